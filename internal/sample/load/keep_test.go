package load_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/sample"
	"tuntu/internal/sample/load"
)

// A sample that was not updated for days is completed up to the present hour: without future
// records, duplicates, or a morning without sweeps.
func TestTheSampleIsKeptUpToToday(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	loader, err := load.New(db, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	town, err := loader.Town(t.Context(), 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pgx.Connect(t.Context(), d.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	keeper := load.NewKeeper(db)
	samples, err := db.Samples(t.Context())
	if err != nil || len(samples) != 1 {
		t.Fatal(samples, err)
	}
	keeper.Know(samples[0], town)
	today := time.Now().In(cleaning.Zone()).AddDate(0, 0, 3)
	for _, hour := range []int{8, 10, 10, 17, 20} {
		now := time.Date(today.Year(), today.Month(), today.Day(), hour, 0, 0, 0, cleaning.Zone())
		if err := keeper.TopUp(t.Context(), now); err != nil {
			t.Fatal(err)
		}
		var future, twice int
		err := conn.QueryRow(t.Context(), `
			SELECT (SELECT count(*) FROM tuntu.sweeps WHERE received_at > $1),
			       (SELECT count(*) FROM (SELECT FROM tuntu.sweeps WHERE result <> 'missed' GROUP BY village, street, date, slot HAVING count(*) > 1) x)`, now).Scan(&future, &twice)
		if err != nil || future != 0 || twice != 0 {
			t.Errorf("at %d: %d of the future, %d twice, %v", hour, future, twice, err)
		}
		got, err := db.Coverage(t.Context(), town.Code, now, now)
		if err != nil {
			t.Fatal(err)
		}
		done := got.Summary.OnTime + got.Summary.Late + got.Summary.Suspended // it may rain
		if hour == 20 && (done < 250 || done > 303) || hour == 10 && done < 110 {
			t.Errorf("at %d: %+v", hour, got.Summary)
		}
	}
	for back := range 3 {
		day := today.AddDate(0, 0, -back-1)
		got, err := db.Coverage(t.Context(), town.Code, day, today)
		if err != nil || got.Summary.OnTime+got.Summary.Late+got.Summary.Suspended < 250 {
			t.Errorf("%s: %+v, %v", day.Format(time.DateOnly), got.Summary, err)
		}
	}
}

// A sample that was made at night, before anybody swept, is kept up to its day: what the team does on that day is there
// already, and is not written again.
func TestASampleMadeAtNightIsKept(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	today := time.Now().In(cleaning.Zone())
	at := func(days, hour, minute int) time.Time {
		return time.Date(today.Year(), today.Month(), today.Day()+days, hour, minute, 0, 0, cleaning.Zone())
	}
	loader, err := load.New(db, at(0, 0, 1))
	if err != nil {
		t.Fatal(err)
	}
	town, err := loader.Town(t.Context(), 1, 1)
	if err != nil {
		t.Fatal(err)
	}
	conn := d.Connect(t)
	patrols := func() (days, shifts int) {
		t.Helper()
		const count = `SELECT count(DISTINCT date), count(*) FROM tuntu.patrol_shifts WHERE town = $1`
		if err := conn.QueryRow(t.Context(), count, town.Code).Scan(&days, &shifts); err != nil {
			t.Fatal(err)
		}
		return days, shifts
	}
	before, _ := patrols()
	keeper := load.NewKeeper(db)
	for _, now := range []time.Time{at(0, 0, 2), at(0, 9, 0), at(0, 20, 0), at(1, 0, 1), at(1, 20, 0), at(3, 3, 0)} {
		if err := keeper.TopUp(t.Context(), now); err != nil {
			t.Fatalf("at %s: %v", now.Format("01-02 15:04"), err)
		}
	}
	if days, shifts := patrols(); days != before+3 || shifts != 2*days {
		t.Errorf("%d shifts on %d days, %d of them at first", shifts, days, before)
	}
}

// Towns are written in their order while the next one is invented; the first has a month of records, each
// further one a week. No town is begun after the context has ended.
func TestTownsOfACounty(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	loader, err := load.New(db, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var codes []string
	err = loader.Towns(ctx, 1, 5, func(town *sample.Town) {
		if codes = append(codes, town.Code); len(codes) == 2 {
			cancel()
		}
	})
	if err == nil || !slices.Equal(codes, []string{sample.Code(0), sample.Code(1)}) {
		t.Fatalf("%v were written, and it ended with %v", codes, err)
	}
	conn := d.Connect(t)
	for i, least := range []int{load.Days, 7} {
		var days int
		const count = `SELECT count(DISTINCT date) FROM tuntu.sweeps WHERE town = $1`
		if err := conn.QueryRow(t.Context(), count, codes[i]).Scan(&days); err != nil || days < least || days > least+1 {
			t.Errorf("%s has records of %d days, want %d, %v", codes[i], days, least, err)
		}
	}
}
