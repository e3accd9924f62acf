package language

// setClass are small sets of lemmas that single decisions ask about.
type setClass uint64

// The sections of sets.txt, in the order of their bits.
var setSections = []string{"legal", "guarantor", "recipe", "internal", "agent", "authority", "effort", "partitive", "content", "gained", "found",
	"prospect", "abandoned", "departing", "succeeding", "failing", "moving", "carried", "over", "nounfirst",
	"bymeans", "forgood", "sourced", "anyone", "linking", "having", "measure", "talk", "erase", "making", "granting", "sway", "adopt", "harm", "handling", "well", "clientele", "thrive", "coming", "nearer", "fond", "provided", "filling",
	"conduct", "fit", "reporting", "remaking", "mastering", "incoming", "attending", "breakdown", "idiom", "raising", "telling", "adopters", "where", "profession", "willing", "chance", "key", "rework", "teaching", "winners", "woe"}

const (
	sLegal setClass = 1 << iota
	sGuarantor
	sRecipe
	sInternal
	sAgent
	sAuthority
	sEffort
	sPartitive
	sContent
	sGained
	sFound
	sProspect
	sAbandoned
	sDeparting
	sSucceeding
	sFailing
	sMoving
	sCarried
	sOver
	sNounFirst
	sByMeans
	sForGood
	sSourced
	sAnyone
	sLinking
	sHaving
	sMeasure
	sTalk
	sErase
	sMaking
	sGranting
	sSway
	sAdopt
	sHarm
	sHandling
	sWell
	sClientele
	sThrive
	sComing
	sNearer
	sFond
	sProvided
	sFilling
	sConduct
	sFit
	sReporting
	sRemaking
	sMastering
	sIncoming
	sAttending
	sBreakdown
	sIdiom
	sRaising
	sTelling
	sAdopters
	sWhere
	sProfession
	sWilling
	sChance
	sKey
	sRework
	sTeaching
	sWinners
	sWoe
)
