package model

var tables [kindCount]Table

// Tables lists every table of the format in canonical order, the header first.
func Tables() []Table { return tables[:] }

// TableOf describes the table of a kind.
func TableOf(kind Kind) *Table { return &tables[kind] }

// MembersOf describes the tables that a key of the given type holds: links,
// values, experiences; nil for any other type.
func MembersOf(t Type) *Table { return nil }

// TableNamed finds a table by its name or an alias of it.
func TableNamed(name string) (*Table, bool) { return nil, false }

// Spec finds a key of the table by its name or an alias of it.
func (t *Table) Spec(name string) (*Spec, bool) { return nil, false }

// Of finds a key of the table.
func (t *Table) Of(k Key) (*Spec, bool) { return nil, false }

// Word is the word of the vocabulary that the author's word stands for, read
// in either spelling (behaviour, behavior); ok is false where there is none.
func (v *Vocabulary) Word(written string) (word string, ok bool) { return "", false }

// String is the key's name as it is written: "leads_to"; "" for NoKey.
func (k Key) String() string { return "" }

// ParsePeriod reads a period as authors write it: "2027", "2027-03",
// "2027-03-31", "2027-Q2", "2026-H1".
func ParsePeriod(text string) (Period, bool) { return Period{}, false }
