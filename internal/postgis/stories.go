package postgis

// Stories: drafts, which planners edit, and what of them was published.

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/story"
)

// ListedStory is a story in the list of a town's.
type ListedStory struct {
	Name        string     `json:"name"`
	Title       geo.Title  `json:"title"`
	Version     *int       `json:"version"` // nil: never published
	PublishedAt *time.Time `json:"published_at"`
	ClosedMap   bool       `json:"closed_map"` // whether a link may open it on a closed map
	Draft       bool       `json:"draft"`      // whether it is a draft alone
}

// Published is a version of a story.
type Published struct {
	Town        string    `json:"town"`
	Version     int       `json:"version"`
	PublishedAt time.Time `json:"published_at"`
	story.Story
}

// Draft is a story as planners edit it.
type Draft struct {
	Town string `json:"town"`
	Edit int64  `json:"edit"` // how often it was saved, which whoever saves it has read
	story.Story
}

// newest are the newest versions of a town's stories that are not withdrawn.
const newest = `
	SELECT v.* FROM (SELECT DISTINCT ON (name) * FROM story_versions WHERE town = $1 ORDER BY name, number DESC) v
	WHERE v.content IS NOT NULL`

// Stories lists a town's stories by their names, drafts too for those who may read them.
func (db *DB) Stories(ctx context.Context, actor access.Actor, town string) (list []ListedStory, err error) {
	const read = `
		SELECT coalesce(v.name, s.name), coalesce(v.content->'title', s.title), v.number, v.published_at,
		    coalesce(v.closed_map, false), v.name IS NULL
		FROM (` + newest + `) v FULL JOIN (SELECT * FROM stories WHERE town = $1) s USING (name)
		ORDER BY 1`
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, read, town)
		if err != nil {
			return err
		}
		list, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (s ListedStory, err error) {
			var title []byte
			if err = row.Scan(&s.Name, &title, &s.Version, &s.PublishedAt, &s.ClosedMap, &s.Draft); err != nil {
				return s, err
			}
			return s, json.Unmarshal(title, &s.Title)
		})
		return err
	})
	return list, err
}

// PublishedStory reads a version of a story; 0 is the newest. If there is none, or it is withdrawn, the fault is of kind
// NotFound.
func (db *DB) PublishedStory(ctx context.Context, town, name string, version int) (p Published, err error) {
	const read = `
		SELECT number, published_at, content FROM (` + newest + `) v WHERE name = $2 AND $3 = 0
		UNION ALL SELECT number, published_at, content FROM story_versions
		WHERE town = $1 AND name = $2 AND number = $3 AND content IS NOT NULL
		    AND EXISTS (SELECT FROM (` + newest + `) v WHERE name = $2)`
	var content []byte
	err = db.reader(ctx).QueryRow(ctx, read, town, name, version).Scan(&p.Version, &p.PublishedAt, &content)
	if errors.Is(err, pgx.ErrNoRows) {
		return p, noStory(name)
	}
	if err != nil {
		return p, translate(err)
	}
	p.Town, p.PublishedAt = town, p.PublishedAt.UTC()
	return p, json.Unmarshal(content, &p.Story)
}

// NotesOf are the presenter's notes of the newest version of a story, by the numbers of scenes, for planners.
func (db *DB) NotesOf(ctx context.Context, actor access.Actor, town, name string) (notes map[int64]geo.Title, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		notes, err = notesOf(ctx, tx, `
			SELECT n.scene, n.notes FROM (`+newest+`) v JOIN story_notes n ON n.town = v.town AND n.published = v.id
			WHERE name = $2`, town, name)
		return err
	})
	return notes, err
}

// notesOf reads notes by the numbers of scenes.
func notesOf(ctx context.Context, from querier, sql string, args ...any) (map[int64]geo.Title, error) {
	rows, err := from.Query(ctx, sql, args...)
	if err != nil {
		return nil, err
	}
	notes := map[int64]geo.Title{}
	var scene int64
	var text []byte
	_, err = pgx.ForEachRow(rows, []any{&scene, &text}, func() error {
		var t geo.Title
		err := json.Unmarshal(text, &t)
		notes[scene] = t
		return err
	})
	return notes, err
}

