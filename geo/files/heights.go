package files

// Reads height models by GDAL.

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"tuntu/internal/confine"
	"tuntu/internal/fault"
)

// The range of plausible heights in m. Other numbers are errors, or undeclared no-data values; they count
// as unknown.
const (
	lowestM, highestM = -500, 9000
)

// HeightModel is an open height model: a GeoTIFF with one band, which GDAL reads.
type HeightModel struct {
	SHA256 string  // SHA-256 of the file
	CellM  float64 // approximate width of a cell on the ground, in m

	file    File
	source  gdalSource
	unknown string // undeclared no-data value, if the file has one
	crs     string // EPSG:n, overrides the file's coordinate system; empty: the file's system is used
}

// OpenHeights opens and checks a height model. Of the options it uses CRS and MustConfine only. If
// the file is not a GeoTIFF with one band and a known coordinate system, the fault is of kind
// Invalid.
func OpenHeights(ctx context.Context, path string, o Options) (*HeightModel, error) {
	if err := checkFile(path, o.CRS); err != nil {
		return nil, err
	}
	folder, err := privateFolder()
	if err != nil {
		return nil, err
	}
	m := &HeightModel{file: File{folder: folder}, crs: o.CRS}
	if err := m.prepare(ctx, path, o); err != nil {
		return nil, errors.Join(err, m.Close())
	}
	return m, nil
}

// Close removes the private folder.
func (m *HeightModel) Close() error { return m.file.Close() }

func (m *HeightModel) prepare(ctx context.Context, path string, o Options) error {
	if err := m.file.checkConfinement(o, confine.Check(ctx)); err != nil {
		return err
	}
	taken, err := m.file.take(path, "source.tif")
	if err != nil {
		return err
	}
	if m.SHA256, err = hashTIFF(taken, filepath.Base(path)); err != nil {
		return err
	}
	if err := handOver(m.file.folder); err != nil {
		return err
	}
	m.source = gdalSource{path: taken, folder: m.file.folder, driver: "GTiff", writes: "ENVI"}
	return m.inspect(ctx)
}

// hashTIFF returns a file's SHA-256 in hexadecimal, if the file begins as a TIFF does.
func hashTIFF(path, name string) (string, error) {
	file, err := os.Open(path) //nolint:gosec // a name of ours in a private folder
	if err != nil {
		return "", err
	}
	defer file.Close()
	head := make([]byte, 4)
	_, err = io.ReadFull(file, head)
	known := []string{"II*\x00", "MM\x00*", "II+\x00", "MM\x00+"} // classic and BigTIFF, either byte order
	if err != nil || !slices.Contains(known, string(head)) {
		return "", fault.New(fault.Invalid, "%s is no GeoTIFF; a height model (DEM) is imported as a GeoTIFF, .tif", name)
	}
	sum := sha256.New()
	sum.Write(head)
	_, err = io.Copy(sum, file)
	return hex.EncodeToString(sum.Sum(nil)), err
}

// inspect reads the file's bands, position and coordinate system, and sets CellM.
func (m *HeightModel) inspect(ctx context.Context) error {
	out, err := m.run(ctx, "gdalinfo", "-json", "-mm", m.source.path)
	if err != nil {
		return err
	}
	var said struct {
		Bands []struct {
			Type   string   `json:"type"`
			NoData any      `json:"noDataValue"` // a number or a word such as "nan"
			Lowest *float64 `json:"computedMin"`
		} `json:"bands"`
		GeoTransform []float64 `json:"geoTransform"`
		CRS          struct {
			WKT string `json:"wkt"`
		} `json:"coordinateSystem"`
	}
	if err := json.Unmarshal(out, &said); err != nil {
		return fault.Wrap(err, fault.Invalid, "the file cannot be read: it is damaged, incomplete or not of its format")
	}
	switch {
	case len(said.Bands) != 1:
		return fault.New(fault.Invalid, "the file has %d bands, as a picture has; a height model has one, of heights in m", len(said.Bands))
	case len(said.GeoTransform) != 6:
		return fault.New(fault.Invalid, "the file does not say where it lies: it is a TIFF without georeference")
	case said.CRS.WKT == "" && m.crs == "":
		return fault.InvalidParam("crs", "the file does not say its coordinate system; name it by --crs, as in --crs EPSG:4547")
	}
	// A model that declares no no-data value often has one nevertheless, such as −32768. Undeclared, this
	// value would be interpolated into the heights of adjacent cells.
	if band := said.Bands[0]; band.NoData == nil && band.Lowest != nil && *band.Lowest < lowestM {
		m.unknown = strconv.FormatFloat(*band.Lowest, 'g', -1, 64)
	}
	// The width is in degrees or in m. Cells in degrees are narrower than 0.1°, others wider than
	// 0.1 m.
	m.CellM = math.Hypot(said.GeoTransform[1], said.GeoTransform[4])
	if m.CellM < 0.1 {
		m.CellM *= 111_320
	}
	return nil
}

// Read returns the heights in m at the w × h pixels of a box in EPSG:3857 (west, south, east,
// north), row by row from the north. It is NaN where the model has no height.
func (m *HeightModel) Read(ctx context.Context, box [4]float64, w, h int) ([]float32, error) {
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	target := filepath.Join(m.file.folder, "heights")
	args := []string{
		"-q", "-overwrite", "-of", "ENVI", "-ot", "Float32", "-dstnodata", "nan", "-r", "cubicspline", "-wm", "256", "-t_srs", "EPSG:3857",
		"-te", number(box[0]), number(box[1]), number(box[2]), number(box[3]), "-ts", strconv.Itoa(w), strconv.Itoa(h),
	}
	if m.crs != "" {
		args = append(args, "-s_srs", m.crs)
	}
	if m.unknown != "" {
		args = append(args, "-srcnodata", m.unknown)
	}
	if _, err := m.run(ctx, "gdalwarp", append(args, m.source.path, target)...); err != nil {
		return nil, err
	}
	file, err := os.Open(target) //nolint:gosec // a name of ours in a private folder
	if err != nil {
		return nil, err
	}
	defer file.Close()
	heights := make([]float32, w*h)
	if err := binary.Read(file, binary.LittleEndian, heights); err != nil {
		return nil, fault.Wrap(err, fault.Invalid, "the file cannot be read: it is damaged, incomplete or not of its format")
	}
	for i, v := range heights {
		if v < lowestM || v > highestM {
			heights[i] = float32(math.NaN())
		}
	}
	return heights, nil
}

// run runs one of GDAL's programs on the file and returns what it prints.
func (m *HeightModel) run(ctx context.Context, program string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, timeLimit)
	defer cancel()
	cmd, err := m.source.command(ctx, program, args...)
	if err != nil {
		return nil, err
	}
	out, said := &limitedBuffer{limit: saidLimit}, &limitedBuffer{limit: 64 << 10}
	cmd.Stdout, cmd.Stderr = out, said
	err = cmd.Run()
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return nil, fault.New(fault.Invalid, "reading the file took more than %s and was stopped", timeLimit)
	}
	if err != nil {
		return nil, unreadable(err, said.String())
	}
	return out.Bytes(), nil
}
