package cluster

import (
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// refused checks the kind of a fault and its message in both languages.
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

// write makes a file and its folders.
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

// me returns the account of the test's own user, for whom processes run directly.
func me(t *testing.T) account {
	t.Helper()
	u, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	return account{client: u.Username, uid: os.Getuid(), gid: os.Getgid()}
}

// atRest returns a cluster that was never started and has only its paths.
func atRest(t *testing.T) *Cluster {
	t.Helper()
	dir := folder(t)
	c := &Cluster{account: me(t), options: Options{DataDir: dir}, place: place{data: filepath.Join(dir, "postgres"), socket: filepath.Join(dir, "socket")}}
	if err := os.Mkdir(c.place.data, 0o700); err != nil {
		t.Fatal(err)
	}
	return c
}

// The pointer in a data folder is relative if the cluster lies within the folder, so that the folder can be moved,
// and absolute otherwise.
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

// Without a pointer the found place is used. A pointer to a missing place is refused, since a new database would look
// like lost data.
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

// Each data folder has its own fixed place, and its socket's path is short enough for the kernel.
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

// A service's folder is used if the user owns it and it is private; a link, or a folder that others may enter, is not
// trusted.
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

// A socket folder is refused if another user could have made it: a file, a link, or a folder that others may enter.
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
	for range 2 { // made the first time, found the second time
		if err := c.prepareSocketDir(); err != nil || !ownsPrivate(c.place.socket, os.Getuid()) {
			t.Error(err)
		}
	}
}

// Files of another user are refused with his name, which is root if the database's own user should own them.
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

// The programs are those of the data's version; if it is not installed, the error names the packages.
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
