package web_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/xuri/excelize/v2"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/geo/files"
	"tuntu/internal/confine"
	"tuntu/internal/postgis"
	"tuntu/web"
	"tuntu/web/webtest"
)

// TestMain lets the tests write files by GDAL, which is confined.
func TestMain(m *testing.M) {
	confine.Enter()
	os.Exit(m.Run())
}

// ledgerSum is how many parcels there are and what they come to, in m².
type ledgerSum struct {
	count int
	m2    float64
}

// testOneLedger asks for the parcels of random filters in every way there is. Features, sums of charts and boards, CSV,
// workbook and GeoJSON give one count and one counted area; Shapefile and the map's tiles the same count, and the drawn
// area, which is another where parcels share ground.
func testOneLedger(t *testing.T, s *webtest.Site, db *postgis.DB) {
	type features struct {
		Features []struct {
			Properties struct {
				Code, Committee, Stage, Crop string
				AreaM2                       float64 `json:"area_m2"`
				CountedM2                    float64 `json:"counted_m2"`
			}
		}
	}
	yields, m2 := drawnOver(t, s, db)
	var parcels []aParcel
	shared := map[aParcel]float64{}
	for _, f := range webtest.GetJSON[features](t, s, "/api/collections/parcels/items?limit=20000").Features {
		parcels = append(parcels, aParcel{f.Properties.Committee, f.Properties.Stage, f.Properties.Crop, f.Properties.AreaM2})
		if f.Properties.Code == yields {
			shared[parcels[len(parcels)-1]] = m2
		}
	}
	if len(shared) != 1 {
		t.Fatalf("%s is not among %d parcels", yields, len(parcels))
	}
	rounds := 6
	if os.Getenv("TUNTU_SOAK") != "" {
		rounds = 100
	}
	dice := rand.New(rand.NewPCG(21, 9))
	for round := range rounds {
		text, passes := randomFilter(dice, parcels)
		if round == 0 {
			text, passes = "area_m2 > 0", func(aParcel) bool { return true }
		}
		filter := "filter=" + url.QueryEscape(text)
		counted, drawn := ledgerSum{}, ledgerSum{}
		for _, p := range parcels {
			if passes(p) {
				counted.count, drawn.count = counted.count+1, drawn.count+1
				counted.m2, drawn.m2 = counted.m2+p.m2-shared[p], drawn.m2+p.m2
			}
		}
		if counted.count == 0 {
			continue
		}
		items, own := webtest.GetJSON[features](t, s, "/api/collections/parcels/items?limit=20000&"+filter), ledgerSum{}
		for _, f := range items.Features {
			own.count++
			own.m2 += f.Properties.CountedM2
		}
		sums := webtest.GetJSON[summed](t, s, "/api/sums/parcels?by=committee,stage&"+filter)
		board := ledgerSum{}
		for _, row := range sums.Rows {
			board.count, board.m2 = board.count+row.Count, board.m2+row.M2
		}
		file := "/api/collections/parcels/export?lang=en&properties=code,counted_m2&" + filter + "&f="
		for what, x := range map[string]struct{ got, want ledgerSum }{
			"items": {own, counted}, "sums": {ledgerSum{sums.Total.Count, sums.Total.M2}, counted}, "the board": {board, counted},
			"CSV": {sumOfTable(t, csvRows(t, s, file+"csv")), counted}, "XLSX": {sumOfTable(t, workbookRows(t, s, file+"xlsx")), counted}, "GeoJSON": {sumOfGeoJSON(t, s, file+"geojson"), counted},
			"Shapefile": {sumOfShapes(t, db, text), drawn}, "tiles": {sumOfTile(t, s, "/tiles/parcels/6/51/27.mvt?"+filter), drawn},
		} {
			if x.got.count != x.want.count || math.Abs(x.got.m2-x.want.m2) > 0.011*float64(x.want.count) { // each is told to 0.01 m²
				t.Errorf("%s by %s: %d parcels of %.2f m², want %d of %.2f", text, what, x.got.count, x.got.m2, x.want.count, x.want.m2)
			}
		}
	}
}

