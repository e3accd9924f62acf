package language

import "slices"

// names are words that the search for promises asks for by name. A sentence is
// surveyed for them once, and the questions that need one are asked of few.
type names uint16

const (
	ofOurs     names = 1 << iota // "our", "we", "us"
	ofYours                      // "your", "you"
	ofThis                       // "this", "these"
	ofBounds                     // see temporal
	ofDates                      // see deadline
	ofWhatever                   // see comeWhatMay
	ofSoon                       // see soon
	ofIn                         // see deadlineSoon
	ofAfter                      // see afterOne
	ofAgain                      // see again
	ofForm                       // see ofForm

	allNames = ofForm<<1 - 1
)

// named are the words of each name.
var named = []struct {
	name  names
	words []string
}{
	{ofOurs, []string{"our", "we", "us", "my", "me"}},
	{ofYours, []string{"your", "you"}},
	{ofThis, []string{"this", "these"}},
	{ofBounds, []string{"when", "whenever", "once", "as soon as", "as", "after", "before", "while"}},
	{ofDates, []string{"by", "until", "before", "from"}},
	{ofWhatever, []string{"whatever", "no matter what", "come"}},
	{ofSoon, []string{"within", "instantly", "immediately", "overnight", "here", "from"}},
	{ofIn, []string{"in", "within"}},
	{ofAfter, []string{"after"}},
	{ofAgain, []string{"again", "forever"}},
	{ofForm, []string{"%", "percent", "can", "ever", "at last", "finally", "soon", "no"}},
}

// namesOf are those of a word or phrase.
func namesOf(spelling string) (n names) {
	for _, of := range named {
		if slices.Contains(of.words, spelling) {
			n |= of.name
		}
	}
	return n
}
