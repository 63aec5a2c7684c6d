package main

import (
	"archive/zip"
	"encoding/json"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
)

const surveyTown = "450324103"

func surveyFile(name string) string { return filepath.Join("testdata", "survey", name) }

// newSurveyTown adds a real town with the README's commands.
func newSurveyTown(t *testing.T) (map[string]string, *pgtest.Database) {
	t.Helper()
	d := pgtest.New(t)
	env := ownServer(d)
	mustRun(t, env, "town", "add", surveyTown, "--name", "試驗鎮", "--extent", "110.9,25.8,111.2,26.1")
	return env, d
}

// truth reads one of the survey's GeoJSON files.
func truth(t *testing.T, name string) featureCollection {
	t.Helper()
	text, err := os.ReadFile(surveyFile(name))
	if err != nil {
		t.Fatal(err)
	}
	var c featureCollection
	if err := json.Unmarshal(text, &c); err != nil {
		t.Fatal(err)
	}
	return c
}

// positions lists a geometry's coordinates.
func positions(t *testing.T, raw json.RawMessage) (flat [][2]float64) {
	t.Helper()
	var value any
	if err := json.Unmarshal(raw, &value); err != nil {
		t.Fatal(err)
	}
	var walk func(any)
	walk = func(v any) {
		list, ok := v.([]any)
		if !ok {
			return
		}
		if x, ok := list[0].(float64); ok {
			flat = append(flat, [2]float64{x, list[1].(float64)})
			return
		}
		for _, part := range list {
			walk(part)
		}
	}
	walk(value)
	return flat
}

// farthest returns the largest distance in m between the vertices of two outlines, whichever vertex
// a ring begins with.
func farthest(got, want [][2]float64) float64 {
	worst := 0.0
	for _, p := range want {
		nearest := math.Inf(1)
		for _, q := range got {
			nearest = min(nearest, math.Hypot((p[0]-q[0])*100200, (p[1]-q[1])*110800))
		}
		worst = max(worst, nearest)
	}
	return worst
}

// Each format of the survey is imported within 0.1 m of the true coordinates, with each value in
// its field.
func TestTheSurveyLandsWhereItBelongs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		layer, truth string
		args         []string
	}{
		{"villages", "villages.geojson", []string{surveyFile("villages_gcj02.csv"), "--datum", "gcj02"}},
		{"villages", "villages.geojson", []string{surveyFile("villages_bd09_gbk.csv"), "--datum", "bd09"}},
		{"villages", "villages.geojson", []string{surveyFile("villages_xy_northing_first.csv")}},
		{"villages", "villages.geojson", []string{surveyFile("villages_xy_northing_first.csv"), "--crs", "EPSG:4525"}},
		{"villages", "villages.geojson", []string{surveyFile("villages_lonlat_swapped.geojson")}},
		{"parcels", "parcels.geojson", []string{surveyFile("parcels_4546_utf8_noprj.zip")}},
		{"parcels", "parcels_boundary.geojson", []string{surveyFile("parcels_boundary_gbk.txt")}},
		{"channels", "channels.geojson", []string{surveyFile("channels.kml")}},
		{"channels", "channels.geojson", []string{surveyFile("channels_4525.dxf")}},
		{"villages", "villages.geojson", []string{surveyFile("villages.geojson")}},
		{"villages", "villages.geojson", []string{surveyFile("survey_4490.gpkg"), "--source-layer", "村点"}},
		{"parcels", "parcels.geojson", []string{surveyFile("parcels.geojson")}},
		{"parcels", "parcels.geojson", []string{surveyFile("survey_4490.gpkg"), "--source-layer", "地块"}},
		{"parcels", "parcels.geojson", []string{surveyFile("parcels_4525_gbk_nocpg.zip")}},
		{"parcels", "parcels.geojson", []string{withoutPRJ(t, "parcels_4525_gbk_nocpg.zip"), "--crs", "EPSG:4525"}},
		{"channels", "channels.geojson", []string{surveyFile("channels.geojson")}},
		{"channels", "channels.geojson", []string{surveyFile("survey_4490.gpkg"), "--source-layer", "渠道"}},
	} {
		t.Run(c.layer+" of "+filepath.Base(c.args[0]), func(t *testing.T) {
			t.Parallel()
			env, _ := newSurveyTown(t)
			args := append([]string{"import", "--layer", c.layer}, c.args...)
			dry := mustRun(t, env, append(args, "--dry-run")...)
			if !strings.Contains(dry, "nothing was written") {
				t.Error(dry)
			}
			said := mustRun(t, env, args...)
			s := startSite(t, env)
			got := getJSON[featureCollection](t, s, "/api/collections/"+c.layer+"/items?limit=1000")
			want := truth(t, c.truth)
			if len(got.Features) != len(want.Features) {
				t.Fatalf("%d features, want %d\n%s", len(got.Features), len(want.Features), said)
			}
			for i, f := range want.Features {
				if off := farthest(positions(t, got.Features[i].Geometry.Coordinates), positions(t, f.Geometry.Coordinates)); off > 0.1 {
					t.Errorf("feature %d is %f m off", i+1, off)
				}
				if !strings.HasSuffix(c.args[0], ".dxf") { // a DXF file has no attributes
					compareFields(t, c.layer, got.Features[i].Properties, f.Properties)
				}
			}
			if body, _ := json.Marshal(got); strings.Contains(string(body), "测试户") || strings.Contains(s.Log.String(), "测试户") {
				t.Error("a person's name was stored or logged")
			}
		})
	}
}

