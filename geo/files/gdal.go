package files

// Reads features of the formats that GDAL knows.

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"

	"tuntu/internal/confine"
	"tuntu/internal/fault"
)

// gdalSource is a file that GDAL reads, in a confined subprocess.
type gdalSource struct {
	path   string
	folder string // private folder that holds path; GDAL can reach nothing else
	layer  string
	driver string            // the only driver that may read the file
	args   []string          // further arguments for ogr2ogr
	names  map[string]string // original field names by the names that GDAL sees
	writes string            // the only driver that may write; empty: GeoJSONSeq
	raw    bool              // whether the coordinate system is unknown and coordinates stay as they are
	count  int               // number of features that the file says it has; 0: it was not asked
	plain  bool              // whether the format always has degrees of WGS 84
	skip   string            // the drivers to switch off; set by the first call of command
	said   *os.File          // file with GDAL's stored output; set after GDAL has read all features
}

func openGeoPackage(ctx context.Context, f *File, path string, o Options) error {
	taken, err := f.take(path, "source.gpkg")
	if err != nil {
		return err
	}
	return f.openGDAL(ctx, gdalSource{path: taken, driver: "GPKG"}, o)
}

func openFlatGeobuf(ctx context.Context, f *File, path string, o Options) error {
	taken, err := f.take(path, "source.fgb")
	if err != nil {
		return err
	}
	return f.openGDAL(ctx, gdalSource{path: taken, driver: "FlatGeobuf"}, o)
}

// openDXF opens a drawing. DXF has no coordinate system and no attributes.
func openDXF(ctx context.Context, f *File, path string, o Options) error {
	taken, err := f.take(path, "source.dxf")
	if err != nil {
		return err
	}
	f.note("DXF 没有属性表，要素的字段留空", "a DXF has no attributes; fields stay empty")
	return f.openGDAL(ctx, gdalSource{path: taken, driver: "DXF", raw: o.CRS == "", args: []string{"-dim", "XY"}}, o)
}

// openGDAL chooses the layer, and determines whether its coordinate system is known.
func (f *File) openGDAL(ctx context.Context, s gdalSource, o Options) error {
	if err := f.checkConfinement(o, confine.Check(ctx)); err != nil {
		return err
	}
	if err := handOver(f.folder); err != nil {
		return err
	}
	s.folder = f.folder
	layers, err := s.layers(ctx)
	if err != nil {
		return err
	}
	if s.layer, err = chooseLayer(layers, o.SourceLayer); err != nil {
		return err
	}
	if len(layers) > 1 {
		f.Layer = s.layer
	}
	if o.CRS != "" {
		s.args = append(s.args, "-s_srs", o.CRS)
		s.plain = false
		f.note("坐标系：按 --crs 取 "+o.CRS, "coordinate system: "+o.CRS+", as --crs says")
	}
	if !s.raw && !s.plain && o.CRS == "" {
		known, err := s.knowsCRS(ctx)
		if err != nil {
			return err
		}
		s.raw = !known
	}
	f.source, f.Count = &s, max(f.Count, s.count)
	return nil
}

// chooseLayer returns the wanted layer or, if none is named, the only one.
func chooseLayer(layers []string, wanted string) (string, error) {
	switch {
	case len(layers) == 0:
		return "", fault.New(fault.Invalid, "the file holds no layer of features")
	case wanted == "" && len(layers) == 1 && !strings.HasPrefix(layers[0], "-"):
		return layers[0], nil
	case wanted == "":
		return "", fault.InvalidParam("source-layer", "the file has %d layers; name one by --source-layer: %s", len(layers), strings.Join(layers, "、"))
	case strings.HasPrefix(wanted, "-"):
		return "", fault.InvalidParam("source-layer", "a layer's name may not begin with a hyphen; rename %q in the file", wanted)
	case !slices.Contains(layers, wanted):
		return "", fault.InvalidParam("source-layer", "the file has no layer %q; it has: %s", wanted, strings.Join(layers, "、"))
	}
	return wanted, nil
}

func (s *gdalSource) degrees() bool { return !s.raw }

// layers lists the names of the file's layers that have geometries.
func (s *gdalSource) layers(ctx context.Context) ([]string, error) {
	out, err := s.info(ctx, "-q")
	if err != nil {
		return nil, err
	}
	var layers []string
	line := regexp.MustCompile(`^(?:\d+|Layer): (.*?)(?: \(([^()]*)\))?$`)
	for text := range strings.Lines(out) {
		if m := line.FindStringSubmatch(strings.TrimRight(text, "\r\n")); m != nil && m[2] != "None" {
			layers = append(layers, m[1])
		}
	}
	return layers, nil
}

