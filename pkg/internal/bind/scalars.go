package bind

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// key binds the value of one key.
func (x *binder) key(s *model.Spec, e syntax.Entry) {
	v := e.Value
	if v.Kind() == syntax.Bad {
		x.b.Unread(s.Key, e.Span)
		return
	}
	switch s.Type {
	case model.TypeText:
		x.text(s, v)
	case model.TypeTexts, model.TypeRefs, model.TypeWho, model.TypeMention, model.TypeEnums:
		x.many(s, v)
	case model.TypeBool:
		x.boolean(s, v)
	case model.TypeNumber, model.TypeFraction:
		x.number(s, v)
	case model.TypeAmount:
		x.amount(s, v)
	case model.TypePeriod, model.TypeDone, model.TypeCycle:
		x.period(s, e)
	case model.TypeEnum:
		x.word(s, v)
	case model.TypeLikelihood:
		x.likelihood(s, v)
	case model.TypeLinks:
		x.leadsTo(s, v)
	case model.TypeValue:
		x.value(s, v)
	case model.TypeValues:
		x.values(s, v)
	case model.TypeExperiences:
		x.experiences(s, v)
	case model.TypeFree:
		x.free(s, v)
	}
}

// wrong reports a value of another type than its key takes, and marks the key unread.
func (x *binder) wrong(s *model.Spec, v syntax.Value, message string) *diag.Diagnostic {
	x.b.Unread(s.Key, v.Span())
	return x.report(wrongType, s.Name, v.Span(), message, wanted(s))
}

// wanted says how to write a value of the key's type.
func wanted(s *model.Spec) string {
	switch s.Type {
	case model.TypeBool:
		return fmt.Sprintf("write %s = true or %s = false", s.Name, s.Name)
	case model.TypeNumber:
		if s.Key == model.KeyFormat {
			return "write format = 1"
		}
		return fmt.Sprintf("write a number without quotes: %s = 600", s.Name)
	case model.TypeFraction:
		return fmt.Sprintf("write a number from 0 to 1: %s = 0.7", s.Name)
	case model.TypePeriod, model.TypeCycle:
		return fmt.Sprintf("write a date or a period: %s = \"2027-Q2\"", s.Name)
	case model.TypeDone:
		return fmt.Sprintf("write %s = true, or the day it was done", s.Name)
	case model.TypeEnum, model.TypeEnums:
		return "one of: " + strings.Join(s.Vocabulary.Words, ", ")
	case model.TypeLikelihood:
		return "write low, medium or high in quotes, a calibrated term such as \"very likely\", or a number from 0 to 1"
	case model.TypeRefs:
		return fmt.Sprintf("write an id or a list of ids: %s = [\"some-id\"]", s.Name)
	case model.TypeLinks:
		return "write the ids of what it leads to: leads_to = [\"some-id\"]"
	case model.TypeValue:
		return fmt.Sprintf("write %s = 7, or %s = { value = 7, date = 2027-03-31 }", s.Name, s.Name)
	case model.TypeValues:
		return fmt.Sprintf("write a list: %s = [{ value = 7, date = 2027-03-31 }]", s.Name)
	case model.TypeExperiences:
		return "write a list: experiences = [{ who = \"some-group\", statement = \"…\" }]"
	case model.TypeMeasures:
		return fmt.Sprintf("write a list of sentences, or a header for each: [….%s.some-id]", s.Name)
	case model.TypeFree:
		return "write it as a table: extra = { key = \"value\" }"
	}
	return fmt.Sprintf("write it in quotes: %s = \"…\"", s.Name)
}

// text binds one string.
func (x *binder) text(s *model.Spec, v syntax.Value) {
	if only, ok := onlyText(v); ok {
		x.b.Set(s.Key, model.FormText, only.Text(), only.Span())
		f := x.report(wrongType, s.Name, v.Span(), fmt.Sprintf("`%s` takes one text, and not a list", s.Name), wanted(s))
		f.Fixes = fix("take it out of the list", diag.Safe, []diag.Edit{x.edit(v.Span(), x.file.Slice(only.Span()))})
		return
	}
	if v.Kind() != syntax.String {
		x.unquoted(s, v, fmt.Sprintf("`%s` takes text, and not %s", s.Name, sort(v)))
		return
	}
	text := v.Text()
	if s.Required && strings.TrimSpace(text) == "" {
		x.missing(s, v.Span())
		x.b.Unread(s.Key, v.Span())
		return
	}
	switch s.Key {
	case model.KeyID:
		x.checkModelID(text, v.Span())
		return
	case model.KeyLanguage:
		if !isLanguage(text) {
			x.invalid(s, v, fmt.Sprintf("%s is no language tag", quote(text)), "write its short name, as in language = \"en\" or \"pt-BR\"")
			return
		}
	}
	x.b.Set(s.Key, model.FormText, text, v.Span())
}

