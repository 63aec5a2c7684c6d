package main

// `tuntu demo` loads and removes invented towns.

import (
	"context"
	"slices"
	"time"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/sample"
	"tuntu/internal/sample/load"
)

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
		for place := range *towns { // towns are checked first, since inventing one takes seconds
			if code := sample.Code(place); slices.Contains(codes, code) {
				return fault.New(fault.Conflict, "town %s exists already", code)
			}
		}
		return p.loadSamples(ctx, d.DB, *seed, *towns)
	})
}

// loadSamples adds invented towns, each as one change.
func (p *program) loadSamples(ctx context.Context, db *postgis.DB, seed uint64, towns int) error {
	loader, err := load.New(db, time.Now())
	if err != nil {
		return err
	}
	began := time.Now()
	return loader.Towns(ctx, seed, towns, func(town *sample.Town) {
		p.tell("loaded the invented town %s %s in %.1f s", town.Code, town.Name, time.Since(began).Seconds())
		began = time.Now()
	})
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
