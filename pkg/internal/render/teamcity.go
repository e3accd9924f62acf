package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// maxTeamCityText is how much of a value TeamCity keeps, in characters.
const maxTeamCityText = 4000

// NewTeamCity returns a Renderer for service messages of TeamCity: inspections,
// and a build problem for each input that could not be checked. There is no
// message for what is suppressed.
func NewTeamCity(w io.Writer, o Options) Renderer {
	return &teamcity{out: bufio.NewWriter(w), o: o, types: map[string]bool{}}
}

type teamcity struct {
	out   *bufio.Writer
	o     Options
	types map[string]bool // the rules that were introduced
}

// File implements Renderer.
func (t *teamcity) File(ds []diag.Diagnostic) error {
	for i := range ds {
		d := &ds[i]
		if d.Suppressed != nil {
			continue
		}
		if !t.types[d.Rule] {
			t.types[d.Rule] = true
			about := d.Rule
			if d.URL != "" {
				about += ": " + d.URL
			}
			t.message("inspectionType", "id", d.Rule, "name", d.Rule, "category", d.Category, "description", about)
		}
		_, at := jsonPlace(d.Place)
		t.message("inspection", "typeId", d.Rule, "message", withHelp(d), "file", t.o.pathOf(d),
			"line", fmt.Sprint(at.Start.Line), "SEVERITY", strings.ToUpper(d.Severity.String()))
	}
	return t.out.Flush()
}

// Close implements Renderer.
func (t *teamcity) Close(_ Summary, failures []Failure) error {
	for _, f := range failures {
		t.message("buildProblem", "description", f.Path+" could not be checked: "+f.Message)
	}
	return t.out.Flush()
}

func (t *teamcity) message(name string, attributes ...string) {
	t.out.WriteString("##teamcity[" + name)
	for i := 0; i < len(attributes); i += 2 {
		t.out.WriteString(" " + attributes[i] + "='" + teamcityText(attributes[i+1]) + "'")
	}
	t.out.WriteString("]\n")
}

// teamcityText escapes a value. What is not plain ASCII goes by its number, as
// the build log may be in any encoding.
func teamcityText(s string) string {
	var out strings.Builder
	units := utf16.Encode([]rune(s))
	if len(units) > maxTeamCityText {
		last := maxTeamCityText - 1
		if u := units[last]; 0xDC00 <= u && u <= 0xDFFF {
			last-- // not between the halves of a character
		}
		units = append(units[:last:last], '…')
	}
	for _, u := range units {
		switch {
		case u == '\n':
			out.WriteString("|n")
		case u == '\r':
			out.WriteString("|r")
		case u == '|' || u == '\'' || u == '[' || u == ']':
			out.WriteByte('|')
			out.WriteByte(byte(u))
		case u < ' ' || u > '~':
			fmt.Fprintf(&out, "|0x%04X", u)
		default:
			out.WriteByte(byte(u))
		}
	}
	return out.String()
}