// onlyText is the text in a list of one.
func onlyText(v syntax.Value) (only syntax.Value, ok bool) {
	n := 0
	for item := range v.Items() {
		only, n = item, n+1
	}
	return only, n == 1 && only.Kind() == syntax.String && trimmed(only) != ""
}

// isLanguage accepts the shape of a BCP 47 tag.
func isLanguage(tag string) bool {
	for i, part := range strings.Split(tag, "-") {
		if len(part) == 0 || len(part) > 8 || i == 0 && (len(part) < 2 || len(part) > 3) {
			return false
		}
		for _, c := range part {
			if !('a' <= c|0x20 && c|0x20 <= 'z' || i > 0 && '0' <= c && c <= '9') {
				return false
			}
		}
	}
	return true
}

// many binds one or many strings.
func (x *binder) many(s *model.Spec, v syntax.Value) {
	switch v.Kind() {
	case syntax.String:
		x.one(s, v)
	case syntax.Array:
		for item := range v.Items() {
			if item.Kind() == syntax.String {
				x.one(s, item)
			} else {
				x.notText(s, item)
			}
		}
		if v.Damaged() {
			x.b.Unread(s.Key, v.Span())
		}
	default:
		x.notText(s, v)
	}
}

func (x *binder) notText(s *model.Spec, v syntax.Value) {
	if v.Kind() == syntax.Bad {
		x.b.Unread(s.Key, v.Span())
		return
	}
	x.unquoted(s, v, fmt.Sprintf("`%s` takes text or a list of texts, and not %s", s.Name, sort(v)))
}

// unquoted reports a value that should be text. A single one is bound as the
// text that it would be in quotes, but for a statement or title: a number is
// no sentence.
func (x *binder) unquoted(s *model.Spec, v syntax.Value, message string) {
	if !isScalar(v) || s.Type == model.TypeEnums {
		x.wrong(s, v, message)
		return
	}
	if s.Required {
		x.b.Unread(s.Key, v.Span())
	} else {
		x.b.Set(s.Key, model.FormText, v.Text(), v.Span())
	}
	f := x.report(wrongType, s.Name, v.Span(), message, wanted(s))
	f.Fixes = fix("write it as text", safety(!s.Required), []diag.Edit{x.edit(v.Span(), strconv.Quote(v.Text()))})
}

// one binds one string of one or many.
func (x *binder) one(s *model.Spec, v syntax.Value) {
	switch s.Type {
	case model.TypeEnums:
		x.word(s, v)
	case model.TypeTexts:
		x.b.Set(s.Key, model.FormText, v.Text(), v.Span())
	default:
		if ref, ok := x.reference(s, v); ok {
			x.b.Set(s.Key, model.FormText, ref, v.Span())
		}
	}
}

// reference reads the text of a reference; blank ones name nothing.
func (x *binder) reference(s *model.Spec, v syntax.Value) (string, bool) {
	ref := strings.TrimSpace(v.Text())
	if ref == "" {
		x.b.Unread(s.Key, v.Span())
		x.report(invalidValue, s.Name, v.Span(), fmt.Sprintf("`%s` names nothing here", s.Name), "what is meant? write its id, or delete it")
	}
	return ref, ref != ""
}

// boolean binds true or false.
func (x *binder) boolean(s *model.Spec, v syntax.Value) {
	if v.Kind() == syntax.Bool {
		x.b.Set(s.Key, model.FormBool, v.Text(), v.Span())
		return
	}
	if v.Kind() == syntax.String {
		if meant, ok := yesOrNo(v.Text()); ok {
			x.b.Set(s.Key, model.FormBool, meant, v.Span())
			f := x.report(wrongType, s.Name, v.Span(), fmt.Sprintf("`%s` takes true or false without quotes, and not %s", s.Name, shown(v)), "")
			f.Help = wanted(s)
			f.Fixes = fix("write "+meant, diag.Safe, []diag.Edit{x.edit(v.Span(), meant)})
			return
		}
	}
	f := x.wrong(s, v, fmt.Sprintf("`%s` takes true or false, and not %s", s.Name, shown(v)))
	if meant, ok := map[string]string{"0": "false", "1": "true"}[v.Text()]; ok {
		f.Fixes = fix("write "+meant, diag.Unsafe, []diag.Edit{x.edit(v.Span(), meant)})
	}
}

