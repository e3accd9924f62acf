package render

import (
	"bytes"
	"io"
	"slices"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

const (
	sarifSchema  = "https://json.schemastore.org/sarif-2.1.0.json"
	sarifVersion = "2.1.0"
	// sarifRoot is the name of the folder that all paths begin at. Where it is,
	// the program that reads the file knows best.
	sarifRoot = "%SRCROOT%"
	// maxSarifResults is how many results of a run GitHub accepts.
	maxSarifResults = 25_000
)

// NewSARIF returns a Renderer for a SARIF 2.1.0 log of one run. Results are
// ordered by severity, so they are written when the run is over; of more than
// GitHub accepts the gravest are kept, and the rest is counted in a notification.
func NewSARIF(w io.Writer, o Options) Renderer {
	s := &sarif{jsonWriter: newJSONWriter(w), o: o, rules: make(map[string]int, len(o.Rules))}
	for i, r := range o.Rules {
		s.rules[r.ID] = i
	}
	return s
}

type sarif struct {
	*jsonWriter
	o     Options
	rules map[string]int // their index by id
	// results by rank, encoded: that takes less than to keep the findings with
	// the texts of their files.
	results [len(sarifRanks)][][]byte
	kept    int
	dropped int
}

// sarifRanks are the severities from the gravest, and behind them what is suppressed.
var sarifRanks = [...]diag.Severity{diag.Error, diag.Warning, diag.Info, diag.Off}

// File implements Renderer.
func (s *sarif) File(ds []diag.Diagnostic) error {
	for i := range ds {
		d := &ds[i]
		rank := slices.Index(sarifRanks[:], d.Severity)
		if d.Suppressed != nil {
			if !s.o.Suppressed {
				continue
			}
			rank = len(sarifRanks) - 1
		}
		if s.room(rank) {
			s.results[rank] = append(s.results[rank], s.encode(s.result(d)))
			s.kept++
		}
	}
	return s.err
}

// room reports whether one more result of a rank is kept, if need be instead
// of the last one of a lower rank.
func (s *sarif) room(rank int) bool {
	if s.kept < maxSarifResults {
		return true
	}
	s.dropped++
	for lower := len(s.results) - 1; lower > rank; lower-- {
		if n := len(s.results[lower]); n > 0 {
			s.results[lower] = s.results[lower][:n-1]
			s.kept--
			return true
		}
	}
	return false
}

// encode returns what value would write.
func (s *sarif) encode(v any) []byte {
	s.buffer.Reset()
	if err := s.encoder.Encode(v); err != nil && s.err == nil {
		s.err = err
	}
	return bytes.Clone(bytes.TrimSuffix(s.buffer.Bytes(), []byte("\n")))
}

// Close implements Renderer.
func (s *sarif) Close(sum Summary, failures []Failure) error {
	s.out.WriteString(`{"$schema":"` + sarifSchema + `","version":"` + sarifVersion + `","runs":[{` + "\n")
	s.member("tool", s.tool(), ",\n")
	s.member("invocations", []sarifInvocation{s.invocation(failures)}, ",\n")
	s.member("columnKind", "unicodeCodePoints", ",\n")
	s.member("originalUriBaseIds", map[string]sarifBase{sarifRoot: {sarifMessage{Text: "The root of the workspace."}}}, ",\n")
	s.member("properties", sarifRunProperties{sum}, ",\n")
	s.out.WriteString(`"results":[`)
	separator := "\n"
	for _, ranked := range s.results {
		for _, result := range ranked {
			s.out.WriteString(separator)
			s.out.Write(result)
			separator = ",\n"
		}
	}
	if s.kept > 0 {
		s.out.WriteByte('\n')
	}
	s.out.WriteString("]}]}\n")
	return s.flush()
}

func (s *sarif) member(name string, v any, end string) {
	s.out.WriteString(`"` + name + `":`)
	s.value(v)
	s.out.WriteString(end)
}
