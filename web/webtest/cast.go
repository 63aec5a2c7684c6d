package webtest

// Test towns and accounts.

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/sample/load"
)

// The towns of a cast, and the committees of its first town.
const (
	Town      = "450324103"
	OtherTown = "450324104"
	UnitA     = Town + "201"
	UnitB     = Town + "202"
)

// Cast is a town of two committees, another town, and an account of each role.
type Cast struct {
	*Site
	Database *pgtest.Database
	DB       *postgis.DB
	Tokens   map[string]string // API token by role
	Actors   map[string]access.Actor
	Parcel   map[string]int64 // fid by code
}

// Roles lists a reader who has not signed in, and each role.
func Roles() []string {
	return []string{"nobody", "viewer", "clerk", "inspector", "planner", "administrator", "chief"}
}

// Operator returns the actor of the tests' own writes.
func Operator() access.Actor { return access.Operator("operator") }

// NewTown makes a database with a town in it.
func NewTown(t *testing.T) *pgtest.Database {
	t.Helper()
	d := pgtest.New(t)
	addTown(t, Open(t, d), Town, "试验镇", "試驗鎮", "Shì yàn zhèn")
	return d
}

func addTown(t *testing.T, db *postgis.DB, code, name, hant, pinyin string) {
	t.Helper()
	town := postgis.NewTown{
		Name: name, NameHant: hant, Pinyin: pinyin, Extent: orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.2, 26.1}},
	}
	request := postgis.Request{Town: code, Actor: Operator(), Reason: "a town"}
	if err := db.Write(t.Context(), request, nil, func(c *postgis.Change) error { return c.AddTown(t.Context(), town) }); err != nil {
		t.Fatal(err)
	}
}

// Open opens a test's database as the app's role, and as the operator.
func Open(t testing.TB, d *pgtest.Database) *postgis.DB {
	t.Helper()
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	return db
}

