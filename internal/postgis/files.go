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

// File returns a file and its kind: of a picture the copy that is shown or, for planners, the original. One that the
// actor may not see is a NotFound, as one that is not there.
func (db *DB) File(ctx context.Context, actor access.Actor, town, sha256 string, original bool) (file []byte, kind photo.Kind, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		const read = `
			SELECT CASE WHEN NOT $3 THEN coalesce(shown, bytes)
			    WHEN tuntu_access.has_role(town, '{planner,administrator}') THEN bytes END, kind
			FROM files WHERE town = $1 AND sha256 = $2`
		err := tx.QueryRow(ctx, read, town, sha256, original).Scan(&file, &kind)
		if errors.Is(err, pgx.ErrNoRows) {
			return fault.New(fault.NotFound, "there is no such file in this town, or it is not for you")
		}
		if err == nil && file == nil {
			return access.NotAllowed(nil)
		}
		return err
	})
	return file, kind, err
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
	Note    *string    `json:"note"` // null also for who works in no role there
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
		    CASE WHEN tuntu_access.has_role(r.town, '{viewer,clerk,inspector,planner,administrator}') THEN r.note END,
		    r.public, r.version
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
	ids := make([]int64, len(attachments))
	for i, a := range attachments {
		if a.Stage == "" {
			a.Stage = stands
		}
		if !slices.Contains(geo.Stages(), a.Stage) {
			return nil, fault.InvalidParam("stage", "%.40q is no stage", a.Stage)
		}
		if ids[i], err = c.attach(ctx, parcel, a); err != nil {
			return nil, err
		}
	}
	return filesWhere(ctx, c.tx, `r.town = $1 AND r.id = ANY ($2)`, c.town, ids)
}

func (c *Change) attach(ctx context.Context, parcel int64, a Attachment) (id int64, err error) {
	var there, attached bool
	const read = `
		SELECT EXISTS (SELECT FROM files WHERE town = $1 AND sha256 = $2), EXISTS (
		    SELECT FROM parcel_files WHERE town = $1 AND sha256 = $2 AND parcel = $3 AND stage = $4)`
	if err := c.tx.QueryRow(ctx, read, c.town, a.SHA256, parcel, a.Stage).Scan(&there, &attached); err != nil {
		return 0, err
	}
	switch {
	case !there:
		return 0, fault.New(fault.NotFound, "there is no file %.64q in this town; send it first: PUT /api/files/{sha256}", a.SHA256)
	case attached:
		return 0, fault.New(fault.Conflict, "the file %.12s… is attached to this parcel at this stage already", a.SHA256)
	}
	const insert = `
		INSERT INTO parcel_files (town, parcel, stage, sha256, note, public)
		VALUES ($1, $2, $3, $4, nullif($5, ''), $6) RETURNING id`
	err = c.tx.QueryRow(ctx, insert, c.town, parcel, a.Stage, a.SHA256, a.Note, a.Public).Scan(&id)
	return id, err
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
