package postgis

// Pictures and papers, which are kept by the digest of their bytes, and those of a parcel.

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/photo"
)

const (
	// looseFor is how long a file is kept that no record refers to.
	looseFor = 24 * time.Hour
	// mostLooseBytes is how much a town's files may take that no record refers to.
	mostLooseBytes = 2 << 30
)

// KnownFile tells what a file of a town is, if it is there already, by the digest of its bytes in hexadecimal. That it
// was sent again keeps it for another day.
func (db *DB) KnownFile(ctx context.Context, actor access.Actor, town, sha256 string) (is photo.File, known bool, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		const again = `
			UPDATE files SET put_at = now() WHERE town = $1 AND sha256 = $2 RETURNING kind, width, height`
		err := tx.QueryRow(ctx, again, town, sha256).Scan(&is.Kind, &is.Width, &is.Height)
		known = err == nil
		if errors.Is(err, pgx.ErrNoRows) {
			err = nil
		}
		return err
	})
	return is, known, err
}

// PutFile keeps a file of a town by the digest of its bytes, in hexadecimal. A town whose files of the last day that no
// record refers to are too large together is a Conflict.
func (db *DB) PutFile(ctx context.Context, actor access.Actor, town, sha256 string, file []byte, is photo.File) error {
	return db.as(ctx, actor, func(tx pgx.Tx) error {
		const loose = `
			SELECT coalesce(sum(octet_length(bytes)), 0) FROM files f
			WHERE town = $1 AND put_at > $2
			    AND NOT EXISTS (SELECT FROM parcel_files r WHERE r.town = f.town AND r.sha256 = f.sha256)`
		var bytes int64
		if err := tx.QueryRow(ctx, loose, town, time.Now().Add(-looseFor)).Scan(&bytes); err != nil {
			return err
		}
		if bytes+int64(len(file)) > mostLooseBytes {
			return fault.New(fault.Conflict, "the town has %d MB of files that no record refers to; attach them first, or wait a day until they go", bytes>>20)
		}
		const put = `
			INSERT INTO files (town, sha256, kind, bytes, shown, width, height) VALUES ($1, $2, $3, $4, $5, $6, $7)
			ON CONFLICT (town, sha256) DO UPDATE SET put_at = now()`
		_, err := tx.Exec(ctx, put, town, sha256, string(is.Kind), file, is.Shown, is.Width, is.Height)
		return err
	})
}

// FileKind tells of which kind a file is. One that the actor may not see is a NotFound, as one that is not there; the
// original is for planners alone.
func (db *DB) FileKind(ctx context.Context, actor access.Actor, town, sha256 string, original bool) (kind photo.Kind, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		const read = `
			SELECT kind, NOT $3 OR tuntu_access.has_role(town, '{planner,administrator}')
			FROM files WHERE town = $1 AND sha256 = $2`
		var may bool
		err := tx.QueryRow(ctx, read, town, sha256, original).Scan(&kind, &may)
		if err == nil && !may {
			return access.NotAllowed(nil)
		}
		return noFile(err)
	})
	return kind, err
}

// File returns the bytes of a file that the actor may see, as FileKind tells: of a picture the copy that is shown, or
// the original.
func (db *DB) File(ctx context.Context, actor access.Actor, town, sha256 string, original bool) (file []byte, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		const read = `
			SELECT CASE WHEN $3 THEN bytes ELSE coalesce(shown, bytes) END FROM files
			WHERE town = $1 AND sha256 = $2 AND (NOT $3 OR tuntu_access.has_role(town, '{planner,administrator}'))`
		return noFile(tx.QueryRow(ctx, read, town, sha256, original).Scan(&file))
	})
	return file, err
}

// noFile makes a NotFound of a query that found no row.
func noFile(err error) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return fault.New(fault.NotFound, "there is no such file in this town, or it is not for you")
	}
	return err
}

// SweepFiles removes the files that no record has referred to for a day, and returns how many.
func (db *DB) SweepFiles(ctx context.Context, now time.Time) (removed int64, err error) {
	err = db.as(ctx, access.Operator("tuntu"), func(tx pgx.Tx) error {
		const remove = `
			DELETE FROM files f WHERE put_at < $1
			AND NOT EXISTS (SELECT FROM parcel_files r WHERE r.town = f.town AND r.sha256 = f.sha256)`
		tag, err := tx.Exec(ctx, remove, now.Add(-looseFor))
		removed = tag.RowsAffected()
		return err
	})
	return removed, err
}

// ParcelFile is a file of a parcel.
type ParcelFile struct {
	ID      int64      `json:"id"`
	Stage   string     `json:"stage"`
	SHA256  string     `json:"sha256"`
	Kind    photo.Kind `json:"type"`
	Width   int        `json:"width"`
	Height  int        `json:"height"`
	Note    *string    `json:"note"` // null also for who works in no role there; people masked but for planners
	Public  bool       `json:"public"`
	Version int        `json:"version"`
}

// Attachment is a file as somebody attaches it to a parcel.
type Attachment struct {
	SHA256 string `json:"sha256"`
	Stage  string `json:"stage"` // empty: where the parcel stands
	Note   string `json:"note"`
	Public bool   `json:"public"`
}

// FilesOf lists a parcel's files that the actor may see, by stage as they were attached.
func (db *DB) FilesOf(ctx context.Context, actor access.Actor, town string, parcel int64) (files []ParcelFile, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		files, err = filesWhere(ctx, tx, `r.town = $1 AND r.parcel = $2`, town, parcel)
		return err
	})
	return files, err
}

