package workspace

import (
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// Patterns is a list of patterns in the syntax of a .gitignore file, relative
// to one folder. The last one that matches decides.
type Patterns []pattern

// pattern is one line of a .gitignore file.
type pattern struct {
	glob     string // for doublestar; of an unanchored pattern for the last name only
	negated  bool   // "!name": not ignored after all
	dirOnly  bool   // "name/": folders only
	anchored bool   // relative to the folder of the file; else at any depth below it
	literal  bool   // glob is the very name
}

// ParseIgnore reads the text of a .gitignore file. As in git, a line that is
// not a valid pattern matches nothing.
func ParseIgnore(text string) Patterns {
	var list Patterns
	text = strings.TrimPrefix(text, "\ufeff")
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		if p, ok := parsePattern(line); ok {
			list = append(list, p)
		}
	}
	return list
}

// ParsePattern reads one pattern; ok is false where it can match nothing.
func ParsePattern(line string) (p Patterns, ok bool) {
	one, ok := parsePattern(line)
	return Patterns{one}, ok
}

func parsePattern(line string) (p pattern, ok bool) {
	if strings.HasPrefix(line, "#") {
		return p, false
	}
	line = trimSpaces(line)
	line, p.negated = strings.CutPrefix(line, "!")
	line, p.dirOnly = strings.CutSuffix(line, "/")
	p.anchored = strings.Contains(line, "/")
	line = strings.TrimPrefix(line, "/")
	if line == "" {
		return p, false
	}
	p.literal = !strings.ContainsAny(line, `*?[\`)
	if p.literal {
		p.glob = line
		return p, true
	}
	p.glob, ok = translate(line, p.anchored)
	return p, ok && doublestar.ValidatePattern(p.glob)
}

// trimSpaces cuts the spaces at the end that no backslash protects.
func trimSpaces(line string) string {
	end := 0
	for i := 0; i < len(line); i++ {
		if line[i] == ' ' {
			continue
		}
		if line[i] == '\\' && i+1 < len(line) {
			i++
		}
		end = i + 1
	}
	return line[:end]
}

// Match looks a path up that is relative to the folder of the patterns, with
// '/'. decided is false where no pattern matches.
func (list Patterns) Match(path string, isDir bool) (ignored, decided bool) {
	name := path[strings.LastIndexByte(path, '/')+1:]
	for i := len(list) - 1; i >= 0; i-- {
		p := &list[i]
		if p.dirOnly && !isDir {
			continue
		}
		subject := name
		if p.anchored {
			subject = path
		}
		if p.literal && subject == p.glob || !p.literal && doublestar.MatchUnvalidated(p.glob, subject) {
			return !p.negated, true
		}
	}
	return false, false
}
