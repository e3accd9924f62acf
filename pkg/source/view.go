package source

import (
	"sort"
	"strings"
)

// Segment is a stretch of a host file that a view is made of: what a line
// holds after its prefix, or several whole lines.
type Segment struct {
	Span
	// Prefix is what a new line in this place has to begin with to belong to
	// it: "> " in a quotation, the indentation in a list.
	Prefix string
}

// view is what a File knows that was put together from parts of another one.
type view struct {
	host   *File
	pieces []piece
}

// piece is a segment with its place in the view. Lines that follow one another
// in the host are of one block.
type piece struct {
	Segment
	at    int32 // where it begins in the view
	block int32
}

// NewView returns a File whose text is that of the segments, joined. Segments
// are in order, do not overlap, and begin where a line of the view does. To all
// who read it a view is a file like others; Host says where a place of it is in
// the host, and Splice how to edit it there. The host is an ordinary file.
func NewView(host *File, segments []Segment) *File {
	v := &view{host: host}
	var text strings.Builder
	for _, s := range segments {
		p := piece{Segment: s, at: int32(text.Len())}
		if last := len(v.pieces) - 1; last >= 0 {
			before := &v.pieces[last]
			gap := host.Text[before.End:s.Start]
			p.block = before.block
			switch {
			case gap == "" && before.Prefix == s.Prefix:
				before.End = s.End
				text.WriteString(host.Slice(s.Span))
				continue
			case strings.Contains(gap, "\n"):
				p.block++
			}
		}
		v.pieces = append(v.pieces, p)
		text.WriteString(host.Slice(s.Span))
	}
	f := &File{Path: host.Path, Key: host.Key, Text: text.String(), view: v}
	if len(v.pieces) == 1 {
		f.Text = host.Slice(v.pieces[0].Span)
	}
	return f
}

// IsView reports whether the file is a view of another one.
func (f *File) IsView() bool { return f.view != nil }

// Host maps a span of a view to its host file. A span that covers several
// segments, and what stands between them, goes from the start of the first to
// the end of the last. An ordinary file is its own host.
func (f *File) Host(s Span) (*File, Span) {
	if f.view == nil {
		return f, s
	}
	start := f.view.start(s.Start)
	if s.End <= s.Start {
		return f.view.host, Span{start, start}
	}
	return f.view.host, Span{start, f.view.end(s.End)}
}

// Parts maps a span of a view to its host file as Host does, but leaves out
// what stands between blocks.
func (f *File) Parts(s Span) []Span {
	var parts []Span
	for _, p := range f.blocks(s) {
		_, at := f.Host(p.Span)
		parts = append(parts, at)
	}
	return parts
}

// start maps an offset to the host; where two segments meet, to the later one.
func (v *view) start(offset int32) int32 {
	if len(v.pieces) == 0 {
		return 0
	}
	p := v.piece(offset)
	return min(p.Start+max(offset-p.at, 0), p.End)
}

// end maps an offset to the host; where two segments meet, to the earlier one.
func (v *view) end(offset int32) int32 {
	p := v.piece(offset - 1)
	return min(p.Start+max(offset-p.at, 0), p.End)
}

// piece is the one that holds the byte at an offset.
func (v *view) piece(offset int32) *piece { return &v.pieces[v.index(offset)] }

func (v *view) index(offset int32) int {
	return max(sort.Search(len(v.pieces), func(i int) bool { return v.pieces[i].at > offset })-1, 0)
}

// part is what a span has of one block.
type part struct {
	Span
	block Span // all of the block, in the view
	first int  // its first piece
}

// blocks cuts a span where blocks meet. An empty one that stands there belongs
// to the later block.
func (f *File) blocks(s Span) []part {
	if f.view == nil {
		return []part{{Span: s, block: Span{0, int32(len(f.Text))}}}
	}
	pieces := f.view.pieces
	var parts []part
	i := 0
	if len(pieces) > 0 {
		i = f.view.index(s.Start)
	}
	for i < len(pieces) && (len(parts) == 0 || pieces[i].at < s.End) {
		first, last := i, i
		for first > 0 && pieces[first-1].block == pieces[i].block {
			first--
		}
		for last+1 < len(pieces) && pieces[last+1].block == pieces[i].block {
			last++
		}
		block := Span{pieces[first].at, pieces[last].at + int32(pieces[last].Len())}
		parts = append(parts, part{
			Span:  Span{max(s.Start, block.Start), min(max(s.End, s.Start), block.End)},
			block: block,
			first: first,
		})
		i = last + 1
	}
	return parts
}
