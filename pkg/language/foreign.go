package language

import "unicode/utf8"

// isForeign says that a text holds more function words of other languages than
// English words, or hardly any Latin letters. So many are English, so many are not known.
func (lx *lexicon) isForeign(text string, toks []token, english, unknown int) bool {
	if 2*unknown < english {
		return false
	}
	foreign, odd, words := 0, 0, english+unknown
	var buf [48]byte
	for _, t := range toks {
		if t.kind != wordToken {
			continue
		}
		if t.word != nil && t.word.spoken() {
			continue
		}
		k := key(buf[:0], text[t.start:t.end])
		if w := lx.find(codeOf(k)); w != nil && w.foreign {
			foreign++
			continue
		}
		for _, c := range k {
			if c >= utf8.RuneSelf {
				odd++
				break
			}
		}
	}
	return foreign >= 2 && foreign*2 >= english || foreign >= 1 && english == 0 && words >= 3 || words >= 3 && odd*2 > words
}
