package postgis

// Sessions of signed-in people.

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"
)

// Sessions keeps sessions for the session library (scs.CtxStore), by the hash of their token.
type Sessions struct{ DB *DB }

// FindCtx finds a session that has not expired.
func (s Sessions) FindCtx(ctx context.Context, hash string) (data []byte, found bool, err error) {
	err = s.DB.pool.QueryRow(ctx, `SELECT tuntu_access.find_session($1)`, hash).Scan(&data)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, false, nil
	}
	return data, data != nil, translate(err)
}

type touching struct{}

// Touching marks a commit that only keeps a session from idling out: one that has ended
// meanwhile stays ended.
func Touching(ctx context.Context) context.Context { return context.WithValue(ctx, touching{}, true) }

// CommitCtx keeps a session until it expires.
func (s Sessions) CommitCtx(ctx context.Context, hash string, data []byte, expires time.Time) error {
	keep := `SELECT tuntu_access.keep_session($1, $2, $3)`
	if ctx.Value(touching{}) != nil {
		keep = `SELECT tuntu_access.touch_session($1, $2, $3)`
	}
	_, err := s.DB.pool.Exec(ctx, keep, hash, data, expires)
	return translate(err)
}

// DeleteCtx ends a session.
func (s Sessions) DeleteCtx(ctx context.Context, hash string) error {
	_, err := s.DB.pool.Exec(ctx, `SELECT tuntu_access.end_session($1)`, hash)
	return translate(err)
}

// Find is never called: like Commit and Delete it is of the library's older interface.
func (s Sessions) Find(string) ([]byte, bool, error) { return nil, false, errors.ErrUnsupported }

// Commit is not called.
func (s Sessions) Commit(string, []byte, time.Time) error { return errors.ErrUnsupported }

// Delete is not called.
func (s Sessions) Delete(string) error { return errors.ErrUnsupported }
