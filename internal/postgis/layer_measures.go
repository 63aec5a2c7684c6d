package postgis

// Measures of what stands in the layers: counts, areas and lengths of features, by the values of a field, and who has water.

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/fault"
)

// ofLayer says how a measure follows from the features of its collection. With an instant or a day it is of what stood then.
type ofLayer struct {
	adds  string   // the SQL expression that is added up; empty: features are counted
	perMu bool     // whether it is the area that features count for, in mu
	which string   // a CQL2 filter of the features; empty: all
	by    []string // fields of which one value each may be asked for
	share bool     // whether it is told of how many, or how much, in all: without which and the fields' values
}

// withCentre is the id of the measure that counts committees by what lies in them.
const withCentre = "committees.with_centre"

// measuresOfLayers are read from the features themselves, so that each is what its rows come to.
func measuresOfLayers() []Measure {
	reclaimed := "stage IN ('" + strings.Join(geo.ReclaimedStages(), "', '") + "')"
	count := func(layer, unit string, title geo.Title, by ...string) Measure {
		return Measure{
			ID: layer + ".count", Unit: unit, Collection: layer, Title: title, layer: &ofLayer{by: by, share: len(by) > 0},
			Definition: geo.Title{Hans: "现有要素的个数；按字段取值时，分母为全部", Hant: "現有要素的個數；按字段取值時，分母為全部", En: "how many features there are; of one value, of all"},
		}
	}
	length := geo.Title{Hans: "长度之和，椭球面上", Hant: "長度之和，橢球面上", En: "the sum of the lengths, on the ellipsoid"}
	area := geo.Title{
		Hans: "计入面积之和：重叠的土地只计一次，1 亩 = 2000/3 平方米；按字段取值时，分母为全部",
		Hant: "計入面積之和：重疊的土地只計一次，1 畝 = 2000/3 平方米；按字段取值時，分母為全部",
		En:   "the sum of the counted areas: ground that two share counts once; 1 mu is 2000/3 m²; of one value, of all",
	}
	return []Measure{
		count("committees", "committees", geo.Title{Hans: "村（居）委", Hant: "村（居）委", En: "Committees"}, "kind"),
		{
			ID: withCentre, Unit: "committees", Collection: "sites", Title: geo.Title{Hans: "有便民服务中心的村（居）委", Hant: "有便民服務中心的村（居）委", En: "Committees with a service centre"},
			Definition: geo.Title{Hans: "至少有一处便民服务中心的村（居）委的个数；分母为全部村（居）委", Hant: "至少有一處便民服務中心的村（居）委的個數；分母為全部村（居）委", En: "how many committees have a service centre, of all committees"},
			layer:      &ofLayer{adds: "count(DISTINCT committee)", which: "kind = 'service_centre'"},
		},
		count("villages", "villages", geo.Title{Hans: "自然村", Hant: "自然村", En: "Natural villages"}),
		{
			ID: "villages.households", Unit: "households", Collection: "villages", Title: geo.Title{Hans: "户数", Hant: "戶數", En: "Households"},
			Definition: geo.Title{Hans: "各自然村户数之和", Hant: "各自然村戶數之和", En: "the sum of the villages' households"}, layer: &ofLayer{adds: "sum(households)"},
		},
		{
			ID: "villages.people", Unit: "people", Collection: "villages", Title: geo.Title{Hans: "人口", Hant: "人口", En: "Population"},
			Definition: geo.Title{Hans: "各自然村人口之和", Hant: "各自然村人口之和", En: "the sum of the villages' population"}, layer: &ofLayer{adds: "sum(population)"},
		},
		count("streets", "streets", geo.Title{Hans: "街道", Hant: "街道", En: "Streets"}, "class"),
		{ID: "streets.length_m", Unit: "m", Collection: "streets", Title: geo.Title{Hans: "街道长度", Hant: "街道長度", En: "Street length"}, Definition: length, layer: &ofLayer{adds: "sum(length_m)", by: []string{"class"}, share: true}},
		count("channels", "channels", geo.Title{Hans: "灌溉水渠", Hant: "灌溉水渠", En: "Irrigation channels"}, "grade", "state", "built_year"),
		{
			ID: "channels.length_m", Unit: "m", Collection: "channels", Title: geo.Title{Hans: "灌溉水渠长度", Hant: "灌溉水渠長度", En: "Channel length"}, Definition: length,
			layer: &ofLayer{adds: "sum(length_m)", by: []string{"grade", "state", "built_year"}, share: true},
		},
		count("pump_stations", "stations", geo.Title{Hans: "电排灌站", Hant: "電排灌站", En: "Pump stations"}, "state", "built_year"),
		count("plots", "plots", geo.Title{Hans: "种植地块", Hant: "種植地塊", En: "Plots"}, "crop", "variety"),
		{ID: "plots.area_mu", Unit: "mu", Collection: "plots", Title: geo.Title{Hans: "种植面积", Hant: "種植面積", En: "Planted area"}, Definition: area, layer: &ofLayer{perMu: true, by: []string{"crop", "variety"}, share: true}},
		count("parcels", "parcels", geo.Title{Hans: "复垦图斑", Hant: "復墾圖斑", En: "Parcels"}, "stage", "crop", "batch"),
		{ID: "parcels.area_mu", Unit: "mu", Collection: "parcels", Title: geo.Title{Hans: "图斑面积", Hant: "圖斑面積", En: "Parcels’ area"}, Definition: area, layer: &ofLayer{perMu: true, by: []string{"stage", "crop", "batch"}, share: true}},
		{
			ID: "parcels.reclaimed_mu", Unit: "mu", Collection: "parcels", Title: geo.Title{Hans: "已复垦面积", Hant: "已復墾面積", En: "Reclaimed area"},
			Definition: geo.Title{
				Hans: "已复种至管护中的图斑计入面积之和，1 亩 = 2000/3 平方米；分母为全部图斑", Hant: "已復種至管護中的圖斑計入面積之和，1 畝 = 2000/3 平方米；分母為全部圖斑",
				En: "the sum of the counted areas of the parcels that stand at replanted to in care, of all parcels'; 1 mu is 2000/3 m²",
			},
			layer: &ofLayer{perMu: true, which: reclaimed, by: []string{"crop", "batch"}, share: true},
		},
		count("sites", "sites", geo.Title{Hans: "点位", Hant: "點位", En: "Sites"}, "kind"),
		count("zones", "zones", geo.Title{Hans: "片区", Hant: "片區", En: "Zones"}, "kind", "level"),
		count("findings", "findings", geo.Title{Hans: "问题", Hant: "問題", En: "Findings"}, "kind", "state"),
		watered("villages", "villages", "count(*)", geo.Title{Hans: "灌溉受益自然村", Hant: "灌溉受益自然村", En: "Villages with water"},
			geo.Title{Hans: "登记有水渠灌溉的自然村的个数；分母为全部自然村", Hant: "登記有水渠灌溉的自然村的個數；分母為全部自然村", En: "how many villages a channel is recorded to water, of all villages"}),
		watered("committees", "committees", "count(DISTINCT committee)", geo.Title{Hans: "灌溉受益村（居）委", Hant: "灌溉受益村（居）委", En: "Committees with water"},
			geo.Title{Hans: "至少有一个自然村登记有水渠灌溉的村（居）委的个数；分母为有自然村的村（居）委", Hant: "至少有一個自然村登記有水渠灌溉的村（居）委的個數；分母為有自然村的村（居）委", En: "how many committees have a village that a channel is recorded to water, of all that have villages"}),
		watered("people", "people", "sum(population)", geo.Title{Hans: "灌溉受益人口", Hant: "灌溉受益人口", En: "People with water"},
			geo.Title{Hans: "登记有水渠灌溉的自然村的人口之和；分母为全部人口", Hant: "登記有水渠灌溉的自然村的人口之和；分母為全部人口", En: "the population of the villages that a channel is recorded to water, of all"}),
	}
}

