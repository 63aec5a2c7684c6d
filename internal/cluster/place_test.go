package cluster

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// refused checks that an error is a fault of a kind, and what it says in both languages.
func refused(t *testing.T, name string, err error, kind fault.Kind, en, hans string) {
	t.Helper()
	if err == nil {
		t.Errorf("%s: nothing is wrong; want %s", name, en)
		return
	}
	if f := fault.Of(err); f.Kind != kind || !strings.Contains(f.Detail, en) || !strings.Contains(f.In(chinese.Words()), hans) {
		t.Errorf("%s: kind %d, %s, %s; want %d, %s, %s", name, f.Kind, f.Detail, f.In(chinese.Words()), kind, en, hans)
	}
}

// write makes a file with the folders above it.
func write(t *testing.T, path, text string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o600)); err != nil {
		t.Fatal(err)
	}
}

func readText(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// me is the account of the test's own user, which runs no other's processes.
func me(t *testing.T) account {
	t.Helper()
	u, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	return account{client: u.Username, uid: os.Getuid(), gid: os.Getgid()}
}

// atRest is a cluster that was never made: its places alone.
func atRest(t *testing.T) *Cluster {
	t.Helper()
	dir := folder(t)
	c := &Cluster{account: me(t), options: Options{DataDir: dir}, place: place{data: filepath.Join(dir, "postgres"), socket: filepath.Join(dir, "socket")}}
	if err := os.Mkdir(c.place.data, 0o700); err != nil {
		t.Fatal(err)
	}
	return c
}

// The pointer in a data folder leads to the cluster: within the folder wherever that was moved, outside of it by its whole path.
func TestThePointerToTheCluster(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		data func(dir, elsewhere string) string
		text func(dir, elsewhere string) string
	}{
		"within":         {func(dir, _ string) string { return filepath.Join(dir, "postgres") }, func(string, string) string { return "postgres\n" }},
		"deeper":         {func(dir, _ string) string { return filepath.Join(dir, "a", "b") }, func(string, string) string { return "a/b\n" }},
		"elsewhere":      {func(_, elsewhere string) string { return elsewhere }, func(_, elsewhere string) string { return elsewhere + "\n" }},
		"beside, by ../": {func(dir, _ string) string { return dir + "-beside" }, func(dir, _ string) string { return dir + "-beside\n" }},
	} {
		dir, elsewhere := folder(t), folder(t)
		data := c.data(dir, elsewhere)
		write(t, filepath.Join(data, "PG_VERSION"), "15\n")
		t.Cleanup(func() { os.RemoveAll(dir + "-beside") })
		made := &Cluster{options: Options{DataDir: dir}, place: place{data: data}}
		if err := made.remember(); err != nil {
			t.Fatal(err)
		}
		if text := readText(t, filepath.Join(dir, pointerName)); text != c.text(dir, elsewhere) {
			t.Errorf("%s: the pointer holds %q", name, text)
		}
		at, err := remembered(dir, place{data: "another", socket: "s"})
		if err != nil || at.data != data || at.socket != "s" {
			t.Errorf("%s: %+v, %v", name, at, err)
		}
	}
}

// Without a pointer the place stays as it was found; one that leads nowhere is refused, since a new database in its place would look empty.
func TestAPointerThatLeadsNowhere(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	if at, err := remembered(dir, place{data: "found"}); err != nil || at.data != "found" {
		t.Errorf("%+v, %v", at, err)
	}
	for name, text := range map[string]string{"moved away": "/media/disk/postgres\n", "removed": "postgres", "emptied": "\n"} {
		write(t, filepath.Join(dir, pointerName), text)
		_, err := remembered(dir, place{})
		refused(t, name, err, fault.Unavailable, "which cannot be reached; bring it back, or remove "+filepath.Join(dir, pointerName)+" to begin with an empty one", "现在访问不到；请恢复它，或者删除 "+filepath.Join(dir, pointerName)+" 从空库开始")
	}
}

