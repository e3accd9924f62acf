package render

import (
	"strings"
	"testing"
)

// The golden file shows every layout under its name: read it, do not only run it.
func TestLayout(t *testing.T) {
	var out strings.Builder
	for _, tt := range layouts {
		out.WriteString("## " + tt.name + "\n")
		out.WriteString(render(t, TextOptions{}, finding(tt.text, tt.labels...)) + "\n")
	}
	golden(t, "layout.txt", out.String())
}

type layout struct {
	name, text string
	labels     []string
}

var layouts = []layout{
	{"underline with label", "[outcomes.{0{faster-decisions}0}]\n", []string{"this outcome has no indicator"}},
	{"underline without label", "[outcomes.{0{faster-decisions}0}]\n", nil},
	{"two on a line, apart", "{0{leads_to}0} = [\"{1{trained-managers}1}\"]\n", []string{"the key", "the output"}},
	{"two on a line, first label short of room", "{0{unit}0} = \"{1{days}1}\"\n", []string{"a label that is too long", "in days"}},
	{"two on a line, room for both", "{0{a}0} = \"                      {1{days}1}\"\n", []string{"short", "in days"}},
	{"three on a line", "{0{foo}0}({1{bar}1},  {2{baz}2})\n", []string{"first label", "second label", "third label"}},
	{"three on a line, one without label", "{0{foo}0}({1{bar}1},  {2{baz}2})\n", []string{"first label", "", "third label"}},
	{"nested, primary inside", "{1{baseline = { value = {0{14}0}, date = 2025 }}1}\n", []string{"this value", "this table"}},
	{"nested, primary outside", "{0{baseline = { value = {1{14}1}, date = 2025 }}0}\n", []string{"this table", "this value"}},
	{"overlapping", "{0{one {1{two}0} three}1}\n", []string{"left", "right"}},
	{"same range", "{0{{1{one}1}}0}\n", []string{"primary", "secondary"}},
	{"same start", "{0{{1{one}0} two}1}\n", []string{"primary", "secondary"}},
	{"same place twice without label", "{0{{1{one}1}}0}\n", []string{"primary", ""}},
	{"touching", "{0{one}0}{1{two}1}\n", []string{"left", "right"}},
	{"lines apart", "{0{one}0}\ntwo\n{1{three}1}\nfour\nfive\n{2{six}2}\n", []string{"first", "third", "sixth"}},
	{"line numbers of different width", strings.Repeat("\n", 7) + "{1{eight}1}\nnine\n{0{ten}0}\n" + strings.Repeat("\n", 90) + "{2{hundred and one}2}", []string{"", "8", "101"}},
	{"several lines from the start", "{0{[outcomes.x]\nstatement = 1\nwho = 2}0}\nnot = 3\n", []string{"this element"}},
	{"several lines from the start, indented", "a = 1\n  {0{[outcomes.x]\n  statement = 1\n  }0}who = 2\n", []string{"this element"}},
	{"several lines from within", "leads_to = {0{[\n  \"a\",\n  \"b\",\n]}0}\n", []string{"this list"}},
	{"two lines", "leads_to = {0{[\n]}0}\n", []string{"this list"}},
	{"many lines", "leads_to = {0{[\n1,\n2,\n3,\n4,\n5,\n6,\n7,\n]}0}\n", []string{"this list"}},
	{"many lines with a mark inside", "leads_to = {1{[\n1,\n2,\n3,\n{0{4}0},\n5,\n6,\n7,\n8,\n9,\n]}1}\n", []string{"this one", "in this list"}},
	{"brackets nested", "{1{[outcomes.x]\nleads_to = {0{[\n  \"a\",\n]}0}\nwho = 1}1}\n", []string{"this list", "of this element"}},
	{"brackets overlapping", "one {0{two\nthree {1{four\nfive}0} six\nseven}1} eight\n", []string{"first", "second"}},
	{"brackets opening on one line", "one {0{two {1{three\nfour\nfive}0} six }1}seven\n", []string{"first", "second"}},
	{"bracket opening beside a mark", "{1{leads_to}1} = {0{[\n  1,\n]}0}\n", []string{"this list", "this key"}},
	{"bracket closing beside a mark", "leads_to = {0{[\n  1,\n]}0}  {1{# remark}1}\n", []string{"this list", "this remark"}},
	{"bracket closing after a mark", "leads_to = {0{[\n  1, {1{2}1} ]}0}\n", []string{"this list", "this number"}},
	{"bracket without label", "leads_to = {0{[\n  1,\n]}0}\n", nil},
	{"span with its line break", "{0{[outcomes.x]\n}0}who = 1\n", []string{"header"}},
	{"span of line breaks only", "a{0{\n\n}0}b\n", []string{"here"}},
	{"zero width", "a = {0{}0}\nb = 1\n", []string{"a value belongs here"}},
	{"zero width within", "ab{0{}0}cd\n", []string{"here"}},
	{"empty file", "{0{}0}", []string{"nothing here"}},
	{"end of file", "a = 1\n{0{}0}", []string{"something is missing"}},
	{"end of file without line break", "a = {0{}0}", []string{"something is missing"}},
	{"blank lines around", "\n\n{0{a}0}\n\n\n", nil},
	{"CR LF", "a = 1\r\nb = {0{2}0}\r\nc = {1{3\r\n}1}\r\n", []string{"two", "three"}},
	{"CR LF bracket", "a = {0{[\r\n1,\r\n]}0}\r\n", []string{"list"}},
	{"span at CR", "a{0{\r\n}0}b", []string{"here"}},
	{"tabs", "\tstatement\t= {0{\"x\"}0}\t# {1{y}1}\n", []string{"x", "y"}},
	{"tab underlined", "a{0{\t}0}b\n", []string{"a tab"}},
	{"wide characters", "statement = \"漢字{0{漢字}0}\" {1{x}1}\n", []string{"two characters", "x"}},
	{"wide label", "{0{a}0}  {1{b}1}\n", []string{"漢字", "字"}},
	{"emoji", "a = \"👩‍👩‍👧‍👦 {0{👍🏽}0} 🇬🇧 {1{x}1}\"\n", []string{"thumb", "x"}},
	{"inside an emoji", "a = \"👩\u200d{0{👩\u200d👧}0}\u200d👦\" {1{x}1}\n", []string{"part of it", "x"}},
	{"combining marks", "cafe\u0301 {0{nai\u0308ve}0}\n", []string{"five columns"}},
	{"combining mark underlined", "cafe{0{\u0301}0} x\n", []string{"the accent"}},
	{"combining mark on nothing", "\u0301{0{x}0}\n", []string{"x"}},
	{"invisible characters", "a\u200Bb\u00ADc\uFEFF{0{x}0}\n", []string{"x"}},
	{"byte order mark", "\uFEFF[outcomes.{0{x}0}]\n", []string{"x"}},
	{"right to left", "a = \"שלום\u202E{0{x}0}\"\n", []string{"x"}},
	{"control characters", "a\x1b[31m{0{b}0}\x00\x7f\u0085\u2028{1{c}1}\r.\n", []string{"b", "c"}},
	{"invalid UTF-8", "a\xff\xfe{0{b}0}\xe6\xbc{1{c}1}\n", []string{"b", "c"}},
	{"invalid UTF-8 underlined", "a{0{\xff\xe6\xbc}0}c\n", []string{"three bytes"}},
	{"control characters in a label", "{0{a}0}\n", []string{"x\x1b[2Jy\nz\xff"}},
	{"long line", strings.Repeat("0123456789", 20) + "{0{here}0}" + strings.Repeat("0123456789", 20) + "\n", []string{"cut on both sides"}},
	{"long line, near its start", "01{0{here}0}" + strings.Repeat("0123456789", 40) + "\n", []string{"cut at the end"}},
	{"long line, near its end", strings.Repeat("0123456789", 40) + "{0{here}0}01\n", []string{"cut at the start"}},
	{"long line, two places", "{1{first}1}" + strings.Repeat("0123456789", 40) + "{0{here}0}01\n", []string{"second", "first"}},
	{"long line, long span", "01{0{" + strings.Repeat("0123456789", 40) + "}0}01\n", []string{"all of it"}},
	{"long line, wide", strings.Repeat("漢字", 200) + "{0{here}0}" + strings.Repeat("漢字", 200) + "\n", []string{"cut"}},
	{"long line in a bracket", "a = {0{[" + strings.Repeat("0123456789", 40) + "\n" + strings.Repeat("x", 400) + "\n" + strings.Repeat("0123456789", 40) + "]}0} x\n", []string{"list"}},
}

// A line of 20 MB, of any characters, is cut without being printed.
func TestHugeLine(t *testing.T) {
	for _, unit := range []string{"x", "漢", "\u0301", "\xff", " ", "\t", "👩‍"} {
		half := strings.Repeat(unit, 10<<20/len(unit))
		out := render(t, TextOptions{}, finding(half+"{0{here}0}"+half, "in the middle"))
		if len(out) > 2000 || !strings.Contains(out, "^^^^ in the middle") {
			t.Errorf("%q: printed %d bytes: %.1000q", unit, len(out), out)
		}
	}
}
