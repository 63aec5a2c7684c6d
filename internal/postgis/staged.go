package postgis

// Temporary tables of features on their way into a layer.

import (
	"context"
	"encoding/hex"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb/encoding/ewkb"
	"github.com/paulmach/orb/encoding/wkb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Staged is a temporary table of features that a change may check and then insert:
// COPY fills it fast, and the layer itself is written by one INSERT … SELECT, since
// COPY straight into a table under row security fails.
type Staged struct {
	tx    pgx.Tx
	town  string
	layer geo.Layer
	Split int // edges over 500 m that were densified

	// Baseline is why new features begin with the staged values of the fields that only records set. Empty: they
	// begin with the defaults of these. The operator alone may say it.
	Baseline string

	// Past says that the change adds the records of new features itself, see [Change.AddPast].
	Past bool
}

const stagedTable = "staged"

// makeStaged makes a fresh temporary table. Beside the layer's fields it has columns for the
// matching feature's fid, whether the row equals that feature, whether its geometry is new,
// whether its committee is to be found, and which fields an edit sets.
func (c *Change) makeStaged(ctx context.Context, layer geo.Layer) error {
	columns := []string{
		"row integer", "code text", "name text", "name_hant text", "pinyin text", "aliases text[]", "committee text", "given text", "geom geometry",
		"match bigint", "same boolean NOT NULL DEFAULT false", "moved boolean NOT NULL DEFAULT true", "settle boolean NOT NULL DEFAULT true", "sets text[]", "parent bigint",
	}
	for _, f := range given(layer) {
		columns = append(columns, pgx.Identifier{f.Name}.Sanitize()+" "+sqlType(f.Type))
	}
	create := "CREATE TEMPORARY TABLE staged (" + strings.Join(columns, ", ") + ") ON COMMIT DROP"
	if c.staged {
		create = "DROP TABLE pg_temp.staged; " + create
	}
	c.staged = true
	_, err := c.tx.Exec(ctx, create)
	return err
}

// Stage streams features into a fresh temporary table.
func (c *Change) Stage(ctx context.Context, layer geo.Layer, features iter.Seq2[geo.Feature, error]) (*Staged, error) {
	if err := c.makeStaged(ctx, layer); err != nil {
		return nil, err
	}
	split, err := copyFeatures(ctx, c.tx, pgx.Identifier{stagedTable}, layer, features)
	if err != nil {
		return nil, err
	}
	const index = `
		CREATE INDEX ON staged USING gist (geom);
		CREATE INDEX ON staged (match) WHERE match IS NOT NULL;
		ANALYZE staged`
	if _, err := c.tx.Exec(ctx, index); err != nil {
		return nil, err
	}
	return &Staged{tx: c.tx, town: c.town, layer: layer, Split: split}, nil
}

// copyFeatures streams features into a staging table and returns the number of densified edges.
func copyFeatures(ctx context.Context, tx pgx.Tx, table pgx.Identifier, layer geo.Layer, features iter.Seq2[geo.Feature, error]) (split int, err error) {
	names := []string{"row", "code", "name", "name_hant", "pinyin", "aliases", "committee", "given", "geom"}
	for _, f := range given(layer) {
		names = append(names, f.Name)
	}
	source := &copySource{layer: layer}
	source.next, source.stop = iter.Pull2(features)
	defer source.stop()
	_, err = tx.CopyFrom(ctx, table, names, source)
	if source.err != nil { // the features could not be read; the connection is sound
		return 0, source.err
	}
	return source.split, err
}

// stageEdits puts edits into a fresh temporary table, each as its feature will stand: with the
// fields that the edit sets and the present values of the others. A row's number is the edit's
// place in the batch, from 1.
func (b *batch) stageEdits(ctx context.Context, layer geo.Layer, places []int) (*Staged, error) {
	if err := b.makeStaged(ctx, layer); err != nil {
		return nil, err
	}
	lines := make([]map[string]any, len(places))
	for i, place := range places {
		var err error
		if lines[i], err = line(b.edits[place], place+1); err != nil {
			return nil, err
		}
	}
	sent := []string{"row integer", "match bigint", "sets text[]", "moved boolean", "settle boolean", "parent bigint", "geometry text"}
	target := []string{"row", "match", "sets", "moved", "settle", "parent", "given", "geom"}
	values := []string{
		"u.row", "u.match", "u.sets", "u.moved", "u.settle", "u.parent", map[bool]string{true: "u.committee", false: "NULL"}[layer.InUnit()],
		"CASE WHEN u.moved THEN ST_GeomFromWKB(decode(u.geometry, 'hex'), 4490) ELSE x.geom END",
	}
	for _, f := range layer.AllFields() {
		if !f.Given() {
			continue
		}
		column := pgx.Identifier{f.Name}.Sanitize()
		value := "u." + column
		typ := sqlType(f.Type)
		switch {
		case f.Name == geo.Aliases:
			value, typ = "coalesce(u.aliases, '{}')", "text[]"
		case f.Default != "":
			value = fmt.Sprintf("coalesce(u.%s, '%s')", column, f.Default)
		}
		sent, target = append(sent, column+" "+typ), append(target, column)
		values = append(values, fmt.Sprintf("CASE WHEN x.fid IS NULL OR '%s' = ANY (u.sets) THEN %s ELSE x.%s END", f.Name, value, column))
	}
	fill := fmt.Sprintf(`
		INSERT INTO staged (%s) SELECT %s
		FROM jsonb_to_recordset($2) AS u (%s) LEFT JOIN %s x ON x.town = $1
		    AND x.fid = coalesce(u.match, u.parent)`,
		strings.Join(target, ", "), strings.Join(values, ", "), strings.Join(sent, ", "), pgx.Identifier{layer.ID}.Sanitize())
	_, err := b.tx.Exec(ctx, fill, b.town, lines)
	return &Staged{tx: b.tx, town: b.town, layer: layer}, err
}

// line is an edit as a row of the temporary table.
func line(e Edit, row int) (map[string]any, error) {
	f := e.Feature
	moved := moving(e)
	l := map[string]any{
		"row": row, "sets": slices.Concat(e.Set, e.Repeats), "moved": moved, "code": orNull(f.Code), "name": orNull(f.Name), "name_hant": orNull(f.NameHant),
		"pinyin": orNull(f.Pinyin), geo.Aliases: f.Aliases, "committee": orNull(f.Committee),
		"settle": settling(e),
	}
	if e.FID != 0 {
		l["match"] = e.FID
	}
	if e.parent != 0 {
		l["parent"] = e.parent
	}
	for name, value := range f.Properties {
		l[name] = value
	}
	if f.Geometry != nil && moved {
		dense, _ := geo.Stored(f.Geometry)
		bytes, err := wkb.Marshal(dense)
		if err != nil {
			return nil, &AtEdit{row - 1, fault.Wrap(err, fault.Invalid, "the geometry is of an unknown kind")}
		}
		l["geometry"] = hex.EncodeToString(bytes)
	}
	return l, nil
}

// overwrite updates the matching features by the staged rows, either those that move or those
// that do not, and returns fid and version of each.
func (s *Staged) overwrite(ctx context.Context, set []string, moved bool) (pgx.Rows, error) {
	sets := []string{"version = x.version"} // a trigger raises the version; an edit may set no other field
	for _, field := range slices.Compact(slices.Sorted(slices.Values(set))) {
		column := field
		if field == GeometryField {
			column = "geom"
		}
		name := pgx.Identifier{column}.Sanitize()
		sets = append(sets, name+" = s."+name)
	}
	update := fmt.Sprintf(`
		UPDATE %s x SET %s FROM staged s WHERE x.town = $1 AND x.fid = s.match AND s.moved = $2
		RETURNING x.fid, x.version`, pgx.Identifier{s.layer.ID}.Sanitize(), strings.Join(sets, ", "))
	return s.tx.Query(ctx, update, s.town, moved)
}

// Insert inserts the staged rows into the layer and returns the new features' fids in the order
// of the rows.
func (s *Staged) Insert(ctx context.Context) ([]int64, error) {
	target := []string{"town", "code", "name", "name_hant", "pinyin", "aliases", "geom"}
	values := []string{"$1", "code", "name", "name_hant", "pinyin", "coalesce(aliases, '{}')", "geom"}
	if s.layer.InUnit() {
		target, values = append(target, "committee"), append(values, "committee")
	}
	for _, f := range given(s.layer) {
		if !f.Settable() && s.Baseline == "" {
			continue
		}
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
	if s.Baseline != "" {
		const settle = `SELECT set_config('tuntu.baseline', $1, true), set_config('tuntu.past', CASE WHEN $2 THEN 'on' ELSE '' END, true)`
		if _, err := s.tx.Exec(ctx, settle, s.Baseline, s.Past); err != nil {
			return nil, err
		}
	}
	rows, err := s.tx.Query(ctx, insert, s.town)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[int64])
}

// given lists the layer's own fields that a file or an edit may name, though only a record sets some of them.
func given(layer geo.Layer) []geo.Field {
	return slices.DeleteFunc(slices.Clone(layer.Fields), func(f geo.Field) bool { return !f.Given() })
}

// writable lists those that an import may set on existing features.
func writable(layer geo.Layer) []geo.Field {
	return slices.DeleteFunc(given(layer), func(f geo.Field) bool { return !f.Settable() })
}

// recorded lists those that only a record sets.
func recorded(layer geo.Layer) []geo.Field {
	return slices.DeleteFunc(given(layer), geo.Field.Settable)
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
	if f.Geometry != nil { // a row that joins an existing feature has no geometry
		dense, split := geo.Stored(f.Geometry)
		s.split += split
		var err error
		if geometry, err = ewkb.Marshal(dense, SRID); err != nil {
			return nil, fault.Wrap(err, fault.Invalid, "row %d has a geometry of an unknown kind", f.Row)
		}
	}
	row := []any{f.Row, orNull(f.Code), orNull(f.Name), orNull(f.NameHant), orNull(f.Pinyin), f.Aliases, orNull(f.Committee), orNull(f.Committee), geometry}
	for _, field := range given(s.layer) {
		value := f.Properties[field.Name]
		if number, ok := value.(float64); ok && field.Type == geo.Integer {
			value = int64(number)
		}
		row = append(row, value)
	}
	return row, nil
}

// Err is the error of reading the features, if any.
func (s *copySource) Err() error { return s.err }

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
