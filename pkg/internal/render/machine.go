package render

import "github.com/outcomelint/outcomelint/pkg/diag"

// toolURL is where the program is at home.
const toolURL = "https://github.com/outcomelint/outcomelint"

// withHelp is the message of a finding with its help as a paragraph of its own.
func withHelp(d *diag.Diagnostic) string {
	if d.Help == "" {
		return d.Message
	}
	return d.Message + "\n\n" + d.Help
}

// suppressionOf says what suppresses a finding, and why.
func suppressionOf(s *diag.Suppression) (by, why string) {
	by, why = "allowed", s.Reason
	if s.By == "known" {
		by = "known"
	}
	if why == "" {
		why = "no reason given"
	}
	if s.Until != "" {
		why += " (until " + s.Until + ")"
	}
	return by, why
}

// pathOf is the path of the file of a finding, empty where it has none.
func (o Options) pathOf(d *diag.Diagnostic) string {
	if d.File == nil {
		return ""
	}
	return o.path(d.File)
}

// byFile cuts findings where one file ends and the next begins.
func byFile(ds []diag.Diagnostic) [][]diag.Diagnostic {
	var all [][]diag.Diagnostic
	first := 0
	for i := range ds {
		if i+1 == len(ds) || ds[i+1].File != ds[i].File {
			all = append(all, ds[first:i+1])
			first = i + 1
		}
	}
	return all
}
