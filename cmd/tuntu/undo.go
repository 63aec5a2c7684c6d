package main

// `tuntu changes` lists a town's changes; `tuntu undo` undoes one.

import (
	"context"
	"fmt"
	"math"
	"strconv"

	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
)

// changes lists a town's last changes with the numbers that undo takes.
func (p *program) changes(ctx context.Context, args []string) error {
	set := p.flags("changes", "[--town CODE] [--limit N]")
	named := set.String("town", "", "the town's nine-digit code; needed when there are several")
	limit := set.Int("limit", 20, "how many, the newest first")
	if operands, err := parse(set, args); err != nil || len(operands) > 0 || *limit < 1 {
		return usageOr(err, "usage: tuntu changes [--town CODE] [--limit N]")
	}
	return p.with(ctx, func(d *database) error {
		town, err := theTown(ctx, d.DB, *named)
		if err != nil {
			return err
		}
		notes, err := d.Changes(ctx, operator(), town, math.MaxInt64, *limit)
		if err != nil {
			return err
		}
		for _, n := range notes {
			fmt.Fprintf(p.stdout, "%d\t%s\t%s\t%s\t%s\n", n.Change, n.At.In(cleaning.Zone()).Format("2006-01-02 15:04:05"), n.Who, n.Why, n.What())
		}
		return nil
	})
}

// undo undoes one change by a new change.
func (p *program) undo(ctx context.Context, args []string) error {
	set := p.flags("undo", "CHANGE [--town CODE] [--dry-run]")
	named := set.String("town", "", "the town's nine-digit code; needed when there are several")
	dryRun := set.Bool("dry-run", false, "say what would be undone and write nothing")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	if len(operands) != 1 {
		return misuse("usage: tuntu undo CHANGE; `tuntu changes` lists their numbers")
	}
	number, err := strconv.ParseInt(operands[0], 10, 64)
	if err != nil || number < 1 {
		return misuse("a change is a number, not %q; `tuntu changes` lists them", operands[0])
	}
	return p.with(ctx, func(d *database) error {
		town, err := theTown(ctx, d.DB, *named)
		if err != nil {
			return err
		}
		return p.undoChange(ctx, d.DB, town, number, *dryRun)
	})
}

func (p *program) undoChange(ctx context.Context, db *postgis.DB, town string, number int64, dryRun bool) error {
	u, err := db.Undo(ctx, postgis.Request{Town: town, Actor: operator(), Reason: fmt.Sprintf("undo of change %d", number)}, number, dryRun)
	if err != nil {
		return err
	}
	if len(u.Conflicts) > 0 {
		p.say("未撤销：有 %d 条后来又改过，请先撤销后来的变更", "not undone, since others were changed again (%d); undo the later changes first", len(u.Conflicts))
		for _, conflict := range u.Conflicts {
			fmt.Fprintln(p.stdout, "  "+conflict)
		}
		return errReported
	}
	if dryRun {
		p.say("试运行：会恢复 %s，没有写入任何内容", "dry run: would put back %s; nothing was written", recordsOf(int(u.Rows)))
		return nil
	}
	p.say("已撤销变更 %d：恢复了 %s（变更 %d）", "undid change %d: put back %s (change %d)", number, recordsOf(int(u.Rows)), u.Change)
	return nil
}

// operator is the actor who runs commands on the machine.
func operator() access.Actor { return access.Operator("operator") }