func compareFields(t *testing.T, layer string, got, survey map[string]any) {
	t.Helper()
	equal := func(field string, want any) {
		if got[field] != want {
			t.Errorf("%s is %v, want %v", field, got[field], want)
		}
	}
	switch layer {
	case "villages":
		equal("households", survey["户数"])
		equal("population", survey["人口"])
		equal("name_hant", survey["村名"])
		if got["pinyin"] == nil || got["name"] == nil || got["code"] != nil || got["committee"] != nil {
			t.Errorf("%v: a village without a committee has no code, and has its names", got)
		}
	case "parcels":
		equal("code", survey["地块编码"])
		if survey["撂荒年份"] != nil {
			equal("abandoned_year", survey["撂荒年份"])
		}
		equal("stage", "suspected")
		equal("crop", map[any]any{"柑橘": "citrus", "蓮藕": "lotus", "金槐": "golden_locust", "油茶": "oil_tea"}[survey["作物"]])
		mu, surveyed := survey["面积亩"].(float64)
		if m2 := mu * 2000 / 3; surveyed && math.Abs(got["surveyed_m2"].(float64)-m2) > 1e-6 {
			t.Errorf("surveyed %v m², want %f", got["surveyed_m2"], m2)
		}
	case "channels":
		equal("grade", map[any]string{"幹渠": "main", "支渠": "branch", "斗渠": "lateral", "農渠": "field"}[survey["渠级"]])
		equal("lined", survey["衬砌"])
		equal("built_year", survey["建设年份"])
		if code, _ := got["code"].(string); !strings.HasPrefix(code, "QD0000") {
			t.Errorf("code %v", got["code"])
		}
	}
}

// withoutPRJ copies an archive without its .prj.
func withoutPRJ(t *testing.T, name string) string {
	t.Helper()
	source, err := zip.OpenReader(surveyFile(name))
	if err != nil {
		t.Fatal(err)
	}
	defer source.Close()
	path := filepath.Join(t.TempDir(), "noprj.zip")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	target := zip.NewWriter(file)
	for _, entry := range source.File {
		if strings.HasSuffix(entry.Name, ".prj") {
			continue
		}
		if err := target.Copy(entry); err != nil {
			t.Fatal(err)
		}
	}
	if err := target.Close(); err != nil {
		t.Fatal(err)
	}
	file.Close()
	return path
}

