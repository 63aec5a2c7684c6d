package upkeep

// Proves the database by its logs: the chains of hashes, and each table's rows by what the log says of them.

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// Proof is what a verification has compared, and what it has found.
type Proof struct {
	Tables []Compared // in the order of their comparison, the logs first
	Damage []Damage
}

// Compared is a table whose rows were compared with the log, or a log that was compared with its chain.
type Compared struct {
	Table string // with the schema's name, unless that is tuntu
	Rows  int64
}

// Rows returns the number of rows of a table that were compared; 0 for a table that was not.
func (p Proof) Rows(table string) int64 {
	for _, c := range p.Tables {
		if c.Table == table {
			return c.Rows
		}
	}
	return 0
}

// Damage is an entry of a log or a row of a table that does not agree with the digests.
type Damage struct {
	Town   string // AccessLog for the access log and what it proves
	Change int64  // 0: not known
	What   string
}

// mostDamage is the largest number of damaged rows that each check lists.
const mostDamage = 100

// NotReplayed names the tables that the log does not prove, each with what makes it or why it passes.
func NotReplayed() map[string]string {
	return map[string]string{
		"answers":               "passes: replies for retries, forgotten after seven days",
		"area_counts":           "derived from the layers' features; doctor compares it",
		"claimed_uuids":         "derived from the UUIDs of records in the audit",
		"crowded":               "derived from the layers' features; doctor compares it",
		"generalised":           "derived from the layers' features; doctor compares it",
		"pieces":                "derived from the layers' features; doctor compares it",
		"search_terms":          "derived from the layers' names",
		"place_days":            "derived from the records of cleaning; doctor compares it",
		"place_months":          "derived from the records of cleaning; doctor compares it",
		"committee_days":        "derived from the records of cleaning; doctor compares it",
		"layer_revisions":       "derived from the audit by record_change",
		"goose_db_version":      "derived from the migrations that ran",
		"tuntu_access.pulse":    "passes: when a write was last tried",
		"tuntu_access.sessions": "passes: ends after twelve hours, and holds no right of its own",
	}
}

// check is a comparison: it counts a table's rows and lists what is wrong with them.
type check struct {
	table     string
	altered   string // selects town, change and what is wrong
	uncounted bool   // the table's rows were counted by another check
}

// VerifyAudit finds alterations that bypassed the triggers: entries of the logs that differ from their chains, and rows
// of every guarded table that differ from their last entry.
func VerifyAudit(ctx context.Context, ownerURL string) (p Proof, err error) {
	err = asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		// the text of a row must not depend on the connection's settings
		const fixed = `
			SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TimeZone = 'UTC';
			SET LOCAL bytea_output = 'hex'`
		if _, err := tx.Exec(ctx, fixed); err != nil {
			return err
		}
		p, err = prove(ctx, tx)
		return err
	})
	return p, err
}

// prove makes all comparisons within a transaction.
func prove(ctx context.Context, tx pgx.Tx) (p Proof, err error) {
	checks, err := allChecks(ctx, tx)
	if err != nil {
		return p, err
	}
	for _, c := range checks {
		if err := p.run(ctx, tx, c); err != nil {
			return p, fmt.Errorf("verify %s: %w", c.table, err)
		}
	}
	return p, nil
}

// run makes one comparison.
func (p *Proof) run(ctx context.Context, tx pgx.Tx, c check) error {
	if !c.uncounted {
		compared := Compared{Table: c.table}
		if err := tx.QueryRow(ctx, `SELECT count(*) FROM `+c.table).Scan(&compared.Rows); err != nil {
			return err
		}
		p.Tables = append(p.Tables, compared)
	}
	rows, err := tx.Query(ctx, fmt.Sprintf(`SELECT *, count(*) OVER () FROM (%s) d LIMIT %d`, c.altered, mostDamage))
	if err != nil {
		return err
	}
	var d Damage
	var all int64
	_, err = pgx.ForEachRow(rows, []any{&d.Town, &d.Change, &d.What, &all}, func() error {
		p.Damage = append(p.Damage, d)
		return nil
	})
	if all > mostDamage {
		p.Damage = append(p.Damage, Damage{Town: d.Town, What: fmt.Sprintf("%d more like these in %s", all-mostDamage, c.table)})
	}
	return err
}

