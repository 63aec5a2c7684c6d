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

// Touching marks the context of a commit that only extends a session's idle time, so that a session
// that has ended meanwhile is not stored again.
func Touching(ctx context.Context) context.Context { return context.WithValue(ctx, touching{}, true) }

// CommitCtx stores a session until it expires.
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

// Find is never called. The library's interface demands it, like Commit and Delete, but uses the
// methods with a context.
func (s Sessions) Find(string) ([]byte, bool, error) { return nil, false, errors.ErrUnsupported }

// Commit is never called, as Find.
func (s Sessions) Commit(string, []byte, time.Time) error { return errors.ErrUnsupported }

// Delete is never called, as Find.
func (s Sessions) Delete(string) error { return errors.ErrUnsupported }
