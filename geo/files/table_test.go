package files

import (
	"fmt"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/internal/fault"
)

// tableOf reads a CSV as an import does, but from memory.
func tableOf(text string) (*File, []Record, error) {
	parsed, err := parseCSV(text)
	if err != nil {
		return nil, nil, err
	}
	f := &File{}
	if err := f.openTable(parsed, Options{}); err != nil {
		return nil, nil, err
	}
	return f, f.source.(memorySource).all, nil
}

func told(records []Record) string {
	var rows []string
	for _, r := range records {
		text := fmt.Sprint(r.Row)
		if r.Geometry != nil {
			text += fmt.Sprint(" ", r.Geometry)
		}
		for _, a := range r.Fields {
			text += fmt.Sprintf(" %s=%v", a.Name, a.Value)
		}
		rows = append(rows, text)
	}
	return strings.Join(rows, "; ")
}

// A table's header is found below titles, its rows keep their numbers in the sheet, and sums and remarks are skipped.
func TestTheHeadAndTheRowsOfATable(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"comma":               {"村名,户数\n水头,3\n", "2 村名=水头 户数=3"},
		"semicolon":           {"村名;户数\n水头;3\n", "2 村名=水头 户数=3"},
		"tab":                 {"村名\t户数\n水头\t3\n", "2 村名=水头 户数=3"},
		"full-width commas":   {"村名，户数\n水头，3\n", "2 村名=水头 户数=3"},
		"a title over tabs":   {"云溪镇村庄表\n村名\t户数\n水头\t3\n", "3 村名=水头 户数=3"},
		"commas in a title":   {"云溪镇, 2026年, 村庄表\n村名\t户数\n水头\t3\n", "3 村名=水头 户数=3"},
		"a title over marks":  {"云溪镇村庄表\n村名;户数\n水头;3\n", "3 村名=水头 户数=3"},
		"marks within cells":  {"村名,户数,别名\n水头,3,a;b;c;d;e\n上弯,4,f;g;h；i，j\n", "2 村名=水头 户数=3 别名=a;b;c;d;e; 3 村名=上弯 户数=4 别名=f;g;h；i，j"},
		"unknown, by marks":   {"甲;乙\n1;a,b\n", "2 甲=1 乙=a,b"},
		"a comma in a cell":   {"村名;备注\n水头;\"a,b\"\n", "2 村名=水头 备注=a,b"},
		"CRLF":                {"村名,户数\r\n水头,3\r\n上弯,4\r\n", "2 村名=水头 户数=3; 3 村名=上弯 户数=4"},
		"no last newline":     {"村名,户数\n水头,3", "2 村名=水头 户数=3"},
		"blank rows":          {"\n,,\n村名,户数\n , \n水头,3\n\n上弯,4\n", "5 村名=水头 户数=3; 7 村名=上弯 户数=4"},
		"a line in a cell":    {"村名,户数\n\"水\n头\",3\n上弯,4\n", "2 村名=水\n头 户数=3; 4 村名=上弯 户数=4"},
		"a title":             {"云溪镇村庄表,\n单位：户,2026年\n村名,户数\n水头,3\n", "4 村名=水头 户数=3"},
		"cells with blanks":   {" 村名 , 户数\n 水头 ,\u30003 \n", "2 村名=水头 户数=3"},
		"a short row":         {"村名,户数,备注\n水头\n上弯,4,x,beyond\n", "2 村名=水头; 3 村名=上弯 户数=4 备注=x"},
		"an unnamed column":   {"村名,,户数\n水头,x,3\n", "2 村名=水头 户数=3"},
		"unknown, twice":      {"村名,甲,甲\n水头,1,2\n", "2 村名=水头 甲=1 甲=2"},
		"a sum":               {"村名,户数\n水头,3\n小计,3\n上弯,4\n合计,7\n", "2 村名=水头 户数=3; 4 村名=上弯 户数=4"},
		"a sum, spaced":       {"村名,户数\n水头,3\n合  计,3\n总　计,3\n", "2 村名=水头 户数=3"},
		"a sum, second":       {"序号,村名,户数\n1,水头,3\n,合计,3\n", "2 序号=1 村名=水头 户数=3"},
		"a village so called": {"村名,户数\n合计屯,3\n", "2 村名=合计屯 户数=3"},
		"remarks":             {"村名,户数\n水头,3\n说明：x,\n填表人：y\n", "2 村名=水头 户数=3"},
		"a remark, second":    {"序号,村名\n1,水头\n,备注：x\n", "2 序号=1 村名=水头"},
		"a name so called":    {"村名,户数\n附城,3\n水头,4\n", "2 村名=附城 户数=3; 3 村名=水头 户数=4"},
		"Traditional":         {"村名,戶數\n水頭,3\n總計,3\n", "2 村名=水頭 戶數=3"},
	} {
		_, records, err := tableOf(c.text)
		if got := told(records); got != c.want || err != nil {
			t.Errorf("%s: %q, %v; want %q", name, got, err, c.want)
		}
	}
}

