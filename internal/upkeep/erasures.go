package upkeep

// Erasures of texts and persons, which a restored backup would bring back.

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Erasures lists what was erased from a database, the oldest first.
func Erasures(ctx context.Context, ownerURL string) (erasures []postgis.Erasure, err error) {
	err = asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		var there bool
		if err := tx.QueryRow(ctx, `SELECT to_regclass('tuntu_access.log') IS NOT NULL`).Scan(&there); err != nil || !there {
			return err
		}
		rows, err := tx.Query(ctx, `
			SELECT at, town, split_part(detail, ' ', 1), split_part(detail, ' ', 2)::bigint,
			    CASE WHEN detail NOT LIKE 'changes %' THEN string_to_array(split_part(detail, ' ', 3), ',') END
			FROM tuntu_access.log WHERE event = 'value erased'
			UNION ALL
			SELECT c.at, a.town, a.layer, a.fid, NULL FROM tuntu.towns t JOIN tuntu.audit a USING (town)
			JOIN tuntu.changes c USING (town, change)
			WHERE (a.layer, a.op) IN (('parcel_holders', 'delete'), ('cleaners', 'erase')) ORDER BY 1`)
		if err != nil {
			return err
		}
		erasures, err = pgx.CollectRows(rows, pgx.RowToStructByPos[postgis.Erasure])
		return err
	})
	return erasures, err
}

// EraseAgain erases from a restored database what was erased after its backup was made. It returns how many texts
// and persons it has erased. One that was written after its erasure is younger than the backup or stands in it by right.
func EraseAgain(ctx context.Context, db *postgis.DB, request postgis.Request, erasures []postgis.Erasure, madeAt time.Time) (count int, err error) {
	for _, e := range erasures {
		if !e.At.After(madeAt) {
			continue
		}
		request.Town = e.Town
		_, err := db.Erase(ctx, request, e)
		switch {
		case err == nil:
			count++
		case fault.Of(err).Kind != fault.NotFound: // a feature that is younger than the backup
			return count, err
		}
	}
	return count, nil
}
