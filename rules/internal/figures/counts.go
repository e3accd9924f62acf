package figures

// Counts reports whether a number stands in a statement that could be one to
// reach; "one" alone is hardly ever meant as a number: "the existing one".
func Counts(text string) bool {
	r := statement{text: text, words: splitWords(text)}
	r.dates()
	for i := range r.words {
		w := r.at(i)
		bound := r.at(i-1) == "least" || r.at(i-1) == "than" // "at least one paper"
		if r.isNumber(i) || numberWord(w) && (w != "one" || bound) || factorWord(w) != 0 {
			return true
		}
	}
	return false
}
