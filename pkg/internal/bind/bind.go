// Package bind turns the tree of a TOML document into a model: it checks types
// and vocabularies against the one table of keys, says what it could not use,
// and records the facts that rules need.
//
// What an author misspelt is bound as what it surely means, so that one
// mistake gives one finding; where that is not sure, the key that was perhaps
// meant counts as unread, and rules about its absence keep quiet.
package bind

import (
	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// The rules whose findings come from here.
const (
	wrongType    = "wrong-type"
	missingField = "missing-field"
	invalidValue = "invalid-value"
	unknownKey   = "unknown-key"
	unreadBlock  = "unread-block"
)

// Model builds the model of a document. Where the document holds none it
// returns nil, and a finding if it looks as if one was meant. The findings
// carry Rule, Place, Message, Help, Element and Key; the linter fills in the
// rest. Severity is preset to Info on a word that an open vocabulary does not
// have: it is asked about, not refused.
func Model(doc *syntax.Document) (*model.Model, []diag.Diagnostic) {
	root := doc.Root()
	header, ok := root.Get(model.Header.Table())
	if !ok {
		return nil, unread(doc)
	}
	x := &binder{file: doc.File, b: model.NewBuilder(doc.File)}
	x.b.Origin(origin(doc.File))
	x.header(header, root)
	groups := x.tables(root)
	x.halves(groups)
	x.b.Grow(count(groups))
	inFileOrder(groups, x)
	x.reportOddIDs()
	x.damage(doc)
	m := x.b.Build()
	x.nameLinks(m)
	m.Directives = directives(doc, m)
	return m, x.found
}

// binder is the state of one call of Model.
type binder struct {
	file     *source.File
	b        *model.Builder
	found    []diag.Diagnostic
	on       subject
	elements int // begun so far
	// at is the index of the element at hand, links the number of its links so
	// far; link says that the last of them is being read.
	at, links int
	link      bool
	// onLinks are the findings about a link, whose path is known only when the
	// model is built.
	onLinks []onLink

	here     source.Span // the place of the element at hand
	over     *outer      // the element whose measures are being read, or nil
	loose    bool        // unknown keys are not reported
	inList   bool        // the element stands in a list, which has its finding
	renamed  bool        // the key at hand has another name in the file
	guessed  int         // unknown tables so far
	oddIDs   []oddID     // ids in another style
	guesses  map[asked]keyGuess
	apart    map[half]syntax.Value
	unplaced bool // indicators stand where nothing says what they measure
}

// onLink says that a finding is about a link of an element.
type onLink struct{ finding, element, link int }

// nameLinks fills in the paths of links that findings are about.
func (x *binder) nameLinks(m *model.Model) {
	for _, f := range x.onLinks {
		x.found[f.finding].Element = m.At(f.element).Links[f.link].Path()
	}
}

// report adds a finding about the element at hand. The result is good until the next one.
func (x *binder) report(rule, key string, at source.Span, message, help string) *diag.Diagnostic {
	if x.link {
		x.onLinks = append(x.onLinks, onLink{len(x.found), x.at, x.links - 1})
	}
	x.found = append(x.found, diag.Diagnostic{
		Rule: rule, Place: diag.Place{File: x.file, Span: at},
		Message: message, Help: help, Element: x.on.path(), Key: key,
	})
	return &x.found[len(x.found)-1]
}

// related makes a labelled second place.
func (x *binder) related(at source.Span, message string) diag.Related {
	return diag.Related{Place: diag.Place{File: x.file, Span: at}, Message: message}
}
