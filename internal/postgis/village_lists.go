package postgis

// Red and black lists of villages: their drafts, what a planner published, and objections.

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// ListedVillage is a village on a list. Its counts are slots of the month.
type ListedVillage struct {
	Village       string `json:"village"`
	Code          string `json:"code"`
	Name          string `json:"name"`
	Committee     string `json:"committee"`
	CommitteeName string `json:"committee_name"`
	Rank          int    `json:"rank,omitempty"` // 0: not judged, as too little was reported
	Tied          bool   `json:"tied"`
	Due           int    `json:"due"`
	Reported      int    `json:"reported"`
	Done          int    `json:"done"`
	NotReported   int    `json:"not_reported"`

	// Of a published list:
	Counts     *bool       `json:"counts,omitempty"`
	Struck     bool        `json:"struck,omitempty"` // whether an objection was upheld
	Objections []Objection `json:"objections,omitempty"`

	entry int64
}

// Objection is a village's objection to its place on a list. The words are shown to those who work with cleaners.
type Objection struct {
	ID         int64   `json:"id"`
	MadeOn     string  `json:"made_on"`
	Words      *string `json:"words,omitempty"`
	AnsweredOn *string `json:"answered_on,omitempty"`
	Upheld     *bool   `json:"upheld,omitempty"`
	Answer     *string `json:"answer,omitempty"`
}

// ListRules are what a draft is made by: how many slots must have been reported of a village, how many places a list
// has, and the share of the villages that are judged.
type ListRules struct {
	Least  int `json:"least"`
	Places int `json:"places"`
	N      int `json:"n"`
	D      int `json:"d"`
}

// VillageLists are a month's lists, as drafted or as published.
type VillageLists struct {
	Rules           ListRules       `json:"rules"`
	PublishedOn     *string         `json:"published_on,omitempty"`
	ObjectionsUntil *string         `json:"objections_until,omitempty"`
	Red             []ListedVillage `json:"red"`
	Black           []ListedVillage `json:"black"`
	Few             []ListedVillage `json:"few,omitempty"` // villages that are not judged
}

// DraftLists proposes a month's lists from its measures, with the names of today.
func (db *DB) DraftLists(ctx context.Context, town string, month time.Time, least, places int, now time.Time) (*VillageLists, error) {
	span := Span{Town: town, From: month, To: month.AddDate(0, 1, -1)}
	measures, err := db.Measures(ctx, span, "village", now)
	if err != nil {
		return nil, err
	}
	var tallies []cleaning.Tally
	for _, m := range measures.Rows {
		place, err := geo.ParseReference(m.Unit)
		if err != nil {
			return nil, err
		}
		tallies = append(tallies, cleaning.Tally{
			Village: place.FID, Due: int(m.Due), Reported: int(m.Due - m.NotReported), Done: int(m.OnTime + m.Late),
		})
	}
	names, err := db.villageNames(ctx, town)
	if err != nil {
		return nil, err
	}
	listed := func(t cleaning.Tally) ListedVillage {
		v := names[t.Village]
		v.Due, v.Reported, v.Done, v.NotReported = t.Due, t.Reported, t.Done, t.Due-t.Reported
		return v
	}
	draft := cleaning.DraftLists(tallies, least, places)
	lists := &VillageLists{Rules: ListRules{least, places, draft.N, draft.D}, Red: []ListedVillage{}, Black: []ListedVillage{}}
	for _, side := range []struct {
		from []cleaning.Listed
		into *[]ListedVillage
	}{{draft.Red, &lists.Red}, {draft.Black, &lists.Black}} {
		for _, l := range side.from {
			v := listed(l.Tally)
			v.Rank, v.Tied = l.Rank, l.Tied
			*side.into = append(*side.into, v)
		}
	}
	for _, t := range draft.Few {
		lists.Few = append(lists.Few, listed(t))
	}
	return lists, nil
}

