package web

import (
	"context"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// How long the answer to whether anonymous readers are let in is taken for true, so that a
// change of it works within this time, and how long a request waits for a new answer where
// there is an old one, lest a database that hangs takes the page with it.
const (
	anonymousFor  = time.Second
	anonymousWait = 250 * time.Millisecond
)

// door lets requests in: it knows whether anybody may come in.
type door struct {
	mutex     sync.Mutex
	anonymous bool
	known     bool
	asked     time.Time
	asking    chan struct{} // closed when the question is answered; nil: there is none
	begun     bool          // whether somebody asks it
}

// look is the last answer while it is fresh, else the question that is to be waited for.
func (d *door) look() (allowed, known bool, asking chan struct{}) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if d.known && time.Since(d.asked) < anonymousFor {
		return d.anonymous, true, nil
	}
	if d.asking == nil {
		d.asking = make(chan struct{})
		d.begun = false
	}
	return d.anonymous, d.known, d.asking
}

// begin tells whether a question is to be asked now, by whoever comes first.
func (d *door) begin(asking chan struct{}) bool {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if d.asking != asking || d.begun {
		return false
	}
	d.begun = true
	return true
}

// answer is the last answer, however old.
func (d *door) answer() (allowed, known bool, asked time.Time) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	return d.anonymous, d.known, d.asked
}

// forget has the setting asked for anew; an answer that is under way does not count.
func (d *door) forget() {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.asked, d.asking = time.Time{}, nil
}

// visitor is who asks, once the door has looked.
type visitor struct {
	postgis.Person
	token string // of the session in the cookie; empty: none, or by a bearer token
}

type visitorKey struct{}

// visitorOf is who asks; the zero visitor has not signed in.
func visitorOf(r *http.Request) visitor {
	v, _ := r.Context().Value(visitorKey{}).(visitor)
	return v
}

// actorOf is who asks, as the rules know him.
func actorOf(r *http.Request) access.Actor { return visitorOf(r).Actor }

// admit finds out who asks and whether he may, by what the route needs. What a write is
// about only its transaction knows, so that is asked there.
func (s *Server) admit(rt route, r *http.Request) (*http.Request, error) {
	if rt.open {
		return r, nil
	}
	v, err := s.identify(r)
	if err != nil && rt.needs == access.Read && fault.Of(err).Kind == fault.Unavailable {
		v, err = visitor{}, nil // what is public is there without the database too, where it was kept
	}
	if err != nil {
		return r, err
	}
	ctx := context.WithValue(r.Context(), visitorKey{}, v)
	noteOf(ctx).account = v.Actor.Account
	r = r.WithContext(ctx)
	if v.Actor.Account == 0 {
		return r, s.admitAnyone(ctx, rt.needs)
	}
	if v.Actor.ReadOnly && rt.method() != http.MethodGet {
		return r, fault.New(fault.Forbidden, "this token only reads; make one that writes")
	}
	at := access.Place{}
	if rt.needs == access.Manage || rt.needs == access.SeePeople {
		if at.Town, err = s.theTown(r); err != nil {
			return r, err
		}
	}
	if rt.needs != access.Write && !v.Actor.May(rt.needs, at) {
		return r, fault.New(fault.Forbidden, "your account may not do this here; ask the town's administrator")
	}
	return r, nil
}

func (s *Server) admitAnyone(ctx context.Context, needs access.Action) error {
	if needs != access.Read {
		return fault.New(fault.Unauthorized, "sign in first")
	}
	allowed, err := s.anonymous(ctx)
	if err == nil && !allowed {
		err = fault.New(fault.Unauthorized, "this map is open to those who sign in only")
	}
	return err
}

