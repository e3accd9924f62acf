package model

import "github.com/outcomelint/outcomelint/pkg/source"

// Element is one entry of one table: an input, an outcome, an indicator, a
// claim. What its author wrote is read through Record.
type Element struct {
	Kind     Kind
	table    uint8 // an index into the model's tables
	measures int32 // how many; they follow the element
	// Index numbers the elements of a model from 0 in file order; -1 for the header.
	Index int
	// ID is the name in the header; of a measure in a list its number from 1.
	ID string
	// Parent is the element that a measure belongs to, else nil.
	Parent *Element
	// Links are its leads_to links in the order written.
	Links []Link
	Record

	span       source.Span
	incoming   window // of the model's incoming
	references window // of the model's references
}

// window is a part of a slice of the model.
type window struct{ start, end int32 }

// Path is "table.id" with canonical table names; a measure's follows its element's.
func (e *Element) Path() string {
	if e.Kind == Header {
		return "logic_model"
	}
	path := e.Kind.Table() + "." + e.ID
	if e.Parent != nil {
		path = e.Parent.Path() + "." + path
	}
	return path
}

// Span is the place of the id where the element is first defined; of a measure
// in a list, the item.
func (e *Element) Span() source.Span { return e.span }

// In is the model the element belongs to.
func (e *Element) In() *Model { return e.model }

// TableAsWritten is the author's own word for the table: "activities" stays so.
func (e *Element) TableAsWritten() string { return e.model.tables[e.table] }

// Unwanted reports whether the element is an effect that nobody aims at: a
// negative or an unintended one.
func (e *Element) Unwanted() bool {
	intended := e.Bool(KeyIntended)
	return e.Text(KeyEffect).Value == "negative" || intended.Set && !intended.Value
}

// Measures are the element's indicators or key results, in order.
func (e *Element) Measures() []Element {
	if e.measures == 0 {
		return nil
	}
	return e.model.elements[e.Index+1 : e.Index+1+int(e.measures)]
}

// Incoming are the links of this model that lead to the element.
func (e *Element) Incoming() []*Link {
	return e.model.incoming[e.incoming.start:e.incoming.end]
}

// References are what the element's own keys name, leads_to left out: about,
// supports, who, … in the order written.
func (e *Element) References() []Reference {
	return e.model.references[e.references.start:e.references.end]
}

// Statement is the element's statement.
func (e *Element) Statement() Field[string] { return e.Text(KeyStatement) }
