package cli

import "github.com/outcomelint/outcomelint/pkg/internal/near"

// didYouMean is the end of a message about an unknown word.
func didYouMean(word string, candidates []string) string {
	if meant := near.Word(word, candidates); meant != "" {
		return "; did you mean " + meant + "?"
	}
	return ""
}
