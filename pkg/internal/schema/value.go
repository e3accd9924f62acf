package schema

import "github.com/outcomelint/outcomelint/pkg/model"

// valueNode describes what a key of a table takes.
func valueNode(t *model.Table, s *model.Spec) *node {
	switch s.Type {
	case model.TypeText:
		return textNode(s)
	case model.TypeTexts:
		return oneOrMany(&node{Type: types{text}})
	case model.TypeRefs, model.TypeWho, model.TypeMention:
		return oneOrMany(&node{Type: types{text}, MinLength: 1})
	case model.TypeBool:
		return &node{Type: types{boolean}}
	case model.TypeNumber:
		if s.Key == model.KeyFormat {
			return &node{Enum: []any{1}}
		}
		return &node{Type: types{number}}
	case model.TypeFraction:
		return fraction()
	case model.TypeAmount:
		return &node{Type: types{number, text}}
	case model.TypePeriod:
		return &node{Ref: ref(periodName)}
	case model.TypeDone:
		return anyOf(&node{Type: types{boolean}}, &node{Ref: ref(periodName)})
	case model.TypeCycle:
		return anyOf(&node{Ref: ref(periodName)}, &node{Type: types{text, integer}, MinLength: 1, Pattern: notDated})
	case model.TypeEnum:
		return word(s.Vocabulary)
	case model.TypeEnums:
		return anyOf(word(s.Vocabulary), &node{Type: types{array}, Items: word(s.Vocabulary)})
	case model.TypeLikelihood:
		return anyOf(word(s.Vocabulary), fraction())
	case model.TypeLinks:
		return &node{Type: types{array, text}, MinLength: 1, Items: memberRef(s)}
	case model.TypeValue:
		if t.Kind == model.KeyResult { // a date alone is when a step is to be done
			return anyOf(memberRef(s), &node{Type: types{text}, Format: "date"})
		}
		return memberRef(s)
	case model.TypeValues, model.TypeExperiences:
		return &node{Type: types{array}, Items: memberRef(s)}
	case model.TypeMeasures:
		return measures(s)
	}
	return &node{Type: types{object}, Additional: true} // TypeFree
}

func textNode(s *model.Spec) *node {
	switch {
	case s.Vocabulary != nil: // suggestions
		return anyOf(&node{Enum: words(s.Vocabulary.Words)}, &node{Type: types{text}})
	case s.Key == model.KeyID:
		return &node{Type: types{text}, Pattern: idPattern}
	case s.Key == model.KeyLanguage:
		return &node{Type: types{text}, Pattern: `^[A-Za-z]{2,3}(-[0-9A-Za-z]{1,8})*$`}
	case s.Required:
		return &node{Type: types{text}, MinLength: 1}
	}
	return &node{Type: types{text}}
}

// word describes a word of a vocabulary. An open one takes others as well.
func word(v *model.Vocabulary) *node {
	if v.Open {
		return anyOf(&node{Enum: words(v.Words)}, &node{Type: types{text}})
	}
	return &node{Enum: words(v.Spellings())}
}

func fraction() *node {
	return &node{Type: types{number}, Minimum: bound(0), Maximum: bound(1)}
}

// measures describes indicators or key results: tables by id, or a list.
func measures(s *model.Spec) *node {
	kind := model.Indicator
	if s.Key == model.KeyKeyResults {
		kind = model.KeyResult
	}
	one := &node{Ref: tableRef(model.TableOf(kind))}
	return &node{Type: types{object, array}, PropertyNames: &node{Pattern: idPattern}, Additional: one, Items: one}
}

func memberRef(s *model.Spec) *node { return &node{Ref: tableRef(model.MembersOf(s.Type))} }

// oneOrMany describes a text, or a list of such.
func oneOrMany(one *node) *node {
	return &node{Type: types{text, array}, MinLength: one.MinLength, Items: one}
}

// anyOf describes alternatives; those of an alternative are alternatives, too.
func anyOf(all ...*node) *node {
	n := &node{}
	for _, each := range all {
		if each.AnyOf != nil {
			n.AnyOf = append(n.AnyOf, each.AnyOf...)
		} else {
			n.AnyOf = append(n.AnyOf, each)
		}
	}
	return n
}

const periodName = "period"

// period describes dates and periods. JSON has no dates. Some tools check
// TOML's own dates as if they were texts; others want them told apart by
// format, and a format that a tool does not know must not let any text pass.
func period() *node {
	n := &node{Title: "date or period", Description: `A day, month, quarter, half-year or year: 2027-03-31, "2027-03", "2027-Q2", "2027-H1", 2027.`}
	n.AnyOf = append(n.AnyOf, &node{Type: types{text}, Pattern: periodPattern})
	for _, format := range [...]string{"date", "date-time", "date-time-local"} {
		n.AnyOf = append(n.AnyOf, &node{Type: types{text}, Pattern: periodPattern, Format: format})
	}
	n.AnyOf = append(n.AnyOf, &node{Type: types{integer}, Minimum: bound(1000), Maximum: bound(9999)})
	return n
}

const periodPattern = `^[1-9][0-9]{3}(-[Qq][1-4]|-[Hh][12]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])([Tt ][0-9]{2}:.+)?)?)?$`

// notDated are texts that do not begin like a date.
const notDated = `^([0-9]{0,3}([^0-9]|$)|[0-9]{4}([^-]|$))`
