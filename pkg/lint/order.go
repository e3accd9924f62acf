package lint

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"github.com/outcomelint/outcomelint/pkg/diag"
)

// sortFindings sorts by path, place and rule; findings that agree in all keep
// their order.
func sortFindings(ds []diag.Diagnostic) {
	slices.SortStableFunc(ds, func(a, b diag.Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.File.Path, b.File.Path),
			cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Span.End, b.Span.End),
		)
	})
}

// setFingerprints names every finding by what it is about, so that it is known
// again when lines move. Findings that are about the same are numbered from 0
// in their order.
func setFingerprints(ds []diag.Diagnostic) {
	seen := make(map[string]int, len(ds))
	var tuple []byte
	for i := range ds {
		d := &ds[i]
		tuple = append(tuple[:0], '1')
		for _, part := range [...]string{d.Rule, d.File.Key, d.Element, d.Key, d.Salient} {
			tuple = append(append(tuple, 0), part...)
		}
		n := seen[string(tuple)]
		seen[string(tuple)] = n + 1
		sum := sha256.Sum256(strconv.AppendInt(append(tuple, 0), int64(n), 10))
		d.Fingerprint = hex.EncodeToString(sum[:16])
	}
}
