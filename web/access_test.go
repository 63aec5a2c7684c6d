package web_test

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/web/webtest"
)

// Signing in starts a session and signing out ends it; other events end sessions too, and wrong
// passwords are limited.
func TestSessions(t *testing.T) {
	c := webtest.NewCast(t)
	const password = "橘子红了的山坡"
	kept, err := access.HashPassword(password)
	if err != nil {
		t.Fatal(err)
	}
	planner := c.Actors["planner"]
	if _, err := c.DB.SetPassword(t.Context(), planner, kept); err != nil {
		t.Fatal(err)
	}
	in := func(b *webtest.Browser, login, password string) (int, map[string]any) {
		return b.Send(t, "POST", "/api/session", map[string]any{"login": login, "password": password})
	}
	home := c.Browser(t)
	if status, reply := in(home, "planner", password); status != 200 || reply["login"] != "planner" {
		t.Fatalf("%d %v %s", status, reply, c.Log.String())
	}
	other := c.Browser(t)
	if status, _ := in(other, "PLANNER", password); status != 200 {
		t.Errorf("a login has no case: %d", status)
	}
	// another person in the same office guesses passwords, and the planner can still sign in from
	// his known browser
	guesses, stop := context.WithCancel(t.Context())
	statuses := make(chan int, 8)
	for range cap(statuses) {
		go func() {
			request, _ := http.NewRequestWithContext(guesses, http.MethodPost, c.URL+"/api/session", strings.NewReader(`{"login":"planner","password":"wrong guess"}`))
			request.Header.Set("Content-Type", "application/json")
			response, err := http.DefaultClient.Do(request)
			if err != nil { // it waited for its turn until the end
				return
			}
			response.Body.Close()
			statuses <- response.StatusCode
		}()
	}
	count := map[int]int{}
	for range cap(statuses) - 2 { // two of them wait for their turn
		count[<-statuses]++
	}
	if count[401] != 5 || count[429] != 1 {
		t.Errorf("eight guesses at once: %v", count)
	}
	stop()
	if status, _ := home.Send(t, "DELETE", "/api/session", nil); status != 204 {
		t.Errorf("signing out: %d", status)
	}
	if _, reply := home.Send(t, "GET", "/api/session", nil); reply["signed_in"] != false {
		t.Errorf("%v", reply)
	}
	if status, reply := in(home, "planner", password); status != 200 {
		t.Errorf("guesses of another have locked him out: %d %v", status, reply)
	}
	if status, _ := in(c.Browser(t), "nobody-here", "wrong guess"); status != 401 {
		t.Errorf("an unknown login: %d", status)
	}
	// a change of the password ends the session of another browser
	if status, reply := home.Send(t, "PUT", "/api/account/password", map[string]any{"old": password, "new": "水渠边的老榕树"}); status != 204 {
		t.Errorf("%d %v", status, reply)
	}
	if _, reply := home.Send(t, "GET", "/api/session", nil); reply["signed_in"] != true {
		t.Errorf("the session that changed it goes on: %v", reply)
	}
	if _, reply := other.Send(t, "GET", "/api/session", nil); reply["signed_in"] != false {
		t.Errorf("another session of the old password: %v", reply)
	}
	// disabling an account ends its sessions and streams at once
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		request, _ := http.NewRequestWithContext(context.WithoutCancel(t.Context()), http.MethodGet, c.URL+"/api/events?town="+webtest.Town, nil)
		if response, err := home.Do(request); err == nil {
			_, _ = io.Copy(io.Discard, response.Body)
			response.Body.Close()
		}
	}()
	time.Sleep(300 * time.Millisecond)
	began := time.Now()
	if err := c.DB.SetDisabled(t.Context(), webtest.Operator(), planner.Account, true); err != nil {
		t.Fatal(err)
	}
	if _, reply := home.Send(t, "GET", "/api/session", nil); reply["signed_in"] != false {
		t.Errorf("%v", reply)
	}
	select {
	case <-ended:
		t.Logf("the stream of a disabled account ended after %v", time.Since(began).Round(time.Millisecond))
	case <-time.After(3 * time.Second):
		t.Error("the stream of a disabled account goes on")
	}
	if strings.Contains(c.Log.String(), password) {
		t.Error("the log holds a password")
	}
}

