package render

import (
	"encoding/xml"
	"io"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

type checkstyleFile struct {
	XMLName xml.Name          `xml:"file"`
	Name    string            `xml:"name,attr"`
	Errors  []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr,omitempty"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

// NewCheckstyle returns a Renderer for the report of Checkstyle, which has no
// ranges, and no place for what is suppressed. What could not be checked is an
// error in line 1.
func NewCheckstyle(w io.Writer, o Options) Renderer { return &checkstyle{newXMLWriter(w), o, false} }

type checkstyle struct {
	*xmlWriter
	o     Options
	begun bool
}

// File implements Renderer.
func (c *checkstyle) File(ds []diag.Diagnostic) error {
	c.begin()
	for _, one := range byFile(ds) {
		file := checkstyleFile{Name: xmlText(c.o.pathOf(&one[0]))}
		for i := range one {
			d := &one[i]
			if d.Suppressed != nil {
				continue
			}
			_, at := jsonPlace(d.Place)
			file.Errors = append(file.Errors, checkstyleError{
				Line: at.Start.Line, Column: at.Start.Column, Severity: d.Severity.String(),
				Message: xmlText(withHelp(d)), Source: strings.Join([]string{c.o.Tool.Name, d.Category, d.Rule}, "."),
			})
		}
		c.element(file)
	}
	return c.flush()
}

// Clean implements Witness.
func (c *checkstyle) Clean(path string) error {
	c.begin()
	c.element(checkstyleFile{Name: xmlText(path)})
	return c.flush()
}

// Close implements Renderer.
func (c *checkstyle) Close(_ Summary, failures []Failure) error {
	c.begin()
	for _, f := range failures {
		c.element(checkstyleFile{Name: xmlText(f.Path), Errors: []checkstyleError{{
			Line: 1, Severity: "error", Message: xmlText("could not be checked: " + f.Message), Source: c.o.Tool.Name,
		}}})
	}
	c.out.WriteString("</checkstyle>\n")
	return c.flush()
}

func (c *checkstyle) begin() {
	if !c.begun {
		c.out.WriteString(xml.Header + `<checkstyle version="4.3">` + "\n")
	}
	c.begun = true
}
