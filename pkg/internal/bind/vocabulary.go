package bind

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
)

// word binds a word of the key's vocabulary.
func (x *binder) word(s *model.Spec, v syntax.Value) {
	if v.Kind() != syntax.String {
		x.wrong(s, v, fmt.Sprintf("`%s` takes a word in quotes, and not %s", s.Name, shown(v)))
		return
	}
	written := v.Text()
	if word, ok := s.Vocabulary.Word(written); ok {
		x.b.Set(s.Key, model.FormText, word, v.Span())
		return
	}
	word, sure := meantWord(s, written)
	if s.Vocabulary.Open {
		if sure {
			x.b.Set(s.Key, model.FormText, word, v.Span())
		} else {
			x.b.Set(s.Key, model.FormText, written, v.Span())
		}
		f := x.report(invalidValue, s.Name, v.Span(),
			fmt.Sprintf("%s is not one of the usual words for `%s`", quote(written), s.Name), "does one of them fit? "+strings.Join(s.Vocabulary.Words, ", "))
		f.Severity = diag.Info
		if sure {
			f.Help = fmt.Sprintf("did you mean %q?", word)
		}
		x.suggestWord(f, v, word, sure)
		return
	}
	if sure {
		x.b.Set(s.Key, model.FormText, word, v.Span())
	} else {
		x.b.Unread(s.Key, v.Span())
	}
	f := x.report(invalidValue, s.Name, v.Span(),
		fmt.Sprintf("`%s` is %s, and not %s", s.Name, alternatives(s.Vocabulary.Words), quote(written)), "")
	if s.Type == model.TypeLikelihood {
		f.Message = fmt.Sprintf("%s is no likelihood that can be compared", quote(written))
		f.Notes = []string{"the terms are " + listed(s.Vocabulary.Words)}
	}
	switch {
	case word == "" && s.Type == model.TypeLikelihood:
		f.Help = wanted(s)
	case word != "":
		f.Help = fmt.Sprintf("did you mean %q?", word)
	case s.Key == model.KeyStatus && saysDone(written):
		f.Help = "if it is finished, write done = true"
	default:
		f.Help = "which of these is nearest to what you mean?"
	}
	x.suggestWord(f, v, word, sure)
}

func (x *binder) suggestWord(f *diag.Diagnostic, v syntax.Value, word string, sure bool) {
	if word == "" {
		return
	}
	f.Fixes = fix("write "+strconv.Quote(word), safety(sure), []diag.Edit{x.edit(v.Span(), strconv.Quote(word))})
}

func safety(sure bool) diag.Safety {
	if sure {
		return diag.Safe
	}
	return diag.Unsafe
}

// meantWord finds the word of a vocabulary that an author meant by another one.
func meantWord(s *model.Spec, written string) (word string, sure bool) {
	small := strings.ToLower(strings.TrimSpace(written))
	for _, w := range s.Vocabulary.Words {
		if british, ok := s.Vocabulary.Word(small); ok && british == w || plain(w) == plain(small) {
			return w, true
		}
	}
	for _, w := range wordSynonyms {
		if w.key == s.Key && slices.Contains(s.Vocabulary.Words, w.word) && slices.Contains(strings.Split(w.written, ","), small) {
			return w.word, true
		}
	}
	limit := len([]rune(small)) / 3
	for _, w := range s.Vocabulary.Words {
		if d := distance(small, w); d <= limit {
			word, limit, sure = w, d-1, d == 1 && len(w) > 4
		}
	}
	return word, sure
}

func saysDone(text string) bool {
	switch strings.ToLower(text) {
	case "done", "complete", "completed", "finished", "closed", "achieved", "delivered":
		return true
	}
	return false
}

