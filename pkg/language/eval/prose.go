package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/outcomelint/outcomelint/pkg/diag"
	"github.com/outcomelint/outcomelint/pkg/internal/document"
	"github.com/outcomelint/outcomelint/pkg/lint"
	"github.com/outcomelint/outcomelint/pkg/source"
	"github.com/outcomelint/outcomelint/rules"
)

// prose is what the rules find in the running text of documents.
type prose struct {
	bytes, words, sentences int
	found                   []diag.Diagnostic
	fastest                 time.Duration // of the runs over all documents, on one core
}

// readProse runs the rules about prose over the documents of a folder, several
// times. None is no error: documents are optional.
func readProse(dir string, runs int) (*prose, error) {
	files, err := documents(dir)
	if errors.Is(err, fs.ErrNotExist) || len(files) == 0 {
		return nil, nil
	}
	linter, err2 := lint.New(slices.DeleteFunc(rules.All(), func(r *lint.Rule) bool { return r.Prose == nil }))
	if err := errors.Join(err, err2); err != nil {
		return nil, err
	}
	var p *prose
	fastest := time.Duration(0)
	for range max(runs, 1) {
		p = &prose{}
		start := time.Now()
		for _, f := range files {
			f = source.New(f.Path, f.Text)
			if err := p.add(linter, f); err != nil {
				return nil, err
			}
		}
		if took := time.Since(start); fastest == 0 || took < fastest {
			fastest = took
		}
	}
	p.fastest = fastest
	for _, f := range files {
		for _, s := range document.ParseProse(f).Prose.Sentences {
			p.sentences++
			p.words += len(strings.Fields(s.Text))
		}
	}
	return p, nil
}

func documents(dir string) (files []*source.File, err error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.md"))
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, source.New(filepath.Base(name), string(text)))
	}
	return files, err
}

// add reads one document and lints it.
func (p *prose) add(linter *lint.Linter, f *source.File) error {
	doc := document.ParseProse(f)
	found, err := linter.Check(lint.Input{File: f, Prose: doc.Prose, Directives: doc.Directives})
	p.found = append(p.found, found...)
	p.bytes += len(f.Text)
	return err
}

// print writes what was found, a rule a line, and the first findings.
func (p *prose) print(w io.Writer, list int) {
	fmt.Fprintf(w, "prose: %d words in %d sentences, %.1f MB/s\n", p.words, p.sentences, float64(p.bytes)/1e6/p.fastest.Seconds())
	count := map[string]int{}
	var kinds []string
	for _, d := range p.found {
		kind := d.Severity.String() + " " + d.Rule
		if count[kind]++; count[kind] == 1 {
			kinds = append(kinds, kind)
		}
	}
	slices.Sort(kinds)
	for _, kind := range kinds {
		fmt.Fprintf(w, "  %5d  %s\n", count[kind], kind)
	}
	if len(p.found) > 0 {
		fmt.Fprintf(w, "  one finding in %d words\n", p.words/len(p.found))
	}
	for _, d := range p.found[:min(list, len(p.found))] {
		fmt.Fprintf(w, "  %s:%d %s: %s\n", d.File.Path, d.File.Pos(int(d.Span.Start)).Line, d.Rule, d.Salient)
	}
}
