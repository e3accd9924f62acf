package lint

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// allow is one directive, read:
//
//	allow RULE[, RULE…] [until PERIOD]: reason
//	allow-file RULE[, RULE…] [until PERIOD]: reason
//
// Whatever its text is, it is read as far as it makes sense, so that the
// findings it was meant for can say why they are still there.
type allow struct {
	directive *model.Directive
	element   string // what findings about the allow itself are on
	model     string // the id of the model that it stands in
	// at is where the text begins in the file, and before and after are what
	// stands around it in the comment; at is -1 if it does not stand there as
	// it is, as in a comment over several lines.
	at            int32
	before, after string

	verb   string
	names  []name
	until  string // the period as written
	period source.Span
	last   time.Time // the last day of the period
	reason string

	// malformed says what in the text cannot be read, in one sentence.
	malformed string
}

// name is one rule that an allow names.
type name struct {
	text string
	span source.Span
	rule *Rule // nil where there is no such rule
}

const (
	verbElement = "allow"
	verbFile    = "allow-file"
)

// readAllow reads a directive of a file.
func (l *Linter) readAllow(f *source.File, d *model.Directive) *allow {
	a := &allow{directive: d, at: -1, before: "# outcomelint: "}
	if comment := f.Slice(d.Span); strings.Contains(comment, d.Text) {
		i := strings.LastIndex(comment, d.Text)
		a.at = d.Span.Start + int32(i)
		a.before, a.after = comment[:i], comment[i+len(d.Text):]
	}

	head, reason, colon := strings.Cut(d.Text, ":")
	a.reason = strings.TrimSpace(reason)
	a.verb, _ = cutWord(head)
	list, period, dated := cutUntil(head[len(a.verb):])
	stray, at := l.readNames(a, list, len(a.verb))

	if dated && (colon || stray == "") {
		a.readPeriod(period, len(head)-len(period), colon)
	}

	switch {
	case a.verb != verbElement && a.verb != verbFile:
		l.guessVerb(a)
	case !colon && stray != "":
		// "allow orphan-output because …": all there but the colon, and an
		// "until" in it is as likely a part of the reason.
		a.reason = strings.TrimLeft(d.Text[at:], "-–— ")
		a.malformed = "the reason of this allow needs a colon before it"
	case stray != "":
		a.malformed = "cannot read " + quote(stray) + " in this allow"
	case len(a.names) == 0:
		a.malformed = "this allow names no rule"
	}
	return a
}

// readNames reads the list of rules, which stands offset bytes into the text,
// and returns the first words in it that are none, with their place in the text.
func (l *Linter) readNames(a *allow, list string, offset int) (stray string, at int) {
	for item := range strings.SplitSeq(list, ",") {
		if id, rest := cutWord(item); id != "" {
			a.names = append(a.names, name{id, a.place(offset, item, id), l.byID[id]})
			if stray == "" && rest != "" {
				stray, at = rest, offset+strings.LastIndex(item, rest)
			}
		}
		offset += len(item) + 1
	}
	return stray, at
}

// readPeriod reads what follows "until", offset bytes into the text.
func (a *allow) readPeriod(text string, offset int, colon bool) {
	word, rest := cutWord(text)
	a.until, a.period = word, a.place(offset, text, word)
	p, ok := model.ParsePeriod(word)
	switch {
	case word == "":
		a.malformed = "this allow does not say until when it holds"
	case !ok:
		a.malformed = quote(strings.TrimSpace(text)) + " is not a date that this allow could end on"
	case rest != "" && !colon:
		a.reason = strings.TrimLeft(rest, "-–— ")
		a.malformed = "the reason of this allow needs a colon before it"
	case rest != "":
		a.malformed = "cannot read " + quote(rest) + " in this allow"
	}
	if ok {
		a.last = p.Last
	}
}

// guessVerb makes what can be made of a directive that is no allow: other
// linters say "ignore" or "disable", and the rules may follow in the same way.
func (l *Linter) guessVerb(a *allow) {
	a.malformed = "a comment can ask outcomelint to allow something, not to " + quote(a.verb)
	if a.verb == "" {
		a.malformed = "this comment does not say what outcomelint should allow"
	}
	if strings.Contains(a.verb, "file") {
		a.verb = verbFile
	} else {
		a.verb = verbElement
	}
	if slices.ContainsFunc(a.names, func(n name) bool { return n.rule == nil }) {
		a.names = nil // prose
	}
}

// expired reports whether the allow's last day is over.
func (a *allow) expired(asOf time.Time) bool { return !a.last.IsZero() && asOf.After(a.last) }

// holds reports whether the allow suppresses what it covers.
func (a *allow) holds(asOf time.Time) bool {
	return a.malformed == "" && a.reason != "" && !a.expired(asOf)
}

// corrected is the whole comment as it should have been written; what the
// author left out stands for itself.
func (a *allow) corrected() string {
	rules := make([]string, len(a.names))
	for i, n := range a.names {
		rules[i] = clip(n.text)
	}
	if len(rules) == 0 {
		rules = []string{"RULE"}
	}
	text := a.verb + " " + strings.Join(rules, ", ")
	if !a.last.IsZero() {
		text += " until " + a.until
	} else if a.until != "" {
		text += " until YEAR-MONTH-DAY"
	}
	reason := clip(a.reason)
	if reason == "" {
		reason = "reason"
	}
	return a.before + text + ": " + reason + a.after
}

// place is where a word stands in a text that is offset bytes into the directive's.
func (a *allow) place(offset int, text, word string) source.Span {
	if a.at < 0 {
		return a.directive.Span
	}
	start := a.at + int32(offset+strings.Index(text, word))
	return source.Span{Start: start, End: start + int32(len(word))}
}

// cutUntil parts the list of rules from the period that follows "until".
func cutUntil(s string) (list, period string, dated bool) {
	const until = "until"
	for from := 0; ; {
		i := strings.Index(s[from:], until)
		if i < 0 {
			return s, "", false
		}
		start, end := from+i, from+i+len(until)
		before, _ := utf8.DecodeLastRuneInString(s[:start])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if (start == 0 || isBreak(before)) && (end == len(s) || isBreak(after)) {
			return s[:start], s[end:], true
		}
		from = end
	}
}

func isBreak(r rune) bool { return r == ',' || unicode.IsSpace(r) }

// cutWord returns the first word of s and what follows it, trimmed.
func cutWord(s string) (word, rest string) {
	s = strings.TrimSpace(s)
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i], strings.TrimSpace(s[i:])
	}
	return s, ""
}

func quote(words string) string { return `"` + clip(words) + `"` }

// clip shortens what a message quotes.
func clip(s string) string {
	const most = 60
	count := 0
	for i := range s {
		if count == most {
			return s[:i] + "…"
		}
		count++
	}
	return s
}
