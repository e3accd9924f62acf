// Package ruledoc reads the pages of rules. A page is documentation, test and
// the source of what `explain`, the rule tables and machine formats say about
// a rule, so it has a fixed form:
//
//	# orphan-output
//
//	One line: what the rule flags.
//
//	## Why it matters
//	## Fails               examples, each followed by what the linter prints
//	## Passes              examples on which the rule is silent
//	## Fixed               the failing examples mended, if the rule offers fixes
//	## Options             a table, generated
//	## When to allow it
//
// An example is a fenced block with info `toml`, or several with info
// `toml path=NAME` that belong together, or two, `toml old` and `toml new`, of
// one file before and after a change.
package ruledoc

import (
	"fmt"
	"slices"
	"strings"
)

// The sections of a page in their order.
const (
	Why     = "Why it matters"
	Fails   = "Fails"
	Passes  = "Passes"
	Fixed   = "Fixed"
	Options = "Options"
	Allow   = "When to allow it"
)

var (
	order    = []string{Why, Fails, Passes, Fixed, Options, Allow}
	required = []string{Why, Fails, Passes, Allow}
)

// Page is a page, read.
type Page struct {
	ID string
	// Summary is one line: what the rule flags.
	Summary string
	// Sections are those that the page has, in its order.
	Sections []Section
	// Fails are the failing examples, Passes the ones without a finding, Fixed
	// the mended ones.
	Fails, Passes, Fixed []Example
}

// Section is one section of a page.
type Section struct {
	Title string
	Line  int // of the heading, from 1
	// Start and End are the bytes of the page from the heading to the next.
	Start, End int
	// Text is what stands below the heading, trimmed.
	Text   string
	Blocks []Block
}

// Block is one fenced code block.
type Block struct {
	Info string
	// Path names the file that the block stands for.
	Path string
	// Markdown says that the file is a document, not a model in TOML.
	Markdown bool
	// Old says that the block is what the one after it was before.
	Old bool
	// Text is the content; it ends with a line break unless it is empty.
	Text string
	// Line is the page's line of the first line of Text, from 1.
	Line int
	// Start and End are the bytes of the page from the opening fence to the
	// end of the closing one's line.
	Start, End int
}

// Example is one or several files, and in the section Fails what the linter
// prints about them; Output is nil where the page does not say it yet.
type Example struct {
	Files  []Block
	Output *Block
}

// DefaultPath is the path of a block that names none.
const DefaultPath = "model.toml"

// DocumentPath is the path of a block of Markdown that names none.
const DocumentPath = "strategy.md"

// Error is what is wrong with a page, and where.
type Error struct {
	Line    int // of the page, from 1
	Message string
}

func (e *Error) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Message) }

func errorAt(line int, format string, args ...any) *Error {
	return &Error{line, fmt.Sprintf(format, args...)}
}

// Parse reads a page. The error is an Error.
func Parse(doc string) (*Page, error) {
	p := &Page{}
	if err := p.split(doc); err != nil {
		return nil, err
	}
	for i := range p.Sections {
		s := &p.Sections[i]
		var err error
		switch s.Title {
		case Fails:
			p.Fails, err = examples(s)
		case Passes:
			p.Passes, err = examples(s)
		case Fixed:
			p.Fixed, err = examples(s)
		}
		if err != nil {
			return nil, err
		}
	}
	return p, nil
}

// Section returns a section by its title, nil if the page does not have it.
func (p *Page) Section(title string) *Section {
	for i := range p.Sections {
		if p.Sections[i].Title == title {
			return &p.Sections[i]
		}
	}
	return nil
}

