package language

// resulting finds what a statement says comes of it besides: "The service is
// quicker now, resulting in fewer complaints", "…, thereby increasing trust".
func (p *promiser) resulting() (Promise, bool) {
	if p.dated || p.history {
		return Promise{}, false
	}
	for i := 3; i+1 < len(p.toks); i++ {
		t := &p.toks[i]
		if t.tag != tagGer || t.word.verb&vAssure != 0 || t.word.verb&(vMove|vCause) == 0 || t.word.verb&vMake != 0 || i > p.goalAt || p.isQuoted(i) {
			continue
		}
		if mark := p.setOffBy(i); p.toks[mark].kind != markToken || !p.besides(mark) || p.technical(0, len(p.toks)) {
			continue
		}
		c := clause{shape: finite, from: 0, to: len(p.toks), head: 0, verb: i, aux: -1, rel: -1}
		a := assertion{promiser: p, c: &c, to: p.clauseEnd(i)}
		if k := a.outcome(); k >= 0 {
			return p.promise(Guarantee, i, k), true
		}
	}
	return Promise{}, false
}
