package geo

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/paulmach/orb"
)

// reference reads 60 points with their coordinates in all systems.
func reference(t *testing.T) []map[string]float64 {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", "coordinates.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var points []map[string]float64
	for _, row := range rows[1:] {
		point := map[string]float64{}
		for i, name := range rows[0] {
			if point[name], err = strconv.ParseFloat(row[i], 64); err != nil {
				t.Fatal(err)
			}
		}
		points = append(points, point)
	}
	if len(points) != 60 {
		t.Fatalf("%d points", len(points))
	}
	return points
}

func TestGaussKrugerAgreesWithTheReference(t *testing.T) {
	for _, c := range []struct {
		epsg            int
		column, columnN string
	}{{4525, "e4525", "n4525"}, {4546, "e4546", "n4546"}, {4497, "e4497", "n4497"}, {4547, "e4547", "n4547"}} {
		zone, ok := GaussKrugerByEPSG(c.epsg)
		if !ok {
			t.Fatal(c.epsg)
		}
		worstM, worstBackM := 0.0, 0.0
		for _, p := range reference(t) {
			e, n := zone.Project(orb.Point{p["lon"], p["lat"]})
			worstM = max(worstM, math.Hypot(e-p[c.column], n-p[c.columnN]))
			back := zone.Unproject(p[c.column], p[c.columnN])
			worstBackM = max(worstBackM, math.Hypot((back.Lon()-p["lon"])*100200, (back.Lat()-p["lat"])*110800))
		}
		if worstM > 0.01 || worstBackM > 0.01 {
			t.Errorf("EPSG:%d is off by %f m, and %f m on the way back", c.epsg, worstM, worstBackM)
		}
		t.Logf("EPSG:%d: %.5f m, back %.5f m", c.epsg, worstM, worstBackM)
	}
}

func TestDatumsAgreeWithTheReferenceBothWays(t *testing.T) {
	for datum, columns := range map[Datum][2]string{GCJ02: {"gcj_lon", "gcj_lat"}, BD09: {"bd_lon", "bd_lat"}} {
		worstM, worstBackM := 0.0, 0.0
		for _, p := range reference(t) {
			there := datum.FromCGCS2000(orb.Point{p["lon"], p["lat"]})
			back := datum.ToCGCS2000(orb.Point{p[columns[0]], p[columns[1]]})
			worstM = max(worstM, math.Hypot((there.Lon()-p[columns[0]])*100200, (there.Lat()-p[columns[1]])*110800))
			worstBackM = max(worstBackM, math.Hypot((back.Lon()-p["lon"])*100200, (back.Lat()-p["lat"])*110800))
		}
		if worstM > 0.5 || worstBackM > 0.5 {
			t.Errorf("%s is off by %f m, and %f m on the way back", datum, worstM, worstBackM)
		}
		t.Logf("%s: %.5f m, back %.5f m", datum, worstM, worstBackM)
	}
}

func FuzzDatumInverse(f *testing.F) {
	f.Add(111.0, 25.9)
	f.Add(73.5, 53.5)
	f.Add(135.0, 18.0)
	f.Fuzz(func(t *testing.T, lon, lat float64) {
		if !(lon > 73 && lon < 136 && lat > 3 && lat < 54) {
			return
		}
		for _, datum := range []Datum{CGCS2000, GCJ02, BD09} {
			p := orb.Point{lon, lat}
			back := datum.ToCGCS2000(datum.FromCGCS2000(p))
			if off := math.Hypot(back[0]-p[0], back[1]-p[1]); !(off < 1e-8) {
				t.Errorf("%s at %v comes back %g° off", datum, p, off)
			}
		}
	})
}

func FuzzGaussKruger(f *testing.F) {
	f.Add(111.5, 25.9, 4525)
	f.Fuzz(func(t *testing.T, lon, lat float64, epsg int) {
		zone, ok := GaussKrugerByEPSG(epsg)
		if !ok || !(math.Abs(lon-zone.Meridian) < 4 && math.Abs(lat) < 60) {
			return
		}
		back := zone.Unproject(zone.Project(orb.Point{lon, lat}))
		if !(math.Hypot(back[0]-lon, back[1]-lat) < 1e-10) {
			t.Errorf("%v, %v in %s comes back as %v", lon, lat, zone, back)
		}
	})
}
