package upkeep_test

import (
	"fmt"
	"strings"
	"testing"

	"tuntu/internal/postgis"
)

// restOfRecords writes a row of each table of records that a settled town has none of.
const restOfRecords = `
	BEGIN; SET LOCAL search_path = tuntu, public; SELECT begin_change('` + provenTown + `', 'tester', 'the rest', NULL);
	INSERT INTO streets (town, name, geom) VALUES ('` + provenTown + `', '街', ST_GeomFromText('LINESTRING(111 25.9, 111.01 25.9)', 4490));
	INSERT INTO channels (town, name, code, grade, geom) VALUES ('` + provenTown + `', '渠', 'C1', 'branch', ST_GeomFromText('LINESTRING(111 25.9, 111.01 25.9)', 4490));
	INSERT INTO channel_villages (town, channel, village) SELECT town, c.fid, v.fid FROM channels c JOIN villages v USING (town);
	INSERT INTO village_periods (town, village, ends, became) SELECT town, fid, '2030-01-01', 'ended' FROM villages;
	INSERT INTO sweep_sources (town, id) SELECT town, min(id) FROM sweeps GROUP BY town;
	INSERT INTO fences (town, valid_from, radius_m) SELECT town, '2026-01-01', 300 FROM towns;
	INSERT INTO duty_bounds (town, valid_from, most_villages, apart_m) SELECT town, '2026-01-01', 3, 3000 FROM towns;
	INSERT INTO members (town, number, name) SELECT town, 1, '韦队员' FROM towns;
	INSERT INTO washings (town, street, date) SELECT town, fid, '2026-01-02' FROM streets;
	INSERT INTO scoresheets (town, name, valid_from, items) SELECT town, '表', '2026-01-01', '[{"item": 1, "title": "垃圾", "cap": 10}]' FROM towns;
	INSERT INTO inspections (town, date, village, sheet, member, score) SELECT v.town, '2026-01-02', v.fid, s.id, m.id, 95
		FROM villages v JOIN scoresheets s USING (town) JOIN members m USING (town);
	INSERT INTO deductions (town, inspection, item, points, words) SELECT town, id, 1, 5, '路口' FROM inspections;
	INSERT INTO patrol_shifts (town, date, member, starts, ends) SELECT town, '2026-01-02', id, '08:00', '12:00' FROM members;
	INSERT INTO calendar_days (town, date, works) SELECT town, '2026-01-03', true FROM towns;
	INSERT INTO rates (town, layer, valid_from, per, fen) SELECT town, 'villages', '2026-01-01', 'day', 500 FROM towns;
	INSERT INTO closed_months (town, month, closed_on, rules) SELECT town, '2026-01-01', '2026-02-01', '{}' FROM towns;
	INSERT INTO ledger_lines (town, month, village_duty, village_days, village_slots, street_duty, street_days, street_slots, shared, marks)
		SELECT town, '2026-01-01', 1, 1, 1, 1, 1, 1, 0, 'o' FROM towns;
	INSERT INTO ledger_corrections (town, month, date, number, village, title, days, slots, reason)
		SELECT v.town, '2026-02-01', '2026-01-02', c.number, v.fid, '屯', 100, 0, '漏记' FROM villages v JOIN cleaners c USING (town);
	INSERT INTO published_lists (town, month, published_on, objections_until, rules) SELECT town, '2026-01-01', '2026-02-01', '2026-02-08', '{}' FROM towns;
	INSERT INTO list_entries (town, list, colour, rank, tied, village, code, name, committee, committee_name, due, reported, done)
		SELECT v.town, l.id, 'red', 1, false, v.fid, '', '屯', '', '', 2, 2, 2 FROM villages v JOIN published_lists l USING (town);
	INSERT INTO list_objections (town, entry, made_on) SELECT town, id, '2026-02-02' FROM list_entries;
	INSERT INTO objection_words (town, id, words) SELECT town, id, '不对' FROM list_objections;
	INSERT INTO acceptance_levels (town, valid_from, levels) SELECT town, '2026-01-01', '{town,county}' FROM towns;
	INSERT INTO area_tolerances (town, share) SELECT town, 0.03 FROM towns;
	INSERT INTO closed_layers (town, layer) SELECT town, 'parcels' FROM towns;
	INSERT INTO parcels (town, code, geom) VALUES ('` + provenTown + `', 'P1', ST_GeomFromText('POLYGON((111.02 25.9, 111.021 25.9, 111.021 25.901, 111.02 25.9))', 4490));
	INSERT INTO parcel_moves (town, parcel, from_stage, to_stage, role, on_date)
		SELECT town, fid, 'suspected', 'verified', 'operator', '2026-01-02' FROM parcels;
	INSERT INTO batches (town, name, year, note) SELECT town, '2026年第一批', 2026, '批文' FROM parcels;
	INSERT INTO batch_parcels (town, batch, parcel) SELECT b.town, b.id, p.fid FROM batches b JOIN parcels p USING (town);
	INSERT INTO parcel_holders (town, parcel, name) SELECT town, fid, '韦大山' FROM parcels;
	INSERT INTO targets (town, year, m2) SELECT town, 2026, 4e6 FROM parcels;
	INSERT INTO reported_figures (town, key, value, words) SELECT town, 'posts', 169, '{}' FROM towns;
	INSERT INTO stories (town, name, title) SELECT town, 'report', '{}' FROM towns;
	INSERT INTO story_chapters (town, story, position, title) SELECT town, id, 1, '{}' FROM stories;
	INSERT INTO story_scenes (town, chapter, position, scene) SELECT town, id, 1, '{}' FROM story_chapters;
	INSERT INTO story_versions (town, name, number, content) SELECT town, name, 1, '{}' FROM stories;
	INSERT INTO story_notes (town, scene, notes) SELECT town, id, '{}' FROM story_scenes;
	INSERT INTO files (town, sha256, kind, bytes, width, height)
		SELECT town, encode(sha256('%PDF-'), 'hex'), 'application/pdf', '%PDF-', 0, 0 FROM parcels;
	INSERT INTO parcel_files (town, parcel, stage, sha256, note) SELECT p.town, p.fid, 'verified', f.sha256, '批文' FROM parcels p JOIN files f USING (town);
	COMMIT`

