// Package load writes invented towns into a database, and adds their newest records while the server
// runs.
package load

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"math/bits"
	"time"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
	"tuntu/internal/sample"
)

// Days is how many days of invented cleaning records the first sample town begins with, and fewDays those
// of each further one.
const (
	Days    = 60
	fewDays = 7
)

// Loader writes invented towns through the one door, each as one change.
type Loader struct {
	db    *postgis.DB
	names *geo.Names
	now   time.Time
	towns int // number of towns that the loader has begun
}

// New makes a loader of towns whose records end now.
func New(db *postgis.DB, now time.Time) (*Loader, error) {
	names, err := geo.LoadNames()
	return &Loader{db: db, names: names, now: now}, err
}

// invention is a town before it is written, with the hill shade of its ground.
type invention struct {
	town  *sample.Town
	shade shade
	from  postgis.Sample
	err   error
}

// invent makes a town of the county, by its place there.
func (l *Loader) invent(seed uint64, place int) invention {
	from := postgis.Sample{Seed: int64(seed), Place: place, MadeOn: l.now.In(cleaning.Zone())} //nolint:gosec // only bits are kept
	town := sample.New(seed, place, l.now)
	shade, err := shaded(town)
	return invention{town, shade, from, err}
}

// Town invents a town of the county, by its place there, and writes it.
func (l *Loader) Town(ctx context.Context, seed uint64, place int) (*sample.Town, error) {
	made := l.invent(seed, place)
	return made.town, l.write(ctx, made)
}

// Towns invents and writes the first towns of the county, and calls each after each. While one is written
// the next two are invented, which takes longer, so that both processors of a small machine are used.
func (l *Loader) Towns(ctx context.Context, seed uint64, towns int, each func(*sample.Town)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ahead := make(chan chan invention, 2)
	go func() {
		defer close(ahead)
		for place := range towns {
			made := make(chan invention, 1)
			select {
			case ahead <- made:
				go func() { made <- l.invent(seed, place) }()
			case <-ctx.Done():
				return
			}
		}
	}()
	for next := range ahead {
		made := <-next
		if err := l.write(ctx, made); err != nil {
			return err
		}
		each(made.town)
	}
	return ctx.Err()
}

func (l *Loader) write(ctx context.Context, made invention) error {
	if made.err != nil {
		return made.err
	}
	t := made.town
	return l.db.Write(ctx, postgis.Request{Town: t.Code, Actor: access.Operator("demo"), Reason: "tuntu demo"}, nil, func(c *postgis.Change) error {
		err := c.AddTown(ctx, postgis.NewTown{
			Name: t.Name, NameHant: l.names.Hant(t.Name), Pinyin: l.names.Pinyin(t.Name), Sample: true,
			Extent: t.Extent, Boundary: t.Boundary,
		})
		if err != nil {
			return err
		}
		if err := c.NoteSample(ctx, made.from); err != nil {
			return err
		}
		if err := l.features(ctx, c, t); err != nil {
			return err
		}
		if err := made.shade.put(ctx, c); err != nil {
			return err
		}
		if err := l.records(ctx, c, t); err != nil {
			return err
		}
		if err := tell(ctx, c, t); err != nil {
			return err
		}
		return l.analyse(ctx, c)
	})
}

// analyse brings statistics up to date whenever the towns have become twice as many.
func (l *Loader) analyse(ctx context.Context, c *postgis.Change) error {
	if l.towns++; bits.OnesCount(uint(l.towns)) != 1 {
		return nil
	}
	tables := geo.LayerIDs()
	for _, t := range postgis.RecordTables() {
		tables = append(tables, t.Name)
	}
	return c.Analyse(ctx, tables...)
}

