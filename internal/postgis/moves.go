package postgis

// Moves of parcels from stage to stage. What is allowed is decided by package reclamation, so that each refusal says
// why, and again by the triggers of migration 0069, from which stage and accepted area of a parcel follow.

import (
	"context"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/reclamation"
)

// Move is a parcel's move to another stage, as somebody asks for it.
type Move struct {
	Parcel   int64
	Version  int // of the parcel when the mover read it
	To       reclamation.Stage
	On       time.Time // the day on which it happened
	Reason   string    // empty: none
	Accepted *float64  // m²; nil: as it stands
}

// Moved is a move that was made.
type Moved struct {
	Parcel  int64             `json:"id"`
	Version int               `json:"version"`
	Stage   reclamation.Stage `json:"stage"`
	Move    int64             `json:"move"`
}

// Skip is a move that is no step from where its parcel stands.
type Skip struct {
	Parcel  int64               `json:"id"`
	From    reclamation.Stage   `json:"from"`
	To      reclamation.Stage   `json:"to"`
	Allowed []reclamation.Stage `json:"allowed"`
}

// Skipped is the error of moves that are no steps.
type Skipped struct{ Moves []Skip }

// Error names the first of them.
func (s *Skipped) Error() string { return s.Unwrap().Error() }

// Unwrap is the fault of the first of them.
func (s *Skipped) Unwrap() error {
	m := s.Moves[0]
	return fault.New(fault.Conflict, "parcel %d stands at %s, from which it does not go to %s (moves refused: %d)", m.Parcel, stageName(m.From), stageName(m.To), len(s.Moves))
}

// stageName is a stage in a sentence.
type stageName reclamation.Stage

// String is the stage's id.
func (s stageName) String() string { return string(s) }

// In is the stage's title in a catalogue's language.
func (s stageName) In(c fault.Catalogue) string {
	layer, _ := geo.LayerByID("parcels")
	if field, ok := layer.Field("stage"); ok && c != nil {
		return field.Word(string(s)).Hans
	}
	return string(s)
}

// mover makes moves within an open change.
type mover struct {
	*Change
	moves  []Move
	levels map[string][]reclamation.Level // of the town, by day
	stands map[int64]stand
}

// stand is where a parcel stands.
type stand struct {
	version   int
	stage     reclamation.Stage
	committee string
	worked    bool       // whether it is the actor's, who may not accept it
	latest    *time.Time // day of its last move that holds
}

// Move moves parcels, all or none. today is the day in Shanghai. Moves that are no steps make the error a Skipped; any
// other refusal is an AtEdit that names the move by its place and wraps a Stale or a fault.
func (c *Change) Move(ctx context.Context, moves []Move, today time.Time) ([]Moved, error) {
	m := &mover{Change: c, moves: moves}
	if err := m.lookUp(ctx); err != nil {
		return nil, err
	}
	if err := m.skipped(); err != nil {
		return nil, err
	}
	for i, move := range moves {
		if err := m.judge(move, today); err != nil {
			return nil, &AtEdit{i, err}
		}
	}
	return m.write(ctx)
}

// lookUp reads where the parcels stand and the levels of the moves' days. It refuses a parcel that is not there, that
// is moved twice, or that was changed since the mover read it.
func (m *mover) lookUp(ctx context.Context) error {
	fids := make([]int64, len(m.moves))
	days := make([]string, len(m.moves))
	for i, move := range m.moves {
		fids[i], days[i] = move.Parcel, move.On.Format(time.DateOnly)
	}
	const read = `
		SELECT p.fid, p.version, p.stage, coalesce(p.committee, ''),
		    p.stage LIKE 'check%' AND tuntu_access.worked_on(p.town, p.fid, 9223372036854775807),
		    last_moved_on(p.town, p.fid)
		FROM parcels p WHERE p.town = $1 AND p.fid = ANY ($2)`
	rows, err := m.tx.Query(ctx, read, m.town, fids)
	if err != nil {
		return err
	}
	m.stands = map[int64]stand{}
	var fid int64
	var s stand
	_, err = pgx.ForEachRow(rows, []any{&fid, &s.version, &s.stage, &s.committee, &s.worked, &s.latest}, func() error {
		m.stands[fid], s = s, stand{}
		return nil
	})
	if err != nil {
		return err
	}
	layer, _ := geo.LayerByID("parcels")
	for i, move := range m.moves {
		s, there := m.stands[move.Parcel]
		switch {
		case !there:
			err = fault.New(fault.NotFound, "there is no feature %d in %s of this town", move.Parcel, layer.ID)
		case slices.Contains(fids[:i], move.Parcel):
			err = fault.New(fault.Invalid, "parcel %d is moved twice; send its next move after this one", move.Parcel)
		case s.version != move.Version:
			err = m.stale(ctx, Edit{Layer: layer, FID: move.Parcel, Version: move.Version})
		}
		if err != nil {
			return &AtEdit{i, err}
		}
	}
	m.levels, err = m.levelsOn(ctx, days)
	return err
}

