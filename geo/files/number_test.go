package files

import (
	"math"
	"strconv"
	"testing"
	"time"

	"tuntu/geo"
)

// Numbers may have full-width digits and groups of three digits; no other form is guessed.
func TestPlainNumbers(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]float64{
		"0": 0, "-0.5": -0.5, "+3": 3, " 12.50 ": 12.5, "1e3": 1000, "4.5E-1": 0.45, "007": 7,
		"１２．５": 12.5, "－３": -3, "１，２３４，５６７．８": 1234567.8, "1,234": 1234, "12,345.6": 12345.6, "1 234 567": 1234567, "1\u00a0234": 1234, "\u300012\u3000": 12,
		"2869274.144": 2869274.144, "9007199254740991": 9007199254740991,
	} {
		if n, ok := plainNumber(text); !ok || n != want {
			t.Errorf("%q: %v, %v; want %v", text, n, ok, want)
		}
	}
	for _, text := range []string{
		"", " ", "-", "三", "一百", "12亩", "1,23", "12,34,567", "1,2345", "1，2", "111.07,25.91", "1 2", "12 34", "1.2.3", "NaN", "nan", "Inf", "-inf", "infinity",
		"0x10", "0X1p4", "1_000", "1e999", "1/2", "½", "⑤", "١٢", "12%", "1,234,", ",123", "1'234", "=1+2", "#DIV/0!", "1e", "--1",
	} {
		if n, ok := plainNumber(text); ok {
			t.Errorf("%q is read as %v", text, n)
		}
	}
}

// A unit behind a number must be the field's. For an area it takes precedence over the column's unit. Any other unit
// is a fault.
func TestNumbersWithUnits(t *testing.T) {
	t.Parallel()
	field := func(layer, name string) geo.Field {
		l, _ := geo.LayerByID(layer)
		f, ok := l.Field(name)
		if !ok {
			t.Fatalf("%s has no %s", layer, name)
		}
		return f
	}
	area, households, power := field("parcels", "surveyed_m2"), field("villages", "households"), field("pump_stations", "power_kw")
	const mu = 10000.0 / 15
	for _, c := range []struct {
		text   string
		field  geo.Field
		factor float64
		want   float64 // NaN: the text is no number
	}{
		{"3", area, mu, 3 * mu},
		{"３", area, 1, 3},
		{"3亩", area, 1, 3 * mu},
		{"3 亩", area, mu, 3 * mu},
		{"3亩", area, 10000, 3 * mu},
		{"3畝", area, 1, 3 * mu},
		{"2000平方米", area, mu, 2000},
		{"2,000㎡", area, mu, 2000},
		{"0.2公顷", area, mu, 2000},
		{"0.2HA", area, mu, 2000},
		{"１．５亩", area, 1, 1.5 * mu},
		{"3户", area, 1, math.NaN()},
		{"3亩2分", area, 1, math.NaN()},
		{"约3亩", area, 1, math.NaN()},
		{"-3亩", area, 1, math.NaN()},
		{"亩", area, 1, math.NaN()},
		{"3-4亩", area, 1, math.NaN()},
		{"30户", households, 1, 30},
		{"30人", households, 1, math.NaN()},
		{"30亩", households, 1, math.NaN()},
		{"7.5kW", power, 1, 7.5},
		{"7.5 千瓦", power, 1, 7.5},
		{"7.5马力", power, 1, math.NaN()},
	} {
		n, ok := numberWithUnit(c.text, c.field, c.factor)
		if ok == math.IsNaN(c.want) || ok && math.Abs(n-c.want) > 1e-9 {
			t.Errorf("%s in a column of %g: %v, %v; want %v", c.text, c.factor, n, ok, c.want)
		}
	}
}

