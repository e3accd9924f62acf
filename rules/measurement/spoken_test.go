package measurement_test

import (
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/rules/internal/ruletest"
	"github.com/outcomelint/outcomelint/rules/measurement"
)

// spoken is one model in short: an element with its measures, each a statement
// and its other keys, and what one rule says about it.
type spoken struct {
	name     string
	element  string   // its keys; "outcome: People … | change = …"
	measures []string // "statement | key = value | …"
	more     string   // what else is in the model
	want     []string // "warning measures' ids"
}

// write spells a spoken model out.
func (s spoken) write() string {
	var b strings.Builder
	b.WriteString("[logic_model]\ntitle = \"T\"\nstart = 2026-01-01\nend = 2027-12-31\n")
	table, rest, _ := strings.Cut(s.element, ": ")
	keys := func(text string) {
		for i, k := range strings.Split(text, " | ") {
			if i == 0 {
				k = "statement = '" + strings.ReplaceAll(k, "'", "’") + "'"
			}
			b.WriteString(k + "\n")
		}
	}
	b.WriteString("[" + table + ".x]\n")
	keys(rest)
	below := "indicators"
	if table == "objectives" {
		below = "key_results"
	}
	for i, m := range s.measures {
		b.WriteString("[" + table + ".x." + below + "." + string(rune('a'+i)) + "]\n")
		keys(m)
	}
	b.WriteString(s.more)
	return b.String()
}

func (s spoken) check(t *testing.T, rule string) {
	t.Run(s.name, func(t *testing.T) {
		t.Helper()
		own := ruletest.Of(t, measurement.Rules(), rule, s.write())
		for i, f := range own {
			own[i].Rule, own[i].Element = f.Element[strings.LastIndexByte(f.Element, '.')+1:], ""
		}
		for i := range s.want {
			s.want[i] += " "
		}
		ruletest.Same(t, own, s.want...)
	})
}

const (
	decide  = "outcomes: Line managers settle routine decisions within their teams | change = 'behaviour'"
	kits    = "[outputs.y]\nstatement = 'Test kits handed out'\nquantity = 900\nunit = 'kits'\nleads_to = 'x'\n"
	feel    = "outcomes: Nurses trust the decisions of their ward managers | change = 'experience'"
	belong  = "outcomes: Newcomers feel that they belong"
	count   = " | unit = 'items' | baseline = 0 | target = 40"
	percent = " | unit = '%' | baseline = 10 | target = 40"
	days    = " | unit = 'days' | baseline = 14 | target = 7"
)

