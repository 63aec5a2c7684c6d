package postgis

// Undoes a change by restoring the rows that it wrote.

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// errNotUndone rolls back a dry run, or an undo that met conflicts.
var errNotUndone = errors.New("postgis: nothing was undone")

// Undone is the result of undoing a change.
type Undone struct {
	Change    int64    `json:"change"`              // the number of the change that undid it
	Rows      int64    `json:"restored"`            // rows that were put back
	Conflicts []string `json:"conflicts,omitempty"` // rows that later changes have altered; with any, nothing was undone
}

// Undo restores the rows that an earlier change of the town has written, as a change of its
// own. A row that was altered since is a conflict, and then nothing is undone; dryRun undoes
// nothing in any case. An actor who may not write one of the rows undoes none of them. If a
// restored area would overlap one that was drawn since, the error is a Refused. Moves of parcels
// are taken back by moves that name them, for which the actor says why.
func (db *DB) Undo(ctx context.Context, r Request, change int64, dryRun bool) (Undone, error) {
	var u Undone
	r.Undoes = change
	err := db.Write(ctx, r, &u, func(c *Change) error {
		u.Change = c.ID
		var err error
		u.Rows, u.Conflicts, err = c.undo(ctx, change, r)
		if err == nil && (dryRun || len(u.Conflicts) > 0) {
			err = errNotUndone
		}
		return err
	})
	if errors.Is(err, errNotUndone) {
		err = nil
	}
	return u, err
}

// table is a table whose rows an undo can restore; key is the column that identifies a row
// within its town.
type table struct {
	name, key string
	sealed    bool
	kept      bool
	moves     bool
}

// undoable lists the tables whose rows an undo can restore; a table stands before those that
// refer to it.
func undoable() (tables []table) {
	for _, layer := range geo.LayersAsBegun() {
		tables = append(tables, table{name: layer.ID, key: "fid"})
	}
	for _, t := range RecordTables() {
		tables = append(tables, table{t.Name, "id", t.Sealed, t.Kept, t.Moves})
	}
	return tables
}

func (c *Change) undo(ctx context.Context, change int64, r Request) (undone int64, conflicts []string, err error) {
	touched, err := c.touchedBy(ctx, change)
	if err != nil {
		return 0, nil, err
	}
	tables := undoable()
	for _, name := range touched {
		i := slices.IndexFunc(tables, func(t table) bool { return t.name == name })
		switch {
		case i < 0 || tables[i].kept:
			return 0, nil, fault.New(fault.Conflict, "change %d wrote to %s, which is not undone this way", change, name)
		case tables[i].sealed && !r.Actor.Operator:
			return 0, nil, fault.New(fault.Forbidden, "change %d wrote people's records, which are undone at the machine: tuntu undo %d", change, change)
		}
	}
	tables = slices.DeleteFunc(tables, func(t table) bool { return !slices.Contains(touched, t.name) })
	const net = `
		CREATE TEMPORARY TABLE undo_net ON COMMIT DROP AS
		SELECT layer, fid, before, after FROM net_of($1, $2)`
	if _, err := c.tx.Exec(ctx, net, c.town, change); err != nil {
		return 0, nil, err
	}
	tables, moved, conflicts, err := c.movesToUndo(ctx, change, tables)
	if err != nil {
		return 0, nil, err
	}
	if err := c.leaveBatches(ctx); err != nil {
		return 0, nil, err
	}
	for _, t := range tables {
		if err := c.refuseSealed(ctx, t); err != nil {
			return 0, nil, err
		}
		found, err := c.undoConflicts(ctx, t)
		if err != nil {
			return 0, nil, err
		}
		leaning, err := c.leaningOn(ctx, t)
		if err != nil {
			return 0, nil, err
		}
		conflicts = append(conflicts, append(found, leaning...)...)
	}
	if len(conflicts) > 0 {
		return 0, conflicts, nil
	}
	if err := c.reverse(ctx, moved, r); err != nil {
		return 0, nil, err
	}
	unlinked, err := c.unlink(ctx)
	if err != nil {
		return 0, nil, err
	}
	if undone, err = c.restore(ctx, tables); err != nil {
		return 0, nil, err
	}
	undone += int64(len(moved)) + unlinked
	if err := c.judgeRestored(ctx); err != nil {
		return 0, nil, err
	}
	return undone, nil, c.judgeLinks(ctx)
}

