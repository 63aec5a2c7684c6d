package main

// Notes the ends of the logs outside of the database, and compares the logs with what was noted.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tuntu/internal/backup"
	"tuntu/internal/fault"
	"tuntu/internal/upkeep"
)

// headWithin bounds the time of a note of the logs' ends.
const headWithin = 30 * time.Second

// isAddress tells whether the logs' ends are sent to an address rather than written to a file.
func isAddress(to string) bool {
	return strings.HasPrefix(to, "https://") || strings.HasPrefix(to, "http://")
}

// Times of the notes that a running server makes.
const (
	headEvery = 24 * time.Hour
	headLook  = 10 * time.Minute // how often it looks whether one is due, so that a failure is tried again soon
	headsOld  = 2 * headEvery    // from when on the doctor warns
)

// noteHeads sends the logs' ends to where TUNTU_AUDIT_HEAD_TO says, if anywhere, and tells it.
func (p *program) noteHeads(ctx context.Context, heads []upkeep.Head, at time.Time) error {
	if p.config.auditHeadTo == "" {
		return nil
	}
	err := p.sendHeads(ctx, heads, at)
	if err == nil {
		p.tell("noted the ends of the logs at %s", p.config.auditHeadTo)
	}
	return err
}

// sendHeads sends the logs' ends to where TUNTU_AUDIT_HEAD_TO says, and remembers for the doctor what came of it.
func (p *program) sendHeads(ctx context.Context, heads []upkeep.Head, at time.Time) (err error) {
	to := p.config.auditHeadTo
	if isAddress(to) {
		err = postHeads(ctx, to, heads, at)
	} else {
		err = appendHeads(to, heads, at)
	}
	last := p.lastHeads()
	if last.Failed = ""; err != nil {
		err = fault.Wrap(err, fault.Unavailable, "the ends of the logs could not be noted at %s (TUNTU_AUDIT_HEAD_TO)", to)
		last.Failed = err.Error()
	} else {
		last.Noted = at
	}
	text, _ := json.Marshal(last) // a time and a text
	// Where it cannot be remembered, the doctor says that nothing was noted.
	_ = os.WriteFile(filepath.Join(p.config.data, headsFile), append(text, '\n'), 0o600)
	return err
}

// headsFile is in the data folder and tells when the logs' ends were noted last.
const headsFile = "audit-head.json"

// headsNoted is when the logs' ends were noted last, and why the last try failed if it did.
type headsNoted struct {
	Noted  time.Time `json:"noted"`
	Failed string    `json:"failed,omitempty"`
}

func (p *program) lastHeads() (last headsNoted) {
	text, err := os.ReadFile(filepath.Join(p.config.data, headsFile))
	if err != nil || json.Unmarshal(text, &last) != nil {
		return headsNoted{}
	}
	return last
}

