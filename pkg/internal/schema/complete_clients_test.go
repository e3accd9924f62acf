//go:build clients

package schema_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/outcomelint/outcomelint/pkg/internal/schema"
)

// An editor offers the keys that a table has, and the words that a key takes.
func TestEditorsComplete(t *testing.T) {
	text, err := schema.Model()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "model.schema.json"), string(text))
	e := startEditor(t, dir)
	for _, c := range []struct {
		text string // ‸ is the cursor
		want []string
	}{
		{"[logic_model]\nstage = \"‸\"\n", []string{`"plan"`, `"report"`, `"publish"`}},
		{"[logic_model]\nst‸\n", []string{"start", "stage", "standalone_because"}},
		{"[outcomes.x]\nstatement = \"S\"\n‸\n", []string{"leads_to", "indicators", "who", "not_measured_because"}},
		{"[outcomes.x]\nleads_to = [{ to = \"y\", ‸ }]\n", []string{"because", "likelihood", "feedback"}},
		{"[outcomes.x.indicators.y]\nevery = \"‸\"\n", []string{`"month"`, `"half-year"`}},
		{"[outcomes.x.indicators.y]\nbaseline = { ‸ }\n", []string{"value", "date", "unit"}},
		{"[stakeholders.x]\nrole = \"‸\"\n", []string{`"beneficiary"`, `"decision_maker"`}},
	} {
		got := e.complete(t, hint("model")+c.text)
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%q: %s is not among %q", c.text, w, got)
			}
		}
	}
}

// editor talks to a language server as an editor does.
type editor struct {
	dir string
	in  io.Writer
	out *bufio.Reader
	ids int
}

func startEditor(t *testing.T, dir string) *editor {
	t.Helper()
	program, err := exec.LookPath("tombi")
	if err != nil {
		t.Fatalf("%v; .ci/run installs it", err)
	}
	server := exec.Command(program, "lsp", "--offline")
	server.Dir, server.Env = dir, append(os.Environ(), "XDG_CACHE_HOME="+dir)
	in, err := server.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		in.Close()
		server.Process.Kill()
		server.Wait()
	})
	e := &editor{dir: dir, in: in, out: bufio.NewReader(out)}
	e.request(t, "initialize", map[string]any{"processId": os.Getpid(), "rootUri": "file://" + dir, "capabilities": map[string]any{}})
	e.send(t, map[string]any{"method": "initialized", "params": map[string]any{}})
	return e
}

// complete opens a file and returns what is offered at its cursor.
func (e *editor) complete(t *testing.T, text string) []string {
	t.Helper()
	before, after, _ := strings.Cut(text, "‸")
	e.ids++
	document := map[string]any{"uri": fmt.Sprintf("file://%s/plan-%d.toml", e.dir, e.ids), "languageId": "toml", "version": 1, "text": before + after}
	e.send(t, map[string]any{"method": "textDocument/didOpen", "params": map[string]any{"textDocument": document}})
	// The server has read the document once it says what is wrong with it.
	e.await(t, func(m message) bool {
		return m.Method == "textDocument/publishDiagnostics" && strings.Contains(string(m.Params), document["uri"].(string))
	})
	line := strings.Count(before, "\n")
	result := e.request(t, "textDocument/completion", map[string]any{
		"textDocument": document,
		"position":     map[string]int{"line": line, "character": len(before) - 1 - strings.LastIndexByte(before, '\n')},
	})
	type item struct{ Label string }
	var items []item
	if json.Unmarshal(result, &items) != nil {
		var list struct{ Items []item }
		if err := json.Unmarshal(result, &list); err != nil {
			t.Fatalf("%v in %s", err, result)
		}
		items = list.Items
	}
	var labels []string
	for _, i := range items {
		labels = append(labels, i.Label)
	}
	return labels
}

func (e *editor) send(t *testing.T, message map[string]any) {
	t.Helper()
	message["jsonrpc"] = "2.0"
	text, err := json.Marshal(message)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Fprintf(e.in, "Content-Length: %d\r\n\r\n%s", len(text), text); err != nil {
		t.Fatal(err)
	}
}

// message is what the server sends.
type message struct {
	ID            json.RawMessage
	Method        string
	Params        json.RawMessage
	Result, Error json.RawMessage
}

// request asks and waits for the answer.
func (e *editor) request(t *testing.T, method string, params any) json.RawMessage {
	t.Helper()
	e.ids++
	id := strconv.Itoa(e.ids)
	e.send(t, map[string]any{"id": e.ids, "method": method, "params": params})
	answer := e.await(t, func(m message) bool { return m.Method == "" && string(m.ID) == id })
	if answer.Error != nil {
		t.Fatalf("%s: %s", method, answer.Error)
	}
	return answer.Result
}

// await reads until the message that is wanted. What the server itself asks
// for is answered with nothing.
func (e *editor) await(t *testing.T, wanted func(message) bool) message {
	t.Helper()
	for {
		header, err := textproto.NewReader(e.out).ReadMIMEHeader()
		if err != nil {
			t.Fatal(err)
		}
		length, err := strconv.Atoi(header.Get("Content-Length"))
		if err != nil {
			t.Fatal(err)
		}
		text := make([]byte, length)
		if _, err := io.ReadFull(e.out, text); err != nil {
			t.Fatal(err)
		}
		var m message
		if err := json.Unmarshal(text, &m); err != nil {
			t.Fatal(err)
		}
		if wanted(m) {
			return m
		}
		if m.Method != "" && m.ID != nil {
			e.send(t, map[string]any{"id": m.ID, "result": nil})
		}
	}
}
