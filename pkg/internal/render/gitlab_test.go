package render

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/source"
)

func gitlabOf(t *testing.T, r Report) (issues []gitlabIssue) {
	t.Helper()
	if err := json.Unmarshal([]byte(written(t, "gitlab", r)), &issues); err != nil {
		t.Fatal(err)
	}
	return issues
}

func TestGitLab(t *testing.T) {
	text := written(t, "gitlab", awkward(t))
	if !strings.HasPrefix(text, "[") || !strings.HasSuffix(text, "]\n") {
		t.Errorf("not one array: %s", text)
	}
	severities := map[string]string{}
	for _, issue := range gitlabOf(t, awkward(t)) {
		if !strings.HasPrefix(issue.Description, issue.CheckName+": ") {
			t.Errorf("%q does not name its rule", issue.Description)
		}
		severities[issue.Description] = issue.Severity
	}
	if severities["awkward-words: who reads?"] != "info" || severities["awkward-words: several lines"] != "minor" ||
		severities[`unknown-reference: "jyo" names nothing in this model (did you mean "joy"?)`] != "major" || len(severities) != 5 {
		t.Errorf("%q", severities)
	}
	if got := written(t, "gitlab", Report{}); got != "[]\n" {
		t.Errorf("nothing found: %q", got)
	}
}

// Of two entries with one fingerprint GitLab drops one.
func TestGitLabFingerprintsAreUnique(t *testing.T) {
	finding := func(path string) diag.Diagnostic {
		return diag.Diagnostic{
			Place: diag.Place{File: source.New(path, "x")}, Rule: "some-rule", Message: "m", Severity: diag.Warning, Fingerprint: "abc",
		}
	}
	r := Report{Diagnostics: []diag.Diagnostic{finding("a/plan.toml"), finding("b/plan.toml"), finding("b/plan.toml")}}
	all := gitlabOf(t, r)
	if all[0].Fingerprint != "abc" || all[1].Fingerprint == "abc" || all[2].Fingerprint == "abc" || all[1].Fingerprint == all[2].Fingerprint {
		t.Errorf("%+v", all)
	}
	if again := gitlabOf(t, r); again[2] != all[2] {
		t.Errorf("%+v, then %+v", all[2], again[2])
	}
}

// Programs that know the whole workspace are told where in it a file is.
func TestLocate(t *testing.T) {
	r := awkward(t)
	r.Locate = func(f *source.File) string { return "root/" + f.Path }
	for name := range machineFormats {
		if out := written(t, name, r); !strings.Contains(out, "root/") {
			t.Errorf("%s does not ask where files are", name)
		}
	}
}
