package language

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode/utf8"
)

// builder collects what the text files of a language say of each word.
type builder struct {
	words  map[string]*built // by their first token
	spoken map[string][]phrase
	topics map[string]*topic
	signs  map[string]trigger
}

// built is an entry and the phrases that go on from it.
type built struct {
	word
	lemma string
	next  map[string]*built
}

// compile reads the folder of one language. It panics where there is something
// wrong with a file.
func compile(language string) *builder {
	lx := &builder{map[string]*built{}, map[string][]phrase{}, map[string]*topic{}, map[string]trigger{}}
	dir := "lexicon/" + language + "/"
	irregular := map[string][]string{}
	doubles := map[string]bool{}
	irregularNouns := map[string]string{}
	lx.each(dir+"irregular.txt", func(section, line string) {
		f := strings.Fields(line)
		switch {
		case section == "double":
			for _, w := range f {
				doubles[w] = true
			}
		case section == "noun":
			irregularNouns[f[0]] = f[1]
		default:
			irregular[f[0]] = f[1:]
		}
	})
	m := morphology{irregular, doubles, irregularNouns}

	sets := map[string]setClass{}
	lx.entries(dir+"sets.txt", setSections, func(bit int, w string) { sets[w] |= 1 << bit })

	lx.entries(dir+"function.txt", fnSections, func(bit int, w string) { lx.add(w).fn |= 1 << bit })
	for _, v := range lx.gather(dir+"verbs.txt", verbSections) {
		lemma, set := lemmaOf(v.entry), sets[v.entry]
		m.verbForms(v.entry, func(spelling string, form verbForm) {
			e := lx.add(spelling)
			e.verb |= verbClass(v.bits)
			e.forms |= form
			e.lemma, e.set = lemma, e.set|set
		})
	}
	for _, n := range lx.gather(dir+"nouns.txt", nounSections) {
		one, many := m.nounForms(n.entry)
		lemma, set := lemmaOf(n.entry), sets[n.entry]
		e := lx.add(one)
		e.noun |= nounClass(n.bits)
		e.number |= singular
		e.lemma, e.set = lemma, e.set|set
		if nounClass(n.bits)&nCollective != 0 {
			e.number |= plural
		}
		e = lx.add(many)
		e.noun |= nounClass(n.bits)
		e.number |= plural
		e.lemma, e.set = lemma, e.set|set
	}
	lx.entries(dir+"adjectives.txt", adjSections, func(bit int, w string) {
		e := lx.add(w)
		e.adj |= 1 << bit
		e.set |= sets[w]
	})
	lx.entries(dir+"phrases.txt", cueSections, func(bit int, w string) { lx.add(w).cue |= 1 << bit })
	for _, s := range slices.Sorted(maps.Keys(sets)) { // function words have no section of their own
		if e := lx.words[s]; e != nil {
			e.set |= sets[s]
		} else if strings.IndexByte(s, '_') > 0 {
			lx.add(s).set |= sets[s]
		}
	}
	lx.entries(dir+"signals.txt", signalSections, func(bit int, w string) { lx.add(w).signal |= 1 << bit })
	lx.each(dir+"abbreviations.txt", func(_, line string) {
		for _, w := range strings.Fields(line) {
			lx.single(w).short = true
		}
	})
	lx.each("lexicon/foreign.txt", func(_, line string) {
		for _, w := range strings.Fields(line) {
			if e := lx.single(w); e.fn == 0 {
				e.foreign = true
			}
		}
	})
	lx.each(dir+"credit.txt", func(section, line string) {
		spoken, meaning, _ := strings.Cut(line, " = ")
		words := strings.Fields(spoken)
		lx.single(words[0])
		lx.spoken[words[0]] = append(lx.spoken[words[0]], phrase{section, words, meaning})
	})
	lx.entries(dir+"themes.txt", themeSections, func(bit int, entry string) {
		lx.about(entry, func(t *topic) { t.theme |= 1 << bit }, func(t *topic) { t.theme |= goesOn })
	})
	lx.entries(dir+"facets.txt", facetSections, func(bit int, entry string) {
		lx.about(entry, func(t *topic) { t.facet |= 1 << bit }, func(t *topic) { t.facet |= facetGoesOn })
	})
	for _, of := range named {
		for _, s := range of.words {
			if strings.IndexByte(s, ' ') < 0 {
				lx.single(s) // not all are in the files
			}
		}
	}
	for _, hinting := range hintingWords {
		for _, s := range hinting.words {
			lx.signs[s] |= hinting.of // not all are in the lexicon
		}
	}
	for _, s := range slices.Collect(maps.Keys(lx.words)) { // more come
		w := lx.words[s]
		w.promise |= meaning(s, w.lemma, &w.word)
		lx.signs[s] |= w.promise&^(phrasal|leading) | hinting(s, &w.word, goesOnEnding(w.next))
		lx.mean(s, s, w.next)
	}
	for _, s := range barring {
		lx.signs[s] |= bars
	}
	for _, pair := range unbarred {
		lx.signs[lastWords(pair)[1]] |= closing
		lx.signs[pair] |= alone
	}
	for _, of := range yielding {
		lx.signs[of[0]] |= yields
		for _, next := range strings.Fields(of[1]) {
			lx.signs[of[0]+" "+next] |= yields
		}
	}
	for _, none := range noSigns {
		for _, s := range none.words {
			lx.signs[s] &^= none.of
		}
	}
	return lx
}

