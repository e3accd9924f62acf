package lint

import "strings"

// Source returns the work that an entry of Rule.Sources stands for. An entry
// is an abbreviation, an abbreviation and a place in the work ("UW 6.7"), or a
// reference in full, which has more than one word.
func Source(entry string) (work string, ok bool) {
	if work := sourceTitle(entry); work != "" {
		return work, true
	}
	short, place, more := strings.Cut(entry, " ")
	if !more {
		return "", false
	}
	if work := sourceTitle(short); work != "" {
		return work + ", " + place, true
	}
	return entry, true
}

// isSource reports whether Source knows an entry, without a word of it.
func isSource(entry string) bool { return strings.Contains(entry, " ") || sourceTitle(entry) != "" }

func sourceTitle(short string) string {
	switch short {
	case "S0":
		return "Output vs. Outcome: Top 10 Differences"
	case "S1":
		return "outcome vs output: strategy and execution"
	case "S2":
		return "Outputs and Outcomes: features or fantasy"
	case "S3":
		return "Outcomes vs. Outputs: a difference that matters"
	case "S4":
		return "Cultural shift from output to outcome with OKR"
	case "UW":
		return "University of Wisconsin Extension, Enhancing Program Performance with Logic Models"
	case "MT":
		return "Montana State University, logic model evaluation worksheet"
	case "INN":
		return "Innovation Network, logic model guide"
	case "OM":
		return "Outcome Mapping (International Development Research Centre)"
	case "GAC":
		return "Global Affairs Canada, results-based management tip sheets"
	case "IATI":
		return "International Aid Transparency Initiative, IATI Standard: rulesets and results guidance"
	case "CIDS":
		return "Common Impact Data Standard (Common Approach)"
	case "IMP":
		return "Impact Management Project, five dimensions of impact"
	case "DUI":
		return "Duignan, guidelines for drawing outcomes models"
	case "LFA":
		return "Logical framework approach"
	case "FTC":
		return "US Federal Trade Commission, 16 CFR 255: guides on endorsements and testimonials"
	case "CAP":
		return "UK Code of Non-broadcast Advertising (CAP Code)"
	case "OECD":
		return "OECD-DAC, glossary of key terms in evaluation and results-based management"
	case "IPCC":
		return "IPCC, guidance note on the consistent treatment of uncertainties"
	case "OKR practice":
		return "Objectives and key results as commonly practised"
	case "Goodhart":
		return "Goodhart's law: a measure that becomes a target stops being a good measure"
	case "Herzberg":
		return "Herzberg, motivation-hygiene theory"
	}
	return ""
}
