package web_test

import (
	"bytes"
	"fmt"
	"math"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// counted is what places came to, counted slot by slot.
type counted struct {
	days, staffed, twice                                             int64
	onTime, late, partial, missed, contested, notReported, suspended int64
}

func (c *counted) add(am, pm cleaning.State, staffed bool) {
	c.days++
	if staffed {
		c.staffed++
	}
	done := 0
	for _, state := range []cleaning.State{am, pm} {
		for _, each := range []struct {
			state cleaning.State
			count *int64
		}{
			{cleaning.OnTime, &c.onTime},
			{cleaning.Late, &c.late},
			{cleaning.IsPartial, &c.partial},
			{cleaning.IsMissed, &c.missed},
			{cleaning.Contested, &c.contested},
			{cleaning.NotReported, &c.notReported},
			{cleaning.Suspended, &c.suspended},
		} {
			if each.state == state {
				*each.count++
			}
		}
		if state == cleaning.OnTime || state == cleaning.Late {
			done++
		}
	}
	if done == 2 {
		c.twice++
	}
}

func countedOf(m postgis.MeasureRow) counted {
	return counted{m.VillageDays, m.StaffedDays, m.Twice, m.OnTime, m.Late, m.Partial, m.Missed, m.Contested, m.NotReported, m.Suspended}
}

// testOneNumber asks the same question in every way that there is, over all committees and 60 days: the measures by
// committee, village and day, the registry, the letters of days, the coverage of each day, and the workbook.
func testOneNumber(t *testing.T, s *webtest.Site) {
	type coverage struct {
		Date     string
		Villages []postgis.CoveragePlace
	}
	today := webtest.GetJSON[coverage](t, s, "/api/coverage").Date
	last, err := time.Parse(time.DateOnly, today)
	if err != nil {
		t.Fatal(err)
	}
	first := last.AddDate(0, 0, -59)
	span := "from=" + first.Format(time.DateOnly) + "&to=" + today
	by := func(unit string) map[string]postgis.MeasureRow {
		rows := map[string]postgis.MeasureRow{}
		for _, row := range webtest.GetJSON[postgis.Measures](t, s, "/api/cleaning/measures?"+span+"&by="+unit).Rows {
			rows[row.Unit] = row
		}
		return rows
	}
	committees, villages, days := by("committee"), by("village"), by("day")
	if len(committees) != 12 || len(days) != 60 || len(villages) != 153 {
		t.Fatalf("%d committees, %d days, %d villages", len(committees), len(days), len(villages))
	}

	letters := map[int64]postgis.VillageDays{}
	for _, v := range webtest.GetJSON[postgis.Days](t, s, "/api/cleaning/days?"+span).Villages {
		letters[v.FID] = v
	}
	byCommittee, byVillage, home := map[string]*counted{}, map[string]*counted{}, map[string]string{}
	for i := range 60 {
		date := first.AddDate(0, 0, i).Format(time.DateOnly)
		ofDay := &counted{}
		for _, v := range webtest.GetJSON[coverage](t, s, "/api/coverage?date="+date).Villages {
			unit := "villages." + strconv.FormatInt(v.FID, 10)
			if byCommittee[*v.Committee] == nil {
				byCommittee[*v.Committee] = &counted{}
			}
			if byVillage[unit] == nil {
				byVillage[unit] = &counted{}
			}
			home[unit] = *v.Committee
			for _, c := range []*counted{ofDay, byCommittee[*v.Committee], byVillage[unit]} {
				c.add(v.AM, v.PM, v.Staffed)
			}
			of := letters[v.FID]
			if cleaning.StateOfLetter(of.AM[i]) != v.AM || cleaning.StateOfLetter(of.PM[i]) != v.PM || (of.Staffed[i] == '1') != v.Staffed {
				t.Fatalf("%s of %s: %s %s %v, its letters are %c %c %c", unit, date, v.AM, v.PM, v.Staffed, of.AM[i], of.PM[i], of.Staffed[i])
			}
		}
		if *ofDay != countedOf(days[date]) {
			t.Errorf("%s came to %+v, the measures say %+v", date, *ofDay, days[date])
		}
	}
	for what, pair := range map[string]struct {
		counted map[string]*counted
		rows    map[string]postgis.MeasureRow
	}{"committee": {byCommittee, committees}, "village": {byVillage, villages}} {
		for unit, row := range pair.rows {
			if c := pair.counted[unit]; c == nil || *c != countedOf(row) {
				t.Errorf("%s %s came to %+v, the measures say %+v", what, unit, c, row)
			}
		}
	}
	for _, m := range postgis.Registry() {
		if m.OfSlots() {
			testOneMeasure(t, s, m, span, committees, villages, home)
		}
	}
}

// testOneMeasure compares a measure of each committee in the registry and in the workbook with the rows of measures.
func testOneMeasure(t *testing.T, s *webtest.Site, m postgis.Measure, span string, committees, villages map[string]postgis.MeasureRow, home map[string]string) {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(workbookOf(t, s, m, span)))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows(book.GetSheetName(0), excelize.Options{RawCellValue: true})
	if err != nil || len(rows) != len(villages)+4 || !strings.Contains(rows[0][0], m.Title.Hans) || rows[2][2] != m.Title.Hans {
		t.Fatalf("%s: %d rows, %v, %v", m.ID, len(rows), rows[0], err)
	}
	number := func(row []string, i int) int64 {
		n, err := strconv.ParseInt(row[i], 10, 64)
		if err != nil {
			t.Fatalf("%s: %v: %v", m.ID, row, err)
		}
		return n
	}
	sums, all := map[string]postgis.Part{}, postgis.Part{}
	byCode := map[string]postgis.Part{}
	for _, row := range rows[3 : len(rows)-1] {
		part := postgis.Part{N: number(row, 3), D: number(row, 4)}
		byCode[row[1]] = part
		all.N, all.D = all.N+part.N, all.D+part.D
		if part.D > 0 {
			if rate, err := strconv.ParseFloat(row[2], 64); err != nil || math.Abs(rate-100*float64(part.N)/float64(part.D)) > 0.0051 {
				t.Errorf("%s of %v: %v, %v", m.ID, row, rate, err)
			}
		}
	}
	if total := rows[len(rows)-1]; number(total, 3) != all.N || number(total, 4) != all.D {
		t.Errorf("%s: the workbook's total is %v, its rows come to %+v", m.ID, total, all)
	}
	for unit, row := range villages {
		part := m.Part(&row)
		sum := sums[home[unit]]
		sums[home[unit]] = postgis.Part{N: sum.N + part.N, D: sum.D + part.D}
	}
	var found int
	for _, f := range webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?limit=1000").Features {
		row, ok := villages[fmt.Sprintf("villages.%d", int64(f.ID))]
		if ok && byCode[f.Properties["code"].(string)] == m.Part(&row) {
			found++
		}
	}
	if found != len(villages) {
		t.Errorf("%s: %d of %d villages have their number in the workbook", m.ID, found, len(villages))
	}
	for code, row := range committees {
		one := webtest.GetJSON[struct {
			N, D  float64
			Value *float64
		}](t, s, "/api/measures/"+m.ID+"?"+span+"&committee="+code)
		part := m.Part(&row)
		if int64(one.N) != part.N || int64(one.D) != part.D || sums[code] != part || part.D > 0 && *one.Value != float64(part.N)/float64(part.D) {
			t.Errorf("%s of %s is %+v, by committee %+v, by its villages %+v", m.ID, code, one, part, sums[code])
		}
	}
}

func workbookOf(t *testing.T, s *webtest.Site, m postgis.Measure, span string) []byte {
	t.Helper()
	_, body := s.Get(t, "/api/collections/villages/export?f=xlsx&properties="+url.QueryEscape("code,rate,rate_n,rate_d")+"&sortby=-rate&measure="+m.ID+"&"+span)
	return body
}