func yesOrNo(text string) (string, bool) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "true", "yes", "y":
		return "true", true
	case "false", "no", "n":
		return "false", true
	}
	return "", false
}

// number binds a number, or a fraction of one.
func (x *binder) number(s *model.Spec, v syntax.Value) {
	switch v.Kind() {
	case syntax.Integer, syntax.Float:
		x.checkNumber(s, v)
		return
	case syntax.String:
		q := model.ParseQuantity(v.Text())
		plain := strconv.FormatFloat(q.Low, 'f', -1, 64)
		switch {
		case q.Kind == model.QuantityNumber && q.Bound == 0 && (q.Unit == "" || q.Unit == "%"):
			if q.Unit == "%" && s.Type == model.TypeFraction {
				plain = strconv.FormatFloat(q.Low/100, 'f', -1, 64)
			}
			x.b.Set(s.Key, model.FormNumber, plain, v.Span())
			help := fmt.Sprintf("write a number without quotes: %s = %s", s.Name, plain)
			f := x.report(wrongType, s.Name, v.Span(), fmt.Sprintf("`%s` takes a number without quotes, and not %s", s.Name, shown(v)), help)
			safety := diag.Safe
			if strings.ContainsFunc(v.Text(), saysMore) {
				safety = diag.Unsafe
			}
			f.Fixes = fix("write "+plain, safety, []diag.Edit{x.edit(v.Span(), plain)})
			return
		case q.Kind == model.QuantityDeferred && (s.Key == model.KeyQuantity || s.Key == model.KeyDelivered):
			// Words where a number is declared are a matter of measurement, which a rule judges.
			x.b.Set(s.Key, model.FormText, v.Text(), v.Span())
			return
		case q.Numeric():
			f := x.wrong(s, v, fmt.Sprintf("`%s` takes a number only, and not %s", s.Name, shown(v)))
			if q.Kind == model.QuantityNumber && s.Key == model.KeyQuantity {
				f.Help = fmt.Sprintf("write the number and its unit apart: quantity = %s and unit = %s", plain, quote(q.Unit))
			}
			return
		}
	}
	x.wrong(s, v, fmt.Sprintf("`%s` takes a number, and not %s", s.Name, shown(v)))
}

// saysMore reports whether a character beside a number says something about it: "about 300", "~300".
func saysMore(r rune) bool { return unicode.IsLetter(r) || unicode.IsSymbol(r) }

func (x *binder) checkNumber(s *model.Spec, v syntax.Value) {
	text := v.Text()
	value, err := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
	switch {
	case strings.HasSuffix(text, "inf") || strings.HasSuffix(text, "nan"):
		x.invalid(s, v, fmt.Sprintf("`%s` takes a number that can be counted to, and not %s", s.Name, text), wanted(s))
		return
	case s.Type == model.TypeFraction && err == nil && (value < 0 || value > 1):
		f := x.invalid(s, v, fmt.Sprintf("`%s` takes a number from 0 to 1, and not %s", s.Name, text), wanted(s))
		if value >= 2 && value <= 100 && v.Kind() == syntax.Integer {
			share := strconv.FormatFloat(value/100, 'f', -1, 64)
			f.Fixes = fix("write "+share, diag.Unsafe, []diag.Edit{x.edit(v.Span(), share)})
		}
		return
	case s.Key == model.KeyFormat && value != 1:
		x.b.PartialModel()
		x.invalid(s, v, fmt.Sprintf("this program reads format 1, and not %s", text), "is there a newer version of outcomelint?")
		return
	}
	x.b.Set(s.Key, model.FormNumber, text, v.Span())
}

// amount binds a number, or text that may hold one.
func (x *binder) amount(s *model.Spec, v syntax.Value) {
	switch v.Kind() {
	case syntax.Integer, syntax.Float:
		x.b.Set(s.Key, model.FormNumber, v.Text(), v.Span())
	case syntax.String:
		x.b.Set(s.Key, model.FormText, v.Text(), v.Span())
	default:
		x.wrong(s, v, fmt.Sprintf("`%s` takes a number or text, and not %s", s.Name, sort(v)))
	}
}

// invalid reports a value of the right type that the key does not take.
func (x *binder) invalid(s *model.Spec, v syntax.Value, message, help string) *diag.Diagnostic {
	x.b.Unread(s.Key, v.Span())
	return x.report(invalidValue, s.Name, v.Span(), message, help)
}

func isScalar(v syntax.Value) bool {
	switch v.Kind() {
	case syntax.Array, syntax.Table, syntax.Bad, syntax.String:
		return false
	}
	return true
}
