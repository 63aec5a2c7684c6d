package web_test

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tuntu/web/webtest"
)

// summed is the reply of sums of parcels.
type summed struct {
	Rows []struct {
		Committee, Stage, Crop *string
		Count                  int
		M2, Mu                 float64
		Printed                string `json:"mu_printed"`
	}
	Total struct {
		Count   int
		M2, Mu  float64
		Printed string `json:"mu_printed"`
	}
}

// aParcel is what a filter of a parcel may ask about.
type aParcel struct {
	committee, stage, crop string
	m2                     float64
}

// testSums compares sums under random filters with those of the features one by one; the printed rows add up to the
// printed total, which is the true sum rounded.
func testSums(t *testing.T, s *webtest.Site) {
	list := webtest.GetJSON[struct {
		Features []struct {
			Properties struct {
				Committee, Stage, Crop string
				M2                     float64 `json:"area_m2"`
			}
		}
	}](t, s, "/api/collections/parcels/items?limit=20000")
	var parcels []aParcel
	for _, f := range list.Features {
		parcels = append(parcels, aParcel{f.Properties.Committee, f.Properties.Stage, f.Properties.Crop, f.Properties.M2})
	}
	rounds := 150
	if os.Getenv("TUNTU_SOAK") != "" {
		rounds = 1000
	}
	dice := rand.New(rand.NewPCG(2, 1))
	chosen := 0
	for range rounds {
		filter, passes := randomFilter(dice, parcels)
		by := [][]string{nil, {"committee"}, {"stage"}, {"committee", "stage"}, {"stage", "crop"}, {"crop"}}[dice.IntN(6)]
		decimals := dice.IntN(5)
		got := webtest.GetJSON[summed](t, s, fmt.Sprintf("/api/sums/parcels?by=%s&decimals=%d&filter=%s", strings.Join(by, ","), decimals, url.QueryEscape(filter)))
		want, counts, total := map[string]float64{}, map[string]int{}, 0.0
		for _, p := range parcels {
			if passes(p) {
				chosen++
				want[p.key(by)] += p.m2
				counts[p.key(by)]++
				total += p.m2
			}
		}
		if len(by) > 0 && len(got.Rows) != len(want) || math.Abs(got.Total.M2-total) > 0.005*float64(len(parcels)) { // items reply to 0.01 m²
			t.Fatalf("%s by %v: %d rows, %f m², want %d and %f", filter, by, len(got.Rows), got.Total.M2, len(want), total)
		}
		unit := math.Pow10(decimals)
		added := 0.0
		for _, row := range got.Rows {
			text := func(s *string) string { return *cmp.Or(s, new(string)) }
			key := aParcel{text(row.Committee), text(row.Stage), text(row.Crop), 0}.key(by)
			if row.Count != counts[key] || math.Abs(row.M2-want[key]) > 0.005*float64(counts[key]) {
				t.Errorf("%s, %s: %d parcels of %f m², want %d and %f", filter, key, row.Count, row.M2, counts[key], want[key])
			}
			added += math.Round(printed(t, row.Printed) * unit)
		}
		if sum := math.Round(printed(t, got.Total.Printed) * unit); added != sum || math.Abs(got.Total.Mu-printed(t, got.Total.Printed))*unit > 0.501 {
			t.Errorf("%s by %v: the rows add up to %v, and the total is %v (%v)", filter, by, added, sum, got.Total.Mu)
		}
	}
	if chosen < 10*rounds {
		t.Errorf("%d parcels were chosen", chosen)
	}
	testSumsOnPaper(t, s)
	for _, wrong := range []string{"/api/sums/parcels?f=xlsx&decimals=3", "/api/sums/parcels?f=shp", "/api/sums/parcels?by=name", "/api/sums/parcels?by=stage,stage", "/api/sums/parcels?decimals=5", "/api/sums/parcels?limit=3"} {
		if response, body := s.Get(t, wrong); response.StatusCode != http.StatusBadRequest {
			t.Errorf("%s: %s %s", wrong, response.Status, body)
		}
	}
	if response, _ := s.Get(t, "/api/sums/villages"); response.StatusCode != http.StatusNotFound {
		t.Errorf("sums of points: %s", response.Status)
	}
}

