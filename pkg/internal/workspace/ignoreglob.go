package workspace

import (
	"strings"
	"unicode/utf8"
)

// translate turns a glob of git into one of doublestar. The two differ: git knows no {braces}; its ** counts only as a whole part of the
// path, and at the end it means what is below, not the folder itself; it has
// classes like [[:digit:]]; and it allows ] as the first of a class. One thing
// stays different on purpose: git matches bytes, we match characters, so that
// ? stands for "é" too.
func translate(glob string, anchored bool) (string, bool) {
	var out strings.Builder
	for i := 0; i < len(glob); {
		switch c := glob[i]; c {
		case '*':
			start := i
			for i < len(glob) && glob[i] == '*' {
				i++
			}
			whole := (start == 0 || glob[start-1] == '/') && (i == len(glob) || glob[i] == '/')
			switch {
			case i-start < 2 || !whole || !anchored:
				out.WriteByte('*')
			case i == len(glob):
				out.WriteString("**/*")
			default:
				out.WriteString("**")
			}
		case '\\':
			if i+1 == len(glob) {
				return "", false
			}
			out.WriteString(glob[i : i+2])
			i += 2
		case '[':
			n, ok := translateClass(&out, glob[i:])
			if !ok {
				return "", false
			}
			i += n
		case '{', '}':
			out.WriteByte('\\')
			out.WriteByte(c)
			i++
		default:
			out.WriteByte(c)
			i++
		}
	}
	return out.String(), true
}

// namedClass is a class of characters that may stand inside brackets by its
// name, empty for one that there is not.
func namedClass(name string) string {
	switch name {
	case "alnum":
		return `0-9A-Za-z`
	case "alpha":
		return `A-Za-z`
	case "blank":
		return "\\ \t"
	case "cntrl":
		return "\x01-\x1f\x7f"
	case "digit":
		return `0-9`
	case "graph":
		return `!-~`
	case "lower":
		return `a-z`
	case "print":
		return `\ -~`
	case "punct":
		return "!-\\/:-@\\[-`{-~"
	case "space":
		return "\\ \t-\r"
	case "upper":
		return `A-Z`
	case "xdigit":
		return `0-9A-Fa-f`
	}
	return ""
}

// translateClass writes the bracket expression that glob begins with and
// returns its length. Every plain character is written with a backslash.
func translateClass(out *strings.Builder, glob string) (length int, ok bool) {
	i := 1
	out.WriteByte('[')
	negated := i < len(glob) && (glob[i] == '!' || glob[i] == '^')
	if negated {
		out.WriteByte('^')
		i++
	}
	for first := true; i < len(glob); first = false {
		c := glob[i]
		switch {
		case c == ']' && !first:
			out.WriteByte(']')
			return i + 1, true
		case c == '[' && strings.HasPrefix(glob[i:], "[:"):
			name, _, closed := strings.Cut(glob[i+2:], ":]")
			class := namedClass(name)
			if !closed || class == "" {
				return 0, false
			}
			out.WriteString(class)
			i += len("[:") + len(name) + len(":]")
		case c == '/' && !negated: // a class never matches it
			i++
		case c == '-' && !first && i+1 < len(glob) && glob[i+1] != ']':
			out.WriteByte('-')
			i++
		default:
			if c == '\\' {
				i++
			}
			if i == len(glob) {
				return 0, false
			}
			_, size := utf8.DecodeRuneInString(glob[i:])
			out.WriteByte('\\')
			out.WriteString(glob[i : i+size])
			i += size
		}
	}
	return 0, false
}
