package main

import (
	"archive/zip"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"tuntu/geo"
	"tuntu/internal/postgis/pgtest"
)

// Any layer of the sample town that is exported and imported again matches all of its features:
// each coordinate on the import's grid of 1e-8° and each word. Formats that hold less are left out:
// DXF cannot be written, and boundary texts have no stage. make soak tries every format with every
// layer; otherwise each format gets some layers.
func TestEveryExportIsImportedAsTheSame(t *testing.T) {
	t.Parallel()
	env := ownServer(pgtest.New(t))
	loadSample(t, env)
	dir := t.TempDir()
	for i, layer := range geo.Layers() {
		if layer.Base || layer.ID == "findings" { // they have no codes for matching
			continue
		}
		ways := [][]string{{"x.xlsx"}, {"x.csv", "--crs", "EPSG:4525"}, {"x.csv", "--datum", "bd09"}}
		if os.Getenv("TUNTU_SOAK") == "" {
			ways = ways[i%3 : i%3+1]
		}
		if layer.ID == "parcels" && os.Getenv("TUNTU_SOAK") == "" {
			ways = append(ways, []string{"x.gpkg"})
		} else if layer.ID == "parcels" { // GDAL writes these; TestRoundTrips has the other shapes
			ways = append(ways, [][]string{{"x.gpkg"}, {"x.zip", "--crs", "EPSG:4525"}, {"x.kml", "--datum", "bd09"}, {"x.geojson", "--datum", "gcj02"}}...)
		}
		for _, way := range ways {
			roundTrip(t, env, layer.ID, dir, way)
		}
	}
	if code, _, stderr := runCommand(t, env, "export", filepath.Join(dir, "x.gpkg"), "--layer", "villages", "--datum", "gcj02"); code != exitRefused || !strings.Contains(stderr, "CGCS2000") {
		t.Errorf("a GeoPackage with offset places: %d %s", code, stderr)
	}
}

func roundTrip(t *testing.T, env map[string]string, layer, dir string, way []string) {
	t.Helper()
	path := filepath.Join(dir, layer+way[0])
	mustRun(t, env, append([]string{"export", path, "--layer", layer}, way[1:]...)...)
	args := []string{"import", path, "--layer", layer, "--dry-run"}
	if len(way) > 1 && way[1] == "--datum" {
		args = append(args, way[1:]...)
	}
	if code, said, stderr := runCommand(t, env, args...); code != exitDone || !strings.Contains(said, "all of it is here already") {
		t.Errorf("%s by %v:\n%.2000s%s", layer, way, said, stderr)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

// Formats that only GDAL writes, and archives of them, are imported too.
func TestFormatsMadeByOthers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, driver string }{
		{"parcels.fgb", "FlatGeobuf"}, {"parcels.gdb", "OpenFileGDB"}, {"parcels.kmz", "LIBKML"}, {"parcels.json", "GeoJSON"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if c.driver == "OpenFileGDB" && !gdalWrites(t, c.driver) {
				t.Skip("GDAL writes file geodatabases from 3.6 on")
			}
			dir := t.TempDir()
			path := filepath.Join(dir, c.name)
			args := []string{"-f", c.driver, path, surveyFile("parcels.geojson"), "-nln", "地块"}
			if c.driver == "FlatGeobuf" {
				args = append(args, "-lco", "SPATIAL_INDEX=NO") // this keeps the order of the rows
			}
			if out, err := exec.Command("ogr2ogr", args...).CombinedOutput(); err != nil {
				t.Fatalf("%v %s", err, out)
			}
			if c.driver == "OpenFileGDB" { // the folder itself can be imported as well
				env, _ := newSurveyTown(t)
				if said := mustRun(t, env, "import", path, "--layer", "parcels", "--dry-run"); !strings.Contains(said, "FileGDB") {
					t.Error(said)
				}
				path = zipped(t, dir, c.name)
			}
			env, _ := newSurveyTown(t)
			said := mustRun(t, env, "import", path, "--layer", "parcels")
			got := getJSON[featureCollection](t, startSite(t, env), "/api/collections/parcels/items?limit=1000&sortby=code")
			want := truth(t, "parcels.geojson")
			if len(got.Features) != len(want.Features) {
				t.Fatalf("%d features, want %d\n%s", len(got.Features), len(want.Features), said)
			}
			byCode := map[any]int{}
			for i, f := range want.Features {
				byCode[f.Properties["地块编码"]] = i
			}
			for _, f := range got.Features {
				i, ok := byCode[f.Properties["code"]]
				if !ok {
					t.Fatalf("no parcel %v in the survey", f.Properties["code"])
				}
				if off := farthest(positions(t, f.Geometry.Coordinates), positions(t, want.Features[i].Geometry.Coordinates)); off > 0.1 {
					t.Errorf("%v is %f m off", f.Properties["code"], off)
				}
				compareFields(t, "parcels", f.Properties, want.Features[i].Properties)
			}
		})
	}
}

