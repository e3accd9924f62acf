package language

import (
	"iter"
	"slices"
	"strings"
	"unicode"
)

// Announced finds the word by which a heading, the head of a column or the
// words before a list announce outcomes: "Outcomes", "Our impact in 2027", "We
// expect these results:". Titles that set outcomes beside outputs, name
// indicators or results of another kind ("test results"), ask, deny or criticise
// announce none.
func Announced(title string) (Range, bool) {
	if !slices.ContainsFunc(titleParts, func(part string) bool { return strings.Contains(title, part) }) {
		return Range{}, false // which saves the words of most titles
	}
	words := titleWords(title)
	if slices.ContainsFunc(words, func(w titleWord) bool { return slices.Contains(titleQuiet, w.lower) }) || strings.Contains(title, "?") {
		return Range{}, false
	}
	for i := len(words) - 1; i >= 0; i-- {
		w := words[i]
		if !slices.Contains(titleOutcomes, w.lower) {
			continue
		}
		if i > 0 && slices.Contains(titleOtherKinds, words[i-1].lower) {
			return Range{}, false
		}
		if i+1 < len(words) && !w.goesOn(words[i+1]) {
			continue
		}
		return w.at, true
	}
	return Range{}, false
}

var (
	titleParts    = []string{"utcome", "esult", "mpact", "UTCOME", "ESULT", "MPACT"}
	titleOutcomes = []string{"outcomes", "outcome", "results", "impact", "impacts"}
	// What may follow the word: when, where and whose.
	titleFollowing = []string{"of", "for", "in", "by", "from", "at", "so", "to", "after", "that", "we", "are", "is", "were", "was", "include",
		"includes", "included", "including", "until", "since", "across", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}
	titleOtherKinds = []string{"key", "search", "survey", "test", "exam", "financial", "election", "poll", "query", "study", "audit",
		"lab", "environmental", "annual", "interim", "preliminary", "economic", "budgetary", "regulatory", "carbon"}
	titleQuiet = []string{"output", "outputs", "deliverable", "deliverables", "activity", "activities", "vs", "versus", "not", "no", "never", "instead", "rather",
		"than", "difference", "between", "indicator", "indicators", "criteria", "measure", "measures", "measuring", "metric", "metrics", "how", "why",
		"assessment", "framework", "statement", "evaluation", "survey", "surveys", "crisis", "covid-19", "questionnaire", "so-called", "called",
		"wrong", "bad", "poor", "mistake", "mistakes", "mistaken", "confuse", "confused", "often", "many", "some", "example", "examples", "don't", "aren't", "isn't",
		"risk", "risks", "assumption", "assumptions", "if", "or", "work", "did", "steps", "toward", "towards", "achieve", "deliver", "drivers"}
)

// Binding reports whether what stands under a heading is law, terms or
// definitions, which say what is to be and promise nothing by themselves: "Your
// rights", "Terms and conditions", "Article 7".
func Binding(title string) bool {
	var lower [16]byte // none of the words is longer
	for at := range titleRanges(title) {
		switch string(key(lower[:], at.In(title))) {
		case "rights", "right", "terms", "conditions", "definition", "definitions", "glossary", "disclaimer", "disclaimers", "legal",
			"law", "laws", "statute", "statutes", "constitution", "bylaws", "by-laws", "licence", "license", "warranty", "warranties", "article", "articles",
			"clause", "clauses", "regulation", "regulations", "act", "treaty", "convention", "privacy", "refunds", "bibliography", "citations":
			return true
		}
	}
	return false
}

// OpenEnded reports whether the words before a list are the first half of a
// sentence that each item ends: "The council will:", "We guarantee that".
func OpenEnded(lead string) bool {
	lead = strings.TrimRight(lead, ": ")
	switch strings.ToLower(lead[strings.LastIndexByte(lead, ' ')+1:]) {
	case "will", "we'll", "that", "you", "we", "to", "can", "must", "should", "shall", "may", "would", "could", "and", "also":
		return true
	}
	return false
}

// goesOn reports whether a title may go on with a word after one of outcomes.
// The impact of something is what it does to somebody: "Impact of the crisis".
func (w titleWord) goesOn(next titleWord) bool {
	if strings.HasPrefix(w.lower, "impact") && (next.lower == "of" || next.lower == "on" || next.lower == "to") {
		return false
	}
	return slices.Contains(titleFollowing, next.lower) || next.lower[0] >= '0' && next.lower[0] <= '9' || next.apart
}

// titleWord is a word of a title.
type titleWord struct {
	lower string
	at    Range
	apart bool // a mark stands before it: "Outcomes (three years)"
}

func titleWords(title string) (words []titleWord) {
	for at, apart := range titleRanges(title) {
		words = append(words, titleWord{strings.ReplaceAll(strings.ToLower(at.In(title)), "’", "'"), at, apart})
	}
	return words
}

// titleRanges yields where the words of a title stand, and whether a mark
// stands before them.
func titleRanges(title string) iter.Seq2[Range, bool] {
	return func(yield func(Range, bool) bool) {
		start, apart := -1, false
		for i, r := range title {
			inner := unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && (r == '-' || isApostrophe(r))
			switch {
			case inner && start < 0:
				start = i
			case !inner && start >= 0:
				if !yield(Range{start, i}, apart) {
					return
				}
				start, apart = -1, false
			}
			if !inner && !unicode.IsSpace(r) {
				apart = true
			}
		}
		if start >= 0 {
			yield(Range{start, len(title)}, apart)
		}
	}
}