// knowsCRS tells whether the file has the layer's coordinate system, and notes how many features the file says it has.
func (s *gdalSource) knowsCRS(ctx context.Context) (bool, error) {
	out, err := s.info(ctx, "-so", s.layer)
	if _, after, ok := strings.Cut(out, "\nFeature Count: "); ok {
		_, _ = fmt.Sscan(after, &s.count)
	}
	return !strings.Contains(out, "Layer SRS WKT:\n(unknown)"), err
}

// info runs ogrinfo on the file with further arguments and returns its output.
func (s *gdalSource) info(ctx context.Context, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, timeLimit)
	defer cancel()
	first, rest := args[:1], args[1:]
	cmd, err := s.command(ctx, "ogrinfo", slices.Concat([]string{"-ro"}, first, []string{s.path}, rest)...)
	if err != nil {
		return "", err
	}
	out, said := &limitedBuffer{limit: saidLimit}, &limitedBuffer{limit: 64 << 10}
	cmd.Stdout, cmd.Stderr = out, said
	if err := cmd.Run(); err != nil {
		return "", unreadable(err, said.String())
	}
	return out.String(), nil
}

// records streams the layer's features. GDAL reads the file at the first call only; its output is
// stored, and later calls read the stored output.
func (s *gdalSource) records(ctx context.Context) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		if s.said != nil {
			_, err := s.said.Seek(0, io.SeekStart)
			if err != nil {
				yield(Record{}, err)
				return
			}
			s.scan(ctx, s.said, yield)
			return
		}
		if err := s.read(ctx, yield); err != nil {
			yield(Record{}, err)
		}
	}
}

// read runs GDAL on the file and yields the records. It stores GDAL's output, unless the receiver
// stops early or the output is too large.
func (s *gdalSource) read(ctx context.Context, yield func(Record, error) bool) error {
	ctx, cancel := context.WithTimeout(ctx, timeLimit)
	defer cancel()
	args := []string{"-f", "GeoJSONSeq", "/vsistdout/", "-lco", "COORDINATE_PRECISION=10"}
	switch {
	case s.raw: // GeoJSONSeq needs a known coordinate system, so a placeholder is declared
		args = append(args, "-a_srs", "EPSG:4326")
	case !s.plain: // GeoJSONSeq is in WGS 84; the conversion from CGCS2000 changes no coordinates
		args = append(args, "-t_srs", "EPSG:4326")
	}
	cmd, err := s.command(ctx, "ogr2ogr", slices.Concat(args, s.args, []string{s.path, s.layer})...)
	if err != nil {
		return err
	}
	kept, err := unnamedFile()
	if err != nil {
		return err
	}
	said := &limitedBuffer{limit: 64 << 10}
	cmd.Stderr = said
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return errors.Join(err, kept.Close())
	}
	keeping := &keeper{file: bufio.NewWriterSize(kept, 1<<20)}
	if !s.scan(ctx, io.TeeReader(out, keeping), yield) {
		cancel()
		_ = cmd.Wait()
		return kept.Close()
	}
	err = cmd.Wait()
	switch {
	case err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded):
		err = fault.New(fault.Invalid, "reading the file took more than %s and was stopped", timeLimit)
	case err != nil:
		err = unreadable(err, said.String())
	case keeping.file.Flush() != nil:
		keeping.size = keptLimit + 1
	}
	if err != nil || keeping.size > keptLimit {
		return errors.Join(err, kept.Close())
	}
	s.said = kept
	return nil
}

// keptLimit is the largest stored output of GDAL in bytes. If there is more, GDAL reads the file
// again each time.
const keptLimit = 2 << 30

// keeper writes to a file until keptLimit is reached or the disk is full; size above keptLimit
// tells that the file is not complete. Write never fails.
type keeper struct {
	file *bufio.Writer
	size int64
}

// Write writes p, or drops it once the limit is reached.
func (k *keeper) Write(p []byte) (int, error) {
	if k.size += int64(len(p)); k.size > keptLimit {
		return len(p), nil
	}
	if _, err := k.file.Write(p); err != nil { // the disk may be full; GDAL will read the file again
		k.size = keptLimit + 1
	}
	return len(p), nil
}

// unnamedFile opens a temporary file without a name: no other process can open it by name, and
// closing it frees its space.
func unnamedFile() (*os.File, error) {
	file, err := os.CreateTemp("", "tuntu-*")
	if err != nil {
		return nil, fault.Wrap(err, fault.FullDisk, "there is no room in the system's temporary folder")
	}
	return file, os.Remove(file.Name())
}

