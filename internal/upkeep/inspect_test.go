package upkeep_test

import (
	"strings"
	"testing"

	"tuntu/internal/fault/chinese"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
)

// A migrated database whose app's role owns nothing has no fault; excessive rights and a missing
// schema are faults in both languages.
func TestInspect(t *testing.T) {
	t.Parallel()
	d, empty := pgtest.New(t), pgtest.Empty(t)
	for name, c := range map[string]struct {
		app, owner         string
		what, found, en    string
		foundHans, sayHans string
	}{
		"as it should be": {d.AppURL, d.OwnerURL, "rights of the app's role", ", owns nothing, no superuser", "", "不拥有任何对象", ""},
		"up to date":      {d.AppURL, d.OwnerURL, "schema", "up to date", "", "", ""},
		"the owner serves": {
			d.OwnerURL, d.OwnerURL, "rights of the app's role", "tuntu_owner", "it owns a database, a schema or tables", "", "它拥有数据库",
		},
		"a superuser serves": {
			d.Cluster.URL("postgres", d.Name), d.OwnerURL, "rights of the app's role", "postgres", "it owns a database", "", "它拥有数据库",
		},
		"not migrated":      {empty.AppURL, empty.OwnerURL, "schema", "not made yet; the first start makes it", "", "", ""},
		"a city's encoding": {d.AppURL, d.OwnerURL, "encoding and locale", "UTF8, ", "", "UTF8, ", ""},
	} {
		report, err := upkeep.Inspect(t.Context(), c.app, c.owner)
		if err != nil {
			if name == "a superuser serves" { // the superuser can connect only to a cluster that was made for tests
				continue
			}
			t.Errorf("%s: %v", name, err)
			continue
		}
		seen := false
		for _, i := range report {
			if i.What != c.what {
				continue
			}
			seen = true
			remedy, hans := "", ""
			if i.Remedy != nil {
				remedy, hans = i.Remedy.String(), i.Remedy.In(chinese.Words())
			}
			if !strings.Contains(i.Found.String(), c.found) || !strings.Contains(i.Found.In(chinese.Words()), c.foundHans) {
				t.Errorf("%s: found %s", name, i.Found)
			}
			if (remedy == "") != (c.en == "") || !strings.HasPrefix(remedy, c.en) || !strings.HasPrefix(hans, c.sayHans) {
				t.Errorf("%s: remedy %q, %q", name, remedy, hans)
			}
		}
		if !seen {
			t.Errorf("%s: nothing is said of %s", name, c.what)
		}
	}
	if _, err := upkeep.Inspect(t.Context(), "postgres://nobody@127.0.0.1:1/x", d.OwnerURL); err == nil || !strings.Contains(err.Error(), "TUNTU_DATABASE_URL") {
		t.Errorf("a server that is not there: %v", err)
	}
}
