package document

// abbreviation says what may follow the full stop of an abbreviation.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	opens                       // "Dr.": what belongs to it follows
	counts                      // "No.": a number follows; else it is a word
	mayEnd                      // "p.m.": a sentence may end with it
)

// longestAbbreviation is the length of the longest: "approx".
const longestAbbreviation = 6

// abbreviationOf tells the abbreviations from the words that a full stop ends.
func abbreviationOf(word string) abbreviation {
	switch word {
	case "dr", "mr", "mrs", "ms", "mx", "prof", "rev", "hon", "st", "mt", "gen", "gov", "sen", "rep", "capt", "cmdr", "col", "lt",
		"maj", "sgt", "messrs", "fr", "pres", "e.g", "i.e", "eg", "ie", "cf", "viz", "vs", "v", "approx", "ca", "c", "resp", "incl",
		"esp", "ibid":
		return opens
	case "no", "nos", "fig", "figs", "vol", "art", "sec", "sect", "ch", "chap", "p", "pp", "para", "paras", "eq", "app", "ed", "tel",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return counts
	case "al", "inc", "ltd", "co", "corp", "plc", "jr", "sr", "a.m", "p.m", "dept", "est", "govt", "univ", "ave", "rd":
		return mayEnd
	}
	return noAbbreviation
}

// begins reports whether a word, with its capital, opens a sentence more often
// than it continues a name.
func begins(word string) bool {
	switch word {
	case "A", "After", "All", "Although", "An", "And", "As", "At", "Before", "Both", "But", "By", "Each", "Every", "For", "From", "He",
		"Her", "His", "How", "However", "I", "If", "In", "It", "Its", "Many", "More", "Most", "No", "Not", "On", "Once", "One", "Our",
		"Over", "She", "Since", "So", "Some", "Such", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those",
		"Through", "To", "Under", "Until", "We", "What", "When", "Where", "Which", "While", "Who", "Why", "With", "Without", "You",
		"Your":
		return true
	}
	return false
}
