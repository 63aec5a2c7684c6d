package web_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/web/webtest"
)

// identity is an invented person.
type identity struct{ name, phone, card string }

func identities() (all []identity) {
	surnames := []string{"覃", "韦", "蒙", "莫", "岑", "农", "陆", "零", "闭", "冼"}
	for i, surname := range surnames {
		card := fmt.Sprintf("450324199%d0101%03d", i, 100+i)
		all = append(all, identity{surname + "试名" + string(rune('甲'+i)), fmt.Sprintf("139%08d", 31415926+i*7), card + checkDigit(card)})
	}
	return all
}

// checkDigit is that of an identity number's first 17 digits (GB 11643-1999).
func checkDigit(digits string) string {
	sum := 0
	for i, weight := range []int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2} {
		sum += int(digits[i]-'0') * weight
	}
	return string("10X98765432"[sum%11])
}

// Ten people are written into every text that could hold a person. A reader who has not signed in
// finds none of them in any route, tile, export, error or log line.
func TestNobodyIsFoundByWhoHasNotSignedIn(t *testing.T) {
	c := webtest.NewCast(t)
	plant(t, c)
	var found strings.Builder
	for _, path := range everyAddress(t, c) {
		response, body := c.Do(t, "nobody", "GET", path, "")
		if response.Header.Get("Content-Type") == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" {
			body = append(body, webtest.Unzipped(t, body)...)
		}
		for name, values := range response.Header {
			fmt.Fprintln(&found, path, name, values)
		}
		fmt.Fprintf(&found, "%s %s\n", path, body)
	}
	for _, p := range identities() { // a search for a person finds nobody, and the log does not repeat its text
		for _, text := range []string{p.name, p.phone, p.card} {
			_, body := c.Do(t, "nobody", "GET", "/api/search?q="+url.QueryEscape(text), "")
			if !bytes.Contains(body, []byte(`"results":[]`)) && !bytes.Contains(body, []byte(`"results":null`)) {
				t.Errorf("the search finds %s: %s", text, body)
			}
			c.Do(t, "nobody", "GET", "/api/collections/parcels/items?name="+url.QueryEscape(text), "")
		}
	}
	for _, query := range []string{"", "&f=csv", "&sheet=inspections"} { // what a viewer sees of lists
		_, body := c.Do(t, "viewer", "GET", "/api/cleaning/lists?town="+webtest.Town+"&month="+lastMonth().Format("2006-01")+query, "")
		fmt.Fprintln(&found, string(body))
	}
	for _, role := range []string{"clerk", "viewer"} { // these roles see masked names
		for _, path := range []string{
			"inspections?town=" + webtest.Town + "&from=" + lastMonth().Format(time.DateOnly), "lists?town=" + webtest.Town + "&month=" + lastMonth().Format("2006-01"),
			"lists?sheet=inspections&town=" + webtest.Town + "&month=" + lastMonth().Format("2006-01"),
		} {
			_, body := c.Do(t, role, "GET", "/api/cleaning/"+path, "")
			fmt.Fprintln(&found, string(body))
			if role == "clerk" && (strings.HasPrefix(path, "insp") && !bytes.Contains(body, []byte("门前有垃圾")) || strings.HasPrefix(path, "lists?town") && !bytes.Contains(body, []byte("说不是这样"))) {
				t.Errorf("a clerk is not told of %s: %s", path, body)
			}
		}
		place := fmt.Sprintf("&place=villages.%d&date=%s", c.Find(t, "villages", webtest.UnitA+"009"), time.Now().AddDate(0, 0, -1).In(cleaning.Zone()).Format(time.DateOnly))
		for _, path := range []string{fmt.Sprintf("/api/parcels/%d/holder?town=%s", c.Parcel["PA"], webtest.Town), "/api/parcels/batches?town=" + webtest.Town} {
			_, body := c.Do(t, role, "GET", path, "")
			fmt.Fprintln(&found, string(body))
			if role == "clerk" && !bytes.Contains(body, []byte("**")) {
				t.Errorf("a clerk is not told of %s: %s", path, body)
			}
		}
		for _, path := range []string{"members?", "assignments?", "suspensions?", "gaps?", "patrols?", "calendar?", "months?", "calls?slot=pm", "sweeps?" + place} {
			_, body := c.Do(t, role, "GET", "/api/cleaning/"+path+"&town="+webtest.Town, "")
			fmt.Fprintln(&found, string(body))
			if role == "clerk" && strings.HasPrefix(path, "sweeps") && !bytes.Contains(body, []byte("说错了")) {
				t.Errorf("a clerk is not told why reports were voided: %s", body)
			}
		}
		_, body := c.Do(t, role, "GET", "/api/cleaners?town="+webtest.Town, "")
		fmt.Fprintln(&found, string(body))
		_, body = c.Do(t, role, "GET", "/api/changes?town="+webtest.Town, "")
		fmt.Fprintln(&found, string(body))
	}
	found.WriteString(c.Log.String())
	if strings.Contains(found.String(), "110.9753141") {
		t.Error("where a report was made is told")
	}
	for _, p := range identities() {
		for _, secret := range []string{p.name, p.phone, p.card} {
			if text := found.String(); strings.Contains(text, secret) {
				at := strings.Index(text, secret)
				t.Errorf("%s is in …%s…", secret, text[max(0, at-200):at+50])
			}
		}
	}
	// for comparison, a planner can find them, and the access log notes that
	_, body := c.Do(t, "planner", "GET", "/api/cleaners?unmasked=true&town="+webtest.Town, "", "Tuntu-Reveal", "1")
	if p := identities()[0]; !bytes.Contains(body, []byte(p.name)) || !bytes.Contains(body, []byte(p.phone)) {
		t.Errorf("a planner sees %s", body)
	}
	notes, err := c.DB.AccessLog(t.Context(), webtest.Operator(), 1)
	if err != nil || len(notes) != 1 || notes[0].Event != "cleaners seen unmasked" || notes[0].Account == nil || *notes[0].Account != c.Actors["planner"].Account {
		t.Errorf("%+v, %v", notes, err)
	}
	t.Logf("looked through %d kB", found.Len()>>10)
}

