package language

import (
	"bufio"
	"fmt"
	"os"
	"testing"
)

var tagNames = []string{"-", "SP", "MARK", "DET", "POSS", "SUBJ", "PRON", "REL", "PREP", "CONJ", "SUB", "TO", "MODAL", "BE", "HAVE", "DO", "NEG", "ADV", "NUM", "COUNT", "SHARE", "VERB", "AMB", "ED", "GER", "NOUN", "ADJ"}

func TestDebug(t *testing.T) {
	f, err := os.Open("/tmp/language/debug.txt")
	if err != nil {
		t.Skip()
	}
	for s := bufio.NewScanner(f); s.Scan(); {
		text := s.Text()
		lx := english()
		r := reader{lx: lx, text: text}
		r.all = lx.tokenize(nil, text, 0, len(text))
		lx.tag(text, r.all)
		fmt.Println("»", text)
		for _, t := range r.all {
			fmt.Print(" ", text[t.start:t.end], "/", tagNames[t.tag])
		}
		r.toks = r.all[:r.sentenceEnd(0)]
		first, _ := r.body()
		c := r.parse(first, r.bodyEnd(first))
		w := func(i int) string {
			if i < 0 {
				return "-"
			}
			return text[r.toks[i].start:r.toks[i].end]
		}
		fmt.Printf("\n   shape %d head %s verb %s rel %s passive %v future %v copula %v\n", c.shape, w(c.head), w(c.verb), w(c.rel), c.passive, c.future, c.copula)
		x := Read(text)
		fmt.Println("   ", x.Sense, x.Sure, x.Role)
		for _, p := range Promises(text) {
			fmt.Println("    promise", p.Kind, p.Sure, p.Words.In(text))
		}
	}
}
