package lint

import (
	"strings"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// today is the date of every test.
var today = time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)

// stub is a node for findings where a whole model would be in the way.
type stub struct {
	model *model.Model
	path  string
	span  source.Span
}

func (s stub) Path() string      { return s.path }
func (s stub) Span() source.Span { return s.span }
func (s stub) In() *model.Model  { return s.model }

// rule is a complete rule.
func rule(id string, check Check) *Rule {
	return &Rule{
		ID: id, Category: "structure", Question: Plausible, Severity: diag.Warning,
		Since: "0.1.0", Doc: "# " + id + "\n", Check: check,
	}
}

// spotter is a rule that reports every place where a word stands in the file.
func spotter(id, word string) *Rule {
	return rule(id, ForModel(func(p *Pass) { spot(p, word, Finding{}) }))
}

// spot reports f at every place where a word stands in the file.
func spot(p *Pass, word string, f Finding) {
	text := p.Model.File.Text
	for i := 0; ; i += len(word) {
		n := strings.Index(text[i:], word)
		if n < 0 {
			return
		}
		i += n
		span := source.Span{Start: int32(i), End: int32(i + len(word))}
		f.On = stub{p.Model, "outputs." + strings.ToLower(word), span}
		if f.Message == "" {
			f.Message = "found " + word
		}
		p.Report(f)
	}
}

// aboutAllows are the rules about allows, as the loader's category has them.
func aboutAllows() []*Rule {
	var rules []*Rule
	for _, id := range []string{unusedAllow, unexplainedAllow, expiredAllow, unknownRule} {
		r := rule(id, Check{})
		r.Category = "files"
		rules = append(rules, r)
	}
	return rules
}

func newLinter(t testing.TB, rules ...*Rule) *Linter {
	t.Helper()
	l, err := New(rules)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// input makes a file out of a text. A directive covers the lines from its own
// to the next empty one, allow-file everything.
func input(text string) Input {
	f := source.New("team/model.toml", text)
	return Input{File: f, Model: modelOf(f), AsOf: today}
}

func modelOf(f *source.File) *model.Model {
	text := f.Text
	m := &model.Model{File: f, ID: "model", Header: &model.Element{Index: -1}}
	const mark = "# outcomelint:"
	for start := 0; ; {
		n := strings.Index(text[start:], mark)
		if n < 0 {
			break
		}
		at := start + n
		end := at + strings.Index(text[at:]+"\n", "\n")
		d := model.Directive{
			Text: strings.TrimSpace(text[at+len(mark) : end]),
			Span: source.Span{Start: int32(at), End: int32(end)},
		}
		if strings.HasPrefix(d.Text, "allow-file") {
			d.Covers = []source.Span{{Start: 0, End: int32(len(text))}}
		} else {
			paragraph := at + strings.Index(text[at:]+"\n\n", "\n\n")
			d.Covers = []source.Span{{Start: int32(at), End: int32(paragraph)}}
		}
		m.Directives = append(m.Directives, d)
		start = end
	}
	return m
}

// check lints and fails the test on an error.
func checkInput(t testing.TB, l *Linter, in Input) []diag.Diagnostic {
	t.Helper()
	ds, err := l.Check(in)
	if err != nil {
		t.Fatal(err)
	}
	return ds
}