// Data folders have places of their own, each the same one again, with a socket's path as short as the kernel takes.
func TestEachDataFolderHasItsPlace(t *testing.T) {
	t.Parallel()
	plain, root := account{client: "someone", uid: 1000, gid: 1000}, account{client: "root", uid: 105, gid: 110, switches: true}
	for _, acc := range []account{plain, root} {
		sockets := map[string]string{}
		for _, dir := range []string{"/srv/tuntu", "/srv/tuntu2", "/srv/屯图", "/srv/with blank", "/", "/srv/" + strings.Repeat("x", 200)} {
			at := locate(dir, acc)
			if at != locate(dir, acc) {
				t.Errorf("%s: %+v", dir, at)
			}
			if other, taken := sockets[at.socket]; taken {
				t.Errorf("%s and %s share %s", dir, other, at.socket)
			}
			sockets[at.socket] = dir
			if len(at.socket)+len("/.s.PGSQL.5432") > 107 || strings.ContainsAny(at.socket, " '\"") {
				t.Errorf("%s has its socket at %s", dir, at.socket)
			}
			if !acc.switches && at.data != filepath.Join(dir, "postgres") {
				t.Errorf("%s has its files in %s", dir, at.data)
			}
		}
	}
	if a, b := locate("/srv/tuntu", plain), locate("/srv/tuntu", account{client: "other", uid: 1001}); a.socket == b.socket {
		t.Errorf("two users share %s", a.socket)
	}
}

// The folder of a service is used where it is the user's own and private; one that others may enter, or a link, is not trusted.
func TestWhoseAFolderIs(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	private, open, link, file := filepath.Join(dir, "private"), filepath.Join(dir, "open"), filepath.Join(dir, "link"), filepath.Join(dir, "file")
	write(t, file, "")
	if err := errors.Join(os.Mkdir(private, 0o700), os.Mkdir(open, 0o755), os.Symlink(private, link)); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{private: true, open: false, link: false, file: false, filepath.Join(dir, "none"): false} {
		if got := ownsPrivate(path, os.Getuid()); got != want {
			t.Errorf("%s is private: %v", path, got)
		}
	}
	if ownsPrivate(private, os.Getuid()+1) {
		t.Error("another's folder is one's own")
	}
}

// A socket's folder that somebody else may have laid there is refused: one that others enter, a file, a link.
func TestASocketsFolderThatIsNotOurs(t *testing.T) {
	t.Parallel()
	for name, lay := range map[string]func(path string) error{
		"open to others": func(path string) error { return errors.Join(os.Mkdir(path, 0o700), os.Chmod(path, 0o755)) },
		"to be written":  func(path string) error { return errors.Join(os.Mkdir(path, 0o700), os.Chmod(path, 0o770)) },
		"a file":         func(path string) error { return os.WriteFile(path, nil, 0o700) },
		"a link":         func(path string) error { return errors.Join(os.Mkdir(path+"2", 0o700), os.Symlink(path+"2", path)) },
		"a dead link":    func(path string) error { return os.Symlink(path+"3", path) },
	} {
		c := atRest(t)
		if err := lay(c.place.socket); err != nil {
			t.Fatal(err)
		}
		refused(t, name, c.prepareSocketDir(), fault.Unavailable, c.place.socket+" exists and is not a private folder of this program; remove it", "已存在，但不是本程序的私有文件夹；请删除它")
	}
	c := atRest(t)
	for range 2 { // made once, and then found
		if err := c.prepareSocketDir(); err != nil || !ownsPrivate(c.place.socket, os.Getuid()) {
			t.Error(err)
		}
	}
}

// Files of another user are refused by his name, which is root's where the database's own user has them.
func TestFilesOfAnotherUser(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	mine := me(t)
	if err := mine.checkOwner(dir); err != nil {
		t.Error(err)
	}
	if err := mine.checkOwner(filepath.Join(dir, "none")); err != nil {
		t.Errorf("there is none yet: %v", err)
	}
	stranger := mine
	stranger.uid++
	refused(t, "mine", stranger.checkOwner(dir), fault.Unavailable, fmt.Sprintf("the database in %s is run by %s; run tuntu as %s, or name another data folder by TUNTU_DATA", dir, mine.client, mine.client), "里的数据库由 "+mine.client+" 运行")
	if os.Getuid() != 0 {
		t.Skip("only root can give a folder away")
	}
	for uid, owner := range map[string]string{"1": "daemon", "64321": "64321", postgresUID(t): "root"} {
		id, err := strconv.Atoi(uid)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Chown(dir, id, id); err != nil {
			t.Fatal(err)
		}
		refused(t, owner, mine.checkOwner(dir), fault.Unavailable, "is run by "+owner+"; run tuntu as "+owner, "由 "+owner+" 运行；请用 "+owner+" 运行 tuntu")
	}
}

func postgresUID(t *testing.T) string {
	t.Helper()
	u, err := user.Lookup(superuser)
	if err != nil {
		t.Skip("there is no user postgres")
	}
	return u.Uid
}

