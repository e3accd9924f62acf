package command

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/outcomelint/outcomelint/pkg/internal/near"
)

// A walk goes over a command line and sets flags, in the manner of GNU:
// --name value, --name=value, -n value, -nvalue, letters together, words in
// between, and after -- nothing but words.
type walk struct {
	flags   *Flags
	lenient bool

	rest   []string
	words  []string
	ended  bool  // by --
	awaits *Flag // the flag whose value the line ends before
}

func (w *walk) over(line []string) (err error) {
	for w.rest = line; len(w.rest) > 0 && err == nil; {
		arg := w.next()
		switch {
		case arg == "--":
			w.ended = true
			w.words = append(w.words, w.rest...)
			return nil
		case strings.HasPrefix(arg, "--"):
			err = w.name(arg[2:])
		case strings.HasPrefix(arg, "-") && arg != "-":
			err = w.letters(arg[1:])
		default:
			w.words = append(w.words, arg)
		}
	}
	return err
}

func (w *walk) next() string {
	arg := w.rest[0]
	w.rest = w.rest[1:]
	return arg
}

// name reads what stands behind two hyphens.
func (w *walk) name(arg string) error {
	name, value, given := strings.Cut(arg, "=")
	if name == "" || name[0] == '-' {
		return fmt.Errorf("bad flag syntax: --%s", arg)
	}
	one := w.flags.Lookup(name)
	switch {
	case one == nil && w.lenient && given:
		return nil
	case one == nil && w.lenient:
		w.skip()
		return nil
	case one == nil:
		return fmt.Errorf("there is no flag --%s%s", name, near.DidYouMean("--"+name, w.flags.names()))
	case given:
		return one.set(value)
	}
	return w.set(one)
}

// letters reads what stands behind one hyphen.
func (w *walk) letters(arg string) error {
	for arg != "" {
		_, size := utf8.DecodeRuneInString(arg)
		letter, rest := arg[:size], arg[size:]
		value, given := strings.CutPrefix(rest, "=")
		given = given && value != ""
		one := w.flags.letter(letter)
		var err error
		switch {
		case one == nil && w.lenient && given:
			return nil
		case one == nil && w.lenient:
			if rest == "" {
				w.skip()
			}
		case one == nil:
			return fmt.Errorf("there is no flag -%s", letter)
		case given:
			return one.set(value)
		case rest != "" && !one.isBool():
			return one.set(rest)
		default:
			err = w.set(one)
		}
		if err != nil {
			return err
		}
		arg = rest
	}
	return nil
}

// set sets a flag to what comes next, if it takes that.
func (w *walk) set(one *Flag) error {
	switch {
	case one.isBool():
		return one.set("true")
	case len(w.rest) == 0:
		w.awaits = one
		takes, _ := one.takes()
		return fmt.Errorf("--%s needs a value: %s", one.Name, takes)
	}
	return one.set(w.next())
}

// skip passes over what may be the value of a flag that nothing is known of.
func (w *walk) skip() {
	if len(w.rest) > 0 && !strings.HasPrefix(w.rest[0], "-") {
		w.next()
	}
}

func (f *Flag) set(value string) error {
	err := f.Value.Set(value)
	switch {
	case err == nil:
		f.Given = true
		return nil
	case f.isBool():
		return fmt.Errorf("--%s is there or not; %q is neither true nor false", f.Name, value)
	}
	return fmt.Errorf("--%s: %w", f.Name, err)
}

func (f *Flags) names() []string {
	var names []string
	for _, one := range f.list {
		names = append(names, "--"+one.Name)
	}
	return names
}
