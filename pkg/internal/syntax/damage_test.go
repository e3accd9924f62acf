package syntax

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// A site is an entry of a valid model at which something can be broken.
type site struct {
	path   string
	entry  Entry
	inline bool // within an inline table
}

// breakage is one mistake: edits, which are in order, and what to expect of it.
type breakage struct {
	edits []diag.Edit
	at    int // where the finding belongs, in bytes after the start of the first edit
	// spoiled is the path of what may be lost with it, "" for nothing.
	spoiled string
}

// mistake breaks a model at a site, or returns false where it does not apply.
type mistake struct {
	name    string
	apply   func(m *broken, s site) (breakage, bool)
	correct bool // it is none: no finding is expected
	single  bool // a file has it once however often it occurs
	// kept is the share of the other values that must survive, exact the share
	// of files with exactly one finding on the right line; 1 if not said.
	kept, exact float64
}

// broken is a model that mistakes are made in.
type broken struct {
	text  string
	doc   *Document
	sites []site
	rand  *rand.Rand
}

func newBroken(text string, seed uint64) *broken {
	m := &broken{text: text, doc: read(text), rand: rand.New(rand.NewPCG(seed, 1))}
	var walk func(path string, v Value, inline bool)
	walk = func(path string, v Value, inline bool) {
		for e := range v.Entries() {
			at := path + "/" + e.Name
			m.sites = append(m.sites, site{at, e, inline})
			walk(at, e.Value, inline || m.text[e.Value.Span().Start] == '{')
		}
		n := 0
		for item := range v.Items() {
			walk(fmt.Sprintf("%s/%d", path, n), item, true)
			n++
		}
	}
	walk("", m.doc.Root(), false)
	return m
}

func (m *broken) slice(s source.Span) string { return m.text[s.Start:s.End] }

// edit replaces the bytes from start to end.
func edit(start, end int32, text string) diag.Edit {
	return diag.Edit{Place: diag.Place{Span: source.Span{Start: start, End: end}}, Text: text}
}

// replaceValue is a breakage that puts other text in the place of a value.
func replaceValue(s site, text string) (breakage, bool) {
	v := s.entry.Value.Span()
	return breakage{edits: []diag.Edit{edit(v.Start, v.End, text)}, spoiled: s.path}, true
}

// line reports whether the site is a `key = "text"` of one line, in plain quotes.
func (m *broken) line(s site) bool {
	text := m.slice(s.entry.Value.Span())
	return !s.inline && s.entry.Value.Kind() == String && text[0] == '"' && len(text) > 4 && !strings.ContainsAny(text, "\\\n")
}

func (m *broken) list(s site, lines bool) bool {
	text := m.slice(s.entry.Value.Span())
	return s.entry.Value.Kind() == Array && text[0] == '[' && text[1] != '[' && strings.Contains(text, "\n") == lines && !strings.Contains(text, "{")
}

func (m *broken) header(s site) bool {
	return s.entry.Value.Kind() == Table && m.text[s.entry.Span.Start] == '[' && m.text[s.entry.KeySpan.End] == ']'
}

func (m *broken) inlineTable(s site) bool {
	return !s.inline && s.entry.Value.Kind() == Table && m.text[s.entry.Value.Span().Start] == '{'
}

// textMistake makes a mistake in the text of a one-line string: the edit is at
// the given bytes of the value.
func textMistake(change func(text string) string) func(m *broken, s site) (breakage, bool) {
	return func(m *broken, s site) (breakage, bool) {
		if !m.line(s) {
			return breakage{}, false
		}
		changed := change(m.slice(s.entry.Value.Span()))
		if changed == "" {
			return breakage{}, false
		}
		return replaceValue(s, changed)
	}
}

// valueMistake writes something in the place of a number.
func valueMistake(kind Kind, text string) func(m *broken, s site) (breakage, bool) {
	return func(m *broken, s site) (breakage, bool) {
		if s.entry.Value.Kind() != kind {
			return breakage{}, false
		}
		return replaceValue(s, text)
	}
}

