// Command eval measures the reading of statements and sentences against
// labelled texts: precision, recall and F1 with intervals, the confusion
// table, the worst organisation, the misses; then the rules about running text
// against documents: how often they speak up, and how fast.
//
//	go run ./pkg/language/eval [-misses N] DIR
//
// DIR holds statements_dev.tsv and claims_dev.tsv (columns: id, label, doubt,
// organisation or source, text), and documents in documents/*.md.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	misses := flag.Int("misses", 40, "how many misses of each kind to list")
	runs := flag.Int("runs", 9, "how often to read the documents; the fastest counts")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: eval [-misses N] DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *misses, *runs); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(dir string, misses, runs int) error {
	statements, err := readRows(filepath.Join(dir, "statements_dev.tsv"))
	if err != nil {
		return err
	}
	claims, err := readRows(filepath.Join(dir, "claims_dev.tsv"))
	if err != nil {
		return err
	}
	s := measure(statements, "deliverable", predictStatement)
	s.print(os.Stdout, "statements: read surely as activity or output, against \"deliverable\"", misses)
	fmt.Println()
	c := measure(claims, "claim", predictSentence)
	c.print(os.Stdout, "sentences: any sure promise, against \"claim\"", misses)
	p, err := readProse(filepath.Join(dir, "documents"), runs)
	if p != nil {
		fmt.Println()
		p.print(os.Stdout, misses)
	}
	return err
}