func noStory(name string) error {
	return fault.New(fault.NotFound, "there is no story %.60q in this town; /api/stories lists them", name)
}

// DraftOf reads a story as planners edit it.
func (db *DB) DraftOf(ctx context.Context, actor access.Actor, town, name string) (d Draft, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		d, _, err = draftOf(ctx, tx, town, name)
		return err
	})
	return d, err
}

// draftOf reads a draft, and the number of its row.
func draftOf(ctx context.Context, from querier, town, name string) (d Draft, id int64, err error) {
	var title []byte
	err = from.QueryRow(ctx, `SELECT id, title, edit FROM stories WHERE town = $1 AND name = $2`, town, name).Scan(&id, &title, &d.Edit)
	if errors.Is(err, pgx.ErrNoRows) {
		return d, 0, noStory(name)
	}
	if err != nil {
		return d, 0, err
	}
	d.Town, d.Name, d.Chapters = town, name, []story.Chapter{}
	if err := json.Unmarshal(title, &d.Title); err != nil {
		return d, 0, err
	}
	const read = `
		SELECT c.id, c.title, s.id, s.scene FROM story_chapters c
		LEFT JOIN story_scenes s ON s.town = c.town AND s.chapter = c.id
		WHERE c.town = $1 AND c.story = $2 ORDER BY c.position, c.id, s.position, s.id`
	rows, err := from.Query(ctx, read, town, id)
	if err != nil {
		return d, 0, err
	}
	last, chapter := int64(0), int64(0)
	numbers := []int64{}
	var of, scene []byte
	var number *int64
	_, err = pgx.ForEachRow(rows, []any{&chapter, &of, &number, &scene}, func() error {
		if chapter != last {
			last = chapter
			c := story.Chapter{Scenes: []story.Scene{}}
			if err := json.Unmarshal(of, &c.Title); err != nil {
				return err
			}
			d.Chapters = append(d.Chapters, c)
		}
		if number == nil {
			return nil
		}
		var sc story.Scene
		if err := json.Unmarshal(scene, &sc); err != nil {
			return err
		}
		sc.ID = *number
		numbers = append(numbers, sc.ID)
		into := &d.Chapters[len(d.Chapters)-1]
		into.Scenes = append(into.Scenes, sc)
		return nil
	})
	if err != nil {
		return d, 0, err
	}
	const said = `SELECT scene, notes FROM story_notes WHERE town = $1 AND scene = ANY ($2) AND published IS NULL`
	notes, err := notesOf(ctx, from, said, town, numbers)
	d.Scenes(func(_, _ int, sc *story.Scene) {
		if t, ok := notes[sc.ID]; ok {
			sc.Notes = &t
		}
	})
	return d, id, err
}

// mostStories is how many stories a town has at most, and mostReported how many reported figures.
const (
	mostStories  = 100
	mostReported = 300
)

// AddStory begins a draft. A name that another story has is a Conflict.
func (c *Change) AddStory(ctx context.Context, name string, title geo.Title) error {
	var there int
	if err := c.tx.QueryRow(ctx, `SELECT count(*) FROM stories WHERE town = $1`, c.town).Scan(&there); err != nil {
		return err
	}
	if there >= mostStories {
		return fault.New(fault.Conflict, "a town has at most %d stories; withdraw one that is no longer told", mostStories)
	}
	_, err := c.tx.Exec(ctx, `INSERT INTO stories (town, name, title) VALUES ($1, $2, $3)`, c.town, name, title)
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok && pg.Code == "23505" {
		return fault.Wrap(err, fault.Conflict, "the town has a story of that name already")
	}
	return err
}

