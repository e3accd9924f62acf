package bind

import "github.com/outcomelint/outcomelint/pkg/model"

// What people write for keys and tables. Spelling distance does not find these.

// synonym says which key people mean by other names. The first row whose key
// the table at hand has, and whose names hold the one written, decides.
type synonym struct {
	key model.Key
	// sure: nothing else can be meant, so the value is bound and the fix is safe.
	sure  bool
	names string // separated by blanks, in small letters without joints
}

var keySynonyms = []synonym{
	{model.KeyStatement, true, "title name description text sentence"},
	{model.KeyStatement, false, "label summary definition what desc heading content metric kpi"},
	{model.KeyTitle, true, "name statement heading"},
	{model.KeyTitle, false, "label model project programme program"},
	{model.KeyNote, true, "comment comments notes remark remarks"},
	{model.KeyNote, false, "description details detail rationale explanation background info"},

	{model.KeyLeadsTo, true, "leadto leadsinto contributesto contributeto leads ledto leadingto"},
	{model.KeyLeadsTo, false, "enables produces resultsin causes drives supports serves feeds linksto link links next outputs outcomes impacts goals results then parent alignsto objective goal contributes effects"},
	{model.KeyTo, true, "id target outcome element"},
	{model.KeyTo, false, "ref link name"},
	{model.KeyBecause, true, "why reason rationale"},
	{model.KeyBecause, false, "note description assumption mechanism evidence statement"},
	{model.KeyFeedback, false, "loop cycle back"},

	{model.KeyAbout, true, "on affects concerns relatesto appliesto regarding"},
	{model.KeyAbout, false, "link links for element re target targets outcome outcomes impacts of affecting leadsto"},
	{model.KeySupports, true, "support supporting backs"},
	{model.KeySupports, false, "about for affects on link links leadsto evidencefor"},
	{model.KeyContradicts, true, "contradict against refutes contests"},

	{model.KeySphere, true, "control influence sphereofcontrol sphereofinfluence"},
	{model.KeyWho, true, "beneficiary beneficiaries targetgroup whom stakeholder stakeholders forwhom"},
	{model.KeyWho, false, "for audience group people users target population experiencedby"},
	{model.KeyFor, true, "recipient recipients forwhom"},
	{model.KeyFor, false, "who whom audience beneficiary beneficiaries targetgroup stakeholders users"},
	{model.KeyChange, false, "type kind changetype category domain"},
	{model.KeyHorizon, true, "term timehorizon"},
	{model.KeyHorizon, false, "timeframe timeline period when"},
	{model.KeyEffect, false, "direction impact polarity valence sign"},
	{model.KeyIntended, false, "unintended expected planned"},
	{model.KeyExternalDriver, true, "driver externalcause drivenby"},
	{model.KeyNotMeasuredBecause, true, "unmeasuredbecause notmeasured noindicatorbecause whynotmeasured"},
	{model.KeyExperiences, true, "experience perspectives"},
	{model.KeyStandaloneBecause, true, "standalone standalonereason"},

	{model.KeyIndicators, true, "indicator kpis kpi metrics metric measures measure measurements keyperformanceindicators"},
	{model.KeyIndicators, false, "keyresults krs evidence targets meansofmeasurement"},
	{model.KeyKeyResults, true, "keyresult krs kr indicators kpis kpi metrics metric measures"},
	{model.KeyKeyResults, false, "results targets initiatives outcomes milestones"},

	{model.KeyActuals, true, "actual achieved readings measured actualvalue actualvalues"},
	{model.KeyActuals, false, "current results result progress latest reached now value values data"},
	{model.KeyBaseline, true, "baselinevalue startingpoint startvalue base initial"},
	{model.KeyBaseline, false, "from start before current benchmark"},
	{model.KeyTarget, true, "targetvalue targetlevel"},
	{model.KeyTarget, false, "goal to aim objective planned end"},
	{model.KeyTargets, true, "milestones milestone interimtargets"},
	{model.KeyValue, true, "number level val amount quantity"},
	{model.KeySource, true, "mov datasource datasources verification sourceofdata sourceofverification verifiedby"},
	{model.KeySource, false, "means evidence link url reference references citation author sources href doi data"},
	{model.KeyMethod, true, "methodology howmeasured datacollection collectionmethod"},
	{model.KeyMethod, false, "how collection calculation formula"},
	{model.KeyEvery, true, "freq howoften cadence collectionfrequency reportingfrequency interval periodicity"},
	{model.KeyEvery, false, "period reporting schedule when"},
	{model.KeyByGroup, true, "disaggregation disaggregatedby disaggregate disaggregateby segments segmentedby breakdown"},
	{model.KeyByGroup, false, "groups by group"},
	{model.KeyOf, true, "denominator outof shareof"},
	{model.KeyOf, false, "population base total among"},
	{model.KeyDirection, false, "trend desireddirection polarity better"},
	{model.KeyProxyBecause, true, "proxy proxyfor"},
	{model.KeyPayLinked, true, "linkedtopay paylink compensationlinked"},
	{model.KeyWeight, true, "weighting"},
	{model.KeyConfidence, false, "likelihood probability"},
	{model.KeyScore, false, "grade result rating"},

	{model.KeyBy, true, "due duedate deadline duby dueby"},
	{model.KeyBy, false, "date when targetdate end until finish timeframe completion"},
	{model.KeyEnd, true, "enddate ends finish until due duedate deadline"},
	{model.KeyEnd, false, "by to date"},
	{model.KeyStart, true, "startdate starts begin begins"},
	{model.KeyStart, false, "from since date"},
	{model.KeyDate, true, "year published asof"},
	{model.KeyDate, false, "when by period"},
	{model.KeyQuantity, true, "qty howmany"},
	{model.KeyQuantity, false, "amount count number target volume size"},
	{model.KeyDelivered, true, "achieved completedsofar actual actuals"},
	{model.KeyDelivered, false, "progress produced"},
	{model.KeyAmount, true, "quantity budget cost howmuch fte"},
	{model.KeyAmount, false, "value number size count"},
	{model.KeyUnit, true, "units uom unitofmeasure unitofmeasurement"},
	{model.KeyUnit, false, "measure currency scale"},
	{model.KeyCompliance, true, "mandatory statutory legallyrequired"},
	{model.KeyCompliance, false, "required legal law"},
	{model.KeyDone, true, "completed complete finished isdone"},
	{model.KeyStatus, true, "rag ragstatus ragrating"},
	{model.KeyStatus, false, "state health progress"},
	{model.KeyCycle, true, "quarter okrcycle"},
	{model.KeyCycle, false, "period timeframe year"},
	{model.KeyAmbition, false, "type stretch aspirational committed"},

	{model.KeyOwner, true, "responsible owners accountable assignee dri ownedby lead leader responsibility"},
	{model.KeyOwner, false, "who person team contact author manager by"},
	{model.KeyImportance, true, "significance criticality"},
	{model.KeyImportance, false, "impact severity priority weight risk"},
	{model.KeyLikelihood, true, "probability chance likelyhood likeliness"},
	{model.KeyLikelihood, false, "confidence certainty strength"},
	{model.KeyMitigation, true, "mitigations mitigatedby contingency mitigate"},
	{model.KeyMitigation, false, "response action treatment plan"},
	{model.KeyTestedBy, true, "test tests testby validatedby validation checkedby verifiedby"},
	{model.KeyMonitoredBy, true, "monitor monitoring monitorby watchedby trackedby"},
	{model.KeyKind, true, "type kinds"},
	{model.KeyKind, false, "category class sort level"},
	{model.KeyType, true, "datatype measuretype indicatortype"},
	{model.KeyType, false, "kind scale format"},
	{model.KeyRole, true, "roles type"},
	{model.KeyRole, false, "kind category leading lagging"},
	{model.KeyPerspective, true, "view viewpoint"},
	{model.KeyLimits, true, "limitations limitation limit caveats caveat"},
	{model.KeyConditions, true, "condition provided providedthat"},
	{model.KeyConditions, false, "if when assumptions limits"},
	{model.KeyAudience, true, "audiences readers"},
	{model.KeyAudience, false, "to for channel who where"},
	{model.KeyEvidence, true, "proof evidencedby supportedby basedon"},
	{model.KeyEvidence, false, "because sources source supports"},

	{model.KeySituation, true, "problem problemstatement needs need"},
	{model.KeySituation, false, "context background description issue challenge why"},
	{model.KeyPurpose, true, "aim mission"},
	{model.KeyPurpose, false, "goal vision summary objective intent impact"},
	{model.KeyLanguage, true, "lang locale"},
	{model.KeyStage, false, "status phase"},
	{model.KeyPartOf, true, "parent parents partof serves contributesto"},
	{model.KeyPartOf, false, "leadsto extends alignsto"},
	{model.KeyDevelopedWith, true, "participants contributors codesignedwith consulted madewith developedby"},
	{model.KeyFormat, false, "version schema"},
	{model.KeySystem, false, "area stream workstream group theme"},
	{model.KeyTags, true, "tag labels keywords"},
	{model.KeyTags, false, "categories category themes theme"},
	{model.KeyLearned, true, "lessons lesson lessonslearned learnings lessonlearned"},
	{model.KeyExtra, true, "custom meta metadata extras"},
}

