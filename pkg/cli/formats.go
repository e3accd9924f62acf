package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/internal/command"
)

// format is one value of --format: a format, and the file it goes to; empty
// is the standard output.
type format struct{ name, file string }

// formats is the flag --format.
type formats struct{ list []format }

var formatNames = []string{
	"text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "rdjsonl", "teamcity", "markdown",
}

// Set implements flag.Value.
func (f *formats) Set(value string) error {
	name, file, toFile := strings.Cut(value, "=")
	if err := command.OneOf(name, formatNames); err != nil {
		return err
	}
	if toFile && file == "" {
		return fmt.Errorf("%q names no file", value)
	}
	for _, other := range f.list {
		switch {
		case !toFile && other.file == "":
			return fmt.Errorf("%s and %s cannot both go to the standard output; write one to a file: %s=FILE", other.name, name, name)
		case toFile && other.file == file:
			return fmt.Errorf("%s and %s cannot both go to %s", other.name, name, file)
		}
	}
	f.list = append(f.list, format{name, file})
	return nil
}

func (f *formats) String() string {
	var words []string
	for _, one := range f.list {
		words = append(words, one.name)
	}
	return strings.Join(words, ",")
}

// forPeople reports whether the standard output is text.
func (f *formats) forPeople() bool {
	return len(f.list) == 0 || slices.Contains(f.list, format{name: "text"})
}

// Takes is what help says of the value.
func (f *formats) Takes() string { return "FORMAT[=FILE]" }
