package cluster

// This file finds PostgreSQL's programs and makes scratch clusters.

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"tuntu/internal/fault"
)

// Tools returns the folder of the PostgreSQL programs that run this cluster.
func (c *Cluster) Tools() string { return c.bin }

// Tools returns the folder of this machine's newest pg_dump, which can read servers of its own
// version and of older ones. If there is none, the fault is of kind Unavailable.
func Tools() (string, error) {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/pg_dump")
	newest, bin := 0, ""
	for _, path := range found {
		dir := filepath.Dir(path)
		if version, err := strconv.Atoi(filepath.Base(filepath.Dir(dir))); err == nil && version > newest {
			newest, bin = version, dir
		}
	}
	if bin != "" {
		return bin, nil
	}
	path, err := exec.LookPath("pg_dump")
	if err != nil {
		return "", fault.New(fault.Unavailable, "pg_dump is not installed; run: apt-get install postgresql-client")
	}
	return filepath.Dir(path), nil
}

// Scratch makes a temporary cluster in the folder "scratch" of a data folder; discard stops and
// removes it. It first removes the one that a killed process has left behind. If another process
// has one in the same data folder, the fault is of kind Conflict.
func Scratch(ctx context.Context, dataDir string) (c *Cluster, discard func() error, err error) {
	dir := filepath.Join(dataDir, "scratch")
	if err := os.MkdirAll(dataDir, 0o755); err != nil { //nolint:gosec // the cluster's user must reach its folder within
		return nil, nil, fault.Wrap(err, fault.Unavailable, "cannot create the data folder %s", dataDir)
	}
	lock, err := Claim(dir + ".lock")
	if err != nil {
		return nil, nil, fault.New(fault.Conflict, "another restore for a test is under way in %s; wait for its end", dir)
	}
	open := func() (*Cluster, error) { return Open(ctx, Options{DataDir: dir, Disposable: true}) }
	remove := func(c *Cluster) error {
		err := c.Close(context.WithoutCancel(ctx))
		return errors.Join(err, os.RemoveAll(c.Data()), os.RemoveAll(dir))
	}
	if _, err := os.Stat(dir); err == nil {
		if left, err := open(); err != nil || remove(left) != nil {
			_ = os.RemoveAll(dir)
		}
	}
	if c, err = open(); err != nil {
		return nil, nil, errors.Join(err, os.RemoveAll(dir), lock.Close())
	}
	return c, func() error { return errors.Join(remove(c), lock.Close()) }, nil
}
