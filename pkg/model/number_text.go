package model

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// atNumber reports whether a number stands next.
func (p *quantityParser) atNumber() bool {
	s := p.rest
	return s != "" && (isDigit(s[0]) || s[0] == '.' && len(s) > 1 && isDigit(s[1]))
}

// number takes a number with its scale word: "2,000,000", "2.5 million", "10k".
func (p *quantityParser) number() (value, scale float64, ok bool) {
	token := p.numberToken()
	value, ok = plainNumber(token)
	scale = p.takeScale()
	return value * scale, scale, ok
}

// numberToken takes digits with the separators between them.
func (p *quantityParser) numberToken() string {
	s := p.rest
	i := 0
	for i < len(s) {
		if isDigit(s[i]) {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		next := i + size
		switch r {
		case '.', ',', '\'', '_', '’':
			if next >= len(s) || !isDigit(s[next]) {
				p.rest = s[i:]
				return s[:i]
			}
		case ' ', '\u00a0', '\u2009', '\u202f':
			if !groupOfThree(s[next:]) || i > 3 && !groupOfThree(s[i-3:]) {
				p.rest = s[i:]
				return s[:i]
			}
		default:
			p.rest = s[i:]
			return s[:i]
		}
		i = next
	}
	p.rest = ""
	return s
}

// groupOfThree reports whether s begins with exactly three digits.
func groupOfThree(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}

// plainNumber reads a number in either convention: a comma or point that
// separates nothing but groups of three is a thousands separator, except that
// a single point is always a decimal one.
func plainNumber(token string) (float64, bool) {
	commas, points := strings.Count(token, ","), strings.Count(token, ".")
	decimal := byte(0)
	switch {
	case commas == 0 && points == 0:
	case commas > 0 && points > 0:
		if points > 1 && commas > 1 {
			return 0, false
		}
		decimal = token[strings.LastIndexAny(token, ".,")]
	case points == 1:
		decimal = '.'
	case commas == 1 && !grouped(token, ","):
		decimal = ','
	case !grouped(token, ".") && !grouped(token, ","):
		return 0, false // a date or a version: 31.12.2027
	}
	plain := make([]byte, 0, len(token))
	for i := range len(token) {
		switch c := token[i]; {
		case isDigit(c):
			plain = append(plain, c)
		case c == decimal:
			plain = append(plain, '.')
		}
	}
	v, err := strconv.ParseFloat(string(plain), 64)
	return v, err == nil
}

// grouped reports whether a separator stands between groups of three digits.
func grouped(token, separator string) bool {
	groups := strings.Split(token, separator)
	if len(groups) < 2 || groups[0] == "" || len(groups[0]) > 3 || groups[0] == "0" {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return true
}

// takeScale takes a word or letter that multiplies the number before it.
func (p *quantityParser) takeScale() float64 {
	switch {
	case p.takeAny("thousand"), p.takeJoined("k"), p.takeJoined("K"):
		return 1e3
	case p.takeAny("million", "mio", "mn"), p.takeJoined("M"), p.currency != "" && p.takeJoined("m"):
		return 1e6
	case p.takeAny("billion", "bn"), p.currency != "" && (p.takeJoined("B") || p.takeJoined("b")):
		return 1e9
	case p.takeAny("trillion", "tn"):
		return 1e12
	}
	return 1
}

// takeJoined takes a letter that follows the digits directly and ends the word.
func (p *quantityParser) takeJoined(letter string) bool {
	if !strings.HasPrefix(p.rest, letter) {
		return false
	}
	return p.takeAny(letter)
}
