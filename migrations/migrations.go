// Package migrations holds the database's schema as numbered SQL, applied in order and
// never changed once released.
package migrations

import "embed"

// FS holds the migrations.
//
//go:embed *.sql
var FS embed.FS
