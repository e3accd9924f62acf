package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

// row is one labelled text.
type row struct {
	id, label string
	doubt     int
	group     string // organisation or source
	text      string
}

func readRows(name string) ([]row, error) {
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is not there: give the folder that holds the labelled texts", name)
	}
	if err != nil {
		return nil, err
	}
	var rows []row
	for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		f := strings.SplitN(strings.TrimRight(line, "\r"), "\t", 5)
		if i == 0 {
			continue
		}
		if len(f) != 5 {
			return nil, fmt.Errorf("%s:%d: %d columns instead of 5", name, i+1, len(f))
		}
		doubt, err := strconv.Atoi(f[2])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: doubt: %w", name, i+1, err)
		}
		rows = append(rows, row{f[0], f[1], doubt, organisation(f[3]), f[4]})
	}
	return rows, nil
}

// organisation is the part of a source before its path or query.
func organisation(source string) string {
	source, _, _ = strings.Cut(source, ":")
	return source
}
