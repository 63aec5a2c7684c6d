package upkeep

// Restores a dump in one transaction, and undoes a restore that failed.

import (
	"bufio"
	"context"
	"io"
	"regexp"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Dump is a dumped schema as SQL text in its three sections: pre-data, data, post-data.
type Dump interface {
	Section(ctx context.Context, name string) (io.ReadCloser, error)
}

// Replay replaces the database's contents by a dump, in one transaction: until it commits,
// readers see the old contents and writers wait. Before it commits it compares the new state
// with want. It refuses to replace towns unless replace is set. The old schemas are kept under
// names that end in the suffix old.
func Replay(ctx context.Context, ownerURL string, dump Dump, want State, replace bool) (old string, err error) {
	conn, err := connect(ctx, ownerURL)
	if err != nil {
		return "", err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	err = pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		last, err := setAside(ctx, tx, &old, replace)
		if err != nil {
			return err
		}
		for _, section := range []string{"pre-data", "data", "post-data"} {
			if err := replaySection(ctx, conn, dump, section); err != nil {
				return err
			}
		}
		got, err := readState(ctx, tx)
		if err != nil {
			return err
		}
		if wrong := want.Differences(got); len(wrong) > 0 || got.Schema != want.Schema {
			return fault.New(fault.Internal, "what was restored is not what the backup's list says: %s", strings.Join(wrong, ", "))
		}
		// The next change must not reuse a number of the old log, since open pages remember them.
		_, err = tx.Exec(ctx, `
			SELECT setval('tuntu.change_id', greatest(last_value, $1), true) FROM tuntu.change_id
			WHERE is_called OR $1 > 0`, last)
		return err
	})
	return old, postgis.Translate(err)
}

// setAside renames the present schemas, if there are any, and returns the number of the last
// change in them.
func setAside(ctx context.Context, tx pgx.Tx, old *string, replace bool) (last int64, err error) {
	var there bool
	const look = `
		SELECT to_regclass('tuntu.towns') IS NOT NULL
		FROM (SELECT pg_advisory_xact_lock(hashtextextended('tuntu schema', 0))) AS lock`
	if err := tx.QueryRow(ctx, look).Scan(&there); err != nil {
		return 0, err
	}
	if !there {
		_, err := tx.Exec(ctx, `DROP SCHEMA IF EXISTS tuntu, tuntu_access CASCADE`) // a start that was interrupted left them
		return 0, err
	}
	if _, err := tx.Exec(ctx, `LOCK TABLE tuntu.changes IN SHARE ROW EXCLUSIVE MODE`); err != nil {
		return 0, err
	}
	var towns int
	if err := tx.QueryRow(ctx, `SELECT (SELECT count(*) FROM tuntu.towns), last_value FROM tuntu.change_id`).Scan(&towns, &last); err != nil {
		return 0, err
	}
	if towns > 0 && !replace {
		return 0, fault.New(fault.Conflict, "the database holds %d towns already, and was left alone; --replace puts the backup in their place", towns)
	}
	*old = "_before_" + time.Now().UTC().Format("20060102t150405")
	return last, rename(ctx, tx, "", *old)
}

// rename changes the suffix of the program's schemas. It skips a schema that is missing, since
// an older version had fewer.
func rename(ctx context.Context, tx pgx.Tx, from, to string) error {
	for _, name := range schemas() {
		var there bool
		if err := tx.QueryRow(ctx, `SELECT to_regnamespace($1) IS NOT NULL`, name+from).Scan(&there); err != nil {
			return err
		}
		if !there {
			continue
		}
		if _, err := tx.Exec(ctx, `ALTER SCHEMA `+pgx.Identifier{name + from}.Sanitize()+` RENAME TO `+pgx.Identifier{name + to}.Sanitize()); err != nil {
			return err
		}
	}
	return nil
}

func drop(ctx context.Context, tx pgx.Tx, suffix string) error {
	for _, name := range schemas() {
		if _, err := tx.Exec(ctx, `DROP SCHEMA IF EXISTS `+pgx.Identifier{name + suffix}.Sanitize()+` CASCADE`); err != nil {
			return err
		}
	}
	return nil
}

