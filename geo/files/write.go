package files

// Writes features to files of each format.

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Formats lists the formats that Write can make.
func Formats() []string {
	return []string{"geojson", "gpkg", "shp", "kml", "csv", "xlsx", "boundary-txt"}
}

// Outgoing is a feature to be written: its properties as JSON values by the layer's field names,
// and its GeoJSON geometry in CGCS2000 degrees.
type Outgoing struct {
	FID        int64
	Properties map[string]any
	Geometry   json.RawMessage
}

// Target defines the path, the format and the coordinate system of an output file.
type Target struct {
	Path   string // must not exist
	Format string // one of Formats
	Layer  geo.Layer
	CRS    string    // EPSG:n; empty: CGCS2000 degrees
	Datum  geo.Datum // datum of written degrees; empty: CGCS2000
	Title  string    // title of a workbook
	// Committees maps codes to names, which a workbook shows instead of the codes.
	Committees map[string]string
}

// FormatOf returns the format for a file name's extension; ok is false for an unknown one.
func FormatOf(path string) (format string, ok bool) {
	format, ok = map[string]string{
		".geojson": "geojson", ".json": "geojson", ".gpkg": "gpkg", ".zip": "shp", ".kml": "kml", ".csv": "csv", ".xlsx": "xlsx", ".txt": "boundary-txt",
	}[strings.ToLower(filepath.Ext(path))]
	return format, ok
}

// Write writes features to a new file, and removes it on an error. If the file exists, the fault is
// of kind Conflict; formats that cannot be empty refuse to be written without a feature.
func Write(ctx context.Context, t Target, features iter.Seq2[Outgoing, error]) error {
	if _, err := os.Lstat(t.Path); err == nil {
		return fault.New(fault.Conflict, "%s exists already; name another file, or remove it", t.Path)
	}
	features, err := t.offset(features)
	if err != nil {
		return err
	}
	if slices.Contains([]string{"gpkg", "shp", "kml", "boundary-txt"}, t.Format) {
		all, any, stop := peeked(features)
		defer stop() // a writer that fails early may not have read all features
		if features = all; !any {
			return fault.New(fault.Invalid, "there is no feature to export: the layer is empty, or none meets the filter; nothing was written")
		}
	}
	switch t.Format {
	case "geojson":
		err = t.create(func(w io.Writer) error { return writeGeoJSON(w, features) })
	case "csv":
		err = t.create(func(w io.Writer) error { return writeCSV(w, t, features) })
	case "boundary-txt":
		err = t.create(func(w io.Writer) error { return writeBoundaryText(w, t, features) })
	case "xlsx":
		err = writeXLSX(t, features)
	case "gpkg", "shp", "kml":
		err = t.writeByGDAL(ctx, features)
	default:
		return fault.InvalidParam("format", "the format %.20q is not made; allowed are: %s", t.Format, strings.Join(Formats(), ", "))
	}
	if err != nil {
		return errors.Join(err, removeIfThere(t.Path))
	}
	return nil
}

