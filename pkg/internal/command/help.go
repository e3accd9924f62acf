package command

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

// WriteHelp prints what a command does and how it is used, the flags in lines
// of a width.
func (c *Command) WriteHelp(to io.Writer, width int) {
	about := c.Long
	if about == "" {
		about = c.Short + "."
	}
	fmt.Fprintf(to, "%s\n\nUsage:\n  %s\n", about, strings.TrimSpace(c.Path()+" "+c.Takes))
	if c.Example != "" {
		fmt.Fprintf(to, "\nExamples:\n%s\n", c.Example)
	}
	if len(c.subs) > 0 {
		fmt.Fprint(to, "\nCommands:\n")
		for _, sub := range c.subs {
			fmt.Fprintf(to, "  %-11s %s\n", sub.Name, sub.Short)
		}
	}
	fmt.Fprint(to, "\nFlags:\n")
	column := 0
	for _, one := range c.Flags().list {
		column = max(column, len(one.head())+len("   "))
	}
	for _, one := range c.Flags().list {
		fmt.Fprintf(to, "%-*s%s\n", column, one.head(), wrap(one.about(), column, width))
	}
}

// head is how a flag is given.
func (f *Flag) head() string {
	head := "      --" + f.Name
	if f.Letter != "" {
		head = "  -" + f.Letter + ", --" + f.Name
	}
	if takes, _ := f.takes(); takes != "" {
		head += " " + takes
	}
	return head
}

// about is what a flag does, and what holds without it.
func (f *Flag) about() string {
	_, usage := f.takes()
	if f.isBool() || f.DefValue == "" {
		return usage
	}
	if _, text := f.Value.(flag.Getter); text { // of the standard library: any text
		return fmt.Sprintf("%s (default %q)", usage, f.DefValue)
	}
	return usage + " (default " + f.DefValue + ")"
}

// takes is a name for the value of a flag, and its usage without quotes.
func (f *Flag) takes() (name, usage string) {
	name, usage = flag.UnquoteUsage(f.Flag)
	if value, ok := f.Value.(interface{ Takes() string }); ok {
		name = value.Takes()
	}
	return name, usage
}

// wrap breaks a text that begins in a column into lines, unless they would be
// too short to read. Where there is little room beside the flags, the text
// begins on a line of its own.
func wrap(text string, column, width int) string {
	const (
		shortest = 24 // of lines
		indent   = 16 // of a text on lines of its own
		over     = 5  // what the last line may be longer, so that no word ends up alone
	)
	var out strings.Builder
	if width-column < shortest {
		if column = indent; width-column < shortest {
			return text
		}
		out.WriteString("\n" + strings.Repeat(" ", column))
	}
	room := width - column
	for len(text) >= room {
		at := strings.LastIndexByte(text[:room-over], ' ')
		if at <= 0 {
			break
		}
		out.WriteString(text[:at] + "\n" + strings.Repeat(" ", column))
		text = text[at+1:]
	}
	return out.String() + text
}
