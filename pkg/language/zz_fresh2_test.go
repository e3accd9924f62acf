package language

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestFreshClaims(t *testing.T) {
	b, err := os.ReadFile("/tmp/language/freshclaims.tsv")
	if err != nil {
		t.Skip()
	}
	tp, fp, fn := 0, 0, 0
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		f := strings.Split(l, "\t")
		d := false
		for _, p := range Promises(f[1]) {
			d = d || p.Sure
		}
		switch {
		case d && f[0] == "y":
			tp++
		case d:
			fp++
			fmt.Println("FP", f[1])
		case f[0] == "y":
			fn++
			fmt.Println("FN", f[1])
		}
	}
	fmt.Println("tp", tp, "fp", fp, "fn", fn)
}
