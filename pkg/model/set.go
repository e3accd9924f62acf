package model

// Set is a group of models that are linted together because they refer to one
// another or share a workspace.
type Set struct {
	Models []*Model // in path order
}