// plant writes each person into every text that can hold one.
func plant(t *testing.T, c *webtest.Cast) {
	t.Helper()
	people := identities()
	var cleaners []postgis.Cleaner
	for i, p := range people {
		cleaners = append(cleaners, postgis.Cleaner{Number: i + 1, Name: p.name, Phone: p.phone})
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	// older logs have reasons with numbers
	_, err := c.Database.Connect(t).Exec(t.Context(), `ALTER TABLE tuntu.changes DISABLE TRIGGER no_identities`)
	must(err)
	all := ""
	for _, p := range people {
		all += p.name + " " + p.phone + " " + p.card + " "
	}
	must(c.DB.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: access.Operator(people[0].name), Reason: all}, nil, func(ch *postgis.Change) error {
		return ch.PutCleaners(t.Context(), cleaners)
	}))
	suspend(t, c.Database, webtest.Town, all)
	plantInParcels(t, c, people)
	plantInCleaning(t, c, people)
	plantOnPaper(t, c, people)
	c.Put(t, webtest.Town, "villages", geo.Feature{Code: webtest.UnitA + "001", Committee: webtest.UnitA, Name: "村甲", Geometry: orb.Point{110.97, 25.9}, Properties: map[string]any{}})
	status, r, _ := c.Write(t, "planner", "PATCH", fmt.Sprintf("%s/%d?reason=%s", webtest.ParcelsPath, c.Parcel["PA"], url.QueryEscape(all[:300])), `{"type":"Feature","properties":{"crop":"rice"}}`, "If-Match", `"1"`)
	if status != 200 {
		t.Fatalf("%d %+v", status, r)
	}
	for _, p := range people {
		account, err := c.DB.AddAccount(t.Context(), webtest.Operator(), p.name+p.phone, p.name+p.card, false, access.Membership{Town: webtest.Town, Role: access.Planner})
		must(err)
		who, err := c.DB.Person(t.Context(), account)
		must(err)
		_, hash := access.NewSecret("")
		_, err = c.DB.AddToken(t.Context(), who.Actor, p.name+p.phone, "write", hash, time.Now().Add(time.Hour))
		must(err)
		must(c.DB.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: who.Actor, Reason: p.name + " " + p.phone}, nil, func(*postgis.Change) error { return nil }))
		// the map's own fields refuse their numbers
		for _, field := range []string{"name", "name_hant", "pinyin", "aliases"} {
			for _, secret := range []string{p.phone, p.card} {
				if status, r, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath, webtest.FeatureJSON(webtest.SquareJSON(110.98), `{"town":"`+webtest.Town+`","`+field+`":"见 `+secret+`"}`)); status != 400 {
					t.Errorf("%s takes a number: %d %+v", field, status, r)
				}
			}
		}
	}
}

