package main

// `tuntu cleaner erase` deletes a cleaner's personal data.

import (
	"context"
	"strconv"

	"tuntu/internal/postgis"
)

// cleaner deletes a cleaner's name and phone for good.
func (p *program) cleaner(ctx context.Context, args []string) error {
	set := p.flags("cleaner", "erase NUMBER [--town CODE]")
	named := set.String("town", "", "the town's nine-digit code; needed when there are several")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	if len(operands) != 2 || operands[0] != "erase" {
		return misuse("usage: tuntu cleaner erase NUMBER [--town CODE]")
	}
	number, err := strconv.Atoi(operands[1])
	if err != nil || number < 1 {
		return misuse("usage: tuntu cleaner erase NUMBER [--town CODE]")
	}
	return p.with(ctx, func(d *database) error {
		town, err := theTown(ctx, d.DB, *named)
		if err != nil {
			return err
		}
		request := postgis.Request{Town: town, Actor: operator(), Reason: "tuntu cleaner erase"}
		err = d.Write(ctx, request, nil, func(c *postgis.Change) error { return c.EraseCleaner(ctx, number) })
		if err != nil {
			return err
		}
		p.say("保洁员 %d 的姓名和电话已从数据库删除，编号和记录保留；以前的备份里还有，请按期清理",
			"the name and phone of cleaner %d are out of the database, number and records stay; older backups still hold them: let these go", number)
		return p.listErasures(ctx, d.ownerURL, p.config.backups)
	})
}
