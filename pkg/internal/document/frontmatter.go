package document

import "strings"

// frontMatter is the length of the block of settings that a document begins
// with, in YAML between lines of --- or in TOML between lines of +++, and the
// language that it names.
func frontMatter(text string) (length int, language string) {
	first, rest, _ := strings.Cut(text, "\n")
	fence := strings.TrimRight(first, " \t\r")
	if fence != "---" && fence != "+++" {
		return 0, ""
	}
	length = len(first) + 1
	settings := false
	for line := range strings.Lines(rest) {
		length += len(line)
		words := strings.TrimRight(line, " \t\r\n")
		if words == fence || fence == "---" && words == "..." {
			if !settings {
				return 0, ""
			}
			return length, language
		}
		key, value, found := strings.Cut(words, separator(fence))
		switch {
		case found && isSettingKey(strings.TrimSpace(key)):
			settings = true
			if key = strings.TrimSpace(key); key == "lang" || key == "language" {
				language = strings.Trim(strings.TrimSpace(value), `"'`)
			}
		case !settings && words != "" && words[0] != '#':
			return 0, "" // a rule above a text
		}
	}
	return 0, ""
}

func separator(fence string) string {
	if fence == "+++" {
		return "="
	}
	return ":"
}

// isSettingKey reports whether a word could be the name of a setting.
func isSettingKey(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '-' || c == '.') {
			return false
		}
	}
	return s != ""
}
