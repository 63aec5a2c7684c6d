package web_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"tuntu/web/webtest"
)

// Reports that come while their month is being closed are either in its frozen sheet or refused: none is written past
// it.
func TestReportsBesideAClosing(t *testing.T) {
	c := newSwept(t)
	c.begin(t)
	month, days := c.lastMonth(1).Format("2006-01"), c.lastMonth(1).AddDate(0, 1, -1).Day()
	var at sync.WaitGroup
	written := make([]bool, days+1)
	for day := 5; day <= days; day++ {
		at.Go(func() {
			_, reply := c.post(t, "planner", "reports", map[string]any{"phone_now": c.captured(0, 0), "reports": []map[string]any{{
				"uuid": uuidOf(day), "place": c.a, "date": c.in(day), "slot": "am", "result": "done", "basis": "paper",
				"captured_at": c.lastMonth(day).Add(20 * time.Hour).Format(time.RFC3339),
			}}})
			results, _ := reply["results"].([]any)
			if len(results) == 1 {
				written[day] = results[0].(map[string]any)["outcome"] == "written"
			}
		})
	}
	at.Go(func() {
		if status, reply := c.post(t, "planner", "months/"+month+"/close", map[string]any{}); status != http.StatusOK {
			t.Errorf("%d %v", status, reply)
		}
	})
	at.Wait()
	var marks []byte
	for _, row := range c.sheet(t, month).Rows {
		if row.Cleaner == 1 {
			marks = []byte(row.Marks)
		}
	}
	for day := 5; day <= days; day++ {
		if inSheet := len(marks) == days && marks[day-1] != 'n'; inSheet != written[day] {
			t.Errorf("the %d.: written %v, in the sheet %v (%s)", day, written[day], inSheet, marks)
		}
	}
}

// While a cleaner's last day is entered, no assignment to her beyond it gets in beside it.
func TestAssignmentsBesideALastDay(t *testing.T) {
	c := newSwept(t)
	street := c.begin(t)
	last := c.day(2)
	var at sync.WaitGroup
	statuses := make([]int, 12)
	for i := range statuses {
		at.Go(func() {
			if i == len(statuses)/2 {
				statuses[i], _ = c.post(t, "planner", "cleaners/1/leave", map[string]any{"on": last})
				return
			}
			statuses[i], _ = c.post(t, "planner", "assignments", map[string]any{"edits": []map[string]any{
				{"op": "add", "cleaner": 1, "place": []string{c.b, street}[i%2], "starts": c.day(-10 - i), "ends": c.day(-10 - i)},
			}})
		})
	}
	at.Wait()
	if statuses[len(statuses)/2] != http.StatusOK {
		t.Fatalf("%v", statuses)
	}
	var reply struct {
		Assignments []struct {
			Cleaner int
			Ends    *string
		}
	}
	c.read(t, "planner", fmt.Sprintf("/api/cleaning/assignments?town=%s&from=%s&to=%s", webtest.Town, last, c.day(-60)), &reply)
	for _, a := range reply.Assignments {
		if a.Cleaner == 1 && (a.Ends == nil || strings.Compare(*a.Ends, last) > 0) {
			t.Errorf("assigned up to %v, and her last day is %s (%v)", a.Ends, last, statuses)
		}
	}
}