// watered is a measure of the villages that channels are recorded to water.
func watered(what, unit, adds string, title, definition geo.Title) Measure {
	return Measure{
		ID: "water." + what, Unit: unit, Collection: "villages", Title: title, Definition: definition, watered: true,
		layer: &ofLayer{adds: adds, share: true},
	}
}

// By lists the fields of which a measure takes one value each.
func (m Measure) By() (fields []geo.Field) {
	if m.layer == nil {
		return nil
	}
	layer, _ := geo.LayerByID(m.Collection)
	for _, name := range m.layer.by {
		f, _ := layer.Field(name)
		fields = append(fields, f)
	}
	return fields
}

// MeasureFields lists the fields that any measure takes, once by name.
func MeasureFields() (fields []geo.Field) {
	for _, m := range measuresOfLayers() {
		for _, f := range m.By() {
			if !slices.ContainsFunc(fields, func(other geo.Field) bool { return other.Name == f.Name }) {
				fields = append(fields, f)
			}
		}
	}
	return fields
}

// whichOfLayer is the filter of the features that a layer's measure counts; empty: all.
func (m Measure) whichOfLayer() string {
	if m.layer == nil {
		return ""
	}
	return m.layer.which
}

// Layers lists the ids of the layers that a measure tells of.
func (m Measure) Layers() []string {
	switch {
	case m.watered:
		return []string{m.Collection, "channels"}
	case m.ID == withCentre:
		return []string{m.Collection, "committees"}
	}
	return []string{m.Collection}
}

