package main

import (
	"context"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// The first start prints a link; who opens it becomes administrator, and may add others.
func TestTheFirstLinkMakesTheAdministrator(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	s := startSite(t, env)
	var link []string
	for range 100 {
		if link = regexp.MustCompile(`/#join=(\S+)`).FindStringSubmatch(s.said.String()); link != nil {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if link == nil {
		t.Fatalf("no link: %s", s.said.String())
	}
	b := s.browser(t)
	if status, reply := b.send(t, "POST", "/api/session/invitation", map[string]any{"key": link[1]}); status != 200 || reply["login"] != "admin" {
		t.Fatalf("%d %v", status, reply)
	}
	if status, reply := b.send(t, "POST", "/api/session/invitation", map[string]any{"key": link[1], "password": "1234567890"}); status != 400 || reply["parameter"] != "password" {
		t.Errorf("a weak password: %d %v", status, reply)
	}
	const password = "三条小河流过的镇"
	if status, reply := b.send(t, "POST", "/api/session/invitation", map[string]any{"key": link[1], "password": password}); status != 200 || reply["administrator"] != true {
		t.Fatalf("%d %v", status, reply)
	}
	if status, _ := b.send(t, "POST", "/api/session/invitation", map[string]any{"key": link[1], "password": password + "!"}); status != 404 {
		t.Errorf("a link is good once: %d", status)
	}
	status, reply := b.send(t, "POST", "/api/accounts?town="+surveyTown, map[string]any{"login": "Wei.Clerk", "name": "韦文书", "role": "clerk", "unit": unitA})
	if status != 201 || !strings.Contains(reply["link"].(string), "/#join=") {
		t.Fatalf("%d %v", status, reply)
	}
	if _, reply := b.send(t, "GET", "/api/accounts?town="+surveyTown, nil); len(reply["accounts"].([]any)) != 2 {
		t.Errorf("%v", reply)
	}
	second := s.browser(t)
	key := strings.SplitN(reply["link"].(string), "=", 2)[1]
	if status, reply := second.send(t, "POST", "/api/session/invitation", map[string]any{"key": key, "password": password}); status != 200 || reply["login"] != "wei.clerk" {
		t.Fatalf("%d %v", status, reply)
	}
	// a second start makes no further link
	if _, again := second.send(t, "GET", "/api/session", nil); again["signed_in"] != true {
		t.Error(again)
	}
	db := openApp(t, d)
	if made, err := db.FirstAdministrator(t.Context(), operator(), []byte("x"), time.Now()); err != nil || made {
		t.Errorf("%v %v", made, err)
	}
	if strings.Contains(s.log.String(), "韦文书") || strings.Contains(s.log.String(), password) || strings.Contains(s.log.String(), key) {
		t.Error("the log holds a name, a password or a key")
	}
}

// Sessions: signing in and out, what ends them, and who may guess how often.
func TestSessions(t *testing.T) {
	c := newCast(t)
	const password = "橘子红了的山坡"
	kept, err := access.HashPassword(password)
	if err != nil {
		t.Fatal(err)
	}
	planner := c.actors["planner"]
	if _, err := c.db.SetPassword(t.Context(), planner, kept); err != nil {
		t.Fatal(err)
	}
	in := func(b *browser, login, password string) (int, map[string]any) {
		return b.send(t, "POST", "/api/session", map[string]any{"login": login, "password": password})
	}
	home := c.browser(t)
	if status, reply := in(home, "planner", password); status != 200 || reply["login"] != "planner" {
		t.Fatalf("%d %v %s", status, reply, c.log.String())
	}
	other := c.browser(t)
	if status, _ := in(other, "PLANNER", password); status != 200 {
		t.Errorf("a login has no case: %d", status)
	}
	// somebody in the same office guesses: the planner still signs in where he did before
	stranger := c.browser(t)
	last := 0
	for range 8 {
		last, _ = in(stranger, "planner", "wrong guess")
	}
	if last != 429 {
		t.Errorf("the eighth guess: %d", last)
	}
	if status, _ := home.send(t, "DELETE", "/api/session", nil); status != 204 {
		t.Errorf("signing out: %d", status)
	}
	if _, reply := home.send(t, "GET", "/api/session", nil); reply["signed_in"] != false {
		t.Errorf("%v", reply)
	}
	if status, reply := in(home, "planner", password); status != 200 {
		t.Errorf("guesses of another have locked him out: %d %v", status, reply)
	}
	if status, _ := in(c.browser(t), "nobody-here", "wrong guess"); status != 401 {
		t.Errorf("an unknown login: %d", status)
	}
	// another browser's session is over when the password changes
	if status, reply := home.send(t, "PUT", "/api/account/password", map[string]any{"old": password, "new": "水渠边的老榕树"}); status != 204 {
		t.Errorf("%d %v", status, reply)
	}
	if _, reply := home.send(t, "GET", "/api/session", nil); reply["signed_in"] != true {
		t.Errorf("the session that changed it goes on: %v", reply)
	}
	if _, reply := other.send(t, "GET", "/api/session", nil); reply["signed_in"] != false {
		t.Errorf("another session of the old password: %v", reply)
	}
	// disabled: over at once, streams too
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		request, _ := http.NewRequestWithContext(context.WithoutCancel(t.Context()), http.MethodGet, c.url+"/api/events?town="+surveyTown, nil)
		if response, err := home.Do(request); err == nil {
			_, _ = io.Copy(io.Discard, response.Body)
			response.Body.Close()
		}
	}()
	time.Sleep(300 * time.Millisecond)
	began := time.Now()
	if err := c.db.SetDisabled(t.Context(), operator(), planner.Account, true); err != nil {
		t.Fatal(err)
	}
	if _, reply := home.send(t, "GET", "/api/session", nil); reply["signed_in"] != false {
		t.Errorf("%v", reply)
	}
	select {
	case <-ended:
		t.Logf("the stream of a disabled account ended after %v", time.Since(began).Round(time.Millisecond))
	case <-time.After(3 * time.Second):
		t.Error("the stream of a disabled account goes on")
	}
	if strings.Contains(c.log.String(), password) {
		t.Error("the log holds a password")
	}
}

// Where the map is closed, nothing but the sign-in is there for whoever has not signed in.
func TestAClosedMap(t *testing.T) {
	c := newCast(t)
	chief := c.actors["chief"]
	if err := c.db.SetAnonymous(t.Context(), chief, false); err != nil {
		t.Fatal(err)
	}
	time.Sleep(1100 * time.Millisecond)
	for path, want := range map[string]int{
		"/": 200, "/healthz": 200, "/readyz": 200, "/api/session": 200, "/api": 401, "/api/towns": 401, "/api/collections/parcels/items": 401,
		"/tiles/parcels/0/0/0.mvt": 401, "/api/events?town=" + surveyTown: 401, "/api/changes?town=" + surveyTown: 401,
	} {
		if response, _ := c.do(t, "nobody", "GET", path, ""); response.StatusCode != want {
			t.Errorf("%s: %d, want %d", path, response.StatusCode, want)
		}
		if want == 401 && !strings.Contains(path, "events") {
			if response, body := c.do(t, "viewer", "GET", path, ""); response.StatusCode != 200 {
				t.Errorf("%s as a viewer: %d %s", path, response.StatusCode, body)
			}
		}
	}
}

// A cross-site page cannot write with a signed-in person's cookie.
func TestCrossOriginWritesAreRefused(t *testing.T) {
	c := newCast(t)
	for _, headers := range [][]string{{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example"}} {
		if response, _ := c.do(t, "planner", "POST", "/api/changes?town="+surveyTown, `{}`, headers...); response.StatusCode != 403 {
			t.Errorf("%v: %d", headers, response.StatusCode)
		}
	}
	if response, body := c.do(t, "planner", "POST", "/api/changes?town="+surveyTown, `{}`, "Sec-Fetch-Site", "same-origin"); response.StatusCode != 400 {
		t.Errorf("%d %s", response.StatusCode, body)
	}
}

// Tokens: their scope, their end.
func TestTokens(t *testing.T) {
	c := newCast(t)
	secret, hash := access.NewSecret("tuntu_")
	if _, err := c.db.AddToken(t.Context(), c.actors["planner"], "reads", "read", hash, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	c.tokens["reader"] = secret
	if response, _ := c.do(t, "reader", "GET", "/api/cleaners?town="+surveyTown, ""); response.StatusCode != 200 {
		t.Errorf("reads: %d", response.StatusCode)
	}
	if response, _ := c.do(t, "reader", "POST", "/api/changes?town="+surveyTown, `{}`); response.StatusCode != 403 {
		t.Errorf("writes: %d", response.StatusCode)
	}
	expired, hash := access.NewSecret("tuntu_")
	if _, err := c.db.AddToken(t.Context(), c.actors["planner"], "old", "read", hash, time.Now().Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	c.tokens["expired"] = expired
	c.tokens["forged"] = "tuntu_x"
	for _, role := range []string{"expired", "forged"} {
		if response, _ := c.do(t, role, "GET", "/api/towns", ""); response.StatusCode != 401 {
			t.Errorf("%s: %d", role, response.StatusCode)
		}
	}
	tokens, err := c.db.Tokens(t.Context(), c.actors["planner"])
	if err != nil || len(tokens) != 3 {
		t.Fatalf("%+v %v", tokens, err)
	}
	if err := c.db.RemoveToken(t.Context(), c.actors["clerk"], tokens[1].Token); fault.Of(err).Kind != fault.NotFound {
		t.Errorf("another's token: %v", err)
	}
	if err := c.db.RemoveToken(t.Context(), c.actors["planner"], tokens[1].Token); err != nil {
		t.Error(err)
	}
	if response, _ := c.do(t, "reader", "GET", "/api/towns", ""); response.StatusCode != 401 {
		t.Errorf("removed: %d", response.StatusCode)
	}
	if response, body := c.do(t, "planner", "POST", "/api/account/tokens", `{"name":"x","scope":"write","days":30}`); response.StatusCode != 403 {
		t.Errorf("a token makes a token: %d %s", response.StatusCode, body)
	}
}

// tuntu user does all without the page.
func TestUserCommand(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	out := mustRun(t, env, "user", "add", "Li", "--role", "clerk", "--unit", unitA, "--name", "李文书")
	if !strings.Contains(out, "account li is added") || !strings.Contains(out, "/#join=") {
		t.Error(out)
	}
	mustRun(t, env, "user", "role", "li", "--role", "planner")
	mustRun(t, env, "user", "role", "li", "--role", "clerk", "--unit", unitA, "--remove")
	mustRun(t, env, "user", "admin", "li")
	mustRun(t, env, "user", "disable", "li")
	mustRun(t, env, "user", "anonymous", "off")
	if out := mustRun(t, env, "user", "list"); !strings.Contains(out, "li\t李文书\tadministrator of all towns, "+surveyTown+" planner, disabled, no password yet") {
		t.Error(out)
	}
	if out := mustRun(t, chineseEnv(env), "user", "list"); !strings.Contains(out, "li\t李文书\t所有乡镇的管理员、"+surveyTown+" 镇级业务员、已停用、还没有密码") {
		t.Error(out)
	}
	for _, event := range strings.Split(strings.TrimSpace(mustRun(t, chineseEnv(env), "user", "log")), "\n") {
		if what := strings.Split(event, "\t")[2]; strings.ContainsAny(what, "abcdefghijklmnopqrstuvwxyz") {
			t.Errorf("an event in English: %s", event)
		}
	}
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"add", "li", "--role", "planner"}, exitRefused, "is taken"},
		{[]string{"add", "wu", "--role", "clerk"}, exitUsage, "--unit"},
		{[]string{"add", "wu", "--role", "king"}, exitUsage, "--role is"},
		{[]string{"link", "nobody"}, exitRefused, "no account"},
		{[]string{"anonymous", "maybe"}, exitUsage, "on|off"},
		{[]string{"dance", "li"}, exitUsage, "usage"},
	} {
		if code, _, stderr := runCommand(t, env, append([]string{"user"}, c.args...)...); code != c.code || !strings.Contains(stderr, c.says) {
			t.Errorf("%v: %d %s", c.args, code, stderr)
		}
	}
}
