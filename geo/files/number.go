package files

// Reads numbers as people write them: full width, with units, in degrees and minutes.

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/width"

	"tuntu/geo"
)

// narrow turns full-width characters into plain ones.
func narrow(text string) string { return strings.TrimSpace(width.Narrow.String(text)) }

// grouped matches a number with its digits in groups of three, as in 12,345.6.
var grouped = regexp.MustCompile(`^[+-]?\d{1,3}([, \x{a0}]\d{3})+(\.\d+)?$`)

// plainNumber reads a number, which may have full-width digits and groups of three digits.
func plainNumber(text string) (float64, bool) {
	text = narrow(text)
	if grouped.MatchString(text) {
		text = strings.NewReplacer(",", "", " ", "", "\u00a0", "").Replace(text)
	}
	n, err := strconv.ParseFloat(text, 64)
	return n, err == nil && n-n == 0 && !strings.ContainsAny(text, "xXpP_")
}

// numberWithUnit reads a number with or without a unit behind it, and converts it to the field's
// unit. A number without a unit uses the column's factor; its own unit overrides the factor.
func numberWithUnit(text string, field geo.Field, factor float64) (float64, bool) {
	if n, ok := plainNumber(text); ok {
		return n * factor, true
	}
	m := withUnit.FindStringSubmatch(narrow(text))
	if m == nil {
		return 0, false
	}
	n, ok := plainNumber(m[1])
	if !ok {
		return 0, false
	}
	own, known := field.UnitFactor(m[2])
	return n * own, known
}

// withUnit matches a number and the unit behind it, as in 12.5亩.
var withUnit = regexp.MustCompile(`^([0-9][0-9., \x{a0}]*?)\s*([^0-9., ][^ ]*)$`)

// moment matches a date with a time of day, as geodatabases and GeoPackages keep dates, also with a zone's offset.
var moment = regexp.MustCompile(`^([0-9/-]+)[T ](\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$`)

// dayOf reads a day, as 2006-01-02, from a date or a spreadsheet's day number.
func dayOf(text string) (string, bool) {
	text = narrow(text)
	if day, ok := counted(text); ok {
		return day.Format(time.DateOnly), true
	}
	if len(text) == len("20060102") {
		if day, err := time.Parse("20060102", text); err == nil && plausible(day) {
			return day.Format(time.DateOnly), true
		}
	}
	day, ok := dateIn(text, "2006-1-2", "2006/1/2", "2006.1.2", "2006年1月2日")
	return day.Format(time.DateOnly), ok && plausible(day)
}

// counted reads a spreadsheet's day number; what stands behind its point is the time of day.
func counted(text string) (time.Time, bool) {
	n, ok := plainNumber(text)
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(n)), ok && n > 20000 && n < 80000
}

// plausible tells whether a day can be one on which something was done in a town's fields.
func plausible(day time.Time) bool { return day.Year() >= 1900 && day.Year() <= 2200 }

// dateIn reads a date in one of several forms, also with a time of day behind it. Where a zone's offset stands behind
// that, the day is the one that it is in China then.
func dateIn(text string, layouts ...string) (time.Time, bool) {
	date, clock, zone := text, "", ""
	if m := moment.FindStringSubmatch(text); m != nil {
		date, clock, zone = m[1], m[2], m[3]
	}
	for _, layout := range layouts {
		day, err := time.Parse(layout, date)
		if err != nil {
			continue
		}
		if zone == "" {
			return day, true
		}
		at, err := time.Parse("2006-1-2 15:4 Z0700", day.Format(time.DateOnly)+" "+clock+" "+offset(zone))
		return at.In(china()), err == nil
	}
	return time.Time{}, false
}

// china is the time of all of China, without the summer times of 1986 to 1991.
func china() *time.Location { return time.FixedZone("Asia/Shanghai", 8*60*60) }

// offset writes a zone's offset as Z or with four digits.
func offset(zone string) string {
	if zone = strings.ReplaceAll(zone, ":", ""); len(zone) == len("+08") {
		zone += "00"
	}
	return zone
}

// yearOf reads the year from a year, a date, or a spreadsheet's day number.
func yearOf(text string) (int, bool) {
	text = strings.TrimSpace(strings.TrimSuffix(narrow(text), "年"))
	if day, ok := counted(text); ok {
		return day.Year(), true
	}
	if n, err := strconv.Atoi(text); err == nil {
		return n, true
	}
	layouts := []string{"2006-1-2", "2006/1/2", "2006.1.2", "2006年1月2日", "2006年1月", "2006-1", "2006/1", "2006.1"}
	if day, ok := dateIn(text, layouts...); ok {
		return day.Year(), true
	}
	if n, ok := plainNumber(text); ok && n == float64(int(n)) {
		return int(n), true
	}
	return 0, false
}

// degreesMinutes matches degrees with or without minutes and seconds, as in 北纬25°53′40″.
var degreesMinutes = regexp.MustCompile(`^(?:东经|北纬|[NEne])?(\d{1,3}(?:\.\d+)?)[°度](?:(\d{1,2}(?:\.\d+)?)['′’分])?(?:(\d{1,2}(?:\.\d+)?)(["″”秒]|''|′′)?)?[NEne]?$`)

// coordinate reads one coordinate: a number, also with the sign of degrees, or degrees, minutes
// and seconds. If the degrees are followed by a single number without a sign, it could be minutes or
// seconds, so the text is refused.
func coordinate(text string) (float64, bool) {
	if n, ok := plainNumber(text); ok {
		return n, true
	}
	m := degreesMinutes.FindStringSubmatch(strings.Join(strings.Fields(narrow(text)), ""))
	if m == nil || m[2] == "" && m[3] != "" && m[4] == "" {
		return 0, false
	}
	if strings.Contains(m[1], ".") && m[2]+m[3] != "" { // decimal degrees cannot be combined with minutes or seconds
		return 0, false
	}
	var degrees float64
	for i, unit := range []float64{1, 60, 3600} {
		if m[i+1] == "" {
			continue
		}
		n, err := strconv.ParseFloat(m[i+1], 64)
		if err != nil || i > 0 && n >= 60 {
			return 0, false
		}
		degrees += n / unit
	}
	return degrees, true
}
