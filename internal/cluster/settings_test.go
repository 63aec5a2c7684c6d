package cluster

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// The server's process id is the first line of its PID file; without a valid number there is no server.
func TestTheNumberOfTheServer(t *testing.T) {
	t.Parallel()
	c := atRest(t)
	if _, err := c.pid(); !errors.Is(err, fs.ErrNotExist) || c.alive() {
		t.Errorf("without a file: %v", err)
	}
	path := filepath.Join(c.place.data, "postmaster.pid")
	for text, want := range map[string]int{"123\n/data\n": 123, " 77 \n": 77, "5": 5} {
		write(t, path, text)
		if got, err := c.pid(); got != want || err != nil {
			t.Errorf("%q: %d, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "\n12\n", "x"} {
		write(t, path, text)
		if got, err := c.pid(); err == nil || c.alive() {
			t.Errorf("%q: %d", text, got)
		}
	}
}

// A PID file is removed if its process id now belongs to another process or is missing; otherwise PostgreSQL handles it.
func TestTheFileOfAServerThatDied(t *testing.T) {
	t.Parallel()
	gone := exec.CommandContext(t.Context(), "true")
	if err := gone.Run(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		text  string
		stays bool
	}{
		"another's number": {strconv.Itoa(os.Getpid()) + "\n", false},
		"half written":     {"", false},
		"of nobody":        {strconv.Itoa(gone.Process.Pid) + "\n", true},
	} {
		cluster := atRest(t)
		path := filepath.Join(cluster.place.data, "postmaster.pid")
		write(t, path, c.text)
		if err := cluster.dropStalePID(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(path); (err == nil) != c.stays {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := atRest(t).dropStalePID(); err != nil {
		t.Errorf("without a file: %v", err)
	}
}

// A process counts as the server only if it works in the server's folder.
func TestAServerIsKnownByItsFolder(t *testing.T) {
	t.Parallel()
	c := atRest(t)
	other := exec.CommandContext(t.Context(), "sleep", "600")
	other.Dir = c.options.DataDir
	own := exec.CommandContext(t.Context(), "sleep", "600")
	own.Dir = c.place.data
	for process, want := range map[*exec.Cmd]bool{other: false, own: true} {
		if err := process.Start(); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(c.place.data, "postmaster.pid"), fmt.Sprintf("%d\n", process.Process.Pid))
		if got := c.alive(); got != want {
			t.Errorf("a process in %s is the server: %v", process.Dir, got)
		}
		_ = process.Process.Kill()
		_ = process.Wait()
	}
}

// Only the program's user can connect, as the owner or the app, and as the superuser only if an option of tests asks for it.
func TestWhoIsLetIn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		superuser bool
		want      string
	}{
		{false, "# Written by tuntu at each start.\ntuntu \"li wei\" tuntu_owner\ntuntu \"li wei\" tuntu_app\n"},
		{true, "# Written by tuntu at each start.\ntuntu \"li wei\" tuntu_owner\ntuntu \"li wei\" tuntu_app\ntuntu \"li wei\" postgres\n"},
	} {
		cluster := atRest(t)
		cluster.account.client, cluster.options.Superuser = "li wei", c.superuser
		for range 2 {
			if err := cluster.letIn(t.Context()); err != nil {
				t.Fatal(err)
			}
			if got := readText(t, filepath.Join(cluster.place.data, "pg_ident.conf")); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		}
	}
	dir := folder(t)
	write(t, filepath.Join(dir, "postgresql.conf"), "port = 5432\n")
	write(t, filepath.Join(dir, "pg_hba.conf"), "host all all all trust\n")
	if err := writeAccess(dir); err != nil {
		t.Fatal(err)
	}
	if hba := readText(t, filepath.Join(dir, "pg_hba.conf")); hba != "local all all peer map=tuntu\n" {
		t.Errorf("others are let in: %q", hba)
	}
	if conf := readText(t, filepath.Join(dir, "postgresql.conf")); conf != "port = 5432\n\ninclude 'tuntu.conf'\n" {
		t.Errorf("%q", conf)
	}
}

// The server does not listen on a network, and only a disposable one may lose written data.
func TestTheServersSettings(t *testing.T) {
	t.Parallel()
	for _, disposable := range []bool{false, true} {
		c := atRest(t)
		c.options.Disposable, c.bin = disposable, "/usr/lib/postgresql/15/bin"
		if err := c.writeSettings(); err != nil {
			t.Fatal(err)
		}
		text := readText(t, filepath.Join(c.place.data, "tuntu.conf"))
		for _, line := range []string{"listen_addresses = ''", "unix_socket_directories = '" + c.place.socket + "'", "unix_socket_permissions = 0700", "timezone = 'UTC'"} {
			if !strings.Contains(text, "\n"+line+"\n") {
				t.Errorf("disposable %v: no %s", disposable, line)
			}
		}
		if strings.Contains(text, "fsync = off") != disposable || strings.Contains(text, "full_page_writes = off") != disposable {
			t.Errorf("disposable %v:\n%s", disposable, text)
		}
	}
}

// The error of a failed program contains its output, and that of an interrupted one the interrupt.
func TestWhatAProgramSays(t *testing.T) { // not parallel: a program that another test starts might hold the script open
	c := atRest(t)
	c.bin = folder(t)
	write(t, filepath.Join(c.bin, "says"), "#!/bin/sh\ncat\necho \"$1 of $HOME\"\nexit $2\n")
	write(t, filepath.Join(c.bin, "waits"), "#!/bin/sh\nexec sleep 600\n")
	if err := errors.Join(os.Chmod(filepath.Join(c.bin, "says"), 0o755), os.Chmod(filepath.Join(c.bin, "waits"), 0o755)); err != nil {
		t.Fatal(err)
	}
	if said, err := c.feed(t.Context(), "told\n", "says", "all", "0"); said != "told\nall of "+c.place.socket || err != nil {
		t.Errorf("%q, %v", said, err)
	}
	if err := c.run(t.Context(), "says", "nothing", "3"); err == nil || err.Error() != "says: exit status 3: nothing of "+c.place.socket {
		t.Errorf("%v", err)
	}
	if err := c.run(t.Context(), "no-such-program"); err == nil || !strings.Contains(err.Error(), "no-such-program") {
		t.Errorf("%v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := c.run(ctx, "waits"); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if attributes := (account{uid: 7, gid: 8, switches: true}).attributes(); !attributes.Setsid || attributes.Credential.Uid != 7 || attributes.Credential.Gid != 8 {
		t.Errorf("%+v", attributes)
	}
	if attributes := me(t).attributes(); !attributes.Setsid || attributes.Credential != (*syscall.Credential)(nil) {
		t.Errorf("%+v", attributes)
	}
}
