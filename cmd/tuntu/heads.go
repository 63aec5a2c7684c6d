package main

// Notes the ends of the logs outside of the database, and compares the logs with what was noted.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tuntu/internal/backup"
	"tuntu/internal/fault"
	"tuntu/internal/upkeep"
)

// headWithin bounds the time of a POST to the address that takes the logs' ends.
const headWithin = 30 * time.Second

// isAddress tells whether the logs' ends are sent to an address rather than written to a file.
func isAddress(to string) bool {
	return strings.HasPrefix(to, "https://") || strings.HasPrefix(to, "http://")
}

// noteHeads sends the logs' ends to where TUNTU_AUDIT_HEAD_TO says, if anywhere.
func (p *program) noteHeads(ctx context.Context, heads []upkeep.Head, at time.Time) (err error) {
	to := p.config.auditHeadTo
	switch {
	case to == "":
		return nil
	case isAddress(to):
		err = postHeads(ctx, to, heads, at)
	default:
		err = appendHeads(to, heads, at)
	}
	if err != nil {
		return fault.Wrap(err, fault.Unavailable, "the ends of the logs could not be noted at %s (TUNTU_AUDIT_HEAD_TO)", to)
	}
	p.tell("noted the ends of the logs at %s", to)
	return nil
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