func filesWhere(ctx context.Context, tx pgx.Tx, which string, args ...any) ([]ParcelFile, error) {
	rows, err := tx.Query(ctx, `
		SELECT r.id, r.stage, r.sha256, f.kind, f.width, f.height,
		    note_of_file(r.town, r.id), r.public, r.version
		FROM parcel_files r JOIN files f USING (town, sha256) WHERE `+which+` ORDER BY r.id`, args...)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[ParcelFile])
}

// Attach attaches files to a parcel. A file that is not there is a NotFound, one that is attached already a Conflict.
func (c *Change) Attach(ctx context.Context, parcel int64, attachments []Attachment) ([]ParcelFile, error) {
	var stands string
	err := c.tx.QueryRow(ctx, `SELECT stage FROM parcels WHERE town = $1 AND fid = $2`, c.town, parcel).Scan(&stands)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "there is no feature %d in %s of this town", parcel, "parcels")
	}
	if err != nil {
		return nil, err
	}
	digests, stages := make([]string, len(attachments)), make([]string, len(attachments))
	notes, public := make([]string, len(attachments)), make([]bool, len(attachments))
	for i, a := range attachments {
		if a.Stage == "" {
			a.Stage = stands
		}
		if !slices.Contains(geo.Stages(), a.Stage) {
			return nil, fault.InvalidParam("stage", "%.40q is no stage", a.Stage)
		}
		digests[i], stages[i], notes[i], public[i] = a.SHA256, a.Stage, a.Note, a.Public
	}
	if err := c.attachable(ctx, parcel, digests, stages); err != nil {
		return nil, err
	}
	const insert = `
		INSERT INTO parcel_files (town, parcel, stage, sha256, note, public)
		SELECT $1, $2, a.stage, a.sha256, nullif(a.note, ''), a.public
		FROM unnest($3::text[], $4::text[], $5::text[], $6::boolean[]) a (sha256, stage, note, public) RETURNING id`
	rows, err := c.tx.Query(ctx, insert, c.town, parcel, digests, stages, notes, public)
	if err != nil {
		return nil, err
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return nil, err
	}
	return filesWhere(ctx, c.tx, `r.town = $1 AND r.id = ANY ($2)`, c.town, ids)
}

// attachable refuses the first file that is not there, or that is attached to the parcel at its stage already or twice.
func (c *Change) attachable(ctx context.Context, parcel int64, digests, stages []string) error {
	const read = `
		SELECT a.sha256, f.sha256 IS NOT NULL
		FROM unnest($3::text[], $4::text[]) WITH ORDINALITY a (sha256, stage, n)
		LEFT JOIN files f ON f.town = $1 AND f.sha256 = a.sha256
		WHERE f.sha256 IS NULL
		    OR EXISTS (SELECT FROM parcel_files r
		        WHERE r.town = $1 AND r.parcel = $2 AND r.sha256 = a.sha256 AND r.stage = a.stage)
		    OR EXISTS (SELECT FROM unnest($3::text[], $4::text[]) WITH ORDINALITY b (sha256, stage, n)
		        WHERE b.sha256 = a.sha256 AND b.stage = a.stage AND b.n < a.n)
		ORDER BY a.n LIMIT 1`
	var digest string
	var there bool
	err := c.tx.QueryRow(ctx, read, c.town, parcel, digests, stages).Scan(&digest, &there)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return nil
	case err != nil:
		return err
	case !there:
		return fault.New(fault.NotFound, "there is no file %.64q in this town; send it first: PUT /api/files/{sha256}", digest)
	}
	return fault.New(fault.Conflict, "the file %.12s… is attached to this parcel at this stage already", digest)
}

// PublishFile says whether all may see a parcel's file.
func (c *Change) PublishFile(ctx context.Context, parcel, id int64, public bool) ([]ParcelFile, error) {
	const update = `UPDATE parcel_files SET public = $4 WHERE town = $1 AND parcel = $2 AND id = $3 AND public <> $4`
	if _, err := c.tx.Exec(ctx, update, c.town, parcel, id, public); err != nil {
		return nil, err
	}
	files, err := filesWhere(ctx, c.tx, `r.town = $1 AND r.parcel = $2 AND r.id = $3`, c.town, parcel, id)
	if err == nil && len(files) == 0 {
		err = noSuchFile()
	}
	if err == nil && files[0].Public != public { // hidden by row security
		err = access.NotAllowed(nil)
	}
	return files, err
}

// Detach takes a file off a parcel. The file itself goes a day after the last record that refers to it.
func (c *Change) Detach(ctx context.Context, parcel, id int64) error {
	tag, err := c.tx.Exec(ctx, `DELETE FROM parcel_files WHERE town = $1 AND parcel = $2 AND id = $3`, c.town, parcel, id)
	if err != nil || tag.RowsAffected() > 0 {
		return err
	}
	files, err := filesWhere(ctx, c.tx, `r.town = $1 AND r.parcel = $2 AND r.id = $3`, c.town, parcel, id)
	if err == nil && len(files) > 0 { // hidden by row security
		return access.NotAllowed(nil)
	}
	if err == nil {
		err = noSuchFile()
	}
	return err
}

func noSuchFile() error {
	return fault.New(fault.NotFound, "the parcel has no such file")
}
