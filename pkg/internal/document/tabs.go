package document

import (
	"sort"
	"strings"
)

// tabStop is the width of a tab's column in Markdown.
const tabStop = 4

// expanded is a text in which the tabs that may indent a line are spaces. The
// parser loses the column where a tab stands within lists in lists, and the
// blocks there with it; so it never sees one.
type expanded struct {
	text []byte
	tabs []tab
}

// tab is where a tab stood and where its spaces stand.
type tab struct{ original, start, end int }

func expand(text string) *expanded {
	x := &expanded{}
	if strings.IndexByte(text, '\t') < 0 {
		x.text = []byte(text)
		return x
	}
	x.text = make([]byte, 0, len(text)+len(text)/8)
	offset := 0
	for line := range strings.Lines(text) {
		lineStart := len(x.text)
		head := line[:len(line)-len(strings.TrimLeft(line, " \t>-+*.)0123456789"))]
		for i := range len(head) {
			if head[i] != '\t' {
				x.text = append(x.text, head[i])
				continue
			}
			start := len(x.text)
			width := tabStop - (start-lineStart)%tabStop
			x.text = append(x.text, "    "[:width]...)
			x.tabs = append(x.tabs, tab{offset + i, start, start + width})
		}
		x.text = append(x.text, line[len(head):]...)
		offset += len(line)
	}
	return x
}

// original maps an offset back; from within a tab to the tab.
func (x *expanded) original(offset int) int {
	i := sort.Search(len(x.tabs), func(i int) bool { return x.tabs[i].start > offset }) - 1
	switch {
	case i < 0:
		return offset
	case offset < x.tabs[i].end:
		return x.tabs[i].original
	}
	return x.tabs[i].original + 1 + offset - x.tabs[i].end
}
