package backup

// This file opens a backup and checks it against its manifest.

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
	"strings"

	"tuntu/internal/fault"
	"tuntu/internal/upkeep"
)

// mostManifest is the greatest size of a manifest that is read.
const mostManifest = 16 << 20

// Archive is an open backup whose contents have all been checked.
type Archive struct {
	Manifest Manifest
	Path     string
	Bytes    int64
	file     *zip.ReadCloser
	tools    string
}

// Open opens a backup. It refuses a file that is truncated, damaged or not a backup. tools is the
// folder of PostgreSQL's programs.
func Open(path, tools string) (*Archive, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fault.Wrap(err, fault.NotFound, "there is no file %s", path)
	}
	if info.IsDir() {
		return nil, fault.New(fault.Invalid, "%s is a folder; name one of the backups in it", path)
	}
	file, err := zip.OpenReader(path)
	switch {
	case errors.Is(err, fs.ErrPermission):
		return nil, fault.Wrap(err, fault.Invalid, "%s may not be read", path)
	case err != nil:
		return nil, noBackup(path, err)
	}
	a := &Archive{Path: path, file: file, tools: tools, Bytes: info.Size()}
	if err := a.check(); err != nil {
		_ = file.Close()
		return nil, err
	}
	return a, nil
}

// noBackup distinguishes a truncated backup from a file that never was a backup.
func noBackup(path string, cause error) error {
	head := make([]byte, 64)
	if file, err := os.Open(path); err == nil { //nolint:gosec // the operator gives the path
		n, _ := io.ReadFull(file, head)
		head = head[:n]
		file.Close()
	}
	if strings.Contains(string(head), dumpName) {
		return fault.Wrap(cause, fault.Invalid, "%s is a backup that was cut short; take another", path)
	}
	return fault.Wrap(cause, fault.Invalid, "%s is no backup of tuntu", path)
}

// Close closes the file.
func (a *Archive) Close() error { return a.file.Close() }

func (a *Archive) check() error {
	text, err := a.read(manifestName, mostManifest)
	if err != nil {
		return fault.Wrap(err, fault.Invalid, "%s is no backup of tuntu", a.Path)
	}
	if err := json.Unmarshal(text, &a.Manifest); err != nil {
		return fault.Wrap(err, fault.Invalid, "%s is no backup of tuntu", a.Path)
	}
	if a.Manifest.Format != format {
		return fault.New(fault.Invalid, "%s was made by a newer tuntu (%s); restore it with that", a.Path, a.Manifest.Program)
	}
	if schema := a.Manifest.State.Schema; schema > upkeep.LatestSchema() {
		return fault.New(fault.Invalid, "%s was made by a newer tuntu (%s, schema %d, here %d); restore it with that", a.Path, a.Manifest.Program, schema, upkeep.LatestSchema())
	}
	dumps := 0
	for _, part := range a.Manifest.Parts {
		if part.Name == dumpName {
			dumps++
		}
		if err := a.checkPart(part); err != nil {
			return fault.Wrap(err, fault.Invalid, "%s is damaged: %s is not what it was when the backup was made; take another", a.Path, part.Name)
		}
	}
	if dumps != 1 {
		return fault.New(fault.Invalid, "%s is no backup of tuntu", a.Path)
	}
	return a.checkNames()
}

// checkNames refuses entries that the list of the backup's parts does not name, and entries of one name.
func (a *Archive) checkNames() error {
	known := map[string]bool{manifestName: true}
	for _, part := range a.Manifest.Parts {
		known[part.Name] = true
	}
	for _, entry := range a.file.File {
		if !known[entry.Name] {
			return fault.New(fault.Invalid, "%s has an entry %.80q that is not in its list or is there twice; somebody has added it since the backup was made", a.Path, entry.Name)
		}
		known[entry.Name] = false
	}
	return nil
}

func (a *Archive) checkPart(part Part) error {
	file, err := a.file.Open(part.Name)
	if err != nil {
		return err
	}
	defer file.Close() //nolint:errcheck // the file was only read
	sum := sha256.New()
	n, err := io.Copy(sum, io.LimitReader(file, part.Bytes+1))
	if err == nil && (n != part.Bytes || hex.EncodeToString(sum.Sum(nil)) != part.SHA256) {
		err = errors.New("another sum")
	}
	return err
}

func (a *Archive) read(name string, most int64) ([]byte, error) {
	file, err := a.file.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // the file was only read
	text, err := io.ReadAll(io.LimitReader(file, most+1))
	if err == nil && int64(len(text)) > most {
		err = errors.New("too long")
	}
	return text, err
}

// Section returns the dump's SQL text of one of its three sections.
func (a *Archive) Section(ctx context.Context, name string) (io.ReadCloser, error) {
	dump, err := a.file.Open(dumpName)
	if err != nil {
		return nil, err
	}
	return startSection(ctx, a.tools, name, dump)
}

// PutFiles restores the files of the data folder that are missing, and leaves existing files
// unchanged. It returns the names of the restored files.
func (a *Archive) PutFiles(dataDir string) (put []string, err error) {
	for _, part := range a.Manifest.Parts {
		name, ok := strings.CutPrefix(part.Name, filesPrefix)
		if !ok {
			continue
		}
		if !filepath.IsLocal(name) {
			return put, fault.New(fault.Invalid, "%s is no backup of tuntu", a.Path)
		}
		to := filepath.Join(dataDir, name)
		if _, err := os.Lstat(to); err == nil {
			continue
		}
		text, err := a.read(part.Name, part.Bytes)
		if err != nil {
			return put, err
		}
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			return put, err
		}
		if err := os.WriteFile(to, text, 0o600); err != nil {
			return put, err
		}
		put = append(put, name)
	}
	return put, nil
}
