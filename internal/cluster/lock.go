package cluster

// This file locks files; the kernel releases the locks when their process ends.

import (
	"context"
	"errors"
	"os"
	"syscall"
	"time"

	"tuntu/internal/fault"
)

// The kinds of locks. They are flocks: the kernel releases them when a process ends, however it
// ends, so that no stale lock can remain.
const (
	shared    = syscall.LOCK_SH
	exclusive = syscall.LOCK_EX
)

// lockFile opens a file and waits for its lock, shared or exclusive. Closing the file releases it.
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

// tryExclusive takes the exclusive lock of a file unless another process holds a lock of it, and
// tells whether it did. A shared lock that this process holds becomes exclusive.
func tryExclusive(file *os.File) (bool, error) {
	err := syscall.Flock(int(file.Fd()), exclusive|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// Claim takes the exclusive lock of a file, by which a process keeps others from doing the same
// work on a data folder. If another process holds it, the fault is of kind Conflict. Closing the
// returned file releases it.
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
