package web

// /api/session: signing in and out, one-time links, cookies.

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"github.com/alexedwards/scs/v2"

	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Lifetimes of a session and of the cookie that marks a browser as known.
const (
	sessionIdle  = 30 * time.Minute
	sessionMost  = 12 * time.Hour
	deviceFor    = 180 * 24 * time.Hour
	smallBody    = 64 << 10 // bytes of a form's request
	hashesAtOnce = 2        // passwords hashed at once; each takes 64 MiB
	hashWait     = 30 * time.Second
)

// Keys of a session's values.
const (
	sessionAccount = "account"
	sessionEpoch   = "epoch"
	sessionTouched = "touched"
)

// newSessions keeps sessions in the database, by the hash of their token.
func newSessions(db *postgis.DB) *scs.SessionManager {
	m := scs.New()
	m.Store = postgis.Sessions{DB: db}
	m.HashTokenInStore = true
	m.IdleTimeout, m.Lifetime = sessionIdle, sessionMost
	return m
}

// cookieName names the session's cookie; with TLS its prefix binds it to this host.
func (s *Server) cookieName(r *http.Request) string {
	if s.secure(r) {
		return "__Host-tuntu"
	}
	return "tuntu"
}

func (s *Server) setCookie(w http.ResponseWriter, r *http.Request, name, value string, age time.Duration) {
	// cookies are Secure with TLS only, as a laptop in an office may serve without
	cookie := &http.Cookie{ //nolint:gosec // see above
		Name: name, Value: value, Path: "/", HttpOnly: true, Secure: s.secure(r), SameSite: http.SameSiteLaxMode,
	}
	switch {
	case value == "":
		cookie.MaxAge = -1
	case age > 0:
		cookie.MaxAge = int(age / time.Second)
	}
	http.SetCookie(w, cookie)
}

func (s *Server) deviceCookie(r *http.Request) string { return s.cookieName(r) + "-device" }

// readBody reads a small JSON request.
func readBody(r *http.Request, into any) error {
	body, err := readUpTo(r, smallBody, "the request is larger than %d kB", smallBody>>10)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(body, into); err != nil {
		return fault.New(fault.Invalid, "the request is no JSON of the form that the API's document describes")
	}
	return nil
}

// sessionOf answers with the signed-in account, also while the map is closed.
func (s *Server) sessionOf(w http.ResponseWriter, r *http.Request) error {
	v, err := s.identify(r)
	if err != nil && fault.Of(err).Kind != fault.Unauthorized {
		return err
	}
	return s.tellSession(w, r, v)
}

func (s *Server) tellSession(w http.ResponseWriter, r *http.Request, v visitor) error {
	open, err := s.openness(r.Context())
	if err != nil {
		return err
	}
	memberships := v.Actor.Memberships
	if memberships == nil {
		memberships = []access.Membership{}
	}
	return writePrivate(w, http.StatusOK, map[string]any{
		"signed_in": v.Actor.Account != 0, "account": v.Actor.Account, "login": v.Login, "name": v.Name, "administrator": v.Actor.Administrator,
		"memberships": memberships, "anonymous": open.Anonymous, "provider": s.provider.title(),
	})
}

// signIn checks login and password and begins a session.
func (s *Server) signIn(w http.ResponseWriter, r *http.Request) error {
	var form struct{ Login, Password string }
	if err := readBody(r, &form); err != nil {
		return err
	}
	// The account is looked up first, so that all spellings of its login share one quota.
	c, err := s.db.Credentials(r.Context(), form.Login)
	if err != nil && fault.Of(err).Kind != fault.NotFound {
		return err
	}
	device := s.knownDevice(r, c.Account)
	right, err := s.tryPassword(w, r, c, whoTries(c.Account, form.Login), device, form.Password)
	if err != nil {
		return err
	}
	if !right {
		return fault.New(fault.Unauthorized, "the login or the password is wrong")
	}
	if err := s.open(w, r, c.Account, c.Epoch); err != nil {
		return err
	}
	if device == "" {
		s.rememberDevice(w, r, c.Account)
	}
	return s.welcome(w, r, c.Account)
}

// tryPassword checks a password in its turn.
func (s *Server) tryPassword(w http.ResponseWriter, r *http.Request, c postgis.Credential, who, device, password string) (right bool, err error) {
	from := place{s.clientAddress(r), device != ""}
	t, ok := s.attempts.take(who, from.address, device)
	if !ok {
		return false, tooMany(w, t.wait)
	}
	if err := sleep(r.Context(), t.wait); err != nil {
		s.attempts.giveBack(t)
		return false, err
	}
	if t.careful && c.Account == 0 { // a check would take a place from somebody whose password may be right
		return false, sleep(r.Context(), s.hashing.lately())
	}
	right, err = s.checkPassword(r.Context(), from, c.Password, password)
	if err != nil || right {
		s.attempts.giveBack(t)
	}
	return right && c.Account != 0, err
}