// peeked reads the first feature. any tells whether there is one, or an error, and all yields all
// features including the first; stop must be called.
func peeked(features iter.Seq2[Outgoing, error]) (all iter.Seq2[Outgoing, error], any bool, stop func()) {
	next, stop := iter.Pull2(features)
	first, err, any := next()
	return func(yield func(Outgoing, error) bool) {
		for f, failed, more := first, err, any; more && yield(f, failed); f, failed, more = next() {
		}
	}, any, stop
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// create creates the file and calls fill to write its content.
func (t Target) create(fill func(io.Writer) error) error {
	file, err := os.OpenFile(t.Path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644) //nolint:gosec // the operator names the file, for others to read
	if err != nil {
		return fault.New(fault.Invalid, "cannot write %s", t.Path)
	}
	w := bufio.NewWriterSize(file, 1<<16)
	return errors.Join(fill(w), w.Flush(), file.Close())
}

func writeGeoJSON(w io.Writer, features iter.Seq2[Outgoing, error]) error {
	if _, err := io.WriteString(w, `{"type":"FeatureCollection","features":[`); err != nil {
		return err
	}
	first := true
	for f, err := range features {
		if err != nil {
			return err
		}
		if !first {
			_, _ = io.WriteString(w, ",\n")
		}
		first = false
		if err := json.NewEncoder(w).Encode(map[string]any{"type": "Feature", "id": f.FID, "properties": f.Properties, "geometry": f.Geometry}); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, "]}\n")
	return err
}

// shortName returns a field's name in a Shapefile, whose field names hold ten bytes.
func shortName(field string) string {
	short, ok := map[string]string{
		"abandoned_year": "aband_year", "surveyed_m2": "survey_m2", "contracted_m2": "contr_m2", "accepted_m2": "accept_m2", "planted_year": "plant_year",
		"responsible_unit": "resp_unit", "abandon_reason": "aband_why", "replanted_on": "replant_on", "expected_kg": "expect_kg", "harvested_kg": "harvest_kg",
	}[field]
	if ok {
		return short
	}
	return field
}

// writeByGDAL writes the features to a temporary file, and lets GDAL convert that file to the format.
func (t Target) writeByGDAL(ctx context.Context, features iter.Seq2[Outgoing, error]) error {
	folder, err := privateFolder()
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder) //nolint:errcheck // a private folder in the system's temporary one
	source := filepath.Join(folder, "source.geojsons")
	if err := t.spool(source, features); err != nil {
		return err
	}
	if err := handOver(folder); err != nil {
		return err
	}
	driver, extension := map[string]string{"gpkg": "GPKG", "shp": "ESRI Shapefile", "kml": "LIBKML"}[t.Format], "."+t.Format
	made := filepath.Join(folder, t.Layer.ID+extension)
	// The prefix names the driver, since GDAL does not recognise a sequence of few features.
	args := []string{"-f", driver, made, "GeoJSONSeq:" + source, "-nln", t.Layer.ID}
	if t.CRS == "" {
		args = append(args, "-a_srs", "EPSG:4490")
	} else {
		args = append(args, "-s_srs", "EPSG:4490", "-t_srs", t.CRS)
	}
	switch t.Format {
	case "shp":
		args = append(args, "-lco", "ENCODING=UTF-8")
	case "kml": // a date that is no text becomes the placemark's time
		args = append(args, "-mapFieldType", "Date=String")
	}
	cmd, err := (&gdalSource{folder: folder, driver: driver}).command(ctx, "ogr2ogr", args...)
	if err != nil {
		return err
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		first, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
		return fault.Wrap(fmt.Errorf("%w: %s", err, first), fault.Internal, "the file could not be written")
	}
	if t.Format == "shp" {
		return packShapefile(folder, t.Layer.ID, t.Path)
	}
	return moveFile(made, t.Path)
}

// spool writes features for GDAL to read: one GeoJSON feature a line, with the layer's values.
func (t Target) spool(path string, features iter.Seq2[Outgoing, error]) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) //nolint:gosec // a name of ours in a private folder
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(file, 1<<16)
	for f, err := range features {
		if err != nil {
			return errors.Join(err, file.Close())
		}
		properties := map[string]any{}
		for _, field := range columns(t.Layer) {
			name := field.Name
			if t.Format == "shp" {
				name = shortName(name)
			}
			properties[name] = f.Properties[field.Name]
		}
		if err := json.NewEncoder(w).Encode(map[string]any{"type": "Feature", "properties": properties, "geometry": f.Geometry}); err != nil {
			return errors.Join(err, file.Close())
		}
	}
	return errors.Join(w.Flush(), file.Close())
}

// columns lists the fields that an exported table has as columns.
func columns(layer geo.Layer) []geo.Field {
	return slices.DeleteFunc(layer.AllFields(), func(f geo.Field) bool { return f.Name == "town" || f.Name == geo.UpdatedAt })
}
