package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseQuantity reads the number in a text as people write it in plans:
// "19 weeks", "€ 2.5 million", "80 %", "1.7 to 1.8", "at least 3 sites",
// "+30 %", "10x", "30% increase".
func ParseQuantity(text string) Quantity {
	text = strings.TrimSpace(text)
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return Quantity{Kind: QuantityDeferred}
	}
	if _, dated := ParsePeriod(text); dated && len(text) > len("2027") {
		return Quantity{Kind: QuantityText}
	}
	p := quantityParser{rest: text}
	if q, ok := p.parse(); ok {
		return q
	}
	return Quantity{Kind: QuantityText}
}

// quantityParser walks over a text from left to right. Each step takes what it
// knows off the rest.
type quantityParser struct {
	rest     string
	currency string
	bound    int8
	change   float64 // 1 or -1 once a sign or word said more or less than before
	minus    bool    // a minus stood before the number
	times    bool    // "x10"
	between  bool    // "between 10 and 20", "from 60 to 75"
	dated    bool    // "by" stood before it: "by 2030" is a date
}

func (p *quantityParser) parse() (Quantity, bool) {
	if !p.opening() {
		return Quantity{}, false
	}
	dated := p.dated && isYear(p.rest[:min(4, len(p.rest))]) && (len(p.rest) == 4 || p.rest[4] == ' ')
	low, _, ok := p.number()
	if !ok || dated {
		return Quantity{}, false
	}
	q := number(low, p.currency)
	if p.fraction(&q) {
		return q, true
	}
	return q, p.rangeEnd(&q) && p.ending(&q) && (!p.between || q.Kind == QuantityRange)
}

// fraction takes what makes the number a fraction: "/3 of" in "2/3 of the schools".
func (p *quantityParser) fraction(q *Quantity) bool {
	before := p.rest
	if p.take("/") && p.atNumber() {
		if whole, _, ok := p.number(); ok && whole > q.Low && p.takeAny("of") {
			q.Low /= whole
			q.High, q.Bound = q.Low, p.bound
			return true
		}
	}
	p.rest = before
	return false
}

// opening takes what stands before the number: "at least", "increase of", "€".
func (p *quantityParser) opening() bool {
	for {
		p.blank()
		if p.atNumber() {
			return true
		}
		if p.rest == "" || !(p.openingSign() || p.takeCurrency() || p.openingWords()) {
			return false
		}
	}
}

func (p *quantityParser) openingSign() bool {
	switch {
	case p.take("≥"), p.take(">="), p.take(">"):
		p.bound = 1
	case p.take("≤"), p.take("<="), p.take("<"):
		p.bound = -1
	case p.take("~"), p.take("≈"):
	case p.take("+"):
		p.change = 1
	case p.take("−"), p.take("–"), p.take("-"):
		p.minus = true
	case p.take("×"):
		p.times = true
	case len(p.rest) > 1 && p.rest[0]|0x20 == 'x' && isDigit(p.rest[1]):
		p.rest, p.times = p.rest[1:], true
	default:
		return false
	}
	return true
}

// takeCurrency takes a sign or an ISO 4217 code: "€", "EUR".
func (p *quantityParser) takeCurrency() bool {
	for _, sign := range [...]string{"US$", "€", "$", "£", "¥"} {
		if p.take(sign) {
			p.currency = sign
			return true
		}
	}
	if len(p.rest) > 3 && isUpper(p.rest[:3]) && (p.rest[3] == ' ' || isDigit(p.rest[3])) {
		p.currency, p.rest = p.rest[:3], p.rest[3:]
		return true
	}
	return false
}

func (p *quantityParser) openingWords() bool {
	switch {
	case p.takeAny("at least", "more than", "over", "above", "minimum", "min.", "min", "no fewer than", "no less than", "not less than"):
		p.bound = 1
	case p.takeAny("at most", "less than", "fewer than", "under", "below", "within", "up to", "no more than", "not more than", "maximum", "max.", "max"):
		p.bound = -1
	case p.takeAny("between", "from"):
		p.between = true
	case p.takeAny("to"):
		p.change = 0 // "increase to 40" is 40
	case p.takeAny("by"):
		p.dated = true
	case p.takeAny("of", "a total of", "total of", "about", "around", "approximately", "approx.", "approx",
		"circa", "ca.", "ca", "c.", "roughly", "nearly", "almost", "only", "a", "an"):
	default:
		return p.takeChange()
	}
	return true
}

// takeChange takes a word that says more or less than before.
func (p *quantityParser) takeChange() bool {
	switch {
	case p.takeAny("increases", "increased", "increase", "rises", "rise", "growth", "grows", "grow", "gain", "improvement",
		"more", "higher", "greater", "additional", "up"):
		p.change = 1
	case p.takeAny("decreases", "decreased", "decrease", "reduction", "reduced", "reduce", "drop", "fall", "cut", "decline",
		"less", "lower", "fewer", "down"):
		p.change = -1
	default:
		return false
	}
	return true
}

// rangeEnd takes "to 1.8" or "–20", if it follows; false means a date, a
// version or the like, which is no quantity at all.
func (p *quantityParser) rangeEnd(q *Quantity) bool {
	before := *p
	p.takePercent()
	p.blank()
	dash := p.take("–") || p.take("—") || p.take("-") || p.take("..")
	if !dash && !p.takeAny("to") && !(p.between && p.takeAny("and")) {
		*p = before
		return true
	}
	p.blank()
	if p.takeCurrency() {
		p.blank()
	}
	if !p.atNumber() {
		*p = before
		return true
	}
	high, scale, ok := p.number()
	if !ok || dash && high < q.Low || strings.HasPrefix(p.rest, "-") {
		return false
	}
	if scale > 1 && q.Low < high/scale*10 {
		q.Low *= scale // "1.7 to 1.8 billion"
	}
	q.Kind, q.Low, q.High = QuantityRange, min(q.Low, high), max(q.Low, high)
	return true
}

