package cluster

// This file determines where the cluster's files and socket are, and which account owns them.

import (
	"crypto/sha256"
	"encoding/hex"
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

	"tuntu/internal/fault"
)

// account is the system user that runs the cluster's processes, and the user that connects.
type account struct {
	client   string // name of the system user that this program runs as and connects as
	uid, gid int    // user and group of the cluster's processes
	switches bool   // whether uid is another user than the program's
}

// clusterAccount returns the account of the user who runs the program. If that is root, the cluster
// runs as postgres, since PostgreSQL refuses to run as root.
func clusterAccount() (account, error) {
	me, err := user.Current()
	if err != nil {
		return account{}, err
	}
	if os.Getuid() != 0 {
		return account{client: me.Username, uid: os.Getuid(), gid: os.Getgid()}, nil
	}
	pg, err := user.Lookup("postgres")
	if err != nil {
		return account{}, fault.Wrap(err, fault.Unavailable, "there is no user postgres to run the database as; install postgresql")
	}
	uid, _ := strconv.Atoi(pg.Uid)
	gid, _ := strconv.Atoi(pg.Gid)
	return account{client: me.Username, uid: uid, gid: gid, switches: true}, nil
}

// attributes make a child process run as the account. It runs in a session of its own, so that
// Ctrl-C at the terminal does not reach it; the program stops it in an orderly way.
func (a account) attributes() *syscall.SysProcAttr {
	attributes := &syscall.SysProcAttr{Setsid: true}
	if a.switches {
		attributes.Credential = &syscall.Credential{Uid: uint32(a.uid), Gid: uint32(a.gid)} //nolint:gosec // ids of the system's own user table
	}
	return attributes
}

// canEnter tells whether the account's processes can reach a folder.
func (a account) canEnter(dir string) bool {
	for ; dir != "/"; dir = filepath.Dir(dir) {
		if _, err := os.Stat(dir); err == nil {
			break
		}
	}
	cmd := exec.Command("/usr/bin/test", "-x", dir) //nolint:gosec,noctx // ends at once
	cmd.Dir = "/"
	cmd.SysProcAttr = a.attributes()
	return cmd.Run() == nil
}

// place is where a cluster's files lie.
type place struct {
	data   string
	socket string // folder of the unix socket: short, since its path may hold 107 bytes
}

// locate returns the place of the data folder's cluster: within the folder, or, if the account
// cannot enter that, as in root's home, under /var/lib/tuntu by a hash of the folder's path. If
// a cluster is at one of the two places already, it returns that place, whatever the folder's
// permissions are.
func locate(dataDir string, acc account) place {
	sum := sha256.Sum256([]byte(dataDir))
	id := hex.EncodeToString(sum[:6])
	at := place{data: filepath.Join(dataDir, "postgres"), socket: fmt.Sprintf("/tmp/tuntu-%d-%s", acc.uid, id)}
	if ownsPrivate(serviceRun, acc.uid) {
		at.socket = filepath.Join(serviceRun, id)
	}
	if acc.switches {
		at.socket = "/run/tuntu-" + id
		elsewhere := filepath.Join("/var/lib/tuntu", id, "postgres")
		if made(elsewhere) || !made(at.data) && !acc.canEnter(dataDir) {
			at.data = elsewhere
		}
	}
	return at
}

// serviceRun is the folder that systemd makes for the service's user. The socket goes there, since
// the service and a command beside it may each have a private /tmp.
const serviceRun = "/run/tuntu"

