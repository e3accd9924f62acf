package language

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// Every word that is asked for by name has its names where it is cut.
func TestNames(t *testing.T) {
	lx := english()
	for _, of := range named {
		for _, s := range of.words {
			for _, s := range []string{s, strings.ToUpper(s)} {
				toks := lx.tokenize(nil, s, 0, len(s))
				if len(toks) != 1 || toks[0].promise&byName == 0 || toks[0].word.names&of.name == 0 {
					t.Errorf("%q is not known by name", s)
				}
			}
		}
	}
}

// A sentence promises the same whether or not all is asked that its words leave
// no need to ask.
func TestSurvey(t *testing.T) {
	found := 0
	for _, text := range soups(t, 20_000) {
		asked := promiser{reader: reader{lx: english(), text: text}}
		asked.all = asked.lx.tokenize(nil, text, 0, len(text))
		if _, _, foreign := asked.lx.tag(text, asked.all); foreign || len(asked.all) < 2 {
			continue
		}
		asked.toks = asked.all
		asked.survey()
		all := asked
		all.names, all.tags = allNames, ^tagSet(0)
		few := asked.seek(nil)
		if many := all.seek(nil); !slices.Equal(few, many) {
			t.Errorf("%q promises %v, with all asked %v", text, few, many)
		}
		found += len(few)
	}
	if found < 1000 {
		t.Errorf("only %d promises to compare", found)
	}
}

// soups are the sentences of testdata, and so many of pieces of them and of the
// words that are asked for by name.
func soups(t *testing.T, n int) []string {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	var texts, pieces []string
	for _, name := range []string{"claims.tsv", "sentences.tsv", "misread.tsv"} {
		file, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(file)) {
			for text := range strings.SplitSeq(line, "\t") {
				words := strings.Fields(text)
				if len(words) < 3 {
					continue
				}
				texts = append(texts, text)
				for len(words) > 0 {
					piece := min(1+random.IntN(4), len(words))
					pieces = append(pieces, strings.Join(words[:piece], " "))
					words = words[piece:]
				}
			}
		}
	}
	for range n {
		var words []string
		for range 2 + random.IntN(5) {
			words = append(words, pieces[random.IntN(len(pieces))])
			if of := named[random.IntN(len(named))]; random.IntN(3) == 0 {
				words = append(words, of.words[random.IntN(len(of.words))])
			}
		}
		texts = append(texts, strings.Join(words, " ")+".")
	}
	return texts
}
