package webtest

// Writes by the API and their replies.

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"testing"
)

// SquareJSON makes a GeoJSON polygon of some 100 m.
func SquareJSON(west float64) string {
	return fmt.Sprintf(`{"type":"Polygon","coordinates":[[[%[1]g,25.9],[%[2]g,25.9],[%[2]g,25.901],[%[1]g,25.901],[%[1]g,25.9]]]}`, west, west+0.001)
}

// FeatureJSON makes a GeoJSON feature.
func FeatureJSON(geometry, properties string) string {
	return `{"type":"Feature","geometry":` + geometry + `,"properties":` + properties + `}`
}

// Reply is the reply to a write.
type Reply struct {
	ID      int64
	Version int
	Change  int64
	Detail  string
	Hans    string `json:"detail_zh"`
	Edit    *int
	Faults  []struct {
		Field  string
		Detail string
		Hans   string `json:"detail_zh"`
		Hant   string `json:"detail_zh_hant"`
		Place  []float64
	}
	Since []struct {
		Field   string
		Was, Is any
	} `json:"changed_since"`
	Current struct {
		Properties map[string]any
	}
	Results []struct {
		ID, Version int64
		Stage       string
		Move        int64
	}
	Param string `json:"parameter"`
	Moves []struct {
		ID       int64
		From, To string
		Allowed  []string
	}
}

// Write sends a write as a role and reads its reply.
func (c *Cast) Write(t *testing.T, role, method, path, body string, headers ...string) (int, Reply, http.Header) {
	t.Helper()
	response, read := c.Do(t, role, method, path, body, headers...)
	var r Reply
	if err := json.Unmarshal(read, &r); err != nil && len(read) > 0 {
		t.Errorf("%s %s: %.200s", method, path, read)
	}
	return response.StatusCode, r, response.Header
}

// Move moves a parcel of the cast to a stage today, for a reason.
func (c *Cast) Move(t *testing.T, role, code string, version int, to string) (int, Reply) {
	t.Helper()
	body := fmt.Sprintf(`{"moves":[{"id":%d,"version":%d,"to":"%s","reason":"moved"}]}`, c.Parcel[code], version, to)
	status, r, _ := c.Write(t, role, "POST", "/api/parcels/moves?town="+Town, body)
	return status, r
}

// ParcelsPath is the path of the parcels.
const ParcelsPath = "/api/collections/parcels/items"

// Unzipped returns the content of an archive's files, one after another.
func Unzipped(t *testing.T, body []byte) (text []byte) {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			t.Fatal(err)
		}
		text = append(text, part...)
	}
	return text
}
