package syntax

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	tomltest "github.com/toml-lang/toml-test/v2"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// decoder lets the conformance suite use Parse as its decoder, strictly or tolerantly.
type decoder struct{ tolerant bool }

func (decoder) Cmd() []string { return nil }

func (d decoder) Run(_ context.Context, input string) (pid int, output string, outputIsError bool, err error) {
	doc := parse(source.New("test.toml", input), d.tolerant)
	if len(doc.Errors) > 0 {
		return 0, doc.Errors[0].Message, true, nil
	}
	out, err := json.Marshal(tagged(doc.Root()))
	return 0, string(out), false, err
}

// tagged writes a value in the notation of the conformance suite.
func tagged(v Value) any {
	tag := func(kind, value string) any { return map[string]string{"type": kind, "value": value} }
	switch v.Kind() {
	case Table:
		table := map[string]any{}
		for e := range v.Entries() {
			table[e.Name] = tagged(e.Value)
		}
		return table
	case Array:
		items := []any{}
		for item := range v.Items() {
			items = append(items, tagged(item))
		}
		return items
	case String:
		return tag("string", v.Text())
	case Integer:
		return tag("integer", plainInteger(v.Text()))
	case Float:
		text := strings.ReplaceAll(v.Text(), "_", "")
		if unsigned := strings.TrimLeft(text, "+-"); unsigned == "nan" || unsigned == "inf" && text[0] == '+' {
			text = unsigned
		}
		return tag("float", text)
	case Bool:
		return tag("bool", v.Text())
	case OffsetDateTime:
		return tag("datetime", plainTime(v.Text()))
	case LocalDateTime:
		return tag("datetime-local", plainTime(v.Text()))
	case LocalDate:
		return tag("date-local", v.Text())
	case LocalTime:
		return tag("time-local", plainTime(v.Text()))
	}
	return nil
}

func TestConformance(t *testing.T) {
	runner := tomltest.NewRunner(tomltest.Runner{Version: "1.1.0"})
	paths, err := runner.List()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []decoder{{tolerant: false}, {tolerant: true}} {
		valid, invalid := 0, 0
		for _, path := range paths {
			// A .multi file only lists the cases that the other files hold one by one.
			if strings.HasPrefix(path, "encoder/") || strings.HasSuffix(path, ".multi") {
				continue
			}
			test := tomltest.Test{Path: path, Timeout: time.Hour}.Run(d, runner.Files)
			switch {
			case test.Failed():
				t.Errorf("%s (tolerant %v): %s\n%s", path, d.tolerant, test.Failure, test.Input)
			case test.Invalid():
				invalid++
			default:
				valid++
			}
		}
		t.Logf("tolerant %v: %d valid and %d invalid cases pass", d.tolerant, valid, invalid)
		if valid < 200 || invalid < 400 {
			t.Errorf("the suite holds only %d valid and %d invalid cases", valid, invalid)
		}
	}
}