// aSplit divides the channel of the rest.
const aSplit = `
	BEGIN; SET LOCAL search_path = tuntu, public; SELECT begin_change('` + provenTown + `', 'tester', 'a split', NULL);
	UPDATE channels SET geom = ST_GeomFromText('LINESTRING(111 25.9, 111.005 25.9)', 4490) WHERE code = 'C1';
	INSERT INTO channels (town, code, geom) VALUES ('` + provenTown + `', 'C2', ST_GeomFromText('LINESTRING(111.005 25.9, 111.01 25.9)', 4490));
	INSERT INTO lineage (town, layer, kind, child, parent) SELECT o.town, 'channels', 'split', n.fid, o.fid
		FROM channels o JOIN channels n USING (town) WHERE o.code = 'C1' AND n.code = 'C2';
	INSERT INTO overlap_decisions (town, layer, counts, yields, decision, m2) SELECT town, 'parcels', fid, fid + 1, 'cut_mine', 5 FROM parcels;
	COMMIT`

// A row of any table of records that is altered with the triggers off is found, and its table named.
func TestEachTableOfRecordsIsProven(t *testing.T) {
	t.Parallel()
	conn := settled(t).Connect(t)
	if _, err := conn.Exec(t.Context(), restOfRecords+"; "+aSplit); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec(t.Context(), `SET search_path = tuntu, public`); err != nil {
		t.Fatal(err)
	}
	cleaning := 0
	for _, table := range postgis.RecordTables() {
		if table.Kind == "cleaning" {
			cleaning++
		}
		tx, err := conn.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		before := proved(t, tx)
		const forge = `ALTER TABLE %[1]s DISABLE TRIGGER USER; UPDATE %[1]s SET version = version + 1 WHERE ctid = (SELECT min(ctid) FROM %[1]s)`
		if _, err := tx.Exec(t.Context(), fmt.Sprintf(forge, table.Name)); err != nil {
			t.Fatalf("%s: %v", table.Name, err)
		}
		if after := proved(t, tx); len(before.Damage) > 0 || len(after.Damage) != 1 || !strings.Contains(fmt.Sprint(after.Damage), table.Name) {
			t.Errorf("%s: before %v, after %v", table.Name, before.Damage, after.Damage)
		}
		if err := tx.Rollback(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if cleaning != 19 { // docs/attacks.md tells how many
		t.Errorf("%d tables of cleaning", cleaning)
	}
}