// OfLayer tells whether a measure is of what stands in a layer, at the end of the span's last day.
func (m Measure) OfLayer() bool { return m.layer != nil }

// query selects the features that a measure counts; of all, where it is told of how many.
func (m Measure) query(span Span, all bool) (Query, error) {
	layer, _ := geo.LayerByID(m.Collection)
	q := Query{Layer: layer, Town: span.Town, AsOf: span.AsOf, On: span.On, Equal: map[string]string{}}
	if span.Committee != "" {
		field := "committee"
		if layer.Unit == geo.CommitteeLevel {
			field = "code"
		}
		q.Equal[field] = span.Committee
	}
	if all {
		return q, nil
	}
	for name, value := range span.Values {
		q.Equal[name] = value
	}
	if m.layer.which == "" {
		return q, nil
	}
	node, err := cql2.Parse(m.layer.which)
	if err != nil {
		return q, err
	}
	q.Filter, err = NewFilter(layer, node)
	return q, err
}

// standing reads a measure of a layer: its value, and what it is a part of.
func (db *DB) standing(ctx context.Context, m Measure, span Span) (v MeasureValue, err error) {
	value, err := db.addedUp(ctx, m, span, false)
	if err != nil {
		return v, err
	}
	v.Value = &value
	if m.ID == withCentre {
		all, _ := MeasureByID("committees.count")
		m, span.Values = all, nil
	} else if !m.layer.share {
		return v, nil
	}
	of, err := db.addedUp(ctx, m, span, true)
	v.N, v.D = &value, &of
	return v, err
}

// addedUp is what the features of a measure come to, or all of its layer.
func (db *DB) addedUp(ctx context.Context, m Measure, span Span, all bool) (float64, error) {
	q, err := m.query(span, all)
	if err != nil {
		return 0, err
	}
	switch {
	case m.watered && !all:
		return db.wateredSum(ctx, q, m.layer.adds)
	case m.layer.perMu:
		sums, err := db.Sums(ctx, q, nil)
		if err != nil || len(sums) == 0 {
			return 0, err
		}
		return geo.Mu(sums[0].AreaM2), nil
	case m.layer.adds == "":
		n, err := db.Count(ctx, q)
		return float64(n), err
	}
	from, where, args := q.Selection()
	var sum float64
	err = db.reader(ctx).QueryRow(ctx, fmt.Sprintf(`SELECT coalesce(%s, 0)::float8 FROM %s WHERE %s`, m.layer.adds, from, where), args...).Scan(&sum)
	return sum, translate(err)
}