// tells is a word that a table's name gives for a key of all its elements.
type tells struct {
	key  model.Key
	word string
}

// tableSynonym says what people call a table.
type tableSynonym struct {
	kind  model.Kind
	tells tells  // what the name says of the elements besides
	names string // as in synonym
	help  string // instead of "did you mean …"
}

const risksHelp = "a risk is an assumption that may fail ([assumptions.…], with likelihood, importance and mitigation), " +
	"or something around you ([external_factors.…], with effect = \"negative\"): which is it?"

var tableSynonyms = []tableSynonym{
	{kind: model.Outcome, names: "outcome results result changes benefits effects outcomesandbenefits"},
	{kind: model.Outcome, tells: tells{model.KeyHorizon, "short"}, names: "shorttermoutcomes shorttermoutcome shortoutcomes immediateoutcomes immediateoutcome initialoutcomes shortterm"},
	{kind: model.Outcome, tells: tells{model.KeyHorizon, "medium"}, names: "mediumtermoutcomes mediumtermoutcome mediumoutcomes intermediateoutcomes intermediateoutcome midtermoutcomes midoutcomes mediumterm"},
	{kind: model.Outcome, tells: tells{model.KeyHorizon, "long"}, names: "longtermoutcomes longtermoutcome longoutcomes ultimateoutcomes ultimateoutcome finaloutcomes longterm"},
	{kind: model.Output, names: "output deliverables deliverable products product services"},
	{kind: model.Process, names: "process activity action actions tasks task initiatives initiative projects project workstreams workstream interventions intervention strategies"},
	{kind: model.Input, names: "input resources resource means investments"},
	{kind: model.Impact, names: "impact goal vision visions ultimategoals longtermimpact"},
	{kind: model.Objective, names: "objective okrs okr"},
	{kind: model.Assumption, names: "assumption hypotheses hypothesis premises preconditions precondition assumptionsandrisks"},
	{kind: model.ExternalFactor, tells: tells{model.KeyEffect, "negative"}, names: "risks risk threats threat issues", help: risksHelp},
	{kind: model.ExternalFactor, names: "externalfactor externals factors factor externalities context environment externalinfluences"},
	{kind: model.Stakeholder, names: "stakeholder beneficiaries beneficiary audiences targetgroups targetgroup participants actors people who customers users partners"},
	{kind: model.Evidence, names: "evidences studies research proof"},
	{kind: model.Claim, names: "claim promises promise"},
}

// measureNames are what people call tables of indicators that stand outside any element.
const measureNames = "indicators indicator kpis kpi metrics metric measures measure keyresults keyresult krs kr keyperformanceindicators"

// horizonNamed is the horizon that a name between `outcomes` and an id means, or "".
func horizonNamed(name string) string {
	switch plain(name) {
	case "short", "shortterm", "immediate", "initial":
		return "short"
	case "medium", "mediumterm", "mid", "midterm", "intermediate":
		return "medium"
	case "long", "longterm", "ultimate", "final":
		return "long"
	}
	return ""
}
