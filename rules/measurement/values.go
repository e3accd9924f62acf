package measurement

import "github.com/outcomelint/outcomelint/pkg/model"

// valueNoun is what a message calls a value of a key.
func valueNoun(k model.Key) string {
	switch k {
	case model.KeyTargets:
		return "milestone"
	case model.KeyActuals:
		return "actual"
	case model.KeyDelivered:
		return "number delivered"
	}
	return k.String()
}
