package web_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"image"
	"image/jpeg"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"tuntu/web/webtest"
)

// attached is the reply of the routes of a parcel's files.
type attached struct {
	Files []struct {
		ID            int64
		Stage, SHA256 string
		Type          string
		Width, Height int
		Note          *string
		Public        bool
	}
}

func digestOf(file []byte) string {
	sum := sha256.Sum256(file)
	return hex.EncodeToString(sum[:])
}

func put(t *testing.T, c *webtest.Cast, role string, file []byte) (status int) {
	t.Helper()
	response, _ := c.Do(t, role, http.MethodPut, "/api/files/"+digestOf(file)+"?town="+webtest.Town, string(file))
	return response.StatusCode
}

func picture(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, w, h)), nil); err != nil {
		t.Fatal(err)
	}
	exif := "Exif\x00\x00GPS 25.9 111.1"
	return slices.Concat(b.Bytes()[:2], []byte{0xFF, 0xE1, 0, byte(len(exif) + 2)}, []byte(exif), b.Bytes()[2:])
}

// A picture comes in by its digest, is attached to a parcel at a stage, and is seen by who works in the town until a
// planner lets all see it; what is shown has no metadata.
func TestFilesOfAParcel(t *testing.T) {
	c := webtest.NewCast(t)
	file, paper := picture(t, 3000, 1000), []byte("%PDF-1.7\n批复")
	of := fmt.Sprintf("/api/parcels/%d/files", c.Parcel["PA"])
	at := func(file []byte, more string) string {
		return "/api/files/" + digestOf(file) + "?town=" + webtest.Town + more
	}
	for i, want := range []int{201, 200} {
		if status := put(t, c, "clerk", file); status != want {
			t.Fatalf("the %d. time: %d, want %d", i+1, status, want)
		}
	}
	if status := put(t, c, "planner", paper); status != 201 {
		t.Fatal(status)
	}
	attach := func(role, body string) (int, attached) {
		t.Helper()
		response, reply := c.Do(t, role, "POST", of, body)
		var a attached
		if response.StatusCode == 201 && json.Unmarshal(reply, &a) != nil {
			t.Fatalf("%s", reply)
		}
		return response.StatusCode, a
	}
	one := func(file []byte, more string) string {
		return fmt.Sprintf(`{"files":[{"sha256":%q%s}]}`, digestOf(file), more)
	}
	for what, x := range map[string]struct {
		role, body string
		status     int
	}{
		"one that is not there": {"planner", one([]byte("x"), ""), 404},
		"none":                  {"planner", `{"files":[]}`, 400},
		"no stage":              {"planner", one(file, `,"stage":"gone"`), 400},
		"a phone in the note":   {"planner", one(file, `,"note":"打 13877312345"`), 400},
		"all may see it":        {"clerk", one(file, `,"public":true`), 403},
		"half of them":          {"planner", fmt.Sprintf(`{"files":[{"sha256":%q},{"sha256":"y"}]}`, digestOf(paper)), 404},
		"one twice":             {"planner", fmt.Sprintf(`{"files":[{"sha256":%[1]q},{"sha256":%[1]q}]}`, digestOf(paper)), 409},
		"who reads alone":       {"viewer", one(file, ""), 403},
		"nobody":                {"nobody", one(file, ""), 401},
	} {
		if status, _ := attach(x.role, x.body); status != x.status {
			t.Errorf("%s: %d, want %d", what, status, x.status)
		}
	}
	if response, _ := c.Do(t, "planner", "GET", "/api/parcels/999999/files", ""); response.StatusCode != 404 {
		t.Errorf("the files of nothing: %d", response.StatusCode)
	}
	if response, _ := c.Do(t, "clerk", "POST", fmt.Sprintf("/api/parcels/%d/files", c.Parcel["PB"]), one(file, "")); response.StatusCode != 403 {
		t.Errorf("a clerk attaches in another's unit: %d", response.StatusCode)
	}
	status, a := attach("clerk", one(file, `,"note":"田埂，韦老大摄"`))
	if status != 201 || len(a.Files) != 1 || a.Files[0].Stage != "verified" || a.Files[0].Width != 3000 || a.Files[0].Type != "image/jpeg" || a.Files[0].Public {
		t.Fatalf("%d %+v", status, a)
	}
	id := a.Files[0].ID
	if again, _ := attach("clerk", one(file, "")); again != 409 {
		t.Errorf("the same again: %d", again)
	}
	if status, _ := attach("inspector", one(paper, `,"stage":"check_town"`)); status != 201 {
		t.Errorf("an inspector's paper: %d", status)
	}
	seen := func(role, path string) (int, http.Header, []byte) {
		t.Helper()
		response, body := c.Do(t, role, "GET", path, "")
		return response.StatusCode, response.Header, body
	}
	listed := func(role string) (a attached) {
		t.Helper()
		if _, _, body := seen(role, of); json.Unmarshal(body, &a) != nil {
			t.Fatalf("%s", body)
		}
		return a
	}
	for role, may := range map[string]bool{"clerk": true, "viewer": true, "inspector": true, "planner": true, "nobody": false} {
		if n := len(listed(role).Files); (n == 2) != may || n == 1 {
			t.Errorf("%s sees %d files", role, n)
		}
		status, header, shown := seen(role, at(file, ""))
		if (status == 200) != may || may && (header.Get("Content-Type") != "image/jpeg" || header.Get("Content-Disposition") != "" || !strings.Contains(header.Get("Content-Security-Policy"), "sandbox") || header.Get("X-Content-Type-Options") != "nosniff") {
			t.Errorf("%s: %d %v", role, status, header)
		}
		if config, err := jpeg.DecodeConfig(bytes.NewReader(shown)); may && (err != nil || config.Width != 2048 || bytes.Contains(shown, []byte("GPS"))) {
			t.Errorf("%s is shown %v %v", role, config, err)
		}
		if status, header, _ := seen(role, at(paper, "")); may && (status != 200 || !strings.HasPrefix(header.Get("Content-Disposition"), "attachment")) {
			t.Errorf("%s opens a paper: %d %v", role, status, header)
		}
	}
	if status, header, original := seen("planner", at(file, "&original=true")); status != 200 || !bytes.Equal(original, file) || !strings.HasPrefix(header.Get("Content-Disposition"), "attachment") {
		t.Errorf("the original: %d %v", status, header)
	}
	if status, _, _ := seen("clerk", at(file, "&original=true")); status != 403 {
		t.Errorf("the original for a clerk: %d", status)
	}

	// A planner lets all see it, and takes that back by an undo.
	one1 := fmt.Sprintf("%s/%d", of, id)
	if response, _ := c.Do(t, "clerk", "PATCH", one1, `{"public":true}`); response.StatusCode != 403 {
		t.Errorf("a clerk publishes: %d", response.StatusCode)
	}
	response, body := c.Do(t, "planner", "PATCH", one1, `{"public":true}`)
	var published struct{ Change int64 }
	if json.Unmarshal(body, &published) != nil || response.StatusCode != 200 {
		t.Fatalf("%d %s", response.StatusCode, body)
	}
	if files := listed("nobody").Files; len(files) != 1 || files[0].Note != nil {
		t.Errorf("what all see: %+v", files)
	}
	if status, _, _ := seen("nobody", at(file, "")); status != 200 {
		t.Errorf("what all may see: %d", status)
	}
	for what, x := range map[string]struct {
		role, method, body string
		status             int
	}{
		"a clerk withdraws it":       {"clerk", "PATCH", `{"public":false}`, 403},
		"a clerk takes it off":       {"clerk", "DELETE", "", 403},
		"neither public nor private": {"planner", "PATCH", `{}`, 400},
	} {
		if response, body := c.Do(t, x.role, x.method, one1, x.body); response.StatusCode != x.status || len(listed("nobody").Files) != 1 {
			t.Errorf("%s: %d %s", what, response.StatusCode, body)
		}
	}
	for role, want := range map[string]bool{"planner": true, "clerk": true, "inspector": true, "viewer": false, "nobody": false} {
		if files := listed(role).Files; (files[0].Note != nil) != want {
			t.Errorf("%s reads the note: %+v", role, files[0])
		}
	}
	if response, _ := c.Do(t, "planner", "POST", fmt.Sprintf("/api/changes/%d/undo?town=%s", published.Change, webtest.Town), ""); response.StatusCode != 200 {
		t.Errorf("the undo: %d", response.StatusCode)
	}
	if status, _, _ := seen("nobody", at(file, "")); status != 404 {
		t.Errorf("after the undo: %d", status)
	}

	// What no record refers to goes after a day: what is taken off after weeks comes back within it.
	aged := func() {
		t.Helper()
		if _, err := c.Database.Connect(t).Exec(t.Context(), `UPDATE tuntu.files SET put_at = put_at - interval '2 days'`); err != nil {
			t.Fatal(err)
		}
	}
	takenOff := func() int64 {
		t.Helper()
		response, body := c.Do(t, "clerk", "DELETE", one1, "")
		var done struct{ Change int64 }
		if json.Unmarshal(body, &done) != nil || response.StatusCode != 200 {
			t.Fatalf("taking it off: %d %s", response.StatusCode, body)
		}
		return done.Change
	}
	aged()
	off := takenOff()
	if n, err := c.DB.SweepFiles(t.Context(), time.Now()); err != nil || n != 0 {
		t.Errorf("%d files went at once, %v", n, err)
	}
	if response, body := c.Do(t, "planner", "POST", fmt.Sprintf("/api/changes/%d/undo?town=%s", off, webtest.Town), ""); response.StatusCode != 200 || len(listed("clerk").Files) != 2 {
		t.Errorf("taken off by mistake: %d %s", response.StatusCode, body)
	}
	takenOff()
	aged()
	if status := put(t, c, "clerk", file); status != 200 {
		t.Errorf("sent again: %d", status)
	}
	if n, err := c.DB.SweepFiles(t.Context(), time.Now().Add(23*time.Hour)); err != nil || n != 0 {
		t.Errorf("%d files that were sent again within the day went, %v", n, err)
	}
	if n, err := c.DB.SweepFiles(t.Context(), time.Now().Add(25*time.Hour)); err != nil || n != 1 {
		t.Errorf("after a day: %d files, %v", n, err)
	}
	if status, _, _ := seen("planner", at(file, "")); status != 404 {
		t.Errorf("what nothing refers to: %d", status)
	}
	if status, _, _ := seen("planner", at(paper, "")); status != 200 {
		t.Errorf("what a record refers to: %d", status)
	}
}

// A file is what its bytes are: another digest, another kind and what is too large are refused.
func TestWhatIsNoFileIsRefused(t *testing.T) {
	c := webtest.NewCast(t)
	for what, x := range map[string]struct {
		path, body string
		status     int
	}{
		"another's digest": {digestOf([]byte("x")), "y", 400},
		"no digest":        {"x", "y", 400},
		"upper case":       {strings.ToUpper(digestOf([]byte("xyz"))), "xyz", 400},
		"a page":           {digestOf([]byte("<html>")), "<html>", 400},
		"nothing":          {digestOf(nil), "", 400},
		"too large":        {digestOf(bytes.Repeat([]byte{1}, 17<<20)), strings.Repeat("\x01", 17<<20), 413},
	} {
		if response, reply := c.Do(t, "planner", http.MethodPut, "/api/files/"+x.path+"?town="+webtest.Town, x.body); response.StatusCode != x.status {
			t.Errorf("%s: %d %s, want %d", what, response.StatusCode, reply, x.status)
		}
	}
}
