package render

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// foldFrom is the number of findings of one rule in one file that become a block.
const foldFrom = 3

// A block is a finding printed in full and those that are listed below it.
type block struct {
	first *diag.Diagnostic
	rest  []*diag.Diagnostic
}

// fold gathers the findings of one rule in one file, in the order of their
// first ones. Errors stay apart, and so do suppressed findings, each of which
// has a reason of its own to show.
func fold(ds []*diag.Diagnostic) []block {
	type key struct {
		file, rule string
		severity   diag.Severity
	}
	keyOf := func(d *diag.Diagnostic) key {
		k := key{rule: d.Rule, severity: d.Severity}
		if d.File != nil {
			k.file = d.File.Path
		}
		return k
	}
	folds := func(d *diag.Diagnostic) bool { return d.Severity != diag.Error && d.Suppressed == nil }
	members := map[key][]*diag.Diagnostic{}
	for _, d := range ds {
		if folds(d) {
			members[keyOf(d)] = append(members[keyOf(d)], d)
		}
	}
	blocks := make([]block, 0, len(ds))
	for _, d := range ds {
		same := members[keyOf(d)]
		switch {
		case !folds(d), len(same) < foldFrom:
			blocks = append(blocks, block{first: d})
		case same[0] == d:
			blocks = append(blocks, block{d, same[1:]})
		}
	}
	return blocks
}

// folded lists findings, one a line: where, and in which words they differ.
func (f *frame) folded(first *diag.Diagnostic, rest []*diag.Diagnostic) {
	f.equals(strconv.Itoa(len(rest)) + " more like it" + ":")
	f.newline()
	messages := make([]string, 1, len(rest)+1)
	messages[0] = first.Message
	places := make([]string, len(rest))
	widest := 0
	for i, d := range rest {
		messages = append(messages, d.Message)
		places[i] = placeOf(d)
		widest = max(widest, displaywidth.String(places[i]))
	}
	differences := whereTheyDiffer(messages)[1:]
	indent := strings.Repeat(" ", f.width+len(" = "))
	for i, text := range differences {
		if text == "" {
			text = cmp.Or(rest[i].Label, rest[i].Element, rest[i].Message)
		}
		padding := strings.Repeat(" ", widest-displaywidth.String(places[i]))
		f.out.WriteString(indent + places[i] + padding + "  " + clean(text) + "\n")
	}
}

// placeOf names the place of a finding, or is empty.
func placeOf(d *diag.Diagnostic) string {
	if d.File == nil {
		return ""
	}
	return placeName(d.File, d.File.Pos(clamp(d.File, d.Span).start))
}

// whereTheyDiffer cuts from every message the words that all of them begin and
// end with. A quotation counts as one word.
func whereTheyDiffer(messages []string) []string {
	words := make([][]string, len(messages))
	for i, m := range messages {
		words[i] = messageWords(m)
	}
	before, after := len(words[0]), len(words[0])
	for _, w := range words[1:] {
		n := 0
		for n < before && n < len(w) && w[n] == words[0][n] {
			n++
		}
		before = n
	}
	for _, w := range words {
		n := 0
		for n < after && n < len(w)-before && w[len(w)-1-n] == words[0][len(words[0])-1-n] {
			n++
		}
		after = n
	}
	cut := make([]string, len(messages))
	for i, w := range words {
		cut[i] = strings.Join(w[before:len(w)-after], " ")
	}
	return cut
}

// messageWords splits at blanks outside of quotation marks.
func messageWords(m string) []string {
	var words []string
	start, quoted := -1, false
	for i, r := range m {
		if r == '"' {
			quoted = !quoted
		}
		blank := !quoted && unicode.IsSpace(r)
		switch {
		case blank && start >= 0:
			words = append(words, m[start:i])
			start = -1
		case !blank && start < 0:
			start = i
		}
	}
	if start >= 0 {
		words = append(words, m[start:])
	}
	return words
}
