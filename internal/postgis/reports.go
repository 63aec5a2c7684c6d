package postgis

// Reports of sweeps, each of which stands alone within a change.

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// Report is a report of a slot at a place, as it comes in.
type Report struct {
	UUID     string // given by who reports
	Place    geo.Reference
	Date     time.Time // midnight in Shanghai
	Slot     cleaning.Slot
	Result   cleaning.Result
	Captured time.Time // by the phone's clock
	Basis    cleaning.Basis
	Fix      *Fix     // where it was made; nil: not known
	Photos   []string // SHA-256 of pictures, in hexadecimal
	Wrong    error    // why it cannot be taken; nil: it can
}

// Fix is a place in degrees of CGCS2000, with its inaccuracy.
type Fix struct{ Lon, Lat, AccuracyM float64 }

// The outcomes of a report.
const (
	Written = "written"
	Known   = "known" // it was written before
	Turned  = "refused"
)

// Reported is what became of a report.
type Reported struct {
	UUID    string
	Outcome string
	Sweep   int64          // 0: none, as of one that is known and was undone
	State   cleaning.State // empty: as above
	Flags   []string
	Wrong   error `json:"-"` // why it was refused
}

// Reports is the answer to reports; the results are in their order.
type Reports struct {
	Change  int64 // 0: nothing was written
	Results []Reported
}

// Limits of reports of one slot by one reporter, since each of them is judged with all that came before.
const (
	mostOfSlot    = 20 // in a request
	mostOfSlotYet = 100
)

// errNothingNew ends a change that has nothing to write.
var errNothingNew = errors.New("postgis: nothing new")

// Report writes reports that come at the instant now from a phone whose clock is off by skew. One that is refused or
// known keeps none of the others away.
func (db *DB) Report(ctx context.Context, r Request, reports []Report, skew time.Duration, now time.Time) (Reports, error) {
	answer := Reports{}
	r.Key = "" // each report has a UUID, by which a retry is known for ever
	err := db.Write(ctx, r, nil, func(c *Change) error {
		answer = Reports{Change: c.ID, Results: make([]Reported, len(reports))}
		for i, given := range reports {
			answer.Results[i] = Reported{UUID: given.UUID, Outcome: Turned, Wrong: given.Wrong}
		}
		first := rounds(reports)
		for _, round := range first[min(len(first), mostOfSlot):] {
			for _, i := range round {
				answer.Results[i].Wrong = fault.New(fault.Invalid, "a request has at most %d reports of one slot or of one UUID; send the others after it", mostOfSlot)
			}
		}
		for _, round := range first[:min(len(first), mostOfSlot)] {
			if err := c.report(ctx, reports, round, answer.Results, skew, now); err != nil {
				return err
			}
		}
		if !slices.ContainsFunc(answer.Results, func(r Reported) bool { return r.Outcome == Written }) {
			return errNothingNew
		}
		return nil
	})
	if errors.Is(err, errNothingNew) {
		answer.Change, err = 0, nil
	}
	return answer, err
}

// rounds splits the places of reports in their list into rounds in which no UUID and no slot comes twice, so that a
// report finds what the ones before it have written.
func rounds(reports []Report) (all [][]int) {
	type slot struct {
		place geo.Reference
		date  string // equal times may differ as values
		slot  cleaning.Slot
	}
	next := map[any]int{}
	for i, r := range reports {
		if r.Wrong != nil {
			continue
		}
		of := slot{r.Place, r.Date.Format(time.DateOnly), r.Slot}
		round := max(next[r.UUID], next[of])
		next[r.UUID], next[of] = round+1, round+1
		if round == len(all) {
			all = append(all, nil)
		}
		all[round] = append(all[round], i)
	}
	return all
}

// standing is what the database knows of a report before it is written.
type standing struct {
	place, there bool    // whether there is such a place, and was on that day
	unit         string  // the committee of the place today
	closed       bool    // whether the month is closed
	starts, ends *string // the slot's window on that day
	claimed      bool    // whether the UUID was used before
	same         bool    // whether it was for the same report
	sweep        *int64  // the sweep that was written for it
	state        *cleaning.State
	flags        []string
	corrects     *int64 // the reporter's first report of this slot
	before       int    // how many reports of it he has sent
}

