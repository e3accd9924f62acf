package bind

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// group is one table of elements as the file has it.
type group struct {
	table *model.Table
	entry syntax.Entry
	// tells is what the table's name says of all its elements ("short_term_outcomes").
	tells tells
	// loose: the table was guessed from afar ("risks"), so its keys are not
	// judged until it has its right name.
	loose bool
}

// item is one element of a group.
type item struct {
	*group
	id    string
	span  source.Span // of the id, or of the whole item in a list
	value syntax.Value
	tells tells
}

// tables sorts the top level of the file into groups of elements and says what
// is none.
func (x *binder) tables(root syntax.Value) []*group {
	var groups []*group
	for e := range root.Entries() {
		if e.Name == model.Header.Table() {
			continue
		}
		x.on = subject{}
		t, known := model.TableNamed(e.Name)
		kind := e.Value.Kind()
		switch {
		case known && t.Kind.IsMeasure(), !known && isMeasureTable(e.Name) && (kind == syntax.Table || kind == syntax.Array):
			x.strayMeasures(e)
		case known:
			g := &group{table: t, entry: e}
			if x.holdsElements(g) {
				groups = append(groups, g)
			}
		case kind == syntax.Table, kind == syntax.Array:
			if g := x.unknownTable(e); g != nil {
				groups = append(groups, g)
			}
		case kind != syntax.Bad:
			x.strayKey(root, e)
		}
	}
	return groups
}

// holdsElements checks that a table of elements is a table.
func (x *binder) holdsElements(g *group) bool {
	e := g.entry
	x.on = subject{kind: g.table.Kind}
	switch e.Value.Kind() {
	case syntax.Table:
		return true
	case syntax.Bad:
		x.b.PartialModel()
		return false
	case syntax.Array:
		f := x.report(wrongType, "", e.KeySpan,
			fmt.Sprintf("`%s` is a list here, and its elements have no ids to refer to", e.Name),
			fmt.Sprintf("give each its own header: [%s.some-id]", e.Name))
		f.Element = e.Name
		if id, ok := firstID(e); ok {
			f.Message = fmt.Sprintf("`%s` is a list here, and the elements of a model are found by the ids in their headers", e.Name)
			f.Help = fmt.Sprintf("give each its own header: [%s.%s]", e.Name, id)
		}
		f.Fixes = x.headersWithIDs(e)
		return true
	}
	f := x.report(wrongType, "", e.Value.Span(),
		fmt.Sprintf("`%s` takes elements, each with an id, and not %s", e.Name, sort(e.Value)),
		fmt.Sprintf("write [%s.some-id] and a `statement` below it", e.Name))
	f.Element = e.Name
	x.b.PartialModel()
	return false
}

// firstID is the `id` of the first element of a list.
func firstID(e syntax.Entry) (string, bool) {
	for v := range e.Value.Items() {
		id, ok := v.Get("id")
		return id.Value.Text(), ok && id.Value.Kind() == syntax.String && bareKey(id.Value.Text())
	}
	return "", false
}

// headersWithIDs turns [[outcomes]] with `id = "x"` into [outcomes.x], if all have one.
func (x *binder) headersWithIDs(e syntax.Entry) []diag.Fix {
	var edits []diag.Edit
	for v := range e.Value.Items() {
		header := v.Span()
		id, ok := v.Get("id")
		if !ok || id.Value.Kind() != syntax.String || !bareKey(id.Value.Text()) || !x.isHeader(header) || hasHeaders(v) {
			return nil
		}
		line, whole := x.lines(id.Span)
		if !whole {
			return nil
		}
		edits = append(edits, x.edit(header, "["+e.Name+"."+id.Value.Text()+"]"), x.edit(line, ""))
	}
	return fix("turn the list into tables by id", diag.Unsafe, edits)
}

// maxGuessed is the number of unknown tables that a file may have before they
// are no longer taken for what they may mean: it is another kind of file.
const maxGuessed = 50

