package command

import (
	"errors"
	"strings"
)

// Choice is the value of a flag that takes one of a few words.
type Choice struct {
	Value string
	words []string
}

// Set implements flag.Value.
func (c *Choice) Set(value string) error {
	if err := OneOf(value, c.words); err != nil {
		return err
	}
	c.Value = value
	return nil
}

func (c *Choice) String() string { return c.Value }

// Takes is what help says of the value.
func (c *Choice) Takes() string { return strings.Join(c.words, "|") }

// Choice adds a flag that takes one of a few words.
func (f *Flags) Choice(to *Choice, name, standard, usage string, words ...string) {
	*to = Choice{standard, words}
	f.Var(to, name, usage).Complete = List(words)
}

// Values is the value of a flag that may be repeated and takes several values
// with commas.
type Values struct {
	List  []string
	takes string
}

// Set implements flag.Value.
func (v *Values) Set(value string) error {
	for part := range strings.SplitSeq(value, ",") {
		part = strings.TrimSpace(part)
		if part == "" {
			return errors.New("a value is empty")
		}
		v.List = append(v.List, part)
	}
	return nil
}

func (v *Values) String() string { return strings.Join(v.List, ",") }

// Takes is what help says of the value.
func (v *Values) Takes() string { return v.takes }

// Values adds a flag that takes a list.
func (f *Flags) Values(to *Values, name, takes, usage string, complete Completer) {
	to.takes = takes
	f.Var(to, name, usage).Complete = complete
}

// Patterns is the value of a flag that may be repeated; a comma is part of a value.
type Patterns []string

// Set implements flag.Value.
func (p *Patterns) Set(value string) error {
	*p = append(*p, value)
	return nil
}

func (p *Patterns) String() string { return strings.Join(*p, " ") }
