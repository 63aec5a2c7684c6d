package web

import (
	"math"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"tuntu/internal/access"
)

// Limits of wrong passwords. None is by the login alone, since then anybody could lock
// another out: they are by where the tries come from. A browser that the account has signed
// in on before has a limit of its own, which nobody else can use up.
const (
	triesOfOne    = 5                // for one login from one place
	oneMoreAfter  = 20 * time.Second // then
	triesOfAll    = 60               // for all logins from one place
	allMoreAfter  = 5 * time.Second
	mostKept      = 20_000 // limits that are remembered
	forgetAfter   = time.Hour
	devicePurpose = "device of "
)

// attempts counts wrong passwords. It is one instance's own: several let through as many
// times more.
type attempts struct {
	mutex  sync.Mutex
	limits map[string]*quota
}

type quota struct {
	*rate.Limiter
	used time.Time
}

func newAttempts() *attempts { return &attempts{limits: map[string]*quota{}} }

// keys names the limits that a try falls under.
func (a *attempts) keys(login, address, device string, known bool) []string {
	login = strings.ToLower(login)
	if known {
		return []string{"device " + device}
	}
	return []string{"one " + login + " " + address, "all " + address}
}

// wait is how long a try must wait; 0: it may go on.
func (a *attempts) wait(keys []string) time.Duration {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	var longest time.Duration
	for _, key := range keys {
		if l, ok := a.limits[key]; ok {
			if missing := 1 - l.Tokens(); missing > 0 {
				longest = max(longest, time.Duration(missing/float64(l.Limit())*float64(time.Second)))
			}
		}
	}
	return longest
}

// fail notes a wrong try.
func (a *attempts) fail(keys []string) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if len(a.limits) > mostKept {
		for key, l := range a.limits {
			if time.Since(l.used) > forgetAfter || len(a.limits) > 2*mostKept {
				delete(a.limits, key)
			}
		}
	}
	for _, key := range keys {
		l, ok := a.limits[key]
		if !ok {
			l = &quota{Limiter: rate.NewLimiter(rate.Every(oneMoreAfter), triesOfOne)}
			if strings.HasPrefix(key, "all ") {
				l.Limiter = rate.NewLimiter(rate.Every(allMoreAfter), triesOfAll)
			}
			a.limits[key] = l
		}
		l.used = time.Now()
		l.Allow()
	}
}

func seconds(d time.Duration) string { return strconv.Itoa(int(math.Ceil(d.Seconds()))) }

// knownDevice tells whether this browser has signed in as this login before.
func (s *Server) knownDevice(r *http.Request, login string) (device string, known bool) {
	cookie, err := r.Cookie(s.deviceCookie(r))
	if err != nil || cookie.Value == "" {
		return "", false
	}
	kept, found, err := s.store.FindCtx(r.Context(), hashText(cookie.Value))
	return hashText(cookie.Value), err == nil && found && string(kept) == devicePurpose+strings.ToLower(login)
}

// rememberDevice lets the browser be known the next time. That it fails is no reason to
// refuse a right password.
func (s *Server) rememberDevice(w http.ResponseWriter, r *http.Request, login string) {
	secret, _ := access.NewSecret("")
	if err := s.store.CommitCtx(r.Context(), hashText(secret), []byte(devicePurpose+strings.ToLower(login)), time.Now().Add(deviceFor)); err != nil {
		s.log.WarnContext(r.Context(), "a browser is not remembered", "error", err)
		return
	}
	s.setCookie(w, r, s.deviceCookie(r), secret, deviceFor)
}