// report writes the reports of one round, given by their places in the list.
func (c *Change) report(ctx context.Context, reports []Report, round []int, results []Reported, skew time.Duration, now time.Time) error {
	given := make([]Report, len(round))
	for i, n := range round {
		given[i] = reports[n]
	}
	known, err := c.standing(ctx, given)
	if err != nil {
		return err
	}
	var lines []judged
	for i, n := range round {
		k, result := known[i], &results[n]
		if k.claimed {
			*result = Reported{UUID: given[i].UUID, Outcome: Known, Flags: k.flags}
			if k.sweep != nil {
				result.Sweep, result.State = *k.sweep, *k.state
			}
			if !k.same {
				*result = Reported{UUID: given[i].UUID, Outcome: Turned, Wrong: fault.New(fault.Mismatch, "another report came under this UUID before; take a new one for a new report")}
			}
			continue
		}
		line, err := c.judge(given[i], k, skew, now)
		if err != nil {
			result.Wrong = err
			continue
		}
		line.result = result
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		return nil
	}
	return c.insertReports(ctx, lines, now)
}

// standing looks up what the database knows of reports.
func (c *Change) standing(ctx context.Context, given []Report) ([]standing, error) {
	b := columnsOfReports(given)
	const look = `
		SELECT coalesce(v.fid, s.fid) IS NOT NULL,
		    EXISTS (SELECT FROM place_lives l WHERE l.town = $1 AND l.layer = r.layer AND l.fid = coalesce(r.village,
		        r.street)
		        AND r.date BETWEEN l.starts AND l.ends),
		    coalesce(v.committee, s.committee, ''),
		    EXISTS (SELECT FROM closed_months m WHERE m.town = $1 AND m.month = date_trunc('month', r.date)::date),
		    w.starts::text, w.ends::text,
		    k.uuid IS NOT NULL,
		    x.id IS NULL OR (x.village, x.street, x.date, x.slot, x.result, coalesce(x.phone_at, x.captured_at),
		        x.basis,
		            coalesce(array_to_string(x.photos, ','), ''))
		        IS NOT DISTINCT FROM (r.village, r.street, r.date, r.slot, r.result, r.captured, r.basis, r.photos),
		    x.id, x.state, array_remove(ARRAY[CASE WHEN x.afterwards THEN 'afterwards' END,
		        CASE WHEN x.clock_doubtful THEN 'clock_doubtful' END, CASE WHEN NOT x.in_fence
		            THEN 'outside_fence' END], NULL),
		    e.first, e.n
		FROM unnest($2::uuid[], $3::text[], $4::bigint[], $5::bigint[], $6::date[], $7::text[], $8::text[],
		    $9::timestamptz[], $10::text[], $11::text[])
		    WITH ORDINALITY r (uuid, layer, village, street, date, slot, result, captured, basis, photos, n)
		LEFT JOIN villages v ON v.town = $1 AND v.fid = r.village
		LEFT JOIN streets s ON s.town = $1 AND s.fid = r.street
		LEFT JOIN LATERAL (SELECT starts, ends FROM slot_windows w WHERE w.town = $1 AND w.slot = r.slot
		    AND w.valid_from <= r.date
		    ORDER BY valid_from DESC LIMIT 1) w ON true
		CROSS JOIN LATERAL (SELECT min(coalesce(o.corrects, o.id)) AS first, count(*) AS n
		    FROM sweeps o JOIN sweep_sources y ON y.town = o.town AND y.id = o.id
		    WHERE o.town = $1 AND (o.village = r.village OR o.street = r.street) AND o.date = r.date
		        AND o.slot = r.slot
		        AND y.account IS NOT DISTINCT FROM nullif($12::bigint, 0) AND ($12 <> 0 OR o.basis = r.basis
		        AND o.basis = 'paper')) e
		LEFT JOIN claimed_uuids k ON k.town = $1 AND k.uuid = r.uuid
		LEFT JOIN sweeps x ON x.town = $1 AND x.uuid = r.uuid
		ORDER BY r.n`
	rows, err := c.tx.Query(ctx, look, c.town, b.uuids, b.layers, b.villages, b.streets, b.dates, b.slots, b.results,
		b.captured, b.bases, b.photos, c.actor.Account)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (k standing, err error) {
		err = row.Scan(&k.place, &k.there, &k.unit, &k.closed, &k.starts, &k.ends, &k.claimed, &k.same, &k.sweep, &k.state, &k.flags, &k.corrects, &k.before)
		return k, err
	})
}

// reportColumns are reports, column by column.
type reportColumns struct {
	uuids, layers, slots, results, bases, photos []string
	villages, streets                            []*int64
	dates                                        []string
	captured                                     []time.Time
}

