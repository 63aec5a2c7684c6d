package postgis

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// Exec runs any SQL within a change, as a program with a fault would.
func (c *Change) Exec(ctx context.Context, sql string) error {
	_, err := c.tx.Exec(ctx, sql)
	return err
}

// Texts reads texts of what is staged.
func (s *Staged) Texts(ctx context.Context, sql string) ([]string, error) {
	rows, err := s.tx.Query(ctx, sql)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// SearchSQL is a search's statement with its arguments.
func SearchSQL(town, text string, limit int) (string, []any) { return searchSQL(town, text, limit) }