// plantInParcels gives parcels holders, and tries to name them in the layer, whose refusals the log must not repeat.
func plantInParcels(t *testing.T, c *webtest.Cast, people []identity) {
	t.Helper()
	for i, p := range people {
		fid := []int64{c.Parcel["PA"], c.Parcel["PB"]}[i%2]
		status, r, _ := c.Write(t, "planner", "PUT", fmt.Sprintf("/api/parcels/%d/holder", fid), fmt.Sprintf(`{"name":%q,"phone":%q}`, p.name, p.phone))
		if status != 200 {
			t.Fatalf("%d %+v", status, r)
		}
		for _, field := range []string{"contractor", "responsible_unit"} {
			status, r, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath, webtest.FeatureJSON(webtest.SquareJSON(110.98), `{"town":"`+webtest.Town+`","`+field+`":"`+p.name+`"}`))
			if status != 422 || strings.Contains(fmt.Sprint(r), p.name) {
				t.Errorf("%s takes a person: %d %+v", field, status, r)
			}
		}
		if status, r, _ := c.Write(t, "planner", "PUT", fmt.Sprintf("/api/parcels/%d/holder", fid), fmt.Sprintf(`{"name":%q,"phone":%q}`, p.name, p.card+"!")); status != 400 || strings.Contains(fmt.Sprint(r), p.card) {
			t.Errorf("no phone: %d %+v", status, r)
		}
		_, _, _ = c.Write(t, "planner", "POST", "/api/parcels/batches?town="+webtest.Town, fmt.Sprintf(`{"name":"批%d","year":2026,"note":"问%s"}`, i, p.name))
	}
}