// listMistake changes the text of a list.
func listMistake(lines bool, change func(text string) string) func(m *broken, s site) (breakage, bool) {
	return func(m *broken, s site) (breakage, bool) {
		if !m.list(s, lines) {
			return breakage{}, false
		}
		changed := change(m.slice(s.entry.Value.Span()))
		if changed == "" {
			return breakage{}, false
		}
		return replaceValue(s, changed)
	}
}

// headerMistake changes a header, whose name must still be read.
func headerMistake(change func(header string) string) func(m *broken, s site) (breakage, bool) {
	return func(m *broken, s site) (breakage, bool) {
		if !m.header(s) {
			return breakage{}, false
		}
		at := s.entry.Span
		return breakage{edits: []diag.Edit{edit(at.Start, at.End, change(m.slice(at)))}}, true
	}
}

// equalsMistake changes what stands between a key and its value.
func equalsMistake(text string) func(m *broken, s site) (breakage, bool) {
	return func(m *broken, s site) (breakage, bool) {
		if s.entry.Value.Kind() == Table && !m.inlineTable(s) || strings.Contains(m.slice(s.entry.Span), "\n") {
			return breakage{}, false
		}
		return breakage{edits: []diag.Edit{edit(s.entry.KeySpan.End, s.entry.Value.Span().Start, text)}}, true
	}
}

func withoutLast(text string) string  { return text[:len(text)-1] }
func withoutFirst(text string) string { return text[1:] }

func replaceOnce(old, with string) func(string) string {
	return func(text string) string {
		if !strings.Contains(text, old) {
			return ""
		}
		return strings.Replace(text, old, with, 1)
	}
}