// counts describes the tables that a refused import must not change.
func counts(t *testing.T, d *pgtest.Database) (text string) {
	t.Helper()
	err := d.Connect(t).QueryRow(t.Context(), `
		SELECT concat_ws(' ', (SELECT count(*) FROM tuntu.parcels), (SELECT count(*) FROM tuntu.villages), (SELECT count(*) FROM tuntu.channels),
			(SELECT count(*) FROM tuntu.changes), (SELECT count(*) FROM tuntu.audit))`).Scan(&text)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestBadFilesAreRefusedWhole(t *testing.T) {
	ownTemp(t)
	env, d := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("parcels.geojson"), "--layer", "parcels")
	mustRun(t, env, "import", surveyFile("channels.geojson"), "--layer", "channels")
	mustRun(t, env, "import", surveyFile("villages.geojson"), "--layer", "villages")
	before := counts(t, d)
	for _, c := range []struct {
		args []string
		says []string
	}{
		{[]string{"bad/bowtie.geojson", "--layer", "parcels"}, []string{"feature 1", "self-intersection", "111.0210000, 25.9310000"}},
		{[]string{"bad/bowtie.geojson", "--layer", "parcels"}, []string{"--repair would make 2 parts of it, together", "mu)"}},
		{[]string{"bad/overlap_double_count.geojson", "--layer", "parcels"}, []string{"feature 2", "repeats that of feature 1", "TB9999 overlaps feature 1 (TB9999) by 22", "m² (33."}},
		{[]string{"bad/unclosed.geojson", "--layer", "parcels"}, []string{"feature 1", "not closed"}},
		{[]string{"bad/one_bad_of_many.geojson", "--layer", "parcels"}, []string{"feature 13"}},
		{[]string{"bad/out_of_town.geojson", "--layer", "parcels"}, []string{"outside", "1604839 m", "116.3910000, 39.9010000"}},
		{[]string{"bad/nan.geojson", "--layer", "villages"}, []string{"feature 1", "byte", "NaN"}},
		{[]string{"bad/huge_number.geojson", "--layer", "villages"}, []string{"feature 1"}},
		{[]string{"bad/truncated.geojson", "--layer", "parcels"}, []string{"not complete", "breaks off in feature"}},
		{[]string{"bad/empty.geojson", "--layer", "parcels"}, []string{"empty"}},
		{[]string{"bad/deep.geojson", "--layer", "parcels"}, []string{"nested more than"}},
		{[]string{"bad/truncated_gbk.csv", "--layer", "villages"}, []string{"row 2, column 1"}},
		{[]string{"bad/billion_laughs.kml", "--layer", "villages"}, []string{"entities are not followed"}},
		{[]string{"bad/network_link.kml", "--layer", "villages"}, []string{"links are not followed", "nothing was fetched"}},
		{[]string{"bad/bomb.zip", "--layer", "parcels"}, []string{"512 MB"}},
		{[]string{"bad/dbf_count.zip", "--layer", "parcels"}, []string{"holds 60"}},
		{[]string{"bad/boundary_count.txt", "--layer", "parcels"}, []string{"TB0001", "declares 18 points, but 15 follow"}},
		{[]string{"bad/boundary_zone.txt", "--layer", "parcels"}, []string{"zone 38", "begin with 37"}},
		{[]string{"bad/traversal.zip", "--layer", "parcels"}, []string{"outside of itself"}},
		{[]string{"bad/not_a_zip.zip", "--layer", "parcels"}, []string{"no format"}},
		{[]string{"parcels.geojson", "--layer", "villages"}, []string{"feature 60", "Polygon", "takes a Point"}},
		{[]string{"survey_4490.gpkg", "--layer", "parcels"}, []string{"村点、地块、渠道"}},
		{[]string{"survey_4490.gpkg", "--layer", "parcels", "--source-layer", "田"}, []string{"no layer", "地块"}},
		{[]string{"parcels.geojson", "--layer", "parcels", "--crs", "EPSG:4525; rm"}, []string{"EPSG:n"}},
		{[]string{"nothing.geojson", "--layer", "parcels"}, []string{"no file"}},
	} {
		args := append([]string{"import", surveyFile(c.args[0])}, c.args[1:]...)
		code, stdout, stderr := runCommand(t, env, args...)
		if code != exitRefused {
			t.Errorf("%v: exit status %d", c.args, code)
		}
		for _, says := range c.says {
			if !strings.Contains(stdout+stderr, says) {
				t.Errorf("%v: no word of %q:\n%s%s", c.args, says, stdout, stderr)
			}
		}
	}
	if after := counts(t, d); after != before {
		t.Errorf("the database changed: %s → %s", before, after)
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "tuntu-import*")); len(left) > 0 {
		t.Errorf("work folders are left: %v", left)
	}
}