// plantInCleaning writes each person into the texts of cleaning's records: members, reasons of voids and suspensions, and
// what an inspection found.
func plantInCleaning(t *testing.T, c *webtest.Cast, people []identity) {
	t.Helper()
	c.Put(t, webtest.Town, "villages", geo.Feature{Code: webtest.UnitA + "009", Committee: webtest.UnitA, Name: "村壬", Geometry: orb.Point{110.975, 25.9}, Properties: map[string]any{}})
	place, today := geo.Reference{Layer: "villages", FID: c.Find(t, "villages", webtest.UnitA+"009")}, time.Now().In(cleaning.Zone())
	for i, p := range people {
		err := c.DB.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: webtest.Operator(), Reason: "members"}, nil, func(ch *postgis.Change) error {
			if err := ch.PutMembers(t.Context(), []postgis.Member{{Number: i + 1, Name: p.name}}); err != nil {
				return err
			}
			sheet := postgis.Sheet{Name: fmt.Sprint("表", i), ValidFrom: lastMonth().Format(time.DateOnly), Items: []cleaning.SheetItem{{Item: 1, Title: "垃圾", Cap: 30}}}
			if _, err := ch.AddSheet(t.Context(), sheet, lastMonth()); err != nil {
				return err
			}
			_, _, err := ch.Inspect(t.Context(), postgis.Inspection{
				Date: lastMonth().AddDate(0, 0, 4), Place: place, Sheet: sheet.Name, Member: i + 1,
				Deductions: []postgis.Deducted{{Deduction: cleaning.Deduction{Item: 1, Points: 1}, Words: p.name + "门前有垃圾"}},
			})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		report := postgis.Report{
			UUID: fmt.Sprintf("5e7a0c1e-0000-4000-8000-%012d", i), Place: place, Date: today.AddDate(0, 0, -1), Slot: "am", Result: "done", Basis: "seen", Captured: today,
			Fix: &postgis.Fix{Lon: 110.97531415, Lat: 25.90027182, AccuracyM: 5},
		}
		answer, err := c.DB.Report(t.Context(), postgis.Request{Town: webtest.Town, Actor: c.Actors["planner"], Reason: p.name + "的上报"}, []postgis.Report{report}, 0, today)
		if err != nil || answer.Results[0].Sweep == 0 {
			t.Fatalf("%+v, %v", answer, err)
		}
		err = c.DB.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: c.Actors["planner"], Reason: p.name + "说错了"}, nil, func(ch *postgis.Change) error {
			return ch.VoidSweep(t.Context(), answer.Results[0].Sweep)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// lastMonth is the first day of the month before this one.
func lastMonth() time.Time {
	now := time.Now().In(cleaning.Zone())
	return time.Date(now.Year(), now.Month()-1, 1, 0, 0, 0, 0, cleaning.Zone())
}

// plantOnPaper gives each person a month's sheet that is closed, a correction of it, and an objection to a published
// list.
func plantOnPaper(t *testing.T, c *webtest.Cast, people []identity) {
	t.Helper()
	month, now := lastMonth(), time.Now()
	place := geo.Reference{Layer: "villages", FID: c.Find(t, "villages", webtest.UnitA+"009")}
	write := func(role string, fn func(ch *postgis.Change) error) {
		t.Helper()
		if err := c.DB.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: c.Actors[role], Reason: "on paper"}, nil, fn); err != nil {
			t.Fatal(err)
		}
	}
	report := postgis.Report{
		UUID: "5e7a0c1e-0000-4000-8000-00000000beef", Place: place, Date: month.AddDate(0, 0, 3), Slot: "am", Result: "done", Basis: "paper", Captured: now,
	}
	if answer, err := c.DB.Report(t.Context(), postgis.Request{Town: webtest.Town, Actor: c.Actors["planner"], Reason: "paper"}, []postgis.Report{report}, 0, now); err != nil || answer.Results[0].Sweep == 0 {
		t.Fatalf("%+v, %v", answer, err)
	}
	write("planner", func(ch *postgis.Change) error {
		var assignments []postgis.Assignment
		for i := range people {
			assignments = append(assignments, postgis.Assignment{Cleaner: i + 1, Place: place, Starts: month})
		}
		return ch.AddAssignments(t.Context(), assignments)
	})
	write("planner", func(ch *postgis.Change) error { return ch.CloseMonth(t.Context(), month, now) })
	lists, err := c.DB.DraftLists(t.Context(), webtest.Town, month, 1, 5, now)
	if err != nil || len(lists.Red) != 1 {
		t.Fatalf("%+v, %v", lists, err)
	}
	write("planner", func(ch *postgis.Change) error {
		return ch.PublishLists(t.Context(), month, lists, now.AddDate(0, 0, 7), now)
	})
	for i, p := range namesOf(people) {
		write("planner", func(ch *postgis.Change) error {
			_, err := ch.Correct(t.Context(), []postgis.Correcting{{Cleaner: i + 1, Place: place, Date: month, Slots: geo.Whole(1), Reason: p.name + " " + p.phone + " " + p.card}})
			return err
		})
		var objection int64
		write("clerk", func(ch *postgis.Change) (err error) {
			objection, err = ch.Object(t.Context(), month, place, p.name+"说不是这样", now)
			return err
		})
		if i < len(people)-1 {
			write("planner", func(ch *postgis.Change) error {
				return ch.AnswerObjection(t.Context(), month, objection, false, p.name+"看过了", now)
			})
		}
	}
}

// namesOf are people without their numbers, which words of cleaning do not take.
func namesOf(people []identity) (named []identity) {
	for _, p := range people {
		named = append(named, identity{name: p.name})
	}
	return named
}

