package render

import (
	"bytes"
	"cmp"
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
	o       Options
	rules   map[string]int // their index by id
	results []sarifEntry
	dropped int
}

// sarifEntry is a result, encoded: that takes less than to keep the finding
// with the text of its file.
type sarifEntry struct {
	rank int
	path string
	text []byte
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
		s.results = append(s.results, sarifEntry{rank, s.o.pathOf(d), s.encode(s.result(d))})
		if len(s.results) >= 2*maxSarifResults {
			s.cut()
		}
	}
	return s.err
}

// cut sorts the results and drops those that are too many. Files come in the
// order of the paths that people are shown, which is another one in each folder.
func (s *sarif) cut() {
	slices.SortStableFunc(s.results, func(a, b sarifEntry) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.path, b.path))
	})
	if more := len(s.results) - maxSarifResults; more > 0 {
		s.dropped += more
		clear(s.results[maxSarifResults:])
		s.results = s.results[:maxSarifResults]
	}
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
	s.cut()
	s.out.WriteString(`{"$schema":"` + sarifSchema + `","version":"` + sarifVersion + `","runs":[{` + "\n")
	s.member("tool", s.tool(), ",\n")
	s.member("invocations", []sarifInvocation{s.invocation(failures)}, ",\n")
	s.member("columnKind", "unicodeCodePoints", ",\n")
	s.member("originalUriBaseIds", map[string]sarifBase{sarifRoot: {sarifMessage{Text: "The root of the workspace."}}}, ",\n")
	s.member("properties", sarifRunProperties{sum}, ",\n")
	s.out.WriteString(`"results":[`)
	for i, r := range s.results {
		if i > 0 {
			s.out.WriteByte(',')
		}
		s.out.WriteByte('\n')
		s.out.Write(r.text)
	}
	if len(s.results) > 0 {
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
