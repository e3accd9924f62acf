package render

import (
	"cmp"
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// A shownLine is a line of a file as it is printed: the cells, with an
// ellipsis in the place of what was cut away.
type shownLine struct {
	cells []cell
	width int
}

// showLine lays out the bytes of a line, in the room given if it will do. A
// line wider than limit is cut, so that the surroundings of the points (byte
// offsets) stay; its cost does not grow with the length of the line.
func showLine(room []cell, text string, span source.Span, points []int, limit int) shownLine {
	start, end := int(span.Start), int(span.End)
	cells := room[:0]
	if end-start <= limit*maxCluster {
		cells = appendCells(slices.Grow(cells, max(end-start, limit)), text, start, end)
	}
	if end-start > limit*maxCluster || widthOf(cells) > limit {
		cells = cutCells(text, start, end, points, limit)
	}
	return shownLine{cells: cells, width: place(cells)}
}

// column is where the character that holds the byte begins; bytes past the
// line stand behind its last character.
func (l *shownLine) column(offset int) int {
	i := sort.Search(len(l.cells), func(i int) bool { return l.cells[i].end > offset })
	if i == len(l.cells) {
		return l.width
	}
	return l.cells[i].column
}

// columns is the range of columns that shows the bytes from start to end: at
// least one column, even where there is nothing to stand under.
func (l *shownLine) columns(start, end int) (from, to int) {
	from = l.column(start)
	i := sort.Search(len(l.cells), func(i int) bool { return l.cells[i].start >= end })
	to = l.width
	if i < len(l.cells) {
		to = l.cells[i].column
	}
	return from, max(to, from+1)
}

// window is a range of bytes of a line that stays.
type window struct{ from, to int }

// cutCells keeps as much around each point as fits into limit.
func cutCells(text string, start, end int, points []int, limit int) []cell {
	if len(points) == 0 {
		points = []int{start}
	}
	var cells []cell
	for around := limit / 2; ; {
		windows := windowsAround(text, start, end, points, around)
		cells = cellsOf(text, start, end, windows)
		spare := limit - widthOf(cells)
		const least = 4
		if spare < 0 && around > least {
			around = max(least, around-1+spare/(2*len(windows)))
			continue
		}
		// A point near the beginning leaves room at the end.
		if last := &windows[len(windows)-1]; spare > 0 && last.to < end {
			last.to = ahead(text, last.to, end, spare)
			cells = cellsOf(text, start, end, windows)
		}
		return cells
	}
}

func windowsAround(text string, start, end int, points []int, around int) []window {
	windows := make([]window, 0, len(points))
	for _, p := range points {
		p = runeStart(text, min(max(p, start), end), start)
		windows = append(windows, window{back(text, start, p, around), ahead(text, p, end, around)})
	}
	slices.SortFunc(windows, func(a, b window) int { return cmp.Compare(a.from, b.from) })
	joined := windows[:1]
	for _, w := range windows[1:] {
		last := &joined[len(joined)-1]
		if w.from <= last.to+len(ellipsis) {
			last.to = max(last.to, w.to)
		} else {
			joined = append(joined, w)
		}
	}
	return joined
}

func cellsOf(text string, start, end int, windows []window) []cell {
	var cells []cell
	gap := func(from, to int) {
		if from < to {
			cells = appendSymbol(cells, ellipsis, 1, from, to)
		}
	}
	done := start
	for _, w := range windows {
		gap(done, w.from)
		cells = appendCells(cells, text, w.from, w.to)
		done = w.to
	}
	gap(done, end)
	return cells
}

// ahead is the offset up to which the text from p on takes at most width
// columns. Both directions look at a bounded number of bytes.
func ahead(text string, p, end, width int) int {
	limit := end
	if n := p + 8*width; n < end {
		limit = runeStart(text, n, p)
	}
	for _, c := range appendCells(nil, text, p, limit) {
		if width -= c.width; width < 0 {
			return c.start
		}
	}
	return limit
}

// back is the offset from which the text up to p takes at most width columns.
func back(text string, start, p, width int) int {
	from := start
	if n := p - 8*width; n > start {
		from = runeStart(text, n, start)
	}
	cells := appendCells(nil, text, from, p)
	if from > start && len(cells) > 0 {
		cells = cells[1:] // it may be the rest of a longer cluster
	}
	for i := len(cells) - 1; i >= 0; i-- {
		if width -= cells[i].width; width < 0 {
			return cells[i].end
		}
	}
	if len(cells) > 0 {
		return cells[0].start
	}
	return p
}

// runeStart is the first byte of the character that the byte at i belongs to.
func runeStart(text string, i, floor int) int {
	for j := i; j >= floor && j > i-utf8.UTFMax; j-- {
		if j == len(text) || utf8.RuneStart(text[j]) {
			return j
		}
	}
	return i
}