// everyAddress lists each address of the API's document, with parameters that find something and
// with parameters that fail.
func everyAddress(t *testing.T, c *webtest.Cast) (addresses []string) {
	t.Helper()
	_, body := c.Get(t, "/api/openapi.json")
	var document struct{ Paths map[string]map[string]any }
	if err := json.Unmarshal(body, &document); err != nil {
		t.Fatal(err)
	}
	layers := []string{"parcels", "villages", "committees", "town", "base"}
	for pattern, methods := range document.Paths {
		if _, get := methods["get"]; !get || pattern == "/api/events" {
			continue
		}
		for _, layer := range layers {
			path := pattern
			for hole, value := range map[string]string{"{id}": layer, "{fid}": fmt.Sprint(c.Parcel["PA"]), "{z}": "14", "{x}": "13241", "{y}": "6970", "{map}": "x"} {
				path = strings.ReplaceAll(path, hole, value)
			}
			addresses = append(addresses, path, path+"?town="+webtest.Town, path+"?town=9", path+"?wrong=1", path+"?town="+webtest.Town+"&unmasked=true", path+"?town="+webtest.Town+"&from="+time.Now().AddDate(0, 0, -40).Format(time.DateOnly)+"&to="+time.Now().AddDate(0, 0, 40).Format(time.DateOnly), path+"?asOf="+url.QueryEscape(time.Now().Format(time.RFC3339)))
			for _, form := range []string{"csv", "xlsx", "geojson"} {
				addresses = append(addresses, path+"?town="+webtest.Town+"&f="+form)
			}
			for _, sheet := range []string{"", "&sheet=attendance", "&sheet=inspections", "&sheet=washings", "&f=csv", "&f=xlsx", "&unmasked=true"} {
				addresses = append(addresses, path+"?town="+webtest.Town+"&month="+lastMonth().Format("2006-01")+sheet)
			}
			if !strings.Contains(pattern, "{id}") {
				break
			}
		}
	}
	return append(addresses, "/", "/metrics", "/readyz", "/healthz", "/nothing")
}

// The database refuses a person's number in a text that all may read.
func TestTheMapTakesNoNumbersOfPeople(t *testing.T) {
	c := webtest.NewCast(t)
	for text, ok := range map[string]bool{
		"13812345678": false, "电话138-1234-5678": false, "450324198001011236": false, "身份证11010519491231002x": false,
		"TB13812": true, "4503241980010112365678": true, "2026年": true, "12345678901": true,
	} {
		status, r, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath+"?town="+webtest.Town, webtest.FeatureJSON(webtest.SquareJSON(110.98), fmt.Sprintf(`{"name":%q}`, text)))
		if (status == 201) != ok {
			t.Errorf("%s: %d %+v", text, status, r)
		}
		c.Sweep(t)
	}
}

