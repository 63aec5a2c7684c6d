package postgis

// Figures that no layer holds, as the town's report has them.

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// reportedID is what the id of a measure begins with that is a reported figure.
const reportedID = "reported."

// ReportedFigure is a figure as a report has it.
type ReportedFigure struct {
	Key     string
	Value   *float64 // nil: it is the share of Part in Whole
	AtLeast bool     // whether the report says that it is more
	Part    string   // the key of a figure
	Whole   string
	Words   ReportedWords
	Version int
}

// ReportedWords are what a report says with a figure. Source and note may be empty.
type ReportedWords struct {
	Title  geo.Title `json:"title"`
	Unit   geo.Title `json:"unit"`
	AsOf   geo.Title `json:"as_of"`
	Source geo.Title `json:"source"`
	Note   geo.Title `json:"note"`
}

// ID is the id of the figure as a measure.
func (r ReportedFigure) ID() string { return reportedID + r.Key }

// ReportedKey is the key of the figure that a measure's id names.
func ReportedKey(measure string) (key string, ok bool) { return strings.CutPrefix(measure, reportedID) }

// ReportedFigures lists a town's reported figures by their keys.
func (db *DB) ReportedFigures(ctx context.Context, town string) ([]ReportedFigure, error) {
	const list = `
		SELECT key, value, at_least, coalesce(part, ''), coalesce(whole, ''), words, version FROM reported_figures
		WHERE town = $1 ORDER BY key COLLATE "C"`
	rows, err := db.reader(ctx).Query(ctx, list, town)
	if err != nil {
		return nil, translate(err)
	}
	figures, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (r ReportedFigure, err error) {
		var words []byte
		if err = row.Scan(&r.Key, &r.Value, &r.AtLeast, &r.Part, &r.Whole, &words, &r.Version); err != nil {
			return r, err
		}
		return r, json.Unmarshal(words, &r.Words)
	})
	return figures, translate(err)
}

// ReportedFigure reads one of them. If there is none of that key, the fault is of kind NotFound.
func (db *DB) ReportedFigure(ctx context.Context, town, key string) (r ReportedFigure, v MeasureValue, err error) {
	all, err := db.ReportedFigures(ctx, town)
	if err != nil {
		return r, v, err
	}
	byKey := map[string]ReportedFigure{}
	for _, each := range all {
		byKey[each.Key] = each
	}
	r, ok := byKey[key]
	if !ok {
		return r, v, fault.New(fault.NotFound, "the town reports no figure %.60q; /api/measures?town= lists them", key)
	}
	if r.Value != nil {
		return r, MeasureValue{Value: r.Value}, nil
	}
	v.N, v.D = byKey[r.Part].Value, byKey[r.Whole].Value
	if v.N != nil && v.D != nil && *v.D != 0 {
		share := *v.N / *v.D
		v.Value = &share
	}
	return r, v, nil
}

// PutReported sets a figure in place of the one with its key. With a version the figure must still be as it was read, or the
// fault is of kind Conflict.
func (c *Change) PutReported(ctx context.Context, r ReportedFigure) error {
	words, err := json.Marshal(r.Words)
	if err != nil {
		return err
	}
	if r.Part != "" {
		var leaning bool
		const used = `SELECT $2 IN ($3, $4) OR EXISTS (SELECT FROM reported_figures WHERE town = $1 AND $2 IN (part, whole))`
		if err := c.tx.QueryRow(ctx, used, c.town, r.Key, r.Part, r.Whole).Scan(&leaning); err != nil {
			return err
		}
		if leaning {
			return fault.New(fault.Conflict, "a share is told of %q, so it has a value of its own", r.Key)
		}
	}
	for _, key := range []string{r.Part, r.Whole} {
		if key == "" {
			continue
		}
		var there bool
		err := c.tx.QueryRow(ctx, `SELECT count(*) > 0 FROM reported_figures WHERE town = $1 AND key = $2 AND value IS NOT NULL`, c.town, key).Scan(&there)
		if err != nil {
			return err
		}
		if !there {
			return fault.New(fault.Invalid, "%q is no reported figure with a value, so no share of it can be told; report it first", key)
		}
	}
	var others int
	if err := c.tx.QueryRow(ctx, `SELECT count(*) FROM reported_figures WHERE town = $1 AND key <> $2`, c.town, r.Key).Scan(&others); err != nil {
		return err
	}
	if others >= mostReported {
		return fault.New(fault.Conflict, "a town has at most %d reported figures; take one away first", mostReported)
	}
	const put = `
		INSERT INTO reported_figures AS f (town, key, value, at_least, part, whole, words)
		SELECT $1, $2, $3, $4, nullif($5, ''), nullif($6, ''), $7 WHERE $8 = 0
		    OR EXISTS (SELECT FROM reported_figures o WHERE o.town = $1 AND o.key = $2 AND o.version = $8)
		ON CONFLICT (town, key) DO UPDATE SET value = excluded.value, at_least = excluded.at_least,
		    part = excluded.part, whole = excluded.whole, words = excluded.words`
	tag, err := c.tx.Exec(ctx, put, c.town, r.Key, r.Value, r.AtLeast, r.Part, r.Whole, words, r.Version)
	if err == nil && tag.RowsAffected() == 0 {
		return fault.New(fault.Conflict, "the figure was altered since you read it; read it again, and alter what is still to be altered")
	}
	return err
}

// RemoveReported takes a figure away. One that another is the share of is a Conflict.
func (c *Change) RemoveReported(ctx context.Context, key string) error {
	var used bool
	if err := c.tx.QueryRow(ctx, `SELECT count(*) > 0 FROM reported_figures WHERE town = $1 AND $2 IN (part, whole)`, c.town, key).Scan(&used); err != nil {
		return err
	}
	if used {
		return fault.New(fault.Conflict, "another figure is a share of %q; take that one away first", key)
	}
	tag, err := c.tx.Exec(ctx, `DELETE FROM reported_figures WHERE town = $1 AND key = $2`, c.town, key)
	if err == nil && tag.RowsAffected() == 0 {
		return fault.New(fault.NotFound, "the town reports no figure %.60q; /api/measures?town= lists them", key)
	}
	return err
}
