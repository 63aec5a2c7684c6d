package web

// This file finds the visitor of a request by session or token, and checks what visitors without a role may read.

import (
	"context"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"

	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// What visitors without a role may read is cached for opennessFor. With an old value known, a
// request waits for a fresh one for opennessWait at most, so that a hanging database does not
// stop the page.
const (
	opennessFor  = time.Second
	opennessWait = 250 * time.Millisecond
)

// door caches what visitors without a role may read.
type door struct {
	mutex    sync.Mutex
	openness access.Openness
	known    bool
	asked    time.Time
	changes  int // number of changes of the setting that this instance has heard of
	asking   singleflight.Group
}

// last returns the cached value and whether it is fresh; the caller passes changes to put with
// a new value.
func (d *door) last() (o access.Openness, known, fresh bool, changes int) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	return d.openness, d.known, d.known && time.Since(d.asked) < opennessFor, d.changes
}

// put caches a value; it is not fresh if the setting has changed since the caller read it.
// When the read failed, the old value holds for the same time again, so that not every request
// waits for a database that is gone.
func (d *door) put(o access.Openness, err error, changes int) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if err == nil {
		d.openness, d.known = o, true
	}
	if d.changes == changes {
		d.asked = time.Now()
	}
}

// forget drops the cached value.
func (d *door) forget() {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.changes++
	d.asked = time.Time{}
	d.asking.Forget("")
}

// visitor is the person or program that sends a request.
type visitor struct {
	postgis.Person
	token string // the session's token in the cookie; empty for a bearer token and for anonymous visitors
}

// visitorOf returns a request's visitor; the zero visitor is anonymous.
func visitorOf(r *http.Request) visitor { return noteOf(r.Context()).visitor }

// actorOf returns a request's visitor as the access rules know it.
func actorOf(r *http.Request) access.Actor { return visitorOf(r).Actor }

// admit identifies the visitor and checks the action that the route needs, and that what it is about is not closed to him.
// A write's unit is known in its transaction only, so the rights to it are checked there.
func (s *Server) admit(rt route, r *http.Request) error {
	if rt.open {
		return nil
	}
	if err := s.admitTo(rt, r); err != nil {
		return err
	}
	return s.keepClosed(rt, r)
}

// admitTo identifies the visitor and checks the action that the route needs.
func (s *Server) admitTo(rt route, r *http.Request) error {
	v, err := s.identify(r)
	if err != nil && rt.needs == access.Read && fault.Of(err).Kind == fault.Unavailable {
		v, err = visitor{}, nil // cached public resources are served without the database too
	}
	if err != nil {
		return err
	}
	noteOf(r.Context()).visitor = v
	if v.Actor.Account == 0 {
		return s.admitAnyone(r.Context(), rt.needs)
	}
	if v.Actor.ReadOnly && rt.method() != http.MethodGet {
		return fault.New(fault.Forbidden, "this token only reads; make one that writes")
	}
	at := access.Place{}
	if rt.needs == access.Manage || rt.needs == access.SeePeople || rt.needs == access.Reveal {
		if at.Town, err = s.theTown(r); err != nil {
			return err
		}
	}
	if rt.needs == access.Write && !v.Actor.WorksAnywhere() || rt.needs != access.Write && !v.Actor.May(rt.needs, at) {
		return access.NotAllowed(nil)
	}
	return nil
}

func (s *Server) admitAnyone(ctx context.Context, needs access.Action) error {
	if needs != access.Read {
		return fault.New(fault.Unauthorized, "sign in first")
	}
	o, err := s.openness(ctx)
	if err == nil && !o.Anonymous {
		err = fault.New(fault.Unauthorized, "this map is open to those who sign in only")
	}
	return err
}

// openness tells what visitors without a role may read. While the database is gone the cached value holds.
func (s *Server) openness(ctx context.Context) (access.Openness, error) {
	last, known, fresh, changes := s.door.last()
	if fresh {
		return last, nil
	}
	answer := s.door.asking.DoChan("", func() (any, error) {
		within, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*opennessFor)
		defer cancel()
		o, err := s.db.Openness(within)
		s.door.put(o, err, changes)
		return o, err
	})
	wait := 2 * opennessFor
	if known {
		wait = opennessWait
	}
	patience := time.NewTimer(wait)
	defer patience.Stop()
	select {
	case a := <-answer:
		if a.Err == nil {
			return a.Val.(access.Openness), nil //nolint:forcetypeassert // the question above returns nothing else
		}
	case <-patience.C:
	case <-ctx.Done():
	}
	if !known {
		return access.Openness{}, fault.New(fault.Unavailable, "the database does not answer")
	}
	return last, nil
}

