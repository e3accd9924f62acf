package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/outcomelint/outcomelint/pkg/internal/modelgen"
)

// BenchmarkCheck runs whole processes, as users do: start, reading, linting,
// output. Each run is followed by one of a program that does no more than
// decode the same files, one after the other, with BurntSushi/toml.
//
//	go test ./pkg/cli -run '^$' -bench Check/thousand -benchtime 10x
//
// xdecode is the time of a check over that of a decoding, the ratio of their
// medians; peak-MiB is the most memory that a check took, and xsize how many
// times the size of its input.
func BenchmarkCheck(b *testing.B) {
	for _, c := range []struct {
		name  string
		files int
		model func(seed uint64) string
	}{
		{"one", 1, func(seed uint64) string { return modelgen.Model(2<<10, seed) }},
		{"thousand", 1000, func(seed uint64) string { return modelgen.Model(15<<10, seed) }},
		{"many", 20_000, func(seed uint64) string { return modelgen.Model(2<<10, seed) }},
		{"1MiB", 1, func(seed uint64) string { return modelgen.Model(1<<20, seed) }},
		{"64MiB", 1, func(seed uint64) string { return modelgen.Model(64<<20, seed) }},
		{"elements", 1, func(seed uint64) string { return modelgen.Elements(200_000, seed) }},
		{"links", 1, func(seed uint64) string { return modelgen.Dense(20_000, 2_000_000, seed) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			dir, size := b.TempDir(), 0
			for i := range c.files {
				text := c.model(uint64(i))
				size += len(text)
				if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("model-%d.toml", i)), []byte(text), 0o600); err != nil {
					b.Fatal(err)
				}
			}
			benchProcesses(b, dir, size)
		})
	}
}

func benchProcesses(b *testing.B, dir string, size int) {
	var check, decode []time.Duration
	peak := 0.0
	for b.Loop() {
		took, memory := process(b, "outcomelint", "check", "--no-config", "--fail-on", "never", dir)
		check, peak = append(check, took), max(peak, memory)
		b.StopTimer()
		took, _ = process(b, "decode-toml", dir)
		decode = append(decode, took)
		b.StartTimer()
	}
	b.SetBytes(int64(size))
	b.ReportMetric(float64(median(check))/float64(median(decode)), "xdecode")
	b.ReportMetric(peak/(1<<20), "peak-MiB")
	b.ReportMetric(peak/float64(size), "xsize")
}

// process runs a command of TestMain and says how long it took, and the most
// memory that it had, in bytes.
func process(b *testing.B, name string, args ...string) (time.Duration, float64) {
	cmd := exec.Command(name, args...)
	start := time.Now()
	out, err := cmd.CombinedOutput()
	took := time.Since(start)
	if err != nil {
		b.Fatalf("%s: %v\n%s", name, err, out)
	}
	return took, float64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) * 1024
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}