func TestOutputIndicatorOnOutcome(t *testing.T) {
	const w = "warning a"
	for _, s := range []spoken{
		{"certificates", decide, []string{"Number of certificates issued" + count}, "", []string{w}},
		{"people trained", decide, []string{"Managers trained in delegation" + count}, "", []string{w}},
		{"attendance", decide, []string{"Number of managers attending the workshops" + count}, "", []string{w}},
		{"an impact", "impacts: Fewer patients fall ill in hospital", []string{"Number of audits conducted" + count}, "", []string{w}},
		{"each of two", decide, []string{"Number of workshops held" + count, "Handbooks printed" + count}, "", []string{w, "warning b"}},
		{"sold, and an output makes it", "outcomes: Households know what is in their water", []string{"Test kits sold" + count}, kits, []string{w}},
		{"sold by others", "outcomes: Growers earn more", []string{"Tonnes of tomatoes sold" + count}, kits, nil},
		{"what the output makes", decide, []string{"Number of kits" + count}, kits, []string{w}},
		{"a bare count of those it reaches", decide, []string{"Number of managers" + count}, "[outputs.y]\nstatement = 'Y'\nunit = 'managers'\nleads_to = 'x'\n", []string{"info a"}},
		{"given out, whatever it is", decide, []string{"Number of bins distributed" + count}, "", []string{w}},
		{"whoever was trained", decide, []string{"Number of personnel trained" + count}, "", []string{w}},
		{"who came", decide, []string{"Participants in training sessions" + count}, "", []string{w}},
		{"nobody but who came", decide, []string{"Number of attendees" + count}, "", []string{w}},
		{"who stayed to the end", decide, []string{"Number of teachers who completed the course" + count}, "", []string{w}},
		{"where those who came are now", decide, []string{"Number of participants in employment" + count}, "", nil},
		{"those who finish school", decide, []string{"Number of pupils who completed school" + count}, "", nil},
		{"what became of it", decide, []string{"Number of trees alive after two years" + count}, "", nil},
		{"those it reached act", decide, []string{"Households connected that drink the water" + count}, "", nil},
		{"a part of those it reached", decide, []string{"Beekeepers trained - of whom young" + count}, "", []string{w}},
		{"leading", decide, []string{"Number of certificates issued | role = 'leading'" + count}, "", nil},
		{"a sibling measures the change", decide, []string{"Number of certificates issued" + count, "Median days to a decision" + days}, "", nil},
		{"a guardrail measures no change", decide, []string{"Number of certificates issued" + count, "Complaints | role = 'guardrail'" + count}, "", []string{w}},
		{"only watched", decide, []string{"Number of certificates issued | role = 'monitoring'" + count}, "", nil},
		{"a share", decide, []string{"Share of managers trained" + percent}, "", nil},
		{"a share by its unit", decide, []string{"Managers trained" + percent}, "", nil},
		{"those who use it", decide, []string{"Number of managers trained who delegate every week" + count}, "", nil},
		{"others act", decide, []string{"Number of decisions that line managers take themselves" + count}, "", nil},
		{"those who act, in a verb nobody knows", decide, []string{"Number of farmers trained who terrace" + count}, "", nil},
		{"the outcome's own words", decide, []string{"Number of decisions settled within the team | unit = 'decisions' | baseline = 0 | target = 40"}, "", nil},
		{"laws adopted by others", "outcomes: Cities reuse software", []string{"Number of cities that adopted the code" + count}, "", nil},
		{"what others send us", "outcomes: Patients are heard", []string{"Number of complaints received" + count}, "", nil},
		{"fewer is better", "outcomes: Pupils behave", []string{"Number of letters sent to parents | direction = 'down'" + count}, "", nil},
		{"key results measure it", decide, []string{"Number of certificates issued" + count}, "[objectives.o]\nstatement = 'O'\nkey_results = ['Share of decisions']\nleads_to = 'x'", nil},
		{"a key result has rules of its own", "objectives: Managers settle decisions", []string{"Number of certificates issued" + count}, "", nil},
		{"an output may be counted", "outputs: Managers trained", []string{"Number of certificates issued" + count}, "", nil},
		{"an unwanted effect", "outcomes: Managers burn out | effect = 'negative'", []string{"Number of certificates issued" + count}, "", nil},
		{"another language", decide, []string{"Nombre de certificats délivrés aux responsables" + count}, "", nil},
		{"unread siblings", "outcomes: Managers settle decisions | indicators = 7", nil, "", nil},
		{"the output's own indicator", decide, []string{"Number of certificates issued" + count},
			"[outputs.y]\nstatement = 'Y'\nleads_to = 'x'\n[outputs.y.indicators.z]\nstatement = 'Certificates issued'\n", nil},
		{"events of a feeling", feel, []string{"Number of team events held" + count}, "", nil},
	} {
		s.check(t, "output-indicator-on-outcome")
	}
}

func TestSharedIndicator(t *testing.T) {
	output := func(indicator string) string {
		return "[outputs.y]\nstatement = 'Y'\nleads_to = 'z'\n[outcomes.z]\nstatement = 'Z'\nleads_to = 'x'\n[outputs.y.indicators.o]\nstatement = '" + indicator + "'\nunit = '%'\n"
	}
	const w = "warning a"
	for _, s := range []spoken{
		{"the same words", decide, []string{"Share of clinics that open the mail" + percent}, output("Share of clinics that open the mail"), []string{w}},
		{"in another form", decide, []string{"Share of clinics that open the mails" + percent}, output("share of clinics that opened the mail"), []string{w}},
		{"in another language", decide, []string{"Anteil der Praxen, die die dritte Nachricht öffnen" + percent}, output("Anteil der Praxen, die die dritte Nachricht öffnen."), []string{w}},
		{"an early sign is the same measure", decide, []string{"Share of clinics that open the mail | role = 'leading'" + percent}, output("Share of clinics that open the mail"), []string{w}},
		{"other words", decide, []string{"Share of clinics that book online" + percent}, output("Share of clinics that open the mail"), nil},
		{"a number and a share", decide, []string{"Clinics that open the mail" + count}, output("Clinics that open the mail"), nil},
		{"a guardrail", decide, []string{"Share of clinics that open the mail | role = 'guardrail'" + percent}, output("Share of clinics that open the mail"), nil},
		{"an output that does not lead there", decide, []string{"Share of clinics that open the mail" + percent},
			strings.Replace(output("Share of clinics that open the mail"), "leads_to = 'x'", "", 1), nil},
		{"two outcomes", decide, []string{"Share of clinics that open the mail" + percent},
			"[outcomes.y]\nstatement = 'Y'\nleads_to = 'x'\n[outcomes.y.indicators.o]\nstatement = 'Share of clinics that open the mail'\n", nil},
	} {
		s.check(t, "shared-indicator")
	}
}