// ofWater is the condition that a channel is recorded to water a village, now or at an instant.
func ofWater(q Query, args *[]any) string {
	recorded := "channel_villages"
	if !q.AsOf.IsZero() {
		*args = append(*args, q.Town, q.AsOf)
		recorded = fmt.Sprintf("stood(NULL::channel_villages, $%d, $%d)", len(*args)-1, len(*args))
	}
	return fmt.Sprintf("(town, fid) IN (SELECT w.town, w.village FROM %s w)", recorded)
}

func (db *DB) wateredSum(ctx context.Context, q Query, adds string) (sum float64, err error) {
	from, where, args := q.Selection()
	where += " AND " + ofWater(q, &args)
	err = db.reader(ctx).QueryRow(ctx, fmt.Sprintf(`SELECT coalesce(%s, 0)::float8 FROM %s WHERE %s`, adds, from, where), args...).Scan(&sum)
	return sum, translate(err)
}

// RowsOf is the filter of the features that a measure of a span counts, over its collection's queryables.
func (db *DB) RowsOf(ctx context.Context, m Measure, span Span) (string, error) {
	filter := m.RowsFilter(span)
	if !m.watered {
		return filter, nil
	}
	q, err := m.query(span, false)
	if err != nil {
		return "", err
	}
	from, where, args := q.Selection()
	where += " AND " + ofWater(q, &args)
	rows, err := db.reader(ctx).Query(ctx, fmt.Sprintf(`SELECT fid FROM %s WHERE %s ORDER BY fid`, from, where), args...)
	if err != nil {
		return "", translate(err)
	}
	fids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return "", translate(err)
	}
	if len(fids) == 0 {
		return filter + " AND fid = 0", nil
	}
	texts := make([]string, len(fids))
	for i, fid := range fids {
		texts[i] = strconv.FormatInt(fid, 10)
	}
	return filter + " AND fid IN (" + strings.Join(texts, ", ") + ")", nil
}

// mostValue is how many bytes the value of a field has at most.
const mostValue = 200

// ValueOf reads the value of a field that a measure is asked for.
func (m Measure) ValueOf(name, text string) (string, error) {
	fields := m.By()
	i := slices.IndexFunc(fields, func(f geo.Field) bool { return f.Name == name })
	if i < 0 {
		names := make([]string, len(fields))
		for i, f := range fields {
			names[i] = f.Name
		}
		if len(names) == 0 {
			return "", fault.InvalidParam(name, "%s is not told by the values of a field", m.ID)
		}
		return "", fault.InvalidParam(name, "%s is told by %s, not by %.40q", m.ID, strings.Join(names, ", "), name)
	}
	f := fields[i]
	if allowed := f.Allowed(); allowed != nil && !slices.Contains(allowed, text) {
		return "", fault.InvalidParam(name, "%s is one of %s, not %.40q", name, strings.Join(allowed, ", "), text)
	}
	if f.Type == geo.Integer {
		if n, err := strconv.Atoi(text); err != nil || strconv.Itoa(n) != text || len(text) > 9 {
			return "", fault.InvalidParam(name, "%s is a whole number, not %.40q", name, text)
		}
	}
	if len(text) > mostValue {
		return "", fault.InvalidParam(name, "%s is a text of at most %d bytes", name, mostValue)
	}
	return text, nil
}

// AtEnd has a span of a layer's measure be of the end of its last day, where that is over: parcels in the shapes of then, at
// the stages of then as known now; other features as they were known then. Of an instant and a day's end the earlier counts.
func (s Span) AtEnd(m Measure, now time.Time) Span {
	end := s.To.AddDate(0, 0, 1).Add(-time.Microsecond)
	switch {
	case !m.OfLayer() || !s.To.Before(midnightOf(now)) || !s.AsOf.IsZero() && s.AsOf.Before(end):
	case m.Collection == "parcels" && s.AsOf.IsZero():
		s.On = s.To
	default:
		s.AsOf = end
	}
	return s
}
