package render

import (
	"io"
	"strconv"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// WriteSummary writes the closing line of a run.
func WriteSummary(w io.Writer, s Summary, failures []Failure, o TextOptions) error {
	p := newPrinter(w, o)
	p.summary(s, len(failures))
	return p.out.Flush()
}

// summary prints "3 files checked: 1 error, 2 warnings; 0 suppressed, 0 known".
func (p *printer) summary(s Summary, failures int) {
	p.out.WriteString(plural(s.Files, "file", "files") + " checked: ")
	counts := []struct {
		n         int
		one, many string
		severity  diag.Severity
	}{
		{s.Errors, "error", "errors", diag.Error},
		{s.Warnings, "warning", "warnings", diag.Warning},
		{s.Infos, "info", "infos", diag.Info},
	}
	separator := ""
	for _, c := range counts {
		if c.n > 0 {
			p.out.WriteString(separator)
			p.paint(severityStyle(c.severity), plural(c.n, c.one, c.many))
			separator = ", "
		}
	}
	if s.Findings() == 0 {
		p.paint(goodStyle, "no findings")
	}
	p.out.WriteString("; " + strconv.Itoa(s.Suppressed) + " suppressed, " + strconv.Itoa(s.Known) + " known")
	if failures > 0 {
		p.out.WriteString("; ")
		p.paint(errorStyle, plural(failures, "input", "inputs")+" could not be checked")
	}
	p.newline()
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
