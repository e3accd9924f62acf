package workspace

import "iter"

// InOrder works on many items at a time, at most workers at once, and yields
// the results in the order of the items. It runs ahead of the slowest by a
// few items only, so that memory does not grow with their number. Breaking off
// the loop stops the work. Where there is nothing to do at a time, the caller's
// own goroutine does it: a single file is read before a second one has started.
func InOrder[T, R any](items []T, workers int, work func(T) R) iter.Seq[R] {
	if min(workers, len(items)) <= 1 {
		return func(yield func(R) bool) {
			for _, item := range items {
				if !yield(work(item)) {
					return
				}
			}
		}
	}
	return func(yield func(R) bool) {
		type job struct {
			item   T
			result chan R
		}
		jobs := make(chan job)
		pending := make(chan chan R, 2*workers)
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(pending)
			defer close(jobs)
			for _, item := range items {
				j := job{item, make(chan R, 1)}
				select {
				case pending <- j.result:
				case <-stop:
					return
				}
				select {
				case jobs <- j:
				case <-stop:
					return
				}
			}
		}()
		for range min(workers, len(items)) {
			go func() {
				for j := range jobs {
					j.result <- work(j.item)
				}
			}()
		}
		for result := range pending {
			if !yield(<-result) {
				return
			}
		}
	}
}
