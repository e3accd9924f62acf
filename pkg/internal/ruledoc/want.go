package ruledoc

import (
	"regexp"
	"strconv"
	"strings"
)

// Want is the promise, at the end of a line of an example, that the line has a
// finding whose message matches:
//
//	[outputs.annual-return]   # want "leads to no outcome"
//
// Several quoted patterns promise several findings. In Markdown it stands in a
// comment: <!-- want "leads to no outcome" -->.
type Want struct {
	Line    int // of the block, from 1
	Pattern *regexp.Regexp
}

// Clean returns the block as the linter is to see it, without its wants. Lines
// keep their numbers. The error is an Error.
func (b *Block) Clean() (text string, wants []Want, err error) {
	var out strings.Builder
	number := 0
	for line := range strings.Lines(b.Text) {
		number++
		code, comment := b.cutWant(strings.TrimRight(line, "\n"))
		out.WriteString(code + "\n")
		for comment != "" {
			quoted, err := strconv.QuotedPrefix(comment)
			if err != nil {
				return "", nil, errorAt(b.Line+number-1, "after `want` stand quoted patterns, not %s", comment)
			}
			comment = strings.TrimLeft(comment[len(quoted):], " ")
			unquoted, err := strconv.Unquote(quoted)
			if err != nil {
				return "", nil, errorAt(b.Line+number-1, "the pattern %s: %v", quoted, err)
			}
			pattern, err := regexp.Compile(unquoted)
			if err != nil {
				return "", nil, errorAt(b.Line+number-1, "%v", err)
			}
			wants = append(wants, Want{number, pattern})
		}
	}
	return out.String(), wants, nil
}

// cutWant parts a line from the patterns of its want.
func (b *Block) cutWant(line string) (code, patterns string) {
	mark, end := "# want ", ""
	if b.Markdown {
		mark, end = "<!-- want ", "-->"
	}
	i := strings.LastIndex(line, mark)
	if i < 0 {
		return line, ""
	}
	patterns, closed := strings.CutSuffix(strings.TrimSpace(line[i+len(mark):]), end)
	if patterns = strings.TrimSpace(patterns); !closed {
		return line, ""
	}
	if patterns == "" || patterns[0] != '"' && patterns[0] != '`' {
		return line, "" // an ordinary comment
	}
	return strings.TrimRight(line[:i], " \t"), patterns
}
