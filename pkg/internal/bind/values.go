package bind

import (
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// maxDepth is how deep tables within `extra` are kept.
const maxDepth = 60

// value binds a baseline or a target. However it is written, the model has it
// as a table.
func (x *binder) value(s *model.Spec, v syntax.Value) {
	if v.Kind() == syntax.Array {
		f := x.wrong(s, v, fmt.Sprintf("`%s` is one value, and not a list", s.Name))
		if s.Key == model.KeyTarget {
			f.Help = "several targets with their dates are milestones: targets = [{ value = 7, date = 2027-03-31 }]"
		}
		return
	}
	x.oneValue(s, v)
}

// values binds a list of values.
func (x *binder) values(s *model.Spec, v syntax.Value) {
	x.list(s, v, v.Kind() != syntax.Bool, x.oneValue)
}

// list binds the items of a list one by one; what is none is bound as its only
// item, and reported where it is one by its type (oneItem).
func (x *binder) list(s *model.Spec, v syntax.Value, oneItem bool, one func(*model.Spec, syntax.Value)) {
	if v.Kind() != syntax.Array {
		if oneItem {
			x.wantsList(s, v)
		}
		one(s, v)
		return
	}
	for item := range v.Items() {
		one(s, item)
	}
	if v.Damaged() {
		x.b.Unread(s.Key, v.Span())
	}
}

func (x *binder) oneValue(s *model.Spec, v syntax.Value) {
	bare := func(form model.Form) {
		x.b.Open(s.Key, v.Span())
		x.b.Set(model.KeyValue, form, v.Text(), v.Span())
		x.b.Close()
	}
	switch v.Kind() {
	case syntax.Integer, syntax.Float:
		bare(model.FormNumber)
	case syntax.String:
		bare(model.FormText)
	case syntax.Table:
		x.b.Open(s.Key, v.Span())
		x.members(v, model.MembersOf(model.TypeValue), model.NoKey)
		x.b.Close()
	case syntax.Bad:
		x.b.Unread(s.Key, v.Span())
	case syntax.LocalDate, syntax.LocalDateTime, syntax.OffsetDateTime:
		// A date alone is when: the target of a yes-or-no step.
		x.b.Open(s.Key, v.Span())
		x.b.Set(model.KeyDate, model.FormDate, v.Text(), v.Span())
		if x.on.kind != model.KeyResult {
			x.b.Unread(model.KeyValue, v.Span()) // asked about here, and not missing as well
		}
		x.b.Close()
		if x.on.kind != model.KeyResult {
			f := x.report(wrongType, s.Name, v.Span(), fmt.Sprintf("`%s` takes a value, and %s is a date", s.Name, v.Text()), "")
			f.Help = fmt.Sprintf("which value by then? write %s = { value = 7, date = %s }", s.Name, v.Text())
		}
	default:
		x.wrong(s, v, fmt.Sprintf("`%s` takes a number, text or a table, and not %s", s.Name, shown(v)))
	}
}

// wantsList reports one thing where a list of them belongs. It is bound all
// the same, as the only item.
func (x *binder) wantsList(s *model.Spec, v syntax.Value) {
	if x.renamed {
		return // the finding about the key's name has the brackets in its fix
	}
	f := x.report(wrongType, s.Name, v.Span(), fmt.Sprintf("`%s` is a list, and this is one item without its brackets", s.Name), "")
	f.Help = "write [ before it and ] after it"
	f.Fixes = fix("put it into a list", diag.Safe, x.brackets(v))
}

// brackets puts a value into a list.
func (x *binder) brackets(v syntax.Value) []diag.Edit {
	at := v.Span()
	if v.Kind() == syntax.Table && (at.Len() == 0 || x.file.Text[at.Start] != '{') {
		return nil // a table with a header of its own
	}
	return []diag.Edit{x.edit(source.Span{Start: at.Start, End: at.Start}, "["), x.edit(source.Span{Start: at.End, End: at.End}, "]")}
}

// experiences binds a list of { who, effect, statement }.
func (x *binder) experiences(s *model.Spec, v syntax.Value) {
	x.list(s, v, v.Kind() == syntax.Table || v.Kind() == syntax.String, x.experience)
}

func (x *binder) experience(s *model.Spec, v syntax.Value) {
	switch v.Kind() {
	case syntax.Table:
		x.b.Open(s.Key, v.Span())
		x.members(v, model.MembersOf(model.TypeExperiences), model.NoKey)
		x.b.Close()
	case syntax.String:
		x.b.Open(s.Key, v.Span())
		x.b.Set(model.KeyStatement, model.FormText, v.Text(), v.Span())
		x.b.Close()
	case syntax.Bad:
		x.b.Unread(s.Key, v.Span())
	default:
		x.wrong(s, v, fmt.Sprintf("an experience is a table { who, effect, statement }, and not %s", sort(v)))
	}
}

// free binds an `extra` table, which nothing judges.
func (x *binder) free(s *model.Spec, v syntax.Value) {
	if v.Kind() != syntax.Table {
		x.wrong(s, v, fmt.Sprintf("`%s` takes a table, and not %s", s.Name, sort(v)))
		return
	}
	x.b.Open(s.Key, v.Span())
	x.freeMembers(v, 1)
	x.b.Close()
}

func (x *binder) freeMembers(v syntax.Value, depth int) {
	for e := range v.Entries() {
		x.b.Name(e.Name, e.KeySpan)
		x.freeValue(e.Value, depth)
		x.b.Close()
	}
}

func (x *binder) freeValue(v syntax.Value, depth int) {
	form := model.FormDate
	switch v.Kind() {
	case syntax.Table:
		x.b.Open(model.NoKey, v.Span())
		if depth < maxDepth {
			x.freeMembers(v, depth+1)
		}
		x.b.Close()
		return
	case syntax.Array:
		x.b.List(v.Span())
		for item := range v.Items() {
			if depth < maxDepth {
				x.freeValue(item, depth+1)
			}
		}
		x.b.Close()
		return
	case syntax.String:
		form = model.FormText
	case syntax.Integer, syntax.Float:
		form = model.FormNumber
	case syntax.Bool:
		form = model.FormBool
	case syntax.Bad:
		form = model.FormUnread
	}
	x.b.Set(model.NoKey, form, v.Text(), v.Span())
}

func trimmed(v syntax.Value) string { return strings.TrimSpace(v.Text()) }