// unknownTable reports a table that the format does not have, and returns what
// it surely means.
func (x *binder) unknownTable(e syntax.Entry) *group {
	if e.Name == "" && e.Value.Damaged() {
		x.unreadIDs(e.Value) // its header could not be read, which is said already
		return nil
	}
	var g tableGuess
	if x.guessed++; x.guessed <= maxGuessed {
		g = guessTable(e.Name)
	}
	x.on = subject{}
	f := x.report(unknownKey, "", e.KeySpan, fmt.Sprintf("a logic model has no table `%s`", e.Name), "")
	f.Element = cmp.Or(e.Name, `""`)
	switch {
	case g.table == nil:
		f.Help = "is it meant for custom rules? put it below [logic_model.extra]; the tables of a model are " + tableNames()
		x.unreadIDs(e.Value)
		return nil
	case g.help != "":
		f.Help = g.help
	default:
		f.Help = fmt.Sprintf("did you mean `%s`?", g.name)
	}
	f.Fixes = x.renameTable(e, g)
	return &group{table: g.table, entry: e, tells: g.tells, loose: g.help != ""}
}

func tableNames() string {
	var names []string
	for _, t := range model.Tables() {
		if !t.Kind.IsMeasure() && t.Kind != model.Header {
			names = append(names, t.Name)
		}
	}
	return strings.Join(names, ", ")
}

// unreadIDs records that ids are defined in a place that could not be used.
func (x *binder) unreadIDs(v syntax.Value) {
	for e := range v.Entries() {
		if e.Value.Kind() == syntax.Table {
			x.b.UnreadID(e.Name)
			x.b.PartialModel()
		}
	}
	for item := range v.Items() {
		if id, ok := item.Get("id"); ok {
			x.b.UnreadID(id.Value.Text())
		}
		x.b.PartialModel()
	}
}

// strayMeasures reports indicators at the top level: nothing says what they measure.
func (x *binder) strayMeasures(e syntax.Entry) {
	x.unplaced = true
	id := "ID"
	for m := range e.Value.Entries() {
		x.b.UnreadID(m.Name)
		if id == "ID" && bareKey(m.Name) {
			id = m.Name
		}
	}
	noun, where := "an indicator", "[outcomes.….indicators."
	if t, ok := model.TableNamed(e.Name); ok && t.Kind == model.KeyResult || strings.HasPrefix(e.Name, "key") && !strings.Contains(e.Name, "perf") {
		noun, where = "a key result", "[objectives.….key_results."
	}
	f := x.report(unknownKey, "", e.KeySpan,
		fmt.Sprintf("%s belongs to what it measures, and nothing says what these `%s` measure", noun, e.Name),
		fmt.Sprintf("which element does it measure? write %s%s]", where, id))
	f.Element = e.Name
}

// strayKey reports a key above the first header.
func (x *binder) strayKey(root syntax.Value, e syntax.Entry) {
	x.on = subject{kind: model.Header}
	f := x.report(unknownKey, e.Name, e.KeySpan,
		fmt.Sprintf("`%s` stands above the first header, so it belongs to nothing", e.Name), "")
	if s, ok := model.TableOf(model.Header).Spec(e.Name); ok {
		f.Help = "move it below [logic_model]"
		if header, _ := root.Get(model.Header.Table()); !x.given(header.Value, s) {
			f.Fixes = fix("move it below [logic_model]", diag.Safe, x.moveLine(e, header.Value))
		}
	} else {
		f.Help = "which table does it belong to? move it below that header"
	}
}

// items goes through the elements of a group in the order of the file.
type items struct {
	*group
	x      *binder
	listed int           // of a list, the items so far
	below  syntax.Cursor // of the group's table or list
	// Within a table that stands for a horizon ([outcomes.short.x]): its
	// elements, and what they are told.
	nested    syntax.Cursor
	horizon   tells
	anonymous bool // the group lacks an id
}

