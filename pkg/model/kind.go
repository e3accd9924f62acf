package model

// Kind says which table an element stands in.
type Kind uint8

// The tables of the format. Indicators and key results are elements too: their
// Parent is the element they measure. Header is the [logic_model] table.
const (
	Header Kind = iota
	Input
	Process
	Output
	Outcome
	Impact
	Objective
	Indicator
	KeyResult
	Stakeholder
	Assumption
	ExternalFactor
	Evidence
	Claim
	kindCount
)

// Level is the place of a kind in the chain: inputs 1, processes 2, outputs 3,
// outcomes and objectives 4, impacts 5; 0 for what stands outside the chain.
func (k Kind) Level() int {
	switch k {
	case Input:
		return 1
	case Process:
		return 2
	case Output:
		return 3
	case Outcome, Objective:
		return 4
	case Impact:
		return 5
	}
	return 0
}

// Table is the canonical name of the table: "inputs", "processes", …
func (k Kind) Table() string { return tables[k].Name }

// Noun is the singular for messages: "input", "process", "external factor", …
func (k Kind) Noun() string { return tables[k].Noun }

// IsMeasure reports whether the kind is an indicator or a key result.
func (k Kind) IsMeasure() bool { return k == Indicator || k == KeyResult }
