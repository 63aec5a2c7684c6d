package main

import (
	"strings"
	"testing"
	"time"

	"tuntu/internal/postgis/pgtest"
	"tuntu/web/webtest"
)

// The map's approval number is told with each town and each tile set, as HTML where a foreign map shows it as such.
func TestTheMapBearsItsApproval(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	env := ownServer(d)
	env["TUNTU_MAP_APPROVAL"] = "桂S（2026）<1>号"
	mustRun(t, env, "town", "add", webtest.Town, "--name", "测试镇", "--extent", "110.9,25.8,111.2,26.1")
	s := startSite(t, env)
	towns := getJSON[struct {
		Towns []struct {
			Approval string `json:"map_approval"`
		} `json:"towns"`
	}](t, s, "/api/towns").Towns
	if len(towns) != 1 || towns[0].Approval != env["TUNTU_MAP_APPROVAL"] {
		t.Errorf("%+v", towns)
	}
	if set := getJSON[struct{ Attribution string }](t, s, "/tiles/villages.json"); set.Attribution != "© 屯图 Tuntu · 审图号 桂S（2026）&lt;1&gt;号" {
		t.Errorf("%q", set.Attribution)
	}
}

// A public address is one that people outside of the office's network can open.
func TestPublicAddresses(t *testing.T) {
	t.Parallel()
	for address, public := range map[string]bool{
		"": false, "http://10.1.2.3:8080": false, "http://127.0.0.1": false, "http://localhost": false, "http://tuntu": false,
		"https://map.town.lan": false, "http://[fd00::1]": false,
		"https://map.example.cn": true, "http://203.0.113.5": true,
	} {
		if got := (config{publicURL: address}).isPublic(); got != public {
			t.Errorf("%q: %t", address, got)
		}
	}
}

// The doctor asks for a number where the public can open the map: by a public address, and without signing in.
func TestTheDoctorAsksForAnApproval(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	env := ownServer(d)
	env["TUNTU_PUBLIC_URL"] = "https://map.example.cn"
	asks := func(what string, want bool) {
		t.Helper()
		_, said, _ := runCommand(t, env, "doctor")
		if got := strings.Contains(said, "set TUNTU_MAP_APPROVAL"); got != want {
			t.Errorf("%s: asks %t\n%s", what, got, said)
		}
	}
	asks("an open map without a number", true)
	env["TUNTU_MAP_APPROVAL"] = "桂S（2026）01-001号"
	asks("one with a number", false)
	delete(env, "TUNTU_MAP_APPROVAL")
	if _, err := d.Connect(t).Exec(t.Context(), `UPDATE tuntu_access.settings SET value = 'false' WHERE name = 'anonymous'`); err != nil {
		t.Fatal(err)
	}
	asks("a closed map", false)
}

// A real town that others reach begins with its farmland closed to whoever has not signed in, which the doctor says, and one layer is opened
// and closed by the command line. A town that was there before layers had switches shows all, and the doctor says how to
// close it.
func TestARealTownsFarmlandBeginsClosed(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	env := ownServer(d)
	reached := ownServer(d)
	reached["TUNTU_LISTEN"] = "0.0.0.0:8080"
	mustRun(t, reached, "town", "add", webtest.Town, "--name", "测试镇", "--extent", "110.9,25.8,111.2,26.1")
	says := func(env map[string]string, want string) {
		t.Helper()
		if _, said, _ := runCommand(t, env, "doctor"); !strings.Contains(said, want) {
			t.Errorf("the doctor does not say %q:\n%s", want, said)
		}
	}
	says(env, webtest.Town+": all layers but parcels, plots")
	s := startSite(t, env)
	status := func(path string) int {
		t.Helper()
		response, _ := s.Get(t, path)
		return response.StatusCode
	}
	for layer, want := range map[string]int{"parcels": 401, "plots": 401, "villages": 200, "channels": 200} {
		if got := status("/api/collections/" + layer + "/items"); got != want {
			t.Errorf("%s: %d", layer, got)
		}
	}
	if said := mustRun(t, chineseEnv(env), "user", "anonymous", "on", "--layer", "复垦图斑"); !strings.Contains(said, "不登录也可以看") {
		t.Error(said)
	}
	for began := time.Now(); status("/api/collections/parcels/items") != 200; {
		if time.Since(began) > 2*time.Second {
			t.Fatal("the layer is not open after two seconds")
		}
	}
	mustRun(t, env, "user", "anonymous", "on", "--layer", "plots")
	says(env, "user anonymous off --layer plots")
	says(chineseEnv(env), "谁种什么地也在内")
	mustRun(t, env, "user", "anonymous", "off")
	says(env, "nothing: the map is for those who sign in")
}

// A town that is tried on a machine which listens to itself alone shows all, until others are to reach it.
func TestWhoReachesTheMap(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{"127.0.0.1:8080": false, "[::1]:8080": false, "localhost:8080": false, "0.0.0.0:8080": true, ":8080": true, "192.168.1.9:80": true} {
		if got := (config{listen: address}).isReached(); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
	if !(config{listen: "127.0.0.1:8080", publicURL: "https://map.example.cn"}).isReached() {
		t.Error("behind a proxy others reach it")
	}
}
