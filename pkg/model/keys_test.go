package model_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/model"
)

// The table of keys is complete and says one thing only about each key.
func TestTables(t *testing.T) {
	names := map[model.Key]string{}
	all := append(slices.Clone(model.Tables()), *model.MembersOf(model.TypeLinks), *model.MembersOf(model.TypeValue), *model.MembersOf(model.TypeExperiences))
	for i, table := range all {
		if i < len(model.Tables()) && (table.Kind != model.Kind(i) || table.Kind.Table() != table.Name || table.Kind.Noun() == "") {
			t.Errorf("table %d is %q of kind %d", i, table.Name, table.Kind)
		}
		if !strings.HasSuffix(table.Doc, ".") || strings.Contains(table.Doc, "\n") {
			t.Errorf("%s: its line of documentation is %q", table.Name, table.Doc)
		}
		seen := map[string]bool{}
		for _, s := range table.Keys {
			if other, known := names[s.Key]; known && other != s.Name {
				t.Errorf("%s and %s are one key", s.Name, other)
			}
			names[s.Key] = s.Name
			if s.Key == model.NoKey || s.Key.String() != s.Name {
				t.Errorf("%s.%s is called %q", table.Name, s.Name, s.Key)
			}
			for _, name := range append([]string{s.Name}, s.Aliases...) {
				if seen[name] {
					t.Errorf("%s has %s twice", table.Name, name)
				}
				seen[name] = true
				if found, ok := table.Spec(name); !ok || found.Key != s.Key {
					t.Errorf("%s.%s is not found by its name", table.Name, name)
				}
			}
			if !strings.HasSuffix(s.Doc, ".") || strings.Contains(s.Doc, "\n") {
				t.Errorf("%s.%s: its line of documentation is %q", table.Name, s.Name, s.Doc)
			}
			if needs := s.Type == model.TypeEnum || s.Type == model.TypeEnums || s.Type == model.TypeLikelihood; needs && s.Vocabulary == nil {
				t.Errorf("%s.%s has no vocabulary", table.Name, s.Name)
			}
		}
	}
	if len(names) < 70 {
		t.Errorf("only %d keys", len(names))
	}
	if s := model.NoKey.String(); s != "" {
		t.Errorf("no key is called %q", s)
	}
}

// Every term of likelihood has an interval.
func TestLikelihoodTerms(t *testing.T) {
	s, _ := model.MembersOf(model.TypeLinks).Of(model.KeyLikelihood)
	for _, term := range s.Vocabulary.Words {
		i, ok := model.ParseLikelihood(term)
		if !ok || i.Low < 0 || i.Low >= i.High || i.High > 1 {
			t.Errorf("%q is %v", term, i)
		}
	}
	if _, ok := model.ParseLikelihood("probably"); ok {
		t.Error(`"probably" is no calibrated term`)
	}
}

// The example of the format's description uses no key that the table lacks,
// and most of what it uses stands in canonical order.
func TestExampleFollowsTheTable(t *testing.T) {
	text, err := os.ReadFile("../../testdata/models/format-example.toml")
	if err != nil {
		t.Fatal(err)
	}
	var table *model.Table
	last := -1
	for line := range strings.Lines(string(text)) {
		if m := regexp.MustCompile(`^\[([a-z_]+)(?:\.[a-z-]+(?:\.([a-z_]+)\.[a-z-]+)?)?\]`).FindStringSubmatch(line); m != nil {
			name := m[1]
			if m[2] != "" {
				name = m[2]
			}
			var ok bool
			if table, ok = model.TableNamed(name); !ok {
				t.Fatalf("no table %s", name)
			}
			last = -1
			continue
		}
		if m := regexp.MustCompile(`^([a-z_]+) *=`).FindStringSubmatch(line); m != nil {
			at := slices.IndexFunc(table.Keys, func(s model.Spec) bool { return s.Name == m[1] })
			if at <= last {
				t.Errorf("%s.%s is not in canonical order", table.Name, m[1])
			}
			last = at
		}
	}
}

func TestVocabularyWord(t *testing.T) {
	change, _ := model.TableOf(model.Outcome).Of(model.KeyChange)
	status, _ := model.TableOf(model.Outcome).Of(model.KeyStatus)
	for _, c := range []struct {
		v             *model.Vocabulary
		written, want string
	}{
		{change.Vocabulary, "behaviour", "behaviour"},
		{change.Vocabulary, "behavior", "behaviour"},
		{change.Vocabulary, "Behaviour", ""},
		{change.Vocabulary, "gray", ""},
		{status.Vocabulary, "gray", "grey"},
	} {
		word, ok := c.v.Word(c.written)
		if ok != (c.want != "") || ok && word != c.want {
			t.Errorf("%q: got %q, %v", c.written, word, ok)
		}
	}
}