// levelsOn reads the levels of the town that hold on some days.
func (c *Change) levelsOn(ctx context.Context, days []string) (map[string][]reclamation.Level, error) {
	const read = `SELECT d.day, levels_on($1, d.day::date) FROM (SELECT DISTINCT unnest($2::text[])) d (day)`
	rows, err := c.tx.Query(ctx, read, c.town, days)
	if err != nil {
		return nil, err
	}
	levels := map[string][]reclamation.Level{}
	var day string
	var held []reclamation.Level
	_, err = pgx.ForEachRow(rows, []any{&day, &held}, func() error {
		levels[day], held = held, nil
		return nil
	})
	return levels, err
}

// step finds the step that a move takes.
func (m *mover) step(move Move) (reclamation.Step, bool) {
	return reclamation.StepBetween(m.stands[move.Parcel].stage, move.To, m.levels[move.On.Format(time.DateOnly)])
}

// skipped returns a Skipped with all moves that are no steps.
func (m *mover) skipped() error {
	var skips []Skip
	for _, move := range m.moves {
		if _, ok := m.step(move); !ok {
			from := m.stands[move.Parcel].stage
			skips = append(skips, Skip{move.Parcel, from, move.To, reclamation.Next(from, m.levels[move.On.Format(time.DateOnly)])})
		}
	}
	if len(skips) > 0 {
		return &Skipped{skips}
	}
	return nil
}

// judge refuses a step that the actor may not take, or that lacks what it takes.
func (m *mover) judge(move Move, today time.Time) error {
	s := m.stands[move.Parcel]
	step, _ := m.step(move)
	who := WhoIs(m.actor, m.town, s.committee)
	who.Worked = s.worked
	_, may := who.As(step)
	switch {
	case m.actor.Operator:
	case !may:
		return access.NotAllowed(nil)
	case who.Own(step):
		return ownParcel(nil)
	}
	switch {
	case step.Reasoned && move.Reason == "":
		return fault.InvalidParam("reason", "say why a parcel goes from %s to %s: a line of text", stageName(step.From), stageName(step.To))
	case move.Accepted != nil && !step.Accepts():
		return fault.InvalidParam("accepted_m2", "the accepted area is said where a level accepts, not from %s to %s", stageName(step.From), stageName(step.To))
	case move.On.After(today):
		return fault.InvalidParam("on", "%s has not come yet", move.On.Format(time.DateOnly))
	case s.latest != nil && move.On.Format(time.DateOnly) < s.latest.Format(time.DateOnly):
		return fault.InvalidParam("on", "parcel %d was last moved on %s, and this move comes after it", move.Parcel, s.latest.Format(time.DateOnly))
	}
	return nil
}

// ownParcel is the fault of an acceptance of what is one's own.
func ownParcel(cause error) error {
	return fault.Wrap(cause, fault.Forbidden, "nobody accepts a parcel that he has moved or edited since it was verified; sending it back and accepting it at another level are moves, too. Another inspector of this level accepts it; where there is none, an administrator gives the level to one more account")
}

// WhoIs tells what an actor is to the parcels of a committee, but not whether he has worked on one.
func WhoIs(a access.Actor, town, committee string) (who reclamation.Who) {
	who.Planner = a.May(access.Write, access.Place{Town: town})
	who.Clerk = committee != "" && a.May(access.Record, access.Place{Town: town, Unit: committee})
	for _, level := range a.Inspects(town) {
		who.Inspects = append(who.Inspects, reclamation.Level(level))
	}
	return who
}

// write inserts the moves; the parcels follow by a trigger.
func (m *mover) write(ctx context.Context) ([]Moved, error) {
	var fids []int64
	var from, to, days []string
	var reasons []*string
	var accepted []*float64
	for _, move := range m.moves {
		fids, to = append(fids, move.Parcel), append(to, string(move.To))
		from, days = append(from, string(m.stands[move.Parcel].stage)), append(days, move.On.Format(time.DateOnly))
		accepted = append(accepted, move.Accepted)
		var reason *string
		if move.Reason != "" {
			reason = &move.Reason
		}
		reasons = append(reasons, reason)
	}
	const insert = `
		INSERT INTO parcel_moves (town, parcel, from_stage, to_stage, on_date, reason, accepted_m2)
		SELECT $1, u.* FROM unnest($2::bigint[], $3::text[], $4::text[], $5::date[], $6::text[], $7::float8[]) u`
	if _, err := m.tx.Exec(ctx, insert, m.town, fids, from, to, days, reasons, accepted); err != nil {
		return nil, err
	}
	const read = `
		SELECT p.fid, p.version, p.stage, m.id
		FROM moves_made($1, $2) m JOIN parcels p ON p.town = $1 AND p.fid = m.parcel
		ORDER BY array_position($3::bigint[], p.fid)`
	rows, err := m.tx.Query(ctx, read, m.town, m.ID, fids)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[Moved])
}

