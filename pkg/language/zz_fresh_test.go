package language

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestFresh(t *testing.T) {
	b, err := os.ReadFile("/tmp/language/fresh.tsv")
	if err != nil {
		t.Skip()
	}
	tp, fp, fn := 0, 0, 0
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		f := strings.Split(l, "\t")
		r := Read(f[1])
		d := r.Sure && (r.Sense == Activity || r.Sense == Output)
		switch {
		case d && f[0] == "d":
			tp++
		case d:
			fp++
			fmt.Println("FP", r.Sense, f[1])
		case f[0] == "d":
			fn++
			fmt.Println("FN", r.Sense, r.Sure, f[1])
		case f[0] == "c" && r.Sense != Change:
			fmt.Println("  c as", r.Sense, f[1])
		}
	}
	fmt.Println("tp", tp, "fp", fp, "fn", fn)
}
