package lint

// applyAllows settles the allows.
func (c *check) applyAllows() bool { return false }
