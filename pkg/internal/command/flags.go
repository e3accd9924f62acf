package command

import "flag"

// Flags are the flags of one command, in the order of help.
type Flags struct {
	set  *flag.FlagSet // their names and values
	list []*Flag
}

// A Flag is one of the standard library, and what that does not know of flags.
type Flag struct {
	*flag.Flag
	Letter   string    // its short form, if it has one
	Many     bool      // completion offers it again once it is given
	Complete Completer // of its values
	Given    bool      // it stands on the command line
}

func newFlags() *Flags { return &Flags{set: flag.NewFlagSet("", flag.ContinueOnError)} }

// Var adds a flag. What it takes, help knows from a name in back quotes in
// usage, or from a method Takes of the value.
func (f *Flags) Var(value flag.Value, name, usage string) *Flag {
	f.set.Var(value, name, usage)
	return f.added(name)
}

// Bool adds a flag that is there or not.
func (f *Flags) Bool(to *bool, name, usage string) *Flag {
	f.set.BoolVar(to, name, false, usage)
	return f.added(name)
}

// Text adds a flag with any value. Until it is given it is what it was.
func (f *Flags) Text(to *string, name, usage string) *Flag {
	f.set.StringVar(to, name, *to, usage)
	return f.added(name)
}

func (f *Flags) added(name string) *Flag {
	one := &Flag{Flag: f.set.Lookup(name)}
	f.list = append(f.list, one)
	return one
}

// All are the flags in their order.
func (f *Flags) All() []*Flag { return f.list }

// Lookup is the flag of a name, or nil.
func (f *Flags) Lookup(name string) *Flag {
	for _, one := range f.list {
		if one.Name == name {
			return one
		}
	}
	return nil
}

// Given reports whether a flag stands on the command line.
func (f *Flags) Given(name string) bool {
	one := f.Lookup(name)
	return one != nil && one.Given
}

func (f *Flags) helpWanted() bool { return f.Lookup("help").Value.String() == "true" }

// letter is the flag of a short form, or nil.
func (f *Flags) letter(letter string) *Flag {
	for _, one := range f.list {
		if one.Letter != "" && one.Letter == letter {
			return one
		}
	}
	return nil
}

// typed is the flag that a word on a command line names: of several letters
// the last, as the others have no value.
func (f *Flags) typed(word string) *Flag {
	if len(word) > 1 && word[1] == '-' {
		return f.Lookup(word[2:])
	}
	return f.letter(word[max(1, len(word)-1):])
}

func (f *Flag) isBool() bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}
