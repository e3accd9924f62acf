// Package markdown reads the block structure of Markdown, as CommonMark 0.31.2
// has it: what is a heading, a list, a quotation, and which bytes of the file
// each of its lines has. What is written within a line is not its business.
package markdown

import "github.com/outcomelint/outcomelint/pkg/source"

// Kind says what a block is.
type Kind uint8

// The kinds of blocks. The first four hold others, the rest hold lines.
const (
	Document Kind = iota
	Quotation
	List // holds items only
	Item
	Heading
	Paragraph
	Fenced   // code between fences
	Indented // code that is indented
	HTML
	Break // a line across the page; it holds nothing
)

// Node is one block. Nodes know each other by their place in the tree.
type Node struct {
	Kind Kind
	// Level of a heading counts from 1 to 6. Of HTML it says which of the
	// specification's seven kinds the block is.
	Level uint8
	// Mark is the character that a fence is made of. Of a list it is the bullet,
	// or what stands behind the number: items with another begin another list.
	Mark byte
	// Closed says that fenced code or HTML ended with a mark of its own, and not
	// because what it stands in did.
	Closed bool
	// First is the first of the blocks in this one, Next the one that follows it
	// in the same block; 0 is none.
	First, Next int32
	from, to    int32 // of the lines of the tree
}

// Tree is the blocks of a text. It holds no copy of any of it.
type Tree struct {
	// Nodes are in the order in which they begin; the first is the document.
	Nodes []Node

	lines []source.Span // of all nodes
}

// Lines are the lines of a block, without what its containers have before them.
// Each ends behind its line break.
//
// Those of words lack the blanks before them and at the very end; a heading has
// one line, or as many as are underlined. Of code the indentation that makes it
// code is cut off, or as much of it as there is. A tab that is only partly the
// block's is taken whole.
func (t *Tree) Lines(n *Node) []source.Span { return t.lines[n.from:n.to] }

// Info is what stands behind the first fence of code, without the blanks around it.
func (t *Tree) Info(n *Node) source.Span { return t.lines[n.from-1] }
