package web_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"mime"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tuntu/web/webtest"
)

// testCommitteesAddUp checks that the figures of all committees and of features without one add up
// to the town's.
func testCommitteesAddUp(t *testing.T, s *webtest.Site) {
	type totals struct {
		Committees, Villages, Households int
		Parcels                          struct {
			Count       int
			AreaM2      float64 `json:"area_m2"`
			ReclaimedM2 float64 `json:"reclaimed_m2"`
			Stages      map[string]struct{ Count int }
		}
		Plots    struct{ Count int }
		Channels struct {
			LengthM float64 `json:"length_m"`
		}
		PumpStations int `json:"pump_stations"`
		Sites, Zones map[string]int
	}
	town := webtest.GetJSON[totals](t, s, "/api/figures")
	codes := []string{"none"}
	for _, c := range webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/committees/items").Features {
		codes = append(codes, c.Properties["code"].(string))
	}
	if len(codes) != 13 {
		t.Fatalf("%d committees", len(codes)-1)
	}
	var sum totals
	closed, sites, zones, busy := 0, 0, 0, 0
	for _, code := range codes {
		one := webtest.GetJSON[totals](t, s, "/api/figures?committee="+code)
		sum.Committees += one.Committees
		sum.Villages += one.Villages
		sum.Households += one.Households
		sum.Parcels.Count += one.Parcels.Count
		sum.Parcels.AreaM2 += one.Parcels.AreaM2
		sum.Parcels.ReclaimedM2 += one.Parcels.ReclaimedM2
		sum.Plots.Count += one.Plots.Count
		sum.Channels.LengthM += one.Channels.LengthM
		sum.PumpStations += one.PumpStations
		closed += one.Parcels.Stages["closed"].Count
		for _, n := range one.Sites {
			sites += n
		}
		for _, n := range one.Zones {
			zones += n
		}
		if one.Parcels.Count > 0 && one.Parcels.Count < town.Parcels.Count {
			busy++
		}
	}
	townSites, townZones := 0, 0
	for _, n := range town.Sites {
		townSites += n
	}
	for _, n := range town.Zones {
		townZones += n
	}
	near := func(a, b float64) bool { return math.Abs(a-b) < 1e-6*math.Max(1, math.Abs(b)) }
	if sum.Committees != town.Committees || sum.Villages != town.Villages || sum.Households != town.Households ||
		sum.Parcels.Count != town.Parcels.Count || sum.Plots.Count != town.Plots.Count || sum.PumpStations != town.PumpStations ||
		closed != town.Parcels.Stages["closed"].Count || sites != townSites || zones != townZones ||
		!near(sum.Parcels.AreaM2, town.Parcels.AreaM2) || !near(sum.Parcels.ReclaimedM2, town.Parcels.ReclaimedM2) || !near(sum.Channels.LengthM, town.Channels.LengthM) {
		t.Errorf("the committees add up to %+v, the town has %+v", sum, town)
	}
	if busy < 2 {
		t.Errorf("%d committees have parcels of their own", busy)
	}
}

