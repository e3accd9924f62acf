package render

import "io"

// JSON writes a whole run as one document.
func JSON(w io.Writer, r Report) error { return r.write(NewJSON(w, r.Options)) }

// JSONL writes a whole run with one finding a line.
func JSONL(w io.Writer, r Report) error { return r.write(NewJSONL(w, r.Options)) }

// NewJSON returns a Renderer for one JSON document (version 1).
func NewJSON(w io.Writer, o Options) Renderer { return nil }

// NewJSONL returns a Renderer that writes one finding a line and closes with a
// line that holds the summary and the failures.
func NewJSONL(w io.Writer, o Options) Renderer { return nil }
