package bind

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// checkID reports an id of an element or measure that references could not
// carry, and remembers one that is only written in another style.
func (x *binder) checkID(id string) {
	if isKebab(id) {
		return
	}
	fault := badID(id)
	if fault == "" {
		x.oddIDs = append(x.oddIDs, oddID{x.on, x.here})
		return
	}
	f := x.report(invalidValue, "", x.here, fmt.Sprintf("the id %s %s", quote(id), fault), "")
	if good := kebab(id); good != "" {
		if x.on.parent == nil {
			x.b.Alias(good)
		}
		f.Help = fmt.Sprintf("write it as `%s`, here and where it is referred to", good)
	} else {
		f.Help = "give it a short name of small letters, digits and hyphens"
	}
}

func (x *binder) checkModelID(id string, at source.Span) {
	if fault := badID(id); fault != "" {
		x.report(invalidValue, "id", at, fmt.Sprintf("the id %s %s", quote(id), fault),
			"give the model a short name of small letters, digits and hyphens")
		x.b.Unread(model.KeyID, at)
	} else {
		x.b.Set(model.KeyID, model.FormText, id, at)
	}
}

// oddID is an id in another style than kebab-case.
type oddID struct {
	subject
	span source.Span
}

// reportOddIDs asks about the style once, not at each id: it harms nothing.
func (x *binder) reportOddIDs() {
	if len(x.oddIDs) == 0 {
		return
	}
	first := x.oddIDs[0]
	x.on = first.subject
	message := fmt.Sprintf("the id %s is not written in small letters, digits and hyphens", quote(first.id))
	switch n := len(x.oddIDs) - 1; {
	case n == 1:
		message += ", nor is another one"
	case n > 1:
		message += fmt.Sprintf(", nor are %d others", n)
	}
	f := x.report(invalidValue, "", first.span, message, fmt.Sprintf("the custom is `%s`; references must then change with it", kebab(first.id)))
	f.Severity = diag.Info
	for _, o := range x.oddIDs[1:min(len(x.oddIDs), 6)] {
		f.Related = append(f.Related, x.related(o.span, "also here"))
	}
}

// badID says what is wrong with an id that references cannot carry, or "".
func badID(id string) string {
	if bareKey(id) {
		return ""
	}
	if id == "" {
		return "is empty"
	}
	for _, r := range id {
		switch {
		case unicode.IsSpace(r):
			return "has a blank in it"
		case unicode.Is(unicode.Pd, r) && r != '-':
			return "has a long dash in it, which references are seldom typed with"
		case strings.ContainsRune(".#/>→,;:\"'[]", r):
			return fmt.Sprintf("has `%c` in it, which means something else in a reference", r)
		}
	}
	return ""
}

// isKebab accepts small letters of any alphabet, digits and hyphens.
func isKebab(id string) bool {
	for _, r := range id {
		if 'a' <= r && r <= 'z' {
			continue
		}
		if r != '-' && !unicode.IsDigit(r) && (!unicode.IsLetter(r) || unicode.IsUpper(r)) {
			return false
		}
	}
	return id != ""
}

// kebab rewrites a name in small letters, digits and hyphens.
func kebab(id string) string {
	var out strings.Builder
	joint := false
	for _, r := range id {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			joint = true
			continue
		}
		if joint && out.Len() > 0 {
			out.WriteByte('-')
		}
		joint = false
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}

// bareKey reports whether TOML takes a name without quotes.
func bareKey(name string) bool {
	for i := range len(name) {
		c := name[i]
		if !('a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '_') {
			return false
		}
	}
	return name != ""
}
