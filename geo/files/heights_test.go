package files

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// slope makes a GeoTIFF of 40 × 40 cells of 0.001° from 111° E, 25.9° N. Its height in m is 100 at the western edge
// and rises by 10 with each cell eastward, so that every place's height is known. odd replaces the heights of some
// cells.
func slope(t *testing.T, odd map[[2]int]string, options ...string) string {
	t.Helper()
	const cells = 40
	var text strings.Builder
	fmt.Fprintf(&text, "ncols %d\nnrows %d\nxllcorner 111\nyllcorner 25.9\ncellsize 0.001\nNODATA_value -9999\n", cells, cells)
	for row := range cells {
		for column := range cells {
			cell := fmt.Sprintf("%.2f", 100+10*(float64(column)+0.5))
			if other, ok := odd[[2]int{column, row}]; ok {
				cell = other
			}
			text.WriteString(cell + " ")
		}
		text.WriteString("\n")
	}
	return translated(t, text.String(), options...)
}

func translated(t *testing.T, grid string, options ...string) string {
	t.Helper()
	source, target := writeFile(t, "grid.asc", grid), filepath.Join(t.TempDir(), "高程.tif")
	args := append([]string{"-q", "-of", "GTiff", "-ot", "Float32"}, options...)
	if out, err := exec.CommandContext(t.Context(), "gdal_translate", append(args, source, target)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return target
}

// mercator projects degrees into EPSG:3857, on a sphere with a radius of 6378137 m.
func mercator(lon, lat float64) (x, y float64) {
	const radius = 6378137
	return radius * lon * math.Pi / 180, radius * math.Log(math.Tan(math.Pi/4+lat*math.Pi/360))
}

func openHeights(t *testing.T, path string, o Options) *HeightModel {
	t.Helper()
	m, err := OpenHeights(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := m.Close(); err != nil {
			t.Error(err)
		}
	})
	return m
}

// The heights of a box are read row by row from the north, and each is the height of its pixel's place.
func TestTheHeightsOfABox(t *testing.T) {
	t.Parallel()
	path := slope(t, nil, "-a_srs", "EPSG:4490")
	m := openHeights(t, path, Options{})
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(content)
	if m.SHA256 != hex.EncodeToString(sum[:]) {
		t.Errorf("the sum of the file is %s, not %x", m.SHA256, sum)
	}
	if math.Abs(m.CellM-111.32) > 0.01 {
		t.Errorf("a cell is %f m wide", m.CellM)
	}
	west, south := mercator(111.005, 25.905)
	east, north := mercator(111.035, 25.935)
	const w, h = 30, 20
	heights, err := m.Read(t.Context(), [4]float64{west, south, east, north}, w, h)
	if err != nil || len(heights) != w*h {
		t.Fatalf("%d heights, %v", len(heights), err)
	}
	for j := range h {
		for i := range w {
			lon := 111.005 + (float64(i)+0.5)/w*0.03
			want := 100 + 10*(lon-111)/0.001
			if got := float64(heights[j*w+i]); !(math.Abs(got-want) < 0.5) {
				t.Fatalf("at %d, %d it is %f m high, not %f", i, j, got, want)
			}
		}
	}
}

// The first row of pixels is the northernmost.
func TestTheFirstRowOfHeightsIsTheNorthern(t *testing.T) {
	t.Parallel()
	var text strings.Builder
	text.WriteString("ncols 10\nnrows 10\nxllcorner 111\nyllcorner 25.9\ncellsize 0.001\n")
	for row := range 10 { // the grid's first row is its northernmost too
		text.WriteString(strings.Repeat(fmt.Sprintf("%d ", 1000-100*row), 10) + "\n")
	}
	m := openHeights(t, translated(t, text.String(), "-a_srs", "EPSG:4490"), Options{})
	west, south := mercator(111.002, 25.902)
	east, north := mercator(111.008, 25.908)
	heights, err := m.Read(t.Context(), [4]float64{west, south, east, north}, 6, 6)
	if err != nil {
		t.Fatal(err)
	}
	for j := 1; j < 6; j++ {
		if !(heights[j*6] < heights[(j-1)*6]) {
			t.Errorf("row %d is %f m high, the one before %f", j, heights[j*6], heights[(j-1)*6])
		}
	}
}