// close closes the stored output of GDAL.
func (s *gdalSource) close() error {
	if s.said == nil {
		return nil
	}
	return s.said.Close()
}

// scan yields the records of GDAL's output, and tells whether the receiver took all of them.
func (s *gdalSource) scan(ctx context.Context, out io.Reader, yield func(Record, error) bool) bool {
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, recordLimit)
	row := 0
	for lines.Scan() {
		if ctx.Err() != nil {
			return yield(Record{}, ctx.Err())
		}
		row++
		record, err := parseRecord(row, lines.Bytes())
		for i, field := range record.Fields {
			if name, ok := s.names[field.Name]; ok {
				record.Fields[i].Name = name
			}
		}
		if !yield(record, err) {
			return false
		}
	}
	switch err := lines.Err(); {
	case err == nil:
		return true
	case errors.Is(err, bufio.ErrTooLong):
		return yield(Record{}, fault.New(fault.Invalid, "feature %d is larger than %d MB", row+1, recordLimit>>20))
	default:
		return yield(Record{}, fault.Wrap(err, fault.Unavailable, "what the file holds could not be read to its end; try again"))
	}
}

// command prepares one of GDAL's programs with all drivers switched off except the file's and
// the output's. The list of drivers is made once for a source, although programs for features know
// other drivers than programs for rasters: a source is read by programs of one kind.
func (s *gdalSource) command(ctx context.Context, program string, args ...string) (*exec.Cmd, error) {
	if s.skip == "" {
		others, err := s.others(ctx, program)
		if err != nil {
			return nil, err
		}
		s.skip = strings.Join(others, ",")
	}
	return s.run(ctx, program, "GDAL_SKIP="+s.skip, args...)
}

// others lists the drivers of a program that it must not use.
func (s *gdalSource) others(ctx context.Context, program string) (names []string, err error) {
	list, err := s.run(ctx, program, "GDAL_SKIP=", "--formats")
	if err != nil {
		return nil, err
	}
	out, err := list.Output()
	if err != nil && len(out) == 0 {
		return nil, fault.Wrap(err, fault.Unavailable, "GDAL does not run; `tuntu doctor` says more")
	}
	line := regexp.MustCompile(`^  (.+?) -(?:raster|vector|multidimensional)`)
	for text := range strings.Lines(string(out)) {
		if m := line.FindStringSubmatch(text); m != nil && m[1] != s.driver && m[1] != cmp.Or(s.writes, "GeoJSONSeq") {
			names = append(names, m[1])
		}
	}
	return names, nil
}

// run prepares one of GDAL's programs, confined to the private folder; setting is an environment
// variable.
func (s *gdalSource) run(ctx context.Context, program, setting string, args ...string) (*exec.Cmd, error) {
	path, err := exec.LookPath(program)
	if err != nil {
		return nil, fault.New(fault.Unavailable, "imports need GDAL's %s, which is not installed; run: apt-get install gdal-bin", program)
	}
	return confined(ctx, s.folder, path, setting, args...)
}

// unreadable turns GDAL's error output into a fault. The output itself names paths and says little
// to a user, so it becomes the fault's cause, which only the operator's terminal and the log show.
func unreadable(err error, said string) error {
	first, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
	cause := fmt.Errorf("%w: %s", err, first)
	switch {
	case confine.Failed(err):
		return fault.Wrap(cause, fault.Unavailable, "the program that reads the file could not be confined, and was not run; `tuntu doctor` says more")
	case strings.Contains(said, "Failed to process SRS"), strings.Contains(said, "Failed to create coordinate"), strings.Contains(said, "crs not found"):
		return fault.Wrap(cause, fault.Invalid, "the coordinate system is not known; name another by --crs")
	case strings.Contains(said, "reproject"), strings.Contains(said, "transform"):
		return fault.Wrap(cause, fault.Invalid, "some coordinates do not lie in the coordinate system's area; check --crs")
	case strings.Contains(said, "nested"):
		return fault.Wrap(cause, fault.Invalid, "the file is nested too deeply")
	}
	return fault.Wrap(cause, fault.Invalid, "the file cannot be read: it is damaged, incomplete or not of its format")
}

// limitedBuffer keeps the beginning of a subprocess's output, up to limit bytes.
type limitedBuffer struct {
	bytes.Buffer
	limit int
}

// Write keeps what fits and drops the rest. It never fails.
func (b *limitedBuffer) Write(p []byte) (int, error) {
	if room := b.limit - b.Len(); room > 0 {
		b.Buffer.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}
