package intake

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/postgis"
)

// looked makes an intake that has read a file of features with these columns.
func looked(t *testing.T, o Options, features int, columns ...string) *Intake {
	t.Helper()
	names, err := geo.LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	o.Layer, _ = geo.LayerByID("villages")
	fitter, err := files.NewFitter(o.Layer, names, o.Mapping)
	if err != nil {
		t.Fatal(err)
	}
	i := &Intake{options: o, fitter: fitter}
	for n := range features {
		r := files.Record{Row: n + 1, Geometry: orb.Point{111, 25.9}}
		for _, column := range columns {
			r.Fields = append(r.Fields, files.Attribute{Name: column, Value: "1"})
		}
		i.fitter.Fit(r)
		i.Plan.Read++
	}
	return i
}

// A file without features, without known columns, or without a mapped column is refused in both languages.
func TestWhatAFileLacksAsAWhole(t *testing.T) {
	t.Parallel()
	none := "none of its fields is known here (it has: 甲, 乙); name them, as in --map 甲=code, or say --shapes-only to take the shapes without"
	for name, c := range map[string]struct {
		o        Options
		features int
		columns  []string
		format   string
		en, hans string
	}{
		"nothing":            {Options{}, 1, []string{"村名", "甲"}, "CSV", "", ""},
		"features":           {Options{}, 0, nil, "GeoJSON", "0 : the file holds no feature", "0 ：文件里没有要素"},
		"known columns":      {Options{}, 1, []string{"甲", "乙"}, "CSV", "0 : " + none, "0 ：没有认得的字段（现有：甲、乙）；用 --map 甲=code 这样的写法指定，只要图形时加 --shapes-only"},
		"shapes alone":       {Options{ShapesOnly: true}, 1, []string{"甲", "乙"}, "CSV", "", ""},
		"a drawing":          {Options{}, 1, []string{"Layer", "EntityHandle"}, "DXF", "", ""},
		"any columns":        {Options{}, 1, nil, "GeoJSON", "", ""},
		"a mapped one":       {Options{Mapping: map[string]string{"丙": "code"}}, 1, []string{"村名"}, "CSV", "0 丙: the file has no column that --map names so", "0 丙：--map 写的字段文件里没有"},
		"it is there":        {Options{Mapping: map[string]string{"甲": "code"}}, 1, []string{"甲"}, "CSV", "", ""},
		"two, in order":      {Options{Mapping: map[string]string{"丙": "code", "丁": "name"}}, 1, []string{"户数"}, "CSV", "0 丁: the file has no column that --map names so; 0 丙: the file has no column that --map names so", "0 丁：--map 写的字段文件里没有；0 丙：--map 写的字段文件里没有"},
		"mapped, of nothing": {Options{Mapping: map[string]string{"丙": "code"}}, 0, nil, "CSV", "0 丙: the file has no column that --map names so; 0 : the file holds no feature", "0 丙：--map 写的字段文件里没有；0 ：文件里没有要素"},
	} {
		i := looked(t, c.o, c.features, c.columns...)
		if en, hans := told(i.unread(c.format)); en != c.en || hans != c.hans {
			t.Errorf("%s: %s\n%s", name, en, hans)
		}
	}
}

// A plan has the fitter's counts, and its troubles by row and within a row in the order in which they were found.
func TestWhatAPlanTells(t *testing.T) {
	t.Parallel()
	i := looked(t, Options{}, 2, "村名", "甲")
	i.Plan.Troubles = []geo.Trouble{{Row: 3, En: "a"}, {Row: 1, En: "b"}, {Row: 3, En: "c"}, {Row: 0, En: "d"}}
	i.fitter.Heights, i.fitter.Doubled, i.fitter.Closed = 4, 5, 6
	i.tell()
	if got := fmt.Sprint(i.Plan.Mapped, i.Plan.Ignored, i.Plan.Heights, i.Plan.Doubled, i.Plan.Closed); got != "[村名 → name] [甲] 4 5 6" {
		t.Error(got)
	}
	order := ""
	for _, trouble := range i.Plan.Troubles {
		order += trouble.En
	}
	if order != "dbac" {
		t.Error(order)
	}
}

// A plan is unchanged if it would write nothing, whatever its numbers of equal and missing features are.
func TestAPlanWithoutChanges(t *testing.T) {
	t.Parallel()
	for fates, want := range map[postgis.Fates]bool{{}: true, {Same: 3, Missing: 9}: true, {New: 1}: false, {Changed: 1, Same: 2}: false} {
		if got := (Plan{Fates: fates}).Unchanged(); got != want {
			t.Errorf("%+v: %v", fates, got)
		}
	}
}
