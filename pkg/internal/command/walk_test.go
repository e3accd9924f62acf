package command

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// seen is what a command line set, and the words that it left.
type seen struct {
	quiet, full bool
	out, name   string
	list        Values
	pattern     Patterns
	color       Choice
	words       []string
}

func (s *seen) String() string {
	return fmt.Sprintf("q=%t f=%t o=%q n=%q l=%q p=%q c=%s %q", s.quiet, s.full, s.out, s.name, s.list.List, s.pattern, s.color.Value, s.words)
}

func (s *seen) command() *Command {
	return &Command{
		Name: "do", Words: Any,
		Define: func(flags *Flags) {
			flags.Bool(&s.quiet, "quiet", "say less").Letter = "q"
			flags.Bool(&s.full, "full", "say more")
			flags.Text(&s.out, "out", "write a `FILE`").Letter = "o"
			flags.Text(&s.name, "name", "a `NAME`")
			flags.Values(&s.list, "list", "WORD,...", "some words", nil)
			flags.Var(&s.pattern, "pattern", "a `PATTERN`").Many = true
			flags.Choice(&s.color, "color", "auto", "colour", "auto", "always", "never")
		},
		Run: func(_ *Command, words []string) error {
			s.words = words
			return nil
		},
	}
}

var errHelp = errors.New("help")

// ran executes a line, with help as an error.
func ran(cmd *Command, line []string) error {
	help := false
	err := cmd.Execute(line, func(*Command) { help = true })
	if help {
		return errHelp
	}
	return err
}

func TestWalk(t *testing.T) {
	for line, want := range map[string]string{
		"":                                 `q=false f=false o="" n="" l=[] p=[] c=auto []`,
		"a b":                              `q=false f=false o="" n="" l=[] p=[] c=auto ["a" "b"]`,
		"-":                                `q=false f=false o="" n="" l=[] p=[] c=auto ["-"]`,
		"a --quiet b -- --full -o":         `q=true f=false o="" n="" l=[] p=[] c=auto ["a" "b" "--full" "-o"]`,
		"--quiet=false --full=1 -q":        `q=true f=true o="" n="" l=[] p=[] c=auto []`,
		"--quiet --quiet=F":                `q=false f=false o="" n="" l=[] p=[] c=auto []`,
		"--full false":                     `q=false f=true o="" n="" l=[] p=[] c=auto ["false"]`,
		"--out a --name=b=c d":             `q=false f=false o="a" n="b=c" l=[] p=[] c=auto ["d"]`,
		"--out --name":                     `q=false f=false o="--name" n="" l=[] p=[] c=auto []`,
		"--out -- a":                       `q=false f=false o="--" n="" l=[] p=[] c=auto ["a"]`,
		"--name=":                          `q=false f=false o="" n="" l=[] p=[] c=auto []`,
		"-o a":                             `q=false f=false o="a" n="" l=[] p=[] c=auto []`,
		"-oa -q":                           `q=true f=false o="a" n="" l=[] p=[] c=auto []`,
		"-o=a":                             `q=false f=false o="a" n="" l=[] p=[] c=auto []`,
		"-o=":                              `q=false f=false o="=" n="" l=[] p=[] c=auto []`,
		"-qqo a":                           `q=true f=false o="a" n="" l=[] p=[] c=auto []`,
		"-q=0":                             `q=false f=false o="" n="" l=[] p=[] c=auto []`,
		"-qoq":                             `q=true f=false o="q" n="" l=[] p=[] c=auto []`,
		"--list a,b --list=c":              `q=false f=false o="" n="" l=["a" "b" "c"] p=[] c=auto []`,
		"--pattern a,b --pattern c":        `q=false f=false o="" n="" l=[] p=["a,b" "c"] c=auto []`,
		"--color never --color=always":     `q=false f=false o="" n="" l=[] p=[] c=always []`,
		"--help=false a":                   `q=false f=false o="" n="" l=[] p=[] c=auto ["a"]`,
		"a --help":                         `help`,
		"-qh b":                            `help`,
		"-hz":                              "there is no flag -z\nsee `do --help`",
		"-é":                               "there is no flag -é\nsee `do --help`",
		"-q=":                              "there is no flag -=\nsee `do --help`",
		"--help --nope":                    "there is no flag --nope; did you mean --name?\nsee `do --help`",
		"--quite":                          "there is no flag --quite; did you mean --quiet?\nsee `do --help`",
		"---out":                           "bad flag syntax: ---out\nsee `do --help`",
		"--=a":                             "bad flag syntax: --=a\nsee `do --help`",
		"--out":                            "--out needs a value: FILE\nsee `do --help`",
		"-qo":                              "--out needs a value: FILE\nsee `do --help`",
		"--list":                           "--list needs a value: WORD,...\nsee `do --help`",
		"--list a,,b":                      "--list: a value is empty\nsee `do --help`",
		"--color":                          "--color needs a value: auto|always|never\nsee `do --help`",
		"--color=alway":                    "--color: \"alway\" is not one of auto, always, never; did you mean always?\nsee `do --help`",
		"--full=perhaps":                   "--full is there or not; \"perhaps\" is neither true nor false\nsee `do --help`",
		"-q=perhaps":                       "--quiet is there or not; \"perhaps\" is neither true nor false\nsee `do --help`",
		"--color never x --color sometime": "--color: \"sometime\" is not one of auto, always, never\nsee `do --help`",
	} {
		var s seen
		err := ran(s.command(), strings.Fields(line))
		got := s.String()
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q:\n got %s\nwant %s", line, got, want)
		}
	}
}