// features writes the layers. Layers that others refer to come first.
func (l *Loader) features(ctx context.Context, c *postgis.Change, t *sample.Town) error {
	for _, layer := range geo.LayersAsBegun() {
		if len(t.Features[layer.ID]) == 0 {
			continue
		}
		staged, err := c.Stage(ctx, layer, l.rows(t.Features[layer.ID]))
		if err != nil {
			return fmt.Errorf("stage %s: %w", layer.ID, err)
		}
		staged.Baseline, staged.Past = "演示数据建档", hasPast(t)
		if _, err := staged.Insert(ctx); err != nil {
			return fmt.Errorf("insert %s: %w", layer.ID, err)
		}
	}
	if !hasPast(t) {
		return nil
	}
	return l.past(ctx, c, t)
}

// hasPast tells whether a town's parcels have moves before this day, which the first one's have.
func hasPast(t *sample.Town) bool { return t.Code == sample.Code(0) }

// past writes the moves by which the parcels came to where they stand.
func (l *Loader) past(ctx context.Context, c *postgis.Change, t *sample.Town) error {
	fids, err := c.FIDs(ctx, "parcels")
	if err != nil {
		return err
	}
	var moves []postgis.PastMove
	for _, m := range t.Moves(l.now) {
		moves = append(moves, postgis.PastMove{
			Parcel: fids[m.Parcel], From: m.From, To: m.To, Level: m.Level, Role: m.Role, On: m.On, Reason: m.Reason, Accepted: m.AcceptedM2,
		})
	}
	if err := c.AddPast(ctx, moves); err != nil {
		return err
	}
	if err := batches(ctx, c, t.Batches(l.now), fids); err != nil {
		return err
	}
	for _, h := range t.Holders() {
		if err := c.PutHolder(ctx, fids[h.Parcel], postgis.Holder{Name: h.Name, Phone: &h.Phone}); err != nil {
			return err
		}
	}
	return nil
}

// batches writes the batches of a town's parcels, with their targets.
func batches(ctx context.Context, c *postgis.Change, invented []sample.Batch, fids map[string]int64) error {
	for _, b := range invented {
		if len(b.Parcels) == 0 {
			continue
		}
		starts, due := b.Starts.Format(time.DateOnly), b.Due.Format(time.DateOnly)
		id, err := c.AddBatch(ctx, postgis.Batch{Name: b.Name, Year: b.Year, Starts: &starts, Due: &due, Note: &b.Note})
		if err != nil {
			return err
		}
		parcels := make([]int64, len(b.Parcels))
		for i, code := range b.Parcels {
			parcels[i] = fids[code]
		}
		if err := c.FillBatch(ctx, id, parcels, nil); err != nil {
			return err
		}
		if err := c.PutTarget(ctx, postgis.Target{Year: b.Year, Batch: &id, M2: b.TargetM2}); err != nil {
			return err
		}
	}
	return nil
}

func (l *Loader) rows(features []sample.Feature) iter.Seq2[geo.Feature, error] {
	return func(yield func(geo.Feature, error) bool) {
		for i, f := range features {
			row := geo.Feature{
				Row: i + 1, Code: f.Code, Name: f.Name, Committee: f.Committee, Geometry: f.Geometry, Properties: f.Properties,
			}
			if f.Name != "" {
				row.NameHant, row.Pinyin = l.names.Hant(f.Name), l.names.Pinyin(f.Name)
			}
			if !yield(row, nil) {
				return
			}
		}
	}
}

func (l *Loader) records(ctx context.Context, c *postgis.Change, t *sample.Town) error {
	var cleaners []postgis.Cleaner
	for _, x := range t.Cleaners {
		cleaners = append(cleaners, postgis.Cleaner{Number: x.Number, Name: x.Name, Phone: x.Phone})
	}
	if err := c.PutCleaners(ctx, cleaners); err != nil {
		return err
	}
	places, err := placesOf(ctx, c)
	if err != nil {
		return err
	}
	var assignments []postgis.Assignment
	for _, a := range t.Assignments {
		duty := postgis.Assignment{Cleaner: a.Cleaner, Place: places.of(a.Village, a.Street), Starts: a.From}
		if !a.To.IsZero() {
			duty.Ends = &a.To
		}
		assignments = append(assignments, duty)
	}
	if err := c.AddAssignments(ctx, assignments); err != nil {
		return err
	}
	channels, err := c.FIDs(ctx, "channels")
	if err != nil {
		return err
	}
	var pairs []postgis.ChannelVillage
	for _, pair := range t.ChannelVillages {
		pairs = append(pairs, postgis.ChannelVillage{Channel: channels[pair.Channel], Village: places[pair.Village].FID})
	}
	if err := c.AddChannelVillages(ctx, pairs); err != nil {
		return err
	}
	if err := reported(ctx, c); err != nil {
		return err
	}
	days := Days
	if !hasPast(t) {
		days = fewDays
	}
	from := l.now.AddDate(0, 0, -days)
	if err := suspend(ctx, c, t, from, l.now); err != nil {
		return err
	}
	if _, err = c.FillSlots(ctx, sweepsOf(t, places, from, l.now)); err != nil {
		return err
	}
	return crew(ctx, c, t, places, from, l.now)
}

