package web

// People, roles and API tokens: /api/accounts, /api/memberships, /api/account, /api/cleaners, /api/looks.

import (
	"encoding/hex"
	"net/http"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Limits of API tokens and of names.
const (
	mostTokenDays  = 400
	tokenPrefix    = "tuntu_"
	mostNameLength = 64
	mostTokens     = 50 // of an account
)

// hashText is the hash of a secret as text.
func hashText(secret string) string { return hex.EncodeToString(access.HashSecret(secret)) }

func pathID(r *http.Request, name string) (int64, error) {
	id, err := strconv.ParseInt(chi.URLParam(r, name), 10, 64)
	if err != nil || id < 1 {
		return 0, fault.InvalidParam(name, "%s is a whole number, not %.30q", name, chi.URLParam(r, name))
	}
	return id, nil
}

// tokens lists one's own API tokens.
func (s *Server) tokens(w http.ResponseWriter, r *http.Request) error {
	tokens, err := s.db.Tokens(r.Context(), actorOf(r))
	if err != nil {
		return err
	}
	if tokens == nil {
		tokens = []postgis.Token{}
	}
	return writePrivate(w, http.StatusOK, map[string]any{"tokens": tokens})
}

// writePrivate sends a reply that no cache may store.
func writePrivate(w http.ResponseWriter, status int, value any) error {
	w.Header().Set("Content-Type", jsonType)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	return writeValue(w, value)
}

// addToken makes a token and shows its secret this once.
func (s *Server) addToken(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Name, Scope string
		Days        int
	}
	if err := readBody(r, &form); err != nil {
		return err
	}
	if err := checkName("name", form.Name); err != nil {
		return err
	}
	if form.Scope != "read" && form.Scope != "write" {
		return fault.InvalidParam("scope", "a token's scope is read or write, not %.20q", form.Scope)
	}
	if form.Days < 1 || form.Days > mostTokenDays {
		return fault.InvalidParam("days", "a token holds from 1 to %d days", mostTokenDays)
	}
	if visitorOf(r).token == "" {
		return fault.New(fault.Forbidden, "a token makes no tokens; sign in on the page")
	}
	tokens, err := s.db.Tokens(r.Context(), actorOf(r))
	if err != nil {
		return err
	}
	if len(tokens) >= mostTokens {
		return fault.New(fault.Conflict, "you have %d tokens already; end those that nothing uses any more", len(tokens))
	}
	secret, hash := access.NewSecret(tokenPrefix)
	until := s.config.Now().AddDate(0, 0, form.Days)
	id, err := s.db.AddToken(r.Context(), actorOf(r), form.Name, form.Scope, hash, until)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusCreated, map[string]any{"token": id, "secret": secret, "expires": until.UTC()})
}

func checkName(param, name string) error {
	length := utf8.RuneCountInString(name)
	if length < 1 || length > mostNameLength || slices.ContainsFunc([]rune(name), unicode.IsControl) {
		return fault.InvalidParam(param, "%s has from 1 to %d characters", param, mostNameLength)
	}
	return nil
}

func (s *Server) removeToken(w http.ResponseWriter, r *http.Request) error {
	id, err := pathID(r, "token")
	if err != nil {
		return err
	}
	if err := s.db.RemoveToken(r.Context(), actorOf(r), id); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// accounts lists who works in a town.
func (s *Server) accounts(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	accounts, err := s.db.Accounts(r.Context(), actorOf(r), town)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"town": town, "accounts": accounts})
}

// membershipForm is a role that is to be given.
type membershipForm struct {
	Role  access.Role
	Unit  string
	Level string
}

func (f membershipForm) in(town string) (access.Membership, error) {
	m := access.Membership{Town: town, Role: f.Role, Unit: f.Unit, Level: f.Level}
	switch {
	case !slices.Contains(access.Roles(), f.Role):
		return m, fault.InvalidParam("role", "a role is one of %v, not %.30q", access.Roles(), f.Role)
	case f.Role == access.Clerk && !isCommittee(f.Unit, town):
		return m, fault.InvalidParam("unit", "a clerk belongs to a committee of the town: its code of twelve digits")
	case f.Role == access.Inspector && !slices.Contains(access.Levels(), f.Level):
		return m, fault.InvalidParam("level", "an inspector has a level, one of %v", access.Levels())
	case f.Role != access.Clerk && f.Unit != "" || f.Role != access.Inspector && f.Level != "":
		return m, fault.InvalidParam("role", "only a clerk has a unit and only an inspector a level")
	}
	return m, nil
}

func isCommittee(code, town string) bool {
	_, err := geo.ParseUnitCode(code)
	return err == nil && len(code) == 12 && code[:9] == town
}

// addAccount adds an account and replies with the one-time link that sets its password.
func (s *Server) addAccount(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Login, Name string
		Provider    bool // signs in by the OpenID Connect provider
		membershipForm
	}
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	if err := readBody(r, &form); err != nil {
		return err
	}
	m, err := form.in(town)
	if err != nil {
		return err
	}
	if form.Name != "" {
		if err := checkName("name", form.Name); err != nil {
			return err
		}
	}
	account, err := s.db.AddAccount(r.Context(), actorOf(r), form.Login, form.Name, form.Provider, m)
	if err != nil {
		if fault.Of(err).Kind == fault.Conflict {
			err = fault.Wrap(err, fault.Conflict, "the login %q is taken", form.Login)
		}
		return err
	}
	if form.Provider {
		return writePrivate(w, http.StatusCreated, map[string]any{"account": account})
	}
	return s.invite(w, r, account)
}

