package web_test

import (
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/zitadel/oidc/v3/example/server/exampleop"
	"github.com/zitadel/oidc/v3/example/server/storage"
	"github.com/zitadel/oidc/v3/pkg/op"

	"tuntu/internal/access"
	"tuntu/web"
	"tuntu/web/webtest"
)

// startProvider runs an OpenID Connect provider with two people. It returns the provider's address
// and its clients, to which a test adds its own.
func startProvider(t *testing.T) (issuer string, clients map[string]*storage.Client) {
	t.Helper()
	clients = map[string]*storage.Client{}
	server := httptest.NewUnstartedServer(nil)
	issuer = "http://" + server.Listener.Addr().String()
	users := storage.NewUserStore(issuer)
	server.Config.Handler = exampleop.SetupServer(issuer, storage.NewStorageWithClients(users, clients), nil, false, op.WithAllowInsecure())
	server.Start()
	t.Cleanup(server.Close)
	return issuer, clients
}

// A person who signs in by a provider gets the account that was made for him, and no other.
func TestSigningInByAProvider(t *testing.T) {
	t.Parallel()
	issuer, clients := startProvider(t)
	d := webtest.NewTown(t)
	s := webtest.Serve(t, d, func(c *web.Config) {
		c.Provider = web.Provider{Issuer: issuer, ClientID: "tuntu", ClientSecret: "secret", Title: "政务统一认证"}
	})
	clients["tuntu"] = storage.WebClient("tuntu", "secret", s.URL+"/api/session/callback")
	db := webtest.Open(t, d)
	member := access.Membership{Town: webtest.Town, Role: access.Planner}
	if _, err := db.AddAccount(t.Context(), webtest.Operator(), "test-user@zitadel.ch", "韦测试", true, member); err != nil {
		t.Fatal(err)
	}
	// an account with a password and the same name is not taken over
	if _, err := db.AddAccount(t.Context(), webtest.Operator(), "test-user2@zitadel.ch", "", false, member); err != nil {
		t.Fatal(err)
	}
	if _, reply := s.Browser(t).Send(t, "GET", "/api/session", nil); reply["provider"] != "政务统一认证" {
		t.Errorf("%v", reply)
	}
	b := s.Browser(t)
	if status, page := throughProvider(t, s, b, issuer, "test-user@127.0.0.1", "verysecure"); status != 200 || !strings.Contains(page, "<html") {
		t.Fatalf("%d %.300s", status, page)
	}
	if _, reply := b.Send(t, "GET", "/api/session", nil); reply["login"] != "test-user@zitadel.ch" || reply["signed_in"] != true {
		t.Errorf("%v", reply)
	}
	if status, page := throughProvider(t, s, s.Browser(t), issuer, "test-user@127.0.0.1", "verysecure"); status != 200 {
		t.Errorf("a second time, known by the subject: %d %.300s", status, page)
	}
	if status, page := throughProvider(t, s, s.Browser(t), issuer, "test-user2", "verysecure"); status != 403 || !strings.Contains(page, "no account here") {
		t.Errorf("another's account: %d %.300s", status, page)
	}
	for _, path := range []string{"/api/session/callback?code=x&state=y", "/api/session/callback"} {
		if status, reply := s.Browser(t).Send(t, "GET", path, nil); status != 400 {
			t.Errorf("a forged return: %d %v", status, reply)
		}
	}
}

// throughProvider signs in at the provider as a browser does, and returns the final address.
func throughProvider(t *testing.T, s *webtest.Site, b *webtest.Browser, issuer, user, password string) (int, string) {
	t.Helper()
	response, err := b.Get(s.URL + "/api/session/provider")
	if err != nil {
		t.Fatal(err)
	}
	page := string(webtest.ReadAll(t, response))
	id := regexp.MustCompile(`name="id" value="([^"]+)"`).FindStringSubmatch(page)
	if id == nil {
		t.Fatalf("no form of the provider's: %d %.300s", response.StatusCode, page)
	}
	if response, err = b.PostForm(issuer+"/login/username", url.Values{"id": {id[1]}, "username": {user}, "password": {password}}); err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(webtest.ReadAll(t, response))
}
