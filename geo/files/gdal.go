package files

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"

	"tuntu/internal/fault"
)

// timeLimit is how long GDAL may take for one file.
const timeLimit = 10 * time.Minute

// recordLimit is how long one feature may be as JSON.
const recordLimit = 64 << 20

// drivers are all that GDAL may use.
func drivers() []string {
	return []string{"GeoJSON", "GeoJSONSeq", "GPKG", "ESRI Shapefile", "Memory", "MEM"}
}

// listLayers lists the layers of a file by name.
func listLayers(ctx context.Context, path string) ([]string, error) {
	cmd, err := gdal(ctx, "ogrinfo", "-ro", "-q", path)
	if err != nil {
		return nil, err
	}
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		return nil, unreadable(err, said.String())
	}
	var layers []string
	line := regexp.MustCompile(`^\d+: (.*?)(?: \(([^()]*)\))?$`)
	for text := range strings.Lines(string(out)) {
		if m := line.FindStringSubmatch(strings.TrimRight(text, "\r\n")); m != nil && m[2] != "None" {
			layers = append(layers, m[1])
		}
	}
	return layers, nil
}

// Records streams the layer's features as GDAL reads them, in the file's order.
func (f *File) Records(ctx context.Context) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		ctx, cancel := context.WithTimeout(ctx, timeLimit)
		defer cancel()
		args := slices.Concat(
			[]string{"-f", "GeoJSONSeq", "/vsistdout/", "-t_srs", "EPSG:4490", "-lco", "COORDINATE_PRECISION=10"},
			f.args, []string{f.path, f.Layer},
		)
		cmd, err := gdal(ctx, "ogr2ogr", args...)
		if err != nil {
			yield(Record{}, err)
			return
		}
		said := &limitedBuffer{limit: 64 << 10}
		cmd.Stderr = said
		out, err := cmd.StdoutPipe()
		if err == nil {
			err = cmd.Start()
		}
		if err != nil {
			yield(Record{}, err)
			return
		}
		if !scan(out, yield) {
			cancel()
			_ = cmd.Wait()
			return
		}
		if err := cmd.Wait(); err != nil {
			if errors.Is(ctx.Err(), context.DeadlineExceeded) {
				err = fault.New(fault.Invalid, "reading the file took more than %s and was stopped", timeLimit)
			} else {
				err = unreadable(err, said.String())
			}
			yield(Record{}, err)
		}
	}
}

// scan hands on the records of a stream and tells whether the receiver wants all.
func scan(out io.Reader, yield func(Record, error) bool) bool {
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, recordLimit)
	row := 0
	for lines.Scan() {
		row++
		if !yield(parseRecord(row, lines.Bytes())) {
			return false
		}
	}
	if lines.Err() != nil {
		return yield(Record{}, fault.New(fault.Invalid, "feature %d is larger than %d MB", row+1, recordLimit>>20))
	}
	return true
}

// gdal prepares one of GDAL's programs with nothing of our environment but a path, and
// with all drivers off that are not needed.
func gdal(ctx context.Context, program string, args ...string) (*exec.Cmd, error) {
	path, err := exec.LookPath(program)
	if err != nil {
		return nil, fault.New(fault.Unavailable, "imports need GDAL's %s, which is not installed; run: apt-get install gdal-bin", program)
	}
	skip, err := skipped(ctx, path)
	if err != nil {
		return nil, err
	}
	return isolated(ctx, path, "GDAL_SKIP="+strings.Join(skip, ","), args...), nil
}

func isolated(ctx context.Context, path, setting string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, path, args...) //nolint:gosec // no shell; the program is a literal, the arguments are checked
	cmd.Env = []string{
		"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent", setting,
		"GDAL_DRIVER_PATH=disable", "PROJ_NETWORK=OFF", "GDAL_PAM_ENABLED=NO", "OGR_ENABLE_PARTIAL_REPROJECTION=NO",
		"CPL_LOG_ERRORS=ON", "OGR_GEOJSON_MAX_OBJ_SIZE=64", "SHAPE_RESTORE_SHX=NO",
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 5 * time.Second
	return cmd
}

// skipped lists the drivers that GDAL has and that are not allowed.
func skipped(ctx context.Context, path string) ([]string, error) {
	out, err := isolated(ctx, path, "GDAL_SKIP=", "--formats").Output()
	if err != nil && len(out) == 0 {
		return nil, fault.Wrap(err, fault.Unavailable, "GDAL does not run; `tuntu doctor` says more")
	}
	var skip []string
	line := regexp.MustCompile(`^  (.+?) -(?:raster|vector|multidimensional|raster,|vector,)`)
	for text := range strings.Lines(string(out)) {
		if m := line.FindStringSubmatch(text); m != nil && !slices.Contains(drivers(), m[1]) {
			skip = append(skip, m[1])
		}
	}
	return skip, nil
}

// unreadable turns GDAL's words into ours: they name paths and say little to a user, so
// they stay the cause, which only the operator's terminal and the log see.
func unreadable(err error, said string) error {
	first, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
	cause := fmt.Errorf("%w: %s", err, first)
	switch {
	case strings.Contains(said, "no coordinate system"):
		return fault.InvalidParam("crs", "the file does not say its coordinate system; name it by --crs, as in --crs EPSG:4525")
	case strings.Contains(said, "Failed to process SRS"), strings.Contains(said, "Failed to create coordinate"):
		return fault.Wrap(cause, fault.Invalid, "the coordinate system is not known; name another by --crs")
	case strings.Contains(said, "reproject"), strings.Contains(said, "transform"):
		return fault.Wrap(cause, fault.Invalid, "some coordinates do not lie in the coordinate system's area; check --crs")
	}
	return fault.Wrap(cause, fault.Invalid, "the file cannot be read: it is damaged, incomplete or not of its format")
}

// limitedBuffer keeps the beginning of what a subprocess says.
type limitedBuffer struct {
	bytes.Buffer
	limit int
}

// Write keeps what fits and drops the rest.
func (b *limitedBuffer) Write(p []byte) (int, error) {
	if room := b.limit - b.Len(); room > 0 {
		b.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}
