package postgis

// Tables of staged features outside of any change, as an import makes them.

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
)

// Staging is a table of features on their way into a layer. It is filled and checked outside of any
// change, without the town's lock, so that no writer waits for it. It outlives its connection; one
// that was not closed is dropped after a day.
type Staging struct {
	db    *DB
	actor access.Actor
	town  string
	layer geo.Layer
	name  string
	Split int // edges over 500 m that were densified
}

// stagingWithin limits one statement over a staging table for anybody but the operator. It is long
// since COPY waits for the file to be read, and a check may compare a hundred thousand areas.
const stagingWithin = 10 * time.Minute

// OpenStaging makes a staging table of the actor's and streams features into it. A transaction of
// its own makes the table, so that its locks are not held while the file is read.
func (db *DB) OpenStaging(ctx context.Context, actor access.Actor, town string, layer geo.Layer, features iter.Seq2[geo.Feature, error]) (*Staging, error) {
	s := &Staging{db: db, actor: actor, town: town, layer: layer}
	err := db.as(ctx, actor, func(tx pgx.Tx) error {
		return tx.QueryRow(ctx, `SELECT open_staging($1, $2)`, town, layer.ID).Scan(&s.name)
	})
	if err != nil {
		return nil, err
	}
	err = s.inTime(ctx, func(tx pgx.Tx) error {
		var err error
		if s.Split, err = copyFeatures(ctx, tx, s.table(), layer, features); err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `SELECT fill_staging($1)`, s.name)
		return err
	})
	if err != nil {
		return nil, errors.Join(err, s.Close(context.WithoutCancel(ctx)))
	}
	return s, nil
}

// inTime runs fn in a transaction with the actor's rights and stagingWithin for each statement.
func (s *Staging) inTime(ctx context.Context, fn func(pgx.Tx) error) error {
	return s.db.as(ctx, s.actor, func(tx pgx.Tx) error {
		const settle = `SELECT set_config('work_mem', '64MB', true), CASE WHEN $1 <> '' THEN set_config('statement_timeout', $1, true) END`
		within := ""
		if !s.actor.Operator {
			within = milliseconds(stagingWithin)
		}
		if _, err := tx.Exec(ctx, settle, within); err != nil {
			return err
		}
		return fn(tx)
	})
}

// SweepStagings drops the staging tables that are older than a day. It does nothing where the
// database owner's URL is not known.
func (db *DB) SweepStagings(ctx context.Context) error {
	if db.owner == nil {
		return nil
	}
	_, err := db.owner.Exec(ctx, `SELECT sweep_stagings()`)
	return translate(err)
}

func (s *Staging) table() pgx.Identifier { return pgx.Identifier{"tuntu_intake", s.name} }

// Close drops the table.
func (s *Staging) Close(ctx context.Context) error {
	return s.db.as(ctx, s.actor, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, `SELECT close_staging($1)`, s.name)
		return err
	})
}

// Look runs fn over the staged rows, without the town's lock. What fn writes into them is kept.
func (s *Staging) Look(ctx context.Context, fn func(*Staged) error) error {
	return s.inTime(ctx, func(tx pgx.Tx) error { return s.within(ctx, tx, fn) })
}

// Put runs fn over the staged rows within an open change, so that fn can write them into the layer.
func (s *Staging) Put(ctx context.Context, c *Change, fn func(*Staged) error) error {
	return s.within(ctx, c.tx, fn)
}

// within runs fn with a view named staged over the table, since all checks read a table of that
// name.
func (s *Staging) within(ctx context.Context, tx pgx.Tx, fn func(*Staged) error) error {
	if _, err := tx.Exec(ctx, fmt.Sprintf(`CREATE TEMPORARY VIEW staged AS SELECT * FROM %s`, s.table().Sanitize())); err != nil {
		return err
	}
	if err := fn(&Staged{tx: tx, town: s.town, layer: s.layer, Split: s.Split}); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, `DROP VIEW pg_temp.staged`)
	return err
}

// Standing returns a text that changes whenever the layer or the committees change, so that a match
// of the staged rows with them can be seen to be outdated.
func (s *Staged) Standing(ctx context.Context) (string, error) {
	const revisions = `
		SELECT coalesce(string_agg(layer || ':' || revision, ',' ORDER BY layer), '')
		FROM layer_revisions WHERE town = $1 AND layer = ANY ($2)`
	layers := []string{s.layer.ID}
	for _, l := range geo.Layers() {
		if l.Unit == geo.CommitteeLevel {
			layers = append(layers, l.ID)
		}
	}
	var text string
	err := s.tx.QueryRow(ctx, revisions, s.town, layers).Scan(&text)
	return text, err
}
