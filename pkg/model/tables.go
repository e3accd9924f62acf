package model

import "slices"

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
		if t.Name == name || slices.Contains(t.Aliases, name) {
			return t, true
		}
	}
	return nil, false
}

// Spec finds a key of the table by its name or an alias of it.
func (t *Table) Spec(name string) (*Spec, bool) {
	for i := range t.Keys {
		if s := &t.Keys[i]; s.Name == name || slices.Contains(s.Aliases, name) {
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

// twins are words in another spelling, with the one that vocabularies have.
var twins = [...]struct{ written, word string }{
	{"behavior", "behaviour"},
	{"gray", "grey"},
}

// Word is the word of the vocabulary that the author's word stands for, read
// in either spelling (behaviour, behavior); ok is false where there is none.
func (v *Vocabulary) Word(written string) (word string, ok bool) {
	for _, t := range twins {
		if t.written == written {
			written = t.word
		}
	}
	return written, slices.Contains(v.Words, written)
}

// Spellings lists everything that Word reads: the words, then their twins.
func (v *Vocabulary) Spellings() []string {
	all := slices.Clone(v.Words)
	for _, t := range twins {
		if slices.Contains(v.Words, t.word) {
			all = append(all, t.written)
		}
	}
	return all
}