// tell writes the town's story and publishes it.
func tell(ctx context.Context, c *postgis.Change, t *sample.Town) error {
	sites, err := c.FIDs(ctx, "sites")
	if err != nil {
		return err
	}
	told := postgis.Draft{Story: t.Story(func(_, code string) int64 { return sites[code] })}
	if err := told.Check(); err != nil {
		return err
	}
	if err := c.AddStory(ctx, told.Name, told.Title); err != nil {
		return err
	}
	edit, err := c.SaveDraft(ctx, told)
	if err != nil {
		return err
	}
	_, err = c.Publish(ctx, told.Name, edit, false)
	return err
}

// reported writes what the town's report says beside what is counted.
func reported(ctx context.Context, c *postgis.Change) error {
	for _, f := range sample.ReportedFigures() {
		figure := postgis.ReportedFigure{Key: f.Key, AtLeast: f.AtLeast, Part: f.Part, Whole: f.Whole, Words: postgis.ReportedWords{
			Title: f.Title, Unit: f.Unit, Note: f.Note,
			AsOf:   geo.Title{Hans: "截至 10 月底（年份未注明）", Hant: "截至 10 月底（年份未註明）", En: "end of October, year not given"},
			Source: geo.Title{Hans: "镇工作汇报", Hant: "鎮工作彙報", En: "the town's report"},
		}}
		if f.Part == "" {
			figure.Value = &f.Value
		}
		if err := c.PutReported(ctx, figure); err != nil {
			return err
		}
	}
	return nil
}

// places are a town's villages and streets by their codes.
type places map[string]geo.Reference

func placesOf(ctx context.Context, c *postgis.Change) (places, error) {
	found := places{}
	for _, layer := range geo.Layers() {
		if !layer.Swept {
			continue
		}
		fids, err := c.FIDs(ctx, layer.ID)
		if err != nil {
			return nil, err
		}
		for code, fid := range fids {
			found[code] = geo.Reference{Layer: layer.ID, FID: fid}
		}
	}
	return found, nil
}

// of is the place of a record, which the sample names by the code of a village or a street.
func (p places) of(village, street string) geo.Reference { return p[cmp.Or(village, street)] }

// sweepsOf invents the records from a day to now, each decided by the rules.
func sweepsOf(t *sample.Town, at places, from, now time.Time) []postgis.Sweep {
	windows := map[string]cleaning.Window{
		"am": {Starts: 6 * time.Hour, Ends: 9 * time.Hour},
		"pm": {Starts: 15 * time.Hour, Ends: 18 * time.Hour},
	}
	var sweeps []postgis.Sweep
	for _, s := range t.Sweeps(from.In(cleaning.Zone()), now.In(cleaning.Zone()), now) {
		state := cleaning.StateOf(cleaning.Result(s.Result), s.CapturedAt, s.Date, windows[s.Slot])
		sweeps = append(sweeps, postgis.Sweep{
			Cleaner: s.Cleaner, Place: at.of(s.Village, s.Street), Date: s.Date, Slot: s.Slot, Result: s.Result,
			CapturedAt: s.CapturedAt, ReceivedAt: s.ReceivedAt, State: string(state), Rules: cleaning.RulesVersion, Basis: s.Basis,
		})
	}
	return sweeps
}
