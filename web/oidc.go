package web

// This file handles sign-in by an OpenID Connect provider.

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// Provider is the OpenID Connect provider that people sign in by.
type Provider struct {
	Issuer       string // its address; empty: none
	ClientID     string
	ClientSecret string
	Title        string // its name on the page
}

// provider holds the provider's discovered endpoints. They are discovered at the first use,
// since the provider may start later than this program.
type provider struct {
	Provider
	mutex sync.Mutex
	found *oidc.Provider
}

func newProvider(p Provider) *provider { return &provider{Provider: p} }

// title is the provider's name on the page; nil without a provider.
func (p *provider) title() any {
	switch {
	case p.Issuer == "":
		return nil
	case p.Title == "":
		return "OpenID Connect"
	}
	return p.Title
}

// Limits of a provider's answers. A document of a provider has some kilobytes, its keys included.
const (
	providerWithin = 10 * time.Second
	providerBytes  = 1 << 20
)

// newProviderClient makes what asks the provider. It neither waits long nor reads much, whatever the provider sends, since the
// libraries read an answer whole.
func newProviderClient() *http.Client {
	return &http.Client{Timeout: providerWithin, Transport: shortAnswers{}}
}

// shortAnswers is a transport whose answers end with an error after providerBytes.
type shortAnswers struct{}

// RoundTrip sends a request.
func (shortAnswers) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := http.DefaultTransport.RoundTrip(r)
	if err == nil {
		response.Body = http.MaxBytesReader(nil, response.Body, providerBytes)
	}
	return response, err
}

// client discovers the provider's endpoints once.
func (p *provider) client(ctx context.Context, callback string) (*oauth2.Config, *oidc.Provider, error) {
	if p.Issuer == "" {
		return nil, nil, fault.New(fault.NotFound, "no provider to sign in by is configured here")
	}
	found := p.known()
	if found == nil {
		// its keys are fetched later under this context too, so it must not end with the request
		lasting := oidc.ClientContext(context.WithoutCancel(ctx), newProviderClient())
		var err error
		if found, err = oidc.NewProvider(lasting, p.Issuer); err != nil {
			return nil, nil, fault.Wrap(err, fault.Unavailable, "the provider does not answer; sign in by a password, or try again later")
		}
		p.know(found)
	}
	return &oauth2.Config{
		ClientID: p.ClientID, ClientSecret: p.ClientSecret, Endpoint: found.Endpoint(), RedirectURL: callback, Scopes: []string{oidc.ScopeOpenID, "profile", "email"},
	}, found, nil
}

func (p *provider) known() *oidc.Provider {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.found
}

func (p *provider) know(found *oidc.Provider) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.found = found
}

// pending is a sign-in under way at the provider; a cookie of the browser keeps it until the
// provider sends the browser back.
type pending struct{ State, Nonce, Verifier string }

const pendingFor = 10 * time.Minute

func (s *Server) pendingCookie(r *http.Request) string { return s.cookieName(r) + "-provider" }

// toProvider sends the browser to the provider.
func (s *Server) toProvider(w http.ResponseWriter, r *http.Request) error {
	config, _, err := s.provider.client(r.Context(), s.baseURL(r)+"/api/session/callback")
	if err != nil {
		return err
	}
	state, _ := access.NewSecret("")
	nonce, _ := access.NewSecret("")
	secret, _ := access.NewSecret("")
	p := pending{State: state, Nonce: nonce, Verifier: oauth2.GenerateVerifier()}
	kept, err := json.Marshal(p)
	if err != nil {
		return err
	}
	if err := s.store.CommitCtx(r.Context(), hashText(secret), kept, time.Now().Add(pendingFor)); err != nil {
		return err
	}
	s.setCookie(w, r, s.pendingCookie(r), secret, pendingFor)
	http.Redirect(w, r, config.AuthCodeURL(p.State, oidc.Nonce(p.Nonce), oauth2.S256ChallengeOption(p.Verifier)), http.StatusSeeOther) //nolint:gosec // to the configured provider
	return nil
}

// fromProvider signs in the person that the provider has identified.
func (s *Server) fromProvider(w http.ResponseWriter, r *http.Request) error {
	again := fault.New(fault.Invalid, "this sign-in was not begun here or took too long; begin anew")
	cookie, err := r.Cookie(s.pendingCookie(r))
	if err != nil {
		return again
	}
	kept, found, err := s.store.FindCtx(r.Context(), hashText(cookie.Value))
	if err != nil {
		return err
	}
	s.setCookie(w, r, s.pendingCookie(r), "", 0)
	var p pending
	if !found || json.Unmarshal(kept, &p) != nil || r.URL.Query().Get("state") != p.State {
		return again
	}
	if err := s.store.DeleteCtx(r.Context(), hashText(cookie.Value)); err != nil {
		return err
	}
	if r.URL.Query().Get("error") != "" {
		return fault.New(fault.Forbidden, "the provider has not let you in")
	}
	token, login, err := s.exchange(r, p)
	if err != nil {
		return err
	}
	account, epoch, err := s.db.Federated(r.Context(), token.Issuer, token.Subject, login)
	if err != nil {
		if fault.Of(err).Kind == fault.NotFound {
			err = fault.New(fault.Forbidden, "no account here belongs to %q; ask the town's administrator", login)
		}
		return err
	}
	if err := s.open(w, r, account, epoch); err != nil {
		return err
	}
	http.Redirect(w, r, "/", http.StatusSeeOther)
	return nil
}

// exchange trades the provider's code for an id token, verifies it, and reads the person's
// claims.
func (s *Server) exchange(r *http.Request, p pending) (*oidc.IDToken, string, error) {
	ctx, cancel := context.WithTimeout(oidc.ClientContext(r.Context(), newProviderClient()), providerWithin)
	defer cancel()
	config, provider, err := s.provider.client(ctx, s.baseURL(r)+"/api/session/callback")
	if err != nil {
		return nil, "", err
	}
	refused := func(err error) error {
		return fault.Wrap(err, fault.Forbidden, "the provider's answer cannot be trusted; begin anew")
	}
	tokens, err := config.Exchange(ctx, r.URL.Query().Get("code"), oauth2.VerifierOption(p.Verifier))
	if err != nil {
		return nil, "", refused(err)
	}
	raw, _ := tokens.Extra("id_token").(string)
	token, err := provider.Verifier(&oidc.Config{ClientID: config.ClientID}).Verify(ctx, raw)
	if err != nil {
		return nil, "", refused(err)
	}
	if token.Nonce != p.Nonce {
		return nil, "", refused(nil)
	}
	var who claims
	if err := token.Claims(&who); err != nil {
		return nil, "", refused(err)
	}
	if who.login() == "" { // the id token may lack it; the user-info endpoint has it
		info, err := provider.UserInfo(ctx, oauth2.StaticTokenSource(tokens))
		if err != nil || info.Subject != token.Subject {
			return nil, "", refused(err)
		}
		if err := info.Claims(&who); err != nil {
			return nil, "", refused(err)
		}
	}
	return token, who.login(), nil
}

// claims are the person's properties in an id token.
type claims struct {
	Email         string `json:"email"`
	EmailVerified bool   `json:"email_verified"`
	Username      string `json:"preferred_username"`
}

// login returns the e-mail address if the provider has verified it. Otherwise it returns the user
// name, unless that is an address.
func (c claims) login() string {
	switch {
	case c.EmailVerified && c.Email != "":
		return c.Email
	case strings.Contains(c.Username, "@"): // the user may have chosen it, so it must not pass for a verified address
		return ""
	}
	return c.Username
}
