package document

import "strings"

// footnoteMark is the length of "[^1]: " at the start of a line, or 0.
func footnoteMark(line string) int {
	if !strings.HasPrefix(line, "[^") {
		return 0
	}
	end := strings.IndexByte(line, ']')
	if end < 3 || strings.ContainsAny(line[:end], " \t") {
		return 0
	}
	end++
	end += len(line[end:]) - len(strings.TrimLeft(line[end:], " "))
	if !strings.HasPrefix(line[end:], ":") {
		return 0
	}
	end++
	return end + len(line[end:]) - len(strings.TrimLeft(line[end:], " \t"))
}

// isDefinition reports whether a line says where links lead:
// "[label]: address 'title'".
func isDefinition(line string) bool {
	label, rest, ok := strings.Cut(line, "]:")
	if !ok || len(label) < 2 || strings.ContainsAny(label[1:], "[]") {
		return false
	}
	rest = strings.TrimSpace(rest)
	if rest == "" {
		return true
	}
	end := " "
	if rest[0] == '<' {
		end = ">"
	}
	_, title, more := strings.Cut(rest, end)
	title = strings.TrimSpace(title)
	return !more || title == "" || closer(title[0]) != 0 && title[len(title)-1] == closer(title[0])
}

// isTightHeading reports whether a line is a heading with no space after its
// marks, as older kinds of Markdown have them: "##Why".
func isTightHeading(line string) bool {
	const deepest = 6
	if !strings.HasPrefix(line, "##") {
		return false
	}
	n := runLength(line)
	return n <= deepest && strings.TrimSpace(line[n:]) != ""
}

// taskMark is the length of "[x] " at the start of an item, or 0.
func taskMark(line string) int {
	if len(line) > 3 && line[0] == '[' && line[2] == ']' && isBlank(line[3]) && (isBlank(line[1]) || line[1]|0x20 == 'x') {
		return 4
	}
	return 0
}

// boldLevel is the level of a line in bold that serves as a heading.
const boldLevel = 7

// isBoldHeading reports whether a line is in bold from end to end and no
// sentence.
func isBoldHeading(line string) bool {
	const longest = 80
	line = strings.TrimSpace(line)
	if len(line) < 5 || len(line) > longest || line[0] != '*' && line[0] != '_' {
		return false
	}
	for _, mark := range [...]string{"**", "__"} {
		words, ok := strings.CutPrefix(strings.TrimSuffix(line, ":"), mark)
		if !ok {
			continue
		}
		words, ok = strings.CutSuffix(words, mark)
		return ok && !strings.Contains(words, mark) && words != "" && !strings.ContainsAny(words[len(words)-1:], ".!?")
	}
	return false
}
