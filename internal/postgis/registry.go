package postgis

// The registry of measures: each number that a page, a table or a report shows, with its definition.

import (
	"context"
	"slices"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Measure is a number that can be asked for by its id.
type Measure struct {
	ID         string
	Title      geo.Title
	Definition geo.Title
	Unit       string // ratio, m, points or a word for what is counted
	Collection string // whose features it is of
	of         func(*MeasureRow) Part
	read       string // SQL of a measure that is not of the slots: its value, numerator and denominator
	which      string // which of the collection's features it is of, as a filter; empty: all
	now        bool   // whether it is told as it is known now alone

	layer   *ofLayer // of what stands in its collection; nil: it is of days
	watered bool     // whether it is of the villages that have water alone
}

// MeasureValue is a measure's answer for a span.
type MeasureValue struct {
	Value *float64 // nil: there is nothing that it could be of
	N, D  *float64 // nil: it has no parts
	AsOf  time.Time
}

// Registry lists the measures.
func Registry() []Measure {
	return slices.Concat(measuresOfLayers(), coverageMeasures(), otherMeasures(), reclamationMeasures())
}

// MeasureByID finds a measure.
func MeasureByID(id string) (Measure, error) {
	for _, m := range Registry() {
		if m.ID == id {
			return m, nil
		}
	}
	return Measure{}, fault.New(fault.NotFound, "there is no measure %.60q; /api/measures lists them", id)
}

func coverageMeasures() []Measure {
	return []Measure{
		{
			Unit: "ratio", Collection: "villages", ID: "coverage.completion", Title: geo.Title{Hans: "完成率", Hant: "完成率", En: "Completion"},
			Definition: geo.Title{Hans: "已扫（按时和迟报）的时段 ÷ 应扫的时段", Hant: "已掃（按時和遲報）的時段 ÷ 應掃的時段", En: "slots done, on time or late, of slots due"},
			of:         func(m *MeasureRow) Part { return m.Completion },
		},
		{
			Unit: "ratio", Collection: "villages", ID: "coverage.punctuality", Title: geo.Title{Hans: "按时率", Hant: "按時率", En: "Punctuality"},
			Definition: geo.Title{Hans: "按时完成的时段 ÷ 应扫的时段，纸质上报的不计入", Hant: "按時完成的時段 ÷ 應掃的時段，紙質上報的不計入", En: "slots done on time of slots due, without those reported on paper"},
			of:         func(m *MeasureRow) Part { return m.Punctuality },
		},
		{
			Unit: "ratio", Collection: "villages", ID: "coverage.staffed", Title: geo.Title{Hans: "有人负责", Hant: "有人負責", En: "Staffed"},
			Definition: geo.Title{Hans: "有保洁员的村日 ÷ 全部村日", Hant: "有保潔員的村日 ÷ 全部村日", En: "village-days with a cleaner assigned of all village-days"},
			of:         func(m *MeasureRow) Part { return Part{m.StaffedDays, m.VillageDays} },
		},
		{
			Unit: "ratio", Collection: "villages", ID: "coverage.twice", Title: geo.Title{Hans: "一日两扫", Hant: "一日兩掃", En: "Swept twice"},
			Definition: geo.Title{Hans: "两次都已扫的村日 ÷ 全部村日", Hant: "兩次都已掃的村日 ÷ 全部村日", En: "village-days with both slots done of all village-days"},
			of:         func(m *MeasureRow) Part { return Part{m.Twice, m.VillageDays} },
		},
		{
			Unit: "ratio", Collection: "villages", ID: "coverage.reported", Title: geo.Title{Hans: "上报率", Hant: "上報率", En: "Reported"},
			Definition: geo.Title{Hans: "有上报的时段 ÷ 应扫的时段", Hant: "有上報的時段 ÷ 應掃的時段", En: "slots with a report of slots due: how complete the data are"},
			of:         func(m *MeasureRow) Part { return Part{m.Due - m.NotReported, m.Due} },
		},
		{
			Unit: "ratio", Collection: "villages", ID: "coverage.contested", Title: geo.Title{Hans: "说法不一", Hant: "說法不一", En: "Contested"},
			Definition: geo.Title{Hans: "上报互相矛盾的时段 ÷ 应扫的时段", Hant: "上報互相矛盾的時段 ÷ 應掃的時段", En: "slots whose reports disagree of slots due"},
			of:         func(m *MeasureRow) Part { return Part{m.Contested, m.Due} },
		},
		{
			Unit: "ratio", Collection: "villages", ID: "coverage.told", Title: geo.Title{Hans: "仅凭口述", Hant: "僅憑口述", En: "On the cleaner’s word"},
			Definition: geo.Title{Hans: "只由保洁员口述的已扫时段 ÷ 已扫的时段", Hant: "只由保潔員口述的已掃時段 ÷ 已掃的時段", En: "slots done that only the cleaner's word stands for of slots done"},
			of:         func(m *MeasureRow) Part { return Part{m.Told, m.OnTime + m.Late} },
		},
	}
}

// reclamationMeasures are of the end of the span's last day, by the days of the moves as they are known now. What a parcel
// counts for is that of the day, too, as the measure's rows have it.
func reclamationMeasures() []Measure {
	which := "stage IN ('" + strings.Join(geo.ReclaimedStages(), "', '") + "')"
	return []Measure{
		{
			ID: "reclamation.reclaimed", Unit: "m2", Collection: "parcels", which: which, now: true, Title: geo.Title{Hans: "已复垦面积", Hant: "已復墾面積", En: "Reclaimed area"},
			Definition: geo.Title{Hans: "期末已复种至管护中的图斑面积之和，按期末当日的图形计；分母为当年任务", Hant: "期末已復種至管護中的圖斑面積之和，按期末當日的圖形計；分母為當年任務", En: "the areas of the parcels that stood at replanted to in care at the period's end, in the shapes of that day; of the year's target"},
		},
		{
			ID: "reclamation.target_share", Unit: "ratio", Collection: "parcels", which: which, now: true, Title: geo.Title{Hans: "任务完成率", Hant: "任務完成率", En: "Share of the target"},
			Definition: geo.Title{Hans: "期末已复垦面积 ÷ 当年任务", Hant: "期末已復墾面積 ÷ 當年任務", En: "what was reclaimed at the period's end of the year's target"},
		},
	}
}

// ofTarget is the value of a measure of reclamation, whose parts are what is reclaimed and the target.
func (m Measure) ofTarget(v MeasureValue, m2, target float64) MeasureValue {
	v.N = &m2
	if target > 0 {
		v.D = &target
	}
	switch {
	case m.Unit != "ratio":
		v.Value = &m2
	case target > 0:
		share := m2 / target
		v.Value = &share
	}
	return v
}

// Present tells whether a measure is told as it is known now alone.
func (m Measure) Present() bool { return m.now }

// OfSlots tells whether a measure is of the villages' slots, so that each village has its own.
func (m Measure) OfSlots() bool { return m.of != nil }

// Part is the numerator and denominator that a row comes to.
func (m Measure) Part(row *MeasureRow) Part { return m.of(row) }

// MeasureOf reads a measure over a span of one town. Days after now's are left out.
func (db *DB) MeasureOf(ctx context.Context, m Measure, span Span, now time.Time) (v MeasureValue, err error) {
	if m.now && !span.AsOf.IsZero() {
		return v, fault.InvalidParam("asOf", "%s is told as it is known now; name the day with to", m.ID)
	}
	v.AsOf = now.UTC()
	today := midnightOf(now)
	if span.To.After(today) {
		span.To = today
	}
	if span.From.After(span.To) && (!m.OfLayer() || span.AsOf.IsZero()) { // the period has not come yet
		return v, nil
	}
	if m.OfLayer() {
		at := v.AsOf
		v, err = db.standing(ctx, m, span.AtEnd(m, now))
		v.AsOf = at
		return v, err
	}
	if m.now {
		m2, target, err := db.reclaimedBy(ctx, span, today)
		return m.ofTarget(v, m2, target), err
	}
	if m.of == nil {
		sql, args := span.stood(m.read, "streets", span.Town, span.From.Format(time.DateOnly), span.To.Format(time.DateOnly), now, span.Committee)
		err = db.reader(ctx).QueryRow(ctx, sql, args...).Scan(&v.Value, &v.N, &v.D)
		return v, translate(err)
	}
	_, total, err := db.measuresBy(ctx, span, "town", now)
	if err != nil {
		return v, err
	}
	part := m.of(&total)
	n, d := float64(part.N), float64(part.D)
	v.N, v.D = &n, &d
	if d > 0 {
		ratio := n / d
		v.Value = &ratio
	}
	return v, nil
}

// The SQL of other measures has $1 the town, $2 and $3 the span's ends, $4 the present instant, $5 a committee or empty.
func otherMeasures() []Measure {
	return []Measure{
		{
			ID: "streets.swept_m", Unit: "m", Collection: "streets", Title: geo.Title{Hans: "已扫街道长度", Hant: "已掃街道長度", En: "Street length swept"},
			Definition: geo.Title{Hans: "街道长度之和，每个已扫的时段计一次；分母为应扫的", Hant: "街道長度之和，每個已掃的時段計一次；分母為應掃的", En: "the lengths of streets, each as often as a slot of it was done; of those that were due"},
			read:       `SELECT swept, swept, due FROM (` + metresOfStreets + `) x`,
		},
		{
			ID: "streets.duty_m", Unit: "m", Collection: "streets", Title: geo.Title{Hans: "应扫街道长度", Hant: "應掃街道長度", En: "Street length due"},
			Definition: geo.Title{Hans: "街道长度之和，每个应扫的时段计一次", Hant: "街道長度之和，每個應掃的時段計一次", En: "the lengths of streets, each as often as a slot of it was due"},
			read:       `SELECT due, NULL::float8, NULL::float8 FROM (` + metresOfStreets + `) x`,
		},
		{
			ID: "streets.washes_least", Unit: "ratio", Collection: "streets", Title: geo.Title{Hans: "洒水达标", Hant: "灑水達標", En: "Washed often enough"},
			Definition: geo.Title{Hans: "每月冲洗不少于四天的街道 ÷ 全部街道，按街道和月份计，不满一月的按比例", Hant: "每月沖洗不少於四天的街道 ÷ 全部街道，按街道和月份計，不滿一月的按比例", En: "streets washed on at least four days of a month of all streets, each month counted; of part of a month its part of four"},
			read: `
				SELECT n / nullif(d, 0), n, d FROM (
					SELECT count(*) FILTER (WHERE washed >= (4 * days + whole - 1) / whole)::float8 AS n,
					    count(*)::float8 AS d
					FROM (` + washesOfStreets + `) s) x WHERE $4::timestamptz IS NOT NULL`,
		},
		{
			ID: "inspections.score", Unit: "points", Collection: "villages", Title: geo.Title{Hans: "检查得分", Hant: "檢查得分", En: "Inspections’ score"},
			Definition: geo.Title{Hans: "期间各次检查得分的平均，每次从 100 分扣起", Hant: "期間各次檢查得分的平均，每次從 100 分扣起", En: "the mean score of the period's inspections, each of which begins with 100 points"},
			read: `
				SELECT avg(i.score)::float8, coalesce(sum(i.score), 0)::float8, count(*)::float8 FROM inspections i
				WHERE i.town = $1 AND i.date BETWEEN $2::date AND $3::date AND i.voided IS NULL
				  AND ($5 = '' OR EXISTS (SELECT FROM place_lives l WHERE l.town = i.town
				      AND l.layer = CASE WHEN i.village IS NULL THEN 'streets' ELSE 'villages' END
				      AND l.fid = coalesce(i.village, i.street) AND i.date BETWEEN l.starts AND l.ends
				      AND l.committee = $5))
				  AND $4::timestamptz IS NOT NULL`,
		},
		{
			ID: "cleaners.active", Unit: "cleaners", Collection: "villages", Title: geo.Title{Hans: "在岗保洁员", Hant: "在崗保潔員", En: "Active cleaners"},
			Definition: geo.Title{Hans: "期间至少一天有安排的保洁员", Hant: "期間至少一天有安排的保潔員", En: "cleaners who are assigned to some place on some day"},
			read: `
				SELECT count(DISTINCT a.cleaner)::float8, NULL::float8, NULL::float8 FROM assignments a
				WHERE a.town = $1 AND a.starts <= $3::date AND (a.ends IS NULL OR a.ends >= $2::date)
				  AND ($5 = '' OR EXISTS (SELECT FROM place_lives l WHERE l.town = a.town
				      AND l.layer = CASE WHEN a.village IS NULL THEN 'streets' ELSE 'villages' END
				      AND l.fid = coalesce(a.village, a.street) AND l.committee = $5
				      AND l.starts <= least(a.ends, $3::date) AND l.ends >= greatest(a.starts, $2::date)))
				  AND $4::timestamptz IS NOT NULL`,
		},
	}
}

// washesOfStreets counts on how many days each street was washed in each month of the span, and its own days of it.
const washesOfStreets = `
	SELECT l.fid, m.month, sum(1 + least(l.ends, m.last, $3::date) - greatest(l.starts, m.month, $2::date)) AS days,
	    1 + m.last - m.month AS whole,
	    (SELECT count(DISTINCT w.date) FROM washings w WHERE w.town = $1 AND w.street = l.fid AND w.voided IS NULL
	         AND w.date BETWEEN greatest(m.month, $2::date) AND least(m.last, $3::date)) AS washed
	FROM place_lives l JOIN (
		SELECT d::date AS month, (d + interval '1 month' - interval '1 day')::date AS last
		FROM generate_series(date_trunc('month', $2::date), $3::date, interval '1 month') d) m
	    ON greatest(l.starts, m.month, $2::date) <= least(l.ends, m.last, $3::date)
	WHERE l.town = $1 AND l.layer = 'streets' AND ($5 = '' OR l.committee = $5)
	GROUP BY l.fid, m.month, m.last`

// metresOfStreets adds up the lengths of streets by slot; of a street's days each slot is due whose window has begun.
const metresOfStreets = `
	SELECT coalesce(sum(s.length_m * ((p.am IN ('o', 'l'))::int + (p.pm IN ('o', 'l'))::int)), 0) AS swept,
	    coalesce(sum(s.length_m * (
	        CASE WHEN p.am = 's' THEN 0 WHEN p.am IS NOT NULL OR w.am THEN 1 ELSE 0 END
	        + CASE WHEN p.pm = 's' THEN 0 WHEN p.pm IS NOT NULL OR w.pm THEN 1 ELSE 0 END)), 0) AS due
	FROM place_lives l JOIN streets s ON s.town = l.town AND s.fid = l.fid
	JOIN (
		SELECT d::date AS date,
		    (SELECT $4::timestamptz >= (d::date + starts) AT TIME ZONE 'Asia/Shanghai' FROM slot_windows
		     WHERE town = $1 AND slot = 'am' AND valid_from <= d::date ORDER BY valid_from DESC LIMIT 1) AS am,
		    (SELECT $4::timestamptz >= (d::date + starts) AT TIME ZONE 'Asia/Shanghai' FROM slot_windows
		     WHERE town = $1 AND slot = 'pm' AND valid_from <= d::date ORDER BY valid_from DESC LIMIT 1) AS pm
		FROM generate_series($2::date, $3::date, interval '1 day') d) w ON w.date BETWEEN l.starts AND l.ends
	LEFT JOIN place_days p ON p.town = l.town AND p.layer = 'streets' AND p.date = w.date AND p.fid = l.fid
	WHERE l.town = $1 AND l.layer = 'streets' AND ($5 = '' OR l.committee = $5)`

// RowsFilter is the filter of the places that a measure of a span is of, over its collection's queryables, as they belong
// to their committee now.
func (m Measure) RowsFilter(span Span) string {
	conditions := []string{"town = '" + span.Town + "'"}
	layer, _ := geo.LayerByID(m.Collection)
	switch {
	case span.Committee == "":
	case layer.Unit == geo.CommitteeLevel:
		conditions = append(conditions, "code = '"+span.Committee+"'")
	default:
		conditions = append(conditions, "committee = '"+span.Committee+"'")
	}
	for _, f := range m.By() {
		value, ok := span.Values[f.Name]
		if !ok {
			continue
		}
		if f.Type == geo.Text {
			value = "'" + strings.ReplaceAll(value, "'", "''") + "'"
		}
		conditions = append(conditions, f.Name+" = "+value)
	}
	for _, which := range []string{m.which, m.whichOfLayer()} {
		if which != "" {
			conditions = append(conditions, which)
		}
	}
	return strings.Join(conditions, " AND ")
}
