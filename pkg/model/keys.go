package model

// The one table of keys: every table of the format in canonical order, every
// key of each in canonical order. Binding, JSON Schema, completion, hover,
// formatting and custom rules all read it.

var tables = [kindCount]Table{
	Header: {
		Kind: Header, Name: "logic_model", Noun: "logic model",
		Doc: "What the model is about; marks the document as a logic model.",
		Keys: []Spec{
			{Key: KeyTitle, Name: "title", Type: TypeText, Required: true, Doc: "The model's name for people."},
			{Key: KeyFormat, Name: "format", Type: TypeNumber, Default: "1", Doc: "The version of the format."},
			{Key: KeyID, Name: "id", Type: TypeText, Default: "the name of the file without its extension", Doc: "The name by which other models refer to it."},
			{Key: KeySituation, Name: "situation", Type: TypeText, Doc: "The problem that the model is an answer to."},
			{Key: KeyPurpose, Name: "purpose", Type: TypeText, Doc: "What all of it is for."},
			{Key: KeyOwner, Name: "owner", Type: TypeTexts, Doc: "Who answers for the model, and for whatever names no owner."},
			startSpec, endSpec, cycleSpec,
			{Key: KeyEvery, Name: "every", Aliases: frequency, Type: TypeText, Vocabulary: frequencies, Doc: "How often indicators are read that say nothing else."},
			{Key: KeyLanguage, Name: "language", Type: TypeText, Default: "en", Doc: "The language of the statements, as BCP 47 names it."},
			{Key: KeyStage, Name: "stage", Type: TypeEnum, Vocabulary: stages, Default: "plan", Doc: "Whether the model plans, reports on results, or is published."},
			{Key: KeyDialect, Name: "dialect", Type: TypeEnum, Vocabulary: dialects, Default: "default", Doc: "The standard that it follows where the standards disagree."},
			{Key: KeyPartOf, Name: "part_of", Type: TypeRefs, Doc: "The model or models that this one serves."},
			standaloneSpec,
			{Key: KeyDevelopedWith, Name: "developed_with", Type: TypeWho, Doc: "Who took part in making the model."},
			extraSpec,
		},
	},
	Input: {
		Kind: Input, Name: "inputs", Noun: "input",
		Doc: "What goes in: people, money, time, equipment, knowledge, partners.",
		Keys: []Spec{
			statementSpec, ownerSpec,
			{Key: KeyKind, Name: "kind", Type: TypeEnum, Vocabulary: inputKinds, Doc: "What sort of means it is."},
			{Key: KeyAmount, Name: "amount", Type: TypeAmount, Doc: "How much of it: a number, or words."},
			unitSpec, leadsToSpec, systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	Process: {
		Kind: Process, Name: "processes", Aliases: []string{"activities"}, Noun: "process",
		Doc: "What is done with the inputs.",
		Keys: []Spec{
			statementSpec, ownerSpec, startSpec, endSpec, doneSpec, statusSpec,
			leadsToSpec, systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	Output: {
		Kind: Output, Name: "outputs", Noun: "output",
		Doc: "What the processes deliver: products, services, people reached.",
		Keys: []Spec{
			statementSpec, ownerSpec,
			{Key: KeyQuantity, Name: "quantity", Type: TypeNumber, Doc: "How many are to be delivered."},
			unitSpec, bySpec,
			{Key: KeyFor, Name: "for", Type: TypeWho, Doc: "Who receives it: stakeholder ids, or plain text."},
			{Key: KeyDelivered, Name: "delivered", Type: TypeNumber, Doc: "How many have been delivered."},
			doneSpec, statusSpec,
			{Key: KeyCompliance, Name: "compliance", Type: TypeBool, Default: "false", Doc: "Whether a law or contract demands it."},
			everySpec, indicatorsSpec, leadsToSpec, systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	Outcome: {
		Kind: Outcome, Name: "outcomes", Noun: "outcome",
		Doc: "What is different afterwards, and for whom.",
		Keys: []Spec{
			statementSpec, ownerSpec, whoSpec, changeSpec, horizonSpec, sphereSpec, effectSpec, intendedSpec, bySpec,
			statusSpec, driverSpec, notMeasuredSpec, experiencesSpec, everySpec, indicatorsSpec, leadsToSpec,
			systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	Impact: {
		Kind: Impact, Name: "impacts", Aliases: []string{"goals"}, Noun: "impact",
		Doc: "The lasting change that the outcomes contribute to.",
		Keys: []Spec{
			statementSpec, ownerSpec, whoSpec, changeSpec, horizonSpec, sphereSpec, effectSpec, intendedSpec, bySpec,
			statusSpec, driverSpec, notMeasuredSpec, experiencesSpec, everySpec, indicatorsSpec, leadsToSpec,
			systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	Objective: {
		Kind: Objective, Name: "objectives", Noun: "objective",
		Doc: "An outcome with key results (OKR).",
		Keys: []Spec{
			statementSpec, ownerSpec, cycleSpec,
			{Key: KeyAmbition, Name: "ambition", Type: TypeEnum, Vocabulary: ambitions, Doc: "Whether it is promised or reached for."},
			statusSpec, doneSpec, everySpec,
			{Key: KeyKeyResults, Name: "key_results", Type: TypeMeasures, Doc: "How one can tell that it was reached: tables by id, or a list."},
			standaloneSpec, leadsToSpec, systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	Indicator: {
		Kind: Indicator, Name: "indicators", Noun: "indicator",
		Doc: "What one would see, count or hear if its element came about.",
		Keys: []Spec{
			statementSpec, typeSpec, unitSpec, ofSpec, directionSpec, baselineSpec, targetSpec, targetsSpec, actualsSpec,
			meansSpec, methodSpec, readEverySpec, measureOwnerSpec, byGroupSpec, measureRoleSpec, proxySpec, payLinkedSpec,
			systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	KeyResult: {
		Kind: KeyResult, Name: "key_results", Noun: "key result",
		Doc: "What shows that an objective was reached.",
		Keys: []Spec{
			statementSpec,
			{Key: KeyKind, Name: "kind", Type: TypeEnum, Vocabulary: keyResultKinds, Default: "metric", Doc: "A measure, a yes-or-no step, a first reading, or a level to keep."},
			typeSpec, unitSpec, ofSpec, directionSpec, baselineSpec, targetSpec, targetsSpec, actualsSpec,
			meansSpec, methodSpec, readEverySpec, measureOwnerSpec, byGroupSpec, measureRoleSpec, proxySpec, payLinkedSpec,
			{Key: KeyWeight, Name: "weight", Type: TypeNumber, Doc: "Its share of the objective in percent."},
			doneSpec, statusSpec,
			{Key: KeyScore, Name: "score", Type: TypeFraction, Doc: "How far it was reached, from 0 to 1."},
			{Key: KeyConfidence, Name: "confidence", Type: TypeFraction, Doc: "How sure one is to reach it, from 0 to 1."},
			systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	Stakeholder: {
		Kind: Stakeholder, Name: "stakeholders", Noun: "stakeholder",
		Doc: "Who is affected, delivers, pays or decides.",
		Keys: []Spec{
			statementSpec,
			{Key: KeyRole, Name: "role", Type: TypeEnums, Vocabulary: stakeholderRoles, Doc: "Their part in it: one or a list."},
			{Key: KeyPerspective, Name: "perspective", Type: TypeText, Doc: "How it looks from where they stand."},
			ownerSpec, systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	Assumption: {
		Kind: Assumption, Name: "assumptions", Noun: "assumption",
		Doc: "What must hold for a link to work.",
		Keys: []Spec{
			statementSpec, aboutSpec,
			{Key: KeyImportance, Name: "importance", Type: TypeEnum, Vocabulary: degrees, Doc: "How much depends on it."},
			{Key: KeyLikelihood, Name: "likelihood", Type: TypeLikelihood, Vocabulary: likelihoods, Doc: "How likely it is to hold."},
			{Key: KeyStatus, Name: "status", Type: TypeEnum, Vocabulary: assumptionStatuses, Default: "untested", Doc: "What is known about it by now."},
			{Key: KeyTestedBy, Name: "tested_by", Type: TypeMention, Doc: "How it is put to the test: ids, or plain text."},
			{Key: KeyMitigation, Name: "mitigation", Type: TypeText, Doc: "What is done in case it fails."},
			ownerSpec, systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	ExternalFactor: {
		Kind: ExternalFactor, Name: "external_factors", Noun: "external factor",
		Doc: "What happens around the model and helps or hinders it.",
		Keys: []Spec{
			statementSpec, aboutSpec,
			{Key: KeyEffect, Name: "effect", Type: TypeEnum, Vocabulary: eitherEffects, Doc: "Whether it helps or hinders."},
			{Key: KeyMonitoredBy, Name: "monitored_by", Type: TypeMention, Doc: "How one keeps an eye on it: ids, or plain text."},
			ownerSpec, systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	Evidence: {
		Kind: Evidence, Name: "evidence", Noun: "evidence",
		Doc: "Why one may believe a link or an outcome.",
		Keys: []Spec{
			statementSpec,
			{Key: KeyKind, Name: "kind", Type: TypeEnum, Vocabulary: evidenceKinds, Doc: "What sort of evidence it is."},
			{Key: KeySource, Name: "source", Type: TypeTexts, Doc: "Where it can be read."},
			{Key: KeyDate, Name: "date", Type: TypePeriod, Doc: "When it was found or published."},
			{Key: KeyLimits, Name: "limits", Type: TypeTexts, Doc: "What it does not show."},
			{Key: KeySupports, Name: "supports", Type: TypeRefs, Doc: "The elements or links that it speaks for."},
			{Key: KeyContradicts, Name: "contradicts", Type: TypeRefs, Doc: "The elements or links that it speaks against."},
			ownerSpec, systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
	Claim: {
		Kind: Claim, Name: "claims", Noun: "claim",
		Doc: "What is said to others about the results.",
		Keys: []Spec{
			statementSpec, aboutSpec,
			{Key: KeyEvidence, Name: "evidence", Type: TypeRefs, Doc: "The evidence that the claim rests on."},
			{Key: KeyConditions, Name: "conditions", Type: TypeTexts, Doc: "The conditions under which it holds."},
			{Key: KeyAudience, Name: "audience", Type: TypeTexts, Doc: "Who hears it."},
			ownerSpec, systemSpec, tagsSpec, noteSpec, learnedSpec, extraSpec,
		},
	},
}

// The tables that stand as values of keys.
var (
	linkTable = Table{
		Name: "leads_to", Noun: "link", Doc: "One thing that the element brings about, and why.",
		Keys: []Spec{
			{Key: KeyTo, Name: "to", Type: TypeRefs, Required: true, Doc: "What it leads to."},
			{Key: KeyBecause, Name: "because", Type: TypeText, Doc: "Why one leads to the other."},
			{Key: KeyLikelihood, Name: "likelihood", Type: TypeLikelihood, Vocabulary: likelihoods, Doc: "How likely it is that one leads to the other."},
			{Key: KeyFeedback, Name: "feedback", Type: TypeBool, Default: "false", Doc: "Whether it closes a loop on purpose."},
		},
	}
	valueTable = Table{
		Name: "value", Noun: "value", Doc: "A value with its date.",
		Keys: []Spec{
			{Key: KeyValue, Name: "value", Type: TypeAmount, Doc: "The number, or text."},
			{Key: KeyDate, Name: "date", Type: TypePeriod, Doc: "When it was or shall be reached."},
			{Key: KeyUnit, Name: "unit", Type: TypeText, Default: "the indicator's", Doc: "Its unit."},
			{Key: KeyNote, Name: "note", Type: TypeText, Doc: "A remark about the value."},
		},
	}
	experienceTable = Table{
		Name: "experiences", Noun: "experience", Doc: "How one group of people experiences it.",
		Keys: []Spec{
			{Key: KeyWho, Name: "who", Type: TypeWho, Doc: "Whose experience it is: a stakeholder id, or plain text."},
			{Key: KeyEffect, Name: "effect", Type: TypeEnum, Vocabulary: feltEffects, Doc: "Whether it is good for them."},
			{Key: KeyStatement, Name: "statement", Type: TypeText, Doc: "What they experience."},
		},
	}
)
