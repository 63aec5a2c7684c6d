package postgis

// The log of changes, and a feature's history.

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// ChangeNote is one change as the log lists it.
type ChangeNote struct {
	Change   int64     `json:"change"`
	At       time.Time `json:"at"`
	Who      string    `json:"who,omitempty"` // empty where the reader may not see it
	Why      string    `json:"why,omitempty"`
	Undoes   *int64    `json:"undoes,omitempty"`    // the change that this one undid
	UndoneBy *int64    `json:"undone_by,omitempty"` // the change that undid this one
	Mine     bool      `json:"mine"`                // whether the reader made it
	Touched  []Touch   `json:"touched"`

	Role  access.Role `json:"role,omitempty"`  // the author's role in the town; empty for the operator, and for those who do not work there
	Given []Given     `json:"given,omitempty"` // the roles that the change gave, for the town's administrators
}

// Given is a role that a change gave, and to whom.
type Given struct {
	Login string      `json:"login"`
	Name  string      `json:"name"`
	Role  access.Role `json:"role"`
	Unit  string      `json:"unit"`
	Level string      `json:"level"`
}

// Touch counts what a change did to one layer.
type Touch struct {
	Layer string `json:"layer"`
	Op    string `json:"op"` // insert, update, delete or erase
	Count int64  `json:"count"`
}

// What sums up the change in English: "parcels 3 inserted, parcels 2 updated".
func (n ChangeNote) What() string {
	var parts []string
	for _, t := range n.Touched {
		done := map[string]string{"insert": "inserted", "update": "updated", "delete": "deleted", "erase": "erased"}[t.Op]
		parts = append(parts, fmt.Sprintf("%s %d %s", t.Layer, t.Count, done))
	}
	return strings.Join(parts, ", ")
}

// Changes lists a town's changes with ids below before, the newest first, at most limit, as the
// actor may see them.
func (db *DB) Changes(ctx context.Context, actor access.Actor, town string, before int64, limit int) (notes []ChangeNote, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		const list = `
			SELECT change, at, coalesce(who, ''), coalesce(why, ''), undoes, undone_by, mine, touched
			FROM changes_of($1, $2, $3)`
		rows, err := tx.Query(ctx, list, town, before, limit)
		if err != nil {
			return err
		}
		notes, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (n ChangeNote, err error) {
			return n, row.Scan(&n.Change, &n.At, &n.Who, &n.Why, &n.Undoes, &n.UndoneBy, &n.Mine, &n.Touched)
		})
		if err != nil || actor.Operator {
			return err
		}
		return addRoles(ctx, tx, town, notes)
	})
	return notes, err
}

// addRoles says of each change in which role it was made and which roles it gave, as far as the actor of the transaction
// may know.
func addRoles(ctx context.Context, tx pgx.Tx, town string, notes []ChangeNote) error {
	byChange := map[int64]*ChangeNote{}
	changes := make([]int64, len(notes))
	for i := range notes {
		changes[i] = notes[i].Change
		byChange[notes[i].Change] = &notes[i]
	}
	rows, err := tx.Query(ctx, `SELECT change, coalesce(role, ''), given FROM tuntu_access.roles_behind($1, $2)`, town, changes)
	if err != nil {
		return err
	}
	var change int64
	var role access.Role
	var given []Given
	_, err = pgx.ForEachRow(rows, []any{&change, &role, &given}, func() error {
		byChange[change].Role, byChange[change].Given = role, given
		given = nil
		return nil
	})
	return err
}

// Version is one change of a feature in its history.
type Version struct {
	Change     int64           `json:"change"`
	At         time.Time       `json:"at"`
	Op         string          `json:"op"` // insert, update or delete
	Who        string          `json:"who,omitempty"`
	Why        string          `json:"why,omitempty"`
	Undoes     *int64          `json:"undoes,omitempty"`
	Differs    []Difference    `json:"differs"`          // fields that the change altered, without the geometry
	Before     json.RawMessage `json:"before,omitempty"` // GeoJSON in CGCS2000 degrees; absent where the geometry did not change
	After      json.RawMessage `json:"after,omitempty"`
	AreaBefore *float64        `json:"area_m2_before,omitempty"`
	AreaAfter  *float64        `json:"area_m2_after,omitempty"`
}

// Difference is a field that differs between two states.
type Difference struct {
	Field string `json:"field"`
	Was   any    `json:"was"`
	Is    any    `json:"is"`
}

// History lists a feature's changes with ids below before, the newest first, at most limit. If
// there are none, the fault is of kind NotFound.
func (db *DB) History(ctx context.Context, actor access.Actor, layer geo.Layer, fid, before int64, limit int) (states []Version, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		const list = `
			SELECT change, at, op, coalesce(who, ''), coalesce(why, ''), undoes, before, after,
			       CASE WHEN moved THEN ST_AsGeoJSON(before_geom, 8, 0)::json END, CASE WHEN moved
			           THEN ST_AsGeoJSON(after_geom, 8, 0)::json END
			FROM (SELECT *, before_geom IS NULL OR after_geom IS NULL
			    OR ST_AsBinary(before_geom) <> ST_AsBinary(after_geom) AS moved FROM history_of($1, $2, $3, $4)) h`
		rows, err := tx.Query(ctx, list, layer.ID, fid, before, limit)
		if err != nil {
			return err
		}
		var v Version
		var was, is map[string]any
		_, err = pgx.ForEachRow(rows, []any{&v.Change, &v.At, &v.Op, &v.Who, &v.Why, &v.Undoes, &was, &is, &v.Before, &v.After}, func() error {
			v.Differs = differences(layer, was, is)
			v.AreaBefore, v.AreaAfter = areaOf(was), areaOf(is)
			states = append(states, v)
			v, was, is = Version{}, nil, nil
			return nil
		})
		return err
	})
	if err == nil && len(states) == 0 {
		err = fault.New(fault.NotFound, "there is no feature %d in %s", fid, layer.ID)
	}
	return states, err
}

// areaOf returns the area in m² of a state, or nil where the layer has none.
func areaOf(state map[string]any) *float64 {
	if n, ok := state["area_m2"].(float64); ok {
		return &n
	}
	return nil
}

// differences lists the fields that differ between two states, in the layer's order, without those
// that the database sets itself.
func differences(layer geo.Layer, was, is map[string]any) []Difference {
	found := []Difference{}
	for _, f := range layer.AllFields() {
		if f.SetBy == geo.Database || f.Name == "town" || f.Unit == "mu" {
			continue
		}
		before, after := was[f.Name], is[f.Name]
		if isNothing(before) && isNothing(after) {
			continue
		}
		if fmt.Sprint(before) != fmt.Sprint(after) {
			found = append(found, Difference{f.Name, before, after})
		}
	}
	return found
}

// isNothing tells whether a value is empty: null, or an empty list of names.
func isNothing(value any) bool {
	list, ok := value.([]any)
	return value == nil || ok && len(list) == 0
}
