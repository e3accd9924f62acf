package source

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPos(t *testing.T) {
	f := New("a.toml", "ab\r\nné😀x\n\rq")
	for _, tt := range []struct {
		offset, line, column int
	}{
		{0, 1, 1}, {2, 1, 3}, {3, 1, 4}, {4, 2, 1}, {5, 2, 2}, {7, 2, 3}, {11, 2, 4}, {12, 2, 5},
		{13, 3, 1}, {14, 3, 2}, {15, 3, 3}, {99, 3, 3}, {-1, 1, 1},
	} {
		got := f.Pos(tt.offset)
		if got.Line != tt.line || got.Column != tt.column {
			t.Errorf("Pos(%d) = %d:%d, want %d:%d", tt.offset, got.Line, got.Column, tt.line, tt.column)
		}
	}
	if line, column := f.UTF16(11); line != 1 || column != 4 {
		t.Errorf("UTF16 after the emoji = %d:%d, want 1:4", line, column)
	}
}

func TestLineSpan(t *testing.T) {
	f := New("a.toml", "one\r\n\ntwo")
	for line, want := range map[int]string{1: "one", 2: "", 3: "two", 4: "", 0: ""} {
		if got := f.Slice(f.LineSpan(line)); got != want {
			t.Errorf("line %d = %q, want %q", line, got, want)
		}
	}
}

// Columns on a line far longer than a checkpoint agree with counting from its start.
func TestPosLongLine(t *testing.T) {
	text := "x\n" + strings.Repeat("aé😀漢", 3000)
	f := New("a.toml", text)
	for i, width := 2, 0; i < len(text); i += width {
		_, width = utf8.DecodeRuneInString(text[i:])
		want := utf8.RuneCountInString(text[2:i]) + 1
		if got := f.Pos(i); got.Column != want || got.Line != 2 {
			t.Fatalf("Pos(%d) = %d:%d, want 2:%d", i, got.Line, got.Column, want)
		}
	}
}

// Editors hide a byte order mark; offsets still count its bytes.
func TestByteOrderMark(t *testing.T) {
	f := New("a.toml", "\ufeffab\nc")
	for offset, want := range map[int]Pos{0: {1, 1, 0}, 3: {1, 1, 3}, 4: {1, 2, 4}, 6: {2, 1, 6}} {
		if got := f.Pos(offset); got != want {
			t.Errorf("Pos(%d) = %v, want %v", offset, got, want)
		}
	}
	if got := f.Slice(f.LineSpan(1)); got != "ab" {
		t.Errorf("line 1 = %q", got)
	}
	if line, column := f.UTF16(4); line != 0 || column != 1 {
		t.Errorf("UTF16(4) = %d:%d", line, column)
	}
}