// suspend records, as the owner, that this morning's slot is suspended.
func suspend(t *testing.T, d *pgtest.Database, town, reason string) {
	t.Helper()
	err := pgx.BeginFunc(t.Context(), d.Connect(t), func(tx pgx.Tx) error {
		if _, err := tx.Exec(t.Context(), `SELECT tuntu.begin_change($1, 'tester', 'rain', NULL)`, town); err != nil {
			return err
		}
		_, err := tx.Exec(t.Context(), `INSERT INTO tuntu.suspensions (town, date, slot, reason) VALUES ($1, current_date, 'am', $2)`, town, reason)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A planner sees the phones of one village's cleaners only. The view is noted even for a village
// without assignments, and other roles are refused there too.
func TestThePeopleOfOneVillage(t *testing.T) {
	c := webtest.NewCast(t)
	people, today := identities()[:4], time.Now().In(time.FixedZone("", 8*60*60))
	day := func(offset int) time.Time { return today.AddDate(0, 0, offset) }
	before := day(-1)
	for _, number := range []string{"001", "002", "003"} {
		c.Put(t, webtest.Town, "villages", geo.Feature{Code: webtest.UnitA + number, Committee: webtest.UnitA, Name: "村", Geometry: orb.Point{110.97, 25.9}, Properties: map[string]any{}})
	}
	err := c.DB.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: webtest.Operator(), Reason: "test"}, nil, func(ch *postgis.Change) error {
		var cleaners []postgis.Cleaner
		for i, p := range people {
			cleaners = append(cleaners, postgis.Cleaner{Number: i + 1, Name: p.name, Phone: p.phone})
		}
		if err := ch.PutCleaners(t.Context(), cleaners); err != nil {
			return err
		}
		byCode, err := ch.FIDs(t.Context(), "villages")
		if err != nil {
			return err
		}
		fid := map[string]int64{"001": byCode[webtest.UnitA+"001"], "002": byCode[webtest.UnitA+"002"]}
		return ch.AddAssignments(t.Context(), []postgis.Assignment{
			{Cleaner: 1, Place: geo.Reference{Layer: "villages", FID: fid["001"]}, Starts: day(-9)},
			{Cleaner: 2, Place: geo.Reference{Layer: "villages", FID: fid["002"]}, Starts: day(0)},
			{Cleaner: 3, Place: geo.Reference{Layer: "villages", FID: fid["001"]}, Starts: day(-9), Ends: &before}, // this assignment has ended
			{Cleaner: 4, Place: geo.Reference{Layer: "villages", FID: fid["001"]}, Starts: day(1)},                 // this assignment has not begun
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	_, body := c.Get(t, "/api/collections/villages/items?town="+webtest.Town)
	var villages struct {
		Features []struct {
			ID         int64
			Properties struct{ Code string }
		}
	}
	if err := json.Unmarshal(body, &villages); err != nil {
		t.Fatal(err)
	}
	fids := map[string]int64{}
	for _, village := range villages.Features {
		fids[strings.TrimPrefix(village.Properties.Code, webtest.UnitA)] = village.ID
	}
	for _, x := range []struct {
		role, query string
		status      int
		seen        []int // indices in people
		plain       bool
	}{
		{"planner", fmt.Sprintf("&unmasked=true&village=%d", fids["001"]), 200, []int{0}, true},
		{"planner", fmt.Sprintf("&unmasked=true&village=%d", fids["002"]), 200, []int{1}, true},
		{"planner", fmt.Sprintf("&unmasked=true&village=%d", fids["003"]), 200, nil, true},
		{"planner", "&unmasked=true", 200, []int{0, 1, 2, 3}, true},
		{"planner", "&unmasked=true&village=999999999", 404, nil, true}, // this village does not exist, so the note has the fid instead of a code
		{"planner", fmt.Sprintf("&village=%d", fids["001"]), 200, []int{0}, false},
		{"clerk", fmt.Sprintf("&village=%d", fids["001"]), 200, []int{0}, false},
		{"clerk", fmt.Sprintf("&unmasked=true&village=%d", fids["003"]), 403, nil, false},
		{"viewer", fmt.Sprintf("&village=%d", fids["001"]), 403, nil, false},
		{"nobody", fmt.Sprintf("&village=%d", fids["001"]), 401, nil, false},
		{"planner", "&village=x", 400, nil, false},
		{"planner", "&village=0", 400, nil, false},
	} {
		if response, body := c.Do(t, x.role, "GET", "/api/cleaners?town="+webtest.Town+x.query, ""); strings.Contains(x.query, "unmasked") &&
			(response.StatusCode != 403 || x.role == "planner" && !bytes.Contains(body, []byte("Tuntu-Reveal"))) {
			t.Errorf("%s%s without the header: %d %s", x.role, x.query, response.StatusCode, body)
		}
		response, body := c.Do(t, x.role, "GET", "/api/cleaners?town="+webtest.Town+x.query, "", "Tuntu-Reveal", "1")
		var reply struct{ Cleaners []postgis.CleanerRow }
		if err := json.Unmarshal(body, &reply); err != nil || response.StatusCode != x.status || len(reply.Cleaners) != len(x.seen) {
			t.Errorf("%s%s: %d %s", x.role, x.query, response.StatusCode, body)
			continue
		}
		for i, row := range reply.Cleaners {
			p := people[x.seen[i]]
			if row.Number != x.seen[i]+1 || row.Phone == nil || (row.Name == p.name && *row.Phone == p.phone) != x.plain {
				t.Errorf("%s%s: %+v", x.role, x.query, row)
			}
		}
	}
	notes, err := c.DB.AccessLog(t.Context(), webtest.Operator(), 6)
	var looks []string // newest first
	for _, note := range notes {
		if note.Event == "cleaners seen unmasked" && note.Account != nil && *note.Account == c.Actors["planner"].Account {
			detail := ""
			if note.Detail != nil {
				detail = *note.Detail
			}
			looks = append(looks, detail)
		}
	}
	noted := []string{"villages.999999999", "", webtest.UnitA + "003", webtest.UnitA + "002", webtest.UnitA + "001"}
	if err != nil || !slices.Equal(looks, noted) {
		t.Errorf("the looks that are noted: %q, %v; want %q", looks, err, noted)
	}
}
