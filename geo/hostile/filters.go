package hostile

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkt"
)

// Filter is a filter in CQL2, text or JSON, and whether it is to be refused before any database sees it.
type Filter struct {
	Name    string
	Refused bool
	Text    string
}

// Filters makes hostile filters around a square of the given side in degrees. Those that are not refused are the dearest
// that are taken.
func Filters(at orb.Point, side float64) []Filter {
	var all []Filter
	for _, shape := range []Shape{
		{"a star of 14 KB", true, orb.Polygon{star(at, side, 351)}},
		{"a small star", true, orb.Polygon{star(at, side, 7)}},
		{"a comb of 200 teeth", true, orb.Polygon{comb(at, side, 200, false)}},
		{"a comb of 90 teeth", false, orb.Polygon{comb(at, side, 90, true)}},
		{"a spiral of 180 turns", false, orb.Polygon{spiral(at, side, 180, 380)}},
		{"a ring twice", true, orb.MultiPolygon{{comb(at, side, 2, false)}, {comb(at, side, 2, false)}}},
		{"a jagged ring", false, orb.Polygon{jagged(at, side, 0.1, 380)}},
		{"the world", false, orb.Polygon{{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}, {-180, -90}}}},
	} {
		text := fmt.Sprintf("S_INTERSECTS(geometry, %s)", wkt.MarshalString(rounded(shape.Geometry)))
		geometry, err := json.Marshal(map[string]any{"type": shape.GeoJSONType(), "coordinates": rounded(shape.Geometry)})
		if err != nil {
			panic(err) // only a geometry that is none
		}
		all = append(all, Filter{shape.Name, shape.Refused, text},
			Filter{shape.Name + ", not within", shape.Refused, "NOT " + strings.Replace(text, "INTERSECTS", "WITHIN", 1)},
			Filter{shape.Name + ", as JSON", shape.Refused, `{"op":"s_intersects","args":[{"property":"geometry"},` + string(geometry) + `]}`})
	}
	box := fmt.Sprintf("S_WITHIN(geometry, BBOX(%v,%v,%v,%v))", at[0], at[1], at[0]+side, at[1]+side)
	many := func(n int, join string) string { return strings.Repeat(box+join, n-1) + box }
	return append(all,
		Filter{"200 boxes", true, many(200, " OR ")},
		Filter{"10 boxes", false, "NOT (" + many(10, " OR ") + ")"},
		Filter{"a text of wildcards", false, "CASEI(name) LIKE '" + strings.Repeat("%a", 2000) + "'"},
		Filter{"nested deep", true, strings.Repeat("NOT (", 60) + box + strings.Repeat(")", 60)},
	)
}

// rounded is a geometry with six digits, so that many of its points have room in a filter.
func rounded(g orb.Geometry) orb.Geometry { return orb.Round(orb.Clone(g), 1e6) }
