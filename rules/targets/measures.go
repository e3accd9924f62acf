package targets

import (
	"iter"
	"strings"
	"time"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules/internal/figures"
)

// measures yields every indicator and key result.
func measures(m *model.Model) iter.Seq[*model.Element] {
	return m.Of(model.Indicator, model.KeyResult)
}

// broken reports whether some of a measure, or of the element around it, could
// not be read, so that nothing is surely absent.
func broken(e *model.Element) bool { return e.Partial || e.Parent.Partial }

// startStub and endStub are a date to paste: the model's own, else three dots.
func startStub(m *model.Model) string {
	if start := m.Header.Period(model.KeyStart); start.Set {
		return start.Value.First.Format(time.DateOnly)
	}
	return "…"
}

func endStub(m *model.Model) string {
	if end := m.Header.Period(model.KeyEnd); end.Set {
		return end.Value.Last.Format(time.DateOnly)
	}
	return "…"
}

// emptyAt reports whether a key is there and holds no value: "", or no more
// than { date = "2027-Q2" }.
func emptyAt(e *model.Element, k model.Key) (source.Span, bool) {
	v, ok := e.Value(k)
	if !ok || !v.Lacks(model.KeyValue) && (!v.Has(model.KeyValue) || strings.TrimSpace(v.Written().Value) != "") {
		return source.Span{}, false
	}
	return v.Span(), true
}

// baselineDate is when a baseline was taken; own is false where its date is the
// model's start because it has none.
func baselineDate(e *model.Element, baseline figures.Figure) (date model.Field[model.Period], own bool) {
	if date = baseline.Date(); date.Set {
		return date, true
	}
	return e.In().Header.Period(model.KeyStart), false
}