// A geometry is read from two columns, from one, or from well-known text, and these columns are no
// fields.
func TestTheShapesOfATable(t *testing.T) {
	t.Parallel()
	square := orb.Polygon{{{1, 1}, {2, 1}, {2, 2}, {1, 1}}}
	for name, c := range map[string]struct {
		text string
		want orb.Geometry
	}{
		"经度 纬度":         {"村名,经度,纬度\n水头,111.07,25.91", orb.Point{111.07, 25.91}},
		"units":         {"村名,经度（°）,纬度(度)\n水头,111.07,25.91", orb.Point{111.07, 25.91}},
		"latitude left": {"纬度,经度,村名\n25.91,111.07,水头", orb.Point{111.07, 25.91}},
		"Lon LAT":       {"name,LAT,Lon\nx,25.91,111.07", orb.Point{111.07, 25.91}},
		"metres":        {"村名,X,Y\n水头,\"2,869,274.144\",37504095.856", orb.Point{2869274.144, 37504095.856}},
		"minutes":       {"村名,东经,北纬\n水头,111°30′,25°54′", orb.Point{111.5, 25.9}},
		"one cell":      {"村名,坐标\n水头,\"111.07, 25.91\"", orb.Point{111.07, 25.91}},
		"full width":    {"村名,经纬度\n水头,１１１．０７，２５．９１", orb.Point{111.07, 25.91}},
		"WKT":           {"code,WKT\nA,\"POLYGON((1 1,2 1,2 2,1 1))\"", square},
		"SRID":          {"code,geom\nA,\"SRID=4490;POLYGON ((1 1,2 1,2 2,1 1))\"", square},
		"heights":       {"code,wkt\nA,POINT Z (1 2 3)", orb.Point{1, 2}},
		"many":          {"code,wkt\nA,\"MULTIPOLYGON(((1 1,2 1,2 2,1 1)))\"", orb.MultiPolygon{square}},
		"a line":        {"code,wkt\nA,\"LINESTRING(1 1,2 1)\"", orb.LineString{{1, 1}, {2, 1}}},
	} {
		f, records, err := tableOf(c.text)
		if err != nil || f.Joins || len(records) != 1 || !orb.Equal(records[0].Geometry, c.want) || len(records[0].Fields) != 1 {
			t.Errorf("%s: %s, %v; want %v", name, told(records), err, c.want)
		}
	}
	f, records, err := tableOf("编码,户数\nA,3\n")
	if err != nil || !f.Joins || !f.source.degrees() || records[0].Geometry != nil {
		t.Errorf("a table without places joins: %+v, %v", f, err)
	}
}

// Each fault of a table has a position and a remedy.
func TestEachFaultOfATable(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, says string }{
		"nothing":                {"", "the table has no rows under its head"},
		"blank rows alone":       {",\n , \n", "the table has no rows under its head"},
		"a head alone":           {"村名,户数\n", "the table has no rows under its head"},
		"sums alone":             {"村名,户数\n合计,3\n", "the table has no rows under its head"},
		"data without a head":    {"水头,111.07,25.91\n上弯,111.08,25.92\n", "the first row (水头, 111.07, 25.91) looks like data"},
		"a column twice":         {"村名,户数,村名\n水头,3,上弯\n", `the column "村名" is there twice`},
		"a quotation mark":       {"村名,户数\n\"水头,3\n上弯,4\n", "the CSV is broken in row 3, column 10: a quotation mark is out of place"},
		"a quotation mark later": {"村名,户数\n水\"头,3\n", "the CSV is broken in row 2, column 4"},
		"too many cells":         {"村名" + strings.Repeat(",", tableCells) + "\n", "the table is larger than 1000000 rows of 1000 cells"},
		"a huge cell":            {"村名,户数\n水头," + strings.Repeat("x", cellBytes+1), "row 2 has a cell of more than 64 kB"},
		"no coordinate":          {"村名,经度,纬度\n水头,111,25\n上弯,,\n长岭,东边,25\n", `the coordinates of 2 rows cannot be read (row: what is there): 3: ""; 4: "东边"`},
		"not a number":           {"村名,经度,纬度\n水头,NaN,25\n", `2: "NaN"`},
		"three in a cell":        {"村名,坐标\n水头,\"1,2,3\"\n", `2: "1,2,3"`},
		"broken WKT":             {"村名,wkt\n水头,POINT(1\n", `2: "POINT(1"`},
		"no WKT":                 {"村名,wkt\n水头,\n", `2: ""`},
		"an empty point":         {"村名,wkt\n水头,POINT EMPTY\n", `2: "POINT EMPTY"`},
		"an empty polygon":       {"村名,wkt\n水头,POLYGON EMPTY\n", `2: "POLYGON EMPTY"`},
		"an empty collection":    {"村名,wkt\n水头,GEOMETRYCOLLECTION EMPTY\n", `2: "GEOMETRYCOLLECTION EMPTY"`},
		"an empty in many":       {"村名,wkt\n水头,\"MULTIPOINT(EMPTY, 1 2)\"\n", `2: "MULTIPOINT(EMPTY, 1 2)"`},
		"a collection":           {"村名,wkt\n水头,GEOMETRYCOLLECTION(POINT(1 2))\n", `2: "GEOMETRYCOLLECTION(POINT(1 2))"`},
		"a long one":             {"村名,wkt\n水头," + strings.Repeat("长", 40) + "\n", `2: "` + strings.Repeat("长", 30) + `…"`},
	} {
		_, records, err := tableOf(c.text)
		if err == nil || fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %s, %v; want %s", name, told(records), err, c.says)
		}
	}
}
