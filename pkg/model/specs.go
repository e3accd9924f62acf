package model

// The keys that several tables share, and the words that keys take. keys.go
// says which table has which.

var (
	statementSpec = Spec{Key: KeyStatement, Name: "statement", Type: TypeText, Required: true, Doc: "What it is, in one plain sentence."}
	ownerSpec     = Spec{Key: KeyOwner, Name: "owner", Type: TypeTexts, Doc: "Who answers for it: a person or a role."}
	systemSpec    = Spec{Key: KeySystem, Name: "system", Type: TypeText, Doc: "The group of the map and report that it belongs to: traffic, leads, delivery."}
	tagsSpec      = Spec{Key: KeyTags, Name: "tags", Type: TypeTexts, Doc: "Words to find it by."}
	noteSpec      = Spec{Key: KeyNote, Name: "note", Type: TypeText, Doc: "A remark for readers."}
	learnedSpec   = Spec{Key: KeyLearned, Name: "learned", Type: TypeText, Doc: "What was learned from a miss."}
	extraSpec     = Spec{Key: KeyExtra, Name: "extra", Type: TypeFree, Doc: "Anything else: never judged, visible to custom rules."}

	leadsToSpec    = Spec{Key: KeyLeadsTo, Name: "leads_to", Type: TypeLinks, Doc: "What it brings about: ids, or tables { to, because, likelihood, feedback }."}
	unitSpec       = Spec{Key: KeyUnit, Name: "unit", Type: TypeText, Doc: "What is counted: managers, days, %."}
	startSpec      = Spec{Key: KeyStart, Name: "start", Type: TypePeriod, Doc: "Its first day."}
	endSpec        = Spec{Key: KeyEnd, Name: "end", Type: TypePeriod, Doc: "Its last day."}
	bySpec         = Spec{Key: KeyBy, Name: "by", Type: TypePeriod, Doc: "When it is due."}
	doneSpec       = Spec{Key: KeyDone, Name: "done", Type: TypeDone, Doc: "Whether it is done, or since when."}
	statusSpec     = Spec{Key: KeyStatus, Name: "status", Type: TypeEnum, Vocabulary: statuses, Doc: "How it stands; grey means no data."}
	cycleSpec      = Spec{Key: KeyCycle, Name: "cycle", Type: TypeCycle, Doc: "The planning cycle: a period such as 2026-Q3, or its name."}
	everySpec      = Spec{Key: KeyEvery, Name: "every", Aliases: frequency, Type: TypeText, Vocabulary: frequencies, Doc: "How often its indicators are read."}
	standaloneSpec = Spec{Key: KeyStandaloneBecause, Name: "standalone_because", Type: TypeText, Doc: "Why it serves no goal of another model."}
	indicatorsSpec = Spec{Key: KeyIndicators, Name: "indicators", Type: TypeMeasures, Doc: "How one can tell that it came about: tables by id, or a list."}
	aboutSpec      = Spec{Key: KeyAbout, Name: "about", Type: TypeRefs, Doc: "The elements or links that it is about."}

	whoSpec         = Spec{Key: KeyWho, Name: "who", Type: TypeWho, Doc: "Who experiences the change: stakeholder ids, or plain text."}
	changeSpec      = Spec{Key: KeyChange, Name: "change", Type: TypeEnum, Vocabulary: changes, Doc: "What kind of change it is."}
	horizonSpec     = Spec{Key: KeyHorizon, Name: "horizon", Type: TypeEnum, Vocabulary: horizons, Default: "follows change: learning and experience short, behaviour medium, condition long", Doc: "How soon it can be expected."}
	sphereSpec      = Spec{Key: KeySphere, Name: "sphere", Type: TypeEnum, Vocabulary: spheres, Doc: "How far it is in one's own hands."}
	effectSpec      = Spec{Key: KeyEffect, Name: "effect", Type: TypeEnum, Vocabulary: effects, Default: "positive", Doc: "Whether the change is good for those it happens to."}
	intendedSpec    = Spec{Key: KeyIntended, Name: "intended", Type: TypeBool, Default: "true", Doc: "Whether it is meant to happen."}
	driverSpec      = Spec{Key: KeyExternalDriver, Name: "external_driver", Type: TypeText, Doc: "What else brings it about, outside this model."}
	notMeasuredSpec = Spec{Key: KeyNotMeasuredBecause, Name: "not_measured_because", Type: TypeText, Doc: "Why it has no indicator."}
	experiencesSpec = Spec{Key: KeyExperiences, Name: "experiences", Type: TypeExperiences, Doc: "How different groups experience it: { who, effect, statement }."}

	typeSpec         = Spec{Key: KeyType, Name: "type", Type: TypeEnum, Vocabulary: scales, Default: "number or percent with a unit or a numeric value, else qualitative", Doc: "How it is measured."}
	ofSpec           = Spec{Key: KeyOf, Name: "of", Type: TypeText, Doc: "The whole that a share is a share of."}
	directionSpec    = Spec{Key: KeyDirection, Name: "direction", Type: TypeEnum, Vocabulary: directions, Doc: "Which way is better."}
	baselineSpec     = Spec{Key: KeyBaseline, Name: "baseline", Type: TypeValue, Doc: "The value before; without a date it is taken at the model's start."}
	targetSpec       = Spec{Key: KeyTarget, Name: "target", Type: TypeValue, Doc: "The value to be reached."}
	targetsSpec      = Spec{Key: KeyTargets, Name: "targets", Type: TypeValues, Doc: "Milestones on the way to the target."}
	actualsSpec      = Spec{Key: KeyActuals, Name: "actuals", Type: TypeValues, Doc: "The values that were read."}
	meansSpec        = Spec{Key: KeySource, Name: "source", Aliases: meansOfVerification, Type: TypeTexts, Doc: "Where the value can be read: the means of verification."}
	methodSpec       = Spec{Key: KeyMethod, Name: "method", Type: TypeText, Doc: "How the value is taken or judged."}
	readEverySpec    = Spec{Key: KeyEvery, Name: "every", Aliases: frequency, Type: TypeText, Vocabulary: frequencies, Default: "its element's, then the model's", Doc: "How often it is read."}
	measureOwnerSpec = Spec{Key: KeyOwner, Name: "owner", Type: TypeTexts, Default: "its element's, then the model's", Doc: "Who reads it and answers for it."}
	byGroupSpec      = Spec{Key: KeyByGroup, Name: "by_group", Type: TypeTexts, Doc: "The groups that it is also read for (disaggregation)."}
	measureRoleSpec  = Spec{Key: KeyRole, Name: "role", Type: TypeEnum, Vocabulary: measureRoles, Doc: "What it is for: an early sign, the result itself, a guard against harm, or watching only."}
	proxySpec        = Spec{Key: KeyProxyBecause, Name: "proxy_because", Type: TypeText, Doc: "Why it stands in for what cannot be measured itself."}
	payLinkedSpec    = Spec{Key: KeyPayLinked, Name: "pay_linked", Type: TypeBool, Default: "false", Doc: "Whether somebody's pay depends on it."}
)

