package structure

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// nearest is model.Nearest, for the first references that ask for it, if what
// it finds can stand there.
func (c *references) nearest(text string, key model.Key) *model.Element {
	c.asked++
	if c.asked > nearestLimit {
		return nil
	}
	near := c.model.Nearest(text)
	if near == nil {
		return nil
	}
	fits := true
	switch key {
	case model.NoKey: // a link
		fits = near.Kind.Level() > 0 || near.Kind == model.KeyResult
	case model.KeyEvidence:
		fits = near.Kind == model.Evidence
	case model.KeyWho, model.KeyFor:
		fits = near.Kind == model.Stakeholder
	}
	if !fits {
		return nil
	}
	return near
}

// nameOf is how a reference names an element, qualified if it was so before.
func nameOf(e *model.Element, before string) string {
	switch {
	case e.Parent != nil:
		return e.Parent.ID + "." + e.ID
	case strings.Contains(before, "."):
		return e.TableAsWritten() + "." + e.ID
	}
	return e.ID
}

// rename offers to write the nearest name. That is safe where the name is one
// slip of the pen away and no other id is nearly as near.
func (c *references) rename(written string, at source.Span, near *model.Element, quote string) []diag.Fix {
	name := nameOf(near, written)
	if strings.ContainsAny(name, "\"\\") {
		return nil
	}
	safety := diag.Unsafe
	if c.onlyOneNear(written, name) {
		safety = diag.Safe
	}
	return []diag.Fix{{
		Message: fmt.Sprintf("write %q", name),
		Safety:  safety,
		Edits:   []diag.Edit{{Place: diag.Place{File: c.model.File, Span: at}, Text: quote + name + quote}},
	}}
}

func unsafe(fixes []diag.Fix) []diag.Fix {
	for i := range fixes {
		fixes[i].Safety = diag.Unsafe
	}
	return fixes
}

// slips is how many letters a name may be off for a fix without asking.
const slips = 2

func (c *references) onlyOneNear(written, name string) bool {
	written = strings.ToLower(written)
	distance := levenshtein.ComputeDistance(written, name)
	if distance > slips || 4*distance > len(name) {
		return false
	}
	near := 0
	for e := range c.model.All() {
		other := nameOf(e, written)
		if d := len(other) - len(written); d > distance+1 || -d > distance+1 {
			continue
		}
		if levenshtein.ComputeDistance(written, other) <= distance+1 {
			near++
		}
	}
	return near == 1
}
