package files

import (
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/geo"
)

// An exported table's areas in mu agree with the map to 1 m², and computed numbers have no rounding
// noise; surveyed values are written unchanged.
func TestACSVForReadersHasComputedNumbersToSixDecimals(t *testing.T) {
	parcels, _ := geo.LayerByID("parcels")
	var fields []geo.Field
	for _, name := range []string{"code", "area_mu", "area_m2", "accepted_m2"} {
		field, ok := parcels.Field(name)
		if !ok {
			t.Fatalf("parcels have no %s", name)
		}
		fields = append(fields, field)
	}
	one := func(properties map[string]any) iter.Seq2[Outgoing, error] {
		return func(yield func(Outgoing, error) bool) { yield(Outgoing{Properties: properties}, nil) }
	}
	reader := Reader{Format: "csv", Fields: fields, Language: "en"}
	for _, c := range []struct {
		properties map[string]any
		want       string
	}{
		{map[string]any{"code": "P1", "area_mu": 1.7759007015153765, "area_m2": json.Number("1183.9338010102510"), "accepted_m2": 1.75351234}, "P1,1.775901,1183.933801,1.75351234"},
		{map[string]any{"code": "P2", "area_mu": 12.0, "area_m2": 8000.0}, "P2,12,8000,"},
		{map[string]any{"code": "450399100208", "area_mu": nil}, "\"\t450399100208\",,,"},
	} {
		var text strings.Builder
		if err := reader.Send(&text, one(c.properties)); err != nil {
			t.Fatal(err)
		}
		if _, row, _ := strings.Cut(text.String(), "\n"); strings.Trim(row, "\n") != c.want {
			t.Errorf("%q, want %q", row, c.want)
		}
	}
}

// fieldsOf returns fields of a layer by their names.
func fieldsOf(t *testing.T, l geo.Layer, names ...string) (fields []geo.Field) {
	t.Helper()
	for _, name := range names {
		field, ok := l.Queryable(name)
		if !ok {
			t.Fatalf("%s has no %s", l.ID, name)
		}
		fields = append(fields, field)
	}
	return fields
}

