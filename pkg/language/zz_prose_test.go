package language

import (
	"os"
	"strings"
	"testing"
)

func BenchmarkRealProse(b *testing.B) {
	d, err := os.ReadFile("/tmp/language/prose.txt")
	if err != nil {
		b.Skip()
	}
	s := strings.FieldsFunc(string(d), func(r rune) bool { return r == '\n' || r == '.' })
	b.SetBytes(int64(len(d)))
	for b.Loop() {
		n := 0
		for _, x := range s {
			Promises(x)
		}
		b.ReportMetric(float64(n)/float64(len(s)), "share")
	}
}
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load("en")
	}
}
func TestShare(t *testing.T) {
	d, err := os.ReadFile("/tmp/language/prose.txt"); if err != nil { t.Skip() }
	n, b := 0, 0
	lx := english()
	why := map[string]int{}
	lx.sentences(string(d), func(f, to int) { n++; b += to-f
		var seen uint8; var al, ce []string
		for _, w := range strings.FieldsFunc(strings.ToLower(string(d[f:to])), func(r rune) bool { return !(r>='a'&&r<='z' || r>='0'&&r<='9' || r=='-') }) {
			m := lx.triggers.of(hash(w)); seen |= m
			if m&alone != 0 { al = append(al, w) }
			if m&certain != 0 { ce = append(ce, w) }
		}
		if len(al) > 0 { why["A "+al[0]]++ } else { why["C "+ce[0]]++ }
	})
	t.Log(n, b, len(d), len(lx.words))
	type kv struct{k string; v int}
	for k, v := range why { if v > 15 { t.Log(k, v) } }
}
