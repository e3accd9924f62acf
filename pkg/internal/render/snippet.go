package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

const (
	// A loop is shown link by link; past this the reader is lost anyway.
	maxRelated = 32
	// Spans of more lines show their first and last two.
	maxSpanLines = 5
)

// A mark is a range of a file to be underlined.
type mark struct {
	start, end  int // bytes
	first, last int // lines, counted from 1
	label       string
	primary     bool
	lane        int // the bracket at the left of a mark of several lines, from 1
}

func (m *mark) severalLines() bool { return m.first != m.last }

// A snippet is what is shown of one file: the marks and the lines they are on.
type snippet struct {
	file  *source.File
	at    source.Pos // named in the heading
	marks []mark
	lines []int
	lanes int
}

// snippetsOf collects the places of a finding by file, the primary one first.
// It also returns the number of related places that were left out.
func snippetsOf(d *diag.Diagnostic) (all []*snippet, left int) {
	add := func(p diag.Place, label string, primary bool) {
		if p.File == nil {
			return
		}
		m := newMark(p, label, primary)
		i := slices.IndexFunc(all, func(s *snippet) bool { return s.file == p.File })
		if i < 0 {
			i = len(all)
			all = append(all, &snippet{file: p.File, at: p.File.Pos(clamp(p.File, p.Span).start)})
		}
		same := func(o mark) bool {
			return o.start == m.start && o.end == m.end && (m.label == "" || m.label == o.label)
		}
		if !slices.ContainsFunc(all[i].marks, same) {
			all[i].marks = append(all[i].marks, m)
		}
	}
	add(d.Place, d.Label, true)
	for i, r := range d.Related {
		if i == maxRelated {
			left = len(d.Related) - i
			break
		}
		add(r.Place, r.Message, false)
	}
	for _, s := range all {
		s.lines = linesToShow(s.file, s.marks)
		s.lanes = assignLanes(s.marks)
	}
	return all, left
}

type byteRange struct{ start, end int }

// clamp keeps a span within its file, whatever a rule reported, and out of a
// byte order mark, which is on no line.
func clamp(f *source.File, s source.Span) byteRange {
	first := int(f.LineSpan(1).Start)
	start := min(max(int(s.Start), first), len(f.Text))
	return byteRange{start, min(max(int(s.End), start), len(f.Text))}
}

func newMark(p diag.Place, label string, primary bool) mark {
	r := clamp(p.File, p.Span)
	// A span that takes the line break along still ends on its own line.
	for r.end > r.start && strings.IndexByte("\r\n", p.File.Text[r.end-1]) >= 0 {
		r.end--
	}
	return mark{
		start: r.start, end: r.end,
		first: p.File.Pos(r.start).Line, last: p.File.Pos(max(r.end-1, r.start)).Line,
		label: strings.TrimSpace(clean(label)), primary: primary,
	}
}

// linesToShow lists the lines with marks and those that are not worth an
// ellipsis of their own.
func linesToShow(f *source.File, marks []mark) []int {
	var lines []int
	for _, m := range marks {
		if m.last-m.first < maxSpanLines {
			for n := m.first; n <= m.last; n++ {
				lines = append(lines, n)
			}
		} else {
			lines = append(lines, m.first, m.first+1, m.last-1, m.last)
		}
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)
	for i := len(lines) - 1; i > 0; i-- {
		if lines[i]-lines[i-1] == 2 {
			lines = slices.Insert(lines, i, lines[i]-1)
		}
	}
	return lines
}

// assignLanes gives marks of several lines that meet on a line different
// lanes, the longest ones the outermost, and returns how many are needed.
func assignLanes(marks []mark) int {
	var long []*mark
	for i := range marks {
		if marks[i].severalLines() {
			long = append(long, &marks[i])
		}
	}
	slices.SortStableFunc(long, func(a, b *mark) int {
		return cmp.Or(cmp.Compare(b.last-b.first, a.last-a.first), cmp.Compare(a.first, b.first))
	})
	lanes := 0
	for i, m := range long {
		m.lane = 1
		for j := 0; j < i; j++ {
			if o := long[j]; o.lane == m.lane && o.first <= m.last && m.first <= o.last {
				m.lane, j = m.lane+1, -1
			}
		}
		lanes = max(lanes, m.lane)
	}
	return lanes
}
