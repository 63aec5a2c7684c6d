package postgis

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// Exec runs any SQL within a change, as a faulty program might.
func (c *Change) Exec(ctx context.Context, sql string) error {
	_, err := c.tx.Exec(ctx, sql)
	return err
}

// Scan reads one value as who writes the change.
func (c *Change) Scan(ctx context.Context, into any, sql string) error {
	return c.tx.QueryRow(ctx, sql).Scan(into)
}

// Texts reads texts from the staged rows.
func (s *Staged) Texts(ctx context.Context, sql string) ([]string, error) {
	rows, err := s.tx.Query(ctx, sql)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// SearchSQL returns a search's statement and its arguments.
func SearchSQL(town, text string, limit int) (string, []any) {
	return searchSQL(geo.SearchedLayers(), town, text, limit)
}

// FirstRecord is the statement that finds the first day with a report.
const FirstRecord = firstRecord

// GapsSQL are the statements that list gaps, of a town and a day; the second one takes a number of days besides.
func GapsSQL() []string { return []string{uncoveredOn, endingFrom, overloadedOn, apartOn} }

// LettersSaid is the statement that reads what is said of villages' days.
const LettersSaid = lettersSaid

// MeasuresSQL is the statement that measures a span by a unit, with its arguments.
func MeasuresSQL(span Span, by string, now time.Time) (string, []any, error) {
	return measuresSQL(span, by, now)
}

// WholeMonths returns the first days of the first whole month of a period and of the month after the last one.
func WholeMonths(from, to, today time.Time) (first, end time.Time) {
	return wholeMonths(from, to, today)
}
