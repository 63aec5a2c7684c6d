package cluster

// File locks that end with their process.

import (
	"context"
	"errors"
	"os"
	"syscall"
	"time"

	"tuntu/internal/fault"
)

// Locks are flocks: the kernel lets go of them when a process ends, however it ends, so
// none is ever stale.
const (
	shared    = syscall.LOCK_SH
	exclusive = syscall.LOCK_EX
)

// lockFile opens a file and waits for its lock, which closing the file gives back.
func lockFile(ctx context.Context, path string, how int) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600) //nolint:gosec // a path in the data folder
	if err != nil {
		return nil, fault.Wrap(err, fault.Unavailable, "cannot open %s", path)
	}
	for {
		err := syscall.Flock(int(file.Fd()), how|syscall.LOCK_NB)
		if err == nil {
			return file, nil
		}
		if !errors.Is(err, syscall.EWOULDBLOCK) && !errors.Is(err, syscall.EINTR) {
			file.Close()
			return nil, err
		}
		select {
		case <-ctx.Done():
			file.Close()
			return nil, ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// tryExclusive takes the exclusive lock, also in place of a held shared one, unless others
// hold one.
func tryExclusive(file *os.File) (bool, error) {
	err := syscall.Flock(int(file.Fd()), exclusive|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// Claim takes the data folder for one serving process; it fails at once when another
// holds it. Closing the file gives it back.
func Claim(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600) //nolint:gosec // a path in the data folder
	if err != nil {
		return nil, fault.Wrap(err, fault.Unavailable, "cannot open %s", path)
	}
	alone, err := tryExclusive(file)
	if err == nil && !alone {
		err = fault.New(fault.Conflict, "another tuntu already serves this data folder; it was left alone")
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return file, nil
}
