package postgis_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// No line of SQL has more than 120 characters, so that statements can be read side by side.
// Migrations that have been applied somewhere are not changed.
func TestLinesOfSQLAreShort(t *testing.T) {
	t.Parallel()
	const root, longest, settled = "../..", 120, "0010"
	literal := regexp.MustCompile("(?s)`[^`]*`")
	verbs := regexp.MustCompile(`\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER TABLE|JOIN|GRANT|REVOKE)\b|\b[sxac]\.[a-z_]+ (=|IS|IN)\b`)
	files := 0
	check := func(path, text string) {
		for line := range strings.Lines(text) {
			if line = strings.ReplaceAll(strings.TrimRight(line, "\n"), "\t", "    "); len([]rune(line)) > longest {
				t.Errorf("%s: %s", path, strings.TrimSpace(line))
			}
		}
	}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && slices.Contains([]string{"node_modules", ".cache", ".git", "dist", "testdata"}, entry.Name()):
			return filepath.SkipDir
		case strings.HasSuffix(path, ".sql") && entry.Name() > settled+"_z", strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go"):
		default:
			return nil
		}
		files++
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if strings.HasSuffix(path, ".sql") {
			check(path, string(source))
			return nil
		}
		for _, text := range literal.FindAllString(string(source), -1) {
			if verbs.MatchString(text) {
				check(path, text)
			}
		}
		return nil
	})
	if err != nil || files < 100 {
		t.Errorf("%d files, %v", files, err)
	}
}