func TestVanityMetric(t *testing.T) {
	const reach = "outcomes: Citizens know where to report a pothole"
	const w = "warning a"
	for _, s := range []spoken{
		{"followers", reach, []string{"Followers of the city on social media" + count}, "", []string{w}},
		{"downloads", reach, []string{"Downloads of the guide" + count}, "", []string{w}},
		{"downloads that read as a verb", reach, []string{"Cumulative app downloads | unit = 'downloads' | baseline = 10 | target = 400"}, "", []string{w}},
		{"the speed of downloads", reach, []string{"Download speed in rural schools | unit = 'Mbit/s' | baseline = 10 | target = 40"}, "", nil},
		{"a cumulative total", reach, []string{"Total number of users" + count}, "", []string{w}},
		{"visits to a website", reach, []string{"Number of visits to the website" + count}, "", []string{w}},
		{"a key result", "objectives: Citizens know us", []string{"Reach 5,000 followers"}, "", []string{w}},
		{"two of the kind", reach, []string{"Page views of the guide" + count, "Number of sign-ups" + count}, "", []string{w, "warning b"}},
		{"no number yet", reach, []string{"Followers on social media"}, "", []string{"info a"}},
		{"a rate", reach, []string{"Share of followers who answer" + percent}, "", nil},
		{"a rate by its words", reach, []string{"Conversion from sign-ups to reports" + count}, "", nil},
		{"those who come back", reach, []string{"Repeat visits to the website" + count}, "", nil},
		{"those who pay", reach, []string{"Paying subscribers" + count}, "", nil},
		{"those who act", reach, []string{"Followers who reported a pothole" + count}, "", nil},
		{"a sibling of value", reach, []string{"Followers on social media" + count, "Share of potholes reported by citizens" + percent}, "", nil},
		{"growth in per cent by a date", reach, []string{"Downloads of the guide | target = { value = '+20 %', date = '2026-Q4' }"}, "", nil},
		{"in words", "objectives: Citizens know us", []string{"Grow followers by 20 % in Q2"}, "", nil},
		{"to go down", reach, []string{"Visits to the help page of the website | direction = 'down'" + count}, "", nil},
		{"births are registered", "outcomes: Children have papers", []string{"Number of birth registrations" + count}, "", nil},
		{"nurses visit", "outcomes: Mothers recover", []string{"Number of home visits in the first week" + count}, "", nil},
		{"cars are traffic", "outcomes: Streets are quiet", []string{"Traffic on the ring road" + count}, "", nil},
		{"users without a total", reach, []string{"Users of the reporting form" + count}, "", nil},
		{"a total of something else", reach, []string{"Total number of potholes reported" + count}, "", nil},
		{"of an output", "outputs: Guide to potholes", []string{"Downloads of the guide" + count}, "", nil},
		{"only watched", reach, []string{"Followers on social media | role = 'monitoring'" + count}, "", nil},
		{"a task", "objectives: Citizens know us", []string{"Post to our followers every week"}, "", nil},
	} {
		s.check(t, "vanity-metric")
	}
}

