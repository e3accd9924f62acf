package syntax

import "hash/maphash"

// index finds children of large tables by name. It holds ids only: names are
// read from the source, so an entry costs some 12 bytes.
type index struct {
	seed  maphash.Seed
	slots []slot // open addressing; the length is a power of two
	used  int    // slots that were ever filled
}

// slot is a child under the hash of its table and name. A child of 0 marks a
// free slot, one below it an entry that was taken back.
type slot struct {
	hash  uint32
	child int32
}

const takenBack = -1

// hash differs for the same name in two tables, always: the factor is odd. So
// equal hash and name mean the same table.
func (x *index) hash(table int32, name string) uint32 {
	return uint32(maphash.String(x.seed, name)) + uint32(table)*0x9E3779B1
}

// find returns the child of that name, 0 if there is none.
func (x *index) find(d *Document, table int32, name string) int32 {
	hash := x.hash(table, name)
	for at := hash; ; at++ {
		s := x.slots[at&uint32(len(x.slots)-1)]
		if s.child == 0 {
			return 0
		}
		if s.hash == hash && s.child > 0 && d.named(s.child, name) {
			return s.child
		}
	}
}

// add notes a child and returns its slot to take it back with.
func (x *index) add(table, child int32, name string) slot {
	if 4*(x.used+1) > 3*len(x.slots) {
		x.grow()
	}
	s := slot{x.hash(table, name), child}
	x.put(s)
	return s
}

func (x *index) put(s slot) {
	for at := s.hash; ; at++ {
		if to := &x.slots[at&uint32(len(x.slots)-1)]; to.child == 0 {
			*to = s
			x.used++
			return
		}
	}
}

// takeBack removes an entry.
func (x *index) takeBack(s slot) {
	for at := s.hash; ; at++ {
		switch to := &x.slots[at&uint32(len(x.slots)-1)]; *to {
		case s:
			to.child = takenBack
			return
		case slot{}:
			return
		}
	}
}

func (x *index) grow() {
	if x.slots == nil {
		x.seed = maphash.MakeSeed()
	}
	old := x.slots
	x.slots, x.used = make([]slot, max(64, 2*len(old))), 0
	for _, s := range old {
		if s.child > 0 {
			x.put(s)
		}
	}
}