// SaveDraft saves a whole draft in place of the one with its name, of which Edit was read; only rows that differ are
// written. Where somebody saved it since, the fault is of kind Conflict.
func (c *Change) SaveDraft(ctx context.Context, d Draft) (edit int64, err error) {
	const save = `UPDATE stories SET title = $4, edit = edit + 1 WHERE town = $1 AND name = $2 AND edit = $3 RETURNING id, edit`
	var id int64
	err = c.tx.QueryRow(ctx, save, c.town, d.Name, d.Edit, d.Title).Scan(&id, &edit)
	if errors.Is(err, pgx.ErrNoRows) {
		if _, _, err := draftOf(ctx, c.tx, c.town, d.Name); err != nil {
			return 0, err
		}
		return 0, savedSince()
	}
	if err != nil {
		return 0, err
	}
	chapters, err := c.keepChapters(ctx, id, d.Chapters)
	if err != nil {
		return 0, err
	}
	const scenesOf = `
		SELECT s.id FROM story_scenes s JOIN story_chapters h ON h.town = s.town AND h.id = s.chapter
		WHERE s.town = $1 AND h.story = $2`
	rows, err := c.tx.Query(ctx, scenesOf, c.town, id)
	if err != nil {
		return 0, err
	}
	there, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return 0, err
	}
	kept := []int64{}
	for i, chapter := range d.Chapters {
		for j, scene := range chapter.Scenes {
			if !slices.Contains(there, scene.ID) || slices.Contains(kept, scene.ID) { // a copy of a scene is a scene of its own
				scene.ID = 0
			}
			number, err := c.keepScene(ctx, chapters[i], j+1, scene)
			if err != nil {
				return 0, err
			}
			kept = append(kept, number)
		}
	}
	const notes = `
		DELETE FROM story_notes n USING story_scenes s, story_chapters h
		WHERE n.town = $1 AND n.published IS NULL AND s.town = n.town AND s.id = n.scene AND h.town = s.town
		    AND h.id = s.chapter AND h.story = $2 AND s.id <> ALL ($3)`
	if _, err := c.tx.Exec(ctx, notes, c.town, id, kept); err != nil {
		return 0, err
	}
	const scenes = `
		DELETE FROM story_scenes s USING story_chapters h
		WHERE s.town = $1 AND h.town = s.town AND h.id = s.chapter AND h.story = $2 AND s.id <> ALL ($3)`
	if _, err := c.tx.Exec(ctx, scenes, c.town, id, kept); err != nil {
		return 0, err
	}
	_, err = c.tx.Exec(ctx, `DELETE FROM story_chapters WHERE town = $1 AND story = $2 AND id <> ALL ($3)`, c.town, id, chapters)
	return edit, err
}

func savedSince() error {
	return fault.New(fault.Conflict, "the draft was saved by somebody else since you read it; read it again, and alter what is still to be altered")
}

