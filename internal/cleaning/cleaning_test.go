package cleaning

import (
	"testing"
	"time"
)

func at(clock string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04:05", clock, Zone())
	if err != nil {
		panic(err)
	}
	return t
}

func morning() Window { return Window{6 * time.Hour, 9 * time.Hour} }

func TestStateOf(t *testing.T) {
	date := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		result   Result
		captured string
		want     State
	}{
		{Done, "2026-11-24 06:00:00", OnTime},
		{Done, "2026-11-24 09:00:00", OnTime}, // the window includes its end
		{Done, "2026-11-24 09:00:01", Late},
		{Done, "2026-11-24 23:59:59", Late},
		{Done, "2026-11-25 00:00:00", Late},      // after its day
		{Done, "2026-11-24 05:00:00", OnTime},    // an early start
		{Done, "2026-11-24 04:59:59", IsPartial}, // too early for this slot
		{Partial, "2026-11-24 07:00:00", IsPartial},
		{Missed, "2026-11-24 07:00:00", IsMissed},
	} {
		if got := StateOf(c.result, at(c.captured), date, morning()); got != c.want {
			t.Errorf("%s captured %s: %s, want %s", c.result, c.captured, got, c.want)
		}
		// the zone of the time does not matter
		if got := StateOf(c.result, at(c.captured).UTC(), date, morning()); got != c.want {
			t.Errorf("%s captured %s in UTC: %s, want %s", c.result, c.captured, got, c.want)
		}
	}
}

func TestDueOnceTheWindowHasBegun(t *testing.T) {
	date := at("2026-11-24 12:00:00")
	if Due(at("2026-11-24 05:59:59"), date, morning()) || !Due(at("2026-11-24 06:00:00"), date, morning()) {
		t.Error("a slot is due from its window's first second")
	}
}

func TestSlotState(t *testing.T) {
	for _, c := range []struct {
		best           State
		due, suspended bool
		want           State
	}{
		{OnTime, true, true, OnTime}, // a sweep counts even in a suspended slot
		{"", true, true, Suspended},
		{"", true, false, NotReported}, // never "missed", since a missing record proves nothing
		{"", false, false, NotDue},
	} {
		if got := SlotState(c.best, c.due, c.suspended); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

func TestDayState(t *testing.T) {
	for _, c := range []struct {
		staffed bool
		am, pm  State
		want    string
	}{
		{true, OnTime, OnTime, "both"},
		{true, OnTime, NotDue, "one"},
		{true, OnTime, NotReported, "not_reported"},
		{true, OnTime, Late, "late"},
		{true, Late, NotDue, "late"},
		{true, IsMissed, OnTime, "missed"},
		{true, IsPartial, NotDue, "one"},
		{true, Contested, OnTime, "contested"},
		{true, Contested, IsMissed, "missed"},
		{true, IsPartial, IsMissed, "missed"},
		{true, NotReported, NotDue, "not_reported"},
		{true, NotDue, NotDue, "not_due"},
		{true, Suspended, NotDue, "suspended"},
		{false, NotReported, NotReported, "not_staffed"},
		{false, OnTime, OnTime, "both"}, // swept although no cleaner is assigned
	} {
		if got := DayState(c.staffed, c.am, c.pm); got != c.want {
			t.Errorf("%v %s %s: %s, want %s", c.staffed, c.am, c.pm, got, c.want)
		}
	}
}
