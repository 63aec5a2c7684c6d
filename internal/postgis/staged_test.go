package postgis_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/postgis"
)

var errLooked = errors.New("only looked at")

// look stages features in a transaction that is rolled back, and passes them to fn.
func look(t *testing.T, db *postgis.DB, layer string, features []geo.Feature, fn func(ctx context.Context, s *postgis.Staged) error) {
	t.Helper()
	for i := range features {
		features[i].Row = i + 1
	}
	l, _ := geo.LayerByID(layer)
	err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "look"}, nil, func(c *postgis.Change) error {
		s, err := c.Stage(t.Context(), l, sequence(features))
		if err != nil {
			return err
		}
		if err := fn(t.Context(), s); err != nil {
			return err
		}
		return errLooked
	})
	if !errors.Is(err, errLooked) {
		t.Fatal(err)
	}
}

// troubles returns the findings of Check, one line each.
func troubles(t *testing.T, db *postgis.DB, layer string, joins bool, features ...geo.Feature) (lines []string) {
	t.Helper()
	look(t, db, layer, features, func(ctx context.Context, s *postgis.Staged) error {
		found, err := s.Check(ctx, joins)
		for _, f := range found {
			if f.Hans == "" || f.En == "" {
				t.Errorf("a trouble without words: %+v", f)
			}
			lines = append(lines, fmt.Sprint(f.Row, " ", f.En))
		}
		return err
	})
	return lines
}

// twoCommittees adds 东岸 (201) west of 111.05 and 西岸 (202) east of it.
func twoCommittees(t *testing.T, db *postgis.DB) {
	t.Helper()
	addTown(t, db)
	box := func(west, east float64) orb.Polygon {
		return orb.Polygon{{{west, 25.802}, {east, 25.802}, {east, 25.998}, {west, 25.998}, {west, 25.802}}}
	}
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "committees",
			geo.Feature{Row: 1, Code: testTown + "201", Name: "东岸", NameHant: "東岸", Geometry: box(110.901, 111.05)},
			geo.Feature{Row: 2, Code: testTown + "202", Name: "西岸", NameHant: "西岸", Geometry: box(111.05, 111.099)})
	})
}

func village(code, name, committee string, lon float64) geo.Feature {
	f := geo.Feature{Code: code, Name: name, Committee: committee, Properties: map[string]any{}}
	if lon != 0 {
		f.Geometry = orb.Point{lon, 25.9}
	}
	return f
}

// Each check of staged features finds its fault in the right row, and no others.
func TestChecksOfWhatIsStaged(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	twoCommittees(t, db)
	bowtie := orb.Polygon{{{111, 25.9}, {111.001, 25.901}, {111.001, 25.9}, {111, 25.901}, {111, 25.9}}}
	for _, c := range []struct {
		name, layer string
		joins       bool
		features    []geo.Feature
		want        []string // beginnings of the expected lines
	}{
		{"all is well", "villages", false, []geo.Feature{village(testTown+"201001", "水头", "", 111), village("", "水尾", "西岸", 111.06)}, nil},
		{"invalid", "parcels", false, []geo.Feature{parcel("A", square(111, 0.001)), parcel("B", bowtie)}, []string{"2 its geometry is not valid: self-intersection; --repair would make 2 parts"}},
		{"outside", "villages", false, []geo.Feature{village("", "远", "", 111.2)}, []string{"1 it lies outside of the town's extent, by up to 10"}},
		{"at the edge", "villages", false, []geo.Feature{village("", "边", "", 111.1+5e-8)}, nil}, // text formats round by this distance
		{"a code twice", "parcels", false, []geo.Feature{parcel("A", square(111, 0.001)), parcel("A", square(111.01, 0.001))}, []string{"2 code A repeats that of feature 1"}},
		{"a shape twice", "parcels", false, []geo.Feature{parcel("A", square(111, 0.001)), parcel("B", square(111, 0.001))}, []string{"2 its geometry is the same as that of feature 1"}},
		{"a place of two names", "villages", false, []geo.Feature{village("", "上", "", 111), village("", "下", "", 111)}, nil},
		{"an overlap", "plots", false, []geo.Feature{{Code: "A", Geometry: square(111, 0.001)}, {Geometry: square(111.0005, 0.001)}}, []string{"2 it overlaps feature 1 (A) by"}},
		{"a common border", "plots", false, []geo.Feature{{Geometry: square(111, 0.001)}, {Geometry: square(111.001, 0.001)}}, nil},
		{"zones may overlap", "zones", false, []geo.Feature{{Geometry: square(111, 0.001)}, {Geometry: square(111.0005, 0.001)}}, nil},
		{"no committee of that name", "sites", false, []geo.Feature{{Committee: "南岸", Geometry: orb.Point{111, 25.9}}}, []string{"1 there is no committee 南岸"}},
		{"one by its Traditional name", "sites", false, []geo.Feature{{Committee: "東岸", Geometry: orb.Point{111, 25.9}}}, nil},
		{"no code of a village", "villages", false, []geo.Feature{village("ABC", "水头", "", 111)}, []string{"1 code ABC is none of this town's, which have 15 digits"}},
		{"another town's code", "villages", false, []geo.Feature{village("450399999201001", "水头", "", 111)}, []string{"1 code 450399999201001 is none of this town's"}},
		{"a code of a committee that is not here", "villages", false, []geo.Feature{village(testTown+"299001", "水头", "", 111)}, []string{"1 code " + testTown + "299001 is of committee " + testTown + "299, which is not here"}},
		{"a code of one, a name of another", "villages", false, []geo.Feature{village(testTown+"201001", "水头", "西岸", 111)}, []string{"1 code " + testTown + "201001 contradicts its committee 西岸"}},
		{"a village without a name", "villages", false, []geo.Feature{village("", "", "", 111)}, []string{"1 it has no name"}},
		{"rows of a table may lack it", "villages", true, []geo.Feature{village(testTown+"201001", "", "", 0)}, nil},
		{"a committee's code", "committees", false, []geo.Feature{{Code: testTown + "2", Name: "北岸", Geometry: square(111, 0.001)}}, []string{"1 code " + testTown + "2 is none of this town's, which have 12 digits"}},
	} {
		got := troubles(t, db, c.layer, c.joins, c.features...)
		if len(got) != len(c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
			continue
		}
		for i := range got {
			if !strings.HasPrefix(got[i], c.want[i]) {
				t.Errorf("%s: %q, want %q", c.name, got[i], c.want[i])
			}
		}
	}
}