// Importing the same survey again, in any format, changes nothing, reports that, and exits without
// an error.
func TestTheSameFileAgainChangesNothing(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("parcels.geojson"), "--layer", "parcels")
	mustRun(t, env, "import", surveyFile("channels.geojson"), "--layer", "channels")
	mustRun(t, env, "import", surveyFile("villages.geojson"), "--layer", "villages")
	before := counts(t, d)
	for _, args := range [][]string{
		{surveyFile("parcels.geojson"), "--layer", "parcels"},
		{surveyFile("channels.geojson"), "--layer", "channels"},
		{surveyFile("villages.geojson"), "--layer", "villages"},
		{surveyFile("survey_4490.gpkg"), "--layer", "villages", "--source-layer", "村点"},
	} {
		if out := mustRun(t, env, append([]string{"import"}, args...)...); !strings.Contains(out, "0 new, 0 changed") || !strings.Contains(out, "nothing changed") {
			t.Errorf("%v: %s", args, out)
		}
	}
	if after := counts(t, d); after != before {
		t.Errorf("the database changed: %s → %s", before, after)
	}
}

// A file with some new and some changed features writes only those, keeps the fields that it lacks,
// and counts the features that it lacks.
func TestMatchingTellsNewChangedSameAndMissing(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("parcels.geojson"), "--layer", "parcels")
	next := write(t, "next.geojson", `{"type":"FeatureCollection","features":[
		{"type":"Feature","properties":{"地块编码":"TB0001","作物":"油茶"},"geometry":{"type":"Polygon","coordinates":[[[111.0418204,25.9493852],[111.0416464,25.949767],[111.0412408,25.9499221],[111.040957,25.950143],[111.0405781,25.9501201],[111.0401151,25.9501176],[111.0397015,25.9498456],[111.039616,25.9493852],[111.0397303,25.9489373],[111.0400429,25.9485714],[111.0405695,25.9486162],[111.0410251,25.9483593],[111.0414418,25.9486217],[111.0414776,25.9490765],[111.0418204,25.9493852]]]}},
		{"type":"Feature","properties":{"地块编码":"TB0100","作物":"水稻"},"geometry":{"type":"Polygon","coordinates":[[[111.15,26.0],[111.151,26.0],[111.151,26.001],[111.15,26.0]]]}}]}`)
	out := mustRun(t, env, "import", next, "--layer", "parcels")
	if !strings.Contains(out, "1 new, 1 changed, 0 same; 59 are here that the file lacks") {
		t.Error(out)
	}
	var crop string
	var year, version, total int
	err := d.Connect(t).QueryRow(t.Context(), `SELECT crop, abandoned_year, version, (SELECT count(*) FROM tuntu.parcels) FROM tuntu.parcels WHERE code = 'TB0001'`).Scan(&crop, &year, &version, &total)
	if err != nil || crop != "oil_tea" || year != 2018 || version != 2 || total != 61 {
		t.Errorf("%s %d, version %d, %d parcels, %v", crop, year, version, total, err)
	}
	over := write(t, "over.geojson", `{"type":"Feature","properties":{"地块编码":"TB0200"},"geometry":{"type":"Polygon","coordinates":[[[111.15,26.0],[111.151,26.0],[111.151,26.001],[111.15,26.0]]]}}`)
	if code, out, _ := runCommand(t, env, "import", over, "--layer", "parcels"); code != exitRefused || !strings.Contains(out, "overlaps TB0100, which is here already, by 5545.9 m²") || !strings.Contains(out, "mu)") {
		t.Errorf("ground that is counted twice: %s", out)
	}
}

// Rows without geometry update existing features by code, else by name within the committee. A row
// that matches none or several refuses the file.
func TestATableJoinsWhatExists(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("villages.geojson"), "--layer", "villages")
	table := write(t, "people.csv", "村名,户数,人口\n坪山,20,600\n水头,139,610\n")
	if out := mustRun(t, env, "import", table, "--layer", "villages"); !strings.Contains(out, "0 new, 2 changed, 0 same; 22") {
		t.Error(out)
	}
	var households int
	if err := d.Connect(t).QueryRow(t.Context(), `SELECT households FROM tuntu.villages WHERE name_hant = '水頭'`).Scan(&households); err != nil || households != 139 {
		t.Errorf("%d, %v", households, err)
	}
	if code, out, _ := runCommand(t, env, "import", write(t, "x.csv", "村名,户数\n坪山,20\n不存在,3\n"), "--layer", "villages"); code != exitRefused || !strings.Contains(out, "row 3, there is no 不存在 here") {
		t.Error(out)
	}
	mustRun(t, env, "import", write(t, "twin.geojson", `{"type":"Feature","properties":{"村名":"坪山"},"geometry":{"type":"Point","coordinates":[111.15,26.0]}}`), "--layer", "villages")
	if code, out, _ := runCommand(t, env, "import", table, "--layer", "villages"); code != exitRefused || !strings.Contains(out, "is there 2 times") {
		t.Error(out)
	}
}

