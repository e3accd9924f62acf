package model

import "time"

// Period is a stretch of days: a date is one day, "2027-Q2" three months.
// First and Last are midnights in UTC, both inclusive. A start means First, a
// due date or an end means Last.
type Period struct {
	First, Last time.Time
}
