package files

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/internal/confine"
	"tuntu/internal/fault"
)

func TestMain(m *testing.M) {
	confine.Enter()
	os.Exit(m.Run())
}

// A hostile program that is started in GDAL's place reaches nothing; the input file tells it what
// to try.
func TestAHostileProgramInGDALsPlace(t *testing.T) {
	dir, err := os.MkdirTemp("", "tuntu-hostile")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	build := exec.Command("go", "build", "-o", filepath.Join(dir, "ogrinfo"), "../../internal/confine/testdata/hostile")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	secret := filepath.Join(dir, "secret")
	wanted := fmt.Sprintf("SQLite format 3\x00\nsecret=%s\nwrite=%s\nvictim=%d\nhidden=%t\n", secret, dir, os.Getpid(), confine.Check(t.Context()).Hidden)
	file := filepath.Join(dir, "survey.gpkg")
	if err := errors.Join(os.Chmod(dir, 0o755), os.WriteFile(secret, []byte("secret"), 0o644), os.WriteFile(file, []byte(wanted), 0o600)); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	_, err = Open(t.Context(), file, Options{MustConfine: true})
	if cause := fault.Of(err).Cause; cause == nil || !strings.HasSuffix(cause.Error(), "reached: nothing") {
		t.Errorf("%v: %.2000v", err, cause)
	}
}

// If the kernel lacks the means of confinement, a server refuses files that GDAL would read, and
// the operator is told why.
func TestWhereGDALCannotBeConfined(t *testing.T) {
	less := confine.Report{Seccomp: true}
	file := &File{}
	if err := file.checkConfinement(Options{MustConfine: true}, less); fault.Of(err).Kind != fault.Unavailable || len(file.Notes) > 0 {
		t.Errorf("as a server: %v, %v", err, file.Notes)
	}
	if err := file.checkConfinement(Options{}, less); err != nil || len(file.Notes) != 1 || !strings.Contains(file.Notes[0].En, "unknown origin") {
		t.Errorf("as an operator: %v, %v", err, file.Notes)
	}
	file = &File{}
	if err := file.checkConfinement(Options{MustConfine: true}, confine.Report{Seccomp: true, Landlock: 1}); err != nil || len(file.Notes) > 0 {
		t.Errorf("where it can be: %v, %v", err, file.Notes)
	}
}
