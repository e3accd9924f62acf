package measurement

import (
	_ "embed"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
	"github.com/outcomelint/outcomelint/rules/internal/keyresult"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed unjustified-proxy.md
var unjustifiedProxyDoc string

var unjustifiedProxy = &lint.Rule{
	ID: "unjustified-proxy", Category: "measurement", Question: lint.Testable, Severity: diag.Info, Since: "0.1.0",
	Doc:   unjustifiedProxyDoc,
	Check: lint.ForModel(checkUnjustifiedProxy),
}

func checkUnjustifiedProxy(p *lint.Pass) {
	for e := range p.Model.Of(model.Indicator, model.KeyResult) {
		at, label := unexplainedProxy(p.Model, e)
		if at.IsZero() || keyresult.Told(p, e) {
			continue
		}
		p.Report(lint.Finding{
			On:      e,
			Span:    at,
			Key:     model.KeyProxyBecause,
			Label:   label,
			Message: say.Statement(e) + " stands in for something else, and nothing says why",
			Help:    "what does it stand in for, and why does one move with the other? proxy_because = \"…\"",
		})
	}
}

// unexplainedProxy is where an indicator says that it is a proxy without
// saying why.
func unexplainedProxy(m *model.Model, e *model.Element) (at source.Span, label string) {
	if because := e.Text(model.KeyProxyBecause); because.Set {
		if text := strings.TrimSpace(because.Value); text == "" || figures.Placeholder(text) {
			return because.Span, "no reason is given"
		}
		return at, ""
	}
	if !e.Lacks(model.KeyProxyBecause) {
		return at, ""
	}
	for _, k := range [...]model.Key{model.KeyStatement, model.KeyMethod, model.KeyNote} {
		text := e.Text(k)
		if start, end, ok := saysProxy(text.Value); ok {
			return m.TextSpan(text, start, end), "a proxy for what, and why?"
		}
	}
	return at, ""
}

// saysProxy finds "proxy" in a text that gives no reason for it. Servers and
// votes by proxy are other things.
func saysProxy(text string) (start, end int, ok bool) {
	lower := strings.ToLower(text)
	i := strings.Index(lower, "proxy")
	if i < 0 || len(lower) != len(text) || !wordAt(lower, i, len("proxy")) {
		return 0, 0, false
	}
	after := strings.TrimLeft(lower[i+len("proxy"):], " -")
	for _, other := range [...]string{"server", "vot", "war", "statement", "config", "address", "log"} {
		if strings.HasPrefix(after, other) {
			return 0, 0, false
		}
	}
	before := strings.TrimRight(lower[:i], " -")
	for _, other := range [...]string{"by", "reverse", "web", "http"} {
		if strings.HasSuffix(before, other) {
			return 0, 0, false
		}
	}
	for _, reason := range [...]string{"because", "since ", "as long as", "for want of", "for lack of", "correlates", "moves with"} {
		if strings.Contains(lower, reason) {
			return 0, 0, false
		}
	}
	return i, i + len("proxy"), true
}