// testExport checks that a file has the requested rows, order, columns and words, alike in each
// form.
func testExport(t *testing.T, s *webtest.Site) {
	committee := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/parcels/items?limit=1").Features[0].Properties["committee"].(string)
	filter := url.QueryEscape("committee = '" + committee + "' AND stage IN ('closed', 'in_care') AND area_mu BETWEEN 1 AND 5")
	query := "?sortby=stage,-area_mu&filter=" + filter
	want := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/parcels/items"+query+"&limit=10000").Features
	if len(want) < 2 {
		t.Fatalf("%d parcels to compare", len(want))
	}
	if last := want[len(want)-1]; want[0].Properties["stage"] != "closed" || last.Properties["stage"] != "in_care" {
		t.Error("stages are not in the order of the work")
	}
	query += "&properties=code,area_mu,stage,committee,accepted_mu"
	response, body := s.Get(t, "/api/collections/parcels/export"+query+"&f=csv")
	records, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\uFEFF")))).ReadAll()
	if err != nil || len(records) != len(want)+1 || !slices.Equal(records[0], []string{"编码", "图上面积（亩）", "阶段", "村（居）委", "验收面积（亩）"}) {
		t.Fatalf("%d records for %d features: %v, %v", len(records), len(want), records[:1], err)
	}
	if _, params, err := mime.ParseMediaType(response.Header.Get("Content-Disposition")); err != nil || !strings.HasSuffix(params["filename"], ".csv") || !strings.Contains(params["filename"], "复垦图斑-筛选-") {
		t.Errorf("the file is called %q, %v", params["filename"], err)
	}
	sum := 0.0
	for i, f := range want {
		row := records[i+1]
		mu, _ := strconv.ParseFloat(row[1], 64)
		sum += mu
		word := map[string]string{"closed": "已销号", "in_care": "后期管护"}[f.Properties["stage"].(string)]
		if row[0] != f.Properties["code"] || math.Abs(mu-f.Properties["area_mu"].(float64)) > 5.1e-6 || row[2] != word || !strings.HasSuffix(row[3], "委会") {
			t.Errorf("row %d is %v, the feature %v", i, row, f.Properties)
		}
	}
	_, body = s.Get(t, "/api/collections/parcels/export"+query+"&f=xlsx&lang=en")
	book, err := excelize.OpenReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows(book.GetSheetName(0), excelize.Options{RawCellValue: true})
	if err != nil || len(rows) != len(want)+4 || rows[2][0] != "No." || rows[2][3] != "Stage" || rows[3][3] != "Closed" || !strings.Contains(rows[0][0], "sample data") {
		t.Fatalf("%v, %v", rows, err)
	}
	if title, committee := rows[0][0], rows[3][4]; !strings.HasPrefix(title, "Yúnxī Town ") || strings.Contains(committee, "huì") || committee == "" {
		t.Errorf("the title is %q, a committee %q", title, committee)
	}
	if total, err := strconv.ParseFloat(rows[len(rows)-1][2], 64); err != nil || math.Abs(total-sum) > 1e-4 {
		t.Errorf("the workbook's total is %s, its rows sum to %f", rows[len(rows)-1][2], sum)
	}
	if kind, err := book.GetCellType(book.GetSheetName(0), "B4"); err != nil || kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString {
		t.Errorf("a code is no text: %v, %v", kind, err)
	}
	_, body = s.Get(t, "/api/collections/parcels/export"+query+"&f=geojson")
	var collection webtest.FeatureCollection
	if err := json.Unmarshal(body, &collection); err != nil || len(collection.Features) != len(want) {
		t.Fatalf("%d features, %v", len(collection.Features), err)
	}
	for i, f := range collection.Features {
		if f.ID != want[i].ID || len(f.Properties) != 5 {
			t.Errorf("feature %d is %d with %v, want %d", i, f.ID, f.Properties, want[i].ID)
		}
	}
}

// testExportOfTheDay checks that an export of villages has the day's cleaning, which adds up to the
// day's summary.
func testExportOfTheDay(t *testing.T, s *webtest.Site) {
	day := webtest.GetJSON[struct {
		Summary struct {
			OnTime    int `json:"on_time"`
			Late, Due int
		}
		Villages []struct {
			FID   int64
			State string
		}
	}](t, s, "/api/coverage?date=2026-11-01")
	_, body := s.Get(t, "/api/collections/villages/export?f=csv&date=2026-11-01&properties=fid,today,done,undone&lang=zh-Hant")
	records, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\uFEFF")))).ReadAll()
	if err != nil || len(records) != len(day.Villages)+1 {
		t.Fatalf("%d records, %v", len(records), err)
	}
	done, undone, both := 0, 0, 0
	for _, record := range records[1:] {
		n, _ := strconv.Atoi(record[2])
		done += n
		n, _ = strconv.Atoi(record[3])
		undone += n
		if record[1] == "兩次已掃" {
			both++
		}
	}
	for _, v := range day.Villages {
		if v.State == "both" {
			both--
		}
	}
	if done == 0 || done != day.Summary.OnTime+day.Summary.Late || undone == 0 || done+undone != day.Summary.Due || both != 0 {
		t.Errorf("%d slots done and %d not in the file, %+v in the summary; %d villages too many in words", done, undone, day.Summary, both)
	}
	_, body = s.Get(t, "/api/collections/villages/export?f=csv&date=2026-11-01&properties=done&sortby=-done")
	last := 2
	for line := range strings.SplitSeq(strings.TrimSpace(string(body[bytes.IndexByte(body, '\n')+1:])), "\n") {
		n, err := strconv.Atoi(strings.TrimSpace(line))
		if err != nil || n > last {
			t.Errorf("%q after %d", line, last)
		}
		last = n
	}
	_, body = s.Get(t, "/api/collections/villages/export?f=csv&date=2026-11-01&properties=today&sortby=today")
	if _, rest, _ := strings.Cut(string(body), "\n"); !strings.HasPrefix(rest, "两次已扫") || strings.Index(rest, "漏扫") < strings.LastIndex(rest, "迟报") {
		t.Errorf("states are not in their order: %.200s", rest)
	}
	some := url.QueryEscape("fid IN (" + records[1][0] + "," + records[3][0] + ")")
	_, body = s.Get(t, "/api/collections/villages/export?f=csv&properties=fid&filter="+some)
	if lines := strings.Split(strings.TrimSpace(string(body)), "\n"); len(lines) != 3 {
		t.Errorf("two by their ids gave %v", lines)
	}
}