// refuseSealed refuses to restore personal rows, of which the log has a hash only. An undo can
// delete such a row if the change inserted it, and do nothing else with it.
func (c *Change) refuseSealed(ctx context.Context, t table) error {
	if !t.sealed {
		return nil
	}
	var lost int64
	const count = `SELECT count(*) FROM undo_net WHERE layer = $1 AND before IS NOT NULL`
	if err := c.tx.QueryRow(ctx, count, t.name).Scan(&lost); err != nil || lost == 0 {
		return err
	}
	return fault.New(fault.Conflict, "the change altered or removed people's records (%d of %s), which the log does not hold; enter them again instead", lost, t.name)
}

// judgeRestored refuses restored areas that overlap areas drawn since.
func (c *Change) judgeRestored(ctx context.Context) error {
	const moved = `
		SELECT coalesce(array_agg(fid), '{}') FROM undo_net
		WHERE layer = $1 AND before IS NOT NULL AND before->'geom' IS DISTINCT FROM after->'geom'`
	for _, layer := range geo.Layers() {
		if !layer.Exclusive {
			continue
		}
		var fids []int64
		if err := c.tx.QueryRow(ctx, moved, layer.ID).Scan(&fids); err != nil {
			return err
		}
		if err := c.refuseOverlaps(ctx, layer, fids); err != nil {
			return err
		}
	}
	return c.judgeLineage(ctx)
}

// touchedBy lists the tables that a change wrote to.
func (c *Change) touchedBy(ctx context.Context, change int64) ([]string, error) {
	rows, err := c.tx.Query(ctx, `SELECT DISTINCT layer FROM audit WHERE town = $1 AND change = $2`, c.town, change)
	if err != nil {
		return nil, err
	}
	touched, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err == nil && len(touched) == 0 {
		err = fault.New(fault.NotFound, "the town has no change %d that wrote anything; `tuntu changes` lists them", change)
	}
	return touched, err
}

// undoConflicts names the rows of a table that later changes have altered.
func (c *Change) undoConflicts(ctx context.Context, t table) ([]string, error) {
	state := "to_jsonb(x)" // as the audit writes it
	switch {
	case t.sealed:
		state = "sealed_form(to_jsonb(x))"
	case t.key == "fid":
		state = "to_jsonb(x) - 'geom' - 'geom3857' || jsonb_build_object('geom', encode(ST_AsEWKB(x.geom), 'hex'))"
	}
	conflict := fmt.Sprintf(`
		SELECT format('%%s %%s', n.layer, coalesce(nullif(n.after->>'code', ''), nullif(n.before->>'code', ''),
		    n.fid::text))
		FROM undo_net n LEFT JOIN %[1]s x ON x.town = $1 AND x.%[2]s = n.fid
		WHERE n.layer = $2
		  AND CASE WHEN n.after IS NULL THEN x.town IS NOT NULL
		           ELSE jsonb_strip_nulls(%[3]s) - '{version,created_at,updated_at}'::text[]
		           IS DISTINCT FROM jsonb_strip_nulls(n.after) - '{version,created_at,updated_at}'::text[] END
		ORDER BY n.fid LIMIT 100`, pgx.Identifier{t.name}.Sanitize(), t.key, state)
	rows, err := c.tx.Query(ctx, conflict, c.town, t.name)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// leaningOn names the rows that the undo would delete although records of other changes refer
// to them: the deletion would fail, or delete those records too.
func (c *Change) leaningOn(ctx context.Context, t table) ([]string, error) {
	const references = `
		SELECT r.conrelid::regclass::text, a.attname
		FROM pg_constraint r CROSS JOIN LATERAL unnest(r.conkey, r.confkey) AS k (own, other)
		JOIN pg_attribute f ON f.attrelid = r.confrelid AND f.attnum = k.other AND f.attname = $2
		JOIN pg_attribute a ON a.attrelid = r.conrelid AND a.attnum = k.own
		WHERE r.contype = 'f' AND r.confrelid = ('tuntu.' || quote_ident($1))::regclass`
	rows, err := c.tx.Query(ctx, references, t.name, t.key)
	if err != nil {
		return nil, err
	}
	type reference struct{ Table, Column string }
	found, err := pgx.CollectRows(rows, pgx.RowToStructByPos[reference])
	if err != nil {
		return nil, err
	}
	var leaning []string
	for _, r := range found {
		// records that the same change made are deleted with it; the key of these tables is id
		lean := fmt.Sprintf(`
			SELECT format('%%s %%s (%%s %%s)', n.layer, coalesce(nullif(n.after->>'code', ''), n.fid::text), count(*),
			    $3::text)
			FROM undo_net n JOIN %s r ON r.town = $1 AND r.%s = n.fid
			WHERE n.layer = $2 AND n.before IS NULL AND n.after IS NOT NULL
			  AND NOT EXISTS (SELECT FROM undo_net m WHERE m.layer = $3 AND m.fid = r.id AND m.before IS NULL)
			GROUP BY n.layer, n.after, n.fid ORDER BY n.fid LIMIT 100`, pgx.Identifier{r.Table}.Sanitize(), pgx.Identifier{r.Column}.Sanitize())
		rows, err := c.tx.Query(ctx, lean, c.town, t.name, r.Table)
		if err != nil {
			return nil, err
		}
		more, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			return nil, err
		}
		leaning = append(leaning, more...)
	}
	return leaning, nil
}