// A column of aliases is imported, the aliases are found by a search, and an export contains them.
func TestOtherNamesAreFound(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("villages.geojson"), "--layer", "villages")
	mustRun(t, env, "import", write(t, "aliases.csv", "村名,曾用名\n坪山,老屋場、Pingshan Old\n"), "--layer", "villages")
	s := startSite(t, env)
	for _, q := range []string{"老屋場", "pingshan old", "坪山"} {
		found := getJSON[struct{ Results []postgis.Found }](t, s, "/api/search?q="+url.QueryEscape(q)).Results
		if len(found) == 0 || found[0].Name == nil || *found[0].Name != "坪山" {
			t.Errorf("%s: %+v", q, found)
		}
	}
	items := getJSON[featureCollection](t, s, "/api/collections/villages/items?name="+url.QueryEscape("坪山"))
	if len(items.Features) != 1 || items.Features[0].Properties["aliases"] != "老屋場、Pingshan Old" {
		t.Errorf("%+v", items.Features)
	}
	path := filepath.Join(t.TempDir(), "v.csv")
	mustRun(t, env, "export", path, "--layer", "villages")
	if said := mustRun(t, env, "import", path, "--layer", "villages"); !strings.Contains(said, "all of it is here already") {
		t.Error(said)
	}
}

func TestRepairAndFaultFiles(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	faults := filepath.Join(t.TempDir(), "faults")
	if code, _, _ := runCommand(t, env, "import", surveyFile("bad/bowtie.geojson"), "--layer", "parcels", "--faults", faults); code != exitRefused {
		t.Error(code)
	}
	table, err := os.ReadFile(faults + ".csv")
	if err != nil || !strings.Contains(string(table), "its geometry is not valid: self-intersection") || !strings.Contains(string(table), "111.0210000,25.9310000") {
		t.Errorf("%s, %v", table, err)
	}
	places, err := os.ReadFile(faults + ".geojson")
	if err != nil || !strings.Contains(string(places), "[111.0210000,25.9310000]") {
		t.Errorf("%s, %v", places, err)
	}
	if out := mustRun(t, env, "import", surveyFile("bad/bowtie.geojson"), "--layer", "parcels", "--repair", "--dry-run"); !strings.Contains(out, "invalid areas made valid: 1") {
		t.Error(out)
	}
	if out := mustRun(t, env, "import", surveyFile("bad/unclosed.geojson"), "--layer", "parcels", "--repair", "--dry-run"); !strings.Contains(out, "open rings closed: 1") {
		t.Error(out)
	}
}

