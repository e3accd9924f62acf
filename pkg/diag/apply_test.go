package diag

import (
	"testing"

	"github.com/outcomelint/outcomelint/pkg/source"
)

func edit(start, end int32, text string) Edit {
	return Edit{Place: Place{Span: source.Span{Start: start, End: end}}, Text: text}
}

func TestApply(t *testing.T) {
	for _, tt := range []struct {
		name  string
		edits []Edit
		want  string // "" means refused
	}{
		{"none", nil, "abcdef"},
		{"replace, in any order", []Edit{edit(4, 6, "Z"), edit(0, 1, "AA")}, "AAbcdZ"},
		{"insert beside a replacement", []Edit{edit(2, 3, "C"), edit(2, 2, "-")}, "ab-Cdef"},
		{"inserts at one place keep their order", []Edit{edit(6, 6, "1"), edit(6, 6, "2")}, "abcdef12"},
		{"touching", []Edit{edit(0, 3, "x"), edit(3, 6, "y")}, "xy"},
		{"overlap", []Edit{edit(0, 3, "x"), edit(2, 4, "y")}, ""},
		{"past the end", []Edit{edit(5, 7, "x")}, ""},
		{"backwards", []Edit{edit(3, 2, "x")}, ""},
		{"before the start", []Edit{edit(-1, 2, "x")}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Apply("abcdef", tt.edits)
			if (err != nil) != (tt.want == "") || got != tt.want {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}

func TestSeverityNames(t *testing.T) {
	for s := Off; s <= Error; s++ {
		if got, ok := ParseSeverity(s.String()); !ok || got != s {
			t.Errorf("ParseSeverity(%q) = %v, %v", s, got, ok)
		}
	}
	if _, ok := ParseSeverity("warn"); ok {
		t.Error(`"warn" is no severity`)
	}
}
