package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// junitSuite is one file.
type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Time     string      `xml:"time,attr"`
	Cases    []junitCase `xml:"testcase"`
}

// junitCase is one finding, or the absence of any.
type junitCase struct {
	Name      string       `xml:"name,attr"`
	ClassName string       `xml:"classname,attr"`
	Time      string       `xml:"time,attr"`
	Skipped   *junitText   `xml:"skipped"`
	Error     *junitText   `xml:"error"`
	Failure   *junitText   `xml:"failure"`
	Output    *junitOutput `xml:"system-out"`
}

type junitText struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",cdata"`
}

type junitOutput struct {
	Text string `xml:",cdata"`
}

// NewJUnit returns a Renderer for a JUnit report with one suite a file. Errors
// and warnings are tests that fail, infos tests that pass and say something,
// suppressed findings tests that are skipped. What could not be checked is a
// test with an error.
func NewJUnit(w io.Writer, o Options) Renderer { return &junit{newXMLWriter(w), o, false} }

type junit struct {
	*xmlWriter
	o     Options
	begun bool
}

// File implements Renderer.
func (j *junit) File(ds []diag.Diagnostic) error {
	for _, one := range byFile(ds) {
		path := j.o.pathOf(&one[0])
		var cases []junitCase
		names := map[string]int{}
		for i := range one {
			d := &one[i]
			if d.Suppressed != nil && !j.o.Suppressed {
				continue
			}
			c, err := junitCaseOf(d)
			if err != nil {
				return err
			}
			if names[c.Name]++; names[c.Name] > 1 {
				c.Name = fmt.Sprintf("%s (%d)", c.Name, names[c.Name])
			}
			cases = append(cases, c)
		}
		j.suite(path, cases)
	}
	return j.flush()
}

// Clean implements Witness.
func (j *junit) Clean(path string) error {
	j.suite(path, nil)
	return j.flush()
}

// Close implements Renderer.
func (j *junit) Close(_ Summary, failures []Failure) error {
	for _, f := range failures {
		j.suite(f.Path, []junitCase{{Name: "can be checked", Error: &junitText{Message: xmlText(f.Message)}}})
	}
	j.begin()
	j.out.WriteString("</testsuites>\n")
	return j.flush()
}

func (j *junit) begin() {
	if !j.begun {
		fmt.Fprintf(j.out, "%s<testsuites name=\"%s\">\n", xml.Header, j.o.Tool.Name)
	}
	j.begun = true
}

// suite writes the suite of a file. One without cases passes a single one.
func (j *junit) suite(path string, cases []junitCase) {
	j.begin()
	if len(cases) == 0 {
		cases = []junitCase{{Name: "no findings"}}
	}
	s := junitSuite{Name: xmlText(path), Tests: len(cases), Time: "0", Cases: cases}
	for i := range cases {
		c := &cases[i]
		c.ClassName, c.Time = s.Name, s.Time
		switch {
		case c.Skipped != nil:
			s.Skipped++
		case c.Error != nil:
			s.Errors++
		case c.Failure != nil:
			s.Failures++
		}
	}
	j.element(s)
}

// junitCaseOf names a finding by what it is about, so that the test keeps its
// name when lines move.
func junitCaseOf(d *diag.Diagnostic) (junitCase, error) {
	about := d.Element
	if d.Key != "" {
		about += "." + d.Key
	}
	c := junitCase{Name: xmlText(strings.TrimSuffix(d.Rule+": "+about, ": "))}
	var human strings.Builder
	shown := *d
	shown.Suppressed = nil
	if err := Text(&human, []diag.Diagnostic{shown}, TextOptions{}); err != nil {
		return c, err
	}
	text := xmlText(human.String())
	switch {
	case d.Suppressed != nil:
		by, why := suppressionOf(d.Suppressed)
		c.Skipped = &junitText{Message: xmlText(by + ": " + why), Text: text}
	case d.Severity == diag.Info:
		c.Output = &junitOutput{text}
	default:
		c.Failure = &junitText{Message: xmlText(d.Message), Type: d.Severity.String(), Text: text}
	}
	return c, nil
}
