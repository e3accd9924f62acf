package workspace

import (
	"slices"
	"sync"
	"sync/atomic"
	"testing"
)

func TestInOrderKeepsTheOrder(t *testing.T) {
	items := make([]int, 1000)
	for i := range items {
		items[i] = i
	}
	got := slices.Collect(InOrder(items, 4, func(i int) int { return i * 2 }))
	for i, v := range got {
		if v != 2*i {
			t.Fatalf("result %d is %d", i, v)
		}
	}
	if len(got) != len(items) {
		t.Fatalf("%d results of %d", len(got), len(items))
	}
	for range InOrder([]int{}, 4, func(i int) int { return i }) {
		t.Fatal("a result of nothing")
	}
}

// The first item holds everything up: no more than a few others may be worked
// on meanwhile.
func TestInOrderDoesNotRunFarAhead(t *testing.T) {
	const workers = 3
	var started atomic.Int32
	full := make(chan struct{})
	var once sync.Once
	work := func(i int) int {
		if started.Add(1) == workers+1 {
			once.Do(func() { close(full) }) // the others have gone ahead of the first
		}
		if i == 0 {
			<-full
		}
		return i
	}
	seen := 0
	for range InOrder(make([]int, 1), workers, func(int) int { return 0 }) {
		seen++
	}
	items := make([]int, 500)
	for i := range items {
		items[i] = i
	}
	for i := range InOrder(items, workers, work) {
		// Items past the one in hand that were begun: those waiting in order,
		// those being worked on, and the one on its way.
		if ahead := int(started.Load()) - i; ahead > 3*workers+3 {
			t.Fatalf("%d items ahead of item %d", ahead, i)
		}
	}
	if seen != 1 || started.Load() != 500 {
		t.Errorf("%d and %d items", seen, started.Load())
	}
}

func TestInOrderStopsWhenLeft(t *testing.T) {
	var started atomic.Int32
	for range InOrder(make([]int, 10000), 2, func(int) int { started.Add(1); return 0 }) {
		break
	}
	if n := started.Load(); n > 20 {
		t.Errorf("%d items were begun for one", n)
	}
}
