// Package backup writes a database to one file and restores it. The file is a zip archive that
// holds a dump in pg_dump's custom format, files of the data folder, and a manifest with sizes and
// checksums. Any unzip and pg_restore can read it too.
package backup

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"tuntu/internal/fault"
	"tuntu/internal/upkeep"
)

// These are the names of files within a backup.
const (
	manifestName = "manifest.json"
	dumpName     = "database.dump"
	filesPrefix  = "files/"
	format       = 1 // version of the archive's format
)

// kept lists the folders of the data folder that cannot be made again: that of the local CA, whose
// certificate users have installed on phones.
func kept() []string { return []string{"tls"} }

// Manifest lists the contents of a backup.
type Manifest struct {
	Format  int          `json:"format"`
	Program string       `json:"program"`
	MadeAt  time.Time    `json:"made_at"`
	State   upkeep.State `json:"state"`
	Parts   []Part       `json:"parts"`
}

// Part is a file within a backup.
type Part struct {
	Name   string `json:"name"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Source is the database and the data folder to back up.
type Source struct {
	OwnerURL string
	Tools    string // folder of PostgreSQL's programs
	DataDir  string
	Program  string // version of this program
	Now      time.Time
}

// Write makes a backup at path, which must not exist. The file appears there only when it is
// complete, even if the program is killed.
func Write(ctx context.Context, s Source, path string) (m Manifest, bytes int64, err error) {
	if _, err := os.Lstat(path); err == nil {
		return m, 0, fault.New(fault.Conflict, "%s exists already, and was left alone", path)
	}
	dropStale(filepath.Dir(path))
	file, err := unfinished(filepath.Dir(path))
	if err != nil {
		return m, 0, cannotWrite(err, path)
	}
	defer func() {
		file.Close()
		if err != nil {
			_ = os.Remove(file.Name())
		}
	}()
	if m, err = s.write(ctx, file); err != nil {
		return m, 0, cannotWrite(err, path)
	}
	info, err := file.Stat()
	if err != nil {
		return m, 0, err
	}
	return m, info.Size(), cannotWrite(settle(file, path), path)
}

// settle renames a finished file to its final name, so that it is complete even after a power cut.
func settle(file *os.File, path string) error {
	if err := file.Sync(); err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer dir.Close()
	if err := dir.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) { // some file systems cannot sync a folder
		return err
	}
	return nil
}

const partialSuffix = ".partial"

// unfinished makes a temporary file in a folder and locks it, so that dropStale does not remove it.
// Only its owner may read it, since it will hold names, phones and keys.
func unfinished(dir string) (*os.File, error) {
	for {
		file, err := os.CreateTemp(dir, ".tuntu-*"+partialSuffix)
		if err != nil {
			return nil, err
		}
		// Until this file is locked, another backup may take it for a stale one. That backup may then hold
		// the lock, or have removed the file.
		err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if _, gone := os.Lstat(file.Name()); err == nil && gone == nil {
			return file, nil
		}
		file.Close()
		_ = os.Remove(file.Name())
		if err != nil && !errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, err
		}
	}
}

// dropStale removes the temporary files of backups that were killed. Such files are not locked.
func dropStale(dir string) {
	paths, _ := filepath.Glob(filepath.Join(dir, ".tuntu-*"+partialSuffix))
	for _, path := range paths {
		file, err := os.Open(path) //nolint:gosec // the program made these names
		if err != nil {
			continue
		}
		if syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil {
			_ = os.Remove(path)
		}
		file.Close()
	}
}

// cannotWrite returns the fault for a backup that could not be written.
func cannotWrite(err error, path string) error {
	dir := filepath.Dir(path)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fault.Wrap(err, fault.Unavailable, "the disk of %s is full; no backup was made there", dir)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fault.Wrap(err, fault.Unavailable, "%s cannot be written to; no backup was made there", dir)
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return fault.Wrap(err, fault.Invalid, "there is no folder %s", dir)
	}
	return err
}

func (s Source) write(ctx context.Context, to io.Writer) (m Manifest, err error) {
	m = Manifest{Format: format, Program: s.Program, MadeAt: s.Now.UTC().Truncate(time.Second)}
	archive := zip.NewWriter(to)
	err = upkeep.Snapshot(ctx, s.OwnerURL, func(snapshot string, read func(context.Context) (upkeep.State, error)) error {
		part, err := s.add(archive, dumpName, zip.Store, func(w io.Writer) error { return s.dump(ctx, snapshot, w) })
		if err != nil {
			return err
		}
		m.Parts = append(m.Parts, part)
		m.State, err = read(ctx)
		return err
	})
	if err != nil {
		return m, err
	}
	for _, name := range s.files() {
		part, err := s.add(archive, filesPrefix+name, zip.Deflate, func(w io.Writer) error { return copyFile(w, filepath.Join(s.DataDir, name)) })
		if err != nil {
			return m, err
		}
		m.Parts = append(m.Parts, part)
	}
	_, err = s.add(archive, manifestName, zip.Deflate, func(w io.Writer) error {
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		return encoder.Encode(m)
	})
	return m, errors.Join(err, archive.Close())
}

// add writes one file of the archive, and computes its size and checksum.
func (s Source) add(archive *zip.Writer, name string, method uint16, fill func(io.Writer) error) (Part, error) {
	w, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: s.Now})
	if err != nil {
		return Part{}, err
	}
	sum := sha256.New()
	counter := &counted{to: io.MultiWriter(w, sum)}
	if err := fill(counter); err != nil {
		return Part{}, err
	}
	return Part{Name: name, Bytes: counter.n, SHA256: hex.EncodeToString(sum.Sum(nil))}, nil
}

// files lists the files of the data folder that a backup includes, as paths relative to the data
// folder.
func (s Source) files() (names []string) {
	for _, dir := range kept() {
		_ = filepath.WalkDir(filepath.Join(s.DataDir, dir), func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() || strings.HasPrefix(entry.Name(), ".") {
				return nil //nolint:nilerr // a missing folder has no files
			}
			if name, err := filepath.Rel(s.DataDir, path); err == nil {
				names = append(names, filepath.ToSlash(name))
			}
			return nil
		})
	}
	slices.Sort(names)
	return names
}

func copyFile(to io.Writer, path string) error {
	file, err := os.Open(path) //nolint:gosec // the path is in the data folder
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(to, file)
	return err
}

type counted struct {
	to io.Writer
	n  int64
}

// Write passes bytes on and counts them.
func (c *counted) Write(p []byte) (int, error) {
	n, err := c.to.Write(p)
	c.n += int64(n)
	return n, err
}
