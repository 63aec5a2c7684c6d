package upkeep

// Computes a digest of each table, so that a restored database can be compared with its backup.

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/postgis"
	"tuntu/migrations"
)

// Digest summarises a table. A sum is the exclusive or of the SHA-256 of its rows, so that it does
// not depend on their order; no two rows cancel each other out, since their keys differ.
type Digest struct {
	Rows     int64  `json:"rows"`
	Content  string `json:"content"`            // sum over all columns but generated ones
	Geometry string `json:"geometry,omitempty"` // sum over town, fid and geometry; layers only
}

// State describes the contents of a database at one moment.
type State struct {
	Schema     int               `json:"schema"` // number of the last migration
	LastChange int64             `json:"last_change"`
	PostgreSQL string            `json:"postgresql"`
	PostGIS    string            `json:"postgis"`
	Towns      []string          `json:"towns"` // codes
	Tables     map[string]Digest `json:"tables"`
	Heads      map[string]string `json:"heads,omitempty"` // ends of the logs by town, as Head.String writes them
}

// HeadList lists the ends of the logs in the order of their towns.
func (s State) HeadList() (heads []Head, err error) {
	for _, town := range slices.Sorted(maps.Keys(s.Heads)) {
		h, err := ParseHead(s.Heads[town])
		if err != nil {
			return nil, err
		}
		h.Town = town
		heads = append(heads, h)
	}
	return heads, nil
}

// Features counts the features of all layers.
func (s State) Features() (n int64) {
	for _, layer := range geo.Layers() {
		n += s.Tables[layer.ID].Rows
	}
	return n
}

// Differences lists the tables whose contents differ between two states.
func (s State) Differences(other State) (tables []string) {
	for name, digest := range s.Tables {
		if found, ok := other.Tables[name]; !ok || found != digest { // an empty table's digest is zero
			tables = append(tables, name)
		}
	}
	for name := range other.Tables {
		if _, ok := s.Tables[name]; !ok {
			tables = append(tables, name)
		}
	}
	slices.Sort(tables)
	return tables
}

// LatestSchema is the number of the last migration that this program has.
func LatestSchema() int {
	names, _ := fs.Glob(migrations.FS, "*.sql")
	latest := 0
	for _, name := range names {
		number, _, _ := strings.Cut(name, "_")
		if n, err := strconv.Atoi(number); err == nil {
			latest = max(latest, n)
		}
	}
	return latest
}

// Snapshot runs fn within a snapshot. fn reads the state by read, and pg_dump by the snapshot's
// name, so that both see the same moment.
func Snapshot(ctx context.Context, ownerURL string, fn func(snapshot string, read func(context.Context) (State, error)) error) error {
	conn, err := connect(ctx, ownerURL)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	tx, err := conn.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly})
	if err != nil {
		return postgis.Translate(err)
	}
	defer tx.Rollback(context.WithoutCancel(ctx)) //nolint:errcheck // the transaction has only read
	var name string
	if err := tx.QueryRow(ctx, `SELECT pg_export_snapshot()`).Scan(&name); err != nil {
		return postgis.Translate(err)
	}
	return fn(name, func(ctx context.Context) (State, error) { return readState(ctx, tx) })
}

// readState reads all tables within a transaction.
func readState(ctx context.Context, tx pgx.Tx) (s State, err error) {
	// the text of a row must not depend on the connection's settings
	const fixed = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
		SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL search_path = tuntu, public`
	if _, err := tx.Exec(ctx, fixed); err != nil {
		return s, postgis.Translate(err)
	}
	const about = `
		SELECT (SELECT coalesce(max(version_id), 0) FROM tuntu.goose_db_version WHERE is_applied),
		    (SELECT last_value FROM tuntu.change_id),
		       current_setting('server_version'), (SELECT extversion FROM pg_extension WHERE extname = 'postgis'),
		       ARRAY(SELECT town FROM tuntu.towns ORDER BY town)`
	if err := tx.QueryRow(ctx, about).Scan(&s.Schema, &s.LastChange, &s.PostgreSQL, &s.PostGIS, &s.Towns); err != nil {
		return s, postgis.Translate(err)
	}
	const list = `
		SELECT n.nspname, c.relname, array_agg(a.attname ORDER BY a.attnum)
		FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
		    AND a.attgenerated = ''
		JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
		GROUP BY n.nspname, c.relname`
	rows, err := tx.Query(ctx, list, schemas())
	if err != nil {
		return s, postgis.Translate(err)
	}
	columns := map[[2]string][]string{}
	var table [2]string
	var names []string
	if _, err := pgx.ForEachRow(rows, []any{&table[0], &table[1], &names}, func() error { columns[table] = slices.Clone(names); return nil }); err != nil {
		return s, postgis.Translate(err)
	}
	if _, ok := columns[[2]string{"tuntu_access", "log_end"}]; ok { // a restored backup may be older
		heads, err := readHeads(ctx, tx)
		if err != nil {
			return s, postgis.Translate(err)
		}
		s.Heads = map[string]string{}
		for _, h := range heads {
			s.Heads[h.Town] = h.String()
		}
	}
	s.Tables = map[string]Digest{}
	for table, names := range columns {
		name := strings.TrimPrefix(table[0]+"."+table[1], "tuntu.")
		if s.Tables[name], err = digestOf(ctx, tx, table[:], names); err != nil {
			return s, err
		}
	}
	return s, nil
}

func digestOf(ctx context.Context, tx pgx.Tx, table pgx.Identifier, columns []string) (d Digest, err error) {
	quoted := make([]string, len(columns))
	for i, c := range columns {
		quoted[i] = pgx.Identifier{c}.Sanitize()
	}
	sum := func(bytes string) string {
		return `coalesce(bit_xor(('x' || encode(sha256(` + bytes + `), 'hex'))::bit(256))::text, '')`
	}
	geometry := `''`
	if _, ok := geo.LayerByID(table[1]); ok && table[0] == "tuntu" {
		geometry = sum(`convert_to(town || '/' || fid || '/', 'UTF8') || ST_AsEWKB(geom)`)
	}
	sql := fmt.Sprintf(`SELECT count(*), %s, %s FROM %s`, sum(`convert_to(ROW(`+strings.Join(quoted, ", ")+`)::text, 'UTF8')`), geometry, table.Sanitize())
	if err := tx.QueryRow(ctx, sql).Scan(&d.Rows, &d.Content, &d.Geometry); err != nil {
		return d, fmt.Errorf("sum up %s: %w", table.Sanitize(), postgis.Translate(err))
	}
	d.Content, d.Geometry = hexOf(d.Content), hexOf(d.Geometry)
	return d, nil
}

// hexOf turns 256 binary digits into 64 hexadecimal ones.
func hexOf(bits string) string {
	n, ok := new(big.Int).SetString(bits, 2)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%064x", n)
}
