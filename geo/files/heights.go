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

// Heights are outside of these only by mistake, or where a file marks what it does not
// know by an odd number.
const (
	lowestM, highestM = -500, 9000
)

// HeightModel is an open height model: a GeoTIFF with one band, which GDAL reads.
type HeightModel struct {
	SHA256 string  // of the file
	CellM  float64 // about how wide a cell is on the ground, in m

	file   File
	source gdalSource
	crs    string // over what the file says
}

// OpenHeights checks a height model and finds out what it is. Of the options it heeds CRS and
// MustConfine.
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

// hashTIFF is a file's hash, if it begins as a TIFF does.
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

// inspect reads what the file says of itself.
func (m *HeightModel) inspect(ctx context.Context) error {
	out, err := m.run(ctx, "gdalinfo", "-json", m.source.path)
	if err != nil {
		return err
	}
	var said struct {
		Bands []struct {
			Type string `json:"type"`
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
	// A degree's cell is under 0.1 of it wide, a metre's over 0.1 m.
	m.CellM = math.Hypot(said.GeoTransform[1], said.GeoTransform[4])
	if m.CellM < 0.1 {
		m.CellM *= 111_320
	}
	return nil
}

// Read is the heights in m on the w × h pixels of a box of EPSG:3857 (west, south, east,
// north), row by row from the north; NaN where the model knows none.
func (m *HeightModel) Read(ctx context.Context, box [4]float64, w, h int) ([]float32, error) {
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	target := filepath.Join(m.file.folder, "heights")
	args := []string{
		"-q", "-of", "ENVI", "-ot", "Float32", "-dstnodata", "nan", "-r", "cubicspline", "-wm", "256", "-t_srs", "EPSG:3857",
		"-te", number(box[0]), number(box[1]), number(box[2]), number(box[3]), "-ts", strconv.Itoa(w), strconv.Itoa(h),
	}
	if m.crs != "" {
		args = append(args, "-s_srs", m.crs)
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
