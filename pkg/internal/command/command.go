// Package command reads command lines: which command is meant, its flags and
// words; it prints help and tells shells what may be completed. It knows
// nothing of what the commands do.
package command

import (
	"fmt"
	"slices"
	"strings"
)

// Any is the number of words of a command that takes any number.
const Any = -1

// A Command is a program, or one of the words that tell it what to do.
type Command struct {
	Name    string
	Takes   string // what follows the name in the line of usage
	Short   string // what it does, in a line
	Long    string // what its help begins with, if not with Short
	Example string
	Words   int // how many words it takes at most, beside flags

	// Define adds the flags. It is called when they are asked for, so that
	// commands that are not run cost nothing.
	Define func(*Flags)
	// Lenient passes over flags that there are not: Run has more to say.
	Lenient bool
	Run     func(cmd *Command, words []string) error
	// Complete offers words beside flags.
	Complete Completer

	parent *Command
	subs   []*Command
	flags  *Flags
}

// Add adds commands under a command, in the order of help.
func (c *Command) Add(subs ...*Command) {
	for _, sub := range subs {
		sub.parent = c
	}
	c.subs = append(c.subs, subs...)
}

// Commands are the commands under a command.
func (c *Command) Commands() []*Command { return c.subs }

// Flags are the flags of a command, and --help.
func (c *Command) Flags() *Flags {
	if c.flags == nil {
		c.flags = newFlags()
		if c.Define != nil {
			c.Define(c.flags)
		}
		if c.flags.Lookup("help") == nil {
			c.flags.Bool(new(bool), "help", "show this help").Letter = "h"
		}
	}
	return c.flags
}

// Path is what one types to name a command.
func (c *Command) Path() string {
	if c.parent == nil {
		return c.Name
	}
	return c.parent.Path() + " " + c.Name
}

// Find is the command that a line names, and the line without its name. Flags
// may stand before it.
func (c *Command) Find(line []string) (*Command, []string) {
	if len(c.subs) == 0 {
		return c, line
	}
	at := c.firstWord(line)
	if at < 0 {
		return c, line
	}
	i := slices.IndexFunc(c.subs, func(sub *Command) bool { return sub.Name == line[at] })
	if i < 0 {
		return c, line
	}
	return c.subs[i].Find(slices.Concat(line[:at], line[at+1:]))
}

// firstWord is where the first word stands that belongs to no flag, or -1. A
// flag of which nothing is known is taken to have a value.
func (c *Command) firstWord(line []string) int {
	for i := 0; i < len(line); i++ {
		switch word := line[i]; {
		case word == "--":
			return -1
		case !strings.HasPrefix(word, "-"):
			if word != "" {
				return i
			}
		case strings.HasPrefix(word, "--") || len(word) == 2:
			known := c.Flags().typed(word)
			if !strings.Contains(word, "=") && (known == nil || !known.isBool()) {
				i++
			}
		}
	}
	return -1
}

// Execute runs the command that a line names, or has its help shown.
func (c *Command) Execute(line []string, help func(*Command)) error {
	cmd, rest := c.Find(line)
	w := walk{flags: cmd.Flags(), lenient: cmd.Lenient}
	if err := w.over(rest); err != nil {
		return cmd.Misused(err)
	}
	if cmd.Flags().helpWanted() {
		help(cmd)
		return nil
	}
	if cmd.Words != Any && len(w.words) > cmd.Words {
		takes := "nothing but flags"
		if cmd.Words == 1 {
			takes = "one word"
		}
		return cmd.Misused(fmt.Errorf("%s takes %s; %q is too much", cmd.Name, takes, w.words[cmd.Words]))
	}
	return cmd.Run(cmd, w.words)
}
