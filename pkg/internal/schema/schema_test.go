package schema_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// compile makes a validator of a schema, or of the part of it at an address
// such as "#/$defs/Finding".
func compile(t *testing.T, text []byte, part string) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("mem:///schema.json", document); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("mem:///schema.json" + part)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// built makes a validator of what a function of this package returned.
func built(t *testing.T) func([]byte, error) *jsonschema.Schema {
	return func(text []byte, err error) *jsonschema.Schema {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return compile(t, text, "")
	}
}

// decode reads TOML the way that tools show it to a JSON Schema.
func decode(t *testing.T, text string) any {
	t.Helper()
	var v map[string]any
	if _, err := toml.Decode(text, &v); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return plain(v)
}

// plain turns TOML's values into JSON's: a date is its text.
func plain(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			v[key] = plain(value)
		}
	case []map[string]any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = plain(v[i])
		}
		return out
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	case time.Time:
		layouts := map[string]string{"date-local": time.DateOnly, "datetime-local": "2006-01-02T15:04:05", "time-local": time.TimeOnly}
		if layout, ok := layouts[v.Location().String()]; ok {
			return v.Format(layout)
		}
		return v.Format(time.RFC3339)
	}
	return v
}
