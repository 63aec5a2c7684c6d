package files

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"testing"
	"testing/iotest"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// scanned reads lines of GDAL's output, and returns the texts of records and errors in their order.
func scanned(ctx context.Context, s *gdalSource, out io.Reader, most int) (texts []string, whole bool) {
	whole = s.scan(ctx, out, func(r Record, err error) bool {
		if err != nil {
			texts = append(texts, "error: "+fault.Of(err).Detail)
		} else {
			texts = append(texts, told([]Record{r}))
		}
		return len(texts) < most
	})
	return texts, whole
}

// Each line of GDAL's output is a feature, with or without the separator of GeoJSON text sequences; fields have the
// file's own names.
func TestTheLinesOfGDALsOutput(t *testing.T) {
	t.Parallel()
	const lines = "\x1e{\"type\":\"Feature\",\"properties\":{\"f0\":\"水头\",\"f1\":3,\"x\":1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[111,25.9]}}\n" +
		"{\"type\":\"Feature\",\"properties\":{\"f0\":\"上弯\"},\"geometry\":null}\n" +
		"{\"type\":\"Feature\",\"properties\":null,\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":[]}}\n"
	s := &gdalSource{names: map[string]string{"f0": "村名", "f1": "户数"}}
	want := "1 [111 25.9] 村名=水头 户数=3 x=1|2 村名=上弯|3"
	for name, out := range map[string]io.Reader{
		"as it comes": strings.NewReader(lines), "byte by byte": iotest.OneByteReader(strings.NewReader(lines)), "without a last line's end": strings.NewReader(strings.TrimSuffix(lines, "\n")), "with its end's error": iotest.DataErrReader(strings.NewReader(lines)),
	} {
		texts, whole := scanned(t.Context(), s, out, 99)
		if got := strings.Join(texts, "|"); got != want || !whole {
			t.Errorf("%s: %s, %v", name, got, whole)
		}
	}
	if texts, whole := scanned(t.Context(), s, strings.NewReader(lines), 2); len(texts) != 2 || whole {
		t.Errorf("who has enough gets %d, %v", len(texts), whole)
	}
	if texts, whole := scanned(t.Context(), s, strings.NewReader(""), 9); len(texts) > 0 || !whole {
		t.Errorf("nothing is %v, %v", texts, whole)
	}
}

// An invalid line is reported by its number, and reading continues; a truncated output ends it with a remedy.
func TestOutputThatCannotBeRead(t *testing.T) {
	t.Parallel()
	good := `{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}` + "\n"
	s := &gdalSource{}
	for name, c := range map[string]struct {
		out  io.Reader
		want string
	}{
		"no JSON":            {strings.NewReader(good + "hello\n" + good), "1 [1 2]|error: feature 2 cannot be read|3 [1 2]"},
		"half a feature":     {strings.NewReader(good + good[:40]), "1 [1 2]|error: feature 2 cannot be read"},
		"no geometry's kind": {strings.NewReader(strings.Replace(good, "Point", "Circle", 1)), "error: feature 1 cannot be read"},
		"one number":         {strings.NewReader(strings.Replace(good, "[1,2]", "[1]", 1)), "error: feature 1 cannot be read"},
		"a broken pipe":      {io.MultiReader(strings.NewReader(good), iotest.ErrReader(errors.New("broken"))), "1 [1 2]|error: what the file holds could not be read to its end; try again"},
	} {
		texts, _ := scanned(t.Context(), s, c.out, 99)
		if got := strings.Join(texts, "|"); got != c.want {
			t.Errorf("%s: %s; want %s", name, got, c.want)
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if texts, _ := scanned(ended, s, strings.NewReader(good), 9); len(texts) != 1 || !strings.HasPrefix(texts[0], "error: ") {
		t.Errorf("a cancelled read: %v", texts)
	}
}

// A feature over the size limit is refused by its number before all of it is in memory.
func TestAFeatureThatIsTooLarge(t *testing.T) {
	t.Parallel()
	endless := io.MultiReader(strings.NewReader("{}\n{\"a\":\""), &repeated{'x'})
	texts, _ := scanned(t.Context(), &gdalSource{}, endless, 99)
	if got := strings.Join(texts, "|"); got != "1|error: feature 2 is larger than 64 MB" {
		t.Errorf("%s", got)
	}
	err := fault.New(fault.Invalid, "feature %d is larger than %d MB", 2, recordLimit>>20)
	if said := err.In(chinese.Words()); said != "第 2 个要素超过 64 MB" {
		t.Error(said)
	}
}

// repeated is an endless stream of one byte.
type repeated struct{ byte }

func (r *repeated) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = r.byte
	}
	return len(p), nil
}

// GDAL's output is kept whole, or not at all if the disk is full; the process that reads it gets no error.
func TestKeepingWhatGDALSaid(t *testing.T) {
	t.Parallel()
	var kept bytes.Buffer
	k := &keeper{file: bufio.NewWriterSize(&kept, 16)}
	for range 10 {
		if n, err := k.Write([]byte("0123456789")); n != 10 || err != nil {
			t.Errorf("%d, %v", n, err)
		}
	}
	if err := k.file.Flush(); err != nil || kept.Len() != 100 || k.size != 100 {
		t.Errorf("%d bytes of %d, %v", kept.Len(), k.size, err)
	}
	full := &keeper{file: bufio.NewWriterSize(fullDisk{}, 16)}
	for range 3 {
		if n, err := full.Write(bytes.Repeat([]byte("x"), 20)); n != 20 || err != nil {
			t.Errorf("on a full disk: %d, %v", n, err)
		}
	}
	if full.size <= keptLimit {
		t.Errorf("%d bytes are said to be kept on a full disk", full.size)
	}
	over := &keeper{file: bufio.NewWriter(&kept), size: keptLimit - 5}
	if n, err := over.Write([]byte("0123456789")); n != 10 || err != nil || over.size <= keptLimit || over.file.Buffered() > 0 {
		t.Errorf("beyond the limit: %d, %v, %d", n, err, over.file.Buffered())
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// All drivers in GDAL's list are disabled except the file's own and the one that writes the output.
func TestTheDriversThatAreSwitchedOff(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("ogr2ogr"); err != nil {
		t.Skip("GDAL is not installed")
	}
	folder := t.TempDir()
	for _, c := range []struct{ driver, writes, other string }{{"GPKG", "", "GeoJSONSeq"}, {"ESRI Shapefile", "", "GeoJSONSeq"}, {"GeoJSON", "KML", "KML"}} {
		s := &gdalSource{folder: folder, driver: c.driver, writes: c.writes}
		names, err := s.others(t.Context(), "ogr2ogr")
		if err != nil || len(names) < 20 {
			t.Fatalf("%v, %v", names, err)
		}
		for _, name := range names {
			if name == c.driver || name == c.other {
				t.Errorf("%s is switched off where it is needed", name)
			}
		}
		for _, foreign := range []string{"OGR_VRT", "CSV", "HTTP", "PostgreSQL"} {
			if joined := fmt.Sprint(names); !strings.Contains(joined, foreign) {
				t.Errorf("%s is left on: %s", foreign, joined)
			}
		}
	}
}
