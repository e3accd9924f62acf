package targets

import "testing"

func TestNamesYear(t *testing.T) {
	for text, want := range map[string]bool{
		"Survey of spring 2025": true, "2025": true, "1998-2003": true, "2025/26": true,
		"": false, "120": false, "20250": false, "Room 1234": false, "12 of 2 5": false,
	} {
		if got := namesYear(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestCount(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 7: "7", 999: "999", 1160: "1,160", 270000: "270,000", 1e6: "1,000,000", 2.5: "2.5"} {
		if got := count(v); got != want {
			t.Errorf("%v: %s", v, got)
		}
	}
}