// allChecks lists all comparisons: of the logs, of the tables whose rows the audit holds, and of those whose rows the
// access log proves.
func allChecks(ctx context.Context, tx pgx.Tx) ([]check, error) {
	checks := []check{
		{table: "changes", altered: alteredChange},
		{table: "audit", altered: alteredRow},
		{table: "tuntu_access.log", altered: alteredEntry},
		{table: "tuntu_access.log_end", altered: alteredEnd},
		{table: "changes", altered: cutLog, uncounted: true},
	}
	guarded := []struct{ table, key, kind string }{{"towns", "fid", "town"}, {"samples", "place", "plain"}, {"relief", "fid", "plain"}}
	for _, layer := range geo.Layers() {
		guarded = append(guarded, struct{ table, key, kind string }{layer.ID, "fid", "spatial"})
	}
	for _, t := range postgis.RecordTables() {
		kind := "plain"
		if t.Sealed {
			kind = "sealed"
		}
		guarded = append(guarded, struct{ table, key, kind string }{t.Name, "id", kind})
	}
	for _, g := range guarded {
		var line string
		if err := tx.QueryRow(ctx, `SELECT logged_form($1::text::regclass, $2, 'x')`, g.table, g.kind).Scan(&line); err != nil {
			return nil, err
		}
		checks = append(checks, check{table: g.table, altered: alteredLine(g.table, g.key, line)})
	}
	checks = append(checks, check{table: "relief_tiles", altered: alteredPictures}, check{table: "files", altered: alteredFiles})
	for _, t := range []struct{ table, key string }{{"accounts", "account"}, {"tokens", "token"}, {"invitations", "account"}, {"settings", "name"}} {
		checks = append(checks, check{table: "tuntu_access." + t.table, altered: alteredAccess(t.table, t.key)})
	}
	return checks, nil
}