// A feature gets the committee that the file names, or a village that of its code, or else the one
// whose polygon it lies in.
func TestHowAFeatureGetsItsCommittee(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	twoCommittees(t, db)
	east, west := testTown+"201", testTown+"202"
	for _, c := range []struct {
		name, layer string
		feature     geo.Feature
		want        string
	}{
		{"by its name", "sites", geo.Feature{Committee: "西岸", Geometry: orb.Point{111, 25.9}}, west},
		{"by its Traditional name", "sites", geo.Feature{Committee: "東岸", Geometry: orb.Point{111.09, 25.9}}, east},
		{"by its code", "sites", geo.Feature{Committee: west, Geometry: orb.Point{111, 25.9}}, west},
		{"by its ground", "sites", geo.Feature{Geometry: orb.Point{111.06, 25.9}}, west},
		{"an area by a point within it", "parcels", parcel("P", square(111.0495, 0.002)), west},
		{"a village by its code", "villages", village(east+"007", "水头", "", 111.06), east},
		{"a village by its ground", "villages", village("", "水尾", "", 111.06), west},
	} {
		var open []int
		look(t, db, c.layer, []geo.Feature{c.feature}, func(ctx context.Context, s *postgis.Staged) (err error) {
			if open, err = s.Settle(ctx); err != nil {
				return err
			}
			if got := stagedText(t, s, `SELECT coalesce(committee, '') FROM staged`); !slices.Equal(got, []string{c.want}) {
				t.Errorf("%s: %v, want %s", c.name, got, c.want)
			}
			return nil
		})
		if len(open) > 0 {
			t.Errorf("%s stays open", c.name)
		}
	}
	look(t, db, "rivers", []geo.Feature{{Geometry: orb.LineString{{111, 25.9}, {111.01, 25.9}}}}, func(ctx context.Context, s *postgis.Staged) error {
		open, err := s.Settle(ctx)
		if len(open) > 0 {
			t.Error("a river belongs to no committee, and none is missing")
		}
		return err
	})
	// in a town without committees all features stay open, and a new committee takes them in
	other, _ := openBoth(t)
	addTown(t, other)
	look(t, other, "sites", []geo.Feature{{Committee: "东岸", Geometry: orb.Point{111, 25.9}}, {Geometry: orb.Point{111.01, 25.9}}}, func(ctx context.Context, s *postgis.Staged) error {
		open, err := s.Settle(ctx)
		if !slices.Equal(open, []int{1, 2}) {
			t.Errorf("open are %v", open)
		}
		return err
	})
}

