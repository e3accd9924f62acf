package language_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/language"
)

func TestBecause(t *testing.T) {
	tests := []struct {
		statement string
		sense     language.Sense
		because   string
	}{
		{"Train 40 teachers in phonics", language.Activity, "Train|teachers"},
		{"Teachers trained in phonics", language.Output, "Teachers|trained"},
		{"Number of nets distributed", language.Output, "nets|distributed"},
		{"Pupils read twenty pages a week", language.Change, "Pupils|read"},
		{"Reduce churn from 6% to 4%", language.Change, "Reduce|churn"},
		{"Under-five mortality rate", language.Change, "rate"},
	}
	for _, tt := range tests {
		r := language.Read(tt.statement)
		var words []string
		for _, b := range r.Because {
			words = append(words, b.In(tt.statement))
		}
		if got := strings.Join(words, "|"); r.Sense != tt.sense || got != tt.because {
			t.Errorf("%q is %v because of %q, want %v because of %q", tt.statement, r.Sense, got, tt.sense, tt.because)
		}
	}
}

func TestReadingParts(t *testing.T) {
	const statement = "Farmers will store their grain in sealed bags"
	r := language.Read(statement)
	if got := r.Subject.In(statement); got != "Farmers" || r.Role != language.Receiver {
		t.Errorf("subject %q with role %v, want Farmers as receiver", got, r.Role)
	}
	if got := r.Verb.In(statement); got != "store" || !r.Future {
		t.Errorf("verb %q (future %v), want store in the future", got, r.Future)
	}
	if r := language.Read("To improve maternal health"); !r.Infinitive {
		t.Error("an infinitive is not seen")
	}
	if r := language.Read("Number of wells drilled"); !r.Counted {
		t.Error("a count is not seen")
	}
	if r := language.Read("45% of wells pass the water test"); !r.Shared {
		t.Error("a share is not seen")
	}
}

func TestContext(t *testing.T) {
	const statement = "Riverside builds terraces on steep slopes"
	other := language.ReadAs(statement, language.Context{})
	own := language.ReadAs(statement, language.Context{Doers: []string{"Riverside"}})
	if own.Role != language.Doer || other.Role == language.Doer {
		t.Errorf("roles %v with the doer's name known and %v without", own.Role, other.Role)
	}
	if own.Sense != language.Activity || !own.Sure {
		t.Errorf("what the doer builds reads as %v (sure %v), want an activity", own.Sense, own.Sure)
	}
}

func TestForeign(t *testing.T) {
	for _, s := range []string{
		"Les enseignants sont formés à la pédagogie active",
		"Nombre de femmes formées dans la région",
		"Los agricultores usan semillas mejoradas en sus parcelas",
		"Die Lehrkräfte werden in der neuen Methode geschult",
		"Учителя прошли обучение",
		"教师接受了培训 项目 完成",
	} {
		if r := language.Read(s); !r.Foreign || r.Sure || r.Sense != language.Unclear {
			t.Errorf("%q is read as English: %v", s, r.Sense)
		}
		if p := language.Promises(s); p != nil {
			t.Errorf("a promise is read in %q", s)
		}
	}
	if r := language.ReadAs("Teachers trained", language.Context{Language: "fr"}); !r.Foreign {
		t.Error("a French model is read by English rules")
	}
	if r := language.ReadAs("Teachers trained", language.Context{Language: "en-GB"}); r.Sense != language.Output {
		t.Error("a British model is not read")
	}
}

func TestPromiseKinds(t *testing.T) {
	tests := []struct {
		sentence string
		kind     language.PromiseKind
		words    string
	}{
		{"The scheme guarantees that tenants stay warm.", language.Guarantee, "guarantees"},
		{"Visitors will feel welcome.", language.Experience, "Visitors will feel"},
		{"Our method never fails.", language.Absolute, "method never fails"},
		{"Your harvest will double.", language.Guarantee, "harvest will double"},
	}
	for _, tt := range tests {
		p := language.Promises(tt.sentence)
		if len(p) != 1 || !p[0].Sure || p[0].Kind != tt.kind || p[0].Words.In(tt.sentence) != tt.words {
			t.Errorf("%q: %+v, want kind %v at %q", tt.sentence, p, tt.kind, tt.words)
		}
	}
}

func TestPromisesOfUnfinishedSentences(t *testing.T) {
	for _, text := range []string{"No more bored", "We free every farmer from", "The bursary lifts girls out of", "Our mentors keep young men out of"} {
		for _, p := range language.Promises(text) {
			if p.Words.Start >= p.Words.End || p.Words.End > len(text) {
				t.Errorf("%q promises %v", text, p.Words)
			}
		}
	}
}

func TestPromisesOfSeveralSentences(t *testing.T) {
	const text = "We met in May. Our course guarantees success! Minutes are attached."
	p := language.Promises(text)
	if len(p) != 1 || p[0].Words.In(text) != "guarantees" {
		t.Errorf("%+v", p)
	}
}

func FuzzLanguage(f *testing.F) {
	for _, s := range []string{"", "Train teachers", "(", "“We guarantee", "% of", "Number of", "By 2030,", "will", "don't", "a's 's", "1.", "No matter what", "\xff\xfe",
		"ensure", "Of this, £2 will be saved", "Nobody", "that that that", "to", "KR1:", "Output 2.4: (", "it can’t fail", "activity we saves Life"} {
		f.Add(s)
	}
	f.Fuzz(readAll)
}

// Nor does any order of the words that decide something: each run of them
// reaches places that letters at random never do.
func TestWordSoup(t *testing.T) {
	joints := strings.Fields("is are was be been has have will can may not no never to of in on by for with from and or that who which what when if the a each all " +
		"more less as so our we you your their it they , . ; : – % 40 600 three ( ) ' and/or “ ”")
	var words []string
	for _, name := range []string{"statements.tsv", "claims.tsv", "misread.tsv"} {
		rows, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		words = append(words, strings.Fields(string(rows))...)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var soup []string
		for range 1 + random.IntN(12) {
			from := words
			if random.IntN(3) == 0 {
				from = joints
			}
			soup = append(soup, from[random.IntN(len(from))])
		}
		text := strings.Join(soup, " ")
		readAll(t, text)
		lookAll(t, text)
	}
}

// readAll reads a text as a statement and as a promise, and checks the places.
func readAll(t *testing.T, s string) {
	t.Helper()
	r := language.Read(s)
	for _, b := range append(r.Because, r.Subject, r.Verb) {
		check(t, s, b)
	}
	for _, p := range language.Promises(s) {
		check(t, s, p.Words)
	}
}

func check(t *testing.T, s string, r language.Range) {
	t.Helper()
	if r.Start < 0 || r.End > len(s) || r.Start > r.End {
		t.Fatalf("range %v is out of a text of %d bytes: %q", r, len(s), s)
	}
}
