package main

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"tuntu/web/webtest"
)

// The first start prints a link. The person who opens it becomes administrator, and can add others.
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
	b := s.Browser(t)
	if status, reply := b.Send(t, "POST", "/api/session/invitation", map[string]any{"key": link[1]}); status != 200 || reply["login"] != "admin" {
		t.Fatalf("%d %v", status, reply)
	}
	if status, reply := b.Send(t, "POST", "/api/session/invitation", map[string]any{"key": link[1], "password": "1234567890"}); status != 400 || reply["parameter"] != "password" {
		t.Errorf("a weak password: %d %v", status, reply)
	}
	const password = "三条小河流过的镇"
	if status, reply := b.Send(t, "POST", "/api/session/invitation", map[string]any{"key": link[1], "password": password}); status != 200 || reply["administrator"] != true {
		t.Fatalf("%d %v", status, reply)
	}
	if status, _ := b.Send(t, "POST", "/api/session/invitation", map[string]any{"key": link[1], "password": password + "!"}); status != 404 {
		t.Errorf("a link is good once: %d", status)
	}
	status, reply := b.Send(t, "POST", "/api/accounts?town="+surveyTown, map[string]any{"login": "Wei.Clerk", "name": "韦文书", "role": "clerk", "unit": webtest.UnitA})
	if status != 201 || !strings.Contains(reply["link"].(string), "/#join=") {
		t.Fatalf("%d %v", status, reply)
	}
	if _, reply := b.Send(t, "GET", "/api/accounts?town="+surveyTown, nil); len(reply["accounts"].([]any)) != 2 {
		t.Errorf("%v", reply)
	}
	second := s.Browser(t)
	key := strings.SplitN(reply["link"].(string), "=", 2)[1]
	if status, reply := second.Send(t, "POST", "/api/session/invitation", map[string]any{"key": key, "password": password}); status != 200 || reply["login"] != "wei.clerk" {
		t.Fatalf("%d %v", status, reply)
	}
	// a second start prints no other link
	if _, again := second.Send(t, "GET", "/api/session", nil); again["signed_in"] != true {
		t.Error(again)
	}
	db := webtest.Open(t, d)
	if made, err := db.FirstAdministrator(t.Context(), operator(), []byte("x"), time.Now()); err != nil || made {
		t.Errorf("%v %v", made, err)
	}
	if strings.Contains(s.Log.String(), "韦文书") || strings.Contains(s.Log.String(), password) || strings.Contains(s.Log.String(), key) {
		t.Error("the log holds a name, a password or a key")
	}
}

// tuntu user can do everything without the page.
func TestUserCommand(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	out := mustRun(t, env, "user", "add", "Li", "--role", "clerk", "--unit", webtest.UnitA, "--name", "李文书")
	if !strings.Contains(out, "account li is added") || !strings.Contains(out, "/#join=") {
		t.Error(out)
	}
	mustRun(t, env, "user", "role", "li", "--role", "planner")
	mustRun(t, env, "user", "role", "li", "--role", "clerk", "--unit", webtest.UnitA, "--remove")
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
