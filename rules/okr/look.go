package okr

import (
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

// allRead reports whether every key result of an objective is there to be read.
func allRead(o *model.Element) bool { return !o.Partial && !o.Unread(model.KeyKeyResults) }

// telling are the key results by which one would see whether an objective was
// reached: not those that only guard or watch.
func telling(o *model.Element) int {
	n := 0
	ms := o.Measures()
	for i := range ms {
		if !figures.Watches(&ms[i]) {
			n++
		}
	}
	return n
}

// shown are second places for the first of some elements.
func shown(es []*model.Element, message func(*model.Element) string) []diag.Related {
	var out []diag.Related
	for _, e := range es[:min(len(es), say.Places)] {
		out = append(out, lint.Related(e, message(e)))
	}
	return out
}

// counted is a number with its noun: "3 deliverables".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