// The programs are those of the version that made the data; of one that is not installed it is said which packages bring it.
func TestTheProgramsOfAVersion(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	newest, err := programs(filepath.Join(dir, "none"))
	if err != nil || newest != programsOf(Newest()) || Newest() < oldest {
		t.Errorf("%s, %v", newest, err)
	}
	write(t, filepath.Join(dir, "PG_VERSION"), strconv.Itoa(Newest())+"\n")
	if bin, err := programs(dir); err != nil || bin != newest {
		t.Errorf("%s, %v", bin, err)
	}
	write(t, filepath.Join(dir, "PG_VERSION"), "9\n")
	_, err = programs(dir)
	refused(t, "an old one", err, fault.Unavailable, "the database in "+dir+" was made by PostgreSQL 9, which is not installed; install postgresql-9 and postgresql-9-postgis-3", "是 PostgreSQL 9 建的，现在没有安装；请安装 postgresql-9 和 postgresql-9-postgis-3")
	tools, err := Tools()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(tools, "pg_dump")); err != nil {
		t.Errorf("%s holds no pg_dump: %v", tools, err)
	}
}

// The version of the data is read of its file: none is 0, and what is no number is an error.
func TestTheVersionOfTheData(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	for text, want := range map[string]int{"15\n": 15, "17": 17} {
		write(t, filepath.Join(dir, "PG_VERSION"), text)
		if got, err := majorOf(dir); got != want || err != nil {
			t.Errorf("%q: %d, %v", text, got, err)
		}
	}
	if got, err := majorOf(filepath.Join(dir, "none")); got != 0 || err != nil {
		t.Errorf("none: %d, %v", got, err)
	}
	write(t, filepath.Join(dir, "PG_VERSION"), "x")
	if got, err := majorOf(dir); err == nil {
		t.Errorf("x: %d", got)
	}
	_, err := Major(filepath.Join(dir, "no", "such"))
	refused(t, "no folder", err, fault.NotFound, "there is no database of the program's own in "+filepath.Join(dir, "no", "such"), "里没有程序自带的数据库")
}

// The number of the server's process is the first line of its file, and what is none there is no server.
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

// The file of a server that died is dropped where its number is another's now, or says nothing; else PostgreSQL sees to it.
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

// A server counts as alive by the folder that its process works in, whatever else has its number.
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

// Who may connect is the program's user as the owner and the app, as the superuser only where tests want it.
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

// The server listens on no network, and only a disposable one may lose what was written.
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

// A lock is waited for until the wait ends, and its holder is not disturbed; shared ones are held together.
func TestWaitingForALock(t *testing.T) {
	t.Parallel()
	path := filepath.Join(folder(t), "lock")
	first, err := lockFile(t.Context(), path, exclusive)
	if err != nil {
		t.Fatal(err)
	}
	over, cancel := context.WithCancel(t.Context())
	cancel()
	for _, how := range []int{shared, exclusive} {
		if file, err := lockFile(over, path, how); !errors.Is(err, context.Canceled) || file != nil {
			t.Errorf("a held lock: %v", err)
		}
	}
	first.Close()
	one, err := lockFile(over, path, shared) // a free lock needs no wait
	if err != nil {
		t.Fatal(err)
	}
	other, err := lockFile(t.Context(), path, shared)
	if err != nil {
		t.Fatal(err)
	}
	if alone, err := tryExclusive(one); alone || err != nil {
		t.Errorf("alone beside another: %v, %v", alone, err)
	}
	other.Close()
	if alone, err := tryExclusive(one); !alone || err != nil {
		t.Errorf("not alone: %v, %v", alone, err)
	}
	one.Close()
	_, err = lockFile(t.Context(), filepath.Join(path, "in", "a", "file"), shared)
	refused(t, "in no folder", err, fault.Unavailable, "cannot open "+filepath.Join(path, "in", "a", "file"), "打不开 ")
	_, err = Claim(filepath.Join(path, "x"))
	refused(t, "claimed in no folder", err, fault.Unavailable, "cannot open ", "打不开 ")
	held, err := Claim(path)
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	_, err = Claim(path)
	refused(t, "claimed twice", err, fault.Conflict, "another tuntu already serves this data folder; it was left alone", "已有另一个 tuntu 在用这个数据文件夹，没有动它")
}

