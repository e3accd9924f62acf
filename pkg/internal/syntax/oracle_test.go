package syntax

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	burntsushi "github.com/BurntSushi/toml"
	pelletier "github.com/pelletier/go-toml/v2"

	"github.com/outcomelint/outcomelint/pkg/source"
)

// Another reader of TOML 1.1 accepts the same texts and reads the same values.
func FuzzOracle(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		doc := Parse(source.New("fuzz.toml", text))
		var theirs map[string]any
		err := pelletier.Unmarshal([]byte(text), &theirs)
		switch {
		case err != nil && len(doc.Errors) == 0 && knownRefusal(text, err):
		case err != nil && len(doc.Errors) == 0:
			t.Fatalf("only the oracle finds a mistake: %v", err)
		case err == nil && len(doc.Errors) > 0:
			t.Fatalf("the oracle finds no mistake, we: %s", doc.Errors[0].Message)
		case err == nil:
			if ours, want := canonical(doc.Root()), canonicalAny(theirs); ours != want {
				t.Errorf("ours   %s\ntheirs %s", ours, want)
			}
		}
	})
}

// knownRefusal reports whether the oracle refuses a text for a reason that we
// do not share. It knows no leap seconds, which the grammar of TOML does. And it
// lets no dotted key add to a table that a header has only passed through, as
// in [a.b.c], then b.d = 1 below [a]: the specification forbids this for tables
// that have a header of their own, and another reader agrees with us.
func knownRefusal(text string, err error) bool {
	if strings.Contains(err.Error(), "seconds cannot be greater than 59") {
		return strings.Contains(text, ":60")
	}
	var to map[string]any
	_, second := burntsushi.Decode(text, &to)
	return strings.Contains(err.Error(), "already defined") && second == nil
}

// canonical writes a value so that equal values have equal texts.
func canonical(v Value) string {
	switch v.Kind() {
	case Table:
		entries := map[string]string{}
		for e := range v.Entries() {
			entries[e.Name] = canonical(e.Value)
		}
		return canonicalTable(entries)
	case Array:
		items := []string{}
		for item := range v.Items() {
			items = append(items, canonical(item))
		}
		return "[" + strings.Join(items, " ") + "]"
	case String:
		return canonicalText(v.Text())
	case Integer:
		return plainInteger(v.Text())
	case Float:
		return canonicalFloat(strings.ReplaceAll(v.Text(), "_", ""))
	case Bool:
		return v.Text()
	}
	return canonicalTime(v.Text())
}

func canonicalTable(entries map[string]string) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(entries)) {
		parts = append(parts, strconv.Quote(name)+"="+entries[name])
	}
	return "{" + strings.Join(parts, " ") + "}"
}

// canonicalText leaves out the difference between line breaks, which a reader
// may normalise: we do, the oracle does not.
func canonicalText(text string) string {
	return strconv.Quote(strings.ReplaceAll(text, "\r\n", "\n"))
}

func canonicalFloat(text string) string {
	if strings.EqualFold(strings.TrimLeft(text, "+-"), "nan") {
		return "nan"
	}
	value, err := strconv.ParseFloat(text, 64)
	if err != nil && !math.IsInf(value, 0) {
		return err.Error()
	}
	return "f" + strconv.FormatFloat(value, 'g', -1, 64)
}

// canonicalTime writes a date or time with nine digits of a second, and Z as +00:00.
func canonicalTime(text string) string {
	text = strings.ToUpper(strings.Replace(text, " ", "T", 1))
	colon := strings.IndexByte(text, ':')
	if colon < 0 {
		return text
	}
	text = plainTime(text)
	at := colon + 6
	head, rest := text[:at], text[at:]
	fraction := ""
	if strings.HasPrefix(rest, ".") {
		end := 1
		for end < len(rest) && isDigit(rest[end]) {
			end++
		}
		fraction, rest = rest[1:min(end, 10)], rest[end:]
	}
	fraction += strings.Repeat("0", 9-len(fraction))
	if rest == "Z" || rest == "-00:00" {
		rest = "+00:00"
	}
	return head + "." + fraction + rest
}

// canonicalAny is canonical for what the oracle has read.
func canonicalAny(v any) string {
	switch v := v.(type) {
	case map[string]any:
		entries := map[string]string{}
		for name, value := range v {
			entries[name] = canonicalAny(value)
		}
		return canonicalTable(entries)
	case []any:
		items := []string{}
		for _, item := range v {
			items = append(items, canonicalAny(item))
		}
		return "[" + strings.Join(items, " ") + "]"
	case string:
		return canonicalText(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return canonicalFloat(strconv.FormatFloat(v, 'g', -1, 64))
	case bool:
		return strconv.FormatBool(v)
	case pelletier.LocalDate:
		return v.String()
	case pelletier.LocalTime:
		return clockText(v)
	case pelletier.LocalDateTime:
		return v.LocalDate.String() + "T" + clockText(v.LocalTime)
	case time.Time:
		return v.Format("2006-01-02T15:04:05.000000000-07:00")
	}
	return fmt.Sprintf("%T", v)
}

func clockText(t pelletier.LocalTime) string {
	return fmt.Sprintf("%02d:%02d:%02d.%09d", t.Hour, t.Minute, t.Second, t.Nanosecond)
}
