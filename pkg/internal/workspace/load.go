package workspace

import (
	"errors"
	"strings"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/bind"
	"github.com/outcomelint/outcomelint/pkg/internal/syntax"
	"github.com/outcomelint/outcomelint/pkg/model"
	"github.com/outcomelint/outcomelint/pkg/source"
)

// Loaded is what one file holds.
type Loaded struct {
	File *source.File
	// Model is nil where the file holds none that could be read.
	Model *model.Model
	// More are the other models of a document.
	More []*model.Model
	// Prose is the running text of a document, nil where it was not read.
	Prose *model.Prose
	// Directives are the `outcomelint:` comments that stand in no model.
	Directives []model.Directive
	// Found are the findings about the file: syntax, types, keys.
	Found []diag.Diagnostic
	// InPart says that only some of what the file's directives may be about was read.
	InPart bool
	// Alien says that nothing in the file speaks of a logic model. Its
	// findings are no business of ours unless the user named it.
	Alien bool
}

// Load reads one file. The error, made for people, says why that was impossible.
func Load(files FS, in Input) (Loaded, error) {
	text, err := files.ReadFile(in.name)
	if err != nil {
		return Loaded{}, errors.New(plain(err))
	}
	file := source.New(in.Path, text)
	file.Key = in.Key
	if in.IsDocument() {
		return LoadDocument(file, in.Prose), nil
	}
	return loadModel(file), nil
}

// loadModel reads a text in TOML, which may be a view.
func loadModel(file *source.File) Loaded {
	doc := syntax.Parse(file)
	m, found := bind.Model(doc)
	loaded := Loaded{File: file, Model: m, Found: append(doc.Errors, found...)}
	if m == nil {
		loaded.Directives = bind.Directives(doc)
		loaded.Alien = len(found) == 0 && (len(doc.Errors) == 0 || !declaresModel(file.Text))
	}
	return loaded
}

// declaresModel reports whether a line of the text opens the [logic_model]
// table, whatever the rest of the file looks like.
func declaresModel(text string) bool {
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		text = strings.ReplaceAll(text[2:], "\x00", "") // UTF-16, which is a finding
	}
	for line := range strings.Lines(text) {
		line = strings.TrimLeft(line, "\ufeff \t[\"'")
		if rest, ok := strings.CutPrefix(line, "logic_model"); ok {
			rest = strings.TrimLeft(rest, "\"' \t")
			if strings.IndexAny(rest, "].=#\r\n") == 0 || rest == "" {
				return true
			}
		}
	}
	return false
}
