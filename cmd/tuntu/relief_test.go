package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"math"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/internal/postgis/pgtest"
)

// heightModel makes a GeoTIFF of a ridge from south-west to north-east over the test town, with
// GDAL, from a text grid. west and south are its corner in degrees.
func heightModel(t *testing.T, west, south float64, options ...string) string {
	t.Helper()
	const cells, cell = 100, 0.003
	var text strings.Builder
	fmt.Fprintf(&text, "ncols %d\nnrows %d\nxllcorner %f\nyllcorner %f\ncellsize %f\nNODATA_value -9999\n", cells, cells, west, south, cell)
	for row := range cells {
		for column := range cells {
			across := float64(column - (cells - 1 - row))
			fmt.Fprintf(&text, "%.2f ", 150+400*math.Exp(-across*across/200))
		}
		text.WriteString("\n")
	}
	folder := t.TempDir()
	grid := filepath.Join(folder, "grid.asc")
	if err := os.WriteFile(grid, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	target := filepath.Join(folder, "heights.tif")
	args := append([]string{"-q", "-of", "GTiff", "-ot", "Float32"}, options...)
	if out, err := exec.CommandContext(t.Context(), "gdal_translate", append(args, grid, target)...).CombinedOutput(); err != nil {
		t.Fatalf("gdal_translate: %v\n%s", err, out)
	}
	return target
}

func TestAHeightModelBecomesHillShade(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	env := ownServer(d)
	mustRun(t, env, "town", "add", "450324103", "--name", "试验镇", "--extent", "110.95,25.85,111.15,26.05")
	model := heightModel(t, 110.9, 25.8, "-a_srs", "EPSG:4490")
	if out := mustRun(t, env, "import", model, "--layer", "relief", "--dry-run"); !strings.Contains(out, "nothing was written") {
		t.Errorf("a dry run says %q", out)
	}
	s := startSite(t, env)
	const middle = "/tiles/relief/12/3311/1741.png"
	if response, _ := s.Get(t, middle); response.StatusCode != http.StatusNoContent {
		t.Errorf("before the import a tile has status %d", response.StatusCode)
	}
	out := mustRun(t, env, "import", model, "--layer", "relief")
	if !strings.Contains(out, "over 100 % of the town") || !strings.Contains(out, "heights of 150 to 5") {
		t.Errorf("the import says %q", out)
	}
	response, body := s.Get(t, middle)
	if response.StatusCode != http.StatusOK || response.Header.Get("Content-Type") != "image/png" {
		t.Fatalf("status %d, %s", response.StatusCode, response.Header.Get("Content-Type"))
	}
	checkRidge(t, body)
	tag := response.Header.Get("ETag")
	if again, _ := s.Get(t, middle, "If-None-Match", tag); tag == "" || again.StatusCode != http.StatusNotModified {
		t.Errorf("with the ETag %q the status is %d", tag, again.StatusCode)
	}
	if near, picture := s.Get(t, "/tiles/relief/17/105968/55712.png"); near.StatusCode != http.StatusOK || len(picture) < 200 {
		t.Errorf("an enlarged tile has status %d and %d bytes", near.StatusCode, len(picture))
	}
	if away, _ := s.Get(t, "/tiles/relief/12/3000/1741.png"); away.StatusCode != http.StatusNoContent {
		t.Errorf("a tile beyond the model has status %d", away.StatusCode)
	}
	if bad, _ := s.Get(t, "/tiles/relief/12/4096/1741.png"); bad.StatusCode != http.StatusBadRequest {
		t.Errorf("a column beyond the world has status %d", bad.StatusCode)
	}
	if _, towns := s.Get(t, "/api/towns"); !bytes.Contains(towns, []byte(`"relief":1`)) {
		t.Error("the list of towns does not say that there is a hill shade")
	}
	if out := mustRun(t, env, "import", model, "--layer", "relief"); !strings.Contains(out, "nothing has changed") {
		t.Errorf("the same file again says %q", out)
	}
	other := heightModel(t, 110.93, 25.83, "-a_srs", "EPSG:4490")
	mustRun(t, env, "import", other, "--layer", "relief")
	if changed, _ := s.Get(t, middle, "If-None-Match", tag); changed.StatusCode != http.StatusOK || changed.Header.Get("ETag") == tag {
		t.Errorf("after another model the tile has status %d and the ETag %q", changed.StatusCode, changed.Header.Get("ETag"))
	}
	checkReliefAudit(t, d)
}

// checkRidge checks that the tile is light north-west of the ridge and dark south-east of it.
func checkRidge(t *testing.T, body []byte) {
	t.Helper()
	decoded, err := png.Decode(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	picture := decoded.(*image.Paletted)
	darkest, lightest := 255, 0
	for _, tone := range picture.Pix {
		if tone > 0 {
			darkest, lightest = min(darkest, int(tone)), max(lightest, int(tone))
		}
	}
	if darkest > 110 || lightest < 146 {
		t.Errorf("a ridge across the light has tones from %d to %d", darkest, lightest)
	}
}

// checkReliefAudit checks that the audit holds each replacement of the hill shade without the
// tiles, and that the tables cannot be written outside of a change.
func checkReliefAudit(t *testing.T, d *pgtest.Database) {
	t.Helper()
	conn := d.Connect(t)
	var rows, longest int
	err := conn.QueryRow(t.Context(), `
		SELECT count(*), max(length(coalesce(before, after)::text)) FROM tuntu.audit WHERE layer = 'relief'`).Scan(&rows, &longest)
	if err != nil || rows != 5 || longest > 1000 { // an insert, then a deletion and an insert; each insert gets the digest of its pictures
		t.Errorf("%d audit rows, the longest of %d characters: %v", rows, longest, err)
	}
	for _, sql := range []string{`DELETE FROM tuntu.relief_tiles`, `UPDATE tuntu.relief SET zoom = 3`} {
		if _, err := conn.Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "outside of a change") {
			t.Errorf("%s: %v", sql, err)
		}
	}
}

func TestHeightModelsThatAreRefused(t *testing.T) {
	t.Parallel()
	env := ownServer(pgtest.New(t))
	mustRun(t, env, "town", "add", "450324103", "--name", "试验镇", "--extent", "110.95,25.85,111.15,26.05")
	plain := filepath.Join(t.TempDir(), "plain.tif")
	if err := os.WriteFile(plain, []byte("II*\x00 and no more of it"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"no system":     {[]string{heightModel(t, 110.9, 25.8)}, "name it by --crs"},
		"elsewhere":     {[]string{heightModel(t, 100.9, 25.8, "-a_srs", "EPSG:4490")}, "does not reach the town, which lies from 110.950, 25.850"},
		"three bands":   {[]string{heightModel(t, 110.9, 25.8, "-a_srs", "EPSG:4490", "-b", "1", "-b", "1", "-b", "1")}, "has 3 bands"},
		"no TIFF":       {[]string{"testdata/survey/villages.geojson"}, "is no GeoTIFF"},
		"damaged":       {[]string{plain}, "cannot be read"},
		"absent":        {[]string{"nowhere.tif"}, "there is no file nowhere.tif"},
		"strange crs":   {[]string{heightModel(t, 110.9, 25.8), "--crs", "4490"}, "--crs reads EPSG:n"},
		"unknown crs":   {[]string{heightModel(t, 110.9, 25.8), "--crs", "EPSG:999999"}, "the coordinate system is not known"},
		"beyond a hill": {[]string{heightModel(t, 110.9, 25.8, "-a_srs", "EPSG:4490", "-scale", "0", "1", "90000", "90001")}, "does not reach the town"},
	} {
		code, _, stderr := runCommand(t, env, append([]string{"import", "--layer", "relief"}, c.args...)...)
		if code != exitRefused || !strings.Contains(stderr, c.says) {
			t.Errorf("%s: exit status %d, %q", name, code, stderr)
		}
	}
	mustRun(t, env, "import", heightModel(t, 110.9, 25.8), "--layer", "relief", "--crs", "EPSG:4490")
}
