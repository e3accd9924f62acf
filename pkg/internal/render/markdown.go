package render

import (
	"cmp"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// NewMarkdown returns a Renderer for a report in Markdown: the counts, the
// errors and warnings of each file as a table, the infos as questions, and what
// is suppressed. With a limit it is cut to that number of bytes, behind the
// last row that fits.
func NewMarkdown(w io.Writer, o Options, limit int) Renderer {
	return &markdown{to: w, o: o, limit: limit, asked: map[string][]string{}}
}

type markdown struct {
	to    io.Writer
	o     Options
	limit int // 0 is none

	files      []mdTable
	asked      map[string][]string // rows by question
	suppressed []string            // rows

	text strings.Builder
	left int // rows that do not fit
}

// mdTable is a table of rows.
type mdTable struct {
	title, head string
	rows        []string
}

const (
	foundHead      = "| Line | Severity | Rule | Finding |\n| ---: | --- | --- | --- |\n"
	askedHead      = "| Place | Rule | Question |\n| --- | --- | --- |\n"
	suppressedHead = "| Place | Rule | Finding | Why |\n| --- | --- | --- | --- |\n"
	failedHead     = "| File | Why |\n| --- | --- |\n"
)

// File implements Renderer.
func (m *markdown) File(ds []diag.Diagnostic) error {
	for _, one := range byFile(ds) {
		path := mdText(m.o.pathOf(&one[0]))
		table := mdTable{title: "### " + path, head: foundHead}
		for i := range one {
			d := &one[i]
			_, at := jsonPlace(d.Place)
			line := strconv.Itoa(at.Start.Line)
			switch {
			case d.Suppressed != nil && !m.o.Suppressed:
			case d.Suppressed != nil:
				by, why := suppressionOf(d.Suppressed)
				m.suppressed = append(m.suppressed, mdRow(path+":"+line, mdRule(d), mdText(d.Message), mdText(by+": "+why)))
			case d.Severity == diag.Info:
				question := cmp.Or(d.Question, "other")
				m.asked[question] = append(m.asked[question], mdRow(path+":"+line, mdRule(d), mdFinding(d)))
			default:
				table.rows = append(table.rows, mdRow(line, d.Severity.String(), mdRule(d), mdFinding(d)))
			}
		}
		m.files = append(m.files, table)
	}
	return nil
}

// Close implements Renderer.
func (m *markdown) Close(s Summary, failures []Failure) error {
	m.text.WriteString("## " + mdText(m.o.Tool.Name) + "\n\n")
	if err := WriteSummary(&m.text, s, failures, TextOptions{}); err != nil {
		return err
	}
	failed := mdTable{title: "### Could not be checked", head: failedHead}
	for _, f := range failures {
		failed.rows = append(failed.rows, mdRow(mdText(f.Path), mdText(f.Message)))
	}
	m.table(failed)
	for _, t := range m.files {
		m.table(t)
	}
	m.questions()
	m.table(mdTable{"### Suppressed", suppressedHead, m.suppressed})
	if m.left > 0 {
		m.text.WriteString("\n" + plural(m.left, "more row does", "more rows do") + " not fit in here.\n")
	}
	_, err := io.WriteString(m.to, m.text.String())
	return err
}

// questions writes the infos, in the order of the questions they belong to.
func (m *markdown) questions() {
	title := "### Worth asking\n\n"
	group := func(name, question string) {
		t := mdTable{title + "**" + name + "**" + question, askedHead, m.asked[name]}
		if m.table(t) {
			title = ""
		}
		delete(m.asked, name)
	}
	for _, q := range questions() {
		group(q[0], ": "+q[1])
	}
	for _, name := range slices.Sorted(maps.Keys(m.asked)) {
		group(name, "")
	}
}

// mdEnding is room for the line that counts what does not fit.
const mdEnding = 64

// table writes a table, unless it is empty or there is no room for it, and says
// whether it did. After the first row that does not fit there comes no other.
func (m *markdown) table(t mdTable) bool {
	before := "\n" + t.title + "\n\n" + t.head
	written := false
	for _, row := range t.rows {
		if m.left > 0 || m.limit > 0 && m.text.Len()+len(before)+len(row)+mdEnding > m.limit {
			m.left++
			continue
		}
		m.text.WriteString(before + row)
		before, written = "", true
	}
	return written
}

func mdRow(cells ...string) string { return "| " + strings.Join(cells, " | ") + " |\n" }

// mdFinding is what a finding says, with its help below.
func mdFinding(d *diag.Diagnostic) string {
	text := mdText(d.Message)
	for _, line := range cleanLines(d.Help) {
		if line != "" {
			text += "<br>" + mdText(line)
		}
	}
	return text
}

func mdRule(d *diag.Diagnostic) string {
	if d.URL == "" {
		return mdText(d.Rule)
	}
	return "[" + mdText(d.Rule) + "](" + d.URL + ")"
}

// mdText is a text of one line as Markdown shows it, whatever stands in it.
// Where a backslash could be taken for something else it is an entity.
func mdText(s string) string {
	var out strings.Builder
	for _, r := range clean(s) {
		switch r {
		case '&':
			out.WriteString("&amp;")
		case '<':
			out.WriteString("&lt;")
		case '>':
			out.WriteString("&gt;")
		case '|', '$': // a cell would end here, or a formula begin
			out.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		case '\\', '`', '*', '_', '[', ']', '~', '#':
			out.WriteByte('\\')
			out.WriteRune(r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}
