package postgis

// Merges two committees.

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// MergeCommittees merges the committee with the code from into the one with the code into, which
// gets the features, the ground and the targets of both; from is deleted. Villages of from get codes of into. It
// returns the number of features that moved. It does not move the clerks: MoveClerks does that in a
// change of its own, since changes of people's records cannot be undone, and a merge should be.
func (c *Change) MergeCommittees(ctx context.Context, from, into string) (moved int64, err error) {
	if from == into {
		return 0, fault.New(fault.Invalid, "a committee is merged into another one, not into itself")
	}
	for _, code := range []string{from, into} {
		var there bool
		if err := c.tx.QueryRow(ctx, `SELECT EXISTS (SELECT FROM committees WHERE town = $1 AND code = $2)`, c.town, code).Scan(&there); err != nil {
			return 0, err
		}
		if !there {
			return 0, fault.New(fault.NotFound, "there is no committee %s in this town", code)
		}
	}
	if moved, err = c.giveAll(ctx, from, into); err != nil {
		return moved, err
	}
	for _, sql := range []string{
		`
			UPDATE committees SET geom = (SELECT ` + onGrid("ST_Union(geom)") + `
			    FROM committees WHERE town = $1 AND code IN ($2, $3))
			WHERE town = $1 AND code = $3`,
		`DELETE FROM committees WHERE town = $1 AND code = $2 AND $3 <> ''`,
	} {
		if _, err := c.tx.Exec(ctx, sql, c.town, from, into); err != nil {
			return moved, err
		}
	}
	return moved, nil
}

// giveAll gives the features and the targets of one committee to another, and returns the number of features. Villages
// get codes of it.
func (c *Change) giveAll(ctx context.Context, from, into string) (moved int64, err error) {
	for _, layer := range geo.Layers() {
		if !layer.InUnit() {
			continue
		}
		tag, err := c.tx.Exec(ctx, moveToCommittee(layer, "true"), c.town, from, into)
		if err != nil {
			return moved, err
		}
		moved += tag.RowsAffected()
	}
	for _, sql := range []string{
		`
			INSERT INTO targets AS t (town, year, committee, batch, m2)
			SELECT town, year, $3, batch, m2 FROM targets WHERE town = $1 AND committee = $2
			ON CONFLICT (town, year, committee, batch) DO UPDATE SET m2 = t.m2 + excluded.m2`,
		`DELETE FROM targets WHERE town = $1 AND committee = $2 AND $3 <> ''`,
	} {
		if _, err := c.tx.Exec(ctx, sql, c.town, from, into); err != nil {
			return moved, err
		}
	}
	return moved, nil
}

// MoveClerks gives the memberships of one committee to another; an account that has one there
// already loses the old one.
func (c *Change) MoveClerks(ctx context.Context, from, into string) error {
	for _, sql := range []string{
		`
			DELETE FROM memberships m WHERE town = $1 AND unit = $2
			    AND EXISTS (SELECT FROM memberships x WHERE x.town = $1 AND x.account = m.account AND x.unit = $3)`,
		`UPDATE memberships SET unit = $3 WHERE town = $1 AND unit = $2`,
	} {
		if _, err := c.tx.Exec(ctx, sql, c.town, from, into); err != nil {
			return err
		}
	}
	return nil
}

// moveToCommittee returns the statement that gives a layer's features x of committee $2 that meet a condition to committee
// $3. A village's code begins with its committee's code, so moved villages are numbered anew,
// counting on from the highest number there.
func moveToCommittee(layer geo.Layer, condition string) string {
	if layer.Unit != geo.VillageLevel {
		return fmt.Sprintf(`UPDATE %s x SET committee = $3 WHERE town = $1 AND committee = $2 AND %s`, pgx.Identifier{layer.ID}.Sanitize(), condition)
	}
	return `
		UPDATE villages v SET committee = $3, code = $3 || ` + numbered("n.highest + n.place", 3) + `
		FROM (SELECT fid, row_number() OVER (ORDER BY code) AS place, ` + highestVillage("$3") + ` AS highest
		      FROM villages x WHERE town = $1 AND committee = $2 AND ` + condition + `) n
		WHERE v.town = $1 AND v.fid = n.fid`
}