// sent writes a file for readers and returns its text.
func sent(t *testing.T, r Reader, all ...Outgoing) string {
	t.Helper()
	var text strings.Builder
	if err := r.Send(&text, these(all...)); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// An unknown form is refused with a list of the known ones.
func TestAFormThatIsNotMadeForReaders(t *testing.T) {
	t.Parallel()
	for _, format := range []string{"", "shp", "CSV", "json"} {
		err := Reader{Format: format}.Send(&strings.Builder{}, these())
		refused(t, format, err, fmt.Sprintf("the form %q is not made here; allowed are: csv, geojson, xlsx", format), "")
	}
}

// A reader's table has titles and words in his language, and names of committees where they are known.
func TestTheWordsOfAReadersTable(t *testing.T) {
	t.Parallel()
	channels := layerOf(t, "channels")
	fields := fieldsOf(t, channels, "code", "grade", "lined", "state", "committee", "built_year", "length_m", "served_mu")
	one := outgoing(t, channels, 1, map[string]any{
		"grade": "main", "lined": true, "state": "not_working", "committee": "450399100201", "built_year": json.Number("1978"), "length_m": 1234.5678901, "served_mu": json.Number("120.5"),
	})
	other := outgoing(t, channels, 2, map[string]any{"lined": false, "committee": "450399100202", "grade": "unheard_of"})
	for language, want := range map[string]string{
		"zh-Hans": "编码,渠级,衬砌,状态,村（居）委,建设年份,图上长度（米）,申报灌溉面积（亩）\nQD0001,干渠,已衬砌,停用,大塘村委,1978,1234.56789,120.5\nQD0002,unheard_of,土渠,,\"\t450399100202\",,,\n",
		"zh-Hant": "編碼,渠級,襯砌,狀態,村（居）委,建設年份,圖上長度（米）,申報灌溉面積（畝）\nQD0001,幹渠,已襯砌,停用,大塘村委,1978,1234.56789,120.5\nQD0002,unheard_of,土渠,,\"\t450399100202\",,,\n",
		"en":      "Code,Grade,Lined,State,Committee,Built,Length (m) on the map,Declared served area (mu)\nQD0001,Main,Lined,Not working,大塘村委,1978,1234.56789,120.5\nQD0002,unheard_of,Earth,,\"\t450399100202\",,,\n",
	} {
		reader := Reader{Format: "csv", Fields: fields, Language: language, Committees: map[string]string{"450399100201": "大塘村委"}}
		got := sent(t, reader, one, other)
		if plain := strings.TrimPrefix(got, "\uFEFF"); plain != want || plain == got {
			t.Errorf("%s:\n%s\nwant\n%s", language, got, want)
		}
	}
}

// A long code that a spreadsheet would round gets a leading tab; shorter codes and names are unchanged, and none is
// run as a formula.
func TestCodesThatASpreadsheetWouldRound(t *testing.T) {
	t.Parallel()
	villages := layerOf(t, "villages")
	reader := Reader{Format: "csv", Fields: fieldsOf(t, villages, "code"), Language: "en"}
	for code, want := range map[string]string{
		"45039910020": "45039910020", "450399100201": "\"\t450399100201\"", "4503991002010010001": "\"\t4503991002010010001\"", "45039910020A": "45039910020A", "=1": "'=1", "-450399100201": "'-450399100201",
	} {
		_, row, _ := strings.Cut(sent(t, reader, outgoing(t, villages, 1, map[string]any{"code": code})), "\n")
		if got := strings.TrimSuffix(row, "\n"); got != want {
			t.Errorf("%q is written %q, want %q", code, got, want)
		}
	}
}

// A reader's GeoJSON has only the chosen properties, with stored values rather than words.
func TestAReadersGeoJSONHasWhatWasChosen(t *testing.T) {
	t.Parallel()
	parcels := layerOf(t, "parcels")
	reader := Reader{Format: "geojson", Fields: fieldsOf(t, parcels, "code", "stage", "crop"), Language: "zh-Hans"}
	text := sent(t, reader, outgoing(t, parcels, 7, map[string]any{"stage": "closed", "committee": "450399100201", "surveyed_m2": 2000.0}))
	var got struct {
		Features []struct {
			ID         int
			Properties map[string]any
			Geometry   struct{ Type string }
		}
	}
	if err := json.Unmarshal([]byte(text), &got); err != nil || len(got.Features) != 1 {
		t.Fatalf("%v, %s", err, text)
	}
	f := got.Features[0]
	if fmt.Sprint(f.Properties) != "map[code:TB0007 crop:<nil> stage:closed]" || f.ID != 7 || f.Geometry.Type != "Polygon" {
		t.Errorf("%+v", f)
	}
}

// A reader's workbook has its title, header, units and sum in his language; only quantities are summed.
func TestAReadersWorkbookInEachLanguage(t *testing.T) {
	t.Parallel()
	villages := layerOf(t, "villages")
	for language, want := range map[string][4]string{
		"zh-Hans": {"单位", "序号,编码,名称,户数,人口", "合计", "水头"},
		"zh-Hant": {"單位", "序號,編碼,名稱,戶數,人口", "合計", "水头"},
		"en":      {"Unit", "No.,Code,Name,Households,Population", "Total", "水头"},
	} {
		reader := Reader{Format: "xlsx", Title: "T", Fields: fieldsOf(t, villages, "code", "name", "households", "population"), Language: language}
		path := filepath.Join(t.TempDir(), "x.xlsx")
		text := sent(t, reader, outgoing(t, villages, 1, map[string]any{"name": "水头", "households": json.Number("30"), "population": json.Number("101")}),
			outgoing(t, villages, 2, map[string]any{"households": json.Number("12")}))
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, rows := sheetOf(t, path)
		if len(rows) != 6 || rows[0][0] != "T" || rows[1][0] != want[0] || strings.Join(rows[2], ",") != want[1] || strings.Join(rows[5], ",") != want[2]+",,,42,101" {
			t.Errorf("%s: %q", language, rows)
			continue
		}
		if strings.Join(rows[3], ",") != "1,0001,"+want[3]+",30,101" || strings.Join(rows[4], ",") != "2,0002,第2处,12" {
			t.Errorf("%s: %q", language, rows)
		}
	}
}

// Years, widths and powers are not summed; areas, lengths, harvests, money, households and people are.
func TestWhatIsAddedUp(t *testing.T) {
	t.Parallel()
	for layer, want := range map[string]string{
		"villages": "households,population", "parcels": "surveyed_m2,contracted_m2,accepted_m2,counted_m2,expected_kg,harvested_kg,cost_yuan,area_m2,area_mu", "plots": "contracted_m2,counted_m2,area_m2,area_mu", "channels": "served_m2,length_m", "rivers": "length_m", "pump_stations": "", "land": "area_m2,area_mu",
	} {
		var added []string
		for _, field := range layerOf(t, layer).AllFields() {
			if adds(field) {
				added = append(added, field.Name)
			}
		}
		if got := strings.Join(added, ","); got != want {
			t.Errorf("%s: %s, want %s", layer, got, want)
		}
	}
}
