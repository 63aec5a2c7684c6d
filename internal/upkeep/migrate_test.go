package upkeep_test

import (
	"sync"
	"testing"

	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
)

// Two programs that start at once migrate one after the other.
func TestTwoMigrateAtOnce(t *testing.T) {
	d := pgtest.Empty(t)
	var both sync.WaitGroup
	applied := make([]int, 2)
	for i := range applied {
		both.Go(func() {
			var err error
			if applied[i], err = upkeep.Migrate(t.Context(), d.OwnerURL, "tuntu_app"); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	if applied[0]*applied[1] != 0 || applied[0]+applied[1] == 0 {
		t.Errorf("one of the two migrates all, the other finds it done: %v", applied)
	}
	pending, _, err := upkeep.PendingMigrations(t.Context(), d.OwnerURL)
	if err != nil || pending != 0 {
		t.Errorf("%d pending, %v", pending, err)
	}
}
