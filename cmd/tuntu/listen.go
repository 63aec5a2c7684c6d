package main

// Listens for HTTP and HTTPS on one port until the program is told to stop.

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"time"

	"tuntu/internal/authority"
	"tuntu/internal/fault"
)

// renewEvery is the interval at which the program checks its own certificate for renewal.
const renewEvery = time.Hour

// listen serves until ctx ends, then lets open requests finish. With a certificate, one port takes
// both TLS and plain HTTP: plain HTTP is redirected to TLS, except for the pages by which a phone
// installs the authority's certificate. It calls welcome with the address once it listens.
func (p *program) listen(ctx context.Context, handler http.Handler, log *slog.Logger, welcome func(address string) error) error {
	pair, err := p.pair(ctx, log)
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", p.config.listen)
	if err != nil {
		return fault.Wrap(err, fault.Unavailable, "cannot listen on %s; another program may use it: set TUNTU_LISTEN to another address", p.config.listen)
	}
	servers := []*http.Server{newServer(handler, log)}
	failed := make(chan error, 2)
	if pair == nil {
		go func() { failed <- servers[0].Serve(listener) }()
	} else {
		servers = append(servers, newServer(p.plain(handler), log))
		secure, plain := divide(listener, headerTimeout)
		go func() { failed <- servers[0].Serve(tls.NewListener(secure, pair.Config())) }()
		go func() { failed <- servers[1].Serve(plain) }()
	}
	at := address(listener.Addr(), pair != nil)
	if p.config.publicURL != "" {
		p.tell("屯图 Tuntu is at %s, listening on %s", p.config.publicURL, at)
		at = p.config.publicURL
	} else {
		p.tell("屯图 Tuntu is at %s", at)
	}
	if err := welcome(at); err != nil && ctx.Err() == nil {
		log.WarnContext(ctx, "cannot tell whether there is an administrator", "error", err)
	}
	select {
	case err := <-failed:
		if errors.Is(err, http.ErrServerClosed) {
			return nil
		}
		return err
	case <-ctx.Done():
	}
	p.tell("stopping …")
	closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	for _, server := range servers {
		if server.Shutdown(closing) != nil {
			err = errors.Join(err, server.Close())
		}
	}
	return err
}

// newServer makes an HTTP server with limits for clients that send or read slowly, or send too
// much.
func newServer(handler http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler: handler, ReadHeaderTimeout: headerTimeout, ReadTimeout: writeTimeout, WriteTimeout: writeTimeout,
		IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeaderBytes, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}

// pair returns the certificate to serve with: the configured one, else the one that `tuntu cert`
// made; nil means plain HTTP.
func (p *program) pair(ctx context.Context, log *slog.Logger) (*authority.Pair, error) {
	if p.config.tlsCert != "" {
		return authority.Load(p.config.tlsCert, p.config.tlsKey, log)
	}
	folder := authority.In(p.config.data)
	if !folder.Has() {
		return nil, nil //nolint:nilnil // nil means plain HTTP
	}
	if _, err := folder.Renew(p.hosts(nil), time.Now()); err != nil {
		log.WarnContext(ctx, "the certificate could not be renewed", "error", err)
	}
	pair, err := authority.Load(folder.CertFile(), folder.KeyFile(), log)
	if err == nil {
		go folder.KeepFresh(ctx, renewEvery, func() []string { return p.hosts(nil) }, log)
	}
	return pair, err
}

// plain answers requests that come without TLS.
func (p *program) plain(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/cert" || strings.HasPrefix(r.URL.Path, "/cert/") || r.URL.Path == "/healthz" {
			handler.ServeHTTP(w, r)
			return
		}
		to := url.URL{Scheme: "https", Host: r.Host, Path: r.URL.Path, RawQuery: r.URL.RawQuery}
		if public, err := url.Parse(p.config.publicURL); err == nil && public.Scheme == "https" {
			to.Host = public.Host
		}
		http.Redirect(w, r, to.String(), http.StatusPermanentRedirect)
	})
}

func address(at net.Addr, secure bool) string {
	if secure {
		return "https://" + at.String()
	}
	return "http://" + at.String()
}

// reachable returns the host and port at which other machines reach the server: the public
// address's, else the machine's first address if it listens on all, else the address that it
// listens on.
func (p *program) reachable() string {
	if p.config.publicURL != "" {
		_, host, _ := strings.Cut(p.config.publicURL, "://")
		host, _, _ = strings.Cut(host, "/")
		return host
	}
	host, port, err := net.SplitHostPort(p.config.listen)
	if err != nil {
		return p.config.listen
	}
	if ip, err := netip.ParseAddr(host); host == "" || err == nil && ip.IsUnspecified() {
		if own := authority.Addresses(); len(own) > 0 {
			host = own[0].String()
		}
	}
	return net.JoinHostPort(host, port)
}

// divide makes two listeners of one by the first byte of each connection. It closes a connection
// that sends nothing within patience.
func divide(from net.Listener, patience time.Duration) (secure, plain net.Listener) {
	closed := make(chan struct{})
	var once sync.Once
	part := func() *branch {
		return &branch{from: from, connections: make(chan net.Conn), closed: closed, end: func() { once.Do(func() { close(closed) }) }}
	}
	s, p := part(), part()
	go func() {
		for {
			conn, err := from.Accept()
			if errors.Is(err, net.ErrClosed) {
				s.end()
				return
			}
			if err != nil { // for example, no file descriptor is free
				time.Sleep(10 * time.Millisecond)
				continue
			}
			go sort(conn, s, p, patience)
		}
	}()
	return s, p
}

func sort(conn net.Conn, secure, plain *branch, patience time.Duration) {
	const handshake = 0x16 // the first byte of a TLS connection
	_ = conn.SetReadDeadline(time.Now().Add(patience))
	reader := bufio.NewReaderSize(conn, 512)
	first, err := reader.Peek(1)
	_ = conn.SetReadDeadline(time.Time{})
	if err != nil {
		_ = conn.Close()
		return
	}
	to := plain
	if first[0] == handshake {
		to = secure
	}
	select {
	case to.connections <- &peeked{conn, reader}:
	case <-to.closed:
		_ = conn.Close()
	}
}

// branch is one of the two listeners that divide returns.
type branch struct {
	from        net.Listener
	connections chan net.Conn
	closed      chan struct{}
	end         func()
}

// Accept waits for a connection of the branch's kind.
func (b *branch) Accept() (net.Conn, error) {
	select {
	case conn := <-b.connections:
		return conn, nil
	case <-b.closed:
		return nil, net.ErrClosed
	}
}

// Close closes both listeners.
func (b *branch) Close() error {
	b.end()
	return b.from.Close()
}

// Addr returns the address of both listeners.
func (b *branch) Addr() net.Addr { return b.from.Addr() }

// peeked is a connection whose first byte was read ahead to tell TLS from HTTP.
type peeked struct {
	net.Conn
	reader *bufio.Reader
}

// Read returns the bytes that were read ahead, then the rest.
func (p *peeked) Read(b []byte) (int, error) { return p.reader.Read(b) }