func replaySection(ctx context.Context, conn *pgx.Conn, dump Dump, name string) error {
	text, err := dump.Section(ctx, name)
	if err != nil {
		return err
	}
	defer text.Close()
	return replayText(ctx, conn, text)
}

// replayText sends SQL text to the database, and the lines after a COPY as its data. Of psql's
// commands it knows only the one that ends the data, so that a dump can reach the database and
// nothing else on the machine. A DO block executes the SQL, in which the database refuses to end a
// transaction: a dump with a COMMIT of its own would leave a part of itself.
func replayText(ctx context.Context, conn *pgx.Conn, text io.Reader) error {
	copies := regexp.MustCompile(`^COPY [^;]* FROM stdin;\n$`)
	psqls := regexp.MustCompile(`^\\(un)?restrict [A-Za-z0-9]+\n$`) // newer versions of pg_restore write these for psql
	lines := bufio.NewReaderSize(text, 1<<20)
	var sql strings.Builder
	send := func() error {
		text := sql.String()
		sql.Reset()
		if _, err := conn.Exec(ctx, `SELECT set_config('tuntu.replay', $1, true)`, text); err != nil {
			return err
		}
		_, err := conn.Exec(ctx, `DO $replay$ BEGIN EXECUTE current_setting('tuntu.replay'); END $replay$`)
		return err
	}
	for {
		line, err := lines.ReadString('\n')
		if err == io.EOF {
			sql.WriteString(line)
			return send()
		}
		if err != nil {
			return err
		}
		switch {
		case psqls.MatchString(line):
		case copies.MatchString(line):
			if err := send(); err != nil {
				return err
			}
			if _, err := conn.PgConn().CopyFrom(ctx, &copyData{lines: lines}, strings.TrimSuffix(line, ";\n")); err != nil {
				return err
			}
		default:
			sql.WriteString(line)
		}
	}
}

// copyData reads the lines of a COPY up to the line that ends them.
type copyData struct {
	lines  *bufio.Reader
	rest   []byte // rest of the line that was read last, valid until the next read
	within bool   // whether the last read ended within a line that is longer than the buffer
	ended  bool
}

// Read returns the next bytes of the data.
func (c *copyData) Read(p []byte) (int, error) {
	if len(c.rest) == 0 {
		if c.ended {
			return 0, io.EOF
		}
		line, err := c.lines.ReadSlice('\n')
		if !c.within && string(line) == "\\.\n" {
			c.ended = true
			return 0, io.EOF
		}
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil && err != bufio.ErrBufferFull { //nolint:errorlint // bufio returns this error itself, unwrapped
			return 0, err
		}
		c.rest, c.within = line, err != nil
	}
	n := copy(p, c.rest)
	c.rest = c.rest[n:]
	return n, nil
}

// Settle ends a successful restore: it drops the old schemas, and tells listeners to empty their
// caches.
func Settle(ctx context.Context, ownerURL, old string) error {
	return asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		if old != "" {
			if err := drop(ctx, tx, old); err != nil {
				return err
			}
		}
		_, err := tx.Exec(ctx, `SELECT pg_notify($1, '{}')`, postgis.Channel)
		return err
	})
}

// TakeBack ends a failed restore: it drops the new schemas and renames the old ones back.
func TakeBack(ctx context.Context, ownerURL, old string) error {
	return asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		if err := drop(ctx, tx, ""); err != nil || old == "" {
			return err
		}
		return rename(ctx, tx, old, "")
	})
}

// SetAside lists the old schemas that an interrupted restore has left behind.
func SetAside(ctx context.Context, ownerURL string) (names []string, err error) {
	err = asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `
			SELECT nspname::text FROM pg_namespace WHERE nspname LIKE 'tuntu%\_before\_%' ORDER BY 1`)
		if err != nil {
			return err
		}
		names, err = pgx.CollectRows(rows, pgx.RowTo[string])
		return err
	})
	return names, err
}

// EndSessions deletes all sessions, one-time links and API tokens, since some of them may have
// been used up or revoked after the backup was made.
func EndSessions(ctx context.Context, ownerURL string) error {
	return asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, `
			DELETE FROM tuntu_access.sessions; DELETE FROM tuntu_access.invitations; DELETE FROM tuntu_access.tokens`)
		return err
	})
}
