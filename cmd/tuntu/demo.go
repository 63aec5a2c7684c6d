package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"slices"
	"time"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/sample"
)

// sampleDays is how many days of invented cleaning records a sample town begins with.
const sampleDays = 30

// topUpEvery is how often a serving program adds the sample's newest records.
const topUpEvery = 5 * time.Minute

func (p *program) demo(ctx context.Context, args []string) error {
	set := p.flags("demo", "[--towns N] [--seed N] [--if-empty] | --remove")
	towns := set.Int("towns", 1, "how many towns to invent; 20 make a county")
	seed := set.Uint64("seed", 1, "the same seed makes the same towns")
	ifEmpty := set.Bool("if-empty", false, "do nothing when there are towns already")
	remove := set.Bool("remove", false, "remove all invented towns")
	operands, err := parse(set, args)
	if err != nil || len(operands) > 0 || *towns < 1 || *towns > 2000 {
		return usageOr(err, "usage: tuntu demo [--towns N] [--seed N] [--if-empty] | --remove")
	}
	return p.with(ctx, func(d *database) error {
		if *remove {
			return p.removeSamples(ctx, d.DB)
		}
		codes, err := d.TownCodes(ctx)
		if err != nil || *ifEmpty && len(codes) > 0 {
			return err
		}
		for place := range *towns { // inventing takes seconds; a refusal need not
			if code := sample.Code(place); slices.Contains(codes, code) {
				return fault.New(fault.Conflict, "town %s exists already", code)
			}
		}
		return p.loadSamples(ctx, d.DB, *seed, *towns)
	})
}

// loadSamples adds invented towns, each as one change.
func (p *program) loadSamples(ctx context.Context, db *postgis.DB, seed uint64, towns int) error {
	names, err := geo.LoadNames()
	if err != nil {
		return err
	}
	now := time.Now()
	loader := sampleLoader{db: db, names: names, now: now}
	for place := range towns {
		began := time.Now()
		town := sample.New(seed, place, now)
		if err := loader.load(ctx, town, postgis.Sample{Seed: int64(seed), Place: place, MadeOn: now.In(cleaning.Zone())}); err != nil { //nolint:gosec // only bits are kept
			return err
		}
		p.tell("loaded the invented town %s %s in %.1f s", town.Code, town.Name, time.Since(began).Seconds())
	}
	return nil
}

func (p *program) removeSamples(ctx context.Context, db *postgis.DB) error {
	samples, err := db.Samples(ctx)
	if err != nil {
		return err
	}
	for _, s := range samples {
		err := db.Write(ctx, postgis.Request{Town: s.Town, Actor: operator(), Reason: "tuntu demo --remove"}, nil, func(c *postgis.Change) error { return c.RemoveTown(ctx) })
		if err != nil {
			return err
		}
		p.tell("removed the invented town %s", s.Town)
	}
	if len(samples) == 0 {
		p.tell("there is no invented town")
	}
	return nil
}

// sampleLoader writes invented towns through the one door.
type sampleLoader struct {
	db    *postgis.DB
	names *geo.Names
	now   time.Time
}

func (l sampleLoader) load(ctx context.Context, t *sample.Town, from postgis.Sample) error {
	return l.db.Write(ctx, postgis.Request{Town: t.Code, Actor: access.Operator("demo"), Reason: "tuntu demo"}, nil, func(c *postgis.Change) error {
		err := c.AddTown(ctx, postgis.NewTown{
			Name: t.Name, NameHant: l.names.Hant(t.Name), Pinyin: l.names.Pinyin(t.Name), Sample: true,
			Extent: t.Extent, Boundary: t.Boundary,
		})
		if err != nil {
			return err
		}
		if err := c.NoteSample(ctx, from); err != nil {
			return err
		}
		if err := l.features(ctx, c, t); err != nil {
			return err
		}
		if err := l.relief(ctx, c, t); err != nil {
			return err
		}
		return l.records(ctx, c, t)
	})
}

// features writes the layers, those first that others refer to.
func (l sampleLoader) features(ctx context.Context, c *postgis.Change, t *sample.Town) error {
	for _, layer := range geo.LayersAsBegun() {
		if len(t.Features[layer.ID]) == 0 {
			continue
		}
		staged, err := c.Stage(ctx, layer, l.rows(t.Features[layer.ID]))
		if err != nil {
			return fmt.Errorf("stage %s: %w", layer.ID, err)
		}
		if _, err := staged.Insert(ctx); err != nil {
			return fmt.Errorf("insert %s: %w", layer.ID, err)
		}
	}
	return nil
}

func (l sampleLoader) rows(features []sample.Feature) iter.Seq2[geo.Feature, error] {
	return func(yield func(geo.Feature, error) bool) {
		for i, f := range features {
			row := geo.Feature{
				Row: i + 1, Code: f.Code, Name: f.Name, Committee: f.Committee, Geometry: f.Geometry, Properties: f.Properties,
			}
			if f.Name != "" {
				row.NameHant, row.Pinyin = l.names.Hant(f.Name), l.names.Pinyin(f.Name)
			}
			if !yield(row, nil) {
				return
			}
		}
	}
}

