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
	for _, name := range []string{"date", "asOf"} {
		if day := query.Get(name); day != "" {
			if _, err := time.Parse(time.DateOnly, day[:len(time.DateOnly)]); err != nil {
				return v, malformed(name)
			}
		}
	}
	v = View{Theme: "coverage", Committee: query.Get("committee"), Filter: strings.TrimSpace(query.Get("filter")), AsOf: query.Get("asOf"), Placed: query.Has("at")}
	if query.Has("theme") {
		v.Theme = query.Get("theme")
	}
	subject := Themes()[slices.IndexFunc(Themes(), func(t Theme) bool { return t.ID == v.Theme })].Layer
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
