package files

import (
	"os"
	"strings"
	"testing"

	"tuntu/internal/confine"
	"tuntu/internal/fault"
)

func TestMain(m *testing.M) {
	confine.Enter()
	os.Exit(m.Run())
}

// Where the kernel offers less, a server refuses what GDAL reads, and the operator is told.
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