// A height is unknown if the file marks it so, if it is an impossible number, or if it lies beyond the model's edge.
// Possible low and high ground is known. A model can be read several times.
func TestHeightsThatAreUnknown(t *testing.T) {
	t.Parallel()
	odd := map[[2]int]string{}
	for column, height := range map[int]string{4: "-9999", 13: "-32768", 18: "-501", 23: "-500", 30: "9000", 35: "9001"} {
		for c := column - 2; c <= column+2; c++ {
			for row := range 40 {
				odd[[2]int{c, row}] = height
			}
		}
	}
	m := openHeights(t, slope(t, odd, "-a_srs", "EPSG:4490"), Options{})
	for _, c := range []struct {
		column float64
		want   float64 // NaN: unknown
	}{{4.5, math.NaN()}, {8.5, 185}, {13.5, math.NaN()}, {18.5, math.NaN()}, {23.5, -500}, {30.5, 9000}, {35.5, math.NaN()}, {50, math.NaN()}} {
		lon := 111 + c.column*0.001
		west, south := mercator(lon-0.0001, 25.9199)
		east, north := mercator(lon+0.0001, 25.9201)
		heights, err := m.Read(t.Context(), [4]float64{west, south, east, north}, 1, 1)
		if err != nil {
			t.Fatal(err)
		}
		if got := float64(heights[0]); math.IsNaN(got) != math.IsNaN(c.want) || math.Abs(got-c.want) > 0.5 {
			t.Errorf("in column %g the height is %f, want %f", c.column, got, c.want)
		}
	}
}

// A value for unknown heights that the file does not declare is not blended into the heights beside it.
func TestAnUndeclaredVoidStaysByItself(t *testing.T) {
	t.Parallel()
	const cells, hole = 40, 20
	var text strings.Builder
	fmt.Fprintf(&text, "ncols %d\nnrows %d\nxllcorner 111\nyllcorner 25.9\ncellsize 0.001\n", cells, cells)
	for range cells {
		for column := range cells {
			if column == hole {
				text.WriteString("-32768 ")
			} else {
				fmt.Fprintf(&text, "%.2f ", 100+10*(float64(column)+0.5))
			}
		}
		text.WriteString("\n")
	}
	m := openHeights(t, translated(t, text.String(), "-a_srs", "EPSG:4490"), Options{})
	const fine = 20 // heights read of each cell
	west, south := mercator(111+(hole-5)*0.001, 25.9199)
	east, north := mercator(111+(hole+6)*0.001, 25.9201)
	heights, err := m.Read(t.Context(), [4]float64{west, south, east, north}, 11*fine, 1)
	if err != nil {
		t.Fatal(err)
	}
	for i, height := range heights {
		column := float64(hole-5) + (float64(i)+0.5)/fine
		if got := float64(height); !math.IsNaN(got) && math.Abs(got-100-10*column) > 10 {
			t.Errorf("%.2f cells from the void the height is %f, want %f", column-hole-0.5, got, 100+10*column)
		}
	}
}

// A model in metres has the cell size that it declares; a model without a coordinate system is read in the given one.
func TestAHeightModelInANamedSystem(t *testing.T) {
	t.Parallel()
	grid := "ncols 30\nnrows 30\nxllcorner 500000\nyllcorner 2865000\ncellsize 12.5\n" + strings.Repeat(strings.Repeat("321 ", 30)+"\n", 30)
	path := translated(t, grid)
	_, err := OpenHeights(t.Context(), path, Options{})
	refused(t, "unnamed", err, "the file does not say its coordinate system; name it by --crs, as in --crs EPSG:4547", "文件没有写明坐标系；请用 --crs 指定，如 --crs EPSG:4547")
	m := openHeights(t, path, Options{CRS: "EPSG:4546"}) // the zone of 111° E, without a zone number in eastings
	if math.Abs(m.CellM-12.5) > 1e-9 {
		t.Errorf("a cell is %f m wide", m.CellM)
	}
	west, south := mercator(111.001, 25.8935)
	east, north := mercator(111.002, 25.8945)
	heights, err := m.Read(t.Context(), [4]float64{west, south, east, north}, 2, 2)
	if err != nil || heights[0] != 321 || heights[3] != 321 {
		t.Errorf("%v, %v", heights, err)
	}
}

