package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/near"
)

// Misused adds where to read on about a command.
func (c *Command) Misused(err error) error {
	return fmt.Errorf("%w\nsee `%s --help`", err, c.Path())
}

// NotEmpty refuses flags that were given without a value.
func (c *Command) NotEmpty(names ...string) error {
	for _, name := range names {
		if one := c.Flags().Lookup(name); one.Given && one.Value.String() == "" {
			return c.Misused(fmt.Errorf("--%s is empty; leave it out, or give it a value", name))
		}
	}
	return nil
}

// NotTogether refuses flags that contradict each other.
func (c *Command) NotTogether(one, other string) error {
	if c.Flags().Given(one) && c.Flags().Given(other) {
		return c.Misused(fmt.Errorf("--%s and --%s cannot be given together", one, other))
	}
	return nil
}

// OneOf refuses a word that is not among those there are.
func OneOf(word string, all []string) error {
	if slices.Contains(all, word) {
		return nil
	}
	return fmt.Errorf("%q is not one of %s%s", word, strings.Join(all, ", "), near.DidYouMean(word, all))
}
