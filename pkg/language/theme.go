package language

// Theme is what a word is about, apart from its part of speech.
type Theme uint16

// The themes, in the order of the sections of themes.txt. Feeling: trust,
// delight. Drive: motivation. Hygiene: pay, perks, policies, conditions (in
// Herzberg's sense). Growth: recognition, responsibility, learning. Handover:
// announced, delegated. Training: a handover too. Reach: attended, enrolled.
// Unseen: awareness. Personal: a condition that somebody must have. Nature:
// places and systems. Gain: what an organisation wants for itself. Make: what
// makers do. Staff: those who work for it. Clients: those for whom they work.
// Dealing: what passes between somebody and somebody.
const (
	Feeling Theme = 1 << iota
	Drive
	Hygiene
	Growth
	Handover
	Training
	Reach
	Unseen
	Personal
	Nature
	Gain
	Make
	Staff
	Clients
	Dealing
)

var themeSections = []string{"feeling", "drive", "hygiene", "growth", "handover", "training", "reach", "unseen", "personal", "nature", "gain", "make",
	"staff", "clients", "dealing"}

// About finds the words that are about one of the themes.
func (v *View) About(wanted Theme) []Range {
	var found []Range
	for i := 0; i < len(v.all); {
		if n := v.themeAt(i, wanted); n > 0 {
			found = append(found, Range{int(v.all[i].start), int(v.all[i+n-1].end)})
			i += n
			continue
		}
		i++
	}
	return found
}

// Core finds the word about one of the themes among those that bear the
// statement: its verb, its subject, the object of its verb. "Duties delegated"
// is about handing over, "Handbook on delegation" is not.
func (v *View) Core(wanted Theme) (Range, bool) {
	object := -1
	if v.c.verb >= 0 && v.c.shape != participleEnd {
		object, _ = v.object(v.c.verb, v.c.to)
	}
	for _, i := range [...]int{v.c.verb, v.c.head, object} {
		if i < 0 || i >= len(v.toks) {
			continue
		}
		if n := v.themeAt(v.base+i, wanted); n > 0 {
			return Range{int(v.toks[i].start), int(v.all[v.base+i+n-1].end)}, true
		}
	}
	return Range{}, false
}

// themeAt is how many tokens of the whole text from i on are a phrase about the
// theme, 0 if none is. The last word of a phrase may stand in any form.
func (v *View) themeAt(i int, wanted Theme) int {
	length := 0
	for _, a := range v.topics() {
		if a.at == i && a.theme&wanted != 0 {
			length = a.tokens
		}
	}
	return length
}

// isAbout says that the word at i alone is about the theme.
func (v *View) isAbout(i int, wanted Theme) bool {
	for _, a := range v.topics() {
		if i >= 0 && a.at == v.base+i && a.tokens == 1 && a.theme&wanted != 0 {
			return true
		}
	}
	return false
}