func (l sampleLoader) records(ctx context.Context, c *postgis.Change, t *sample.Town) error {
	var cleaners []postgis.Cleaner
	for _, x := range t.Cleaners {
		cleaners = append(cleaners, postgis.Cleaner{Number: x.Number, Name: x.Name, Phone: x.Phone})
	}
	if err := c.PutCleaners(ctx, cleaners); err != nil {
		return err
	}
	places, err := placesOf(ctx, c)
	if err != nil {
		return err
	}
	var assignments []postgis.Assignment
	for _, a := range t.Assignments {
		assignments = append(assignments, postgis.Assignment{Cleaner: a.Cleaner, Place: places.of(a.Village, a.Street), Starts: a.From})
	}
	if err := c.AddAssignments(ctx, assignments); err != nil {
		return err
	}
	channels, err := c.FIDs(ctx, "channels")
	if err != nil {
		return err
	}
	var pairs []postgis.ChannelVillage
	for _, pair := range t.ChannelVillages {
		pairs = append(pairs, postgis.ChannelVillage{Channel: channels[pair.Channel], Village: places[pair.Village].FID})
	}
	if err := c.AddChannelVillages(ctx, pairs); err != nil {
		return err
	}
	_, err = c.FillSlots(ctx, sweepsOf(t, places, l.now.AddDate(0, 0, -sampleDays), l.now))
	return err
}

// places are a town's villages and streets by their codes.
type places map[string]geo.Reference

func placesOf(ctx context.Context, c *postgis.Change) (places, error) {
	found := places{}
	for _, layer := range geo.Layers() {
		if !layer.Swept {
			continue
		}
		fids, err := c.FIDs(ctx, layer.ID)
		if err != nil {
			return nil, err
		}
		for code, fid := range fids {
			found[code] = geo.Reference{Layer: layer.ID, FID: fid}
		}
	}
	return found, nil
}

// of is the place of a record, which the sample names by the code of a village or a street.
func (p places) of(village, street string) geo.Reference { return p[cmp.Or(village, street)] }

// sweepsOf invents the records from a day to now, each decided by the rules.
func sweepsOf(t *sample.Town, at places, from, now time.Time) []postgis.Sweep {
	windows := map[string]cleaning.Window{
		"am": {Starts: 6 * time.Hour, Ends: 9 * time.Hour},
		"pm": {Starts: 15 * time.Hour, Ends: 18 * time.Hour},
	}
	var sweeps []postgis.Sweep
	for _, s := range t.Sweeps(from.In(cleaning.Zone()), now.In(cleaning.Zone()), now) {
		state := cleaning.StateOf(cleaning.Result(s.Result), s.CapturedAt, s.Date, windows[s.Slot])
		sweeps = append(sweeps, postgis.Sweep{
			Cleaner: s.Cleaner, Place: at.of(s.Village, s.Street), Date: s.Date, Slot: s.Slot, Result: s.Result,
			CapturedAt: s.CapturedAt, ReceivedAt: s.ReceivedAt, State: string(state), Rules: cleaning.RulesVersion,
		})
	}
	return sweeps
}

// keepSampleCurrent adds the records that an invented day has brought since the last
// time, so that no morning of a sample looks abandoned.
func (p *program) keepSampleCurrent(ctx context.Context, db *postgis.DB, log *slog.Logger) {
	tick := time.NewTicker(topUpEvery)
	defer tick.Stop()
	towns := map[postgis.Sample]*sample.Town{}
	for {
		if err := topUp(ctx, db, towns, time.Now()); err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, "cannot bring the sample's records up to today", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// errNothing ends a change that would write nothing.
var errNothing = errors.New("nothing is written")

// topUp adds the newest records of each sample town. Inventing a town takes seconds, so
// towns keeps what their records need from one time to the next, without the land.
func topUp(ctx context.Context, db *postgis.DB, towns map[postgis.Sample]*sample.Town, now time.Time) error {
	samples, err := db.Samples(ctx)
	if err != nil {
		return err
	}
	for _, s := range samples {
		last, err := db.LastSweep(ctx, s.Town)
		if err != nil {
			return err
		}
		if earliest := now.AddDate(0, 0, -sampleDays); last.Before(earliest) {
			last = earliest
		}
		town := towns[s]
		if town == nil {
			town = sample.New(uint64(s.Seed), s.Place, s.MadeOn) //nolint:gosec // the same bits
			town.Features = nil
			towns[s] = town
		}
		err = db.Write(ctx, postgis.Request{Town: s.Town, Actor: access.Operator("demo"), Reason: "records of the sample's day"}, nil, func(c *postgis.Change) error {
			at, err := placesOf(ctx, c)
			if err != nil {
				return err
			}
			added, err := c.FillSlots(ctx, sweepsOf(town, at, last, now))
			if err == nil && added == 0 {
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