// villageNames reads what a town's villages are called, by fid.
func (db *DB) villageNames(ctx context.Context, town string) (map[int64]ListedVillage, error) {
	const read = `
		SELECT v.fid, 'villages.' || v.fid, coalesce(v.code, ''), v.name, coalesce(v.committee, ''),
		    coalesce(c.name, '')
		FROM villages v LEFT JOIN committees c ON c.town = v.town AND c.code = v.committee WHERE v.town = $1`
	rows, err := db.reader(ctx).Query(ctx, read, town)
	if err != nil {
		return nil, translate(err)
	}
	names := map[int64]ListedVillage{}
	var fid int64
	var v ListedVillage
	_, err = pgx.ForEachRow(rows, []any{&fid, &v.Village, &v.Code, &v.Name, &v.Committee, &v.CommitteeName}, func() error {
		names[fid] = v
		return nil
	})
	return names, translate(err)
}

// PublishLists publishes a month's lists, of a month that is over; villages may object until a day.
func (c *Change) PublishLists(ctx context.Context, month time.Time, lists *VillageLists, until, now time.Time) error {
	first, today := month.Format(time.DateOnly), now.In(cleaning.Zone()).Format(time.DateOnly)
	switch {
	case month.AddDate(0, 1, 0).Format(time.DateOnly) > today:
		return fault.New(fault.Conflict, "%s is not over yet", month.Format("2006-01"))
	case until.Format(time.DateOnly) <= today:
		return fault.InvalidParam("objections_until", "villages may object until a day after today, %s", today)
	}
	rules, err := json.Marshal(lists.Rules)
	if err != nil {
		return err
	}
	const publish = `
		INSERT INTO published_lists (town, month, published_on, objections_until, rules)
		SELECT $1, $2::date, $3::date, $4::date, $5
		WHERE NOT EXISTS (SELECT FROM published_lists WHERE town = $1 AND month = $2::date) RETURNING id`
	var id int64
	err = c.tx.QueryRow(ctx, publish, c.town, first, today, until.Format(time.DateOnly), rules).Scan(&id)
	if errors.Is(err, pgx.ErrNoRows) {
		err = fault.New(fault.Conflict, "the lists of %s are published already and stay as they are", month.Format("2006-01"))
	}
	if err != nil {
		return err
	}
	const enter = `
		INSERT INTO list_entries (town, list, colour, rank, tied, village, code, name, committee, committee_name, due,
		    reported, done) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`
	for colour, list := range map[string][]ListedVillage{"red": lists.Red, "black": lists.Black} {
		for _, v := range list {
			place, err := geo.ParseReference(v.Village)
			if err != nil {
				return err
			}
			if _, err := c.tx.Exec(ctx, enter, c.town, id, colour, v.Rank, v.Tied, place.FID, v.Code, v.Name, v.Committee, v.CommitteeName,
				v.Due, v.Reported, v.Done); err != nil {
				return err
			}
		}
	}
	return nil
}