// key is what sets a parcel's group apart.
func (p aParcel) key(by []string) string {
	values := map[string]string{"committee": p.committee, "stage": p.stage, "crop": p.crop}
	var parts []string
	for _, name := range by {
		parts = append(parts, values[name])
	}
	return strings.Join(parts, "/")
}

// randomFilter makes a filter of parcels in CQL2, and the same as a function.
func randomFilter(dice *rand.Rand, parcels []aParcel) (text string, passes func(aParcel) bool) {
	some := parcels[dice.IntN(len(parcels))]
	mu := math.Floor(some.m2*3/2000*10) / 10
	parts := []struct {
		text   string
		passes func(aParcel) bool
	}{
		{fmt.Sprintf("stage = '%s'", some.stage), func(p aParcel) bool { return p.stage == some.stage }},
		{fmt.Sprintf("committee = '%s'", some.committee), func(p aParcel) bool { return p.committee == some.committee }},
		{fmt.Sprintf("area_mu > %s", strconv.FormatFloat(mu, 'f', -1, 64)), func(p aParcel) bool { return p.m2 > mu*2000/3 }},
		{"stage IN ('closed', 'replanted', 'in_care')", func(p aParcel) bool { return slices.Contains([]string{"closed", "replanted", "in_care"}, p.stage) }},
		{fmt.Sprintf("NOT (area_mu > %s)", strconv.FormatFloat(2*mu, 'f', -1, 64)), func(p aParcel) bool { return p.m2 <= 2*mu*2000/3 }},
	}
	first, second := parts[dice.IntN(len(parts))], parts[dice.IntN(len(parts))]
	if dice.IntN(2) == 0 {
		return first.text + " OR " + second.text, func(p aParcel) bool { return first.passes(p) || second.passes(p) }
	}
	return first.text + " AND " + second.text, func(p aParcel) bool { return first.passes(p) && second.passes(p) }
}

func printed(t *testing.T, text string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// testSumsOnPaper compares the workbook's rows and totals with the same sums as JSON.
func testSumsOnPaper(t *testing.T, s *webtest.Site) {
	t.Helper()
	want := webtest.GetJSON[summed](t, s, "/api/sums/parcels?by=committee,stage&filter="+url.QueryEscape("area_mu > 2"))
	_, body := s.Get(t, "/api/sums/parcels?by=committee,stage&f=xlsx&filter="+url.QueryEscape("area_mu > 2"))
	book, err := excelize.OpenReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows(book.GetSheetName(0), excelize.Options{RawCellValue: true})
	if err != nil || len(rows) < len(want.Rows)+5 {
		t.Fatal(len(rows), err)
	}
	if title := rows[0][0]; !strings.Contains(title, "复垦图斑面积汇总 筛选") || !strings.Contains(title, "演示数据") {
		t.Errorf("the title is %s", title)
	}
	fen := func(text string) int64 { return int64(math.Round(printed(t, text) * 100)) }
	added := [3]int64{}
	for i, row := range want.Rows {
		cells := rows[3+i]
		if cells[1] != *row.Committee || cells[4] != strconv.Itoa(row.Count) || fen(cells[6]) != fen(row.Printed) || math.Abs(printed(t, cells[5])-row.M2) > 0.011 {
			t.Errorf("%v, want %v", cells, row)
		}
		added[0], added[1], added[2] = added[0]+int64(row.Count), added[1]+fen(cells[5]), added[2]+fen(cells[6])
	}
	total := rows[3+len(want.Rows)]
	if total[4] != fmt.Sprint(added[0]) || fen(total[5]) != added[1] || fen(total[6]) != added[2] || fen(total[6]) != fen(want.Total.Printed) {
		t.Errorf("the total is %v, the rows add up to %v, and the true one is %v", total, added, want.Total)
	}
}
