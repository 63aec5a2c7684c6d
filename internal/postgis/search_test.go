package postgis_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// named holds the fields of a feature that a search uses.
type named struct {
	layer, code, name, hant, pinyin string
	aliases                         []string
	fid                             int64
}

// score tells how a text matches a feature, by comparing it with all of its names and codes; 9: not
// at all.
func (n named) score(text string) int {
	text = strings.ToLower(strings.TrimSpace(text))
	toneless := strings.NewReplacer(
		"ā", "a", "á", "a", "ǎ", "a", "à", "a", "ē", "e", "é", "e", "ě", "e", "è", "e", "ī", "i", "í", "i", "ǐ", "i", "ì", "i",
		"ō", "o", "ó", "o", "ǒ", "o", "ò", "o", "ū", "u", "ú", "u", "ǔ", "u", "ù", "u", "ǖ", "v", "ǘ", "v", "ǚ", "v", "ǜ", "v", "ü", "v",
	)
	spoken := toneless.Replace(strings.ToLower(n.pinyin))
	letters, initials := strings.ReplaceAll(spoken, " ", ""), ""
	for _, word := range strings.Fields(spoken) {
		initials += word[:1]
	}
	sought := strings.ReplaceAll(toneless.Replace(text), " ", "")
	names := slices.DeleteFunc(append([]string{strings.ToLower(n.name), strings.ToLower(n.hant)}, n.aliases...), func(s string) bool { return s == "" })
	any := func(test func(string) bool) bool { return slices.ContainsFunc(names, test) }
	code := strings.ToLower(n.code)
	switch {
	case code == text || slices.Contains(names, text):
		return 0
	case letters != "" && letters == sought:
		return 1
	case strings.HasPrefix(code, text) || any(func(s string) bool { return strings.HasPrefix(s, text) }):
		return 2
	case initials != "" && initials == sought:
		return 3
	case letters != "" && strings.HasPrefix(letters, sought):
		return 4
	case any(func(s string) bool { return strings.Contains(s, text) }) || strings.HasSuffix(code, text):
		return 5
	case len(sought) > 1 && strings.HasPrefix(initials, sought):
		return 6
	}
	return 9
}

