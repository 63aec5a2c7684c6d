package cluster

// This file upgrades a cluster to a newer PostgreSQL, and undoes an upgrade.

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"tuntu/internal/fault"
)

// Suffixes of folders beside the cluster's own during an upgrade and after it.
const (
	beforeUpgrade = ".before-upgrade" // the old cluster, until the operator removes it
	takenBack     = ".taken-back"     // the new cluster, after Back has put the old one in its place
	underWay      = ".upgrade"        // the new cluster, until Upgrade has filled it
)

// Major returns the major version of PostgreSQL that made a data folder's cluster; 0 if there is no
// cluster yet.
func Major(dataDir string) (int, error) {
	c, err := resolved(dataDir)
	if err != nil {
		return 0, err
	}
	return majorOf(c.place.data)
}

func majorOf(data string) (int, error) {
	text, err := os.ReadFile(filepath.Join(data, "PG_VERSION")) //nolint:gosec // the path is in the data folder
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(strings.TrimSpace(string(text)))
}

func resolved(dataDir string) (*Cluster, error) {
	real, err := filepath.EvalSymlinks(dataDir)
	if err != nil {
		return nil, fault.Wrap(err, fault.NotFound, "there is no database of the program's own in %s", dataDir)
	}
	return find(Options{DataDir: real})
}

// Upgrade replaces a data folder's cluster by a new one of another major version. It makes the new
// one beside the old one, calls fill to copy the data while both run and no other process uses
// either, and then renames both folders: the old one stays with the suffix .before-upgrade. If
// anything fails before that, the old cluster is unchanged and the new one is removed. Another user
// of the cluster, or the rest of an earlier upgrade, is a fault of kind Conflict.
func Upgrade(ctx context.Context, dataDir string, major int, fill func(old, fresh *Cluster) error) (err error) {
	old, err := resolved(dataDir)
	if err != nil {
		return err
	}
	release, err := old.alone(ctx)
	if err != nil {
		return err
	}
	defer release()
	data := old.place.data
	if !made(data) {
		return fault.New(fault.NotFound, "there is no database of the program's own in %s", dataDir)
	}
	if made(data + beforeUpgrade) {
		return fault.New(fault.Conflict, "%s is there from an earlier upgrade; when all is well, remove it and try again", data+beforeUpgrade)
	}
	fresh := *old
	fresh.bin = programsOf(major)
	fresh.place = place{data: data + underWay, socket: old.place.socket + "u"}
	if err := fillFresh(ctx, old, &fresh, fill); err != nil {
		return errors.Join(err, os.RemoveAll(fresh.place.data))
	}
	if err := os.Rename(data, data+beforeUpgrade); err != nil {
		return err
	}
	return os.Rename(fresh.place.data, data)
}

// alone keeps all other processes from using the cluster until release is called. If one uses it
// now, the fault is of kind Conflict.
func (c *Cluster) alone(ctx context.Context) (release func(), err error) {
	mutex, err := lockFile(ctx, filepath.Join(c.options.DataDir, "cluster.lock"), exclusive)
	if err != nil {
		return nil, err
	}
	users, err := lockFile(ctx, filepath.Join(c.options.DataDir, "cluster.users"), shared)
	if err != nil {
		mutex.Close()
		return nil, err
	}
	release = func() { users.Close(); mutex.Close() }
	single, err := tryExclusive(users)
	if err == nil && !single {
		err = fault.New(fault.Conflict, "another tuntu uses the database; stop it first, as by systemctl stop tuntu")
	}
	if err != nil {
		release()
		return nil, err
	}
	return release, nil
}

// fillFresh makes the new cluster, runs both, calls fill, and stops both.
func fillFresh(ctx context.Context, old, fresh *Cluster, fill func(old, fresh *Cluster) error) (err error) {
	if err := os.RemoveAll(fresh.place.data); err != nil { // left by an interrupted upgrade
		return err
	}
	for _, c := range []*Cluster{old, fresh} {
		if err := c.prepareSocketDir(); err != nil {
			return err
		}
		defer func() {
			if c.alive() {
				err = errors.Join(err, c.stop(context.WithoutCancel(ctx)))
			}
		}()
	}
	if err := fresh.initialise(ctx); err != nil {
		return err
	}
	for _, c := range []*Cluster{old, fresh} {
		if err := c.bringUp(ctx); err != nil {
			return err
		}
	}
	return fill(old, fresh)
}

// Back undoes an upgrade: it puts the old cluster in its place again. The new one, with all that
// was written since, stays beside it in the folder that Back returns. After an upgrade that was
// interrupted between its two renames there is no new one in place, and left is empty.
func Back(ctx context.Context, dataDir string) (left string, err error) {
	real, err := filepath.EvalSymlinks(dataDir)
	if err != nil {
		return "", fault.Wrap(err, fault.NotFound, "there is no database of the program's own in %s", dataDir)
	}
	acc, err := clusterAccount()
	if err != nil {
		return "", err
	}
	c := &Cluster{account: acc, options: Options{DataDir: real}}
	c.place, err = remembered(real, locate(real, acc))
	if err != nil && c.place.data == "" {
		return "", err
	}
	data := c.place.data
	release, err := c.alone(ctx)
	if err != nil {
		return "", err
	}
	defer release()
	if !made(data + beforeUpgrade) {
		return "", fault.New(fault.NotFound, "there is no database from before an upgrade beside %s", data)
	}
	if made(data) {
		if c.bin, err = programs(data); err != nil {
			return "", err
		}
		if c.alive() {
			if err := c.stop(ctx); err != nil {
				return "", err
			}
		}
		left = data + takenBack
		if made(left) {
			return "", fault.New(fault.Conflict, "%s is there from an earlier way back; remove it and try again", left)
		}
		if err := os.Rename(data, left); err != nil {
			return "", err
		}
	}
	return left, os.Rename(data+beforeUpgrade, data)
}