var mistakes = []mistake{
	{name: "closing quote missing", apply: textMistake(withoutLast)},
	{name: "opening quote missing", apply: textMistake(func(t string) string {
		if strings.ContainsAny(t[1:2], "=[{") || isDigit(t[1]) && strings.Contains(t, " #") {
			return "" // another mistake, or none
		}
		return withoutFirst(t)
	})},
	{name: "closing quote missing in a list", apply: listMistake(false, replaceOnce(`"]`, `]`))},
	{name: "opening quote missing in a list", apply: listMistake(false, replaceOnce(`["`, `[`))},
	{name: "inner quote missing in a list", apply: listMistake(false, replaceOnce(`", "`, `, "`))},
	{name: "typographic quotes", apply: textMistake(func(t string) string { return "“" + t[1:len(t)-1] + "”" })},
	{name: "typographic closing quote", apply: textMistake(func(t string) string { return withoutLast(t) + "”" })},
	{name: "quotes within quotes", apply: textMistake(replaceOnce(" ", ` "so" `))},
	{name: "text on two lines", apply: textMistake(replaceOnce(" ", "\n  more ")), exact: 0.9, kept: 0.9},
	{name: "unknown escape", apply: textMistake(replaceOnce(" ", ` \q `))},
	{name: "NUL in a text", apply: textMistake(replaceOnce(" ", " \x00"))},
	{name: "control character in a text", apply: textMistake(replaceOnce(" ", " \x1b"))},
	{name: "tab in a text", correct: true, apply: textMistake(replaceOnce(" ", "\t"))},
	{name: "invalid UTF-8", single: true, apply: textMistake(replaceOnce(" ", " \xe9"))},
	{name: "lone carriage return in a text", single: true, apply: textMistake(replaceOnce(" ", " \r"))},
	{name: "text without quotes", apply: textMistake(func(t string) string {
		// Words only: what begins like a list or a comment is another mistake.
		if strings.ContainsAny(t, "#0123456789=,—“") || t[1] == '[' || t[1] == '{' {
			return ""
		}
		return strings.Trim(t, `"`)
	})},
	{name: "80%", apply: valueMistake(Integer, "80%")},
	{name: "2,000,000", apply: valueMistake(Integer, "2,000,000")},
	{name: "007", apply: valueMistake(Integer, "007")},
	{name: "14 days", apply: valueMistake(Integer, "14 days")},
	{name: "yes", apply: valueMistake(Bool, "yes")},
	{name: "TBD", apply: valueMistake(Float, "TBD")},
	{name: "no such date", apply: valueMistake(LocalDate, "2026-13-45")},
	{name: "value missing", apply: valueMistake(Integer, "")},
	{name: "= missing", apply: equalsMistake(" ")},
	{name: "==", apply: equalsMistake(" == ")},
	{name: ": for =", apply: equalsMistake(": ")},
	{name: "word after a value", apply: func(m *broken, s site) (breakage, bool) {
		if !m.line(s) {
			return breakage{}, false
		}
		end := s.entry.Value.Span().End
		return breakage{edits: []diag.Edit{edit(end, end, " roughly")}}, true
	}},
	{name: "] missing", apply: listMistake(false, withoutLast)},
	{name: "] missing, list on lines", apply: listMistake(true, withoutLast)},
	{name: "comma missing", apply: listMistake(false, replaceOnce(`", "`, `" "`))},
	{name: "comma missing, list on lines", apply: func(m *broken, s site) (breakage, bool) {
		b, ok := listMistake(true, replaceOnce("\",\n", "\"\n"))(m, s)
		b.at = 2
		return b, ok
	}},
	{name: "comma too many", apply: listMistake(false, replaceOnce(`", "`, `",, "`))},
	{name: "semicolon for comma", apply: listMistake(false, replaceOnce(`", "`, `"; "`))},
	{name: "} for ]", apply: listMistake(false, func(t string) string { return withoutLast(t) + "}" })},
	{name: "} missing", apply: func(m *broken, s site) (breakage, bool) {
		if !m.inlineTable(s) {
			return breakage{}, false
		}
		return replaceValue(s, strings.TrimRight(m.slice(s.entry.Value.Span()), " }"))
	}},
	{name: "comma missing in a table", apply: func(m *broken, s site) (breakage, bool) {
		if !m.inlineTable(s) || !strings.Contains(m.slice(s.entry.Value.Span()), ", date") {
			return breakage{}, false
		}
		return replaceValue(s, strings.Replace(m.slice(s.entry.Value.Span()), ", date", " date", 1))
	}},
	{name: "key given twice", apply: func(m *broken, s site) (breakage, bool) {
		if !m.line(s) {
			return breakage{}, false
		}
		end := s.entry.Value.Span().End
		return breakage{edits: []diag.Edit{edit(end, end, "\n"+s.entry.Name+` = "other"`)}, at: 1}, true
	}},
	{name: "table given twice", apply: func(m *broken, s site) (breakage, bool) {
		if !m.header(s) {
			return breakage{}, false
		}
		regions := s.entry.Value.Regions()
		end := regions[len(regions)-1].End
		return breakage{edits: []diag.Edit{edit(end, end, m.slice(s.entry.Span)+"\nnote = \"again\"\n\n")}}, true
	}},
	{name: "header not closed", apply: headerMistake(withoutLast)},
	{name: "header not opened", apply: headerMistake(withoutFirst)},
	{name: "word after a header", apply: headerMistake(func(h string) string { return h + " draft" })},
	{name: "dash in an id", apply: func(m *broken, s site) (breakage, bool) {
		if !m.header(s) || !strings.Contains(s.entry.Name, "-") {
			return breakage{}, false
		}
		return headerMistake(replaceOnce("-", "–"))(m, s)
	}},
	{name: "space in an id", apply: func(m *broken, s site) (breakage, bool) {
		if !m.header(s) || !strings.Contains(s.entry.Name, "-") {
			return breakage{}, false
		}
		return headerMistake(replaceOnce("-", " "))(m, s)
	}},
	{name: "no-break space", apply: equalsMistake("\u00A0= ")},
	// The text of a string that is never closed ends where something like a
	// statement begins, which its own lines may by chance be.
	{name: "text in three quotes not closed", exact: 0.9, kept: 0.98, apply: func(m *broken, s site) (breakage, bool) {
		if text := m.slice(s.entry.Value.Span()); strings.HasPrefix(text, `"""`) {
			return replaceValue(s, text[:len(text)-3])
		}
		return breakage{}, false
	}},
}