// sleep waits for a time, unless the request ends before.
func sleep(ctx context.Context, d time.Duration) error {
	turn := time.NewTimer(d)
	defer turn.Stop()
	select {
	case <-turn.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func tooMany(w http.ResponseWriter, wait time.Duration) error {
	w.Header().Set("Retry-After", seconds(wait))
	return fault.New(fault.TooMany, "too many wrong passwords; wait %s seconds, or ask the administrator for a one-time link", seconds(wait))
}

// checkPassword checks a password; few are checked at once. For an unknown login it hashes a
// dummy password, so that the time does not tell which logins exist.
func (s *Server) checkPassword(ctx context.Context, from place, kept, password string) (right bool, err error) {
	release, err := s.hashing.begin(ctx, from)
	if err != nil {
		return false, err
	}
	defer release()
	if kept == "" {
		access.CheckPassword(nobodysPassword, password)
		return false, nil
	}
	return access.CheckPassword(kept, password), nil
}

// nobodysPassword is a hash that costs as much to check as a real one.
const nobodysPassword = "$argon2id$v=19$m=65536,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" //nolint:gosec // nobody's

// open begins an account's session, ends the browser's previous one, and sets the cookie.
func (s *Server) open(w http.ResponseWriter, r *http.Request, account, epoch int64) error {
	old := ""
	if cookie, err := r.Cookie(s.cookieName(r)); err == nil {
		old = cookie.Value
	}
	ctx, err := s.sessions.Load(r.Context(), old)
	if err != nil {
		return err
	}
	if err := s.sessions.RenewToken(ctx); err != nil {
		return err
	}
	s.sessions.Put(ctx, sessionAccount, account)
	s.sessions.Put(ctx, sessionEpoch, epoch)
	s.sessions.Put(ctx, sessionTouched, time.Now().Unix())
	token, _, err := s.sessions.Commit(ctx)
	if err != nil {
		return err
	}
	s.setCookie(w, r, s.cookieName(r), token, 0)
	return nil
}

// welcome replies with the account that has just signed in.
func (s *Server) welcome(w http.ResponseWriter, r *http.Request, account int64) error {
	p, err := s.db.Person(r.Context(), account)
	if err != nil {
		return err
	}
	return s.tellSession(w, r, visitor{Person: p})
}

func (s *Server) signOut(w http.ResponseWriter, r *http.Request) error {
	if v := visitorOf(r); v.token != "" {
		ctx, err := s.sessions.Load(r.Context(), v.token)
		if err != nil {
			return err
		}
		if err := s.sessions.Destroy(ctx); err != nil {
			return err
		}
		s.hub.expel(v.Actor.Account)
	}
	s.setCookie(w, r, s.cookieName(r), "", 0)
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// invitation takes a one-time link's key. Without a password it answers with the link's account;
// with one it sets the account's password and signs in. The key comes in the body, so that no
// log holds it.
func (s *Server) invitation(w http.ResponseWriter, r *http.Request) error {
	var form struct{ Key, Password string }
	if err := readBody(r, &form); err != nil {
		return err
	}
	// A key has 256 bits and cannot be guessed, so that wrong ones count against nobody.
	hash := access.HashSecret(form.Key)
	login, err := s.db.Invited(r.Context(), hash)
	if err != nil {
		return err
	}
	if form.Password == "" {
		return writePrivate(w, http.StatusOK, map[string]any{"login": login})
	}
	kept, err := s.newPassword(r, form.Password, login)
	if err != nil {
		return err
	}
	account, err := s.db.Redeem(r.Context(), hash, kept)
	if err != nil {
		return err
	}
	p, err := s.db.Person(r.Context(), account)
	if err != nil {
		return err
	}
	if err := s.open(w, r, account, p.Epoch); err != nil {
		return err
	}
	s.rememberDevice(w, r, account)
	return s.welcome(w, r, account)
}

func (s *Server) newPassword(r *http.Request, password, login string) (string, error) {
	if err := access.WeakPassword(password, login); err != nil {
		return "", err
	}
	release, err := s.hashing.begin(r.Context(), place{s.clientAddress(r), true})
	if err != nil {
		return "", err
	}
	defer release()
	return access.HashPassword(password)
}

// setPassword changes the visitor's own password and ends the account's other sessions.
func (s *Server) setPassword(w http.ResponseWriter, r *http.Request) error {
	var form struct{ Old, New string }
	if err := readBody(r, &form); err != nil {
		return err
	}
	v := visitorOf(r)
	if v.token == "" {
		return fault.New(fault.Forbidden, "a token does not change a password; sign in on the page")
	}
	c, err := s.db.Credentials(r.Context(), v.Login)
	if err != nil && fault.Of(err).Kind != fault.NotFound {
		return err
	}
	right, err := s.tryPassword(w, r, c, whoTries(c.Account, v.Login), "own "+v.Login, form.Old)
	if err != nil {
		return err
	}
	if !right {
		return fault.InvalidParam("old", "the present password is wrong")
	}
	kept, err := s.newPassword(r, form.New, v.Login)
	if err != nil {
		return err
	}
	epoch, err := s.db.SetPassword(r.Context(), v.Actor, kept)
	if err != nil {
		return err
	}
	if err := s.open(w, r, v.Actor.Account, epoch); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}
