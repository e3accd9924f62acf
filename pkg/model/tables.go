package model

// Tables lists every table of the format in canonical order, the header first.
func Tables() []Table { return tables[:] }

// TableOf describes the table of a kind.
func TableOf(kind Kind) *Table { return &tables[kind] }

// MembersOf describes the tables that a key of the given type holds: links,
// values, experiences; nil for any other type.
func MembersOf(t Type) *Table {
	switch t {
	case TypeLinks:
		return &linkTable
	case TypeValue, TypeValues:
		return &valueTable
	case TypeExperiences:
		return &experienceTable
	}
	return nil
}

// TableNamed finds a table by its name or an alias of it.
func TableNamed(name string) (*Table, bool) {
	for i := range tables {
		t := &tables[i]
		if t.Name == name || oneOf(name, t.Aliases) {
			return t, true
		}
	}
	return nil, false
}

// Spec finds a key of the table by its name or an alias of it.
func (t *Table) Spec(name string) (*Spec, bool) {
	for i := range t.Keys {
		if s := &t.Keys[i]; s.Name == name || oneOf(name, s.Aliases) {
			return s, true
		}
	}
	return nil, false
}

// Of finds a key of the table.
func (t *Table) Of(k Key) (*Spec, bool) {
	for i := range t.Keys {
		if t.Keys[i].Key == k {
			return &t.Keys[i], true
		}
	}
	return nil, false
}

// String is the key's name as it is written: "leads_to"; "" for NoKey.
func (k Key) String() string {
	for i := range tables {
		if s, ok := tables[i].Of(k); ok {
			return s.Name
		}
	}
	for _, t := range [...]*Table{&linkTable, &valueTable, &experienceTable} {
		if s, ok := t.Of(k); ok {
			return s.Name
		}
	}
	return ""
}

// Word is the word of the vocabulary that the author's word stands for, read
// in either spelling (behaviour, behavior) and with any joint (case_study,
// case study, case-study); ok is false where there is none.
func (v *Vocabulary) Word(written string) (word string, ok bool) {
	for _, w := range v.Words {
		if w == written {
			return w, true
		}
	}
	twin := british(written)
	for _, w := range v.Words {
		if sameBarJoints(w, twin) {
			return w, true
		}
	}
	return "", false
}

func oneOf(s string, list []string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// british is the word in the spelling that the vocabularies have.
func british(word string) string {
	switch word {
	case "behavior":
		return "behaviour"
	case "gray":
		return "grey"
	}
	return word
}

// sameBarJoints compares two words, taking blanks, hyphens and underscores for one another.
func sameBarJoints(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if a[i] != b[i] && !(isJoint(a[i]) && isJoint(b[i])) {
			return false
		}
	}
	return true
}

func isJoint(c byte) bool { return c == ' ' || c == '-' || c == '_' }
