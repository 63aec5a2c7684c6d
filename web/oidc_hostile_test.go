package web_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"

	"tuntu/internal/access"
	"tuntu/web"
	"tuntu/web/webtest"
)

// liar is a sign-in provider that answers as a test wants.
type liar struct {
	*httptest.Server
	key       *ecdsa.PrivateKey
	discovery func(map[string]any)        // alters the document of its addresses
	claims    func(map[string]any)        // alters what the id token says
	sign      func(payload []byte) string // signs it; nil: with the provider's key
	userInfo  func(w io.Writer)           // answers who the person is
	nonce     string                      // of the sign-in under way
}

func newLiar(t *testing.T) *liar {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	l := &liar{key: key}
	mux := http.NewServeMux()
	reply := func(w http.ResponseWriter, value any) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(value)
	}
	mux.HandleFunc("/.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
		document := map[string]any{
			"issuer": l.URL, "authorization_endpoint": l.URL + "/authorize", "token_endpoint": l.URL + "/token", "jwks_uri": l.URL + "/keys",
			"userinfo_endpoint": l.URL + "/who", "id_token_signing_alg_values_supported": []string{"ES256"},
		}
		if l.discovery != nil {
			l.discovery(document)
		}
		reply(w, document)
	})
	mux.HandleFunc("/keys", func(w http.ResponseWriter, _ *http.Request) {
		reply(w, jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: l.key.Public(), KeyID: "one", Algorithm: "ES256", Use: "sig"}}})
	})
	mux.HandleFunc("/token", func(w http.ResponseWriter, _ *http.Request) {
		said := map[string]any{
			"iss": l.URL, "sub": "4711", "aud": "tuntu", "nonce": l.nonce, "iat": time.Now().Unix(), "exp": time.Now().Add(time.Hour).Unix(),
			"email": "planner@example.org", "email_verified": true,
		}
		if l.claims != nil {
			l.claims(said)
		}
		payload, _ := json.Marshal(said)
		sign := l.sign
		if sign == nil {
			sign = func(payload []byte) string { return signed(t, l.key, payload) }
		}
		reply(w, map[string]any{"access_token": "x", "token_type": "Bearer", "id_token": sign(payload)})
	})
	mux.HandleFunc("/who", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if l.userInfo != nil {
			l.userInfo(w)
		}
	})
	l.Server = httptest.NewServer(mux)
	t.Cleanup(l.Close)
	return l
}

// signed is a JSON Web Token by a key of the provider's name.
func signed(t *testing.T, key *ecdsa.PrivateKey, payload []byte) string {
	t.Helper()
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: jose.JSONWebKey{Key: key, KeyID: "one"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	token, err := signer.Sign(payload)
	if err != nil {
		t.Fatal(err)
	}
	text, err := token.CompactSerialize()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// says sets a claim, or removes it for nil.
func says(name string, value any) func(map[string]any) {
	return func(claims map[string]any) {
		if value == nil {
			delete(claims, name)
		} else {
			claims[name] = value
		}
	}
}

// signIn goes to the provider and comes back with a code, as a browser does.
func (l *liar) signIn(t *testing.T, s *webtest.Site) (status int, page string, b *webtest.Browser) {
	t.Helper()
	b = s.Browser(t)
	b.CheckRedirect = func(next *http.Request, _ []*http.Request) error {
		if strings.HasPrefix(next.URL.String(), l.URL) {
			return http.ErrUseLastResponse
		}
		return nil
	}
	response, err := b.Get(s.URL + "/api/session/provider")
	if err != nil {
		t.Fatal(err)
	}
	page = string(webtest.ReadAll(t, response))
	to, err := url.Parse(response.Header.Get("Location"))
	if err != nil || response.StatusCode != http.StatusSeeOther {
		return response.StatusCode, page, b
	}
	l.nonce = to.Query().Get("nonce")
	if response, err = b.Get(s.URL + "/api/session/callback?code=x&state=" + url.QueryEscape(to.Query().Get("state"))); err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(webtest.ReadAll(t, response)), b
}

// A provider that errs or lies lets nobody in, and cannot make the program read without end.
func TestAProviderThatLiesLetsNobodyIn(t *testing.T) {
	t.Parallel()
	d := webtest.NewTown(t)
	member := access.Membership{Town: webtest.Town, Role: access.Planner}
	if _, err := webtest.Open(t, d).AddAccount(t.Context(), webtest.Operator(), "planner@example.org", "韦测试", true, member); err != nil {
		t.Fatal(err)
	}
	foreign, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	part := base64.RawURLEncoding.EncodeToString
	endless := func(w io.Writer) {
		for line := strings.Repeat(" ", 1<<16); ; {
			if _, err := io.WriteString(w, line); err != nil {
				return
			}
		}
	}
	for _, c := range []struct {
		name   string
		lie    func(*liar)
		status int
	}{
		{"an honest one", func(*liar) {}, 200},
		{"another issuer in its document", func(l *liar) { l.discovery = says("issuer", "https://else.example") }, 503},
		{"a document without end", func(l *liar) { l.discovery = says("more", strings.Repeat("x", 2<<20)) }, 503},
		{"a token of another issuer", func(l *liar) { l.claims = says("iss", "https://else.example") }, 403},
		{"a token for another program", func(l *liar) { l.claims = says("aud", "else") }, 403},
		{"an old token", func(l *liar) { l.claims = says("exp", time.Now().Add(-time.Hour).Unix()) }, 403},
		{"a token of another sign-in", func(l *liar) { l.claims = says("nonce", "else") }, 403},
		{"no nonce", func(l *liar) { l.claims = says("nonce", nil) }, 403},
		{"another's key", func(l *liar) { l.sign = func(p []byte) string { return signed(t, foreign, p) } }, 403},
		{"no signature", func(l *liar) {
			l.sign = func(p []byte) string { return part([]byte(`{"alg":"none"}`)) + "." + part(p) + "." }
		}, 403},
		{"signed by the public secret", func(l *liar) {
			l.sign = func(p []byte) string {
				return part([]byte(`{"alg":"HS256"}`)) + "." + part(p) + "." + part([]byte("secret"))
			}
		}, 403},
		{"an address that nobody verified", func(l *liar) { l.claims = says("email_verified", false) }, 403},
		{"who it is from another's mouth", func(l *liar) {
			l.claims = says("email", nil)
			l.userInfo = func(w io.Writer) {
				fmt.Fprint(w, `{"sub":"4712","email":"planner@example.org","email_verified":true}`)
			}
		}, 403},
		{"a description of the person without end", func(l *liar) { l.claims, l.userInfo = says("email", nil), endless }, 403},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			l := newLiar(t)
			c.lie(l)
			s := webtest.Serve(t, d, func(config *web.Config) {
				config.Provider = web.Provider{Issuer: l.URL, ClientID: "tuntu", ClientSecret: "secret"}
			})
			status, page, b := l.signIn(t, s)
			if status != c.status {
				t.Errorf("%d: %.300s", status, page)
			}
			if _, reply := b.Send(t, "GET", "/api/session", nil); (reply["signed_in"] == true) != (c.status == 200) {
				t.Errorf("%v", reply)
			}
		})
	}
}
