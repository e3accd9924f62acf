package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// choice is a flag that takes one of a few words.
type choice struct {
	value string
	words []string
}

// Set implements pflag.Value.
func (c *choice) Set(value string) error {
	if !slices.Contains(c.words, value) {
		return fmt.Errorf("%q is not one of %s%s", value, strings.Join(c.words, ", "), didYouMean(value, c.words))
	}
	c.value = value
	return nil
}

func (c *choice) String() string { return c.value }

// Type implements pflag.Value: the placeholder in help.
func (c *choice) Type() string { return strings.Join(c.words, "|") }

// choiceFlag adds a flag that takes one of a few words.
func choiceFlag(cmd *cobra.Command, name, standard, usage string, words ...string) *choice {
	c := &choice{standard, words}
	cmd.Flags().Var(c, name, usage)
	completeWith(cmd, name, words)
	return c
}

// list is a flag that may be repeated and holds several values with commas.
type list struct {
	values      []string
	placeholder string
}

// Set implements pflag.Value.
func (l *list) Set(value string) error {
	for part := range strings.SplitSeq(value, ",") {
		part = strings.TrimSpace(part)
		if part == "" {
			return errors.New("a value is empty")
		}
		l.values = append(l.values, part)
	}
	return nil
}

func (l *list) String() string { return strings.Join(l.values, ",") }

// Type implements pflag.Value.
func (l *list) Type() string { return l.placeholder }

func listFlag(cmd *cobra.Command, name, placeholder, usage string) *list {
	l := &list{placeholder: placeholder}
	cmd.Flags().Var(l, name, usage)
	return l
}

// patterns is a flag that may be repeated; a comma is part of a value.
type patterns []string

// Set implements pflag.Value.
func (p *patterns) Set(value string) error {
	*p = append(*p, value)
	return nil
}

func (p *patterns) String() string { return strings.Join(*p, " ") }

// Type implements pflag.Value: by this word completion knows flags that may be repeated.
func (p *patterns) Type() string { return "stringArray" }

// completeWith offers words as values of a flag.
func completeWith(cmd *cobra.Command, name string, words []string) {
	completeFlag(cmd, name, completeList(words))
}

// completeFlag says what completes the value of a flag. It fails only for a
// flag that was not added, which every test would show.
func completeFlag(cmd *cobra.Command, name string, complete cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(name, complete); err != nil {
		panic(err)
	}
}

// flagError words what pflag has to say about a command line.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var novalue *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		err = fmt.Errorf("there is no flag -%s", unknown.GetSpecifiedName())
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		err = fmt.Errorf("there is no flag --%s%s", name, didYouMean("--"+name, names))
	case errors.As(err, &novalue):
		placeholder, _ := pflag.UnquoteUsage(novalue.GetFlag())
		err = fmt.Errorf("--%s needs a value: %s", novalue.GetFlag().Name, placeholder)
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "bool":
		err = fmt.Errorf("--%s is there or not; %q is neither true nor false", invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &invalid):
		err = fmt.Errorf("--%s: %w", invalid.GetFlag().Name, errors.Unwrap(invalid))
	}
	return usageError(cmd, err)
}

// usageError adds where to read on about a command.
func usageError(cmd *cobra.Command, err error) error {
	return fmt.Errorf("%w\nsee `%s --help`", err, cmd.CommandPath())
}