// wordSynonyms are what people write for the words of closed vocabularies.
var wordSynonyms = []struct {
	key     model.Key
	word    string
	written string // separated by commas, in small letters
}{
	{model.KeyStatus, "green", "on track,on-track,on_track,good,ok,g"},
	{model.KeyStatus, "amber", "yellow,orange,at risk,at-risk,at_risk,a"},
	{model.KeyStatus, "red", "off track,off-track,off_track,behind,late,r"},
	{model.KeyStatus, "grey", "unknown,no data,none,not started,n/a"},
	{model.KeyStatus, "untested", "open,unknown,not tested,grey"},
	{model.KeyStatus, "holding", "holds,valid,true,confirmed,validated"},
	{model.KeyStatus, "failed", "false,invalid,broken,wrong,refuted"},
	{model.KeyImportance, "high", "critical,very high,vital,essential,h"},
	{model.KeyImportance, "medium", "moderate,mid,average,m"},
	{model.KeyImportance, "low", "minor,very low,l"},
	{model.KeyHorizon, "short", "short-term,short term,short_term,immediate,shortterm"},
	{model.KeyHorizon, "medium", "medium-term,medium term,medium_term,mid-term,mid term,mid,intermediate"},
	{model.KeyHorizon, "long", "long-term,long term,long_term,longterm,ultimate"},
	{model.KeyChange, "learning", "knowledge,skills,skill,attitude,attitudes,awareness"},
	{model.KeyChange, "behaviour", "behaviours,behaviors,behavioural,behavioral,practice,action,actions"},
	{model.KeyChange, "condition", "conditions,state,situation"},
	{model.KeyChange, "experience", "experiences,feeling,feelings"},
	{model.KeySphere, "control", "sphere of control,direct control"},
	{model.KeySphere, "influence", "sphere of influence,direct influence"},
	{model.KeySphere, "interest", "sphere of interest,concern,indirect influence"},
	{model.KeyEffect, "positive", "good,benefit,beneficial,helps,+"},
	{model.KeyEffect, "negative", "bad,adverse,harm,harmful,hinders,-"},
	{model.KeyEffect, "either", "both,neutral,mixed,unknown"},
	{model.KeyDirection, "up", "increase,increasing,higher,rise,grow,more"},
	{model.KeyDirection, "down", "decrease,decreasing,lower,reduce,fall,less"},
	{model.KeyDirection, "hold", "maintain,stable,steady,keep,same,constant"},
	{model.KeyType, "number", "numeric,integer,count,quantitative,absolute,float"},
	{model.KeyType, "percent", "percentage,%,share,per cent"},
	{model.KeyType, "qualitative", "text,narrative"},
	{model.KeyType, "ordinal", "scale,rating,rank"},
	{model.KeyRole, "leading", "lead,early"},
	{model.KeyRole, "lagging", "lag,late"},
	{model.KeyRole, "guardrail", "guard,counter,balancing,health"},
	{model.KeyRole, "monitoring", "monitor,context,watch"},
	{model.KeyRole, "beneficiary", "beneficiaries,target group,user,users,customer"},
	{model.KeyRole, "decision_maker", "decider,decision makers,sponsor"},
	{model.KeyAmbition, "committed", "commit,roofshot,promise"},
	{model.KeyAmbition, "aspirational", "aspiration,stretch,moonshot"},
	{model.KeyStage, "plan", "planning,planned,draft,design"},
	{model.KeyStage, "report", "reporting,results,review"},
	{model.KeyStage, "publish", "published,publication,public"},
	{model.KeyDialect, "oecd", "oecd-dac,dac,oecd_dac"},
	{model.KeyDialect, "uw", "uwex,uw-extension,wisconsin"},
	{model.KeyDialect, "eu", "ec,european commission"},
	{model.KeyKind, "metric", "kpi,measure,number,quantitative"},
	{model.KeyKind, "milestone", "deliverable,binary,yes/no"},
	{model.KeyKind, "maintain", "maintenance,hold,health"},
	{model.KeyKind, "money", "budget,funding,funds,finance,cash"},
	{model.KeyKind, "people", "staff,person,human,team"},
	{model.KeyKind, "technology", "software,it,tool,tools,platform"},
}

// likelihood binds a term or a probability.
func (x *binder) likelihood(s *model.Spec, v syntax.Value) {
	switch v.Kind() {
	case syntax.Integer, syntax.Float:
		fraction := *s
		fraction.Type = model.TypeFraction
		x.checkNumber(&fraction, v)
	case syntax.String:
		q := model.ParseQuantity(v.Text())
		if q.Kind == model.QuantityNumber && (q.Unit == "%" && q.Low <= 100 || q.Unit == "" && q.Low <= 1) && q.Low >= 0 {
			share := q.Low
			if q.Unit == "%" {
				share /= 100
			}
			plain := strconv.FormatFloat(share, 'f', -1, 64)
			x.b.Set(s.Key, model.FormNumber, plain, v.Span())
			f := x.report(invalidValue, s.Name, v.Span(), fmt.Sprintf("`%s` as a number is written from 0 to 1, and not as %s", s.Name, shown(v)), "")
			f.Help = fmt.Sprintf("write %s = %s", s.Name, plain)
			f.Fixes = fix("write "+plain, diag.Safe, []diag.Edit{x.edit(v.Span(), plain)})
			return
		}
		x.word(s, v)
	default:
		x.wrong(s, v, fmt.Sprintf("`%s` takes a term or a number, and not %s", s.Name, sort(v)))
	}
}