// anonymous tells whether readers who have not signed in are let in. While the database is
// gone the last answer holds.
func (s *Server) anonymous(ctx context.Context) (bool, error) {
	for range 3 { // an answer that was overtaken by a change is asked for again
		allowed, known, asking := s.door.look()
		if asking == nil {
			return allowed, nil
		}
		wait := 2 * anonymousFor
		if known {
			wait = anonymousWait
		}
		if !s.await(ctx, asking, wait) {
			break
		}
	}
	allowed, known, _ := s.door.answer()
	if !known {
		return false, fault.New(fault.Unavailable, "the database does not answer")
	}
	return allowed, nil
}

// await waits for an answer, and begins the question if nobody has.
func (s *Server) await(ctx context.Context, asking chan struct{}, wait time.Duration) (answered bool) {
	if s.door.begin(asking) {
		go s.ask(context.WithoutCancel(ctx), asking)
	}
	patience := time.NewTimer(wait)
	defer patience.Stop()
	select {
	case <-asking:
		return true
	case <-patience.C:
	case <-ctx.Done():
	}
	return false
}

// ask reads the setting and tells all who wait for it.
func (s *Server) ask(ctx context.Context, asking chan struct{}) {
	defer close(asking)
	ctx, cancel := context.WithTimeout(ctx, 2*anonymousFor)
	defer cancel()
	allowed, err := s.db.Anonymous(ctx)
	s.door.mutex.Lock()
	defer s.door.mutex.Unlock()
	if s.door.asking != asking { // it was changed meanwhile
		return
	}
	s.door.asking, s.door.asked = nil, time.Now()
	if err == nil {
		s.door.anonymous, s.door.known = allowed, true
	}
}

// identify finds who asks, by a bearer token or by the session's cookie. An account is read
// anew for each request, so that what changes about it holds at once.
func (s *Server) identify(r *http.Request) (visitor, error) {
	if scheme, secret, ok := strings.Cut(r.Header.Get("Authorization"), " "); ok && strings.EqualFold(scheme, "Bearer") {
		return s.byToken(r.Context(), strings.TrimSpace(secret))
	}
	cookie, err := r.Cookie(s.cookieName(r))
	if err != nil || cookie.Value == "" {
		return visitor{}, nil //nolint:nilerr // no cookie: nobody has signed in
	}
	return s.bySession(r.Context(), cookie.Value)
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

// bySession reads a session; one that is over, or of an account that was disabled or whose
// password has changed since, is nobody's.
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
	if err := s.touch(ctx); err != nil { // no reason to read nothing: the disk may be full
		s.log.WarnContext(ctx, "a session is not kept from idling out", "error", err)
	}
	return visitor{Person: p, token: token}, nil
}

// touchEvery is how often a session that is in use is written back, lest every request is a
// write.
const touchEvery = time.Minute

// touch keeps a session from idling out.
func (s *Server) touch(ctx context.Context) error {
	if time.Since(time.Unix(s.sessions.GetInt64(ctx, sessionTouched), 0)) < touchEvery {
		return nil
	}
	s.sessions.Put(ctx, sessionTouched, time.Now().Unix())
	_, _, err := s.sessions.Commit(postgis.Touching(ctx))
	return err
}

// secure tells whether the client came by TLS, here or to a trusted proxy.
func (s *Server) secure(r *http.Request) bool {
	return r.TLS != nil || strings.HasPrefix(s.baseURL(r), "https:") && (s.fromTrustedProxy(r) || s.config.PublicURL != "")
}

// clientAddress is the network that a request came from, for limits: an IPv4 address or an
// IPv6 network of 64 bits, as a trusted proxy tells it.
func (s *Server) clientAddress(r *http.Request) string {
	from, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	address := from.Addr().Unmap()
	if s.fromTrustedProxy(r) {
		// the last one is what the trusted proxy itself has seen
		hops := strings.Split(r.Header.Get("X-Forwarded-For"), ",")
		if told, err := netip.ParseAddr(strings.TrimSpace(hops[len(hops)-1])); err == nil {
			address = told.Unmap()
		}
	}
	if address.Is6() {
		if prefix, err := address.Prefix(64); err == nil {
			return prefix.String()
		}
	}
	return address.String()
}
