package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"tuntu/internal/confine"
	"tuntu/internal/postgis/pgtest"
	"tuntu/web/webtest"
)

// TestMain lets a test run the program in a process of its own, by this test binary.
func TestMain(m *testing.M) {
	confine.Enter()
	if os.Getenv("TUNTU_TEST_RUN_MAIN") != "" {
		main()
		return
	}
	os.Exit(inOwnTemp(m.Run))
}

var temp string //nolint:gochecknoglobals // all tests share it

// inOwnTemp runs the tests with a temporary folder that GDAL's unprivileged user can enter.
func inOwnTemp(tests func() int) int {
	var err error
	if temp, err = os.MkdirTemp("", "tuntu-tests"); err != nil {
		panic(err)
	}
	defer os.RemoveAll(temp)
	if err := errors.Join(os.Chmod(temp, 0o755), os.Setenv("TMPDIR", temp)); err != nil {
		panic(err)
	}
	return tests()
}

// ownTemp gives the test a temporary folder of its own, so that it can look for files left behind.
func ownTemp(t *testing.T) {
	t.Helper()
	t.Setenv("TMPDIR", dataFolder(t))
}

// process prepares the program to run in a process of its own.
func process(t testing.TB, env []string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], args...)
	cmd.Env = append(append(os.Environ(), "TUNTU_TEST_RUN_MAIN=1", "LC_ALL=C.UTF-8"), env...)
	return cmd
}

// runCommand runs a subcommand in this process and returns its output.
func runCommand(t *testing.T, env map[string]string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(t.Context(), args, func(name string) string { return env[name] }, &out, &errs)
	return code, out.String(), errs.String()
}

func mustRun(t *testing.T, env map[string]string, args ...string) string {
	t.Helper()
	code, stdout, stderr := runCommand(t, env, args...)
	if code != exitDone {
		t.Fatalf("tuntu %s: exit status %d\n%s%s", strings.Join(args, " "), code, stdout, stderr)
	}
	return stdout
}

// ownServer returns the environment that names a test's database.
func ownServer(d *pgtest.Database) map[string]string {
	return map[string]string{
		"TUNTU_DATABASE_URL": d.AppURL, "TUNTU_DATABASE_OWNER_URL": d.OwnerURL, "TUNTU_LISTEN": "127.0.0.1:0",
	}
}

// site is a running server.
type site struct {
	*webtest.Site
	listening string          // the listening address, if it differs from the public one
	said      *webtest.Buffer // output on the terminal after the address
}

// startSite runs serve in this process until the test ends.
func startSite(t *testing.T, env map[string]string) *site {
	t.Helper()
	s := &site{Site: &webtest.Site{Log: &webtest.Buffer{}}, said: &webtest.Buffer{}}
	out, in := io.Pipe()
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	go func() {
		code := run(ctx, []string{"serve"}, func(name string) string { return env[name] }, in, s.Log)
		in.Close()
		ended <- code
	}()
	t.Cleanup(func() {
		stop()
		if code := <-ended; code != exitDone {
			t.Errorf("serve ended with %d: %s", code, s.Log)
		}
	})
	address := make(chan string, 1)
	go func() {
		buffer := make([]byte, 4096)
		n, _ := out.Read(buffer)
		_, _ = s.said.Write(buffer[:n])
		_, url, _ := strings.Cut(strings.TrimSpace(string(buffer[:n])), " is at ")
		url, s.listening, _ = strings.Cut(url, ", listening on ")
		address <- url
		_, _ = io.Copy(s.said, out)
	}()
	select {
	case s.URL = <-address:
	case <-time.After(20 * time.Second):
	}
	if s.URL == "" {
		t.Fatalf("serve said no address: %s", s.Log)
	}
	return s
}

// getJSON fetches a path and decodes its body.
func getJSON[T any](t *testing.T, s *site, path string) T {
	t.Helper()
	return webtest.GetJSON[T](t, s.Site, path)
}