// An upgrade and the way back are refused before anything is moved: without a database, beside an earlier one's rest, while another uses it.
func TestUpgradesThatAreRefused(t *testing.T) {
	t.Parallel()
	acc, err := clusterAccount()
	if err != nil {
		t.Fatal(err)
	}
	fill := func(*Cluster, *Cluster) error { t.Error("it was filled"); return nil }
	made := func(suffixes ...string) string {
		dir := folder(t)
		for _, suffix := range suffixes {
			write(t, filepath.Join(dir, "postgres"+suffix, "PG_VERSION"), strconv.Itoa(Newest()))
			if err := os.Chown(filepath.Join(dir, "postgres"+suffix), acc.uid, acc.gid); err != nil {
				t.Fatal(err)
			}
		}
		return dir
	}
	upgrade := func(dir string) error { return Upgrade(t.Context(), dir, Newest(), fill) }
	back := func(dir string) error { _, err := Back(t.Context(), dir); return err }
	for name, c := range map[string]struct {
		dir      string
		do       func(dir string) error
		kind     fault.Kind
		en, hans string
	}{
		"no folder":            {"/no/such/folder", upgrade, fault.NotFound, "there is no database of the program's own in /no/such/folder", "/no/such/folder 里没有程序自带的数据库"},
		"no database":          {made(), upgrade, fault.NotFound, "there is no database of the program's own in", "里没有程序自带的数据库"},
		"an earlier one":       {made("", beforeUpgrade), upgrade, fault.Conflict, "postgres.before-upgrade is there from an earlier upgrade; when all is well, remove it and try again", "postgres.before-upgrade 是以前升级时留下的；确认无误后删除它再试"},
		"back, no folder":      {"/no/such/folder", back, fault.NotFound, "there is no database of the program's own in /no/such/folder", "/no/such/folder 里没有程序自带的数据库"},
		"back to nothing":      {made(""), back, fault.NotFound, "there is no database from before an upgrade beside", "旁边没有升级之前的数据库"},
		"back, a second time":  {made("", beforeUpgrade, takenBack), back, fault.Conflict, "postgres.taken-back is there from an earlier way back; remove it and try again", "postgres.taken-back 是以前换回时留下的；删除它再试"},
		"back without any yet": {made(), back, fault.NotFound, "there is no database from before an upgrade beside", "旁边没有升级之前的数据库"},
	} {
		before := listing(t, c.dir)
		refused(t, name, c.do(c.dir), c.kind, c.en, c.hans)
		if after := listing(t, c.dir); after != before {
			t.Errorf("%s: %s became %s", name, before, after)
		}
	}
	dir := made("")
	user, err := lockFile(t.Context(), filepath.Join(dir, "cluster.users"), shared)
	if err != nil {
		t.Fatal(err)
	}
	defer user.Close()
	refused(t, "in use", upgrade(dir), fault.Conflict, "another tuntu uses the database; stop it first, as by systemctl stop tuntu", "另有屯图程序在使用数据库；请先停止它，如 systemctl stop tuntu")
	refused(t, "back, in use", back(dir), fault.Conflict, "another tuntu uses the database; stop it first", "另有屯图程序在使用数据库")
}

// listing names the databases in a folder.
func listing(t *testing.T, dir string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "postgres*"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(found, " ")
}

// After an upgrade the way back puts the old database in its place and keeps the new one; after one that was cut between its renames there is none to keep.
func TestTheWayBack(t *testing.T) {
	t.Parallel()
	acc, err := clusterAccount()
	if err != nil {
		t.Fatal(err)
	}
	for name, whole := range map[string]bool{"after an upgrade": true, "after one that was cut": false} {
		dir := folder(t)
		data := filepath.Join(dir, "postgres")
		write(t, filepath.Join(data+beforeUpgrade, "PG_VERSION"), "14")
		if whole {
			write(t, filepath.Join(data, "PG_VERSION"), strconv.Itoa(Newest()))
			if err := os.Chown(data, acc.uid, acc.gid); err != nil {
				t.Fatal(err)
			}
		}
		left, err := Back(t.Context(), dir)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if major, err := majorOf(data); major != 14 || err != nil {
			t.Errorf("%s: the database is of version %d, %v", name, major, err)
		}
		if whole {
			if major, err := majorOf(left); left != data+takenBack || major != Newest() || err != nil {
				t.Errorf("%s: %s is of version %d, %v", name, left, major, err)
			}
		} else if left != "" {
			t.Errorf("%s: %s is left", name, left)
		}
	}
}

// One restore for a test is made at a time in a data folder.
func TestOneScratchAtATime(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	other, err := Claim(filepath.Join(dir, "scratch.lock"))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	_, _, err = Scratch(t.Context(), dir)
	refused(t, "a second one", err, fault.Conflict, "another restore for a test is under way in "+filepath.Join(dir, "scratch")+"; wait for its end", "里另有一次试恢复正在进行；请等它结束")
}

// A program of PostgreSQL's is told by what it says when it fails, and one that is interrupted by that.
func TestWhatAProgramSays(t *testing.T) {
	t.Parallel()
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
