package confine

// The file tree that a confined program sees.

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/sys/unix"
)

// treeRoot is where the new file tree grows: a folder that every machine has, and of whose
// contents the program gets nothing.
const treeRoot = "/proc"

// hide changes to a file tree that holds only what the program may open. Landlock alone lets
// it ask whether a path exists, how large it is and whose, and so which processes there are.
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
		unix.PivotRoot(".", "."), // the old root lies under the new one then, see pivot_root(2)
		unix.Unmount(".", unix.MNT_DETACH),
		unix.Chdir("/"),
	)
}

// plant shows a path in the new tree: a link as the same link, all else as what it is.
func plant(path string) error {
	target := filepath.Join(treeRoot, path)
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if _, err := os.Lstat(target); err == nil { // it lies in a folder that stands there already
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil { //nolint:gosec // for the program to walk through
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
		err = os.MkdirAll(target, 0o755) //nolint:gosec // covered by the mount
	} else {
		err = os.WriteFile(target, nil, 0o600)
	}
	if err != nil {
		return err
	}
	return unix.Mount(path, target, "", unix.MS_BIND|unix.MS_REC, "")
}