// drawnOver draws a parcel over the half of another, decides that the older ones count what both cover, and returns the
// younger one's code and how much it shares.
func drawnOver(t *testing.T, s *webtest.Site, db *postgis.DB) (code string, m2 float64) {
	t.Helper()
	const all = "/api/sums/parcels?by=stage"
	before := webtest.GetJSON[summed](t, s, all).Total.Count
	_, body := s.Get(t, "/api/collections/parcels/items?limit=1&sortby=-area_m2")
	var list struct{ Features []json.RawMessage }
	var older struct {
		Properties struct{ Town, Committee string }
	}
	if json.Unmarshal(body, &list) != nil || len(list.Features) != 1 || json.Unmarshal(list.Features[0], &older) != nil {
		t.Fatalf("%s", body)
	}
	record, _, err := files.ReadFeature(list.Features[0])
	area, ok := record.Geometry.(orb.Polygon)
	if !ok {
		t.Fatalf("%T, %v", record.Geometry, err)
	}
	east := (area.Bound().Right() - area.Bound().Left()) / 2
	for _, ring := range area {
		for i := range ring {
			ring[i][0] += east
		}
	}
	layer, _ := geo.LayerByID("parcels")
	code = "OVERHALF1"
	edit := postgis.Edit{Op: postgis.Create, Layer: layer, Feature: geo.Feature{Code: code, Committee: older.Properties.Committee, Geometry: area, Properties: map[string]any{}}}
	request := postgis.Request{Town: older.Properties.Town, Actor: webtest.Operator(), Reason: "drawn over another"}
	_, err = db.Apply(t.Context(), request, []postgis.Edit{edit})
	refused, ok := errors.AsType[*postgis.Refused](err)
	if !ok || len(refused.Overlaps) == 0 {
		t.Fatalf("it overlaps nothing: %v", err)
	}
	for _, o := range refused.Overlaps {
		edit.Overlaps = append(edit.Overlaps, postgis.Decision{With: o.With, Version: o.Version, Decision: postgis.OlderCounts})
		m2 += o.M2
	}
	if _, err := db.Apply(t.Context(), request, []postgis.Edit{edit}); err != nil {
		t.Fatal(err)
	}
	for until := time.Now().Add(time.Minute); webtest.GetJSON[summed](t, s, all).Total.Count == before; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatal("the server does not hear of it")
		}
	}
	return code, m2
}

func csvRows(t *testing.T, s *webtest.Site, path string) [][]string {
	t.Helper()
	_, body := s.Get(t, path)
	table := csv.NewReader(bytes.NewReader(body))
	table.FieldsPerRecord = -1
	rows, err := table.ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return rows
}

func workbookRows(t *testing.T, s *webtest.Site, path string) [][]string {
	t.Helper()
	_, body := s.Get(t, path)
	book, err := excelize.OpenReader(bytes.NewReader(body))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	rows, err := book.GetRows(book.GetSheetName(0), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return rows
}

// sumOfTable adds up the last column of the rows in which a parcel's code stands before it.
func sumOfTable(t *testing.T, rows [][]string) (sum ledgerSum) {
	t.Helper()
	for _, row := range rows {
		if len(row) < 2 {
			continue
		}
		m2, err := strconv.ParseFloat(row[len(row)-1], 64)
		if code := strings.TrimSpace(row[len(row)-2]); err == nil && len(code) > 5 {
			sum.count++
			sum.m2 += m2
		}
	}
	return sum
}

func sumOfGeoJSON(t *testing.T, s *webtest.Site, path string) (sum ledgerSum) {
	t.Helper()
	list := webtest.GetJSON[struct {
		Features []struct {
			Properties struct {
				CountedM2 float64 `json:"counted_m2"`
			}
		}
	}](t, s, path)
	for _, f := range list.Features {
		sum.count++
		sum.m2 += f.Properties.CountedM2
	}
	return sum
}

// sumOfShapes writes a Shapefile as the command line does, lets GDAL read it and measures its areas.
func sumOfShapes(t *testing.T, db *postgis.DB, text string) (sum ledgerSum) {
	t.Helper()
	layer, _ := geo.LayerByID("parcels")
	node, err := cql2.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	q := postgis.Query{Layer: layer, Limit: math.MaxInt32, Out: postgis.CRSs()[0]}
	if q.Filter, err = postgis.NewFilter(layer, node); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "parcels.zip")
	if err := files.Write(t.Context(), files.Target{Path: path, Format: "shp", Layer: layer}, web.Outgoing(t.Context(), db, q)); err != nil {
		t.Fatal(err)
	}
	var list struct{ Features []json.RawMessage }
	if err := json.Unmarshal(asGeoJSON(t, "/vsizip/"+path), &list); err != nil {
		t.Fatal(err)
	}
	for _, f := range list.Features {
		record, _, err := files.ReadFeature(f)
		if err != nil {
			t.Fatal(err)
		}
		sum.count++
		sum.m2 += geo.Size(record.Geometry)
	}
	return sum
}

// asGeoJSON lets GDAL read a file, and returns its features.
func asGeoJSON(t *testing.T, path string, layers ...string) []byte {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "ogr2ogr", append([]string{"-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", "/vsistdout/", path}, layers...)...).Output()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return out
}

// sumOfTile adds up the features and the generalised groups of a tile in which the whole town lies, each once.
func sumOfTile(t *testing.T, s *webtest.Site, path string) (sum ledgerSum) {
	t.Helper()
	_, body := s.Get(t, path)
	tile := filepath.Join(t.TempDir(), "tile.mvt")
	if err := os.WriteFile(tile, body, 0o600); err != nil {
		t.Fatal(err)
	}
	var list struct {
		Features []struct {
			ID         any
			Properties struct {
				Group  *string
				Count  *int
				AreaM2 float64 `json:"area_m2"`
			}
		}
	}
	if err := json.Unmarshal(asGeoJSON(t, tile, "parcels"), &list); err != nil {
		t.Fatal(err)
	}
	var seen []string
	for _, f := range list.Features {
		one, key := 1, fmt.Sprint(f.ID)
		if f.Properties.Group != nil {
			one, key = *f.Properties.Count, *f.Properties.Group
		}
		if slices.Contains(seen, key) {
			continue
		}
		seen = append(seen, key)
		sum.count, sum.m2 = sum.count+one, sum.m2+f.Properties.AreaM2
	}
	return sum
}
