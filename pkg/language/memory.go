package language

// Memory is where the words and readings of many statements are kept together,
// so that each statement costs no allocation of its own. It belongs to one
// goroutine; its zero value is ready.
type Memory struct {
	tokens  []token // not taken yet
	because []Range // not taken yet
	passing []token // of the last statement that was read and not kept
	many    int     // how many tokens are allocated next
}

// How much is allocated at once: for a dozen statements, later for a hundred.
const (
	fewTokens  = 128
	manyTokens = 1024
	someRanges = 64
)

// Tag finds the words of a statement, as the function Tag does.
func (m *Memory) Tag(statement, language string) Tagged {
	if few := len(statement)/4 + 4; cap(m.tokens) < few {
		m.many = min(max(fewTokens, 2*m.many), manyTokens)
		m.tokens = make([]token, 0, max(few, m.many))
	}
	t := tagInto(m.tokens, statement, language)
	t.memory = m
	if n := len(t.toks); n > 0 && cap(t.toks) == cap(m.tokens) { // else they took more and moved
		t.toks = t.toks[:n:n]
		m.tokens = m.tokens[n:n]
	}
	return t
}

// Read reads a statement of which no words are kept, as ReadAs does.
func (m *Memory) Read(statement string, context Context) Reading {
	t := tagInto(m.passing, statement, context.Language)
	t.memory = m
	if cap(t.toks) > 0 {
		m.passing = t.toks[:0]
	}
	return t.Read(context)
}

// ranges are that many new ones.
func (m *Memory) ranges(n int) []Range {
	if m == nil {
		return make([]Range, n)
	}
	if len(m.because) < n {
		m.because = make([]Range, someRanges)
	}
	taken := m.because[:n:n]
	m.because = m.because[n:]
	return taken
}
