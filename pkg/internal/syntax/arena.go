package syntax

// arena is a list that grows without copying and wastes at most one chunk, so
// that the tree of a large file costs what it holds. What at returns stays good.
type arena[T any] struct {
	chunks []*[chunk]T
	n      int32
}

const (
	chunkBits = 8
	chunk     = 1 << chunkBits
)

func (a *arena[T]) at(i int32) *T { return &a.chunks[i>>chunkBits][i&(chunk-1)] }

// add appends a value and returns its index.
func (a *arena[T]) add(v T) int32 {
	i := a.n
	if int(i>>chunkBits) == len(a.chunks) {
		a.chunks = append(a.chunks, new([chunk]T))
	}
	*a.at(i) = v
	a.n++
	return i
}
