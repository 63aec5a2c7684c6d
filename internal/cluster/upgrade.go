package cluster

// Moves a cluster to a newer PostgreSQL, and back.

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

// What an upgrade keeps beside the cluster's folder.
const (
	beforeUpgrade = ".before-upgrade" // the old one, until the operator removes it
	takenBack     = ".taken-back"     // the new one, after the way back
	underWay      = ".upgrade"
)

// Major is the version of PostgreSQL that a data folder's cluster was made by; 0 when there
// is none yet.
func Major(dataDir string) (int, error) {
	c, err := resolved(dataDir)
	if err != nil {
		return 0, err
	}
	return majorOf(c.place.data)
}

func majorOf(data string) (int, error) {
	text, err := os.ReadFile(filepath.Join(data, "PG_VERSION")) //nolint:gosec // the data folder's own
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

// Upgrade makes a cluster of another version beside the data folder's, lets fill bring the
// data over while both run and nobody else uses either, and puts the new one in the old
// one's place. The old one stays beside it. When anything fails, nothing has happened.
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

// alone takes the cluster from all other commands.
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

func fillFresh(ctx context.Context, old, fresh *Cluster, fill func(old, fresh *Cluster) error) (err error) {
	if err := os.RemoveAll(fresh.place.data); err != nil { // of an upgrade that was cut short
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

// Back puts the cluster from before an upgrade in its place again; the other stays beside
// it, with all that was written since. It also ends an upgrade that was cut short between
// its two last steps. It returns where the other lies.
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
