package postgis

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

// Staging is a table of features on their way into a layer. It stands outside of any change and
// of the town's lock, so that looking at it keeps nobody waiting, and it outlives a connection:
// what is not closed is dropped after a day.
type Staging struct {
	db    *DB
	actor access.Actor
	town  string
	layer geo.Layer
	name  string
	Split int // edges over 500 m that were densified
}

// stagingWithin is how long one statement over what is staged may take for an account: what it
// reads comes at the speed of the file, and what it checks may be a hundred thousand areas.
const stagingWithin = 10 * time.Minute

// OpenStaging streams features into a table of the actor's. The table is made by a transaction of
// its own, so that what that locks is not held while the file is read.
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

// inTime runs fn as the actor, who has stagingWithin for each statement.
func (s *Staging) inTime(ctx context.Context, fn func(pgx.Tx) error) error {
	return s.db.as(ctx, s.actor, func(tx pgx.Tx) error {
		if !s.actor.Operator {
			const settle = `SELECT set_config('statement_timeout', $1, true)`
			if _, err := tx.Exec(ctx, settle, milliseconds(stagingWithin)); err != nil {
				return err
			}
		}
		return fn(tx)
	})
}

// SweepStagings drops what nobody came back to within a day; it does nothing where the owner is
// not known.
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

// Look runs fn over what is staged, without the town's lock. What fn finds is kept.
func (s *Staging) Look(ctx context.Context, fn func(*Staged) error) error {
	return s.inTime(ctx, func(tx pgx.Tx) error { return s.within(ctx, tx, fn) })
}

// Put runs fn over what is staged within an open change, where it may be written.
func (s *Staging) Put(ctx context.Context, c *Change, fn func(*Staged) error) error {
	return s.within(ctx, c.tx, fn)
}

// within lets the name that all checks use stand for the table for as long as fn takes.
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

// Standing is a text that changes when what a file was matched with does: the layer itself and
// the committees.
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
