package story

import (
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// View is what the rules of stories need of a view: the page's address without its path, town and language.
type View struct {
	Theme     string
	Selected  *geo.Reference // nil: nothing is selected
	Committee string         // twelve digits; none for what belongs to no committee; empty: the whole town
	Layer     geo.Layer      // that the filter and the table are of
	Filter    string         // CQL2; empty: all
	AsOf      string         // a past day or moment of the town; empty: the present
	Placed    bool           // whether the view has a place of its own
}

// Theme is one of the page's themes, with the layer that its filter is of.
type Theme struct{ ID, Layer string }

// Themes lists the page's themes.
func Themes() []Theme {
	return []Theme{{"coverage", "villages"}, {"farmland", "parcels"}, {"water", "channels"}, {"crops", "plots"}, {"sites", "sites"}}
}

// LayerOf is the layer that a theme's filter is of.
func LayerOf(theme string) string {
	return Themes()[slices.IndexFunc(Themes(), func(t Theme) bool { return t.ID == theme })].Layer
}

// members are the members of a view with the form of each. What is personal, such as papers of cleaners, is none.
var members = sync.OnceValue(func() map[string]*regexp.Regexp { //nolint:gochecknoglobals // a constant
	const day = `\d{4}-\d{2}-\d{2}`
	form := func(pattern string) *regexp.Regexp { return regexp.MustCompile(`^(?:` + pattern + `)$`) }
	return map[string]*regexp.Regexp{
		"theme": form(`coverage|farmland|water|crops|sites`), "at": form(`-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?,\d{1,2}(\.\d+)?`),
		"sel": form(`[a-z_]+\.\d{1,16}`), "date": form(day), "asOf": form(day + `(T\d{2}:\d{2}(:\d{2})?)?`),
		"measure": form(`completion|punctuality|staffed|twice|reported|contested|told`), "days": form(`1|7|30|90|` + day + `\.\.` + day),
		"beside": form(`before|` + day + `\.\.` + day), "difference": form(`1`), "off": form(`[a-z_]+(\.[a-z_]+)?(,[a-z_]+(\.[a-z_]+)?)*`),
		"board": form(`1`), "grid": form(`1`), "table": form(`[a-z_]+`), "charts": form(`1`), "committee": form(`\d{12}|none`), "filter": form(`[^\x00-\x1f]+`),
		"sort": form(`-?[a-z_0-9]+`), "near": form(`1`), "base": form(`[a-z][a-z0-9-]{0,30}`), "order": form(`[a-z]+(,[a-z]+)*`), "opacity": form(`[a-z]+:\d{1,3}(,[a-z]+:\d{1,3})*`),
	}
})

// outOfRange is the name of a member that has the form and means nothing; empty: there is none.
func outOfRange(query url.Values) string {
	if day := query.Get("date"); day != "" && !isDay(day) {
		return "date"
	}
	if at := query.Get("asOf"); at != "" {
		if _, err := instant(at); err != nil {
			return "asOf"
		}
	}
	for _, name := range []string{"days", "beside"} {
		first, last, span := strings.Cut(query.Get(name), "..")
		if span && (!isDay(first) || !isDay(last) || last < first || daysBetween(first, last) >= mostDays) {
			return name
		}
	}
	if at := strings.Split(query.Get("at"), ","); len(at) == 3 {
		lat, _ := strconv.ParseFloat(at[0], 64)
		lon, _ := strconv.ParseFloat(at[1], 64)
		zoom, _ := strconv.ParseFloat(at[2], 64)
		if lat < -85 || lat > 85 || lon < -180 || lon > 180 || zoom > 22 {
			return "at"
		}
	}
	if query.Has("charts") && !query.Has("table") {
		return "charts"
	}
	if len(query.Get("filter")) > 5000 {
		return "filter"
	}
	return ""
}

func isDay(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

func daysBetween(first, last string) int {
	a, _ := time.Parse(time.DateOnly, first)
	b, _ := time.Parse(time.DateOnly, last)
	return int(b.Sub(a).Hours() / 24)
}

// instant is a past moment of a view in the town's time: a day is its end.
func instant(text string) (time.Time, error) {
	zone := cleaning.Zone()
	switch len(text) {
	case len("2006-01-02"):
		day, err := time.ParseInLocation("2006-01-02", text, zone)
		return day.Add(24*time.Hour - time.Millisecond), err
	case len("2006-01-02T15:04"):
		return time.ParseInLocation("2006-01-02T15:04", text, zone)
	}
	return time.ParseInLocation("2006-01-02T15:04:05", text, zone)
}

// Instant is the moment as of which a view is.
func (v View) Instant() (time.Time, error) { return instant(v.AsOf) }

// malformed is the fault of a view's member.
func malformed(member string) error {
	return fault.InvalidParam("view", "a view is the page's address without town and language; %.40q in it is unknown, said twice or malformed", member)
}

// ParseView reads a view strictly: a member that is unknown, said twice or malformed is a fault, as nobody would see in front
// of visitors that it was left out.
func ParseView(text string) (v View, err error) {
	if len(text) > 8000 {
		return v, fault.InvalidParam("view", "a view is an address of at most %d bytes", 8000)
	}
	query, err := url.ParseQuery(text)
	if err != nil {
		return v, malformed(text)
	}
	forms := members()
	for name, values := range query {
		form := forms[name]
		if form == nil || len(values) != 1 || !form.MatchString(values[0]) {
			return v, malformed(name)
		}
	}
	if name := outOfRange(query); name != "" {
		return v, malformed(name)
	}
	v = View{Theme: "coverage", Committee: query.Get("committee"), Filter: strings.TrimSpace(query.Get("filter")), AsOf: query.Get("asOf"), Placed: query.Has("at")}
	if query.Has("theme") {
		v.Theme = query.Get("theme")
	}
	subject := LayerOf(v.Theme)
	if query.Has("table") {
		subject = query.Get("table")
	}
	var ok bool
	if v.Layer, ok = geo.LayerByID(subject); !ok {
		return v, malformed("table")
	}
	if sel := query.Get("sel"); sel != "" {
		layer, number, _ := strings.Cut(sel, ".")
		fid, err := strconv.ParseInt(number, 10, 64)
		if _, ok := geo.LayerByID(layer); !ok || err != nil || fid < 1 || fid >= 1<<53 {
			return v, malformed("sel")
		}
		v.Selected = &geo.Reference{Layer: layer, FID: fid}
	}
	if v.Filter != "" {
		if _, err := cql2.ParseText(v.Filter); err != nil {
			return v, fault.InvalidParam("view", "the filter is wrong %s", err)
		}
	}
	return v, nil
}
