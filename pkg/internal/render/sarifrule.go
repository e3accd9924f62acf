package render

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/ruledoc"
)

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name            string      `json:"name"`
	Version         string      `json:"version"`
	SemanticVersion string      `json:"semanticVersion"`
	InformationURI  string      `json:"informationUri"`
	Rules           []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string              `json:"id"`
	Name             string              `json:"name"`
	ShortDescription sarifMessage        `json:"shortDescription"`
	FullDescription  sarifMessage        `json:"fullDescription"`
	Help             sarifMessage        `json:"help"`
	HelpURI          string              `json:"helpUri"`
	Default          sarifDefault        `json:"defaultConfiguration"`
	Properties       sarifRuleProperties `json:"properties"`
}

type sarifDefault struct {
	Enabled bool   `json:"enabled"`
	Level   string `json:"level"`
}

// sarifRuleProperties are those that GitHub filters alerts by.
type sarifRuleProperties struct {
	Tags            []string `json:"tags"`
	Precision       string   `json:"precision"`
	ProblemSeverity string   `json:"problem.severity"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level   string       `json:"level"`
	Message sarifMessage `json:"message"`
}

type sarifBase struct {
	Description sarifMessage `json:"description"`
}

type sarifRunProperties struct {
	Summary Summary `json:"summary"`
}

func (s *sarif) tool() sarifTool {
	driver := sarifDriver{
		Name: s.o.Tool.Name, Version: s.o.Tool.Version, SemanticVersion: s.o.Tool.Version,
		InformationURI: toolURL, Rules: make([]sarifRule, len(s.o.Rules)),
	}
	for i := range s.o.Rules {
		driver.Rules[i] = sarifRuleOf(&s.o.Rules[i])
	}
	return sarifTool{driver}
}

func sarifRuleOf(r *ruledoc.Description) sarifRule {
	return sarifRule{
		ID: r.ID, Name: sarifName(r),
		ShortDescription: sarifMessage{Text: cutText(r.Summary, maxSarifDescription)},
		FullDescription:  sarifMessage{Text: cutText(r.Summary+" "+r.Reason, maxSarifDescription)},
		Help:             sarifMessage{Text: r.Text, Markdown: r.Markdown},
		HelpURI:          r.URL,
		Default:          sarifDefault{r.On, sarifLevel(r.Severity)},
		Properties: sarifRuleProperties{
			Tags:      []string{r.Category, r.Question},
			Precision: "high", ProblemSeverity: problemSeverity(r.Severity),
		},
	}
}

// maxSarifDescription is how many characters of a description GitHub shows.
const maxSarifDescription = 1024

func cutText(s string, limit int) string {
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	return string([]rune(s)[:limit-1]) + "…"
}

// sarifName is the name of a rule. One that only repeats the id would say
// nothing, so an id of one word takes its category along.
func sarifName(r *ruledoc.Description) string {
	name := pascalCase(r.ID)
	if strings.EqualFold(name, r.ID) {
		name = pascalCase(r.Category) + name
	}
	return name
}

// pascalCase writes "orphan-output" as "OrphanOutput".
func pascalCase(id string) string {
	var out strings.Builder
	for word := range strings.SplitSeq(id, "-") {
		if word != "" {
			out.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return out.String()
}

func sarifLevel(s diag.Severity) string {
	switch s {
	case diag.Error, diag.Warning:
		return s.String()
	}
	return "note"
}

func problemSeverity(s diag.Severity) string {
	switch s {
	case diag.Error, diag.Warning:
		return s.String()
	}
	return "recommendation"
}

func (s *sarif) invocation(failures []Failure) sarifInvocation {
	run := sarifInvocation{Successful: len(failures) == 0}
	for _, f := range failures {
		run.Notifications = append(run.Notifications, sarifNotification{"error", sarifMessage{Text: f.Path + ": " + f.Message}})
	}
	if s.dropped > 0 {
		text := fmt.Sprintf("%s not among the results: a run holds %d at most, the gravest first.",
			plural(s.dropped, "more finding is", "more findings are"), maxSarifResults)
		run.Notifications = append(run.Notifications, sarifNotification{"warning", sarifMessage{Text: text}})
	}
	return run
}