// apply makes breakages in a text and returns it with the lines where findings belong.
func applyAll(text string, breaks []breakage) (string, []int) {
	var edits []diag.Edit
	for _, b := range breaks {
		edits = append(edits, b.edits...)
	}
	changed, err := diag.Apply(text, edits)
	if err != nil {
		panic(err)
	}
	slices.SortStableFunc(breaks, func(a, b breakage) int {
		s, t := a.edits[0].Span, b.edits[0].Span
		return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(s.End, t.End))
	})
	var lines []int
	f := source.New("", changed)
	shift := 0
	for _, b := range breaks {
		lines = append(lines, f.Pos(int(b.edits[0].Span.Start)+shift+b.at).Line)
		for _, e := range b.edits {
			shift += len(e.Text) - e.Span.Len()
		}
	}
	return changed, lines
}

// leaves maps the path of every value that holds no others to its text.
func leaves(doc *Document) map[string]string {
	found := map[string]string{}
	var walk func(path string, v Value)
	walk = func(path string, v Value) {
		n := 0
		for e := range v.Entries() {
			walk(path+"/"+e.Name, e.Value)
			n++
		}
		for item := range v.Items() {
			walk(fmt.Sprintf("%s/%d", path, n), item)
			n++
		}
		if v.Kind() != Table && v.Kind() != Array {
			found[path] = v.Text()
		}
	}
	walk("", doc.Root())
	return found
}

// share is the part of the values of a document, outside what is spoiled, that another one has too.
func share(want, got map[string]string, spoiled ...string) (kept, all int) {
	for path, text := range want {
		if slices.ContainsFunc(spoiled, func(s string) bool { return s != "" && (path == s || strings.HasPrefix(path, s+"/")) }) {
			continue
		}
		all++
		if g, ok := got[path]; ok && g == text {
			kept++
		}
	}
	return kept, all
}

// errorLines are the lines of the findings of a document.
func errorLines(doc *Document) []int {
	var lines []int
	for _, e := range doc.Errors {
		lines = append(lines, doc.File.Pos(int(e.Span.Start)).Line)
	}
	return lines
}

// One mistake gives one finding, on its line, and costs no other value: every
// kind of mistake is made at a random place of each of 600 models.
func TestOneMistake(t *testing.T) {
	const models = 600
	type tally struct{ files, exact, kept, all, fixes int }
	tallies := make([]tally, len(mistakes))
	for seed := range uint64(models) {
		m := newBroken(modelText(seed, 3+int(seed%6)), seed)
		want := leaves(m.doc)
		for i, kind := range mistakes {
			for _, at := range m.rand.Perm(len(m.sites)) {
				b, ok := kind.apply(m, m.sites[at])
				if !ok {
					continue
				}
				text, lines := applyAll(m.text, []breakage{b})
				if kind.correct {
					lines = nil
				}
				doc := read(text)
				tally := &tallies[i]
				tally.files++
				if slices.Equal(errorLines(doc), lines) {
					tally.exact++
				} else if kind.exact == 0 {
					t.Errorf("%s, model %d: want one finding on line %v, got\n%s\n%s", kind.name, seed, lines, findings(doc), around(text, lines))
				}
				for _, e := range doc.Errors {
					for _, fix := range e.Fixes {
						tally.fixes++
						if left := len(readFixed(t, text, fix).Errors); left >= len(doc.Errors) {
							t.Errorf("%s, model %d: after “%s” %d findings are left\n%s", kind.name, seed, fix.Message, left, findings(doc))
						}
					}
				}
				kept, all := share(want, leaves(doc), b.spoiled)
				tally.kept += kept
				tally.all += all
				if kept < all && kind.kept == 0 {
					t.Errorf("%s, model %d: %d of %d other values are lost\n%s\n%s", kind.name, seed, all-kept, all, findings(doc), around(text, lines))
				}
				break
			}
			if t.Failed() {
				return
			}
		}
	}
	total := 0
	for i, kind := range mistakes {
		c := tallies[i]
		total += c.files
		t.Logf("%-34s %4d files, %5.1f %% one finding on its line, %6.2f %% of other values kept, %3.0f %% with a fix",
			kind.name, c.files, percent(c.exact, c.files), percent(c.kept, c.all), percent(c.fixes, c.files))
		if c.files < models/20 {
			t.Errorf("%s: made in %d files only", kind.name, c.files)
		}
		if percent(c.exact, c.files) < 100*kind.exact || percent(c.kept, c.all) < 100*kind.kept {
			t.Errorf("%s: below what is expected", kind.name)
		}
	}
	t.Logf("%d kinds, %d broken files", len(mistakes), total)
}

