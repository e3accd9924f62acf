package language_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/language"
)

var statements = []string{
	"Teachers use inclusive methods in grades one to three",
	"Number of households reached with hygiene messages",
	"Reduce average response time from 40 to 12 hours",
	"The programme will train 300 midwives and equip twelve clinics by June",
	"Improved access of women farmers to affordable credit",
}

func BenchmarkRead(b *testing.B) {
	words, bytes := 0, 0
	for _, s := range statements {
		words += len(strings.Fields(s))
		bytes += len(s)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range statements {
			language.Read(s)
		}
	}
	b.ReportMetric(float64(b.N*words)/b.Elapsed().Seconds()/1e6, "Mwords/s")
}

// prose holds no promise; one sentence in five has a word that might belong to one.
var prose = strings.Repeat("The survey took place in three districts between April and June. Enumerators spoke with heads of households "+
	"about water, schooling and the road to the market. Each interview lasted half an hour. A second round followed after the harvest, "+
	"and the tables in the annex show both. The team thanks the district office for maps and for the loan of two vehicles. ", 20)

func BenchmarkPromises(b *testing.B) {
	sentences := strings.SplitAfter(prose, ". ")
	b.SetBytes(int64(len(prose)))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			language.Promises(s)
		}
	}
}

func BenchmarkPromisesFound(b *testing.B) {
	const s = "Our training guarantees that every manager becomes a better leader, and participants will feel confident."
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		language.Promises(s)
	}
}
