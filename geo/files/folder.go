package files

// Opens a file geodatabase that is a folder.

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"tuntu/internal/fault"
)

// isGeodatabase tells whether a path ends in .gdb, as folders of file geodatabases do.
func isGeodatabase(path string) bool {
	return strings.EqualFold(filepath.Ext(filepath.Clean(path)), ".gdb")
}

// openGeodatabase copies the folder of a file geodatabase into the private folder, within the
// limits of an archive, and opens the copy. It copies regular files only, so that no link leads
// elsewhere.
func openGeodatabase(ctx context.Context, f *File, path string, o Options) error {
	root, err := os.OpenRoot(path)
	if err != nil {
		return fault.New(fault.Invalid, "%s cannot be read", filepath.Base(path))
	}
	defer root.Close() //nolint:errcheck // only a handle
	folder, err := root.Open(".")
	if err != nil {
		return fault.New(fault.Invalid, "%s cannot be read", filepath.Base(path))
	}
	defer folder.Close()
	entries, err := folder.ReadDir(archiveFiles + 1)
	if err != nil && !errors.Is(err, io.EOF) {
		return fault.New(fault.Invalid, "%s cannot be read", filepath.Base(path))
	}
	if len(entries) > archiveFiles {
		return fault.New(fault.Invalid, "the folder has more than %d files, which no file geodatabase has", archiveFiles)
	}
	target := filepath.Join(f.folder, "source.gdb")
	if err := os.Mkdir(target, 0o700); err != nil {
		return err
	}
	room := int64(archiveUnpacked)
	for _, entry := range entries {
		if !entry.Type().IsRegular() || strings.HasSuffix(entry.Name(), ".lock") {
			continue
		}
		n, err := copyFrom(root, entry.Name(), filepath.Join(target, entry.Name()), room)
		if err != nil {
			return err
		}
		if room -= n; room < 0 {
			return fault.New(fault.Invalid, "the folder is larger than %d MB, which is the most that is taken", archiveUnpacked>>20)
		}
	}
	return f.openGDAL(ctx, gdalSource{path: target, driver: "OpenFileGDB"}, o)
}

// copyFrom copies a file and returns its size, but stops one byte beyond room, so that the
// caller can detect a file that is too large.
func copyFrom(root *os.Root, name, target string, room int64) (int64, error) {
	source, err := root.Open(name)
	if err != nil {
		return 0, fault.New(fault.Invalid, "%s cannot be read", name)
	}
	defer source.Close()
	file, err := os.OpenFile(target, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) //nolint:gosec // a private folder; the name is one of a folder's entries
	if err != nil {
		return 0, err
	}
	n, err := io.Copy(file, io.LimitReader(source, room+1))
	return n, errors.Join(err, file.Close())
}