// zipped packs a folder into an archive beside it.
func zipped(t *testing.T, dir, name string) string {
	t.Helper()
	path := filepath.Join(dir, name+".zip")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := zip.NewWriter(file)
	entries, err := os.ReadDir(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(dir, name, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		part, err := w.Create(name + "/" + entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.Close(), file.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

func gdalWrites(t *testing.T, driver string) bool {
	t.Helper()
	out, err := exec.Command("ogr2ogr", "--formats").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		if strings.Contains(line, driver+" ") {
			return strings.Contains(line, "rw")
		}
	}
	return false
}

// A committee's workbook has a title, a line of units, coordinates in metres, and sums.
func TestAWorkbookWithCoordinates(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	book := excelize.NewFile()
	for i, row := range [][]any{
		{"试验镇自然村一览"},
		{"单位：户、人、米", "", "户", "人", "米", "米"},
		{"序号", "村名", "户数", "人口", "X坐标", "Y坐标"},
		{1, "水头", 139, 478, 2869274.144, 37504095.856},
		{2, "瓜里", "三十", 478, 2869274.144, 37504195.856},
		{"合计", "", 139, 956},
	} {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := book.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "村.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	code, said, _ := runCommand(t, env, "import", path, "--layer", "villages")
	if code != exitRefused || !strings.Contains(said, "row 5") || !strings.Contains(said, "1 fault;") {
		t.Errorf("the sheet's own row is not named: %s", said)
	}
	if err := book.SetCellValue("Sheet1", "C5", 30); err != nil {
		t.Fatal(err)
	}
	if err := book.Save(); err != nil {
		t.Fatal(err)
	}
	if said := mustRun(t, env, "import", path, "--layer", "villages"); !strings.Contains(said, "2 new") || !strings.Contains(said, "northing first") {
		t.Error(said)
	}
}

// builtProgram builds the program as it is shipped, without the race detector's memory.
func builtProgram(t *testing.T) string {
	t.Helper()
	path, err := build()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

var build = sync.OnceValues(func() (string, error) { //nolint:gochecknoglobals // all tests share it
	path := filepath.Join(temp, "tuntu")
	build := exec.Command("go", "build", "-o", path, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, os.Chmod(path, 0o755)
})

// loadSample invents a town with the built program, since the race detector would make it take
// twenty times as long.
func loadSample(t *testing.T, env map[string]string, args ...string) {
	t.Helper()
	demo := exec.CommandContext(t.Context(), builtProgram(t), append([]string{"demo"}, args...)...)
	demo.Env = os.Environ()
	for name, value := range env {
		demo.Env = append(demo.Env, name+"="+value)
	}
	if out, err := demo.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// highWater returns the largest memory in kB that a process and its children held, as the kernel
// counts it until they end. The count that wait returns would include the test's own memory.
func highWater(pid int, ended <-chan struct{}) (most int64) {
	for {
		for _, each := range family(pid) {
			status, _ := os.ReadFile(fmt.Sprintf("/proc/%s/status", each))
			if _, rest, ok := strings.Cut(string(status), "VmHWM:"); ok {
				kB, _ := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
				most = max(most, kB)
			}
		}
		select {
		case <-ended:
			return most
		case <-time.After(3 * time.Millisecond):
		}
	}
}

func family(pid int) []string {
	all := []string{strconv.Itoa(pid)}
	for i := 0; i < len(all); i++ {
		tasks, _ := filepath.Glob("/proc/" + all[i] + "/task/*/children")
		for _, task := range tasks {
			children, _ := os.ReadFile(task)
			all = append(all, strings.Fields(string(children))...)
		}
	}
	return all
}

// Every file of the survey, valid or not, is processed in little memory; outside of make soak only
// the hostile files and some others are tried. The times are printed for BENCHMARKS.md, and the
// test does not check them.
func TestTheSurveyTakesLittle(t *testing.T) {
	ownTemp(t)
	_, d := newSurveyTown(t)
	program := builtProgram(t)
	good, _ := filepath.Glob(surveyFile("*.*"))
	bad, _ := filepath.Glob(surveyFile("bad/*"))
	if len(good) < 12 || len(bad) < 20 {
		t.Fatalf("only %d and %d files", len(good), len(bad))
	}
	measured, slowest, largest := 0, time.Duration(0), int64(0)
	for i, file := range append(good, bad...) {
		hostile := strings.HasSuffix(file, "bomb.zip") || strings.HasSuffix(file, "laughs.kml")
		if os.Getenv("TUNTU_SOAK") == "" && i%4 != 0 && !hostile {
			continue
		}
		layer := "parcels"
		switch name := filepath.Base(file); {
		case strings.HasPrefix(name, "channels"):
			layer = "channels"
		case strings.HasPrefix(name, "villages"), strings.HasSuffix(name, ".kml"), strings.HasSuffix(name, ".csv"):
			layer = "villages"
		}
		cmd := exec.CommandContext(t.Context(), program, "import", file, "--layer", layer, "--dry-run")
		cmd.Env = append(os.Environ(), "TUNTU_DATABASE_URL="+d.AppURL, "TUNTU_DATABASE_OWNER_URL="+d.OwnerURL)
		began := time.Now()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() { _ = cmd.Wait(); close(ended) }()
		used := highWater(cmd.Process.Pid, ended)
		took := time.Since(began)
		if code := cmd.ProcessState.ExitCode(); code == exitUsage || used == 0 {
			t.Errorf("%s: exit status %d, %d kB", file, code, used)
		}
		const most = 256 << 10 // kB
		if used > most {
			t.Errorf("%s took %d MB", filepath.Base(file), used>>10)
		}
		measured, slowest, largest = measured+1, max(slowest, took), max(largest, used)
	}
	t.Logf("%d files: at most %.2f s and %d MB each, GDAL included", measured, slowest.Seconds(), largest>>10)
}
