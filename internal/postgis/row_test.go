package postgis_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// Every kind of value and shape is written as PostgreSQL and PostGIS write it, but for the digits of measures.
func TestRowsAreWrittenAsPostGISWritesThem(t *testing.T) {
	db, d := openBoth(t)
	addTown(t, db)
	odd := "a\"b\\c\nd\te\x01f </script> 屯图 😀 \u2028"
	features := map[string][]geo.Feature{
		"parcels": {
			{Code: "P1", Name: odd, Geometry: square(110.9, 0.00123456789), Properties: map[string]any{"stage": "closed", "surveyed_m2": 1234.56789, "abandoned_year": 2019, "replanted_on": "2026-03-05", "cost_yuan": 0.07, "land_class": "0101"}},
			{Code: "P2", Geometry: orb.MultiPolygon{square(110.91, 0.001), {
				{{110.93, 25.9}, {110.94, 25.9}, {110.94, 25.901}, {110.93, 25.901}, {110.93, 25.9}},
				{{110.932, 25.9002}, {110.932, 25.9004}, {110.934, 25.9004}, {110.934, 25.9002}, {110.932, 25.9002}},
			}}},
		},
		"channels": {
			{Code: "C1", Geometry: orb.LineString{{110.9, 25.9}, {110.91, 25.900000000049}, {110.92, 25.90000000005}}, Properties: map[string]any{"lined": true, "grade": "main"}},
			{Code: "C2", Geometry: orb.MultiLineString{{{110.9, 25.9}, {110.901, 25.9001}}, {{110.903, 25.9}, {110.904, 25.9001}}}},
		},
		"sites": {{Code: "S1", Name: "石家冲", Geometry: orb.Point{110.9, 25.91}, Properties: map[string]any{"kind": "cooperative"}}},
	}
	for id, of := range features {
		change(t, db, func(c *postgis.Change) error { return insert(t.Context(), c, id, of...) })
	}
	conn := owner(t, d)
	for id := range features {
		layer, _ := geo.LayerByID(id)
		for _, crs := range postgis.CRSs() {
			want := asPostGISWrites(t, conn, layer, crs)
			n := 0
			err := db.Features(t.Context(), postgis.Query{Layer: layer, Limit: 100, Out: crs}, func(r postgis.Row) error {
				got := string(r.AppendFeature(nil))
				if !json.Valid([]byte(got)) || got != want[n] {
					t.Errorf("%s in %s:\n%s\nPostGIS writes\n%s", id, crs.URI, got, want[n])
				}
				n++
				return nil
			})
			if err != nil || n != len(want) || n != len(features[id]) {
				t.Error(id, n, len(want), err)
			}
		}
	}
}

// asPostGISWrites returns a layer's features as SQL alone makes them.
func asPostGISWrites(t *testing.T, conn *pgx.Conn, layer geo.Layer, crs postgis.CRS) []string {
	t.Helper()
	var pairs []string
	for _, f := range layer.AllFields() {
		value := f.Name
		switch {
		case f.Name == "aliases":
			value = "nullif(array_to_string(aliases, '、'), '')"
		case f.Type == geo.Instant:
			value = fmt.Sprintf(`to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`, value)
		case f.Type == geo.Date:
			value += "::text"
		case f.Name == "area_m2":
			value = "round(area_m2::numeric, 2)::float8"
		case f.Name == "area_mu":
			value = "round((area_m2 * 3 / 2000)::numeric, 5)::float8"
		case f.Name == "counted_m2":
			value = "round((area_m2 - coalesce(yielded_m2, 0))::numeric, 2)::float8"
		case f.Name == "counted_mu":
			value = "round(((area_m2 - coalesce(yielded_m2, 0)) * 3 / 2000)::numeric, 5)::float8"
		case f.Name == "area_differs":
			value = `
				(SELECT (max(m2) - min(m2)) / area_m2 > 0.05
				 FROM unnest(ARRAY[area_m2, surveyed_m2, contracted_m2, accepted_m2]) m2 WHERE m2 > 0)`
		case f.Name == "length_m":
			value = "round(length_m::numeric, 3)::float8"
		}
		pairs = append(pairs, fmt.Sprintf("'%s', %s", f.Name, value))
	}
	geometry := fmt.Sprintf("ST_Transform(geom, %d)", crs.SRID)
	if crs.LatFirst {
		geometry = "ST_FlipCoordinates(" + geometry + ")"
	}
	rows, err := conn.Query(t.Context(), fmt.Sprintf(`
		SELECT json_build_object('type', 'Feature', 'id', fid, 'geometry', ST_AsGeoJSON(%s, %d, 0)::json,
		    'properties', json_build_object(%s, 'version', version))
		FROM tuntu.%s ORDER BY town, fid`, geometry, crs.Digits, strings.Join(pairs, ", "), layer.ID))
	if err != nil {
		t.Fatal(err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	for i := range all { // PostgreSQL's own JSON has blanks around its colons and behind its commas
		all[i] = strings.NewReplacer(`" : `, `":`, `, "`, `,"`).Replace(all[i])
	}
	return all
}

// What is read is unrounded where it is summed, and has the digits that mean something where it is shown.
func TestMeasuresAreRoundedInRepliesOnly(t *testing.T) {
	db, _ := openBoth(t)
	addTown(t, db)
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", geo.Feature{Code: "P1", Geometry: square(110.9, 0.00123456789), Properties: map[string]any{"surveyed_m2": 1234.56789}})
	})
	layer, _ := geo.LayerByID("parcels")
	var row postgis.Row
	err := db.Features(t.Context(), postgis.Query{Layer: layer, Limit: 1, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
		row = r.Clone()
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var shown map[string]any
	if err := json.Unmarshal(row.Properties(), &shown); err != nil {
		t.Fatal(err)
	}
	exact := row.Values()["area_m2"].(float64)
	area, mu := shown["area_m2"].(float64), shown["area_mu"].(float64)
	if area == exact || math.Abs(area-exact) > 0.005 || math.Abs(mu-exact*3/2000) > 0.000005 || shown["surveyed_m2"] != 1234.56789 {
		t.Error("exact", exact, "shown", shown)
	}
}