// PublishedLists reads a month's lists as they were published, with objections, whose words come if the actor may read
// them; nil: they are not published. An entry counts once no objection can come any more and none waits for an answer.
func (db *DB) PublishedLists(ctx context.Context, actor access.Actor, town string, month, now time.Time) (lists *VillageLists, err error) {
	today := now.In(cleaning.Zone()).Format(time.DateOnly)
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		const find = `
			SELECT id, published_on::text, objections_until::text, rules FROM published_lists
			WHERE town = $1 AND month = $2::date`
		var id int64
		l := &VillageLists{Red: []ListedVillage{}, Black: []ListedVillage{}}
		err := tx.QueryRow(ctx, find, town, month.Format(time.DateOnly)).Scan(&id, &l.PublishedOn, &l.ObjectionsUntil, &l.Rules)
		if errors.Is(err, pgx.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		lists = l
		objections, err := objectionsOf(ctx, tx, town, id)
		if err != nil {
			return err
		}
		const read = `
			SELECT id, colour, 'villages.' || village, code, name, committee, committee_name, rank, tied, due, reported,
			    done, due - reported
			FROM list_entries WHERE town = $1 AND list = $2 ORDER BY rank, village`
		rows, err := tx.Query(ctx, read, town, id)
		if err != nil {
			return err
		}
		var colour string
		var v ListedVillage
		_, err = pgx.ForEachRow(rows, []any{
			&v.entry, &colour, &v.Village, &v.Code, &v.Name, &v.Committee, &v.CommitteeName, &v.Rank, &v.Tied, &v.Due, &v.Reported, &v.Done, &v.NotReported,
		}, func() error {
			entry := v
			entry.Objections = objections[v.entry]
			open := slices.ContainsFunc(entry.Objections, func(o Objection) bool { return o.Upheld == nil })
			entry.Struck = slices.ContainsFunc(entry.Objections, func(o Objection) bool { return o.Upheld != nil && *o.Upheld })
			counts := today > *l.ObjectionsUntil && !open && !entry.Struck
			if entry.Counts = &counts; colour == "red" {
				l.Red = append(l.Red, entry)
			} else {
				l.Black = append(l.Black, entry)
			}
			return nil
		})
		return err
	})
	return lists, err
}

// objectionsOf reads a list's objections by entry; the words are left out for who may not read them, and
// names in them are masked for who is no planner.
func objectionsOf(ctx context.Context, tx pgx.Tx, town string, list int64) (map[int64][]Objection, error) {
	const read = `
		SELECT o.entry, o.id, o.made_on::text, w.words, o.answered_on::text, o.upheld, w.answer
		FROM list_objections o JOIN list_entries e ON e.town = o.town AND e.id = o.entry
		LEFT JOIN objections_said($1, $2) w ON w.id = o.id
		WHERE o.town = $1 AND e.list = $2 ORDER BY o.id`
	rows, err := tx.Query(ctx, read, town, list)
	if err != nil {
		return nil, err
	}
	found := map[int64][]Objection{}
	var entry int64
	var o Objection
	_, err = pgx.ForEachRow(rows, []any{&entry, &o.ID, &o.MadeOn, &o.Words, &o.AnsweredOn, &o.Upheld, &o.Answer}, func() error {
		found[entry] = append(found[entry], o)
		return nil
	})
	return found, err
}

// Object writes a village's objection to its place on a published list, for its committee's clerk or a planner.
func (c *Change) Object(ctx context.Context, month time.Time, village geo.Reference, words string, now time.Time) (id int64, err error) {
	today := now.In(cleaning.Zone()).Format(time.DateOnly)
	unit, err := c.unitOf(ctx, village)
	if err != nil {
		return 0, err
	}
	if !c.actor.May(access.Record, access.Place{Town: c.town, Unit: unit}) {
		return 0, access.NotAllowed(nil)
	}
	const find = `
		SELECT e.id, l.objections_until::text
		FROM list_entries e JOIN published_lists l ON l.town = e.town AND l.id = e.list
		WHERE l.town = $1 AND l.month = $2::date AND e.village = $3`
	var entry int64
	var until string
	err = c.tx.QueryRow(ctx, find, c.town, month.Format(time.DateOnly), village.FID).Scan(&entry, &until)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return 0, fault.New(fault.NotFound, "%s is on no published list of %s", village.String(), month.Format("2006-01"))
	case err != nil:
		return 0, err
	case today > until:
		return 0, fault.New(fault.Conflict, "objections to the lists of %s were possible until %s", month.Format("2006-01"), until)
	}
	const insert = `
		INSERT INTO list_objections (town, entry, made_on) SELECT $1, $2, $3::date
		WHERE NOT EXISTS (SELECT FROM list_objections WHERE town = $1 AND entry = $2 AND upheld IS NULL) RETURNING id`
	err = c.tx.QueryRow(ctx, insert, c.town, entry, today).Scan(&id)
	if errors.Is(err, pgx.ErrNoRows) {
		err = fault.New(fault.Conflict, "an objection of %s waits for an answer already", village.String())
	}
	if err != nil {
		return 0, err
	}
	const say = `INSERT INTO objection_words (town, id, account, words) VALUES ($1, $2, acting(), $3)`
	_, err = c.tx.Exec(ctx, say, c.town, id, words)
	return id, err
}

