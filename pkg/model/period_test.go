package model_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/outcomelint/outcomelint/pkg/model"
)

func TestParsePeriod(t *testing.T) {
	for text, want := range map[string]string{
		"2027":                      "2027-01-01 2027-12-31 2027",
		"2027-03":                   "2027-03-01 2027-03-31 2027-03",
		"2024-02":                   "2024-02-01 2024-02-29 2024-02",
		"2027-03-31":                "2027-03-31 2027-03-31 2027-03-31",
		"2024-02-29":                "2024-02-29 2024-02-29 2024-02-29",
		"2027-Q1":                   "2027-01-01 2027-03-31 2027-Q1",
		"2027-Q2":                   "2027-04-01 2027-06-30 2027-Q2",
		"2027-q4":                   "2027-10-01 2027-12-31 2027-Q4",
		"2026-H1":                   "2026-01-01 2026-06-30 2026-H1",
		"2026-H2":                   "2026-07-01 2026-12-31 2026-H2",
		"2027-03-31T10:00:00Z":      "2027-03-31 2027-03-31 2027-03-31",
		"2027-03-31T23:30:00-08:00": "2027-03-31 2027-03-31 2027-03-31",
		"2027-03-31 10:00":          "2027-03-31 2027-03-31 2027-03-31",
	} {
		p, ok := model.ParsePeriod(text)
		if got := p.First.Format(time.DateOnly) + " " + p.Last.Format(time.DateOnly) + " " + p.String(); !ok || got != want {
			t.Errorf("%q: got %s, %v, want %s", text, got, ok, want)
		}
	}
	for _, text := range []string{
		"", "27", "0027", "20270", "2027-", "2027-Q5", "2027-Q0", "2027-H3", "2027-Q", "2027-13", "2027-00", "2027-3", "2027-02-29",
		"2027-02-30", "2027-06-31", "2027-03-00", "2027-03-1", "2027-03-311", "2027-03-31x", "2027-03-31 ", "2027-03-31T", "2027/03", "2027 Q2",
		"Q2 2027", "March 2027", "31.03.2027", "2027-Q22", "２０２７", "+2027", "2_027",
	} {
		if p, ok := model.ParsePeriod(text); ok {
			t.Errorf("%q is read as %s", text, p)
		}
	}
}

// What String writes is read as the same days.
func TestPeriodString(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(rapid.IntRange(1000, 9998).Draw(t, "year"), 1, rapid.IntRange(1, 366).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		form := rapid.SampledFrom([]string{"2006", "2006-01", "2006-01-02", "2006-H1", "2006-H2", "2006-Q1", "2006-Q3"}).Draw(t, "form")
		p, ok := model.ParsePeriod(day.Format(form[:min(len(form), 5)]) + day.Format(form[min(len(form), 5):]))
		if form[min(len(form), 4):] != "" && form[5] >= 'A' {
			p, ok = model.ParsePeriod(day.Format("2006-") + form[5:])
		}
		if !ok {
			t.Fatalf("%s of %s is not read", form, day)
		}
		if again, ok := model.ParsePeriod(p.String()); !ok || again != p {
			t.Errorf("%s is read as %s", p, again)
		}
	})
}