// Other accepted names of keys.
var (
	frequency           = []string{"frequency"}
	meansOfVerification = []string{"means_of_verification"}
)

// The vocabularies.
var (
	statuses           = &Vocabulary{Words: []string{"green", "amber", "red", "grey"}}
	assumptionStatuses = &Vocabulary{Words: []string{"untested", "holding", "failed"}}
	degrees            = &Vocabulary{Words: []string{"low", "medium", "high"}}
	changes            = &Vocabulary{Words: []string{"experience", "learning", "behaviour", "condition"}}
	horizons           = &Vocabulary{Words: []string{"short", "medium", "long"}}
	spheres            = &Vocabulary{Words: []string{"control", "influence", "interest"}}
	effects            = &Vocabulary{Words: []string{"positive", "negative"}}
	eitherEffects      = &Vocabulary{Words: []string{"positive", "negative", "either"}}
	feltEffects        = &Vocabulary{Words: []string{"positive", "negative"}, Open: true}
	ambitions          = &Vocabulary{Words: []string{"committed", "aspirational"}}
	scales             = &Vocabulary{Words: []string{"number", "percent", "ratio", "ordinal", "qualitative"}}
	directions         = &Vocabulary{Words: []string{"up", "down", "hold"}}
	measureRoles       = &Vocabulary{Words: []string{"leading", "lagging", "guardrail", "monitoring"}}
	keyResultKinds     = &Vocabulary{Words: []string{"metric", "milestone", "baseline", "maintain"}}
	frequencies        = &Vocabulary{Words: []string{"day", "week", "month", "quarter", "half-year", "year", "once", "continuous"}, Open: true}
	inputKinds         = &Vocabulary{Words: []string{"people", "money", "time", "equipment", "technology", "knowledge", "partner"}, Open: true}
	stakeholderRoles   = &Vocabulary{Words: []string{"beneficiary", "deliverer", "funder", "affected", "decision_maker"}, Open: true}
	evidenceKinds      = &Vocabulary{Words: []string{"rct", "quasi_experiment", "before_after", "study", "review", "survey", "case_study", "monitoring_data", "testimonial", "expert"}, Open: true}
	stages             = &Vocabulary{Words: []string{"plan", "report", "publish"}}
	dialects           = &Vocabulary{Words: []string{"default", "uw", "oecd", "eu"}}
	likelihoods        = &Vocabulary{Words: []string{"low", "medium", "high", "virtually certain", "very likely", "likely", "about as likely as not", "unlikely", "very unlikely", "exceptionally unlikely"}}
)
