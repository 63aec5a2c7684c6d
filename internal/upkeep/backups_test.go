package upkeep_test

import (
	"strings"
	"testing"
	"time"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
)

// The note of the last backup is read back unchanged for any file name, and a newer one replaces it.
func TestTheNoteOfTheLastBackup(t *testing.T) {
	t.Parallel()
	d, _ := withTown(t, "450399100")
	if note, real, err := upkeep.LastBackup(t.Context(), d.AppURL); note != nil || !real || err != nil {
		t.Errorf("before any: %+v, %v, %v", note, real, err)
	}
	checked := time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)
	for _, want := range []postgis.BackupNote{
		{At: time.Date(2026, 11, 29, 8, 0, 0, 0, time.UTC), File: "/srv/备份/tuntu-20261129T080000Z.zip", Bytes: 1 << 40},
		{At: checked, File: `/srv/it's "here" \ $1 %L.zip`, Bytes: 0, VerifiedAt: &checked},
	} {
		if err := upkeep.NoteBackup(t.Context(), d.OwnerURL, want); err != nil {
			t.Fatal(err)
		}
		got, real, err := upkeep.LastBackup(t.Context(), d.AppURL)
		if err != nil || !real || got == nil || !got.At.Equal(want.At) || got.File != want.File || got.Bytes != want.Bytes || (got.VerifiedAt == nil) != (want.VerifiedAt == nil) {
			t.Errorf("%+v, %v, %v; want %+v", got, real, err, want)
		}
	}
	if err := upkeep.NoteBackup(t.Context(), d.AppURL, postgis.BackupNote{}); err == nil {
		t.Error("the app's role wrote a note")
	}
}

// A kept head stays valid while the log grows; another digest, change or town is not part of the chain.
func TestANotedHeadStaysTrue(t *testing.T) {
	t.Parallel()
	d, db := withTown(t, "450399100")
	heads, err := upkeep.Heads(t.Context(), d.OwnerURL)
	if err != nil || len(heads) != 2 || heads[1].Town != upkeep.AccessLog || heads[0].Town != "450399100" || len(heads[0].Digest) != 32 {
		t.Fatalf("%+v, %v", heads, err)
	}
	noted := heads[0]
	addTown(t, db, "450399200")
	forged, moved, unknown := noted, noted, noted
	forged.Digest = append([]byte{noted.Digest[0] ^ 1}, noted.Digest[1:]...)
	moved.Change++
	unknown.Change = 1 << 40
	for name, c := range map[string]struct {
		head upkeep.Head
		want bool
	}{"noted": {noted, true}, "another digest": {forged, false}, "another change": {moved, false}, "a change that there is not": {unknown, false}} {
		if got, err := upkeep.VerifyHead(t.Context(), d.OwnerURL, c.head); got != c.want || err != nil {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	if heads, err = upkeep.Heads(t.Context(), d.OwnerURL); err != nil || len(heads) != 3 {
		t.Errorf("%+v, %v", heads, err)
	}
	if p, err := upkeep.VerifyAudit(t.Context(), d.OwnerURL); p.Rows("changes") != 2 || p.Rows("audit") == 0 || len(p.Damage) > 0 || err != nil {
		t.Errorf("%+v, %v", p, err)
	}
}

// After a restore, no session, link or token is valid.
func TestSessionsEndWithARestore(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	conn := d.Connect(t)
	const account = `
		INSERT INTO tuntu_access.accounts (login) VALUES ('li'), ('wang');
		INSERT INTO tuntu_access.sessions VALUES ('a', '\x00', now() + interval '1 day'), ('b', '\x00', now() - interval '1 day');
		INSERT INTO tuntu_access.invitations SELECT '\x01', account, now() + interval '1 day' FROM tuntu_access.accounts WHERE login = 'li';
		INSERT INTO tuntu_access.tokens (account, name, hash, scope, expires) SELECT account, 'a phone', sha256(login::bytea), 'write', 'infinity' FROM tuntu_access.accounts`
	if _, err := conn.Exec(t.Context(), account); err != nil {
		t.Fatal(err)
	}
	if err := upkeep.EndSessions(t.Context(), d.OwnerURL); err != nil {
		t.Fatal(err)
	}
	var left, accounts int
	const all = `
		SELECT (SELECT count(*) FROM tuntu_access.sessions) + (SELECT count(*) FROM tuntu_access.invitations) + (SELECT count(*) FROM tuntu_access.tokens),
		    (SELECT count(*) FROM tuntu_access.accounts)`
	if err := conn.QueryRow(t.Context(), all).Scan(&left, &accounts); err != nil || left != 0 || accounts != 2 {
		t.Errorf("%d are good still, of %d accounts; %v", left, accounts, err)
	}
}

// The errors for a server that does not answer and for a database without PostGIS name a remedy.
func TestServersThatCannotBeUsed(t *testing.T) {
	t.Parallel()
	const nowhere = "postgres://nobody@127.0.0.1:1/x?connect_timeout=2"
	_, err := upkeep.Heads(t.Context(), nowhere)
	if f := fault.Of(err); err == nil || f.Kind != fault.Unavailable || f.Detail != "the database does not answer; `tuntu doctor` says more" {
		t.Errorf("%v", err)
	}
	if _, err := upkeep.Migrate(t.Context(), nowhere, "tuntu_app"); err == nil || !strings.HasPrefix(err.Error(), "the database does not answer") {
		t.Errorf("%v", err)
	}
	d := pgtest.Empty(t)
	if _, err := d.Connect(t).Exec(t.Context(), `DROP SCHEMA IF EXISTS tuntu CASCADE`); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the first call migrates, and the second has nothing to do
		if _, err := upkeep.Migrate(t.Context(), d.OwnerURL, "tuntu_app"); err != nil {
			t.Fatal(err)
		}
		if pending, all, err := upkeep.PendingMigrations(t.Context(), d.OwnerURL); pending != 0 || all < 11 || err != nil {
			t.Errorf("%d of %d are pending, %v", pending, all, err)
		}
	}
	if _, err := upkeep.Migrate(t.Context(), d.OwnerURL, "no such role"); err == nil || fault.Of(err).Detail != "the app's role could not be given its rights" {
		t.Errorf("for a role that there is not: %v", err)
	}
}