func TestMissingDenominator(t *testing.T) {
	const w = "warning a"
	for _, s := range []spoken{
		{"satisfied", decide, []string{"Satisfied with the help they got" + percent}, "", []string{w}},
		{"passed", decide, []string{"Passed the reading check" + percent}, "", []string{w}},
		{"80 % satisfied", decide, []string{"80 % satisfied | unit = '%'"}, "", []string{w}},
		{"happy", decide, []string{"Happy with the service" + percent}, "", []string{w}},
		{"a feeling may be a score", decide, []string{"Customer satisfaction" + percent}, "", []string{"info a"}},
		{"a key result", "objectives: Customers stay", []string{"Satisfied with support" + percent}, "", []string{w}},
		{"of", decide, []string{"Satisfied with the help they got | of = 'people helped at a desk'" + percent}, "", nil},
		{"in the unit", decide, []string{"Satisfied with the help | unit = '% of visitors' | target = 40"}, "", nil},
		{"in the value", decide, []string{"Satisfied with the help | target = '40 % of visitors'"}, "", nil},
		{"% of X who", decide, []string{"% of visitors who are satisfied with the help" + percent}, "", nil},
		{"proportion", decide, []string{"Proportion of visitors satisfied" + percent}, "", nil},
		{"they name themselves", decide, []string{"Visitors satisfied with the help" + percent}, "", nil},
		{"a rate has its convention", decide, []string{"Churn rate" + percent}, "", nil},
		{"and so have these", decide, []string{"Vaccination coverage" + percent}, "", nil},
		{"growth", decide, []string{"Satisfied with the help | target = '+10 %'"}, "", nil},
		{"percentage points", decide, []string{"Satisfied with the help | unit = 'percentage points' | baseline = 3 | target = 5"}, "", nil},
		{"no percentage", decide, []string{"Satisfied with the help" + count}, "", nil},
		{"a milestone", "objectives: Customers stay", []string{"Satisfied with support | kind = 'milestone'" + percent}, "", nil},
		{"how it is asked", decide, []string{"Customer satisfaction | method = 'Share who answer 4 or 5 of 5'" + percent}, "", nil},
		{"a score", decide, []string{"Customer satisfaction score" + percent}, "", nil},
		{"a list of things", decide, []string{"Sub-prefectures, districts and counties reporting on time" + percent}, "", nil},
	} {
		s.check(t, "missing-denominator")
	}
}

func TestMissingGuardrail(t *testing.T) {
	const i = "info a"
	for _, s := range []spoken{
		{"speed", decide, []string{"Median days from an issue to its decision" + days}, "", []string{i}},
		{"the cost of a case", decide, []string{"Cost of a home visit | unit = 'EUR' | baseline = 90 | target = 60"}, "", []string{i}},
		{"what a household pays", decide, []string{"Average cost of heating borne by households | unit = 'EUR' | baseline = 90 | target = 60"}, "", nil},
		{"cost", decide, []string{"Cost per application | unit = 'EUR' | baseline = 90 | target = 60"}, "", []string{i}},
		{"volume", "objectives: Customers get help", []string{"Tickets closed a week | unit = 'tickets' | baseline = 90 | target = 200"}, "", []string{i}},
		{"a guardrail", decide, []string{"Median days from an issue to its decision" + days, "Decisions reversed | role = 'guardrail'" + count}, "", nil},
		{"something to hold", decide, []string{"Median days from an issue to its decision" + days, "Budget kept | direction = 'hold'" + count}, "", nil},
		{"quality beside it", decide, []string{"Median days from an issue to its decision" + days, "Share of decisions appealed against" + percent}, "", nil},
		{"quality in itself", decide, []string{"Days to a correct decision" + days}, "", nil},
		{"a harm that is measured", decide, []string{"Median days from an issue to its decision" + days},
			"[outcomes.h]\nstatement = 'People are overlooked'\neffect = 'negative'\nindicators = ['People overlooked']\n", nil},
		{"a neighbour is guarded", decide + " | leads_to = 'n'", []string{"Median days from an issue to its decision" + days},
			"[outcomes.n]\nstatement = 'N'\n[outcomes.n.indicators.g]\nstatement = 'G'\nrole = 'guardrail'\n", nil},
		{"slower is the aim", decide, []string{"Median days from an issue to its decision | unit = 'days' | baseline = 3 | target = 9"}, "", nil},
		{"machines", decide, []string{"Response time of the site | unit = 'ms' | baseline = 900 | target = 300"}, "", nil},
		{"no target", decide, []string{"Median days from an issue to its decision | unit = 'days'"}, "", nil},
		{"days that are no speed", decide, []string{"Days of school missed" + days}, "", nil},
		{"what families pay", decide, []string{"Yearly cost of heating a home | unit = 'EUR' | baseline = 900 | target = 600"}, "", nil},
	} {
		s.check(t, "missing-guardrail")
	}
}

