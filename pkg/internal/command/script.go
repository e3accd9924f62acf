package command

import (
	"embed"
	"strings"
)

//go:embed scripts
var scripts embed.FS

// Shells are the shells that there is a script for.
func Shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

// Script is what teaches one of the shells to complete the command lines of a
// program. It asks the program, by Completing.
func Script(shell, program string) string {
	text, err := scripts.ReadFile("scripts/" + shell)
	if err != nil {
		panic(err)
	}
	return strings.ReplaceAll(string(text), "PROGRAM", program)
}