func TestWordsAreChineseInAChineseLocale(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	env["LANG"] = "zh_CN.UTF-8"
	if out := mustRun(t, env, "import", surveyFile("parcels.geojson"), "--layer", "parcels"); !strings.Contains(out, "已导入 60 个要素") || !strings.Contains(out, "承包方") {
		t.Error(out)
	}
	if _, out, _ := runCommand(t, env, "import", surveyFile("bad/bowtie.geojson"), "--layer", "parcels"); !strings.Contains(out, "第 1 条，边界自相交") {
		t.Error(out)
	}
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// The README's order works: villages are imported first. Committees then take in the villages and
// number them, and later villages get the next numbers.
func TestCommitteesTakeInWhatIsThere(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("villages.geojson"), "--layer", "villages")
	mustRun(t, env, "import", surveyFile("parcels.geojson"), "--layer", "parcels")
	committees := write(t, "committees.geojson", `{"type":"FeatureCollection","features":[
		{"type":"Feature","properties":{"名称":"東岸村委","类别":"村委"},"geometry":{"type":"Polygon","coordinates":[[[111.0,25.9],[111.05,25.9],[111.05,26.0],[111.0,26.0],[111.0,25.9]]]}},
		{"type":"Feature","properties":{"名称":"西岸村委","编码":"450324103207"},"geometry":{"type":"Polygon","coordinates":[[[111.05,25.9],[111.1,25.9],[111.1,26.0],[111.05,26.0],[111.05,25.9]]]}}]}`)
	out := mustRun(t, env, "import", committees, "--layer", "committees")
	if !strings.Contains(out, "84 features here already got a committee") || !strings.Contains(out, "edges over 500 m, split") {
		t.Error(out)
	}
	later := write(t, "later.geojson", `{"type":"FeatureCollection","features":[
		{"type":"Feature","properties":{"村名":"新屋","村委":"东岸村委"},"geometry":{"type":"Point","coordinates":[111.06,25.95]}},
		{"type":"Feature","properties":{"村名":"远山"},"geometry":{"type":"Point","coordinates":[111.15,25.95]}}]}`)
	if out := mustRun(t, env, "import", later, "--layer", "villages"); !strings.Contains(out, "1 feature without a committee yet, until committees are imported: 2") {
		t.Error(out)
	}
	s := startSite(t, env)
	villages := getJSON[featureCollection](t, s, "/api/collections/villages/items?limit=100")
	codes := map[string]bool{}
	for _, v := range villages.Features {
		code, _ := v.Properties["code"].(string)
		committee, _ := v.Properties["committee"].(string)
		if v.Properties["name"] == "远山" {
			if code != "" || committee != "" {
				t.Errorf("远山 lies in no committee: %v", v.Properties)
			}
			continue
		}
		if codes[code] || !strings.HasPrefix(code, committee) || len(code) != 15 {
			t.Errorf("%v", v.Properties)
		}
		codes[code] = true
	}
	if len(codes) != 25 {
		t.Errorf("%d codes", len(codes))
	}
	if n := getJSON[featureCollection](t, s, "/api/collections/villages/items?committee=450324103208&limit=100").NumberReturned; n == 0 {
		t.Error("the committee without a code is numbered after the highest one")
	}
	if unknown, out, _ := runCommand(t, env, "import", write(t, "x.geojson", `{"type":"Feature","properties":{"村名":"无","村委":"南岸"},"geometry":{"type":"Point","coordinates":[111.06,25.96]}}`), "--layer", "villages"); unknown != exitRefused || !strings.Contains(out, "南岸") {
		t.Errorf("an unknown committee: %s", out)
	}
}

func TestTownAddByBoundary(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	env := ownServer(d)
	boundary := write(t, "town.geojson", `{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[111.0,25.9],[111.05,25.9],[111.05,26.0],[111.0,26.0],[111.0,25.9]]]}}`)
	mustRun(t, env, "town", "add", surveyTown, "--name", "水頭鎮", "--boundary", boundary)
	s := startSite(t, env)
	towns := getJSON[struct {
		Towns []struct {
			Name     string
			NameHant string `json:"name_hant"`
			Sample   bool
			Extent   []float64
			Boundary map[string]any
		}
	}](t, s, "/api/towns").Towns
	if len(towns) != 1 || towns[0].Name != "水头镇" || towns[0].NameHant != "水頭鎮" || towns[0].Sample || towns[0].Boundary == nil || towns[0].Extent[0] > 111 {
		t.Errorf("%+v", towns)
	}
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--extent", "110,25,111"}, exitUsage, "four"},
		{[]string{"--extent", "111.2,25.8,110.9,26.1"}, exitRefused, "west"},
		{[]string{"--extent", "37500000,2860000,37510000,2870000"}, exitRefused, "degrees"},
		{[]string{"--extent", "100,20,110,30"}, exitRefused, "no town"},
		{[]string{"--extent", "110.9,25.8,111.2,26.1"}, exitRefused, "exists already"},
		{[]string{"--boundary", surveyFile("villages.geojson")}, exitRefused, "exactly one"},
	} {
		args := append([]string{"town", "add", surveyTown, "--name", "x"}, c.args...)
		if code, _, stderr := runCommand(t, env, args...); code != c.code || !strings.Contains(stderr, c.says) {
			t.Errorf("%v: exit status %d: %s", c.args, code, stderr)
		}
	}
}
