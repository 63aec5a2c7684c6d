package postgis_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/postgis"
)

// An organisation is told from a person by how its name ends; what could be either is taken for a person.
func TestOrganisationsAreToldFromPersons(t *testing.T) {
	t.Parallel()
	_, d := openBoth(t)
	conn := owner(t, d)
	for name, want := range map[string]bool{
		"某某县水头种植专业合作社": true, "某某农业发展有限公司": true, "水头村委会": true, "水頭村委會": true, "水头村第三村民小组": true, "韦大山家庭农场": true,
		"某某镇人民政府": true, "某某镇乡村建设综合服务中心": true, "某某（广西）农业有限公司": true, "水头村股份经济合作社（水头村委会）": true, "某某县农业农村局": true,
		"韦大山": false, "韦大山（合作社）": false, "韦大山、水头合作社": false, "韦大山，某某公司": false, "合作社 韦大山": false, "合作社（韦大山）": false, "某某公司韦大山": false,
		"种粮大户韦大山": false, "水头屯韦大山": false, "水头": false, "13977312345": false, "": false, "韦大山户": false, "Wei Dashan": false, "某某公司/韦大山": false,
		"张三 李四 村委会": false, "张三\u3000村委会": false, "张三：某某公司": false, "张三·合作社": false, "张三&李四合作社": false, "张三＋李四合作社": false, "张三\n公司": false, "张三.公司": false,
		"张三13812345678公司": false, "张三１３８１２公司": false, "某某（广西 ）公司": false,
		"和平村委会": true, "水头村3组村民小组": true, "第2021期合作社": true, "某某（广西）公司": true,
	} {
		var is bool
		if err := conn.QueryRow(t.Context(), `SELECT is_organisation($1)`, name).Scan(&is); err != nil || is != want {
			t.Errorf("%s is an organisation: %v, %v; want %v", name, is, err, want)
		}
	}
}

// The layer takes no person's name, by an edit, an import or SQL, and the refusal says where one belongs without saying it.
func TestNoPersonIsNamedInTheLayer(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	fid, version, _ := l.parcel(t, "PA")
	for field, title := range map[string]string{"contractor": "承包主体", "responsible_unit": "责任单位"} {
		_, err := as(t, db, l.people["clerk"], postgis.Edit{
			Op: postgis.Patch, Layer: parcels(), FID: fid, Version: version, Set: []string{field},
			Feature: geo.Feature{Properties: map[string]any{field: "韦大山"}},
		})
		refused, ok := errors.AsType[*postgis.Refused](err)
		if !ok || len(refused.Troubles) != 1 || !strings.Contains(refused.Troubles[0].Hans, title) || !strings.Contains(refused.Troubles[0].Hans, "/holder") || strings.Contains(fmt.Sprint(refused.Troubles), "大山") {
			t.Errorf("%s: %+v", field, err)
		}
		err = db.Look(t.Context(), l.people["operator"], testTown, func(c *postgis.Change) error {
			staged, err := c.Stage(t.Context(), parcels(), sequence([]geo.Feature{{Row: 3, Code: "N1", Geometry: square(110.98, 0.001), Properties: map[string]any{field: "韦大山"}}}))
			if err != nil {
				return err
			}
			troubles, err := staged.Check(t.Context(), false)
			if len(troubles) != 1 || troubles[0].Row != 3 || !strings.Contains(troubles[0].En, field) {
				t.Errorf("import of %s: %+v", field, troubles)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
		tx, err := owner(t, d).Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		_, err = tx.Exec(t.Context(), fmt.Sprintf(`SELECT begin_change('%s', 'x', 'x', NULL); UPDATE parcels SET %s = '韦大山' WHERE code = 'PA'`, testTown, field))
		if err == nil || !strings.Contains(err.Error(), "23514") {
			t.Errorf("SQL: %v", err)
		}
	}
	var kept int
	if err := owner(t, d).QueryRow(t.Context(), `SELECT count(*) FROM audit WHERE to_jsonb(audit)::text LIKE '%大山%'`).Scan(&kept); err != nil || kept > 0 {
		t.Errorf("the log names him %d times, %v", kept, err)
	}
}

// A day is compared with days and, by its day in Shanghai, with instants.
func TestADayIsFiltered(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	newLedger(t, db)
	for i, day := range []any{"2026-03-05", "2026-04-01", nil} {
		opened(t, db, fmt.Sprintf("D%d", i), square(111.0+float64(i)/100, 0.001), map[string]any{"replanted_on": day})
	}
	for filter, want := range map[string]string{
		"replanted_on = DATE('2026-03-05')":                                      "D0",
		"replanted_on > DATE('2026-03-05')":                                      "D1",
		"replanted_on BETWEEN DATE('2026-03-01') AND DATE('2026-03-31')":         "D0",
		"replanted_on >= TIMESTAMP('2026-03-31T16:00:00Z')":                      "D1", // in Shanghai it is April already
		"code IN ('D0','D1','D2') AND replanted_on IS NULL":                      "D2",
		"replanted_on IN (DATE('2026-03-05'), DATE('2026-04-01'))":               "D0 D1",
		"replanted_on = DATE('2026-03-05') OR replanted_on > DATE('2026-03-31')": "D0 D1",
	} {
		node, err := cql2.ParseText(filter)
		if err != nil {
			t.Fatal(err)
		}
		f, err := postgis.NewFilter(parcels(), node)
		if err != nil {
			t.Errorf("%s: %v", filter, err)
			continue
		}
		var codes []string
		err = db.Features(t.Context(), postgis.Query{Layer: parcels(), Town: testTown, Filter: f, Limit: 10, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
			codes = append(codes, r.Values()["code"].(string))
			return nil
		})
		if got := strings.Join(codes, " "); err != nil || got != want {
			t.Errorf("%s: %s, %v; want %s", filter, got, err, want)
		}
	}
}
