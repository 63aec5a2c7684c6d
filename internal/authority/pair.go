package authority

// This file loads a server's certificate and key, and reloads them when their files change.

import (
	"context"
	"crypto/tls"
	"log/slog"
	"os"
	"sync"
	"time"

	"tuntu/internal/fault"
)

// Pair is a server's certificate and key; it reloads them when their files change.
type Pair struct {
	certFile, keyFile string
	log               *slog.Logger
	every             time.Duration // interval between checks of the files

	mutex  sync.Mutex
	pair   *tls.Certificate
	looked time.Time
	stamp  [2]stamp
}

type stamp struct {
	at    time.Time
	bytes int64
}

// Load reads a pair for the first time.
func Load(certFile, keyFile string, log *slog.Logger) (*Pair, error) {
	p := &Pair{certFile: certFile, keyFile: keyFile, log: log, every: 5 * time.Second}
	p.stamp = p.stamps()
	pair, err := tls.LoadX509KeyPair(certFile, keyFile)
	if err != nil {
		return nil, fault.Wrap(err, fault.Invalid, "the certificate %s and the key %s are no pair of readable PEM files", certFile, keyFile)
	}
	p.pair, p.looked = &pair, time.Now()
	return p, nil
}

func (p *Pair) stamps() (s [2]stamp) {
	for i, path := range []string{p.certFile, p.keyFile} {
		if info, err := os.Stat(path); err == nil {
			s[i] = stamp{info.ModTime(), info.Size()}
		}
	}
	return s
}

// Get returns the certificate and key for a TLS handshake. If changed files do not match each
// other, the old pair stays in use.
func (p *Pair) Get(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if time.Since(p.looked) < p.every {
		return p.pair, nil
	}
	p.looked = time.Now()
	now := p.stamps()
	if now == p.stamp {
		return p.pair, nil
	}
	pair, err := tls.LoadX509KeyPair(p.certFile, p.keyFile)
	if err != nil {
		p.log.Warn("the certificate has changed but cannot be used; the old one stays in use", "error", err)
		return p.pair, nil
	}
	p.pair, p.stamp = &pair, now
	p.log.Info("the certificate was read again")
	return p.pair, nil
}

// Config returns a server's TLS configuration that uses this pair.
func (p *Pair) Config() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, GetCertificate: p.Get, NextProtos: []string{"h2", "http/1.1"}}
}

// KeepFresh renews the server certificate of a folder before it expires, and when the machine gets
// another address, until ctx ends.
func (f Folder) KeepFresh(ctx context.Context, every time.Duration, hosts func() []string, log *slog.Logger) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		renewed, err := f.Renew(hosts(), time.Now())
		if err != nil {
			log.WarnContext(ctx, "the certificate could not be renewed", "error", err)
		} else if renewed {
			log.InfoContext(ctx, "the certificate was renewed")
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
