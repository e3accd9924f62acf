package main

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestMissingFolder(t *testing.T) {
	err := run(filepath.Join(t.TempDir(), "nowhere"), 0, 1)
	if err == nil || !strings.Contains(err.Error(), "is not there") {
		t.Errorf("error %v does not say that the folder is not there", err)
	}
}

func TestMalformedRow(t *testing.T) {
	name := filepath.Join(t.TempDir(), "statements_dev.tsv")
	if err := os.WriteFile(name, []byte("id\tlabel\nS1\tchange\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readRows(name); err == nil || !strings.Contains(err.Error(), "statements_dev.tsv:2:") {
		t.Errorf("error %v does not name the line", err)
	}
}

// The interval for 8 of 10, from Wilson's formula worked by hand.
func TestWilson(t *testing.T) {
	lo, hi := wilson(8, 10)
	if math.Abs(lo-0.4902) > 0.0005 || math.Abs(hi-0.9433) > 0.0005 {
		t.Errorf("wilson(8, 10) = %.4f–%.4f, want 0.4902–0.9433", lo, hi)
	}
}

func TestMeasure(t *testing.T) {
	rows := []row{
		{"1", "deliverable", 0, "a", "good"},
		{"2", "deliverable", 1, "a", "bad"},
		{"3", "change", 0, "b", "good"},
		{"4", "change", 0, "b", "bad"},
		{"5", "change", 3, "b", "good"},
	}
	res := measure(rows, "deliverable", func(text string) prediction { return prediction{text == "good", text} })
	if want := (counts{1, 1, 1, 1}); res.strict != want {
		t.Errorf("counts %+v, want %+v", res.strict, want)
	}
	if res.doubtful != [2]int{1, 1} {
		t.Errorf("doubtful rows %v, want 1 of 1", res.doubtful)
	}
	if name, _ := res.worst(); name != "a" {
		t.Errorf("worst organisation %q, want the first with a mistake", name)
	}
}

func TestProse(t *testing.T) {
	dir := t.TempDir()
	if p, err := readProse(dir, 1); p != nil || err != nil {
		t.Errorf("no documents: %v, %v", p, err)
	}
	const text = "# Why us\n\nWe meet founders. Our programme guarantees that founders find customers.\n"
	if err := os.WriteFile(filepath.Join(dir, "a.md"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := readProse(dir, 2)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	p.print(&out, 9)
	for _, want := range []string{"prose: 12 words in 3 sentences, ", "      1  warning guarantee-claim\n", "one finding in 12 words", "a.md:3 guarantee-claim: our programme"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the figures lack %q:\n%s", want, out.String())
		}
	}
}
