// Command eval measures the reading of statements and sentences against
// labelled texts: precision, recall and F1 with intervals, the confusion
// table, the worst organisation, the misses.
//
//	go run ./pkg/language/eval [-misses N] DIR
//
// DIR holds statements_dev.tsv and claims_dev.tsv (columns: id, label, doubt,
// organisation or source, text).
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	misses := flag.Int("misses", 40, "how many misses of each kind to list")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: eval [-misses N] DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *misses); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(dir string, misses int) error {
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
	return nil
}
