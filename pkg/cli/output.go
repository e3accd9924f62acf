package cli

import (
	"bufio"
	"io"
	"os"

	"golang.org/x/term"
)

// output is a buffered writer that keeps its first error, so that commands
// print without looking and the end of the run looks once.
type output struct {
	*bufio.Writer
	to io.Writer
}

func newOutput(to io.Writer) *output { return &output{bufio.NewWriterSize(to, 32<<10), to} }

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width is the number of columns of a terminal; 0 where the stream is none.
func (o *output) width() int {
	if f, ok := o.to.(*os.File); ok {
		if columns, _, err := term.GetSize(int(f.Fd())); err == nil {
			return columns
		}
	}
	return 0
}

// widthOr is the width for running text: the terminal's, but not wider than one likes to read.
func (o *output) widthOr(most int) int {
	if columns := o.width(); columns > 0 {
		return min(columns, most)
	}
	return most
}

// useColor decides on colour: the flag (auto, always or never) first, then the
// conventions of the environment, then whether anyone is there to see it.
func useColor(flag string, getenv func(string) string, terminal bool) bool {
	switch {
	case flag != "auto":
		return flag == "always"
	case getenv("NO_COLOR") != "":
		return false
	case getenv("CLICOLOR_FORCE") != "" && getenv("CLICOLOR_FORCE") != "0":
		return true
	case getenv("TERM") == "dumb" || getenv("CLICOLOR") == "0":
		return false
	}
	return terminal
}

// color is useColor for the standard output.
func (a *app) color(flag string) bool { return useColor(flag, a.Getenv, isTerminal(a.Stdout)) }
