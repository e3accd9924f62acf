package figures

// Counts reports whether a number stands in a statement that could be one to
// reach; "one" alone is hardly ever meant as a number: "the existing one".
func Counts(text string) bool {
	r := statement{text: text, words: splitWords(text)}
	r.dates()
	for i := range r.words {
		if w := r.at(i); r.isNumber(i) || w != "one" && NumberWord(w) || factorWord(w) != 0 {
			return true
		}
	}
	return false
}