const (
	// Of a row of which a value was erased, the access log has a digest of what remains.
	alteredRow = `
		SELECT a.town, a.change, format('the audit row %s of %s %s was altered', a.seq, a.layer, a.fid) AS what
		FROM audit a LEFT JOIN (
			SELECT DISTINCT ON (r.key) r.key::bigint AS seq, decode(r.value, 'hex') AS remains
			FROM tuntu_access.log l CROSS JOIN LATERAL jsonb_each_text(l.proof->'rows') r
			WHERE l.event = 'value erased' ORDER BY r.key, l.link DESC) e ON e.seq = a.seq
		WHERE CASE WHEN e.seq IS NULL THEN a.digest ELSE e.remains END
		    <> audit_digest(a.layer, a.fid, a.op, a.before, a.after, a.bounds, a.salt)
		ORDER BY a.town, a.change, a.seq`

	// The digest of a change is computed from the previous change's digest, the change and its
	// audit rows. If each audit row agrees with its own digest, a difference means that a row or a
	// change was added or removed, or that the change itself was altered.
	alteredChange = `
		SELECT c.town, c.change, CASE WHEN c.digest IS NULL THEN 'the change was never sealed' ELSE
			'the change itself was altered, or a row of it or a change before it was taken away or put in' END AS what
		FROM (SELECT c AS whole, c.*, lag(c.digest) OVER (PARTITION BY c.town ORDER BY c.change) AS previous,
		             coalesce((SELECT string_agg(a.digest, '' ORDER BY a.seq) FROM audit a
		                 WHERE a.town = c.town AND a.change = c.change), '') AS rows
		      FROM changes c) c
		WHERE c.digest IS DISTINCT FROM change_digest(c.previous, c.whole, c.rows)
		    OR c.reason_digest IS NOT NULL AND (c.reason <> '…' OR c.salt IS NOT NULL)
		ORDER BY c.town, c.change`

	alteredEntry = `
		SELECT 'access', coalesce(l.link, 0), CASE WHEN l.link IS NULL THEN format('entry %s was never sealed', l.entry)
			ELSE format('entry %s was altered, or one before it was taken away or put in', l.entry) END AS what
		FROM (SELECT l AS whole, l.*, lag(l.digest, 1, '') OVER (ORDER BY l.link) AS previous,
		             row_number() OVER (ORDER BY l.link) AS place
		      FROM tuntu_access.log l) l
		WHERE (l.link, l.digest) IS DISTINCT FROM (l.place, tuntu_access.entry_digest(l.previous, l.place, l.whole))
		ORDER BY l.entry`

	alteredEnd = `
		SELECT 'access', coalesce(l.link, 0),
		    format('the log ends here and should end at %s: what came last was taken away', coalesce(e.link, 0)) AS what
		FROM (SELECT 1) one LEFT JOIN tuntu_access.log_end e ON true
		LEFT JOIN (SELECT link, digest FROM tuntu_access.log ORDER BY link DESC NULLS LAST LIMIT 1) l ON true
		WHERE (coalesce(l.link, 0), coalesce(l.digest, '')) IS DISTINCT FROM (e.link, e.digest)`

	// The access log holds the end that a town's log had when the town was added or removed.
	cutLog = `
		SELECT l.town, split_part(l.detail, ':', 1)::bigint AS change,
		    format('the town''s log was cut off or replaced: it no longer holds the change of "%s"', l.event) AS what
		FROM tuntu_access.log l
		WHERE l.event IN ('town added', 'town removed') AND NOT EXISTS (
			SELECT FROM changes c WHERE c.town = l.town AND c.change = split_part(l.detail, ':', 1)::bigint
			AND split_part(l.detail, ':', 2) = encode(c.digest, 'hex'))
		ORDER BY l.entry`

	alteredPictures = `
		SELECT town, 0::bigint AS change, 'pictures of the hill shade are not as they were made' AS what
		FROM (SELECT town FROM relief UNION SELECT town FROM relief_tiles) t LEFT JOIN relief r USING (town)
		WHERE r.pictures IS DISTINCT FROM pictures_digest(town) ORDER BY town`

	// A record names its file by the digest of its bytes; a copy that is shown is made of them again at any time.
	alteredFiles = `
		SELECT town, 0::bigint AS change, format('the file %s is not what its name says', left(sha256, 12)) AS what
		FROM files WHERE sha256 <> encode(sha256(bytes), 'hex') ORDER BY town, sha256`
)

// alteredLine selects the rows of a table that differ from their last audit row. Nulls are stripped
// from both, since a column that was added later is missing in the log.
func alteredLine(table, key, line string) string {
	return fmt.Sprintf(`
		SELECT coalesce(x.town, l.town), coalesce(l.change, 0),
		    format('%[1]s %%s is not as the log says', coalesce(x.%[3]s, l.fid)) AS what
		FROM %[2]s x FULL JOIN (
			SELECT DISTINCT ON (town, fid) town, fid, change, after FROM audit
			WHERE layer = '%[1]s' ORDER BY town, fid, change DESC, seq DESC) l
		ON x.town = l.town AND x.%[3]s = l.fid
		WHERE CASE WHEN x.town IS NULL THEN l.after IS NOT NULL
		      ELSE jsonb_strip_nulls(%[4]s) - '{created_at,updated_at}'::text[]
		           IS DISTINCT FROM jsonb_strip_nulls(l.after) - '{created_at,updated_at}'::text[] END`,
		table, pgx.Identifier{table}.Sanitize(), key, line)
}

// alteredAccess selects the rows of a table of accounts that differ from their last entry in the access log.
func alteredAccess(table, key string) string {
	return fmt.Sprintf(`
		SELECT 'access', coalesce(l.link, 0), format('%[1]s %%s is not as the log says', coalesce(x.key, l.key)) AS what
		FROM (SELECT %[2]s::text AS key, tuntu_access.sealed(to_jsonb(t)) AS sealed FROM tuntu_access.%[1]s t) x
		FULL JOIN (
			SELECT DISTINCT ON (proof->>'key') proof->>'key' AS key, link, proof->>'sealed' AS sealed
			FROM tuntu_access.log WHERE proof->>'table' = '%[1]s' ORDER BY proof->>'key', link DESC) l USING (key)
		WHERE x.sealed IS DISTINCT FROM l.sealed ORDER BY key`, table, key)
}
