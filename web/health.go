package web

// /healthz and /readyz.

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"

	"tuntu/internal/fault"
)

// Health holds the thresholds of readiness' warnings.
type Health struct {
	BackupMaxAge time.Duration                         // 0: never warn
	DiskFree     func() (bytes, enough int64, ok bool) // free bytes on the data folder's disk, and their threshold
}

// check is one line of the reply to /readyz?full.
type check struct {
	Name   string `json:"name"`
	State  string `json:"state"` // ok, warning or failed
	Detail string `json:"detail,omitempty"`
}

// full is the parameter that asks for warnings too.
func full() param {
	return param{"full", "also warn of an old backup or a disk that fills up", map[string]any{"type": "string"}}
}

// ready tells whether requests can be answered. With full it adds warnings, which do not change
// its status.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) error {
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	if err := s.db.Ping(ctx); err != nil {
		return fault.Wrap(err, fault.Unavailable, "the database does not answer; `tuntu doctor` says more")
	}
	write, err := s.proof.last(ctx, s.db.ProveWrite)
	if err != nil {
		return fault.Wrap(err, fault.Unavailable, "the database reads but does not write; `tuntu doctor` says more")
	}
	if !r.URL.Query().Has("full") {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, err := w.Write([]byte("ready\n"))
		return err
	}
	checks := []check{{Name: "database", State: "ok"}, write, s.backupCheck(ctx), s.diskCheck()}
	state := "ready"
	for _, c := range checks {
		if c.State != "ok" {
			state = "ready, with warnings"
		}
	}
	w.Header().Set("Cache-Control", "no-store")
	return writeJSON(w, r, jsonType, "", map[string]any{"state": state, "checks": checks})
}

func (s *Server) backupCheck(ctx context.Context) check {
	c := check{Name: "backup", State: "ok"}
	note, real, err := s.db.LastBackup(ctx)
	switch most := s.config.Health.BackupMaxAge; {
	case err != nil:
		c.State, c.Detail = "warning", "the last backup's time cannot be read"
	case note == nil && !real:
		c.Detail = "none, and no town yet that is not invented"
	case note == nil:
		c.State, c.Detail = "warning", "none was ever made; run: tuntu backup"
	default:
		age := s.config.Now().Sub(note.At)
		c.Detail = fmt.Sprintf("%s, %.0f hours ago", note.At.Format(time.RFC3339), age.Hours())
		if real && most > 0 && age > most {
			c.State = "warning"
		}
	}
	if s.config.Health.BackupMaxAge == 0 {
		c.State = "ok"
	}
	return c
}

func (s *Server) diskCheck() check {
	c := check{Name: "disk", State: "ok"}
	if s.config.Health.DiskFree == nil {
		return c
	}
	bytes, enough, ok := s.config.Health.DiskFree()
	if ok {
		c.Detail = fmt.Sprintf("%.1f GB free", float64(bytes)/1e9)
		if bytes < enough {
			c.State = "warning"
		}
	}
	return c
}

// proofFor is how long a proof of the write path holds, so that many probes cost one write.
const proofFor = 2 * time.Second

// proof is the last proof of the write path.
type proof struct {
	mutex sync.Mutex
	at    time.Time
	check check
	err   error
}

// last returns the last proof, or tries anew. A full disk is a warning: reading goes on, and the program need not be
// taken out of service.
func (p *proof) last(ctx context.Context, try func(context.Context) error) (check, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if time.Since(p.at) < proofFor {
		return p.check, p.err
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), proofFor) // others wait for this try, too
	defer cancel()
	p.check, p.err = check{Name: "writing", State: "ok"}, try(ctx)
	if p.err != nil && fault.Of(p.err).Kind == fault.FullDisk {
		p.check.State, p.check.Detail, p.err = "warning", fault.Of(p.err).Detail, nil
	}
	p.at = time.Now()
	return p.check, p.err
}