// A search finds the same features as a comparison with all names, codes and spellings, with the
// best matches first, even after names have changed.
func TestASearchFindsWhatGoingThroughAllFinds(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	dice := rand.New(rand.NewPCG(5, 8))
	characters := []struct{ hans, hant, pinyin string }{
		{"大", "大", "dà"}, {"塘", "塘", "táng"}, {"龙", "龍", "lóng"}, {"村", "村", "cūn"}, {"吕", "呂", "lǚ"}, {"岩", "岩", "yán"}, {"A", "A", "A"}, {"%", "%", "%"},
	}
	made := func() (name, hant, pinyin string) {
		var spoken []string
		for range 1 + dice.IntN(4) {
			c := characters[dice.IntN(len(characters))]
			name, hant, spoken = name+c.hans, hant+c.hant, append(spoken, c.pinyin)
		}
		return name, hant, strings.Join(spoken, " ")
	}
	for _, layer := range []string{"sites", "parcels"} {
		change(t, db, func(c *postgis.Change) error {
			var features []geo.Feature
			for i := range 25 {
				f := geo.Feature{Code: fmt.Sprintf("%s%03d", strings.ToUpper(layer[:2]), i*37%100), Geometry: orb.Point{111, 25.9}, Properties: map[string]any{}}
				if layer == "parcels" {
					f.Geometry = square(110.91+float64(i)*0.002, 0.001)
				}
				if dice.IntN(4) > 0 {
					f.Name, f.NameHant, f.Pinyin = made()
				}
				if dice.IntN(5) == 0 {
					alias, _, _ := made()
					f.Aliases = []string{strings.ToLower(alias)}
				}
				features = append(features, f)
			}
			return insert(t.Context(), c, layer, features...)
		})
	}
	compare := func() {
		t.Helper()
		var all []named
		rows, err := owner(t, d).Query(t.Context(), `
			SELECT layer, fid, coalesce(code, ''), coalesce(name, ''), coalesce(name_hant, ''), coalesce(pinyin, ''), aliases FROM (
				SELECT 'sites' AS layer, fid, code, name, name_hant, pinyin, aliases FROM tuntu.sites
				UNION ALL SELECT 'parcels', fid, code, name, name_hant, pinyin, aliases FROM tuntu.parcels) f`)
		if err != nil {
			t.Fatal(err)
		}
		var n named
		if _, err := pgx.ForEachRow(rows, []any{&n.layer, &n.fid, &n.code, &n.name, &n.hant, &n.pinyin, &n.aliases}, func() error {
			all = append(all, n)
			n.aliases = nil
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		texts := []string{"大", "大塘", "龍", "村", "dt", "d", "datang", "Dà táng", "lv", "lvyan", "SI0", "pa011", "11", "7", "%", "a", "_", `\`, "大%", "不在"}
		for range 40 {
			name, hant, pinyin := made()
			texts = append(texts, []string{name, hant, pinyin, strings.ReplaceAll(pinyin, " ", "")}[dice.IntN(4)])
		}
		for _, text := range texts {
			want := map[string]int{}
			for _, n := range all {
				if s := n.score(text); s < 9 {
					want[fmt.Sprint(n.layer, n.fid)] = s
				}
			}
			found, err := db.Search(t.Context(), testTown, text, 100)
			if err != nil {
				t.Fatal(text, err)
			}
			last := 0
			for _, f := range found {
				key := fmt.Sprint(f.Layer, f.FID)
				score, known := want[key]
				if !known {
					t.Errorf("%q finds %+v", text, f)
				} else if score < last {
					t.Errorf("%q: %s of score %d comes behind one of %d", text, key, score, last)
				}
				last = max(last, score)
				delete(want, key)
			}
			if len(want) > 0 {
				t.Errorf("%q does not find %v", text, want)
			}
			if elsewhere, err := db.Search(t.Context(), "450399101", text, 100); err != nil || len(elsewhere) > 0 {
				t.Errorf("%q in another town: %d, %v", text, len(elsewhere), err)
			}
		}
	}
	compare()
	change(t, db, func(c *postgis.Change) error {
		for _, sql := range []string{
			`UPDATE sites SET name = '龙塘', aliases = '{新塘,旧塘}' WHERE fid % 3 = 0`, `UPDATE sites SET name = NULL, pinyin = NULL WHERE fid % 3 = 1`,
			`UPDATE parcels SET code = code || 'X' WHERE fid % 2 = 0`, `DELETE FROM parcels WHERE fid % 5 = 0`, `UPDATE sites SET business = 'x'`,
		} {
			if err := c.Exec(t.Context(), sql); err != nil {
				return err
			}
		}
		return nil
	})
	compare()
	var left int
	if err := owner(t, d).QueryRow(t.Context(), `
		SELECT count(*) FROM tuntu.search_terms t WHERE layer = 'parcels' AND NOT EXISTS (SELECT FROM tuntu.parcels p WHERE p.fid = t.fid)`).Scan(&left); err != nil || left > 0 {
		t.Errorf("%d terms are left of features that are gone, %v", left, err)
	}
}

// No part of a search reads a whole table of features; each uses an index.
func TestASearchGoesByIndexes(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	sql, args := postgis.SearchSQL("", "大塘", 10)
	conn := owner(t, d)
	tx, err := conn.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback(t.Context())
	// the planner reads an empty table whole unless this setting makes other plans cheaper
	if _, err := tx.Exec(t.Context(), `SET LOCAL enable_seqscan = off`); err != nil {
		t.Fatal(err)
	}
	rows, err := tx.Query(t.Context(), `EXPLAIN `+sql, args...)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines {
		if strings.Contains(line, "Seq Scan on") {
			t.Errorf("%s", line)
		}
	}
}
