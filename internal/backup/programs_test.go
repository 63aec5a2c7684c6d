package backup

import (
	"strings"
	"testing"
)

// The password is passed separately, and parameters that only pgx understands are removed.
func TestConnection(t *testing.T) {
	for text, want := range map[string][2]string{
		"postgres://a:s%40cret@h:5433/d?sslmode=require&pool_max_conns=3":         {"postgres://a@h:5433/d?sslmode=require", "s@cret"},
		"postgresql://h/d?user=a&password=secret":                                 {"postgresql://h/d?user=a", "secret"},
		"host=h user=a dbname=d":                                                  {"host=h user=a dbname=d", ""},
		"host=/run/x password=secret user=a":                                      {"host=/run/x user=a", "secret"},
		`user = a password='it\'s secret' dbname='my db' pool_min_conns=2 host=h`: {"user = a dbname='my db' host=h", "it's secret"},
	} {
		rest, password := connection(text)
		if rest != want[0] || password != want[1] || strings.Contains(rest, "secret") {
			t.Errorf("%s: %q, %q, want %q", text, rest, password, want)
		}
	}
}