// A file that is no height model is refused with its kind, and its temporary folder is removed.
func TestWhatIsNoHeightModel(t *testing.T) {
	temporary := t.TempDir()
	if err := os.Chmod(temporary, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", temporary)
	grid := "ncols 3\nnrows 3\nxllcorner 111\nyllcorner 25.9\ncellsize 0.001\n1 2 3\n4 5 6\n7 8 9\n"
	bare := translated(t, grid, "-co", "PROFILE=BASELINE")
	if err := os.RemoveAll(bare + ".aux.xml"); err != nil {
		t.Fatal(err)
	}
	cut, err := os.ReadFile(slope(t, nil, "-a_srs", "EPSG:4490"))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		path     string
		o        Options
		en, hans string
	}{
		"a picture of three": {translated(t, grid, "-b", "1", "-b", "1", "-b", "1", "-a_srs", "EPSG:4490"), Options{}, "the file has 3 bands, as a picture has; a height model has one, of heights in m", "文件有 3 个波段，像是图片"},
		"without a place":    {bare, Options{}, "the file does not say where it lies: it is a TIFF without georeference", "文件没有写明位置：是没有地理参照的 TIFF"},
		"a PNG":              {writeFile(t, "a.tif", "\x89PNG\r\n\x1a\n"), Options{}, "a.tif is no GeoTIFF; a height model (DEM) is imported as a GeoTIFF, .tif", "a.tif 不是 GeoTIFF"},
		"a text grid":        {writeFile(t, "dem.asc", grid), Options{}, "dem.asc is no GeoTIFF", "dem.asc 不是 GeoTIFF"},
		"three bytes":        {writeFile(t, "a.tif", "II*"), Options{}, "a.tif is no GeoTIFF", "a.tif 不是 GeoTIFF"},
		"empty":              {writeFile(t, "a.tif", ""), Options{}, "a.tif is empty", "a.tif 是空的"},
		"its head alone":     {writeFile(t, "a.tif", string(cut[:64])), Options{}, "the file cannot be read: it is damaged, incomplete or not of its format", "文件读不出来：已损坏、不完整，或者内容与格式不符"},
		"not there":          {filepath.Join(t.TempDir(), "no.tif"), Options{}, "there is no file no.tif", "没有文件 no.tif"},
		"a folder":           {t.TempDir(), Options{}, "cannot be read as a file", "不能作为文件读取"},
		"another CRS":        {bare, Options{CRS: "4547"}, `--crs reads EPSG:n, as in EPSG:4525, not "4547"`, "--crs 应写成 EPSG:n，如 EPSG:4525"},
	} {
		m, err := OpenHeights(t.Context(), c.path, c.o)
		if err == nil {
			m.Close()
		}
		refused(t, name, err, c.en, c.hans)
	}
	if left, _ := filepath.Glob(filepath.Join(temporary, "tuntu-import*")); len(left) > 0 {
		t.Errorf("folders are left: %v", left)
	}
}

// A truncated model is refused when its heights are read, and no partial picture is made.
func TestAHeightModelThatIsCut(t *testing.T) {
	t.Parallel()
	whole, err := os.ReadFile(slope(t, nil, "-a_srs", "EPSG:4490"))
	if err != nil {
		t.Fatal(err)
	}
	cut := writeFile(t, "cut.tif", string(whole[:len(whole)-2000]))
	m, err := OpenHeights(t.Context(), cut, Options{})
	if err == nil {
		defer m.Close()
		west, south := mercator(111.001, 25.901)
		east, north := mercator(111.039, 25.939)
		_, err = m.Read(t.Context(), [4]float64{west, south, east, north}, 40, 40)
	}
	refused(t, "cut", err, "the file cannot be read: it is damaged, incomplete or not of its format", "文件读不出来：已损坏、不完整，或者内容与格式不符")
}
