package cluster

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"tuntu/internal/fault"
)

// The data's version is read from its file; without a file it is 0, and an invalid number is an error.
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

// An upgrade and its reversal are refused before any folder is moved if there is no database, if a folder of an earlier
// upgrade remains, or if another program uses the database.
func TestUpgradesThatAreRefused(t *testing.T) {
	t.Parallel()
	acc, err := clusterAccount()
	if err != nil {
		t.Fatal(err)
	}
	unwanted := errors.New("it was filled")
	fill := func(*Cluster, *Cluster) error { return unwanted }
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

// After an upgrade, Back restores the old database and keeps the new one; after an upgrade that was interrupted between
// its renames there is no new one to keep.
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

// A data folder has only one test restore at a time.
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

// Waiting for a lock ends with its context and does not disturb the holder; several shared locks can be held at once.
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
	one, err := lockFile(over, path, shared) // a free lock is taken at once
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
