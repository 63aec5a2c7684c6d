package upkeep

// Verifies the log of changes by its chain of hashes.

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Head is the newest change of a town's log with its digest. An operator who has kept it elsewhere
// can prove later that no earlier change was altered or removed.
type Head struct {
	Town   string
	Change int64
	Digest []byte // SHA-256
}

// String writes the head as CHANGE:DIGEST.
func (h Head) String() string { return fmt.Sprintf("%d:%s", h.Change, hex.EncodeToString(h.Digest)) }

// ParseHead reads a noted head.
func ParseHead(text string) (Head, error) {
	change, digest, ok := strings.Cut(strings.TrimSpace(text), ":")
	var h Head
	var err error
	if h.Change, err = strconv.ParseInt(change, 10, 64); err == nil && ok {
		h.Digest, err = hex.DecodeString(digest)
	}
	if err != nil || len(h.Digest) != 32 {
		return h, fault.New(fault.Invalid, "a head of the log reads CHANGE:DIGEST, as `tuntu audit head` prints it, not %.80q", text)
	}
	return h, nil
}

// Heads lists the newest change of each town's log.
func Heads(ctx context.Context, ownerURL string) (heads []Head, err error) {
	err = asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `
			SELECT DISTINCT ON (town) town, change, digest FROM changes ORDER BY town, change DESC`)
		if err != nil {
			return err
		}
		heads, err = pgx.CollectRows(rows, pgx.RowToStructByPos[Head])
		return err
	})
	return heads, err
}

// Damage is an audit row, a change, a feature or a record that does not agree with the digests.
type Damage struct {
	Town   string
	Change int64 // 0: not known
	What   string
}

// mostDamage is the largest number of damaged rows that each check lists.
const mostDamage = 100

// VerifyAudit finds alterations that bypassed the triggers: audit rows that differ from their
// digest, changes that differ from the chain, and features and records that differ from their last
// audit row. It returns how many changes and audit rows it has compared.
func VerifyAudit(ctx context.Context, ownerURL string) (changes, rows int64, damage []Damage, err error) {
	err = asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`); err != nil {
			return err
		}
		if err := tx.QueryRow(ctx, `SELECT (SELECT count(*) FROM changes), (SELECT count(*) FROM audit)`).Scan(&changes, &rows); err != nil {
			return err
		}
		checks := []string{alteredRow, alteredChange}
		for _, layer := range geo.Layers() {
			checks = append(checks, alteredLine(layer.ID, "fid", lineOfFeature))
		}
		for _, t := range postgis.RecordTables() {
			line := lineOfRecord
			if t.Sealed {
				line = lineOfSealed
			}
			checks = append(checks, alteredLine(t.Name, "id", line))
		}
		for _, check := range checks {
			found, err := tx.Query(ctx, check+fmt.Sprintf(" LIMIT %d", mostDamage))
			if err != nil {
				return err
			}
			places, err := pgx.CollectRows(found, pgx.RowToStructByPos[Damage])
			if err != nil {
				return err
			}
			damage = append(damage, places...)
		}
		return nil
	})
	return changes, rows, damage, err
}

// VerifyHead tells whether a kept head is still part of its town's chain, even one that is older
// than the removal of personal data from the log.
func VerifyHead(ctx context.Context, ownerURL string, h Head) (bool, error) {
	var same bool
	err := asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		var digest, former []byte
		err := tx.QueryRow(ctx, `SELECT digest, coalesce(former, '') FROM changes WHERE change = $1`, h.Change).Scan(&digest, &former)
		same = bytes.Equal(digest, h.Digest) || bytes.Equal(former, h.Digest)
		return err
	})
	if err != nil && fault.Of(err).Kind == fault.NotFound {
		return false, nil
	}
	return same, err
}

const (
	alteredRow = `
		SELECT town, change, format('the audit row %s of %s %s was altered', seq, layer, fid)
		FROM audit WHERE digest <> audit_digest(layer, fid, op, before, after, bounds) ORDER BY town, change, seq`

	// The digest of a change is computed from the previous change's digest, the change and its
	// audit rows. If each audit row agrees with its own digest, a difference means that a row or a
	// change was added or removed, or that the change itself was altered.
	alteredChange = `
		SELECT c.town, c.change, CASE WHEN c.digest IS NULL THEN 'the change was never sealed'
			ELSE 'the change itself was altered, or a row of it or a change before it was taken away or put in' END
		FROM (SELECT c AS whole, c.*, lag(c.digest) OVER (PARTITION BY c.town ORDER BY c.change) AS previous,
		             coalesce((SELECT string_agg(a.digest, '' ORDER BY a.seq) FROM audit a
		                 WHERE a.town = c.town AND a.change = c.change), '') AS rows
		      FROM changes c) c
		WHERE c.digest IS DISTINCT FROM change_digest(c.previous, c.whole, c.rows) ORDER BY c.town, c.change`
)

// These expressions give the form in which the log keeps a row x, by the kind of its table.
const (
	lineOfFeature = `(to_jsonb(x) - '{geom,geom3857}'::text[] || jsonb_build_object('geom', encode(ST_AsEWKB(x.geom), 'hex')))`
	lineOfRecord  = `to_jsonb(x)`
	lineOfSealed  = `sealed_form(to_jsonb(x))`
)

// alteredLine selects the rows of a table that differ from their last audit row. Nulls are stripped
// from both, since a column that was added later is missing in the log.
func alteredLine(table, key, line string) string {
	return fmt.Sprintf(`
		SELECT coalesce(x.town, l.town), coalesce(l.change, 0),
		    format('%[1]s %%s is not as the log says', coalesce(x.%[3]s, l.fid))
		FROM %[2]s x FULL JOIN (
			SELECT DISTINCT ON (town, fid) town, fid, change, after FROM audit
			WHERE layer = '%[1]s' ORDER BY town, fid, change DESC, seq DESC) l
		ON x.town = l.town AND x.%[3]s = l.fid
		WHERE CASE WHEN x.town IS NULL THEN l.after IS NOT NULL
		      ELSE jsonb_strip_nulls(%[4]s) - '{created_at,updated_at}'::text[]
		           IS DISTINCT FROM jsonb_strip_nulls(l.after) - '{created_at,updated_at}'::text[] END`,
		table, pgx.Identifier{table}.Sanitize(), key, line)
}