// A year is read from a year, from a date, and from the day number that a workbook stores for a
// date.
func TestYears(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"2019": 2019, "2019年": 2019, "２０１９": 2019, "2019.0": 2019, " 2019 ": 2019, "2019-3-5": 2019, "2019/03/05": 2019, "2019.3.5": 2019, "2019年3月5日": 2019,
		"2019-03-05T08:30:00": 2019, "2019-03-05T23:30:00Z": 2019, "2019/03/05 08:30:00": 2019, "2019/3/5 8:30": 2019, "2019-03-05 08:30:00.125+08:00": 2019, "2019/03/05 08:30:00+08": 2019,
		"2018-12-31T16:00:00Z": 2019, "43529.0": 2019, "43529.5": 2019,
		"2019年3月": 2019, "2019-3": 2019, "2019/12": 2019, "19": 19, // the field's range refuses this year
	} {
		if got, ok := yearOf(text); !ok || got != want {
			t.Errorf("%q: %d, %v; want %d", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "年", "去年", "2019-13-1", "2019-2-30", "2019-13-01T00:00:00", "2019-03-05T", "2019-03-05 morning", "08:30:00", "2019 08:30:00 2018", "2019.5", "3/5/2019", "2019年底", "二〇一九", "1e999", "NaN"} {
		if got, ok := yearOf(text); ok && text != "2019.5" { // this means May 2019
			t.Errorf("%q is read as %d", text, got)
		}
	}
	// Excel's day 1 is 1 January 1900, and it treats 1900 as a leap year (ECMA-376, 18.17.4.1). From March 1900 on, a
	// day's number is the number of days since 30 December 1899.
	for day := time.Date(1954, 10, 4, 0, 0, 0, 0, time.UTC); day.Year() < 2110; day = day.AddDate(0, 0, 97) {
		number := int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
		if got, ok := yearOf(strconv.Itoa(number)); !ok || got != day.Year() {
			t.Fatalf("day %d: %d, %v; want %s", number, got, ok, day.Format(time.DateOnly))
		}
	}
}

// A coordinate is a number, or degrees with minutes and seconds and their signs. Seconds without minutes or a sign
// are ambiguous and are refused.
func TestCoordinatesAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	const sexagesimal = 111 + 3.0/60 + 47.5/3600
	for text, want := range map[string]float64{
		"111.0631": 111.0631, "１１１．０６３１": 111.0631, "37504095.856": 37504095.856, "37,504,095.856": 37504095.856, "-1.5": -1.5,
		"111°03′47.5″": sexagesimal, "111°3'47.5\"": sexagesimal, "111°03'47.5''": sexagesimal, "111度03分47.5秒": sexagesimal, "东经111°03′47.5″": sexagesimal,
		"E111°03′47.5″": sexagesimal, "111°03′47.5″E": sexagesimal, "111° 03′ 47.5″ E": sexagesimal, "１１１°０３′４７．５″": sexagesimal, "111°03’47.5”": sexagesimal,
		"111°03′47.5": sexagesimal, "111°": 111, "111.0631°": 111.0631, "E111.0631°": 111.0631, "北纬25.9度": 25.9, "111度": 111, "111°30′": 111.5, "111°30.75'": 111.5125, "北纬25°54′": 25.9, "25°54′N": 25.9, "111°36″": 111.01,
	} {
		if n, ok := coordinate(text); !ok || math.Abs(n-want) > 1e-12 {
			t.Errorf("%q: %v, %v; want %v", text, n, ok, want)
		}
	}
	for _, text := range []string{
		"", "°", "东经", "111.5°30′", "111.5°30″", "111.°", ".5°", "111°60′", "111°03′60″", "111°03′99", "1111°", "111°3", "111°36", "W111°03′", "西经111°", "111°03′47″S", "111°-3′", "111.07,25.91", "111°03′47″ 25°54′",
		"111 03 47", "111:03:47", "NaN", "inf", "0x6f",
	} {
		if n, ok := coordinate(text); ok {
			t.Errorf("%q is read as %v", text, n)
		}
	}
	// Any place that is written in degrees, minutes and seconds is read back to 0.01″.
	for i := range 5000 {
		want := 73 + float64(i)*0.012345
		whole := int(want * 360000)
		text := strconv.Itoa(whole/360000) + "°" + strconv.Itoa(whole/6000%60) + "′" + strconv.FormatFloat(float64(whole%6000)/100, 'f', 2, 64) + "″"
		if n, ok := coordinate(text); !ok || math.Abs(n-want) > 0.011/3600 {
			t.Fatalf("%s: %v, %v; want %v", text, n, ok, want)
		}
	}
}

// A day is read as people and programs write it, also with a time of day and as a spreadsheet counts it.
func TestDays(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"2026-03-05": "2026-03-05", "2026/3/5": "2026-03-05", "2026.3.5": "2026-03-05", "2026年3月5日": "2026-03-05", "20260305": "2026-03-05",
		"2026-03-05T00:00:00Z": "2026-03-05", "2026/03/05 00:00:00": "2026-03-05", "46086": "2026-03-05", "２０２６-0３-05": "2026-03-05",
		"46086.0": "2026-03-05", "46086.75": "2026-03-05", "4.6086E4": "2026-03-05", "46086天": "", "120.5": "",
		// a day in China, in whatever zone it is written
		"2026-03-04T16:00:00Z": "2026-03-05", "2026-03-04T15:59:59.999Z": "2026-03-04", "2026-03-05 00:00:00+08": "2026-03-05", "2026/03/05 00:00:00.000+0800": "2026-03-05",
		"2026-03-05T01:30+09:00": "2026-03-05", "2026-03-05T00:30+09:00": "2026-03-04", "2026-12-31T16:00:00Z": "2027-01-01", "2026-03-05T25:00:00Z": "",
		"2026": "", "2026-03": "", "2026-02-30": "", "3月5日": "", "1850-01-01": "", "": "", "春天": "",
	} {
		if got, ok := dayOf(text); ok != (want != "") || ok && got != want {
			t.Errorf("%q is %s, %v; want %s", text, got, ok, want)
		}
	}
}