// restore inserts the rows that the change deleted, beginning with the tables that others
// refer to; then resets the rows that it updated; then deletes those that it inserted, in the
// reverse order of tables.
func (c *Change) restore(ctx context.Context, tables []table) (restored int64, err error) {
	// Row security skips rows that the actor may not write, so the restored rows are counted.
	exec := func(sql, table string) error {
		tag, err := c.tx.Exec(ctx, sql, c.town, table)
		restored += tag.RowsAffected()
		return err
	}
	var wanted int64
	const count = `SELECT count(*) FROM undo_net WHERE before IS NOT NULL OR after IS NOT NULL`
	if err := c.tx.QueryRow(ctx, count).Scan(&wanted); err != nil {
		return 0, err
	}
	defer func() {
		if err == nil && restored < wanted {
			err = access.NotAllowed(nil)
		}
	}()
	columns := map[string]string{}
	for _, t := range tables {
		if columns[t.name], err = c.plainColumns(ctx, t); err != nil {
			return restored, err
		}
		insert := fmt.Sprintf(`
			INSERT INTO %[1]s (town, %[2]s, version, %[3]s)
			SELECT r.town, r.%[2]s, r.version + 1, %[4]s
			FROM undo_net n CROSS JOIN LATERAL jsonb_populate_record(NULL::%[1]s, n.before) r
			WHERE n.layer = $2 AND n.before IS NOT NULL AND n.after IS NULL AND r.town = $1`,
			pgx.Identifier{t.name}.Sanitize(), t.key, columns[t.name], prefixed(columns[t.name]))
		if err := exec(insert, t.name); err != nil {
			return restored, err
		}
	}
	for _, t := range tables {
		update := fmt.Sprintf(`
			UPDATE %[1]s x SET (%[3]s) = (SELECT %[4]s FROM jsonb_populate_record(NULL::%[1]s, n.before) r)
			FROM undo_net n WHERE x.town = $1 AND x.%[2]s = n.fid AND n.layer = $2 AND n.before IS NOT NULL
			    AND n.after IS NOT NULL`,
			pgx.Identifier{t.name}.Sanitize(), t.key, columns[t.name], prefixed(columns[t.name]))
		if err := exec(update, t.name); err != nil {
			return restored, err
		}
	}
	for _, t := range slices.Backward(tables) {
		remove := fmt.Sprintf(`
			DELETE FROM %[1]s x USING undo_net n WHERE x.town = $1 AND x.%[2]s = n.fid AND n.layer = $2
			    AND n.before IS NULL AND n.after IS NOT NULL`,
			pgx.Identifier{t.name}.Sanitize(), t.key)
		if err := exec(remove, t.name); err != nil {
			return restored, err
		}
	}
	return restored, nil
}

// plainColumns lists the columns that a restore copies as they are: all but the key, the
// version and generated columns.
func (c *Change) plainColumns(ctx context.Context, t table) (string, error) {
	const columns = `
		SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
		WHERE attrelid = ('tuntu.' || quote_ident($1))::regclass AND attnum > 0 AND NOT attisdropped
		    AND attgenerated = ''
		  AND attname <> ALL (ARRAY['town', 'version', 'updated_at', $2])`
	var list string
	err := c.tx.QueryRow(ctx, columns, t.name, t.key).Scan(&list)
	return list, err
}

// prefixed qualifies each column with the record that is restored.
func prefixed(columns string) string {
	return "r." + strings.ReplaceAll(columns, ", ", ", r.")
}
