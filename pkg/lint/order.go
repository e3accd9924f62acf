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
// their order. A finding is large, so positions are sorted and each finding is
// moved once.
func sortFindings(ds []diag.Diagnostic) {
	order := make([]int, len(ds))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		if c := comparePlaces(&ds[i], &ds[j]); c != 0 {
			return c
		}
		return cmp.Compare(i, j)
	})
	for i := range order {
		// Walk the cycle that begins here; an entry that points to itself is done.
		held := ds[i]
		at := i
		for order[at] != i {
			from := order[at]
			ds[at], order[at] = ds[from], at
			at = from
		}
		ds[at], order[at] = held, at
	}
}

func comparePlaces(a, b *diag.Diagnostic) int {
	if a.File != b.File {
		if c := cmp.Compare(a.File.Path, b.File.Path); c != 0 {
			return c
		}
	}
	if c := cmp.Compare(a.Span.Start, b.Span.Start); c != 0 {
		return c
	}
	if c := cmp.Compare(a.Rule, b.Rule); c != 0 {
		return c
	}
	return cmp.Compare(a.Span.End, b.Span.End)
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