// keepHeadsNoted notes the logs' ends once a day until ctx ends.
func (p *program) keepHeadsNoted(ctx context.Context, ownerURL string, log *slog.Logger) {
	tick := time.NewTicker(headLook)
	defer tick.Stop()
	for {
		if age := time.Since(p.lastHeads().Noted); age < 0 || age >= headEvery {
			p.noteHeadsNow(ctx, ownerURL, log)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// noteHeadsNow notes the logs' ends in a bounded time. A failure is logged, and remembered for the doctor.
func (p *program) noteHeadsNow(ctx context.Context, ownerURL string, log *slog.Logger) {
	ctx, cancel := context.WithTimeout(ctx, headWithin)
	defer cancel()
	heads, err := upkeep.Heads(ctx, ownerURL)
	if err == nil {
		err = p.sendHeads(ctx, heads, time.Now())
	}
	if err != nil {
		log.WarnContext(ctx, "the ends of the logs are not noted", "error", err)
		return
	}
	log.InfoContext(ctx, "noted the ends of the logs", "at", p.config.auditHeadTo)
}

// checkHeads tells when the logs' ends were noted last, if they are to be.
func (p *program) checkHeads() []finding {
	if p.config.auditHeadTo == "" {
		return nil
	}
	last := p.lastHeads()
	f := finding{what: "ends of the logs", found: fault.Say("noted at %s, last on %s", p.config.auditHeadTo, localTime(last.Noted))}
	if last.Noted.IsZero() {
		f.found = fault.Say("not noted at %s yet", p.config.auditHeadTo)
	}
	switch age := time.Since(last.Noted); {
	case last.Failed != "":
		f.remedy = fault.Say("the last try failed: %s; try it by: tuntu audit head", last.Failed)
	case age > headsOld:
		f.remedy = fault.Say("a running server notes them each day; try it by: tuntu audit head")
	}
	return []finding{f}
}

// appendHeads adds a line for each head to a file: TIME TOWN CHANGE:DIGEST.
func appendHeads(path string, heads []upkeep.Head, at time.Time) error {
	var lines strings.Builder
	for _, h := range heads {
		fmt.Fprintf(&lines, "%s  %s  %s\n", at.UTC().Format(time.RFC3339), h.Town, h)
	}
	return addLines(path, lines.String())
}

// addLines adds lines to a file, which it makes where there is none, and waits until the disk has them.
func addLines(path, lines string) error {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600) //nolint:gosec // the operator names it
	if err != nil {
		return err
	}
	_, err = file.WriteString(lines)
	if syncErr := file.Sync(); err == nil {
		err = syncErr
	}
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	return err
}

// postHeads posts the heads as JSON: {"at", "heads": {TOWN: "CHANGE:DIGEST"}}.
func postHeads(ctx context.Context, to string, heads []upkeep.Head, at time.Time) error {
	told := map[string]string{}
	for _, h := range heads {
		told[h.Town] = h.String()
	}
	body, err := json.Marshal(map[string]any{"at": at.UTC(), "heads": told})
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, headWithin)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, to, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	reply, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer reply.Body.Close()
	if reply.StatusCode < 200 || reply.StatusCode > 299 {
		return errors.New("POST: " + reply.Status)
	}
	return nil
}

// notedHeads lists the heads to compare the logs with: those that --head names and those of the file that
// TUNTU_AUDIT_HEAD_TO names. --head is a head itself, a backup, or a file of heads.
func (p *program) notedHeads(named string) ([]upkeep.Head, error) {
	var heads []upkeep.Head
	if to := p.config.auditHeadTo; to != "" && !isAddress(to) && exists(to) {
		kept, err := readNoted(to)
		if err != nil {
			return nil, err
		}
		heads = kept
	}
	var more []upkeep.Head
	var err error
	switch {
	case named == "":
	case !exists(named):
		more = make([]upkeep.Head, 1)
		more[0], err = upkeep.ParseHead(named)
	case filepath.Ext(named) == ".zip":
		more, err = headsOfBackup(named)
	default:
		more, err = readNoted(named)
	}
	return append(heads, more...), err
}

// readNoted reads a file of heads; each stands at the end of its line.
func readNoted(path string) (heads []upkeep.Head, err error) {
	text, err := os.ReadFile(path) //nolint:gosec // the operator names it
	if err != nil {
		return nil, fault.Wrap(err, fault.Invalid, "%s may not be read", path)
	}
	for line := range strings.Lines(string(text)) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		h, err := upkeep.ParseHead(words[len(words)-1])
		if err != nil {
			return nil, err
		}
		heads = append(heads, h)
	}
	return heads, nil
}

// headsOfBackup reads the heads that a backup's list holds.
func headsOfBackup(path string) ([]upkeep.Head, error) {
	a, err := backup.Open(path, "")
	if err != nil {
		return nil, err
	}
	defer a.Close() //nolint:errcheck // the archive was only read
	return a.Manifest.State.HeadList()
}
