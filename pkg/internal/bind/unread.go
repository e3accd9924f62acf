package bind

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// unread reports a document that holds tables of a model, or a misspelt
// [logic_model], and is therefore no model. A document with neither is not ours.
func unread(doc *syntax.Document) []diag.Diagnostic {
	x := &binder{file: doc.File}
	var first, header *syntax.Entry
	for e := range doc.Root().Entries() {
		if header == nil && isNearHeader(e) {
			header = &e
		} else if first == nil && isModelTable(e) {
			first = &e
		}
	}
	switch {
	case header != nil && (first != nil || plain(header.Name) == "logicmodel"):
		f := x.report(unreadBlock, "", header.KeySpan,
			fmt.Sprintf("this is not read as a logic model: its first table is called `%s`", header.Name), "did you mean [logic_model]?")
		f.Fixes = fix("rename to `logic_model`", diag.Safe, x.renameKey(*header, model.Header.Table()))
	case first != nil:
		f := x.report(unreadBlock, "", x.headerSpan(*first),
			fmt.Sprintf("`%s` stand here without a [logic_model] table, so none of this is read as a model", first.Name),
			"is it a model of its own? add [logic_model] with a title; is it part of another one? move it there")
		at := x.firstByte(doc)
		f.Fixes = fix("add a [logic_model] table", diag.Unsafe, []diag.Edit{x.edit(source.Span{Start: at, End: at},
			strings.ReplaceAll(fmt.Sprintf("[logic_model]\ntitle = %s\n\n", strconv.Quote(titleOf(doc.File))), "\n", x.newline()))})
	default:
		return nil
	}
	x.found[0].Element = model.Header.Table()
	return x.found
}

func isNearHeader(e syntax.Entry) bool {
	p := plain(e.Name)
	return e.Value.Kind() == syntax.Table && (p == "logicmodel" || len(p) > 7 && levenshtein.ComputeDistance(p, "logicmodel") <= 2)
}

// isModelTable reports whether an entry of the top level surely holds elements.
// Other programs have tables of these names too (Hugo's [outputs], Telegraf's
// [[inputs.cpu]]), so the name alone does not decide.
func isModelTable(e syntax.Entry) bool {
	t, ok := model.TableNamed(e.Name)
	if !ok || t.Kind == model.Header || e.Value.Kind() != syntax.Table {
		return false
	}
	for element := range e.Value.Entries() {
		for key := range element.Value.Entries() {
			switch s, known := t.Spec(key.Name); {
			case !known:
			case s.Key == model.KeyStatement, s.Key == model.KeyLeadsTo, s.Key == model.KeyAbout, s.Type == model.TypeMeasures:
				return true
			}
		}
	}
	return false
}

// firstByte is where the document's own text begins: before its first comment,
// so that one which belongs to a header stays with it.
func (x *binder) firstByte(doc *syntax.Document) int32 {
	at := int32(len(doc.File.Text))
	for e := range doc.Root().Entries() {
		at = e.Span.Start
		break
	}
	if len(doc.Comments) > 0 && doc.Comments[0].Alone {
		at = min(at, doc.Comments[0].Span.Start)
	}
	return int32(strings.LastIndexByte(doc.File.Text[:at], '\n') + 1)
}

// titleOf makes a title of the file's name.
func titleOf(f *source.File) string {
	stem := strings.TrimSuffix(path.Base(f.Path), path.Ext(f.Path))
	words := strings.Join(strings.FieldsFunc(stem, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
	if words == "" {
		return "…"
	}
	return strings.ToUpper(words[:1]) + words[1:]
}