// split cuts the page into its title, its line and its sections.
func (p *Page) split(doc string) error {
	var current *Section
	var open *Block // the fence that is not closed yet
	var fence string
	var lead []string
	offset, number := 0, 0
	for line := range strings.Lines(doc) {
		number++
		start := offset
		offset += len(line)
		text := strings.TrimRight(line, "\r\n")
		switch {
		case open != nil && strings.TrimRight(text, " ") == fence:
			open.End = offset
			current.Blocks = append(current.Blocks, *open)
			open = nil
		case open != nil:
			open.Text += line
		case number == 1:
			id, ok := strings.CutPrefix(text, "# ")
			if !ok {
				return errorAt(1, "a page begins with `# ` and the rule's id")
			}
			p.ID = id
		case strings.HasPrefix(text, "## "):
			if current != nil {
				current.End = start
			}
			p.Sections = append(p.Sections, Section{Title: text[len("## "):], Line: number, Start: start, End: len(doc)})
			current = &p.Sections[len(p.Sections)-1]
		case strings.HasPrefix(text, "```"):
			if current == nil {
				return errorAt(number, "a block outside the sections")
			}
			info := strings.TrimLeft(text, "`")
			fence = text[:len(text)-len(info)]
			open = &Block{Info: strings.TrimSpace(info), Path: DefaultPath, Line: number + 1, Start: start}
		case current == nil && text != "":
			lead = append(lead, text)
		}
	}
	if open != nil {
		return errorAt(open.Line-1, "the block is not closed")
	}
	if len(lead) != 1 {
		return errorAt(3, "between the title and the first section stands one line that says what the rule flags, not %d", len(lead))
	}
	p.Summary = lead[0]
	for i := range p.Sections {
		s := &p.Sections[i]
		_, body, _ := strings.Cut(doc[s.Start:s.End], "\n")
		s.Text = strings.TrimSpace(body)
	}
	return p.checkSections()
}

func (p *Page) checkSections() error {
	at := -1
	for _, s := range p.Sections {
		i := slices.Index(order, s.Title)
		if i < 0 {
			return errorAt(s.Line, "a page has no section %q, only %q", s.Title, order)
		}
		if i <= at {
			return errorAt(s.Line, "the section %q stands after %q; the order is %q", s.Title, order[at], order)
		}
		at = i
		if s.Text == "" {
			return errorAt(s.Line, "the section %q is empty", s.Title)
		}
	}
	for _, title := range required {
		if p.Section(title) == nil {
			return errorAt(1, "the page has no section %q", title)
		}
	}
	return nil
}

// examples groups the blocks of a section.
func examples(s *Section) ([]Example, error) {
	var out []Example
	closed := true // whether the next file begins an example
	for i := range s.Blocks {
		b := &s.Blocks[i]
		kind, attribute, _ := strings.Cut(b.Info, " ")
		if kind == "text" && s.Title == Fails {
			if closed {
				return nil, errorAt(b.Line, "this output follows no example")
			}
			out[len(out)-1].Output = b
			closed = true
			continue
		}
		switch kind {
		case "toml":
		case "markdown":
			b.Markdown, b.Path = true, DocumentPath
		default:
			return nil, errorAt(b.Line-1, "a block in %q has the info `toml` or `markdown`, with or without `path=NAME`, not %q", s.Title, b.Info)
		}
		if attribute != "" {
			path, ok := strings.CutPrefix(attribute, "path=")
			switch {
			case (attribute == before || attribute == after) && !b.Markdown:
				b.Path, b.Old = attribute+".toml", attribute == before
			case !ok || path == "":
				return nil, errorAt(b.Line-1, "after `%s` only `path=NAME`, or after `toml` also `old` or `new` may follow, not %q", kind, attribute)
			default:
				b.Path = path
			}
		}
		waits := !closed && out[len(out)-1].waits()
		if waits != (attribute == after) {
			return nil, errorAt(b.Line-1, "a block `toml old` is followed by `toml new`, and nothing else is")
		}
		if closed || !waits && !out[len(out)-1].takes(b) {
			out = append(out, Example{})
			closed = false
		}
		last := &out[len(out)-1]
		last.Files = append(last.Files, *b)
	}
	if !closed && out[len(out)-1].waits() {
		return nil, errorAt(s.Line, "the section %q ends with a block `toml old` that no `toml new` follows", s.Title)
	}
	if len(out) == 0 {
		return nil, errorAt(s.Line, "the section %q has no `toml` or `markdown` block", s.Title)
	}
	return out, nil
}

// The attributes of the two blocks that show a change.
const before, after = "old", "new"

// waits reports whether the example has what was before a change, and not yet
// what is after it.
func (e *Example) waits() bool { return e.Files[len(e.Files)-1].Old }

// takes reports whether a block is one more file of the example: both are
// named, and differently, and neither stands for a change.
func (e *Example) takes(b *Block) bool {
	return b.named() && !slices.ContainsFunc(e.Files, func(f Block) bool {
		return !f.named() || f.Path == b.Path
	})
}

// named reports whether the info of the block says which file it stands for.
func (b *Block) named() bool { return strings.Contains(b.Info, " path=") }