// invite makes a one-time link and shows it only in this reply. The key is in the URL's fragment,
// so no server or log sees it. Without a configured address it is a path: the request's Host may be forged, and would
// send the key elsewhere.
func (s *Server) invite(w http.ResponseWriter, r *http.Request, account int64) error {
	secret, hash := access.NewSecret("")
	until := s.config.Now().Add(access.InvitationFor)
	if err := s.db.Invite(r.Context(), actorOf(r), account, hash, until); err != nil {
		return err
	}
	return writePrivate(w, http.StatusCreated, map[string]any{"account": account, "link": s.config.PublicURL + "/#join=" + secret, "expires": until.UTC()})
}

func (s *Server) addInvitation(w http.ResponseWriter, r *http.Request) error {
	account, err := pathID(r, "account")
	if err != nil {
		return err
	}
	return s.invite(w, r, account)
}

// changeAccount disables an account, or lets it in again.
func (s *Server) changeAccount(w http.ResponseWriter, r *http.Request) error {
	account, err := pathID(r, "account")
	if err != nil {
		return err
	}
	var form struct{ Disabled *bool }
	if err := readBody(r, &form); err != nil {
		return err
	}
	if form.Disabled == nil {
		return fault.InvalidParam("disabled", "say whether the account is disabled: true or false")
	}
	if err := s.db.SetDisabled(r.Context(), actorOf(r), account, *form.Disabled); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// addMembership gives an account a role in a town.
func (s *Server) addMembership(w http.ResponseWriter, r *http.Request) error {
	account, err := pathID(r, "account")
	if err != nil {
		return err
	}
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	var form membershipForm
	if err := readBody(r, &form); err != nil {
		return err
	}
	m, err := form.in(town)
	if err != nil {
		return err
	}
	ctx := r.Context()
	err = s.db.Write(ctx, postgis.Request{Town: town, Actor: actorOf(r), Reason: "role given"}, nil, func(c *postgis.Change) error { return c.Grant(ctx, account, m) })
	if err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (s *Server) removeMembership(w http.ResponseWriter, r *http.Request) error {
	id, err := pathID(r, "membership")
	if err != nil {
		return err
	}
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	ctx := r.Context()
	err = s.db.Write(ctx, postgis.Request{Town: town, Actor: actorOf(r), Reason: "role taken"}, nil, func(c *postgis.Change) error { return c.Revoke(ctx, id) })
	if err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// setSettings opens the map to readers who have not signed in, or closes it.
func (s *Server) setSettings(w http.ResponseWriter, r *http.Request) error {
	var form struct{ Anonymous *bool }
	if err := readBody(r, &form); err != nil {
		return err
	}
	if form.Anonymous == nil {
		return fault.InvalidParam("anonymous", "say whether anonymous readers are let in: true or false")
	}
	if err := s.db.SetAnonymous(r.Context(), actorOf(r), *form.Anonymous); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// revealHeader is what a request for unmasked names bears, so that a link that somebody was sent does not make his
// browser ask for them.
const revealHeader = "Tuntu-Reveal"

// unmasking tells whether a request asks for whole names.
func unmasking(r *http.Request) (bool, error) {
	unmasked, err := parseBool("unmasked", r.URL.Query().Get("unmasked"))
	if err == nil && unmasked && r.Header.Get(revealHeader) != "1" {
		err = fault.New(fault.Forbidden, "names are shown unmasked to a request with the header %s: 1, which no link and no page of another origin can send", revealHeader)
	}
	return unmasked, err
}

// looks lists who has seen cleaners' names unmasked, and where, the newest first.
func (s *Server) looks(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	older, most, err := olderThan(r)
	if err != nil {
		return err
	}
	looks, err := s.db.Looks(r.Context(), actorOf(r), town, older, most)
	if err != nil {
		return err
	}
	if looks == nil {
		looks = []postgis.Look{}
	}
	return writePrivate(w, http.StatusOK, map[string]any{"town": town, "looks": looks})
}

// cleaners lists a town's cleaners, or those of one village, masked; for planners who ask for
// it unmasked, which is noted.
func (s *Server) cleaners(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	village, err := parseVillage(r.URL.Query().Get("village"))
	if err != nil {
		return err
	}
	unmasked, err := unmasking(r)
	if err != nil {
		return err
	}
	on := s.config.Now().In(cleaning.Zone())
	if text := r.URL.Query().Get("date"); text != "" {
		if on, err = day("date", text); err != nil {
			return err
		}
	}
	cleaners, err := s.db.CleanersOf(r.Context(), actorOf(r), town, village, on, unmasked)
	if err != nil {
		return err
	}
	if cleaners == nil {
		cleaners = []postgis.CleanerRow{}
	}
	return writePrivate(w, http.StatusOK, map[string]any{"town": town, "unmasked": unmasked, "cleaners": cleaners})
}
