package workspace

import (
	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/document"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// unreadBlock is the rule about what looks like a model and is not read as one.
const unreadBlock = "unread-block"

// loadDocument reads the models of a document. Blocks of TOML that do not
// speak of a model are passed over, as such files are.
func loadDocument(file *source.File) Loaded {
	loaded := Loaded{File: file, Alien: true}
	if !document.MayHoldModel(file.Text) {
		return loaded
	}
	doc := document.Parse(file)
	for _, b := range doc.Blocks {
		one := loadModel(b.File)
		if one.Alien && !b.Marked {
			continue
		}
		loaded.Alien = false
		loaded.add(b, one)
	}
	loaded.Directives = append(loaded.Directives, doc.Directives...)
	loaded.InPart = len(doc.Directives) > 0 // they may be about the prose
	return loaded
}

// add takes over what was read of a block.
func (l *Loaded) add(b *document.Block, one Loaded) {
	switch {
	case one.Model == nil:
		one.Found = explainJoining(b, one.Found)
	case l.Model == nil:
		l.Model = one.Model
	default:
		l.More = append(l.More, one.Model)
	}
	if one.Model != nil && b.Name != "" {
		one.Model.ID = b.Name
	}
	l.Found = append(l.Found, one.Found...)
	l.Directives = append(l.Directives, b.Directives...)
	for _, d := range one.Directives {
		l.Directives = append(l.Directives, d.OnHost(b.File))
	}
}

// explainJoining makes sure that a block which is no model by itself, but was
// perhaps meant to be a part of one, is not passed over in silence.
func explainJoining(b *document.Block, found []diag.Diagnostic) []diag.Diagnostic {
	if len(found) == 0 {
		host, _ := b.File.Host(source.Span{})
		found = []diag.Diagnostic{{
			Rule: unreadBlock, Place: diag.Place{File: host, Span: b.Info}, Element: model.Header.Table(),
			Message: "this block is marked as a logic model, but there is no [logic_model] table in it",
			Help:    "does it begin a model? add [logic_model] with a title; is it none? take the mark away",
		}}
	}
	for i := range found {
		if found[i].Rule == unreadBlock {
			found[i].Notes = append(found[i].Notes, "blocks become one model where each opens with ```toml logic-model NAME, with the same name")
		}
	}
	return found
}