// ownsPrivate tells whether a user owns a folder and nobody else may enter it.
func ownsPrivate(dir string, uid int) bool {
	info, err := os.Lstat(dir)
	if err != nil || !info.IsDir() || info.Mode().Perm() != 0o700 {
		return false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == uid
}

// pointerName is the file in the data folder that holds the path of the cluster's files. The path
// is relative if they lie within the folder, so that the folder may be moved, otherwise absolute.
const pointerName = "cluster.place"

// remembered returns at with the path that the data folder's pointer file holds, if there is one.
// If no cluster is at that path, it is a fault of kind Unavailable: a new empty cluster in its
// place would look as if all data were lost.
func remembered(dataDir string, at place) (place, error) {
	text, err := os.ReadFile(filepath.Join(dataDir, pointerName)) //nolint:gosec // a path in the data folder
	if errors.Is(err, fs.ErrNotExist) {
		return at, nil
	}
	if err != nil {
		return at, err
	}
	at.data = strings.TrimSpace(string(text))
	if !filepath.IsAbs(at.data) {
		at.data = filepath.Join(dataDir, at.data)
	}
	if !made(at.data) {
		return at, fault.New(fault.Unavailable, "the database of this data folder lies in %s, which cannot be reached; bring it back, or remove %s to begin with an empty one", at.data, filepath.Join(dataDir, pointerName))
	}
	return at, nil
}

// remember writes the pointer file.
func (c *Cluster) remember() error {
	data := c.place.data
	if inside, err := filepath.Rel(c.options.DataDir, data); err == nil && filepath.IsLocal(inside) {
		data = inside
	}
	return os.WriteFile(filepath.Join(c.options.DataDir, pointerName), []byte(data+"\n"), 0o644) //nolint:gosec // meant to be read
}

// made tells whether a folder holds a cluster.
func made(data string) bool {
	_, err := os.Stat(filepath.Join(data, "PG_VERSION")) //nolint:gosec // the path is in the data folder
	return err == nil
}

// checkOwner refuses a cluster whose files another user owns, since the account could not run it.
func (a account) checkOwner(data string) error {
	info, err := os.Stat(data)
	if err != nil {
		return nil //nolint:nilerr // there is no cluster yet
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || int(stat.Uid) == a.uid {
		return nil
	}
	owner := strconv.Itoa(int(stat.Uid))
	if u, err := user.LookupId(owner); err == nil {
		owner = u.Username
	}
	if owner == superuser {
		owner = "root" // a cluster that root has made runs as postgres
	}
	return fault.New(fault.Unavailable, "the database in %s is run by %s; run tuntu as %s, or name another data folder by TUNTU_DATA", data, owner, owner)
}

// preparePlace makes the folders of the cluster's files and of its socket. If the files lie outside
// of the data folder, a text file there says so.
func (c *Cluster) preparePlace() error {
	parent := filepath.Dir(c.place.data)
	if err := os.MkdirAll(parent, 0o755); err != nil { //nolint:gosec // the cluster's user must reach its folder within
		return err
	}
	if parent != c.options.DataDir {
		if err := os.Chown(parent, c.account.uid, c.account.gid); err != nil {
			return err
		}
		note := "The database of this folder lies in\n" + c.place.data + "\nbecause its unprivileged user cannot enter this folder.\n"
		if err := os.WriteFile(filepath.Join(c.options.DataDir, "DATABASE-IS-ELSEWHERE.txt"), []byte(note), 0o644); err != nil { //nolint:gosec // meant to be read
			return err
		}
	}
	return c.prepareSocketDir()
}

// makeEmpty makes an empty folder of the account's for initdb, and removes what was at its path.
func (c *Cluster) makeEmpty(dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	return os.Chown(dir, c.account.uid, c.account.gid)
}

// prepareSocketDir makes the socket's private folder. If there is one that belongs to another user
// or is not private, the fault is of kind Unavailable, since somebody else may have made it.
func (c *Cluster) prepareSocketDir() error {
	dir := c.place.socket
	if err := os.Mkdir(dir, 0o700); err == nil {
		return os.Chown(dir, c.account.uid, c.account.gid)
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || !info.IsDir() || int(stat.Uid) != c.account.uid || info.Mode().Perm() != 0o700 {
		return fault.New(fault.Unavailable, "%s exists and is not a private folder of this program; remove it", dir)
	}
	return nil
}

// programs returns the folder of PostgreSQL's programs in the version that made the data or, if
// there are no data yet, in the newest version that has PostGIS.
func programs(data string) (string, error) {
	if made, err := os.ReadFile(filepath.Join(data, "PG_VERSION")); err == nil { //nolint:gosec // a path in the data folder
		version := strings.TrimSpace(string(made))
		bin := filepath.Join("/usr/lib/postgresql", version, "bin")
		if _, err := os.Stat(filepath.Join(bin, "pg_ctl")); err != nil { //nolint:gosec // the cluster wrote its own version
			return "", fault.New(fault.Unavailable, "the database in %s was made by PostgreSQL %s, which is not installed; install postgresql-%s and postgresql-%s-postgis-3", data, version, version, version)
		}
		return bin, nil
	}
	newest := Newest()
	if newest < oldest {
		return "", fault.New(fault.Unavailable, "PostgreSQL 15 or newer with PostGIS is not installed; run: apt-get install postgresql-postgis, or name a server by TUNTU_DATABASE_URL")
	}
	return programsOf(newest), nil
}

// oldest is the oldest supported version of PostgreSQL.
const oldest = 15

// Newest returns the newest installed version of PostgreSQL that has PostGIS; 0 if there is none.
func Newest() (newest int) {
	controls, _ := filepath.Glob("/usr/share/postgresql/*/extension/postgis.control")
	for _, control := range controls {
		version, err := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(control))))
		if err == nil && version > newest {
			newest = version
		}
	}
	return newest
}

func programsOf(major int) string { return fmt.Sprintf("/usr/lib/postgresql/%d/bin", major) }