// AnswerObjection answers an objection once; one that is upheld strikes the village off the list.
func (c *Change) AnswerObjection(ctx context.Context, month time.Time, id int64, upheld bool, words string, now time.Time) error {
	const answer = `
		UPDATE list_objections o SET answered_on = $4::date, upheld = $5
		FROM list_entries e JOIN published_lists l ON l.town = e.town AND l.id = e.list
		WHERE o.town = $1 AND o.id = $2 AND e.town = $1 AND e.id = o.entry AND l.month = $3::date AND o.upheld IS NULL`
	tag, err := c.tx.Exec(ctx, answer, c.town, id, month.Format(time.DateOnly), now.In(cleaning.Zone()).Format(time.DateOnly), upheld)
	if err == nil && tag.RowsAffected() == 0 {
		err = fault.New(fault.NotFound, "there is no objection %d to the lists of %s that waits for an answer", id, month.Format("2006-01"))
	}
	if err != nil {
		return err
	}
	_, err = c.tx.Exec(ctx, `UPDATE objection_words SET answer = $3 WHERE town = $1 AND id = $2`, c.town, id, words)
	return err
}

// WashedStreet is a street's month of washings.
type WashedStreet struct {
	Street    string   `json:"street"`
	Name      string   `json:"name"`
	Committee string   `json:"committee_name"`
	Days      int      `json:"days"`   // on which it was there
	Due       int      `json:"due"`    // on how many days it is to be washed at least
	Washed    int      `json:"washed"` // on how many it was
	On        []string `json:"on"`
}

// Washings reads a month of each street's washings, as the measure streets.washes_least counts them.
func (db *DB) Washings(ctx context.Context, town string, month time.Time) ([]WashedStreet, error) {
	const read = `
		SELECT 'streets.' || w.fid, s.name, coalesce(c.name, ''), w.days::int, w.washed::int,
		    ARRAY(SELECT DISTINCT x.date::text FROM washings x
		        WHERE x.town = $1 AND x.street = w.fid AND x.voided IS NULL
		          AND x.date BETWEEN $2::date AND $3::date ORDER BY 1)
		FROM (` + washesOfStreets + `) w JOIN streets s ON s.town = $1 AND s.fid = w.fid
		LEFT JOIN committees c ON c.town = s.town AND c.code = s.committee
		WHERE $4::timestamptz IS NOT NULL ORDER BY coalesce(s.code, ''), w.fid`
	first := month.Format(time.DateOnly)
	rows, err := db.reader(ctx).Query(ctx, read, town, first, month.AddDate(0, 1, -1).Format(time.DateOnly), month, "")
	if err != nil {
		return nil, translate(err)
	}
	streets, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (s WashedStreet, err error) {
		err = row.Scan(&s.Street, &s.Name, &s.Committee, &s.Days, &s.Washed, &s.On)
		s.Due = cleaning.WashesDue(s.Days, month)
		return s, err
	})
	return streets, translate(err)
}

// PlaceNames reads what a town's villages and streets are called, by their references.
func (db *DB) PlaceNames(ctx context.Context, town string) (map[string]string, error) {
	const read = `
		SELECT 'villages.' || fid, name FROM villages WHERE town = $1
		UNION ALL SELECT 'streets.' || fid, name FROM streets WHERE town = $1`
	rows, err := db.reader(ctx).Query(ctx, read, town)
	if err != nil {
		return nil, translate(err)
	}
	names := map[string]string{}
	var place, name string
	_, err = pgx.ForEachRow(rows, []any{&place, &name}, func() error {
		names[place] = name
		return nil
	})
	return names, translate(err)
}