func TestPerceptionOnly(t *testing.T) {
	const i = "info a"
	for _, s := range []spoken{
		{"a behaviour", decide, []string{"Net promoter score | unit = 'NPS'"}, "", []string{i}},
		{"a condition", "outcomes: Homes are dry | change = 'condition'", []string{"Satisfaction of tenants" + percent}, "", []string{i}},
		{"a behaviour by its words", "outcomes: Line managers delegate decisions every week", []string{"Managers' satisfaction score" + count}, "", []string{i}},
		{"all of several", decide, []string{"NPS" + count, "Share of staff satisfied" + percent}, "", []string{i}},
		{"an objective", "objectives: Customers recommend us to colleagues", []string{"Net promoter score | unit = 'NPS' | baseline = 20 | target = 40"}, "", []string{i}},
		{"an experience", feel, []string{"Share of nurses satisfied" + percent}, "", nil},
		{"learning", "outcomes: Parents know their rights | change = 'learning'", []string{"Parents' confidence" + percent}, "", nil},
		{"a feeling by its words", belong, []string{"Share who are satisfied" + percent}, "", nil},
		{"something is counted, too", decide, []string{"NPS" + count, "Share of decisions taken in the team" + percent}, "", nil},
		{"people report what they do", decide, []string{"Share of managers who report delegating" + percent}, "", nil},
		{"an unwanted effect", "outcomes: Tenants complain | change = 'behaviour' | effect = 'negative'", []string{"Satisfaction" + percent}, "", nil},
		{"a guard beside nothing", decide, []string{"NPS | role = 'guardrail'" + count}, "", nil},
	} {
		s.check(t, "perception-only")
	}
}

func TestCountingFeelings(t *testing.T) {
	const i = "info a"
	for _, s := range []spoken{
		{"events", feel, []string{"Number of team events held" + count}, "", []string{i}},
		{"meetings", belong, []string{"Meetings with newcomers" + count}, "", []string{i}},
		{"messages", "outcomes: Staff confidence in the board", []string{"Number of newsletters" + count}, "", []string{i}},
		{"how people feel, in a phrase", "outcomes: Mothers feel safe in the clinic", []string{"Number of home visits" + count}, "", []string{i}},
		{"somebody is asked", feel, []string{"Number of team events held" + count, "Share of nurses who say that they are consulted" + percent}, "", nil},
		{"asked about events", feel, []string{"Number of team events | source = 'Survey of nurses'" + count}, "", nil},
		{"a share", feel, []string{"Share of team events led by nurses" + percent}, "", nil},
		{"a score", feel, []string{"Mean trust score after team events" + count}, "", nil},
		{"no feeling", decide, []string{"Number of team events held" + count}, "", nil},
		{"people", belong, []string{"Newcomers who bring a friend" + count}, "", nil},
		{"trust as an institution", "outcomes: The trust fund pays on time", []string{"Number of meetings" + count}, "", nil},
	} {
		s.check(t, "counting-feelings")
	}
}

func TestQualitativeWithoutMethod(t *testing.T) {
	const i = "info a"
	for _, s := range []spoken{
		{"called qualitative", decide, []string{"What managers say about delegation | type = 'qualitative'"}, "", []string{i}},
		{"read in words", decide, []string{"What managers say | baseline = 'Most wait' | target = 'Most decide'"}, "", []string{i}},
		{"an empty method", decide, []string{"What managers say | type = 'qualitative' | method = ''"}, "", []string{i}},
		{"a method", decide, []string{"What managers say | type = 'qualitative' | method = 'Ten interviews, coded by two people'"}, "", nil},
		{"said in the source", decide, []string{"What managers say | type = 'qualitative' | source = 'Interviews, coded by two people'"}, "", nil},
		{"said in the statement", decide, []string{"Most significant change stories chosen by a panel | type = 'qualitative'"}, "", nil},
		{"yes or no", decide, []string{"A deputy is named | type = 'qualitative' | baseline = 'No' | target = 'Yes'"}, "", nil},
		{"not said what it is", decide, []string{"What managers say"}, "", nil},
		{"put off", decide, []string{"What managers say | baseline = 'TBD'"}, "", nil},
		{"a number", decide, []string{"What managers say" + count}, "", nil},
		{"it counts after all", decide, []string{"Number of managers who delegate | type = 'qualitative'"}, "", nil},
		{"steps", decide, []string{"Steps reached | type = 'ordinal'"}, "", nil},
		{"a milestone", "objectives: Managers decide", []string{"Audit letter says so | kind = 'milestone' | type = 'qualitative'"}, "", nil},
	} {
		s.check(t, "qualitative-without-method")
	}
}

