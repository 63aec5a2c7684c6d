package postgis_test

import (
	"testing"

	"tuntu/internal/postgis/pgtest"
)

func TestSmoke(t *testing.T) {
	db := pgtest.Open(t)
	if err := db.Ping(t.Context()); err != nil {
		t.Fatal(err)
	}
}
