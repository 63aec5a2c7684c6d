package main

// `tuntu audit` verifies the log of changes; `tuntu town merge` merges two committees.

import (
	"context"
	"fmt"

	"tuntu/internal/postgis"
	"tuntu/internal/upkeep"
)

// audit runs `tuntu audit`.
func (p *program) audit(ctx context.Context, args []string) error {
	set := p.flags("audit", "verify [--head CHANGE:DIGEST] | head")
	noted := set.String("head", "", "an end of the log that was noted before, as `tuntu audit head` prints it: nothing up to it may have changed")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	if len(operands) != 1 || operands[0] != "verify" && operands[0] != "head" {
		return misuse("usage: tuntu audit verify [--head CHANGE:DIGEST] | head")
	}
	return p.with(ctx, func(d *database) error {
		if operands[0] == "head" {
			return p.auditHead(ctx, d.ownerURL)
		}
		return p.auditVerify(ctx, d.ownerURL, *noted)
	})
}

// auditHead prints the newest change of each town's log.
func (p *program) auditHead(ctx context.Context, ownerURL string) error {
	heads, err := upkeep.Heads(ctx, ownerURL)
	for _, h := range heads {
		fmt.Fprintf(p.stdout, "%s  %s\n", h.Town, h)
	}
	return err
}

// auditVerify lists the altered rows of the log.
func (p *program) auditVerify(ctx context.Context, ownerURL, noted string) error {
	changes, rows, damage, err := upkeep.VerifyAudit(ctx, ownerURL)
	if err != nil {
		return err
	}
	whole := len(damage) == 0
	for _, d := range damage {
		p.say("乡镇 %s 变更 %d：%s", "town %s, change %d: %s", d.Town, d.Change, d.What)
	}
	if noted != "" {
		head, err := upkeep.ParseHead(noted)
		if err != nil {
			return err
		}
		through, err := upkeep.VerifyHead(ctx, ownerURL, head)
		if err != nil {
			return err
		}
		if !through {
			whole = false
			p.say("日志不再经过 %s：之前的变更被改过或删过", "the log no longer leads through %s: a change up to it was altered or cut off", noted)
		}
	}
	if !whole {
		return errReported
	}
	p.say("日志完好：%d 次变更、%d 行记录都与摘要一致", "the log is whole: %d changes and %d rows agree with their digests", changes, rows)
	return nil
}

// mergeCommittees merges two committees.
func (p *program) mergeCommittees(ctx context.Context, named, from, into string) error {
	return p.with(ctx, func(d *database) error {
		town, err := theTown(ctx, d.DB, named)
		if err != nil {
			return err
		}
		var moved int64
		err = d.Write(ctx, postgis.Request{Town: town, Actor: operator(), Reason: "tuntu town merge"}, nil, func(c *postgis.Change) (err error) {
			moved, err = c.MergeCommittees(ctx, from, into)
			return err
		})
		if err == nil {
			clerks := postgis.Request{Town: town, Actor: operator(), Reason: "tuntu town merge: clerks"}
			err = d.Write(ctx, clerks, nil, func(c *postgis.Change) error { return c.MoveClerks(ctx, from, into) })
		}
		if err == nil {
			p.say("村（居）委 %s 已并入 %s，移动了 %s", "committee %s is merged into %s; %s moved", from, into, features(int(moved)))
		}
		return err
	})
}
