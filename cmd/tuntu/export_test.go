package main

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// An exported file that is imported again gives the same features: geometry to 1 mm (1 cm in
// projected text formats) and all characters, rare ones included.
func TestRoundTrips(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		layer, truth, format, file string
		args                       []string
		toleranceM                 float64
	}{
		{"parcels", "parcels.geojson", "geojson", "x.geojson", nil, 0.001},
		{"parcels", "parcels.geojson", "gpkg", "x.gpkg", nil, 0.001},
		{"parcels", "parcels.geojson", "gpkg", "x.gpkg", []string{"--crs", "EPSG:4525"}, 0.001},
		{"parcels", "parcels.geojson", "shp", "x.zip", nil, 0.001},
		{"parcels", "parcels.geojson", "shp", "x.zip", []string{"--crs", "EPSG:4546"}, 0.001},
		{"parcels", "parcels.geojson", "boundary-txt", "x.txt", nil, 0.01},
		{"villages", "villages.geojson", "csv", "x.csv", nil, 0.001},
		{"villages", "villages.geojson", "csv", "x.csv", []string{"--crs", "EPSG:4525"}, 0.01},
		{"villages", "villages.geojson", "kml", "x.kml", nil, 0.001},
		{"channels", "channels.geojson", "kml", "x.kml", nil, 0.001},
	} {
		t.Run(c.layer+" "+c.format+strings.Join(c.args, " "), func(t *testing.T) {
			t.Parallel()
			from, _ := newSurveyTown(t)
			mustRun(t, from, "import", surveyFile(c.truth), "--layer", c.layer)
			path := filepath.Join(t.TempDir(), c.file)
			mustRun(t, from, append([]string{"export", path, "--layer", c.layer, "--format", c.format}, c.args...)...)
			if code, _, stderr := runCommand(t, from, "export", path, "--layer", c.layer, "--format", c.format); code != exitRefused || !strings.Contains(stderr, "exists already") {
				t.Errorf("an existing file was overwritten: %s", stderr)
			}
			to, _ := newSurveyTown(t)
			said := mustRun(t, to, "import", path, "--layer", c.layer)
			before := getJSON[featureCollection](t, startSite(t, from), "/api/collections/"+c.layer+"/items?limit=1000")
			after := getJSON[featureCollection](t, startSite(t, to), "/api/collections/"+c.layer+"/items?limit=1000")
			if len(before.Features) != len(after.Features) || len(before.Features) == 0 {
				t.Fatalf("%d features became %d: %s", len(before.Features), len(after.Features), said)
			}
			for i := range before.Features {
				a, b := before.Features[i], after.Features[i]
				if off := farthest(positions(t, b.Geometry.Coordinates), positions(t, a.Geometry.Coordinates)); off > c.toleranceM {
					t.Errorf("feature %d moved by %f m", i+1, off)
				}
				was, surveyed := a.Properties["surveyed_m2"].(float64)
				if is, still := b.Properties["surveyed_m2"].(float64); surveyed != still || math.Abs(is-was) > 0.51 { // the land office's text formats hold whole m²
					t.Errorf("feature %d: surveyed was %v, is %v", i+1, a.Properties["surveyed_m2"], b.Properties["surveyed_m2"])
				}
				for _, field := range []string{"name", "name_hant", "crop", "grade", "households", "population", "lined"} {
					if c.format == "boundary-txt" && field != "crop" {
						continue
					}
					if a.Properties[field] != b.Properties[field] {
						t.Errorf("feature %d: %s was %v, is %v", i+1, field, a.Properties[field], b.Properties[field])
					}
				}
			}
		})
	}
}

// A name that a spreadsheet would evaluate as a formula stays text in CSV and XLSX, and a workbook
// has the usual office layout.
func TestExportsForOffices(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("bad/formula.csv"), "--layer", "villages")
	mustRun(t, env, "import", surveyFile("parcels.geojson"), "--layer", "parcels")
	dir := t.TempDir()
	mustRun(t, env, "export", filepath.Join(dir, "v.csv"), "--layer", "villages", "--format", "csv")
	text, err := os.ReadFile(filepath.Join(dir, "v.csv"))
	if err != nil || !strings.Contains(string(text), `"'=HYPERLINK(`) || !strings.HasPrefix(string(text), "\uFEFF") {
		t.Errorf("%s, %v", text, err)
	}
	mustRun(t, env, "export", filepath.Join(dir, "p.xlsx"), "--layer", "parcels", "--format", "xlsx", "--where", "crop=lotus")
	book, err := excelize.OpenFile(filepath.Join(dir, "p.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows(book.GetSheetName(0))
	if err != nil || rows[0][0] != "复垦图斑" || rows[2][0] != "序号" || rows[3][0] != "1" || !strings.HasPrefix(rows[3][1], "TB") {
		t.Errorf("%v, %v", rows[:4], err)
	}
	if last := rows[len(rows)-1]; last[0] != "合计" {
		t.Errorf("no totals: %v", last)
	}
	mustRun(t, env, "export", filepath.Join(dir, "v.xlsx"), "--layer", "villages", "--format", "xlsx")
	names, err := excelize.OpenFile(filepath.Join(dir, "v.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if formula, err := names.GetCellFormula(names.GetSheetName(0), "C4"); err != nil || formula != "" {
		t.Errorf("a name became the formula %q, %v", formula, err)
	}
	mustRun(t, env, "export", filepath.Join(dir, "p.geojson"), "--layer", "parcels", "--format", "geojson")
	whole, err := os.ReadFile(filepath.Join(dir, "p.geojson"))
	if err != nil || !json.Valid(whole) {
		t.Error("the GeoJSON is not valid")
	}
	if code, _, stderr := runCommand(t, env, "export", filepath.Join(dir, "v.txt"), "--layer", "villages", "--format", "boundary-txt"); code != exitRefused || !strings.Contains(stderr, "areas") {
		t.Error(stderr)
	}
	if _, err := os.Stat(filepath.Join(dir, "v.txt")); err == nil {
		t.Error("a failed export left a file")
	}
}
