package postgis

import (
	"context"
	"fmt"
	"iter"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb/encoding/wkb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Staged is a temporary table of features that a change may check and then insert:
// COPY fills it fast, and the layer itself is written by one INSERT … SELECT, since
// COPY straight into a table under row security fails.
type Staged struct {
	change *Change
	layer  geo.Layer
	Split  int // edges over 500 m that were densified
}

const stagedTable = "staged"

// Stage streams features into a fresh temporary table.
func (c *Change) Stage(ctx context.Context, layer geo.Layer, features iter.Seq2[geo.Feature, error]) (*Staged, error) {
	columns := []string{"row integer", "code text", "name text", "name_hant text", "pinyin text", "aliases text[]", "committee text", "wkb bytea"}
	names := []string{"row", "code", "name", "name_hant", "pinyin", "aliases", "committee", "wkb"}
	for _, f := range writable(layer) {
		columns = append(columns, pgx.Identifier{f.Name}.Sanitize()+" "+sqlType(f.Type))
		names = append(names, f.Name)
	}
	create := "DROP TABLE IF EXISTS pg_temp.staged; CREATE TEMPORARY TABLE staged (" + strings.Join(columns, ", ") + ", geom geometry, match bigint, same boolean NOT NULL DEFAULT false) ON COMMIT DROP"
	if _, err := c.tx.Exec(ctx, create); err != nil {
		return nil, err
	}
	source := &copySource{layer: layer}
	source.next, source.stop = iter.Pull2(features)
	defer source.stop()
	_, err := c.tx.CopyFrom(ctx, pgx.Identifier{stagedTable}, names, source)
	if source.err != nil { // the source's own fault, not the wire's
		return nil, source.err
	}
	if err != nil {
		return nil, err
	}
	const decode = `
		UPDATE staged SET geom = ST_GeomFromWKB(wkb, 4490), wkb = NULL;
		CREATE INDEX ON staged USING gist (geom);
		CREATE INDEX ON staged (match);
		ANALYZE staged`
	if _, err := c.tx.Exec(ctx, decode); err != nil {
		return nil, err
	}
	return &Staged{change: c, layer: layer, Split: source.split}, nil
}

// Insert writes what is staged into the layer and returns the new features' fids in the
// order of their rows.
func (s *Staged) Insert(ctx context.Context) ([]int64, error) {
	target := []string{"town", "code", "name", "name_hant", "pinyin", "aliases", "geom"}
	values := []string{"$1", "code", "name", "name_hant", "pinyin", "coalesce(aliases, '{}')", "geom"}
	if s.layer.InUnit() {
		target, values = append(target, "committee"), append(values, "committee")
	}
	for _, f := range writable(s.layer) {
		column := pgx.Identifier{f.Name}.Sanitize()
		target = append(target, column)
		if f.Default != "" {
			column = fmt.Sprintf("coalesce(%s, '%s')", column, f.Default)
		}
		values = append(values, column)
	}
	insert := fmt.Sprintf(
		`INSERT INTO %s (%s) SELECT %s FROM staged WHERE match IS NULL ORDER BY row RETURNING fid`,
		pgx.Identifier{s.layer.ID}.Sanitize(), strings.Join(target, ", "), strings.Join(values, ", "),
	)
	rows, err := s.change.tx.Query(ctx, insert, s.change.town)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[int64])
}

// writable lists the fields that an import may set, after the common ones.
func writable(layer geo.Layer) []geo.Field {
	var fields []geo.Field
	for _, f := range layer.Fields {
		if f.Settable() {
			fields = append(fields, f)
		}
	}
	return fields
}

func sqlType(t geo.Type) string {
	return [...]string{"text", "integer", "double precision", "boolean", "timestamptz", "date"}[t]
}

// copySource feeds features to COPY.
type copySource struct {
	layer   geo.Layer
	next    func() (geo.Feature, error, bool)
	stop    func()
	current geo.Feature
	split   int
	err     error
}

// Next moves to the next feature.
func (s *copySource) Next() bool {
	feature, err, ok := s.next()
	s.current, s.err = feature, err
	return ok && err == nil
}

// Values is the current feature as a row of the temporary table.
func (s *copySource) Values() ([]any, error) {
	f := s.current
	var geometry []byte
	if f.Geometry != nil { // a row that joins what exists has none
		dense, split := geo.Densify(f.Geometry)
		s.split += split
		var err error
		if geometry, err = wkb.Marshal(dense); err != nil {
			return nil, fault.Wrap(err, fault.Invalid, "row %d has a geometry of an unknown kind", f.Row)
		}
	}
	row := []any{f.Row, orNull(f.Code), orNull(f.Name), orNull(f.NameHant), orNull(f.Pinyin), f.Aliases, orNull(f.Committee), geometry}
	for _, field := range writable(s.layer) {
		value := f.Properties[field.Name]
		if number, ok := value.(float64); ok && field.Type == geo.Integer {
			value = int64(number)
		}
		row = append(row, value)
	}
	return row, nil
}

// Err is the source's fault, if any.
func (s *copySource) Err() error { return s.err }

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
