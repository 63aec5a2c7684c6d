package backup

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// A concurrent cleanup never removes an unfinished file, not even between its creation and its
// lock.
func TestAnUnfinishedFileIsNotClearedAway(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	stop, cleared := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(cleared)
		for {
			select {
			case <-stop:
				return
			default:
				dropStale(dir)
			}
		}
	}()
	for range 3000 {
		file, err := unfinished(dir)
		if err != nil {
			t.Fatal(err)
		}
		_, err = os.Lstat(file.Name())
		if err = errors.Join(err, os.Remove(file.Name()), file.Close()); err != nil {
			t.Fatal(err)
		}
	}
	close(stop)
	<-cleared
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}