func columnsOfReports(given []Report) (b reportColumns) {
	for _, r := range given {
		village, street := columnsOf(r.Place)
		b.uuids, b.layers, b.slots = append(b.uuids, r.UUID), append(b.layers, r.Place.Layer), append(b.slots, string(r.Slot))
		b.results, b.bases = append(b.results, string(r.Result)), append(b.bases, string(r.Basis))
		b.villages, b.streets = append(b.villages, village), append(b.streets, street)
		b.dates, b.captured = append(b.dates, r.Date.Format(time.DateOnly)), append(b.captured, r.Captured)
		b.photos = append(b.photos, strings.Join(r.Photos, ","))
	}
	return b
}

// judged is a report with what the rules say of it.
type judged struct {
	Report
	state      cleaning.State
	afterwards bool
	doubtful   bool
	put        time.Time // captured, put right by the server's clock
	corrects   *int64
	result     *Reported
}

// judge applies the rules to a report, or returns why it is refused.
func (c *Change) judge(r Report, k standing, skew time.Duration, now time.Time) (judged, error) {
	j := judged{Report: r, corrects: k.corrects, put: r.Captured}
	if skew.Abs() > cleaning.DoubtfulBy {
		j.doubtful, j.put = true, r.Captured.Add(skew)
	}
	switch {
	case !k.place:
		return j, noSuchPlace(r.Place.String())
	case !c.actor.May(access.Record, access.Place{Town: c.town, Unit: k.unit}):
		return j, access.NotAllowed(nil)
	case r.Date.After(now):
		return j, fault.New(fault.Invalid, "%s has not come yet", r.Date.Format(time.DateOnly))
	case j.put.After(now.Add(cleaning.DoubtfulBy)):
		return j, fault.New(fault.Invalid, "the report was captured at %s, which has not come yet; set the phone's clock right", r.Captured.Format(time.RFC3339))
	case !k.there:
		return j, fault.New(fault.Conflict, "%s was not there on %s; correct its life first", r.Place.String(), r.Date.Format(time.DateOnly))
	case k.closed:
		return j, monthClosed(nil, r.Date.Format("2006-01"))
	case k.before >= mostOfSlotYet:
		return j, fault.New(fault.Conflict, "you have sent %d reports of this slot already; ask a planner to void what is wrong", k.before)
	case k.starts == nil:
		return j, fault.New(fault.Conflict, "the town had no time for sweeping on %s", r.Date.Format(time.DateOnly))
	}
	if j.put.After(now) {
		j.put = now
	}
	w, err := windowOf(*k.starts, *k.ends)
	j.state = cleaning.StateOf(r.Result, j.put, r.Date, w)
	j.afterwards = cleaning.Afterwards(j.put, r.Date)
	return j, err
}

// monthClosed is the fault of a fact of a closed month, given as 2026-11.
func monthClosed(cause error, month string) error {
	return fault.Wrap(cause, fault.Conflict, "%s is closed and stays as it is; what is wrong there goes into the next month's lists as a correction", month)
}

// windowOf reads a window from times of day as the database writes them.
func windowOf(starts, ends string) (w cleaning.Window, err error) {
	for _, end := range []struct {
		text string
		into *time.Duration
	}{{starts, &w.Starts}, {ends, &w.Ends}} {
		at, err := time.Parse(time.TimeOnly, end.text)
		if err != nil {
			return w, err
		}
		*end.into = at.Sub(time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC))
	}
	return w, nil
}

