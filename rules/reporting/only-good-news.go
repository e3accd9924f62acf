package reporting

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/rules/internal/say"
)

//go:embed only-good-news.md
var onlyGoodNewsDoc string

var onlyGoodNews = &lint.Rule{
	ID: "only-good-news", Category: "reporting", Question: lint.Honest, Severity: diag.Info, Since: "0.1.0",
	Sources: []string{"S2"}, Doc: onlyGoodNewsDoc,
	Check: lint.ForModel(checkOnlyGoodNews),
}

// leastNews is how many lights make a pattern.
const leastNews = 4

func checkOnlyGoodNews(p *lint.Pass) {
	if !isReport(p.Model) || p.Model.Partial {
		return
	}
	count := 0
	var shown []diag.Related
	for e := range p.Model.All() {
		if admits(e) {
			return
		}
		switch e.Kind {
		case model.Process, model.Output, model.Outcome, model.Impact, model.Objective, model.KeyResult:
		default:
			continue
		}
		if e.Unread(model.KeyStatus) || status(e) != "" && status(e) != green {
			return
		}
		if status(e) == green {
			if count++; len(shown) < say.Examples {
				shown = append(shown, lint.RelatedAt(p.Model, statusPlace(e), "green"))
			}
		}
	}
	if count < leastNews {
		return
	}
	p.Report(lint.Finding{
		On:      p.Model,
		Key:     model.KeyStatus,
		Label:   "nothing but good news",
		Message: fmt.Sprintf("all %d lights of this report are green, and it tells of nothing that went badly for anybody", count),
		Help:    "what surprised you, who is worse off, and what can these numbers not show?",
		Related: shown,
	})
}

// admits reports whether an element tells of something that did not go well,
// or may: an effect that nobody wants, a bad experience, a limit of what is
// known, an assumption that failed, something learned.
func admits(e *model.Element) bool {
	if e.Partial || strings.TrimSpace(e.Text(model.KeyLearned).Value) != "" {
		return true
	}
	switch e.Kind {
	case model.Outcome, model.Impact:
		if e.Unwanted() {
			return true
		}
		experiences := e.Experiences()
		for i := range experiences {
			if effect := experiences[i].Text(model.KeyEffect); effect.Set && effect.Value != "positive" {
				return true
			}
		}
	case model.Evidence:
		return !e.Lacks(model.KeyLimits) || !e.Lacks(model.KeyContradicts)
	case model.Assumption:
		return e.Text(model.KeyStatus).Value == "failed"
	}
	return false
}
