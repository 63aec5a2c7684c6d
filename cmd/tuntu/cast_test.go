package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
)

const (
	unitA, unitB = surveyTown + "201", surveyTown + "202"
	otherTown    = "450324104"
)

// cast is a town of two committees, another town, and somebody of each role.
type cast struct {
	*site
	d      *pgtest.Database
	db     *postgis.DB
	tokens map[string]string // API token by role
	actors map[string]access.Actor
	parcel map[string]int64 // fid by code
}

// roles are whom a test lets try: nobody signed in, and one of each role.
func roles() []string {
	return []string{"nobody", "viewer", "clerk", "inspector", "planner", "administrator", "chief"}
}

func newCast(t *testing.T) *cast {
	t.Helper()
	t.Parallel()
	env, d := newSurveyTown(t)
	mustRun(t, env, "town", "add", otherTown, "--name", "另镇", "--extent", "110.9,25.8,111.2,26.1")
	c := &cast{site: startSite(t, env), d: d, db: openApp(t, d), tokens: map[string]string{}, actors: map[string]access.Actor{}, parcel: map[string]int64{}}
	half := func(west float64) orb.Polygon {
		return orb.Polygon{{{west, 25.85}, {west + 0.05, 25.85}, {west + 0.05, 25.95}, {west, 25.95}, {west, 25.85}}}
	}
	c.put(t, surveyTown, "committees", geo.Feature{Code: unitA, Name: "甲村", Geometry: half(110.95)}, geo.Feature{Code: unitB, Name: "乙村", Geometry: half(111)})
	c.put(t, surveyTown, "parcels", parcelAt("PA", unitA, 110.96), parcelAt("PB", unitB, 111.01))
	c.put(t, otherTown, "parcels", parcelAt("PO", "", 110.96))
	for code, fid := range c.fids(t) {
		c.parcel[code] = fid
	}
	for _, role := range roles()[1:] {
		m := access.Membership{Town: surveyTown, Role: access.Role(role)}
		switch role {
		case "clerk":
			m.Unit = unitA
		case "inspector":
			m.Level = "county"
		case "chief":
			m.Role = access.Viewer
		}
		account, err := c.db.AddAccount(t.Context(), operator(), role, "韦"+role, false, m)
		if err != nil {
			t.Fatal(err)
		}
		if role == "chief" {
			if err := c.db.SetAdministrator(t.Context(), operator(), account, true); err != nil {
				t.Fatal(err)
			}
		}
		p, err := c.db.Person(t.Context(), account)
		if err != nil {
			t.Fatal(err)
		}
		c.actors[role] = p.Actor
		secret, hash := access.NewSecret("tuntu_")
		if _, err := c.db.AddToken(t.Context(), p.Actor, "test", "write", hash, time.Now().Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		c.tokens[role] = secret
	}
	return c
}

func parcelAt(code, unit string, west float64) geo.Feature {
	const south, size = 25.9, 0.001
	return geo.Feature{Code: code, Name: code, Committee: unit, Properties: map[string]any{"stage": "verified"}, Geometry: orb.Polygon{{
		{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}, {west, south},
	}}}
}

func (c *cast) put(t *testing.T, town, layer string, features ...geo.Feature) {
	t.Helper()
	l, _ := geo.LayerByID(layer)
	err := c.db.Write(t.Context(), postgis.Request{Town: town, Actor: operator(), Reason: "test"}, nil, func(ch *postgis.Change) error {
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
		_, err = staged.Insert(t.Context())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// fids are the parcels of both towns by their codes.
func (c *cast) fids(t *testing.T) map[string]int64 {
	t.Helper()
	layer, _ := geo.LayerByID("parcels")
	found := map[string]int64{}
	err := c.db.Features(t.Context(), postgis.Query{Layer: layer, Limit: 10_000, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
		var p struct{ Code string }
		err := json.Unmarshal(r.Properties, &p)
		found[p.Code] = r.FID
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// do sends a request as a role.
func (c *cast) do(t *testing.T, role, method, path, body string, headers ...string) (*http.Response, []byte) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, c.url+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if token, ok := c.tokens[role]; ok {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	return send(t, http.DefaultClient, request)
}

func send(t *testing.T, client *http.Client, request *http.Request) (*http.Response, []byte) {
	t.Helper()
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, body
}

// browser keeps cookies, as a person's does.
type browser struct {
	*http.Client
	url string
}

func (s *site) browser(t *testing.T) *browser {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &browser{&http.Client{Jar: jar}, s.url}
}

func (b *browser) send(t *testing.T, method, path string, body any) (status int, reply map[string]any) {
	t.Helper()
	var text []byte
	if body != nil {
		text, _ = json.Marshal(body)
	}
	request, err := http.NewRequestWithContext(t.Context(), method, b.url+path, bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	response, read := send(t, b.Client, request)
	_ = json.Unmarshal(read, &reply)
	return response.StatusCode, reply
}

// renew puts a parcel of the cast back where it was, in its first version, and returns its
// fid.
func (c *cast) renew(t *testing.T, code string) int64 {
	t.Helper()
	at := map[string]struct {
		town, unit string
		west       float64
	}{"PA": {surveyTown, unitA, 110.96}, "PB": {surveyTown, unitB, 111.01}, "PO": {otherTown, "", 110.96}}[code]
	c.remove(t, code)
	c.put(t, at.town, "parcels", parcelAt(code, at.unit, at.west))
	return c.fids(t)[code]
}

// undoable makes a parcel and returns the address that undoes its making.
func (c *cast) undoable(t *testing.T, unit string, west float64) string {
	t.Helper()
	c.put(t, surveyTown, "parcels", parcelAt("U", unit, west))
	notes, err := c.db.Changes(t.Context(), operator(), surveyTown, math.MaxInt64, 1)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("/api/changes/%d/undo?town=%s", notes[0].Change, surveyTown)
}

// remove deletes a parcel that may be there.
func (c *cast) remove(t *testing.T, code string) {
	t.Helper()
	layer, _ := geo.LayerByID("parcels")
	fid, there := c.fids(t)[code]
	if !there {
		return
	}
	row, err := c.db.One(t.Context(), layer, fid, postgis.CRSs()[0], time.Time{})
	if err == nil {
		_, err = c.db.Apply(t.Context(), postgis.Request{Town: row.Town, Actor: operator(), Reason: "test"}, []postgis.Edit{{Op: postgis.Delete, Layer: layer, FID: fid, Version: row.Version}})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// sweep deletes all parcels but the cast's own.
func (c *cast) sweep(t *testing.T) {
	t.Helper()
	for code := range c.fids(t) {
		if code != "PA" && code != "PB" && code != "PO" {
			c.remove(t, code)
		}
	}
}

func readPage(t *testing.T, response *http.Response) string {
	t.Helper()
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
