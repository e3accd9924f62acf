package command

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Completing is the hidden command by which the scripts of shells ask what may
// stand in place of the last of the words behind it.
const Completing = "__complete"

// An Offer is what may stand in place of a word that is being typed.
type Offer struct {
	Words []string // behind a tab, what a word means
	Mode  Mode
}

// Mode is what a shell makes of an offer, for its script a number.
type Mode int

// The zero Mode lets the shell offer files where no word fits.
const (
	NoSpace Mode = 2 // more is to be typed behind the word
	NoFiles Mode = 4
	Endings Mode = 8 // the words are the endings of the files to offer
)

// A Completer offers what may stand in place of a word, after others.
type Completer func(before []string, word string) Offer

// List completes a word, or the last of a list with commas.
func List(words []string) Completer {
	return func(_ []string, word string) Offer {
		done := word[:strings.LastIndexByte(word, ',')+1]
		var fit []string
		for _, w := range words {
			if strings.HasPrefix(w, word[len(done):]) {
				fit = append(fit, done+w)
			}
		}
		return Offer{fit, NoFiles}
	}
}

// First completes the first word of a command.
func First(words []string) Completer {
	return func(before []string, word string) Offer {
		if len(before) > 0 {
			return Offer{}
		}
		return List(words)(nil, word)
	}
}

// Ending completes files by their endings.
func Ending(endings ...string) Completer {
	return func([]string, string) Offer { return Offer{endings, Endings} }
}

// WriteOffer prints what may stand in place of the last word of a line: words,
// one a line, and last the mode behind a colon.
func (c *Command) WriteOffer(to io.Writer, line []string) {
	offer := Offer{Mode: NoFiles}
	if n := len(line) - 1; n >= 0 {
		offer = c.offer(line[:n], line[n])
	}
	for _, word := range offer.Words {
		fmt.Fprintln(to, word)
	}
	fmt.Fprintf(to, ":%d\n", offer.Mode)
}

func (c *Command) offer(line []string, word string) Offer {
	cmd, rest := c.Find(line)
	flags := cmd.Flags()
	w := walk{flags: flags, lenient: cmd.Lenient}
	err := w.over(rest)
	name, value, valued := strings.Cut(word, "=")
	switch {
	case err != nil && w.awaits == nil:
		return Offer{}
	case flags.helpWanted():
		return Offer{Mode: NoFiles}
	case w.awaits != nil:
		return w.awaits.offer(word)
	case w.ended || !strings.HasPrefix(word, "-"):
		return cmd.offerWords(w.words, word)
	case valued:
		return flags.typed(name).offer(value)
	}
	return flags.offerNames(word)
}

// offerWords offers commands, or the words that a command takes.
func (c *Command) offerWords(before []string, word string) Offer {
	flagged := slices.ContainsFunc(c.Flags().list, func(one *Flag) bool { return one.Given })
	switch {
	case c.Complete != nil:
		return c.Complete(before, word)
	case len(c.subs) == 0 || len(before) > 0 || flagged:
		return Offer{}
	}
	offer := Offer{Mode: NoFiles}
	for _, sub := range slices.SortedFunc(slices.Values(c.subs), func(a, b *Command) int { return cmp.Compare(a.Name, b.Name) }) {
		offer.add(sub.Name, sub.Short, word)
	}
	return offer
}

// offerNames offers the flags that are not given yet.
func (f *Flags) offerNames(word string) Offer {
	offer := Offer{Mode: NoFiles}
	for _, one := range f.list {
		if one.Given && !one.Many {
			continue
		}
		offer.add("--"+one.Name, one.Usage, word)
		if one.Letter != "" {
			offer.add("-"+one.Letter, one.Usage, word)
		}
	}
	return offer
}

// offer offers values of a flag, which may be nil.
func (f *Flag) offer(word string) Offer {
	if f == nil || f.Complete == nil {
		return Offer{}
	}
	return f.Complete(nil, word)
}

// add adds a word if it goes on from what is typed.
func (o *Offer) add(word, about, typed string) {
	if strings.HasPrefix(word, typed) {
		o.Words = append(o.Words, word+"\t"+about)
	}
}