// stagedText reads texts from the staged rows.
func stagedText(t *testing.T, s *postgis.Staged, sql string) []string {
	t.Helper()
	texts, err := s.Texts(t.Context(), sql)
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// A feature without a code gets the next free one after the highest code in use, including codes of
// features in the same file.
func TestTheNextFreeCode(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	twoCommittees(t, db)
	change(t, db, func(c *postgis.Change) error {
		if err := insert(t.Context(), c, "parcels", parcel("TB00041", square(111, 0.001)), parcel("老编号7", square(111.002, 0.001))); err != nil {
			return err
		}
		return insert(t.Context(), c, "villages", village(testTown+"201009", "一", testTown+"201", 111))
	})
	for _, c := range []struct {
		name, layer string
		features    []geo.Feature
		want        []string
	}{
		{"behind two letters", "parcels", []geo.Feature{parcel("", square(111.01, 0.001)), parcel("X", square(111.02, 0.001)), parcel("", square(111.03, 0.001))}, []string{"TB00042", "X", "TB00043"}},
		{"after those that come with it", "parcels", []geo.Feature{parcel("", square(111.01, 0.001)), parcel("TB00100", square(111.02, 0.001))}, []string{"TB00101", "TB00100"}},
		{"with more digits where it has more", "parcels", []geo.Feature{parcel("TB99999", square(111.01, 0.001)), parcel("", square(111.02, 0.001))}, []string{"TB99999", "TB100000"}},
		{"villages within their committee", "villages", []geo.Feature{village("", "二", "东岸", 111.01), village("", "三", "西岸", 111.06), village("", "四", "东岸", 111.02)}, []string{testTown + "201010", testTown + "202001", testTown + "201011"}},
		{"committees among the village committees", "committees", []geo.Feature{{Name: "南岸", Geometry: square(111, 0.001)}, {Name: "北岸", Geometry: square(111.01, 0.001)}}, []string{testTown + "203", testTown + "204"}},
		{"the first of a layer", "channels", []geo.Feature{{Geometry: orb.LineString{{111, 25.9}, {111.01, 25.9}}}}, []string{"QD00001"}},
	} {
		look(t, db, c.layer, c.features, func(ctx context.Context, s *postgis.Staged) error {
			if _, err := s.Settle(ctx); err != nil {
				return err
			}
			if err := s.Number(ctx); err != nil {
				return err
			}
			if got := stagedText(t, s, `SELECT code FROM staged ORDER BY row`); !slices.Equal(got, c.want) {
				t.Errorf("%s: %v, want %v", c.name, got, c.want)
			}
			return nil
		})
	}
}

// A file's features are matched by code, else by place; a feature that is equal in all fields of
// the file counts as unchanged.
func TestMatchesOfWhatIsStaged(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	twoCommittees(t, db)
	change(t, db, func(c *postgis.Change) error {
		a, b := parcel("A", square(111, 0.001)), parcel("B", square(111.002, 0.001))
		a.Committee, b.Committee = testTown+"201", testTown+"201"
		if err := insert(t.Context(), c, "parcels", a, b); err != nil {
			return err
		}
		return insert(t.Context(), c, "villages", village(testTown+"201001", "水头", testTown+"201", 111))
	})
	unnamed := func(west, size float64) geo.Feature { return parcel("", square(west, size)) }
	for _, c := range []struct {
		name, layer string
		features    []geo.Feature
		want        postgis.Fates
		fault       string
	}{
		{"the same", "parcels", []geo.Feature{parcel("A", square(111, 0.001))}, postgis.Fates{Same: 1, Missing: 1}, ""},
		{"moved", "parcels", []geo.Feature{parcel("A", square(111.0001, 0.001))}, postgis.Fates{Changed: 1, Missing: 1}, ""},
		{"by its place", "parcels", []geo.Feature{unnamed(111.00001, 0.001)}, postgis.Fates{Changed: 1, Missing: 1}, ""},
		{"somewhere else", "parcels", []geo.Feature{unnamed(111.05, 0.001)}, postgis.Fates{New: 1, Missing: 2}, ""},
		{"two for one", "parcels", []geo.Feature{parcel("A", square(111, 0.001)), unnamed(111, 0.00099)}, postgis.Fates{}, ""},
		{"a namesake close by", "villages", []geo.Feature{village("", "水头", "", 111.004)}, postgis.Fates{}, "m away"},
		{"a namesake far away", "villages", []geo.Feature{village("", "水头", "", 111.04)}, postgis.Fates{New: 1, Missing: 1}, ""},
	} {
		look(t, db, c.layer, c.features, func(ctx context.Context, s *postgis.Staged) error {
			if _, err := s.Settle(ctx); err != nil {
				return err
			}
			fates, found, err := s.Match(ctx, []string{"code", "stage"}, false)
			if err != nil {
				return err
			}
			if c.fault == "" && c.want != (postgis.Fates{}) && (fates != c.want || len(found) > 0) {
				t.Errorf("%s: %+v, %v; want %+v", c.name, fates, found, c.want)
			}
			if (c.fault != "" || c.want == (postgis.Fates{})) && (len(found) != 1 || !strings.Contains(found[0].En, c.fault)) {
				t.Errorf("%s: %+v, %v; want a fault %q", c.name, fates, found, c.fault)
			}
			again, _, err := s.Match(ctx, []string{"code", "stage"}, false)
			if again != fates {
				t.Errorf("%s: matched again it is %+v, was %+v", c.name, again, fates)
			}
			return err
		})
	}
}