// ending reads what stands after the number: a unit, "or more", "increase".
func (p *quantityParser) ending(q *Quantity) bool {
	if p.times || p.takeTimes() {
		q.Kind, q.Unit = QuantityRelative, "x"
		return true
	}
	percent := p.takePercent()
	if percent {
		q.Unit = "%"
	}
	p.qualifier()
	if !percent && !p.unit(q) {
		return false
	}
	p.qualifier()
	q.Bound = p.bound
	switch {
	case p.minus && percent:
		p.change = -1
	case p.minus:
		q.Low, q.High = -q.High, -q.Low
	}
	if p.change != 0 && q.Kind == QuantityNumber {
		q.Kind, q.Low = QuantityRelative, p.change*q.Low
		q.High = q.Low
	}
	return true
}

// qualifier takes "or more", "increase" and the like after the number or its unit.
func (p *quantityParser) qualifier() {
	switch {
	case p.take("+"), p.takeAny("or more", "or above", "or higher", "and more"):
		p.bound = 1
	case p.takeAny("or less", "or fewer", "or below", "or under"):
		p.bound = -1
	default:
		p.takeChange()
	}
}

// takePercent takes "%" in any spelling; percentage points are a unit of their own.
func (p *quantityParser) takePercent() bool {
	before := p.rest
	p.blank()
	if p.take("%") || p.takeAny("per cent", "percent", "pct") {
		if !p.takeAny("points", "-points") {
			return true
		}
	}
	p.rest = before
	return false
}

// takeTimes takes what makes a number a factor: "x", "×", "-fold", "times more".
func (p *quantityParser) takeTimes() bool {
	return p.take("×") || p.takeAny("x", "-fold", "fold", "times more", "times higher", "times as", "times the", "times faster", "times fewer")
}

// unit takes the words that say what is counted, up to one that begins a date
// or a place.
func (p *quantityParser) unit(q *Quantity) bool {
	p.blank()
	text := p.rest
	if strings.HasPrefix(text, ":") {
		return false // 12:30, 1:25
	}
	words, end := 0, 0
	for start := 0; start < len(text); {
		n := strings.IndexFunc(text[start:], unicode.IsSpace)
		if n < 0 {
			n = len(text) - start
		}
		word := text[start : start+n]
		if stopsUnit(word, words) {
			break
		}
		words++
		end = start + n
		if bare := strings.TrimRight(word, ",;.("); bare != word {
			end -= len(word) - len(bare)
			break
		}
		start += n + len(text[start+n:]) - len(strings.TrimLeftFunc(text[start+n:], unicode.IsSpace))
	}
	unit := text[:end]
	p.rest = text[end:]
	switch {
	case strings.ContainsFunc(unit, unicode.IsDigit) && !countsOutOf(unit):
		return false
	case isOrdinal(unit):
		return false // 3rd
	case words > 4:
		// A sentence that begins with a number: what it counts is not plain.
	case q.Unit == "":
		q.Unit = unit
	}
	return true
}

// stopsUnit reports whether a word begins something other than the unit.
func stopsUnit(word string, index int) bool {
	switch strings.ToLower(strings.TrimRight(word, ",;.")) {
	case "by", "until", "till", "from", "before", "after", "during", "since", "at", "when", "who", "that", "which", "with",
		"is", "are", "will", "have", "has", "and", "or", "through", "compared",
		"more", "less", "fewer", "higher", "lower", "increase", "decrease", "reduction":
		return true
	case "in", "on":
		return index > 0
	}
	return word[0] == '(' || word == "–" || word == "-"
}

// countsOutOf accepts units that hold a number of their own: "out of 5", "/5",
// "per 100,000".
func countsOutOf(unit string) bool {
	for _, opener := range [...]string{"out of ", "of ", "in ", "per "} {
		if rest, ok := strings.CutPrefix(unit, opener); ok && !isYear(rest) {
			return true
		}
		if strings.Contains(unit, " "+opener) {
			return true
		}
	}
	rest, ok := strings.CutPrefix(unit, "/")
	return ok && len(rest) < 4 && !strings.Contains(rest, "/") && rest != "7"
}

func isYear(s string) bool {
	_, ok := ParsePeriod(s)
	return ok
}

func isOrdinal(unit string) bool {
	return unit == "st" || unit == "nd" || unit == "rd" || unit == "th" ||
		len(unit) > 2 && unit[2] == ' ' && isOrdinal(unit[:2])
}

func (p *quantityParser) blank() { p.rest = strings.TrimLeftFunc(p.rest, unicode.IsSpace) }

func (p *quantityParser) take(s string) bool {
	rest, ok := strings.CutPrefix(p.rest, s)
	if ok {
		p.rest = rest
	}
	return ok
}

// takeAny takes the first of some phrases that stands next, blanks before it
// left out, and ends where a word ends; in any case.
func (p *quantityParser) takeAny(phrases ...string) bool {
	s := strings.TrimLeftFunc(p.rest, unicode.IsSpace)
	for _, phrase := range phrases {
		if len(s) < len(phrase) || !strings.EqualFold(s[:len(phrase)], phrase) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[len(phrase):]); unicode.IsLetter(next) || next == '-' {
			continue
		}
		p.rest = s[len(phrase):]
		return true
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isUpper(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}
