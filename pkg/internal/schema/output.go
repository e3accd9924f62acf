package schema

import _ "embed"

// The output's schema is made from the structs that package render writes: by
// a test, so that the library that reads structs is no part of the program.
//
//go:generate go test . -run TestOutputIsCurrent -update
//go:embed output.json
var output []byte

// Output returns the JSON Schema of the JSON output. A line of the JSONL
// output is a Finding of its definitions, the last line an Ending.
func Output() []byte { return output }
