package main

// `tuntu audit` verifies the log of changes; `tuntu town merge` merges two committees.

import (
	"context"
	"fmt"
	"time"

	"tuntu/internal/postgis"
	"tuntu/internal/upkeep"
)

// audit runs `tuntu audit`.
func (p *program) audit(ctx context.Context, args []string) error {
	set := p.flags("audit", "verify [--head CHANGE:DIGEST | FILE] | head")
	noted := set.String("head", "", "ends of the logs that were noted before: one as `tuntu audit head` prints it, a file of them, or a backup; nothing up to them may have changed")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	if len(operands) != 1 || operands[0] != "verify" && operands[0] != "head" {
		return misuse("usage: tuntu audit verify [--head CHANGE:DIGEST | FILE] | head")
	}
	return p.with(ctx, func(d *database) error {
		if operands[0] == "head" {
			return p.auditHead(ctx, d.ownerURL)
		}
		return p.auditVerify(ctx, d.ownerURL, *noted)
	})
}

// auditHead prints the newest change of each town's log and the newest entry of the access log, and notes them outside
// where that is configured.
func (p *program) auditHead(ctx context.Context, ownerURL string) error {
	heads, err := upkeep.Heads(ctx, ownerURL)
	if err != nil {
		return err
	}
	for _, h := range heads {
		fmt.Fprintf(p.stdout, "%s  %s\n", h.Town, h)
	}
	return p.noteHeads(ctx, heads, time.Now())
}

// auditVerify lists what was altered, and the tables that were compared.
func (p *program) auditVerify(ctx context.Context, ownerURL, named string) error {
	noted, err := p.notedHeads(named)
	if err != nil {
		return err
	}
	proof, err := upkeep.VerifyAudit(ctx, ownerURL)
	if err != nil {
		return err
	}
	for _, c := range proof.Tables {
		fmt.Fprintf(p.stdout, "  %-26s %9d\n", c.Table, c.Rows)
	}
	whole := len(proof.Damage) == 0
	for _, d := range proof.Damage {
		if d.Town == upkeep.AccessLog {
			p.tell("access log, entry %d: %s", d.Change, d.What)
		} else {
			p.tell("town %s, change %d: %s", d.Town, d.Change, d.What)
		}
	}
	for _, head := range noted {
		through, err := upkeep.VerifyHead(ctx, ownerURL, head)
		if err != nil {
			return err
		}
		if !through {
			whole = false
			p.tell("the log no longer leads through %s: something up to it was altered or cut off", head)
		}
	}
	if !whole {
		return errReported
	}
	if len(noted) > 0 {
		p.tell("the logs lead through all %d noted ends", len(noted))
	}
	p.tell("the log is whole: %d changes and %d rows agree with their digests, and the %d tables above with the log",
		proof.Rows("changes"), proof.Rows("audit"), len(proof.Tables))
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