// A flag of which nothing is known may belong to a command that is yet to come.
func TestFind(t *testing.T) {
	for line, want := range map[string]string{
		"":                  "top []",
		"do a":              "top do [a]",
		"in deep a":         "top in deep [a]",
		"in -x deep":        "top in [-x deep]",
		"in -xy deep a":     "top in deep [-xy a]",
		"--name v do a":     "top do [--name v a]",
		"--name=v do a":     "top do [--name=v a]",
		"--version do":      "top do [--version]",
		"-v do":             "top do [-v]",
		"-x do":             "top [-x do]",
		"-- do":             "top [-- do]",
		"a do":              "top [a do]",
		"--name do in deep": "top in deep [--name do]",
		"- do":              "top do [-]",
	} {
		root := &Command{Name: "top", Define: func(flags *Flags) { flags.Bool(new(bool), "version", "").Letter = "v" }}
		in := &Command{Name: "in"}
		in.Add(&Command{Name: "deep"})
		root.Add(&Command{Name: "do"}, in)
		cmd, rest := root.Find(strings.Fields(line))
		if got := fmt.Sprint(cmd.Path(), " ", rest); got != want {
			t.Errorf("%q: got %s, want %s", line, got, want)
		}
	}
}

func TestTooManyWords(t *testing.T) {
	for words, want := range map[int]string{
		0: "do takes nothing but flags; \"a\" is too much\nsee `do --help`",
		1: "do takes one word; \"b\" is too much\nsee `do --help`",
		2: "",
	} {
		cmd := &Command{Name: "do", Words: words, Run: func(*Command, []string) error { return errors.New("") }}
		if got := ran(cmd, []string{"a", "b"}).Error(); got != want {
			t.Errorf("%d: %s", words, got)
		}
	}
}

// naive reads a line of words that are all letters, with the rules written out
// once more: ok says that it can be read.
func naive(line []string) (s seen, help, ok bool) {
	s.color.Value = "auto"
	long := map[string]func(string) bool{
		"quiet": boolean(&s.quiet), "full": boolean(&s.full), "help": boolean(&help),
		"out":  func(v string) bool { s.out = v; return true },
		"name": func(v string) bool { s.name = v; return true },
		"list": func(v string) bool { return s.list.Set(v) == nil },
		"pattern": func(v string) bool {
			s.pattern = append(s.pattern, v)
			return true
		},
		"color": func(v string) bool {
			s.color.Value = v
			return v == "auto" || v == "always" || v == "never"
		},
	}
	alone := []string{"quiet", "full", "help"}
	short := map[byte]string{'q': "quiet", 'o': "out", 'h': "help"}
	for i := 0; i < len(line); i++ {
		word := line[i]
		if word == "--" {
			s.words = append(s.words, line[i+1:]...)
			return s, help, true
		}
		if len(word) < 2 || word[0] != '-' {
			s.words = append(s.words, word)
			continue
		}
		// Letters are spelled out as names, up to the first that has a value.
		names, value, valued := []string{}, "", false
		if strings.HasPrefix(word, "--") {
			var name string
			name, value, valued = strings.Cut(word[2:], "=")
			names = []string{name}
		} else {
			for j := 1; j < len(word); j++ {
				name, known := short[word[j]]
				if !known {
					return s, help, false
				}
				names = append(names, name)
				if rest := word[j+1:]; len(rest) > 1 && rest[0] == '=' {
					value, valued = rest[1:], true
					break
				} else if rest != "" && !slices.Contains(alone, name) {
					value, valued = rest, true
					break
				}
			}
		}
		for j, name := range names {
			set, known := long[name]
			given := "true"
			switch last := j == len(names)-1; {
			case !known:
				return s, help, false
			case last && valued:
				given = value
			case slices.Contains(alone, name):
			case i+1 == len(line):
				return s, help, false
			default:
				i++
				given = line[i]
			}
			if !set(given) {
				return s, help, false
			}
		}
	}
	return s, help, true
}

func boolean(to *bool) func(string) bool {
	return func(v string) bool {
		*to = slices.Contains([]string{"1", "t", "T", "true", "TRUE", "True"}, v)
		return *to || slices.Contains([]string{"0", "f", "F", "false", "FALSE", "False"}, v)
	}
}

// Whatever is typed is read as a naive reader does, or refused as by it.
func FuzzWalk(f *testing.F) {
	for _, line := range []string{"a -q -- -o", "-qoh=x", "--out=1 --quiet=0 b", "--list a,b -o", "-o= -q=", "--color never", "---", "--help a", "-hq", "-\xff"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, text string) {
		line := strings.Split(text, " ")
		var got seen
		err := ran(got.command(), line)
		want, help, ok := naive(line)
		switch {
		case !ok:
			if err == nil || err == errHelp {
				t.Errorf("%q is read as %v", line, &got)
			}
		case help:
			if err != errHelp {
				t.Errorf("%q: no help, but %v", line, err)
			}
		case err != nil:
			t.Errorf("%q: %v", line, err)
		case got.String() != want.String():
			t.Errorf("%q:\n got %v\nwant %v", line, &got, &want)
		}
		root := &Command{Name: "top", Lenient: true}
		root.Add((&seen{}).command())
		for _, line := range [][]string{line, append([]string{"do"}, line...)} {
			var offer strings.Builder
			root.WriteOffer(&offer, line)
			if !endsInMode.MatchString(offer.String()) {
				t.Errorf("%q: offered %q", line, &offer)
			}
		}
	})
}

var endsInMode = regexp.MustCompile(`(^|\n):[0-9]+\n$`)
