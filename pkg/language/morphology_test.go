package language

import "strings"

// morphology derives the forms of verbs and nouns: irregular ones by a table,
// the others by the rules of English spelling.
type morphology struct {
	verbs  map[string][]string // past, participle; variants after a slash
	double map[string]bool     // stress or British usage doubles the consonant
	nouns  map[string]string
}

// verbForms yields every form of a verb; of a phrase, its first word is inflected.
func (m morphology) verbForms(lemma string, yield func(string, verbForm)) {
	head, rest, phrase := strings.Cut(lemma, "_")
	if phrase {
		rest = "_" + rest
	}
	yield(head+rest, base)
	if head == "be" {
		for _, s := range []string{"is", "are", "am", "was", "were", "been", "being"} {
			yield(s+rest, third)
		}
		return
	}
	yield(thirdPerson(head)+rest, third)
	stem := m.doubled(head)
	yield(ing(head, stem)+rest, gerund)
	if f, ok := m.verbs[head]; ok {
		for w := range strings.SplitSeq(f[0], "/") {
			yield(w+rest, past)
		}
		for w := range strings.SplitSeq(f[1], "/") {
			yield(w+rest, participle)
		}
		return
	}
	yield(ed(head, stem)+rest, past|participle)
	if stem != head && strings.HasSuffix(head, "l") { // labelled, labeled
		yield(head+"ed"+rest, past|participle)
		yield(head+"ing"+rest, gerund)
	}
}

func thirdPerson(v string) string {
	switch {
	case v == "have":
		return "has"
	case v == "do" || v == "go" || v == "undergo" || v == "veto":
		return v + "es"
	}
	return addS(v)
}

func addS(w string) string {
	n := len(w)
	switch {
	case n > 1 && w[n-1] == 'y' && !isVowel(w[n-2]):
		return w[:n-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"),
		strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	}
	return w + "s"
}

// doubled is the stem before "ed" and "ing": stop → stopp.
func (m morphology) doubled(v string) string {
	if m.double[v] {
		return v + v[len(v)-1:]
	}
	return v
}

func ing(v, stem string) string {
	switch {
	case stem != v:
		return stem + "ing"
	case strings.HasSuffix(v, "ie"):
		return v[:len(v)-2] + "ying"
	case strings.HasSuffix(v, "ee"), strings.HasSuffix(v, "ye"), strings.HasSuffix(v, "oe"), !strings.HasSuffix(v, "e"), v == "be":
		return v + "ing"
	}
	return v[:len(v)-1] + "ing"
}

func ed(v, stem string) string {
	n := len(v)
	switch {
	case stem != v:
		return stem + "ed"
	case strings.HasSuffix(v, "e"):
		return v + "d"
	case n > 1 && v[n-1] == 'y' && !isVowel(v[n-2]):
		return v[:n-1] + "ied"
	case strings.HasSuffix(v, "ic"):
		return v + "ked"
	}
	return v + "ed"
}

// nounForms gives the singular and the plural; of a phrase ("focus_group",
// "quality_of_life") its head is inflected: the word before "of", else the last.
func (m morphology) nounForms(lemma string) (one, many string) {
	head, before, after := lemma, "", ""
	if i := strings.Index(lemma, "_of_"); i >= 0 {
		head, after = lemma[:i], lemma[i:]
	}
	if i := strings.LastIndexByte(head, '_'); i >= 0 {
		before, head = head[:i+1], head[i+1:]
	}
	p, ok := m.nouns[head]
	switch {
	case ok:
	case strings.HasSuffix(head, "ss"), !strings.HasSuffix(head, "s"):
		p = addS(head)
	default:
		p = head
	}
	return lemma, before + p + after
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