// If reading requires an account, a person who has not signed in gets only the sign-in page.
func TestAClosedMap(t *testing.T) {
	c := webtest.NewCast(t)
	chief := c.Actors["chief"]
	if err := c.DB.SetAnonymous(t.Context(), chief, false); err != nil {
		t.Fatal(err)
	}
	time.Sleep(1100 * time.Millisecond)
	for path, want := range map[string]int{
		"/": 200, "/healthz": 200, "/readyz": 200, "/api/session": 200, "/api": 401, "/api/towns": 401, "/api/collections/parcels/items": 401,
		"/tiles/parcels/0/0/0.mvt": 401, "/api/events?town=" + webtest.Town: 401, "/api/changes?town=" + webtest.Town: 401,
	} {
		if response, _ := c.Do(t, "nobody", "GET", path, ""); response.StatusCode != want {
			t.Errorf("%s: %d, want %d", path, response.StatusCode, want)
		}
		if want == 401 && !strings.Contains(path, "events") {
			if response, body := c.Do(t, "viewer", "GET", path, ""); response.StatusCode != 200 {
				t.Errorf("%s as a viewer: %d %s", path, response.StatusCode, body)
			}
		}
	}
}

// A page of another origin cannot write with a signed-in person's cookie.
func TestCrossOriginWritesAreRefused(t *testing.T) {
	c := webtest.NewCast(t)
	for _, headers := range [][]string{{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example"}} {
		if response, _ := c.Do(t, "planner", "POST", "/api/changes?town="+webtest.Town, `{}`, headers...); response.StatusCode != 403 {
			t.Errorf("%v: %d", headers, response.StatusCode)
		}
	}
	if response, body := c.Do(t, "planner", "POST", "/api/changes?town="+webtest.Town, `{}`, "Sec-Fetch-Site", "same-origin"); response.StatusCode != 400 {
		t.Errorf("%d %s", response.StatusCode, body)
	}
}

// A token is limited to its scope, and is invalid once it is removed.
func TestTokens(t *testing.T) {
	c := webtest.NewCast(t)
	secret, hash := access.NewSecret("tuntu_")
	if _, err := c.DB.AddToken(t.Context(), c.Actors["planner"], "reads", "read", hash, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	c.Tokens["reader"] = secret
	if response, _ := c.Do(t, "reader", "GET", "/api/cleaners?town="+webtest.Town, ""); response.StatusCode != 200 {
		t.Errorf("reads: %d", response.StatusCode)
	}
	if response, _ := c.Do(t, "reader", "POST", "/api/changes?town="+webtest.Town, `{}`); response.StatusCode != 403 {
		t.Errorf("writes: %d", response.StatusCode)
	}
	expired, hash := access.NewSecret("tuntu_")
	if _, err := c.DB.AddToken(t.Context(), c.Actors["planner"], "old", "read", hash, time.Now().Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	c.Tokens["expired"] = expired
	c.Tokens["forged"] = "tuntu_x"
	for _, role := range []string{"expired", "forged"} {
		if response, _ := c.Do(t, role, "GET", "/api/towns", ""); response.StatusCode != 401 {
			t.Errorf("%s: %d", role, response.StatusCode)
		}
	}
	tokens, err := c.DB.Tokens(t.Context(), c.Actors["planner"])
	if err != nil || len(tokens) != 3 {
		t.Fatalf("%+v %v", tokens, err)
	}
	if err := c.DB.RemoveToken(t.Context(), c.Actors["clerk"], tokens[1].Token); fault.Of(err).Kind != fault.NotFound {
		t.Errorf("another's token: %v", err)
	}
	if err := c.DB.RemoveToken(t.Context(), c.Actors["planner"], tokens[1].Token); err != nil {
		t.Error(err)
	}
	if response, _ := c.Do(t, "reader", "GET", "/api/towns", ""); response.StatusCode != 401 {
		t.Errorf("removed: %d", response.StatusCode)
	}
	if response, body := c.Do(t, "planner", "POST", "/api/account/tokens", `{"name":"x","scope":"write","days":30}`); response.StatusCode != 403 {
		t.Errorf("a token makes a token: %d %s", response.StatusCode, body)
	}
}
