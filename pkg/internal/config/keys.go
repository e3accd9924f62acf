package config

// Key describes one setting of a configuration, for everything that has to
// know which there are: the reader, JSON Schema, completion.
type Key struct {
	Name     string
	Type     Type
	Words    []string // of TypeWord
	Keys     []Key    // of TypeTable and TypeTables
	Required bool
	Doc      string // one line
}

// Type says what a setting takes.
type Type uint8

// The types of settings.
const (
	TypeWord   Type = iota // one of a few words
	TypeBool               // true or false
	TypePaths              // one path or pattern, or a list of them
	TypeTerms              // a list of texts
	TypeRules              // a severity, or a table of options, for each rule
	TypeTable              // a table of other settings
	TypeTables             // a list of such tables
)

// Keys lists the settings of a file, in the order of the documentation.
func Keys() []Key { return topKeys }

// Severities lists the words for how severe a rule is.
func Severities() []string { return severities }

var (
	severities = []string{"off", "info", "warning", "error"}
	failOns    = []string{"error", "warning", "info", "never"}

	rulesKey = Key{Name: "rules", Type: TypeRules, Doc: "How severe each rule is, and its options."}

	topKeys = []Key{
		{Name: "extends", Type: TypePaths, Doc: "Other configurations that this one builds on, as paths relative to it."},
		{Name: "root", Type: TypeBool, Doc: "Whether this folder is the root of the workspace, which references do not leave."},
		{Name: "fail_on", Type: TypeWord, Words: failOns, Doc: "The least severity that fails a check."},
		{Name: "include", Type: TypePaths, Doc: "Documents whose prose is read too, as patterns."},
		{Name: "exclude", Type: TypePaths, Doc: "Files and folders that are left out where a folder is checked, as patterns."},
		rulesKey,
		{Name: "overrides", Type: TypeTables, Keys: overrideKeys, Doc: "Other settings for some files; later ones win."},
		{Name: "language", Type: TypeTable, Keys: languageKeys, Doc: "Additions to the built-in lists of words."},
	}
	overrideKeys = []Key{
		{Name: "paths", Type: TypePaths, Required: true, Doc: "The files that these settings are for, as patterns."},
		rulesKey,
	}
	languageKeys = []Key{
		{Name: guaranteeTerms, Type: TypeTerms, Doc: "Words that promise as “guarantee” does."},
		{Name: allowedTerms, Type: TypeTerms, Doc: "Words and names that promise nothing, such as the name of a programme."},
	}
)

// The settings of [language].
const (
	guaranteeTerms = "guarantee_terms"
	allowedTerms   = "allowed_terms"
)

func names(keys []Key) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = k.Name
	}
	return out
}
