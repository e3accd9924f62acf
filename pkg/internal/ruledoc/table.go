package ruledoc

import (
	"fmt"

	"github.com/outcomelint/outcomelint/pkg/lint"
)

// Row is one rule in a table of rules.
type Row struct {
	ID       string   `json:"id"`
	Category string   `json:"category"`
	Question string   `json:"question"`
	Severity string   `json:"severity"` // where nothing is configured
	Summary  string   `json:"summary"`
	Sources  []string `json:"sources"` // as the rule abbreviates them
	Fixes    bool     `json:"fixes"`   // whether the rule offers fixes
	Preview  bool     `json:"preview"`
	Since    string   `json:"since"`
	Formerly []string `json:"formerly"`
	URL      string   `json:"url"`
}

// Table describes rules, in the order given.
func Table(rules []*lint.Rule) ([]Row, error) {
	rows := make([]Row, 0, len(rules))
	for _, r := range rules {
		p, err := Parse(r.Doc)
		if err != nil {
			return nil, fmt.Errorf("the page of %s: %w", r.ID, err)
		}
		rows = append(rows, Row{
			ID:       r.ID,
			Category: r.Category,
			Question: string(r.Question),
			Severity: r.DefaultSeverity().String(),
			Summary:  p.Summary,
			Sources:  append([]string{}, r.Sources...),
			Fixes:    p.Fixed != nil,
			Preview:  r.Preview,
			Since:    r.Since,
			Formerly: append([]string{}, r.Formerly...),
			URL:      r.URL(),
		})
	}
	return rows, nil
}
