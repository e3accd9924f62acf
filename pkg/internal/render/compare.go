package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

const (
	// Longer texts are not compared in detail: the cost is quadratic.
	maxCompared = 1000
	// privateUse begins a range of characters with no meaning of their own:
	// one stands for each different token while texts are compared.
	privateUse = '\U000F0000'
)

// compareLines tells which lines went and which came. Lines are numbered from
// oldNumber and newNumber.
func compareLines(before, after []string, oldNumber, newNumber int) []changedLine {
	var rows []changedLine
	for _, step := range compareTokens(before, after, false) {
		switch step.op {
		case diffmatchpatch.DiffEqual:
			for range step.count {
				rows = append(rows, changedLine{sign: ' ', number: newNumber, text: before[0]})
				before, after = before[1:], after[1:]
				oldNumber, newNumber = oldNumber+1, newNumber+1
			}
		case diffmatchpatch.DiffDelete:
			for range step.count {
				rows = append(rows, changedLine{sign: '-', number: oldNumber, text: before[0]})
				before = before[1:]
				oldNumber++
			}
		case diffmatchpatch.DiffInsert:
			for range step.count {
				rows = append(rows, changedLine{sign: '+', number: newNumber, text: after[0]})
				after = after[1:]
				newNumber++
			}
		}
	}
	pairLines(rows)
	return rows
}

// pairLines compares, word by word, the lines of each run of removed lines
// with those that follow it.
func pairLines(rows []changedLine) {
	for i := 0; i < len(rows); {
		removed := i
		for i < len(rows) && rows[i].sign == '-' {
			i++
		}
		added := i
		for i < len(rows) && rows[i].sign == '+' {
			i++
		}
		for k := 0; k < added-removed && k < i-added; k++ {
			a, b := &rows[removed+k], &rows[added+k]
			a.changed, b.changed = changedWords(a.text, b.text)
		}
		if i == removed {
			i++
		}
	}
}

// changedWords returns the bytes in which two lines differ; none if they have
// little in common, as marking all of a line would mark nothing.
func changedWords(before, after string) (removed, added []byteRange) {
	if len(before) > maxCompared || len(after) > maxCompared {
		return changedMiddle(before, after)
	}
	a, b := wordsOf(before), wordsOf(after)
	same, x, y := 0, 0, 0
	grow := func(ranges []byteRange, start int, words []string) ([]byteRange, int) {
		end := start + len(strings.Join(words, ""))
		if n := len(ranges); n > 0 && ranges[n-1].end == start {
			ranges[n-1].end = end
			return ranges, end
		}
		return append(ranges, byteRange{start, end}), end
	}
	for _, step := range compareTokens(a, b, true) {
		switch step.op {
		case diffmatchpatch.DiffEqual:
			text := strings.Join(a[:step.count], "")
			same += len(strings.TrimSpace(text))
			x, y = x+len(text), y+len(text)
			a, b = a[step.count:], b[step.count:]
		case diffmatchpatch.DiffDelete:
			removed, x = grow(removed, x, a[:step.count])
			a = a[step.count:]
		case diffmatchpatch.DiffInsert:
			added, y = grow(added, y, b[:step.count])
			b = b[step.count:]
		}
	}
	if 4*same < max(len(before), len(after)) {
		return nil, nil
	}
	return removed, added
}

// changedMiddle is what lies between the common beginning and the common end.
func changedMiddle(before, after string) (removed, added []byteRange) {
	shorter := min(len(before), len(after))
	start := 0
	for start < shorter && before[start] == after[start] {
		start++
	}
	start = runeStart(before, start, 0)
	end := 0
	for end < shorter-start && before[len(before)-1-end] == after[len(after)-1-end] {
		end++
	}
	return []byteRange{{start, len(before) - end}}, []byteRange{{start, len(after) - end}}
}

// wordsOf splits a line into words and the single characters between them.
func wordsOf(s string) []string {
	var words []string
	inside := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		letter := unicode.In(r, unicode.L, unicode.M, unicode.N)
		if letter && inside {
			words[len(words)-1] += s[i : i+size]
		} else {
			words = append(words, s[i:i+size])
		}
		inside = letter
		i += size
	}
	return words
}

// A step of a comparison keeps, takes away or adds a number of tokens.
type step struct {
	op    diffmatchpatch.Operation
	count int
}

// compareTokens compares two lists of tokens. Every different token is mapped
// to one character, so that the comparison never splits one. Coherent runs are
// preferred to the fewest tokens where readable is set.
func compareTokens(before, after []string, readable bool) []step {
	if len(before)+len(after) > 2*maxCompared {
		return []step{{diffmatchpatch.DiffDelete, len(before)}, {diffmatchpatch.DiffInsert, len(after)}}
	}
	characters := map[string]rune{}
	encode := func(tokens []string) []rune {
		encoded := make([]rune, len(tokens))
		for i, t := range tokens {
			r, seen := characters[t]
			if !seen {
				r = privateUse + rune(len(characters))
				characters[t] = r
			}
			encoded[i] = r
		}
		return encoded
	}
	engine := diffmatchpatch.New()
	engine.DiffTimeout = 0 // else the outcome depends on the machine
	diffs := engine.DiffMainRunes(encode(before), encode(after), false)
	if readable {
		diffs = engine.DiffCleanupSemantic(diffs)
	}
	steps := make([]step, 0, len(diffs))
	for _, d := range diffs {
		steps = append(steps, step{d.Type, utf8.RuneCountInString(d.Text)})
	}
	return steps
}
