package okr

import (
	"slices"
	"strings"
)

// payHint is where a statement speaks of pay that hangs on a result.
type payHint struct {
	start, end int
	sure       bool // two signals agree
}

// payWord is a word of pay as it stands in a statement.
type payWord struct {
	text       string // in lower case
	start, end int
}

// paid finds the word of pay in a statement: "bonus" by itself; "quota" and
// "commission" beside those who sell; "compensation", "appraisal" and "rating",
// which mean much else, only where something is said to hang on them, or where
// what staff are paid by is meant ("appraisal scores", "incentive compensation").
func paid(statement string) (payHint, bool) {
	words := payWords(statement)
	for i, w := range words {
		before, after := wordAt(words, i-1), wordAt(words, i+1)
		hangs := hangsOn(words, i)
		hint := payHint{start: w.start, end: w.end, sure: hangs}
		switch w.text {
		case "bonus", "bonuses":
			if before == "a" && wordAt(words, i-2) == "as" || before == "claims" || isExtra(after) {
				continue // "as a bonus", "no-claims bonus", "bonus material"
			}
			hint.sure = true
			return hint, true
		case "quota", "quotas", "commission", "commissions":
			if sellers := slices.ContainsFunc(words, func(w payWord) bool { return isSelling(w.text) }); sellers && !(w.text == "commission" && (after == "a" || after == "the" || after == "an")) {
				return hint, true
			}
		case "compensation", "appraisal", "appraisals", "salary", "salaries", "pay":
			if hangs && !isClaim(before) && (w.text != "pay" || i > 0 && after != "for" && before != "to") {
				return hint, true
			}
			if w.text == "appraisal" && isMark(after) || w.text == "compensation" && (before == "variable" || before == "incentive") {
				return hint, true
			}
		case "rating", "ratings":
			if hangs && (before == "performance" || before == "appraisal" || before == "annual" || isStaff(before)) || before == "performance" && isStaff(wordAt(words, i-2)) {
				return hint, true
			}
		}
	}
	return payHint{}, false
}

// hangsOn reports whether a statement says that something depends on something
// else, so that the word of pay is one end of it.
func hangsOn(words []payWord, pay int) bool {
	for i, w := range words {
		after := wordAt(words, i+1)
		switch w.text {
		case "depends", "depend", "dependent", "hinges", "hangs", "based":
			if after == "on" || after == "upon" {
				return true
			}
		case "tied", "linked", "pegged", "coupled":
			if after == "to" || after == "with" {
				return true
			}
		case "counts", "count", "feeds", "goes", "flows":
			if after == "towards" || after == "toward" || after == "into" || after == "in" {
				return true
			}
		case "unlock", "unlocks":
			return true
		case "triggers", "trigger", "determines", "earns", "earn", "pays", "paid", "qualifies", "qualify":
			if i < pay && pay-i <= 4 || i > pay && (w.text == "paid" || w.text == "pays" || w.text == "determines") {
				return true
			}
		}
	}
	return false
}

func isSelling(w string) bool {
	switch w {
	case "sales", "seller", "sellers", "selling", "salesperson", "salespeople", "rep", "reps", "representatives", "attainment", "quota-carrying",
		"account", "executives", "agents", "brokers", "advisers", "advisors":
		return true
	}
	return false
}

func isStaff(w string) bool {
	switch strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'") {
	case "staff", "employee", "employees", "manager", "managers", "individual":
		return true
	}
	return false
}

// isMark reports whether an appraisal ends in a mark.
func isMark(after string) bool {
	switch after {
	case "rating", "ratings", "score", "scores", "grade", "grades", "mark", "marks":
		return true
	}
	return false
}

// isExtra reports whether a bonus is something added rather than paid.
func isExtra(after string) bool {
	switch after {
	case "material", "materials", "content", "feature", "features", "point", "points", "track", "issue", "chapter", "round", "level", "video", "session", "pack":
		return true
	}
	return false
}

// isClaim reports whether a compensation is one for a loss.
func isClaim(before string) bool {
	switch before {
	case "carbon", "victim", "victims", "victims'", "workers'", "passenger", "customer", "land", "flood", "claim":
		return true
	}
	return false
}

func wordAt(words []payWord, i int) string {
	if i < 0 || i >= len(words) {
		return ""
	}
	return words[i].text
}

// payWords cuts a statement into its words, without what stands around them.
func payWords(statement string) []payWord {
	var out []payWord
	for i := 0; i < len(statement); {
		n := strings.IndexAny(statement[i:], " \t\n-–—/()[],;:")
		if n < 0 {
			n = len(statement) - i
		}
		if word := strings.Trim(statement[i:i+n], `"'“”‘’.!?`); word != "" {
			start := i + strings.Index(statement[i:], word)
			out = append(out, payWord{strings.ToLower(strings.ReplaceAll(word, "’", "'")), start, start + len(word)})
		}
		i += max(n, 1)
		for i < len(statement) && statement[i]&0xC0 == 0x80 { // the rest of a long dash
			i++
		}
	}
	return out
}