func TestCompoundIndicator(t *testing.T) {
	const i = "info a"
	for _, s := range []spoken{
		{"two qualities", decide, []string{"Speed and quality of decisions" + count}, "", []string{i}},
		{"two counts", decide, []string{"Number of decisions and share of appeals" + count}, "", []string{i}},
		{"a count and a quality", decide, []string{"Number of decisions taken and satisfaction of managers" + count}, "", []string{i}},
		{"a share and a mean", decide, []string{"Share of births attended and average waiting time" + percent}, "", []string{i}},
		{"whose opinion it is", decide, []string{"Revenue and customer satisfaction" + count}, "", []string{i}},
		{"what is complained about", decide, []string{"Number of complaints about price and quality" + count}, "", nil},
		{"what is kept a record of", decide, []string{"Number of farmers who keep records of yield and sales" + count}, "", nil},
		{"what is reviewed", decide, []string{"Number of reviews of price and quality" + count}, "", nil},
		{"a cost of two things", decide, []string{"Sales and marketing cost" + count}, "", nil},
		{"two lists", decide, []string{"Number of products and price lists" + count}, "", nil},
		{"two sentences", decide, []string{"Managers decide daily and teams report mistakes" + count}, "", []string{i}},
		{"one score of both", decide, []string{"Speed and quality score" + count}, "", nil},
		{"one group", decide, []string{"Number of girls and boys who read daily" + count}, "", nil},
		{"the same people", decide, []string{"Number of nurses trained and certified" + count}, "", nil},
		{"number and share of one thing", decide, []string{"Number and percentage of nurses who stay" + count}, "", nil},
		{"a list of things", decide, []string{"Schools with water, soap and towels" + count}, "", nil},
		{"one or the other", decide, []string{"Cost or time saved" + count}, "", nil},
		{"a gap between two", decide, []string{"Gap between the share of girls and the share of boys who finish" + percent}, "", nil},
		{"in words", decide, []string{"Speed and quality of decisions | type = 'qualitative'"}, "", nil},
	} {
		s.check(t, "compound-indicator")
	}
}

func TestTargetInIndicator(t *testing.T) {
	const i = "info a"
	for _, s := range []spoken{
		{"a share", decide, []string{"80 % of farmers adopt drip irrigation"}, "", []string{i}},
		{"at least", decide, []string{"At least 60 firms sell to other countries | unit = 'firms'"}, "", []string{i}},
		{"from and to", decide, []string{"Increase the share of girls from 40 % to 50 %"}, "", []string{i}},
		{"the same as the target", decide, []string{"80 % of farmers adopt drip irrigation | target = '80 %'"}, "", []string{i}},
		{"a key result", "objectives: Farmers adopt", []string{"80 % of farmers adopt drip irrigation"}, "", nil},
		{"another number than the target", decide, []string{"80 % of farmers adopt drip irrigation | target = 12 | unit = 'villages'"}, "", nil},
		{"a number that describes", decide, []string{"Share of cases closed within 14 days" + percent}, "", nil},
		{"a percentile", decide, []string{"95th percentile of load time" + count}, "", nil},
		{"a dose", decide, []string{"3 doses of vaccine coverage" + percent}, "", nil},
		{"an age", decide, []string{"Children aged 5 who can count" + percent}, "", nil},
		{"a rate", decide, []string{"Deaths per 1,000 births" + count}, "", nil},
	} {
		s.check(t, "target-in-indicator")
	}
}

