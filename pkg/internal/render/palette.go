package render

import (
	"io"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// A style is what a piece of text is for.
type style uint8

const (
	plainStyle style = iota
	boldStyle
	errorStyle
	warningStyle
	infoStyle
	gutterStyle
	relatedStyle
	goodStyle
	removedStyle
	addedStyle
	removedWordStyle
	addedWordStyle
	styleCount
)

func severityStyle(s diag.Severity) style {
	switch s {
	case diag.Error:
		return errorStyle
	case diag.Warning:
		return warningStyle
	default:
		return infoStyle
	}
}

// A palette paints single-line pieces of text; the zero value leaves them as
// they are. It holds what each style puts before and after a text: asking the
// library for every piece would take most of the time of printing.
type palette struct{ around [][2]string }

func newPalette(color bool) palette {
	if !color {
		return palette{}
	}
	return coloured()
}

// coloured uses the sixteen colours whose shades are the reader's own choice.
// The profile is stated, so that neither the environment nor the terminal is
// asked.
func coloured() palette {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.ANSI)
	r.SetHasDarkBackground(true)
	const (
		red, green            = lipgloss.Color("1"), lipgloss.Color("2")
		brightRed, yellow     = lipgloss.Color("9"), lipgloss.Color("11")
		brightBlue, brightCyn = lipgloss.Color("12"), lipgloss.Color("14")
	)
	var styles [styleCount]lipgloss.Style
	bold := r.NewStyle().Bold(true)
	styles[boldStyle] = bold
	styles[errorStyle] = bold.Foreground(brightRed)
	styles[warningStyle] = bold.Foreground(yellow)
	styles[infoStyle] = bold.Foreground(brightCyn)
	styles[gutterStyle] = bold.Foreground(brightBlue)
	styles[relatedStyle] = bold.Foreground(brightBlue)
	styles[goodStyle] = bold.Foreground(green)
	styles[removedStyle] = r.NewStyle().Foreground(red)
	styles[addedStyle] = r.NewStyle().Foreground(green)
	styles[removedWordStyle] = r.NewStyle().Foreground(red).Reverse(true)
	styles[addedWordStyle] = r.NewStyle().Foreground(green).Reverse(true)
	around := make([][2]string, styleCount)
	for i := boldStyle; i < styleCount; i++ {
		before, after, _ := strings.Cut(styles[i].Render("x"), "x")
		around[i] = [2]string{before, after}
	}
	return palette{around}
}

func (p palette) paint(s style, text string) string {
	if p.around == nil || text == "" {
		return text
	}
	return p.around[s][0] + text + p.around[s][1]
}
