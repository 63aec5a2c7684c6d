package backup

// This file names backups, lists them and removes old ones.

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"
)

// NameAt returns the name of a backup that is made at a time. The names sort by age.
func NameAt(at time.Time) string { return "tuntu-" + at.UTC().Format("20060102T150405Z") + ".zip" }

// List lists the backups in a folder whose names have the form of NameAt, oldest first.
func List(dir string) (paths []string) {
	name := regexp.MustCompile(`^tuntu-\d{8}T\d{6}Z\.zip$`)
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if name.MatchString(e.Name()) && e.Type().IsRegular() {
			paths = append(paths, filepath.Join(dir, e.Name()))
		}
	}
	slices.Sort(paths)
	return paths
}

// Prune removes all but the newest backups in a folder, and returns the removed ones.
func Prune(dir string, keep int) (gone []string, err error) {
	all := List(dir)
	for _, path := range all[:max(0, len(all)-keep)] {
		if err := os.Remove(path); err != nil {
			return gone, err
		}
		gone = append(gone, path)
	}
	return gone, nil
}