func (x *binder) items(g *group) *items {
	it := &items{group: g, x: x, below: g.entry.Value.Cursor()}
	it.anonymous = g.entry.Value.Kind() == syntax.Table && x.lacksID(g)
	return it
}

// next is the next element; false where there are no more.
func (it *items) next() (item, bool) {
	if it.entry.Value.Kind() == syntax.Array {
		return it.nextListed()
	}
	for {
		if e, ok := it.nested.Entry(); ok {
			return item{it.group, e.Name, e.KeySpan, e.Value, it.horizon}, true
		}
		e, ok := it.below.Entry()
		if !ok {
			return item{}, false
		}
		if it.anonymous && e.Value.Kind() != syntax.Table {
			continue
		}
		horizon, ok := nested(it.table, e)
		if !ok {
			return item{it.group, e.Name, e.KeySpan, e.Value, it.tells}, true
		}
		it.x.reportNested(it.group, e, horizon)
		it.nested, it.horizon = e.Value.Cursor(), tells{model.KeyHorizon, horizon}
	}
}

// nextListed is the next element of a list: under its `id`, or its number.
func (it *items) nextListed() (item, bool) {
	v, ok := it.below.Item()
	if !ok {
		return item{}, false
	}
	it.listed++
	if id, ok := v.Get("id"); ok && id.Value.Kind() == syntax.String {
		return item{it.group, id.Value.Text(), id.Value.Span(), v, it.tells}, true
	}
	return item{it.group, strconv.Itoa(it.listed), v.Span(), v, it.tells}, true
}

// lacksID reports an element's keys directly below [outcomes].
func (x *binder) lacksID(g *group) bool {
	v := g.entry.Value
	for _, key := range [...]model.Key{model.KeyStatement, model.KeyLeadsTo} {
		e, ok := v.Get(key.String())
		if !ok || e.Value.Kind() == syntax.Table || e.Value.Kind() == syntax.Bad {
			continue
		}
		x.on = subject{kind: g.table.Kind}
		f := x.report(missingField, "", g.entry.KeySpan,
			fmt.Sprintf("this %s has no id, so nothing can refer to it", g.table.Noun),
			fmt.Sprintf("give it a short name: [%s.some-id]", g.entry.Name))
		f.Element = g.entry.Name
		x.b.PartialModel()
		return true
	}
	return false
}

// inFileOrder visits the items of all groups in the order in which the file
// first defines them: each group is in that order, so they are merged.
func inFileOrder(groups []*group, x *binder) {
	type source struct {
		*items
		head item
	}
	var heads []source
	for _, g := range groups {
		all := x.items(g)
		if head, ok := all.next(); ok {
			heads = append(heads, source{all, head})
		}
	}
	for len(heads) > 0 {
		first := 0
		for i := range heads {
			if heads[i].head.span.Start < heads[first].head.span.Start {
				first = i
			}
		}
		if !x.isApart(heads[first].head) {
			x.item(heads[first].head)
		}
		var ok bool
		if heads[first].head, ok = heads[first].next(); !ok {
			heads = append(heads[:first], heads[first+1:]...)
		}
	}
}

// count is the number of elements that the groups hold, near enough to make
// room for them.
func count(groups []*group) int {
	n := 0
	for _, g := range groups {
		for e := range g.entry.Value.Entries() {
			n += 1 + countMeasures(e.Value)
		}
		for v := range g.entry.Value.Items() {
			n += 1 + countMeasures(v)
		}
	}
	return n
}

func countMeasures(v syntax.Value) int {
	n := 0
	for _, k := range [...]model.Kind{model.Indicator, model.KeyResult} {
		if e, ok := v.Get(k.Table()); ok {
			for range e.Value.Entries() {
				n++
			}
			for range e.Value.Items() {
				n++
			}
		}
	}
	return n
}