// readFixed reads a text with a fix applied.
func readFixed(t *testing.T, text string, fix diag.Fix) *Document {
	fixed, err := diag.Apply(text, fix.Edits)
	if err != nil {
		t.Fatalf("%s: %v", fix.Message, err)
	}
	return read(fixed)
}

// checkFixesTogether applies the first fix of every finding at once: no more
// findings may be left than had none.
func checkFixesTogether(t *testing.T, doc *Document) {
	t.Helper()
	var all diag.Fix
	without := 0
	for _, e := range doc.Errors {
		if len(e.Fixes) == 0 {
			without++
			continue
		}
		all.Edits = append(all.Edits, e.Fixes[0].Edits...)
	}
	if fixed := readFixed(t, doc.File.Text, all); len(fixed.Errors) > without {
		t.Errorf("%d of %d findings had no fix, but with all fixes %d are left:\n%s", without, len(doc.Errors), len(fixed.Errors), findings(fixed))
	}
}

func percent(part, of int) float64 { return 100 * float64(part) / float64(max(of, 1)) }

// around shows the lines near the places of mistakes.
func around(text string, at []int) string {
	var b strings.Builder
	for n, line := range strings.Split(text, "\n") {
		if slices.ContainsFunc(at, func(l int) bool { return n+1 >= l-2 && n+1 <= l+3 }) {
			fmt.Fprintf(&b, "%4d %s\n", n+1, line)
		}
	}
	return b.String()
}

// Many mistakes in one file: as many findings, each on its line.
func TestManyMistakes(t *testing.T) {
	const models = 150
	made, found, exact, kept, all := 0, 0, 0, 0, 0
	for seed := range uint64(models) {
		m := newBroken(modelText(seed, 30), seed)
		var breaks []breakage
		used := map[string]bool{}
		for range 300 {
			kind := mistakes[m.rand.IntN(len(mistakes))]
			s := m.sites[m.rand.IntN(len(m.sites))]
			// One mistake an element at most, and none that leaks out of it.
			element := strings.Join(strings.Split(s.path, "/")[:min(3, strings.Count(s.path, "/")+1)], "/")
			if kind.correct || kind.exact > 0 || used[element] || kind.single && used[kind.name] || strings.Count(element, "/") < 2 ||
				used[strings.TrimSuffix(strings.Replace(element, "outcomes", "", 1), "-x")] {
				continue
			}
			if b, ok := kind.apply(m, s); ok {
				used[element], used[kind.name] = true, kind.single || used[kind.name]
				breaks = append(breaks, b)
			}
		}
		text, lines := applyAll(m.text, breaks)
		doc := read(text)
		made += len(lines)
		found += len(doc.Errors)
		if got := errorLines(doc); slices.Equal(got, lines) {
			exact++
		} else {
			t.Errorf("model %d: mistakes on lines %v, findings on %v\n%s", seed, lines, got, findings(doc))
		}
		checkFixesTogether(t, doc)
		var spoiled []string
		for _, b := range breaks {
			spoiled = append(spoiled, b.spoiled)
		}
		k, a := share(leaves(m.doc), leaves(doc), spoiled...)
		kept, all = kept+k, all+a
		if t.Failed() {
			return
		}
	}
	t.Logf("%d mistakes in %d files, %d findings, %d files exact, %.2f %% of other values kept", made, models, found, exact, percent(kept, all))
}