func TestUsage(t *testing.T) {
	for _, c := range []struct {
		args []string
		env  map[string]string
		code int
		says string
	}{
		{nil, nil, exitUsage, ""},
		{[]string{"help"}, nil, exitDone, ""},
		{[]string{"dance"}, nil, exitUsage, `no command "dance"`},
		{[]string{"serve", "now"}, nil, exitUsage, "no operands"},
		{[]string{"demo", "--towns", "0"}, nil, exitUsage, "usage"},
		{[]string{"demo", "--colour"}, nil, exitUsage, "colour"},
		{[]string{"town", "add", "4503", "--name", "x", "--extent", "1,2,3,4"}, nil, exitUsage, "9"},
		{[]string{"version"}, map[string]string{"TUNTU_DATABASE_URL": "postgres://x/y"}, exitUsage, "TUNTU_DATABASE_OWNER_URL"},
		{[]string{"version"}, map[string]string{"TUNTU_TLS_CERT": "x.pem"}, exitUsage, "TUNTU_TLS_KEY"},
		{[]string{"version"}, map[string]string{"TUNTU_PUBLIC_URL": "map.example.cn"}, exitUsage, "TUNTU_PUBLIC_URL"},
		{[]string{"version"}, map[string]string{"TUNTU_TRUSTED_PROXIES": "10.0.0.0/99"}, exitUsage, "TUNTU_TRUSTED_PROXIES"},
		{[]string{"version"}, map[string]string{"TUNTU_TRUSTED_PROXIES": "10.0.0.0/8, 192.0.2.1"}, exitDone, ""},
		{[]string{"migrate"}, map[string]string{"TUNTU_DATABASE_URL": "postgres://a:secret@[/", "TUNTU_DATABASE_OWNER_URL": "postgres://a:secret@[/"}, exitRefused, "malformed"},
	} {
		code, _, stderr := runCommand(t, c.env, c.args...)
		if code != c.code || !strings.Contains(stderr, c.says) || strings.Contains(stderr, "secret") {
			t.Errorf("tuntu %v: exit status %d, want %d; %s", c.args, code, c.code, stderr)
		}
	}
}

// featureCollection is a page of features as a client decodes it.
type featureCollection = webtest.FeatureCollection

// Links use the configured public address, so that they work through a proxy.
func TestPublicURL(t *testing.T) {
	t.Parallel()
	env := ownServer(pgtest.New(t))
	env["TUNTU_PUBLIC_URL"] = "https://map.example.cn/"
	s := startSite(t, env)
	if s.URL != "https://map.example.cn" {
		t.Errorf("serve says %s", s.URL)
	}
	s.URL = s.listening
	if _, body := s.Get(t, "/api"); !strings.Contains(string(body), `"https://map.example.cn/api/collections"`) {
		t.Errorf("links do not bear the address: %s", body)
	}
}

// A base map in a shifted datum is refused at the start, and the error names an alternative.
func TestShiftedBaseMapsAreRefusedAtTheStart(t *testing.T) {
	t.Parallel()
	env := ownServer(pgtest.New(t))
	for datum, host := range map[string]string{"gcj02": "https://maps.example.cn", "cgcs2000": "https://webrd01.is.autonavi.com"} {
		text := `{"maps": [{"id": "x", "name": {"zh-Hans": "图", "zh-Hant": "圖", "en": "Map"}, "datum": "` + datum + `",
			"attribution": "x", "maxzoom": 18, "url": "` + host + `/{z}/{x}/{y}"}]}`
		env["TUNTU_BASEMAPS"] = write(t, "basemaps.json", text)
		code, _, stderr := runCommand(t, env, "serve")
		if code != exitRefused || !strings.Contains(stderr, "shifted by some 500 m") {
			t.Errorf("%s: exit status %d, %q", datum, code, stderr)
		}
		if _, _, stderr := runCommand(t, chineseEnv(env), "serve"); !strings.Contains(stderr, "与测绘成果相差约 500 米") {
			t.Errorf("%s, in Chinese: %q", datum, stderr)
		}
	}
}