// keepChapters has a story have chapters with these titles, and returns their numbers.
func (c *Change) keepChapters(ctx context.Context, of int64, chapters []story.Chapter) (ids []int64, err error) {
	rows, err := c.tx.Query(ctx, `SELECT id FROM story_chapters WHERE town = $1 AND story = $2 ORDER BY position, id`, c.town, of)
	if err != nil {
		return nil, err
	}
	there, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return nil, err
	}
	ids = []int64{}
	for i, chapter := range chapters {
		if i < len(there) {
			const alter = `
				UPDATE story_chapters SET title = $3, position = $4
				WHERE town = $1 AND id = $2 AND (title, position) IS DISTINCT FROM ($3::jsonb, $4::int)`
			if _, err := c.tx.Exec(ctx, alter, c.town, there[i], chapter.Title, i+1); err != nil {
				return nil, err
			}
			ids = append(ids, there[i])
			continue
		}
		var id int64
		const add = `INSERT INTO story_chapters (town, story, position, title) VALUES ($1, $2, $3, $4) RETURNING id`
		if err := c.tx.QueryRow(ctx, add, c.town, of, i+1, chapter.Title).Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// keepScene has a scene stand at a position of a chapter, and returns its number. A scene without a number is a new one.
func (c *Change) keepScene(ctx context.Context, chapter int64, position int, scene story.Scene) (id int64, err error) {
	notes := scene.Notes
	id, scene.ID, scene.Notes = scene.ID, 0, nil
	if scene.Figures == nil {
		scene.Figures = []story.Figure{}
	}
	if scene.Photos == nil {
		scene.Photos = []story.Photo{}
	}
	if id == 0 {
		const add = `INSERT INTO story_scenes (town, chapter, position, scene) VALUES ($1, $2, $3, $4) RETURNING id`
		if err := c.tx.QueryRow(ctx, add, c.town, chapter, position, scene).Scan(&id); err != nil {
			return 0, err
		}
		return id, c.keepNotes(ctx, id, notes)
	}
	const alter = `
		UPDATE story_scenes SET chapter = $3, position = $4, scene = $5
		WHERE town = $1 AND id = $2 AND (chapter, position, scene) IS DISTINCT FROM ($3::bigint, $4::int, $5::jsonb)`
	if _, err = c.tx.Exec(ctx, alter, c.town, id, chapter, position, scene); err != nil {
		return 0, err
	}
	return id, c.keepNotes(ctx, id, notes)
}

// keepNotes has a scene of a draft have these notes, or none.
func (c *Change) keepNotes(ctx context.Context, scene int64, notes *geo.Title) error {
	if notes == nil || *notes == (geo.Title{}) {
		_, err := c.tx.Exec(ctx, `DELETE FROM story_notes WHERE town = $1 AND scene = $2 AND published IS NULL`, c.town, scene)
		return err
	}
	const keep = `
		INSERT INTO story_notes AS n (town, scene, notes) VALUES ($1, $2, $3)
		ON CONFLICT (town, scene, published) DO UPDATE SET notes = excluded.notes WHERE n.notes <> excluded.notes`
	_, err := c.tx.Exec(ctx, keep, c.town, scene, notes)
	return err
}

// Publish makes a version of a draft, which does not change any more. Whether it fits is for the caller to ask before, of
// the draft as it was at an edit; one that was saved since is a Conflict.
func (c *Change) Publish(ctx context.Context, name string, edit int64, closedMap bool) (version int, err error) {
	d, _, err := draftOf(ctx, c.tx, c.town, name)
	if err != nil {
		return 0, err
	}
	if d.Edit != edit {
		return 0, savedSince()
	}
	var id int64
	const add = `
		INSERT INTO story_versions (town, name, number, closed_map, content)
		SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4 FROM story_versions WHERE town = $1 AND name = $2
		RETURNING id, number`
	if err := c.tx.QueryRow(ctx, add, c.town, name, closedMap, d.Public()).Scan(&id, &version); err != nil {
		return 0, err
	}
	d.Scenes(func(_, _ int, s *story.Scene) {
		if s.Notes != nil && err == nil {
			_, err = c.tx.Exec(ctx, `INSERT INTO story_notes (town, scene, published, notes) VALUES ($1, $2, $3, $4)`, c.town, s.ID, id, s.Notes)
		}
	})
	return version, err
}

// Withdraw takes away what is published of a story, with its notes, and leaves the draft; where nothing is published it
// takes the draft away.
func (c *Change) Withdraw(ctx context.Context, name string) error {
	const last = `
		INSERT INTO story_versions (town, name, number)
		SELECT $1, $2, number + 1 FROM (` + newest + `) v WHERE name = $2`
	tag, err := c.tx.Exec(ctx, last, c.town, name)
	if err != nil {
		return err
	}
	if tag.RowsAffected() > 0 {
		_, err := c.tx.Exec(ctx, `DELETE FROM story_notes n USING story_versions v
			WHERE n.town = $1 AND v.town = n.town AND v.id = n.published AND v.name = $2`, c.town, name)
		return err
	}
	_, id, err := draftOf(ctx, c.tx, c.town, name)
	if err != nil {
		return err
	}
	for _, remove := range []string{
		`DELETE FROM story_notes WHERE town = $1 AND published IS NULL AND scene IN (SELECT s.id FROM story_scenes s
			JOIN story_chapters h ON h.town = s.town AND h.id = s.chapter WHERE s.town = $1 AND h.story = $2)`,
		`DELETE FROM story_scenes WHERE town = $1 AND chapter IN (SELECT id FROM story_chapters WHERE town = $1 AND story = $2)`,
		`DELETE FROM story_chapters WHERE town = $1 AND story = $2`,
		`DELETE FROM stories WHERE town = $1 AND id = $2`,
	} {
		if _, err := c.tx.Exec(ctx, remove, c.town, id); err != nil {
			return err
		}
	}
	return nil
}