// insertReports writes judged reports, and fills in their results.
func (c *Change) insertReports(ctx context.Context, lines []judged, now time.Time) error {
	given := make([]Report, len(lines))
	var put []time.Time
	var states []string
	var afterwards, doubtful []bool
	var corrects []*int64
	var lons, lats, accuracies []*float64
	byUUID := map[string]*judged{}
	for i, j := range lines {
		given[i] = j.Report
		byUUID[j.UUID] = &lines[i]
		put, states, corrects = append(put, j.put), append(states, string(j.state)), append(corrects, j.corrects)
		afterwards, doubtful = append(afterwards, j.afterwards), append(doubtful, j.doubtful)
		var lon, lat, accuracy *float64
		if f := j.Fix; f != nil {
			bounded := min(f.AccuracyM, cleaning.MostAccuracyM)
			lon, lat, accuracy = &f.Lon, &f.Lat, &bounded
		}
		lons, lats, accuracies = append(lons, lon), append(lats, lat), append(accuracies, accuracy)
	}
	b := columnsOfReports(given)
	const insert = `
		WITH given AS (
			SELECT * FROM unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::date[], $6::text[], $7::text[],
			    $8::timestamptz[], $9::text[], $10::text[], $11::timestamptz[], $12::text[], $13::boolean[],
			    $14::boolean[],
			    $15::bigint[], $16::float8[], $17::float8[], $18::float8[])
			    r (uuid, village, street, date, slot, result, captured, basis, photos, put, state, afterwards, doubtful,
			    corrects, lon, lat, accuracy)
		)
		INSERT INTO sweeps (town, uuid, village, street, date, slot, result, captured_at, received_at, state, rules,
		    basis, afterwards, clock_doubtful, in_fence, phone_at, photos, corrects)
		SELECT $1, uuid, village, street, date, slot, result, put, $19, state, $20, basis, nullif(afterwards, false),
		    nullif(doubtful, false), CASE WHEN lon IS NOT NULL THEN
		        within_fence($1, village, street, date, lon, lat, accuracy) END,
		    CASE WHEN captured <> put THEN captured END, string_to_array(nullif(photos, ''), ','), corrects
		FROM given
		RETURNING uuid::text, id, in_fence`
	rows, err := c.tx.Query(ctx, insert, c.town, b.uuids, b.villages, b.streets, b.dates, b.slots, b.results, b.captured,
		b.bases, b.photos, put, states, afterwards, doubtful, corrects, lons, lats, accuracies, now, cleaning.RulesVersion)
	if err != nil {
		return err
	}
	var uuid string
	var id int64
	var inFence *bool
	ids := map[string]int64{}
	_, err = pgx.ForEachRow(rows, []any{&uuid, &id, &inFence}, func() error {
		j := byUUID[uuid]
		ids[uuid] = id
		*j.result = Reported{UUID: uuid, Outcome: Written, Sweep: id, State: j.state}
		for _, flag := range []struct {
			name string
			is   bool
		}{{"afterwards", j.afterwards}, {"clock_doubtful", j.doubtful}, {"outside_fence", inFence != nil && !*inFence}} {
			if flag.is {
				j.result.Flags = append(j.result.Flags, flag.name)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	sweeps := make([]int64, len(given))
	for i, r := range given {
		sweeps[i] = ids[r.UUID]
	}
	// A statement of its own, since row security asks of which places the reports are.
	const sign = `
		INSERT INTO sweep_sources (town, id, account, lon, lat, accuracy_m)
		SELECT $1, id, nullif($2::bigint, 0), lon, lat, accuracy
		FROM unnest($3::bigint[], $4::float8[], $5::float8[], $6::float8[]) u (id, lon, lat, accuracy)`
	_, err = c.tx.Exec(ctx, sign, c.town, c.actor.Account, sweeps, lons, lats, accuracies)
	return err
}

// VoidSweep takes a sweep out of every measure; the change's reason says why. A sweep that was voided before is a
// Conflict.
func (c *Change) VoidSweep(ctx context.Context, id int64) error {
	var voided bool
	err := c.tx.QueryRow(ctx, `SELECT voided IS NOT NULL FROM sweeps WHERE town = $1 AND id = $2`, c.town, id).Scan(&voided)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return fault.New(fault.NotFound, "there is no report %d in this town", id)
	case err != nil:
		return err
	case voided:
		return fault.New(fault.Conflict, "report %d was voided before", id)
	}
	tag, err := c.tx.Exec(ctx, `UPDATE sweeps SET voided = $3 WHERE town = $1 AND id = $2`, c.town, id, c.ID)
	if err == nil && tag.RowsAffected() == 0 { // hidden by row security
		err = access.NotAllowed(nil)
	}
	return err
}

// placesFor is how long it is kept where a report was made.
const placesFor = 90 * 24 * time.Hour

// ErasePlaces erases where reports were made that are older than 90 days, a change for each town, and returns how many
// places it has erased.
func (db *DB) ErasePlaces(ctx context.Context, now time.Time) (erased int64, err error) {
	before := now.Add(-placesFor).In(cleaning.Zone()).Format(time.DateOnly)
	operator := access.Operator("tuntu")
	var towns []string
	err = db.as(ctx, operator, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `
			SELECT DISTINCT x.town FROM sweep_sources x JOIN sweeps s USING (town, id)
			WHERE x.lon IS NOT NULL AND s.date < $1::date`, before)
		if err != nil {
			return err
		}
		towns, err = pgx.CollectRows(rows, pgx.RowTo[string])
		return err
	})
	for _, town := range towns {
		if err != nil {
			break
		}
		err = db.Write(ctx, Request{Town: town, Actor: operator, Reason: "places of reports are erased after 90 days"}, nil, func(c *Change) error {
			var n int64
			err := c.tx.QueryRow(ctx, `SELECT erase_places($1, $2)`, town, before).Scan(&n)
			if erased += n; err == nil && n == 0 {
				return errNothingNew
			}
			return err
		})
		if errors.Is(err, errNothingNew) {
			err = nil
		}
	}
	return erased, err
}
