package confine

// This file makes the file tree that a confined program sees.

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/sys/unix"
)

// treeRoot is the folder where the new file tree is mounted. Every machine has this folder, and the
// program sees nothing of its contents.
const treeRoot = "/proc"

// hide changes to a file tree that holds only the files that the program may open. With Landlock
// alone, the program could still ask whether a path exists, and read its size and owner, and so
// could list the processes.
func (o order) hide() error {
	if !o.Hide {
		return nil
	}
	err := errors.Join(
		unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""),
		unix.Mount("tuntu", treeRoot, "tmpfs", unix.MS_NOSUID|unix.MS_NODEV|unix.MS_NOEXEC, "size=1m,mode=0755"),
	)
	if err != nil {
		return err
	}
	for _, path := range slices.Concat(o.Read, []string{o.Folder, o.Program, o.Loader}) {
		if path == "" {
			continue
		}
		if err := plant(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return errors.Join(
		unix.Chdir(treeRoot),
		unix.PivotRoot(".", "."), // the old root is then mounted over the new one, see pivot_root(2)
		unix.Unmount(".", unix.MNT_DETACH),
		unix.Chdir("/"),
	)
}

// plant makes a path visible in the new tree: it copies a symbolic link, and bind-mounts anything
// else.
func plant(path string) error {
	target := filepath.Join(treeRoot, path)
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(target); err == nil { // the path is in a folder that is mounted already
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil { //nolint:gosec // the program traverses it
		return err
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		to, err := os.Readlink(path)
		if err != nil {
			return err
		}
		return os.Symlink(to, target)
	}
	if info.IsDir() {
		err = os.MkdirAll(target, 0o755) //nolint:gosec // the mount covers the folder
	} else {
		err = os.WriteFile(target, nil, 0o600)
	}
	if err != nil {
		return err
	}
	return unix.Mount(path, target, "", unix.MS_BIND|unix.MS_REC, "")
}