// MoveNote is a move as the reader may see it.
type MoveNote struct {
	ID       int64              `json:"id"`
	From     *reclamation.Stage `json:"from"` // null: the parcel's first record
	To       reclamation.Stage  `json:"to"`
	Level    *reclamation.Level `json:"level,omitempty"`
	On       string             `json:"on"`
	Role     string             `json:"role"`
	Reason   *string            `json:"reason,omitempty"`
	Accepted *float64           `json:"accepted_m2,omitempty"`
	Kind     *Op                `json:"kind,omitempty"` // split or merge, which made the record; nil: a move
	Change   int64              `json:"change"`
	Reverses *int64             `json:"reverses,omitempty"`
}

// Standing is where a parcel stands, and the steps that an actor may take with it.
type Standing struct {
	Parcel  int64
	Version int
	Stage   reclamation.Stage
	Steps   []reclamation.Step
}

// MovesOf lists a parcel's moves in their order, and the steps that the actor may take with it on a day. An unknown
// parcel is a NotFound.
func (db *DB) MovesOf(ctx context.Context, actor access.Actor, town string, parcel int64, day time.Time) (notes []MoveNote, next []reclamation.Step, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		const list = `
			SELECT id, from_stage, to_stage, level, on_date::text, role, reason, accepted_m2, kind, change, reverses
			FROM moves_of($1, $2)`
		rows, err := tx.Query(ctx, list, town, parcel)
		if err != nil {
			return err
		}
		if notes, err = pgx.CollectRows(rows, pgx.RowToStructByPos[MoveNote]); err != nil {
			return err
		}
		stand, err := standings(ctx, tx, actor, town, []int64{parcel}, day)
		if err == nil {
			next = stand[0].Steps
		}
		return err
	})
	return notes, next, err
}

// Standing tells where parcels of a town stand, in their order, and the steps that the actor may take with each on a
// day. An unknown parcel is a NotFound.
func (db *DB) Standing(ctx context.Context, actor access.Actor, town string, parcels []int64, day time.Time) (stand []Standing, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		stand, err = standings(ctx, tx, actor, town, parcels, day)
		return err
	})
	return stand, err
}

func standings(ctx context.Context, tx pgx.Tx, actor access.Actor, town string, parcels []int64, day time.Time) ([]Standing, error) {
	const read = `
		SELECT p.fid, p.version, p.stage, coalesce(p.committee, ''), levels_on(p.town, $3::date),
		    p.stage LIKE 'check%' AND tuntu_access.worked_on(p.town, p.fid, 9223372036854775807)
		FROM unnest($2::bigint[]) WITH ORDINALITY u (fid, nth) JOIN parcels p ON p.town = $1 AND p.fid = u.fid
		ORDER BY u.nth`
	rows, err := tx.Query(ctx, read, town, parcels, day.Format(time.DateOnly))
	if err != nil {
		return nil, err
	}
	stand := make([]Standing, 0, len(parcels))
	var s Standing
	var committee string
	var levels []reclamation.Level
	var worked bool
	_, err = pgx.ForEachRow(rows, []any{&s.Parcel, &s.Version, &s.Stage, &committee, &levels, &worked}, func() error {
		who := WhoIs(actor, town, committee)
		who.Worked = worked
		for _, step := range reclamation.Steps(levels) {
			if step.From == s.Stage && who.May(step) {
				s.Steps = append(s.Steps, step)
			}
		}
		stand = append(stand, s)
		s, levels = Standing{}, nil
		return nil
	})
	if err == nil && len(stand) < len(parcels) {
		err = unknownParcel(parcels, stand)
	}
	return stand, err
}

// unknownParcel is the fault of the first parcel that does not stand anywhere.
func unknownParcel(asked []int64, stand []Standing) error {
	for _, parcel := range asked {
		if !slices.ContainsFunc(stand, func(s Standing) bool { return s.Parcel == parcel }) {
			return fault.New(fault.NotFound, "there is no feature %d in %s", parcel, "parcels")
		}
	}
	return fault.New(fault.Invalid, "a parcel is named twice")
}

// LevelsFrom are levels that accept a town's parcels from a day on.
type LevelsFrom struct {
	ValidFrom string              `json:"valid_from"`
	Levels    []reclamation.Level `json:"levels"`
}

// Levels lists the levels that accept a town's parcels, each time from a day on. A town without any has all.
func (db *DB) Levels(ctx context.Context, town string) ([]LevelsFrom, error) {
	rows, err := db.reader(ctx).Query(ctx, `SELECT valid_from::text, levels FROM acceptance_levels WHERE town = $1 ORDER BY valid_from`, town)
	if err != nil {
		return nil, translate(err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[LevelsFrom])
	return list, translate(err)
}

// AddLevels makes levels hold from a day on that is not earlier than the day of their entry, in place of others that
// would begin on it.
func (c *Change) AddLevels(ctx context.Context, l LevelsFrom, now time.Time) error {
	if err := notBefore(l.ValidFrom, now); err != nil {
		return err
	}
	const insert = `
		INSERT INTO acceptance_levels (town, valid_from, levels) VALUES ($1, $2::date, $3)
		ON CONFLICT (town, valid_from) DO UPDATE SET levels = excluded.levels`
	_, err := c.tx.Exec(ctx, insert, c.town, l.ValidFrom, l.Levels)
	return err
}
