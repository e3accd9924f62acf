package workspace

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/document"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// unreadBlock is the rule about what looks like a model and is not read as one.
const unreadBlock = "unread-block"

// LoadDocument reads a document: the models in it and, if asked for, its
// running text. Blocks of TOML that do not speak of a model are passed over, as
// such files are. One without a model is alien unless its text is read.
func LoadDocument(file *source.File, prose bool) Loaded {
	loaded := Loaded{File: file, Alien: !prose}
	var doc *document.Document
	switch {
	case prose && isPlainText(file.Path):
		doc = document.ParsePlain(file)
	case prose:
		doc = document.ParseProse(file)
	case document.MayHoldModel(file.Text):
		doc = document.Parse(file)
	default:
		return loaded
	}
	join := joining{file: file}
	for _, b := range doc.Blocks {
		one := loadModel(b.File)
		if one.Alien && !b.Marked {
			continue
		}
		loaded.Alien = false
		if one.Model == nil {
			one.Found = join.unread(b, one.Found)
		} else {
			if b.Name != "" {
				one.Model.ID = b.Name
			}
			join.models = append(join.models, joinable{b, one.Model})
		}
		loaded.add(b, one)
	}
	for _, i := range loaded.unread() {
		join.explain(&loaded.Found[i])
		for _, m := range join.models {
			m.model.Partial = true // what it seems to lack may stand in that block
		}
	}
	loaded.Directives = append(loaded.Directives, doc.Directives...)
	loaded.InPart = !prose && len(doc.Directives) > 0 // they may be about the prose
	if loaded.Prose = doc.Prose; prose && loaded.Prose.Language == "" && loaded.Model != nil {
		loaded.Prose.Language = loaded.Model.Header.Text(model.KeyLanguage).Value
	}
	return loaded
}

// add takes over what was read of a block.
func (l *Loaded) add(b *document.Block, one Loaded) {
	switch {
	case one.Model == nil:
	case l.Model == nil:
		l.Model = one.Model
	default:
		l.More = append(l.More, one.Model)
	}
	l.Found = append(l.Found, one.Found...)
	l.Directives = append(l.Directives, b.Directives...)
	for _, d := range one.Directives {
		l.Directives = append(l.Directives, d.OnHost(b.File))
	}
}

// unread are the findings about blocks that look like a model and are none.
func (l *Loaded) unread() (list []int) {
	for i := range l.Found {
		if l.Found[i].Rule == unreadBlock {
			list = append(list, i)
		}
	}
	return list
}

// joining says how a block that is no model by itself may become a part of one.
type joining struct {
	file   *source.File
	models []joinable
	alone  map[*source.File]*document.Block // the blocks that are none, by their text
}

type joinable struct {
	block *document.Block
	model *model.Model
}

// unread notes a block that is no model, and makes sure that it is not passed
// over in silence.
func (j *joining) unread(b *document.Block, found []diag.Diagnostic) []diag.Diagnostic {
	if j.alone == nil {
		j.alone = map[*source.File]*document.Block{}
	}
	j.alone[b.File] = b
	if len(found) > 0 {
		return found
	}
	return []diag.Diagnostic{{
		Rule: unreadBlock, Place: diag.Place{File: j.file, Span: b.Info}, Element: model.Header.Table(),
		Message: "this block is marked as a logic model, but there is no [logic_model] table in it",
		Help:    "does it begin a model? add [logic_model] with a title; is it none? take the mark away",
	}}
}

// explain adds to a finding about a block of a model's tables how to join it
// to the document's only model.
func (j *joining) explain(d *diag.Diagnostic) {
	b := j.alone[d.File]
	if b == nil || len(d.Fixes) > 0 && d.Fixes[0].Safety == diag.Safe {
		return // it is known what was meant
	}
	if len(j.models) != 1 || strings.ContainsAny(j.models[0].model.ID, " \t=`{") {
		d.Notes = append(d.Notes, "blocks become one model where each opens with ```toml logic-model NAME, with the same name")
		return
	}
	only := j.models[0]
	info := "toml logic-model " + only.model.ID
	d.Help = fmt.Sprintf("is it a part of %q? open the block with ```%s; is it a model of its own? add [logic_model] with a title", only.model.ID, info)
	edit := func(b *document.Block) diag.Edit {
		return diag.Edit{Place: diag.Place{File: j.file, Span: b.Info}, Text: info}
	}
	fix := diag.Fix{Message: fmt.Sprintf("join it to %q", only.model.ID), Safety: diag.Unsafe, Edits: []diag.Edit{edit(b)}}
	if only.block.Name == "" {
		d.Help = fmt.Sprintf("is it a part of %q? open both blocks with ```%s; is it a model of its own? add [logic_model] with a title", only.model.ID, info)
		fix.Edits = append(fix.Edits, edit(only.block))
	}
	d.Fixes = append([]diag.Fix{fix}, d.Fixes...)
}