// goesOnEnding says that a verb for ending something is among the phrases.
func goesOnEnding(next map[string]*built) bool {
	for _, w := range next {
		if w.verb&vEnd != 0 || goesOnEnding(w.next) {
			return true
		}
	}
	return false
}

// mean notes what phrases mean for a promise. Of each, the longest word is the
// sign; of an idiom, which is one word after the other, its last two.
func (lx *builder) mean(path, longest string, next map[string]*built) {
	for s, w := range next {
		path := path + " " + s
		if len(s) < len(longest) {
			s = longest
		}
		w.promise = meaning("", w.lemma, &w.word)
		if w.promise&alone != 0 && w.cue&cCertainty != 0 && w.verb&vAssure == 0 {
			w.promise = w.promise&^alone | certain // "every single time": a result is near, too
		}
		if words := lastWords(path); w.set&sIdiom != 0 && len(words) == 2 {
			lx.signs[words[1]] |= closing
			lx.signs[words[0]+" "+words[1]] |= w.promise &^ (phrasal | leading)
		} else {
			lx.signs[s] |= w.promise &^ (phrasal | leading)
			lx.single(s).promise |= w.promise // its words may stand apart: "lets you down"
		}
		lx.mean(path, s, w.next)
	}
}

// lastWords are the last two words of a phrase as sentences reads them.
func lastWords(phrase string) []string {
	words := strings.FieldsFunc(phrase, func(r rune) bool { return r >= utf8.RuneSelf || !inWord[r] })
	return words[max(0, len(words)-2):]
}

// about notes what a word or phrase is about, and what the phrase begins with.
func (lx *builder) about(entry string, whole, begun func(*topic)) {
	phrase := strings.ReplaceAll(entry, "_", " ")
	topicOf := func(s string) *topic {
		if lx.topics[s] == nil {
			lx.topics[s] = &topic{phrase: s}
		}
		return lx.topics[s]
	}
	whole(topicOf(phrase))
	for i := range phrase {
		if phrase[i] == ' ' {
			begun(topicOf(phrase[:i]))
		}
	}
}

// add returns the entry of a spelling; of a phrase ("in_place") the entry at
// the end of its path.
func (lx *builder) add(spelling string) *built {
	plain := true
	for i := range len(spelling) {
		if c := spelling[i]; c == '_' || c == '%' || c == '/' || c == '#' || c == '.' {
			plain = false
		}
	}
	if plain {
		return lx.single(spelling)
	}
	text := strings.ReplaceAll(spelling, "_", " ")
	var parts []string
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			i++
			continue
		}
		t := scan(text, i, len(text))
		parts = append(parts, text[t.start:t.end])
		i = int(t.end)
	}
	if len(parts) == 1 {
		return lx.single(parts[0])
	}
	w := lx.single(parts[0])
	for _, p := range parts[1:] {
		lx.single(p).within = true
		if w.next == nil {
			w.next = map[string]*built{}
		}
		if w.next[p] == nil {
			w.next[p] = &built{}
		}
		w = w.next[p]
	}
	if !w.whole {
		w.lemma, w.whole = text, true
	}
	return w
}

func (lx *builder) single(spelling string) *built {
	if lx.words[spelling] == nil {
		lx.words[spelling] = &built{lemma: spelling}
	}
	return lx.words[spelling]
}

// lemmaOf writes an entry of the files as its dictionary form: "set_up", "set up".
func lemmaOf(entry string) string {
	if strings.IndexByte(entry, '_') >= 0 {
		return strings.ReplaceAll(entry, "_", " ")
	}
	return entry
}

// gathered is an entry with the bits of all its sections.
type gathered struct {
	entry string
	bits  uint32
}

// gather reads the entries of a file, each once.
func (lx *builder) gather(name string, sections []string) []gathered {
	all := make([]gathered, 0, 3072)
	at := make(map[string]int, 3072)
	lx.entries(name, sections, func(bit int, w string) {
		i, ok := at[w]
		if !ok {
			i = len(all)
			at[w] = i
			all = append(all, gathered{entry: w})
		}
		all[i].bits |= 1 << bit
	})
	return all
}

// entries calls add for every word of a file with the bit of its section.
func (lx *builder) entries(name string, sections []string, add func(bit int, word string)) {
	lx.each(name, func(section, line string) {
		bit := slices.Index(sections, section)
		if bit < 0 {
			panic(fmt.Sprintf("%s: there is no section [%s]", name, section))
		}
		for w := range strings.FieldsSeq(line) {
			add(bit, w)
		}
	})
}

// each calls line for the lines of a data file that are neither comments nor
// section headings.
func (lx *builder) each(name string, line func(section, line string)) {
	data, err := os.ReadFile(name)
	if err != nil {
		panic(err)
	}
	section := ""
	for l := range strings.Lines(string(data)) {
		l = strings.TrimSpace(l)
		switch {
		case l == "" || strings.HasPrefix(l, "# "):
		case l[0] == '[':
			section = strings.Trim(l, "[]")
		default:
			line(section, l)
		}
	}
}
