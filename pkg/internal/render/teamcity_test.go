package render

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

var (
	serviceMessage   = regexp.MustCompile(`^##teamcity\[([a-zA-Z]+)((?: [a-zA-Z]+='(?:[^|'\[\]\n\r]|\|['nr|\[\]]|\|0x[0-9A-F]{4})*')+)\]$`)
	serviceAttribute = regexp.MustCompile(` ([a-zA-Z]+)='((?:[^|']|\|.)*)'`)
)

// serviceMessages reads what TeamCity would.
func serviceMessages(t *testing.T, text string) (all []map[string]string) {
	t.Helper()
	for line := range strings.Lines(text) {
		m := serviceMessage.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if m == nil {
			t.Fatalf("no service message: %q", line)
		}
		one := map[string]string{"": m[1]}
		for _, a := range serviceAttribute.FindAllStringSubmatch(m[2], -1) {
			one[a[1]] = unescapedTeamCity(t, a[2])
		}
		all = append(all, one)
	}
	return all
}

func unescapedTeamCity(t *testing.T, s string) string {
	t.Helper()
	var units []uint16
	for i := 0; i < len(s); i++ {
		if s[i] != '|' {
			units = append(units, uint16(s[i]))
			continue
		}
		i++
		switch s[i] {
		case 'n':
			units = append(units, '\n')
		case 'r':
			units = append(units, '\r')
		case '0':
			n, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
			if err != nil {
				t.Fatal(err)
			}
			units = append(units, uint16(n))
			i += 5
		default:
			units = append(units, uint16(s[i]))
		}
	}
	return string(utf16.Decode(units))
}

func TestTeamCity(t *testing.T) {
	known := map[string]bool{}
	messages := map[string]string{}
	for _, m := range serviceMessages(t, written(t, "teamcity", awkward(t))) {
		switch m[""] {
		case "inspectionType":
			known[m["id"]] = true
		case "inspection":
			if !known[m["typeId"]] {
				t.Errorf("%q is not introduced", m["typeId"])
			}
			messages[m["message"]] = m["SEVERITY"] + " " + m["file"] + ":" + m["line"]
		default:
			messages[m["description"]] = m[""]
		}
	}
	for message, want := range map[string]string{
		awkwardMessage: "WARNING plans/100 % #1 für.toml:5",
		"who reads?":   "INFO plans/100 % #1 für.toml:2",
		"\"jyo\" names nothing in this model\n\ndid you mean \"joy\"?":            "ERROR plans/100 % #1 für.toml:6",
		"gone: & away.toml could not be checked: there is no such file or folder": "buildProblem",
	} {
		if messages[message] != want {
			t.Errorf("%q: %q, want %q", message, messages[message], want)
		}
	}
	if len(messages) != 6 {
		t.Errorf("%d messages: %q", len(messages), messages)
	}
}

// TeamCity cuts at 4,000 characters; better here than in one.
func TestTeamCityCuts(t *testing.T) {
	for _, message := range []string{strings.Repeat("x", 5000), strings.Repeat("🎯", 3000), "x" + strings.Repeat("🎯", 3000)} {
		d := diag.Diagnostic{Place: diag.Place{File: source.New("a.toml", "x")}, Rule: "some-rule", Severity: diag.Warning, Message: message}
		all := serviceMessages(t, written(t, "teamcity", Report{Diagnostics: []diag.Diagnostic{d}}))
		got := all[1]["message"]
		if n := len(utf16.Encode([]rune(got))); n > 4000 || n < 3999 || !strings.HasPrefix(message, strings.TrimSuffix(got, "…")) || !strings.HasSuffix(got, "…") {
			t.Errorf("%d characters, from %.5q to %.5q", n, got, got[len(got)-5:])
		}
	}
}