// LoadSample writes invented towns, the first of the seed 1.
func LoadSample(t testing.TB, db *postgis.DB, towns int) {
	t.Helper()
	loader, err := load.New(db, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	for place := range towns {
		if _, err := loader.Town(t.Context(), 1, place); err != nil {
			t.Fatal(err)
		}
	}
}

// NewCast makes a cast and serves it; the test runs in parallel with others.
func NewCast(t *testing.T) *Cast {
	t.Helper()
	t.Parallel()
	d := NewTown(t)
	c := &Cast{DB: Open(t, d), Database: d, Tokens: map[string]string{}, Actors: map[string]access.Actor{}, Parcel: map[string]int64{}}
	addTown(t, c.DB, OtherTown, "另镇", "另鎮", "Lìng zhèn")
	c.Site = Serve(t, d)
	half := func(west float64) orb.Polygon {
		return orb.Polygon{{{west, 25.85}, {west + 0.05, 25.85}, {west + 0.05, 25.95}, {west, 25.95}, {west, 25.85}}}
	}
	c.Put(t, Town, "committees", geo.Feature{Code: UnitA, Name: "甲村", Geometry: half(110.95)}, geo.Feature{Code: UnitB, Name: "乙村", Geometry: half(111)})
	c.Put(t, Town, "parcels", ParcelAt("PA", UnitA, 110.96), ParcelAt("PB", UnitB, 111.01))
	c.Put(t, OtherTown, "parcels", ParcelAt("PO", "", 110.96))
	for code, fid := range c.Fids(t) {
		c.Parcel[code] = fid
	}
	for _, role := range Roles()[1:] {
		m := access.Membership{Town: Town, Role: access.Role(role)}
		switch role {
		case "clerk":
			m.Unit = UnitA
		case "inspector":
			m.Level = "county"
		case "chief":
			m.Role = access.Viewer
		}
		account, err := c.DB.AddAccount(t.Context(), Operator(), role, "韦"+role, false, m)
		if err != nil {
			t.Fatal(err)
		}
		if role == "chief" {
			if err := c.DB.SetAdministrator(t.Context(), Operator(), account, true); err != nil {
				t.Fatal(err)
			}
		}
		p, err := c.DB.Person(t.Context(), account)
		if err != nil {
			t.Fatal(err)
		}
		c.Actors[role] = p.Actor
		secret, hash := access.NewSecret("tuntu_")
		if _, err := c.DB.AddToken(t.Context(), p.Actor, "test", "write", hash, time.Now().Add(24*time.Hour)); err != nil {
			t.Fatal(err)
		}
		c.Tokens[role] = secret
	}
	return c
}

// ParcelAt makes a parcel of some 100 m, with its south-western corner on 25.9° N.
func ParcelAt(code, unit string, west float64) geo.Feature {
	const south, size = 25.9, 0.001
	return geo.Feature{Code: code, Name: code, Committee: unit, Properties: map[string]any{"stage": "verified"}, Geometry: orb.Polygon{{
		{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}, {west, south},
	}}}
}

// Put writes features of a layer as the operator.
func (c *Cast) Put(t *testing.T, town, layer string, features ...geo.Feature) {
	t.Helper()
	l, _ := geo.LayerByID(layer)
	err := c.DB.Write(t.Context(), postgis.Request{Town: town, Actor: Operator(), Reason: "test"}, nil, func(ch *postgis.Change) error {
		staged, err := ch.Stage(t.Context(), l, func(yield func(geo.Feature, error) bool) {
			for _, f := range features {
				if !yield(f, nil) {
					return
				}
			}
		})
		if err != nil {
			return err
		}
		staged.Baseline = "test"
		_, err = staged.Insert(t.Context())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Fids returns the fids of the parcels of both towns by code.
func (c *Cast) Fids(t *testing.T) map[string]int64 {
	t.Helper()
	return c.fids(t, "parcels")
}

// Find returns the fid of a layer's feature by its code.
func (c *Cast) Find(t *testing.T, layer, code string) int64 {
	t.Helper()
	return c.fids(t, layer)[code]
}

func (c *Cast) fids(t *testing.T, id string) map[string]int64 {
	t.Helper()
	layer, _ := geo.LayerByID(id)
	found := map[string]int64{}
	err := c.DB.Features(t.Context(), postgis.Query{Layer: layer, Limit: 10_000, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
		var p struct{ Code string }
		err := json.Unmarshal(r.Properties(), &p)
		found[p.Code] = r.FID
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// Do sends a request as a role.
func (c *Cast) Do(t *testing.T, role, method, path, body string, headers ...string) (*http.Response, []byte) {
	t.Helper()
	return Send(t, http.DefaultClient, c.request(t.Context(), t, role, method, path, body, headers...))
}

// Ask sends a request as a role, within the context's time.
func (c *Cast) Ask(ctx context.Context, t *testing.T, role, method, path, body string, headers ...string) (*http.Response, []byte, error) {
	t.Helper()
	response, err := http.DefaultClient.Do(c.request(ctx, t, role, method, path, body, headers...))
	if err != nil {
		return nil, nil, err
	}
	return response, ReadAll(t, response), nil
}

func (c *Cast) request(ctx context.Context, t *testing.T, role, method, path, body string, headers ...string) *http.Request {
	t.Helper()
	request, err := http.NewRequestWithContext(ctx, method, c.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if token, ok := c.Tokens[role]; ok {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	return request
}

// Renew restores a parcel of the cast to its first geometry and version, and returns its fid.
func (c *Cast) Renew(t *testing.T, code string) int64 {
	t.Helper()
	at := map[string]struct {
		town, unit string
		west       float64
	}{"PA": {Town, UnitA, 110.96}, "PB": {Town, UnitB, 111.01}, "PO": {OtherTown, "", 110.96}}[code]
	c.Remove(t, code)
	c.Put(t, at.town, "parcels", ParcelAt(code, at.unit, at.west))
	return c.Fids(t)[code]
}

// Undoable makes a parcel and returns the path that undoes the change.
func (c *Cast) Undoable(t *testing.T, unit string, west float64) string {
	t.Helper()
	c.Put(t, Town, "parcels", ParcelAt("U", unit, west))
	notes, err := c.DB.Changes(t.Context(), Operator(), Town, math.MaxInt64, 1)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("/api/changes/%d/undo?town=%s", notes[0].Change, Town)
}

// Remove deletes a parcel if it exists.
func (c *Cast) Remove(t *testing.T, code string) {
	t.Helper()
	layer, _ := geo.LayerByID("parcels")
	fid, there := c.Fids(t)[code]
	if !there {
		return
	}
	row, err := c.DB.One(t.Context(), postgis.Query{Layer: layer, FID: fid, Out: postgis.CRSs()[0]})
	if err == nil {
		_, err = c.DB.Apply(t.Context(), postgis.Request{Town: row.Town, Actor: Operator(), Reason: "test"}, []postgis.Edit{{Op: postgis.Delete, Layer: layer, FID: fid, Version: row.Version}})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Sweep deletes all parcels except the cast's own.
func (c *Cast) Sweep(t *testing.T) {
	t.Helper()
	for code := range c.Fids(t) {
		if code != "PA" && code != "PB" && code != "PO" {
			c.Remove(t, code)
		}
	}
}
