package model

// Key names one key of the format, the same in every table that has it.
type Key uint8

// The keys of the format; the tables that have them and what they hold stand
// in keys.go.
const (
	NoKey Key = iota
	KeyStatement
	KeyNote
	KeyOwner
	KeyTags
	KeySystem
	KeyLearned
	KeyExtra
	KeyLeadsTo
	KeyKind
	KeyAmount
	KeyUnit
	KeyStart
	KeyEnd
	KeyDone
	KeyStatus
	KeyQuantity
	KeyBy
	KeyFor
	KeyDelivered
	KeyCompliance
	KeyIndicators
	KeyWho
	KeyChange
	KeyHorizon
	KeySphere
	KeyEffect
	KeyIntended
	KeyExternalDriver
	KeyNotMeasuredBecause
	KeyExperiences
	KeyCycle
	KeyAmbition
	KeyKeyResults
	KeyStandaloneBecause
	KeyType
	KeyOf
	KeyDirection
	KeyBaseline
	KeyTarget
	KeyTargets
	KeyActuals
	KeySource
	KeyMethod
	KeyEvery
	KeyByGroup
	KeyRole
	KeyProxyBecause
	KeyPayLinked
	KeyWeight
	KeyScore
	KeyConfidence
	KeyPerspective
	KeyAbout
	KeyImportance
	KeyLikelihood
	KeyTestedBy
	KeyMitigation
	KeyMonitoredBy
	KeyDate
	KeyLimits
	KeySupports
	KeyContradicts
	KeyEvidence
	KeyConditions
	KeyAudience
	KeyTitle
	KeyFormat
	KeyID
	KeySituation
	KeyPurpose
	KeyLanguage
	KeyStage
	KeyDialect
	KeyPartOf
	KeyDevelopedWith
	KeyTo
	KeyBecause
	KeyFeedback
	KeyValue
	keyCount
)

// Type says what a key holds.
type Type uint8

// The types of values. "One or many" means that a single string stands for a
// list of one.
const (
	TypeText        Type = iota // a string
	TypeTexts                   // one or many strings
	TypeBool                    // true or false
	TypeNumber                  // an integer or float
	TypeFraction                // a number from 0 to 1
	TypeAmount                  // a number, or text that may hold one
	TypePeriod                  // a date, or a string or integer that names a period
	TypeDone                    // a bool or a period
	TypeCycle                   // a period, or the name of a cycle
	TypeEnum                    // one word of the key's vocabulary
	TypeEnums                   // one or many words of the vocabulary
	TypeLikelihood              // low, medium, high, an IPCC term, or a number from 0 to 1
	TypeRefs                    // one or many references to elements or links
	TypeWho                     // one or many stakeholder ids, or plain text
	TypeMention                 // one or many ids of any element, or plain text
	TypeLinks                   // leads_to: one or many references or tables of them
	TypeValue                   // baseline, target: a number, text or { value, date, unit, note }
	TypeValues                  // a list of such values
	TypeMeasures                // indicators, key_results: tables by id, or a list
	TypeExperiences             // a list of { who, effect, statement }
	TypeFree                    // any table, never judged
)

// Vocabulary is the list of words that a TypeEnum key takes. An open one also
// takes others, which are asked about; a TypeText key with one takes any text,
// and the words are suggestions.
type Vocabulary struct {
	Words []string
	Open  bool
}

// Spec describes one key of one table.
type Spec struct {
	Key        Key
	Name       string // as it is written: snake_case
	Aliases    []string
	Type       Type
	Vocabulary *Vocabulary
	Required   bool
	Default    string // what the absence of the key means; for documentation
	Doc        string // one line
}

// Table describes one table of the format.
type Table struct {
	Kind    Kind
	Name    string
	Aliases []string // other accepted names: "activities" for "processes"
	Noun    string   // the singular, for messages
	Doc     string   // one line
	Keys    []Spec   // in canonical order
}