// identify finds the visitor by a bearer token or by the session's cookie. It reads the account
// for each request, so that a change of its rights takes effect at once.
//
// It has a time limit of its own, since not every route has one.
func (s *Server) identify(r *http.Request) (visitor, error) {
	if scheme, secret, ok := strings.Cut(r.Header.Get("Authorization"), " "); ok && strings.EqualFold(scheme, "Bearer") {
		ctx, cancel := context.WithTimeout(r.Context(), readWithin)
		defer cancel()
		return s.byToken(ctx, strings.TrimSpace(secret))
	}
	cookie, err := r.Cookie(s.cookieName(r))
	if err != nil || cookie.Value == "" {
		return visitor{}, nil
	}
	ctx, cancel := context.WithTimeout(r.Context(), readWithin)
	defer cancel()
	return s.bySession(ctx, cookie.Value)
}

func (s *Server) byToken(ctx context.Context, secret string) (visitor, error) {
	refused := fault.New(fault.Unauthorized, "this token is unknown or has expired")
	account, readOnly, err := s.db.Bearer(ctx, access.HashSecret(secret))
	if fault.Of(err).Kind == fault.NotFound && err != nil {
		return visitor{}, refused
	}
	if err != nil {
		return visitor{}, err
	}
	p, err := s.db.Person(ctx, account)
	if err != nil {
		if fault.Of(err).Kind == fault.NotFound {
			err = refused
		}
		return visitor{}, err
	}
	p.Actor.ReadOnly = readOnly
	return visitor{Person: p}, nil
}

// bySession finds the visitor by a session. The visitor is anonymous if the session has expired,
// its account is disabled, or the account's password has changed since.
func (s *Server) bySession(ctx context.Context, token string) (visitor, error) {
	ctx, err := s.sessions.Load(ctx, token)
	if err != nil {
		return visitor{}, err
	}
	account := s.sessions.GetInt64(ctx, sessionAccount)
	if account == 0 {
		return visitor{}, nil
	}
	p, err := s.db.Person(ctx, account)
	if err != nil {
		if fault.Of(err).Kind == fault.NotFound {
			err = nil
		}
		return visitor{}, err
	}
	if p.Epoch != s.sessions.GetInt64(ctx, sessionEpoch) {
		return visitor{}, nil
	}
	if err := s.touch(ctx); err != nil { // reading goes on: the disk may be full
		s.log.WarnContext(ctx, "a session is not kept from idling out", "error", err)
	}
	return visitor{Person: p, token: token}, nil
}

// touchEvery is how often a session in use is written back, so that not every request writes.
const touchEvery = time.Minute

// touch extends a session in use.
func (s *Server) touch(ctx context.Context) error {
	if time.Since(time.Unix(s.sessions.GetInt64(ctx, sessionTouched), 0)) < touchEvery {
		return nil
	}
	s.sessions.Put(ctx, sessionTouched, time.Now().Unix())
	_, _, err := s.sessions.Commit(postgis.Touching(ctx))
	return err
}

// secure tells whether the client's connection to this server, or to a trusted proxy, is TLS.
func (s *Server) secure(r *http.Request) bool {
	return r.TLS != nil || strings.HasPrefix(s.baseURL(r), "https:") && (s.fromTrustedProxy(r) || s.config.PublicURL != "")
}

// clientAddress returns the network that limits count a client under: its IPv4 address or its
// IPv6 network of 64 bits. It reads X-Forwarded-For, all of its lines, from the trusted proxy that the request came from
// inwards: the first address that is no trusted proxy's is the client's, and what stands before it is the client's own
// invention.
func (s *Server) clientAddress(r *http.Request) string {
	from, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	address := from.Addr().Unmap()
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for s.trusts(address) && len(hops) > 0 {
		last := hops[len(hops)-1]
		hops = hops[:len(hops)-1]
		told, ok := hopAddress(last)
		if !ok {
			break
		}
		address = told
	}
	if address.Is6() {
		if prefix, err := address.WithZone("").Prefix(64); err == nil {
			return prefix.String()
		}
	}
	return address.String()
}

// hopAddress reads one address of X-Forwarded-For, with or without a port.
func hopAddress(text string) (netip.Addr, bool) {
	text = strings.TrimSpace(text)
	if with, err := netip.ParseAddrPort(text); err == nil {
		return with.Addr().Unmap(), true
	}
	alone, err := netip.ParseAddr(strings.TrimSuffix(strings.TrimPrefix(text, "["), "]"))
	return alone.Unmap(), err == nil
}
