package tiles

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/paulmach/orb"
)

// The tiles of a day have the parcels that stood at its end as is known now, at their stages of then: groups, crowds and
// single ones, of all and of a filter.
func TestTilesOfADay(t *testing.T) {
	t.Parallel()
	s, db, d := startServer(t)
	dice := rand.New(rand.NewPCG(8, 8))
	fill(t, db, append(scattered(dice, 80), reaching(dice, 300)...))
	edit(t, d, `
		INSERT INTO parcel_moves (town, parcel, from_stage, to_stage, role, on_date)
		SELECT town, fid, 'suspected', 'verified', 'operator', (now() AT TIME ZONE 'Asia/Shanghai')::date - 9
		FROM parcels WHERE stage = 'suspected'`)
	moved, _ := truth(t, d, "stage = 'verified'")
	large, _ := truth(t, d, "stage = 'verified' AND area_m2 > 1000")
	all, boxes := truth(t, d, "true")
	if moved["verified"].count == 0 || large["verified"].count == 0 {
		t.Fatal(moved, large)
	}
	ago := func(days int) int64 {
		y, m, day := time.Now().Add(8*time.Hour).UTC().AddDate(0, 0, -days).Date()
		return time.Date(y, m, day, 0, 0, 0, 0, time.UTC).Unix()
	}
	for _, zoom := range []uint32{0, 5, 8, 11, 13, 15} {
		on := func(days int, filter string, boxes []orb.Bound) map[string]figure {
			addresses := tilesOf(boxes, zoom)
			for i := range addresses {
				addresses[i].Town, addresses[i].On, addresses[i].Filter = townCode, ago(days), filter
			}
			found, _ := shown(t, s, addresses)
			return found
		}
		for _, x := range []struct {
			days   int
			filter string
			want   map[string]figure
		}{{0, "", all}, {5, "", moved}, {9, "", moved}, {9, "area_m2 > 1000", large}, {10, "", map[string]figure{}}} {
			if got := on(x.days, x.filter, boxes); !same(got, x.want) {
				t.Errorf("zoom %d, %d days ago, %q: %v, want %v", zoom, x.days, x.filter, got, x.want)
			}
		}
	}
}
