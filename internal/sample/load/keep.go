package load

// This file adds the newest cleaning records of invented towns during the day.

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
	"tuntu/internal/sample"
)

// topUpEvery is how often a keeper adds the newest records.
const topUpEvery = 5 * time.Minute

// errNothing ends a change that has nothing to write.
var errNothing = errors.New("nothing is written")

// Keeper adds the cleaning records that are due since its last run, so that the coverage of a sample
// town is never empty.
type Keeper struct {
	db    *postgis.DB
	towns map[postgis.Sample]*sample.Town // without the land: inventing a town takes seconds
}

// NewKeeper makes a keeper of a database's sample towns.
func NewKeeper(db *postgis.DB) *Keeper {
	return &Keeper{db: db, towns: map[postgis.Sample]*sample.Town{}}
}

// Run adds the newest records every few minutes until the context ends.
func (k *Keeper) Run(ctx context.Context, log *slog.Logger) {
	tick := time.NewTicker(topUpEvery)
	defer tick.Stop()
	for {
		if err := k.TopUp(ctx, time.Now()); err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, "cannot bring the sample's records up to today", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// TopUp adds the newest records of each sample town.
func (k *Keeper) TopUp(ctx context.Context, now time.Time) error {
	samples, err := k.db.Samples(ctx)
	if err != nil {
		return err
	}
	for _, s := range samples {
		last, err := k.db.LastSweep(ctx, s.Town)
		if err != nil {
			return err
		}
		worked, err := k.db.LastPatrol(ctx, s.Town, now)
		if err != nil {
			return err
		}
		earliest := now.AddDate(0, 0, -Days)
		last, worked = later(last, earliest), later(worked, earliest)
		town := k.towns[s]
		if town == nil {
			town = sample.New(uint64(s.Seed), s.Place, s.MadeOn) //nolint:gosec // the same bits
			town.Features = map[string][]sample.Feature{"villages": town.Features["villages"], "streets": town.Features["streets"]}
			k.towns[s] = town
		}
		err = k.db.Write(ctx, postgis.Request{Town: s.Town, Actor: access.Operator("demo"), Reason: "records of the sample's day"}, nil, func(c *postgis.Change) error {
			at, err := placesOf(ctx, c)
			if err != nil {
				return err
			}
			// A day's rain and the team's work, of which each day has some, are written once, before its first sweeps.
			next := worked.AddDate(0, 0, 1)
			fresh := next.Format(time.DateOnly) <= now.In(cleaning.Zone()).Format(time.DateOnly)
			if fresh {
				if err := suspend(ctx, c, town, next, now); err != nil {
					return err
				}
				if err := work(ctx, c, town, at, next, now); err != nil {
					return err
				}
			}
			added, err := c.FillSlots(ctx, sweepsOf(town, at, last, now))
			if err == nil && added == 0 && !fresh {
				return errNothing
			}
			return err
		})
		if err != nil && !errors.Is(err, errNothing) {
			return err
		}
	}
	return nil
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}
