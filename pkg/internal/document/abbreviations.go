package document

// abbreviation says what may follow the full stop of an abbreviation.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	opens                       // "Dr.": what belongs to it follows
	counts                      // "No.": a number follows; else it is a word
	mayEnd                      // "etc.", "p.m.": a sentence may end with it
)

var abbreviations = map[string]abbreviation{
	"dr": opens, "mr": opens, "mrs": opens, "ms": opens, "mx": opens, "prof": opens, "rev": opens, "hon": opens, "st": opens,
	"mt": opens, "gen": opens, "gov": opens, "sen": opens, "rep": opens, "capt": opens, "cmdr": opens, "col": opens,
	"lt": opens, "maj": opens, "sgt": opens, "messrs": opens, "fr": opens, "pres": opens,
	"e.g": opens, "i.e": opens, "eg": opens, "ie": opens, "cf": opens, "viz": opens, "vs": opens, "v": opens, "approx": opens, "ca": opens, "c": opens,
	"resp": opens, "incl": opens, "esp": opens, "ibid": opens, "al": mayEnd,
	"no": counts, "nos": counts, "fig": counts, "figs": counts, "vol": counts, "art": counts, "sec": counts, "sect": counts,
	"ch": counts, "chap": counts, "p": counts, "pp": counts, "para": counts, "paras": counts, "eq": counts, "app": counts, "ed": counts, "tel": counts,
	"jan": counts, "feb": counts, "mar": counts, "apr": counts, "jun": counts, "jul": counts, "aug": counts,
	"sep": counts, "sept": counts, "oct": counts, "nov": counts, "dec": counts,
	"inc": mayEnd, "ltd": mayEnd, "co": mayEnd, "corp": mayEnd, "plc": mayEnd, "jr": mayEnd, "sr": mayEnd,
	"a.m": mayEnd, "p.m": mayEnd, "dept": mayEnd, "est": mayEnd, "govt": mayEnd, "univ": mayEnd, "ave": mayEnd, "rd": mayEnd,
}

// begins reports whether a word, with its capital, opens a sentence more often
// than it continues a name.
func begins(word string) bool { return openers[word] }

var openers = map[string]bool{
	"A": true, "After": true, "All": true, "Although": true, "An": true, "And": true, "As": true, "At": true, "Before": true,
	"Both": true, "But": true, "By": true, "Each": true, "Every": true, "For": true, "From": true, "He": true, "Her": true,
	"His": true, "How": true, "However": true, "I": true, "If": true, "In": true, "It": true, "Its": true, "Many": true,
	"More": true, "Most": true, "No": true, "Not": true, "On": true, "Once": true, "One": true, "Our": true, "Over": true,
	"She": true, "Since": true, "So": true, "Some": true, "Such": true, "That": true, "The": true, "Their": true, "Then": true,
	"There": true, "These": true, "They": true, "This": true, "Those": true, "Through": true, "To": true, "Under": true,
	"Until": true, "We": true, "What": true, "When": true, "Where": true, "Which": true, "While": true, "Who": true,
	"Why": true, "With": true, "Without": true, "You": true, "Your": true,
}