func TestDoerAsWitness(t *testing.T) {
	const learn = "outcomes: Parents know their rights | change = 'learning'"
	const i = "info a"
	for _, s := range []spoken{
		{"learning by the records", learn, []string{"Parents who know their rights | source = 'Training records'" + count}, "", []string{i}},
		{"an experience by the minutes", feel, []string{"Disputes over the rota settled | source = 'Minutes of the ward managers'" + count}, "", []string{i}},
		{"a feeling by its words", belong, []string{"Newcomers still there | source = 'Personnel register'" + count}, "", []string{i}},
		{"two records, once", learn, []string{"A | source = 'Attendance list'" + count, "B | source = 'Course log'" + count}, "", []string{i}},
		{"a survey", learn, []string{"Parents who know | source = 'Survey of parents'" + percent}, "", nil},
		{"a test", learn, []string{"Parents who know | source = 'Records of the test'" + percent}, "", nil},
		{"asked by the method", learn, []string{"Parents who know | source = 'Project database' | method = 'Two questions at the door, asked of every fifth'" + percent}, "", nil},
		{"one of two asks", learn, []string{"A | source = 'Attendance list'" + count, "B | source = 'Interviews'" + percent}, "", nil},
		{"others keep it", learn, []string{"Parents who appeal | source = 'Court register'" + count}, "", nil},
		{"a behaviour can be recorded", decide, []string{"Decisions | source = 'Decision log'" + count}, "", nil},
		{"what they do on the screen", learn, []string{"Parents who find the form | source = 'Product event log'" + count}, "", nil},
		{"no source", learn, []string{"Parents who know" + percent}, "", nil},
		{"a source nobody can place", learn, []string{"Parents who know | source = 'Ombudsperson'" + percent}, "", nil},
	} {
		s.check(t, "doer-as-witness")
	}
}

func TestAverageHidesPeople(t *testing.T) {
	const i = "info a"
	for _, s := range []spoken{
		{"a mean", feel, []string{"Mean trust score" + count}, "", []string{i}},
		{"a net score", "objectives: Customers love the service", []string{"Net promoter score | unit = 'NPS' | baseline = 20 | target = 40"}, "", []string{i}},
		{"by group", feel, []string{"Mean trust score | by_group = ['night shift', 'day shift']" + count}, "", nil},
		{"a share beside it", feel, []string{"Mean trust score" + count, "Share of nurses below 3 points" + percent}, "", nil},
		{"a share", feel, []string{"Share of nurses who trust the rota" + percent}, "", nil},
		{"how they are spread", feel, []string{"Distribution of scores on the trust scale" + count}, "", nil},
		{"a condition", "outcomes: Homes are warm | change = 'condition'", []string{"Mean temperature of living rooms" + count}, "", nil},
		{"no experience", decide, []string{"Average days to a decision" + days}, "", nil},
		{"days of something felt", "objectives: Applicants are motivated and engaged", []string{"Reviewing time falls to 5 days on average from 9"}, "", nil},
		{"days are not felt", "objectives: Orders arrive", []string{"Average days to delivery" + days}, "", nil},
	} {
		s.check(t, "average-hides-people")
	}
}

func TestUndefinedQualifier(t *testing.T) {
	const i = "info a"
	for _, s := range []spoken{
		{"active users", decide, []string{"Number of active users" + count}, "", []string{i}},
		{"ready classrooms", decide, []string{"Ready classrooms" + count}, "", []string{i}},
		{"a share of good jobs", decide, []string{"Share of good jobs" + percent}, "", []string{i}},
		{"a key result", "objectives: Sales has work", []string{"Qualified leads a week | unit = 'leads' | baseline = 20 | target = 60"}, "", []string{i}},
		{"of", decide, []string{"Active users | of = 'all with a login'" + count}, "", nil},
		{"a method", decide, []string{"Active users | method = 'at least one report a month'" + count}, "", nil},
		{"a note", decide, []string{"Active users | note = 'at least one report a month'" + count}, "", nil},
		{"a note on the value", decide, []string{"Active users | unit = 'users' | baseline = { value = 4, note = 'those with a report in May' } | target = 9"}, "", nil},
		{"in the statement", decide, []string{"Active users (one report a month)" + count}, "", nil},
		{"a clause", decide, []string{"Active users who report monthly" + count}, "", nil},
		{"how often", decide, []string{"Monthly active users" + count}, "", nil},
		{"a standard", decide, []string{"Functional wells according to the national standard" + count}, "", nil},
		{"not before what is counted", decide, []string{"Users who are active" + count}, "", nil},
		{"nothing is counted", decide, []string{"Active users"}, "", nil},
		{"a name", decide, []string{"Water quality tests passed" + count}, "", nil},
	} {
		s.check(t, "undefined-qualifier")
	}
	spoken{"an output", "outputs: Qualified advisers in place | quantity = 12 | unit = 'advisers'", nil, "", []string{"info x"}}.check(t, "undefined-qualifier")
	spoken{"an output with a note", "outputs: Qualified advisers in place | quantity = 12 | unit = 'advisers' | note = 'with the state diploma'", nil, "", nil}.check(t, "undefined-qualifier")
}
