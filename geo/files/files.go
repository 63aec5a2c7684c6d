// Package files reads survey files: it finds out what a file is, has GDAL's ogr2ogr turn
// it into a stream of features in CGCS2000 degrees, and fits their fields to a layer.
//
// GDAL runs as a subprocess with few drivers, a time limit and no shell; what it reads
// lies in a private folder that Close removes.
package files

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"tuntu/internal/fault"
)

// Options say how to read a file where it does not say so itself.
type Options struct {
	SourceLayer string // which of the file's layers; needed when it has several
	CRS         string // EPSG:n, over what the file says
}

// File is an open survey file.
type File struct {
	Format string // GeoJSON, GeoPackage or Shapefile
	Layer  string // the layer that is read
	Notes  []Note // what was understood, and why

	folder string   // private, holds what GDAL reads
	path   string   // of the file in it
	args   []string // for ogr2ogr
}

// Note is something a user should know, in Chinese and English.
type Note struct {
	Hans, En string
}

// sizeLimit is how large a file may be.
const sizeLimit = 1 << 30

// Open finds out what a file is and prepares reading it.
func Open(ctx context.Context, path string, o Options) (*File, error) {
	if o.CRS != "" && !regexp.MustCompile(`^EPSG:[0-9]{4,6}$`).MatchString(o.CRS) {
		return nil, fault.InvalidParam("crs", "--crs reads EPSG:n, as in EPSG:4525, not %.40q", o.CRS)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, fault.New(fault.Invalid, "there is no file %s", filepath.Base(path))
	case err != nil || !info.Mode().IsRegular():
		return nil, fault.Wrap(err, fault.Invalid, "%s cannot be read as a file", filepath.Base(path))
	case info.Size() == 0:
		return nil, fault.New(fault.Invalid, "%s is empty", filepath.Base(path))
	case info.Size() > sizeLimit:
		return nil, fault.New(fault.Invalid, "%s has %d MB; at most %d MB are taken", filepath.Base(path), info.Size()>>20, sizeLimit>>20)
	}
	folder, err := os.MkdirTemp("", "tuntu-import")
	if err != nil {
		return nil, err
	}
	f := &File{folder: folder}
	if err = f.prepare(ctx, path, o); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Title is the format, and the layer's name where formats have one.
func (f *File) Title() string {
	if f.Format == formatGeoPackage {
		return f.Format + " " + f.Layer
	}
	return f.Format
}

// Close removes the private folder.
func (f *File) Close() error { return os.RemoveAll(f.folder) }

func (f *File) prepare(ctx context.Context, path string, o Options) error {
	kind, err := sniff(path)
	if err != nil {
		return err
	}
	f.Format = kind
	switch kind {
	case formatShapefile:
		err = f.prepareShapefile(path, o)
	case formatGeoPackage:
		err = f.take(path, "source.gpkg")
	case formatGeoJSON:
		err = f.take(path, "source.geojson")
	}
	if err != nil {
		return err
	}
	if o.CRS != "" {
		f.args = append(f.args, "-s_srs", o.CRS)
		f.note("坐标系：按 --crs 取 "+o.CRS, "coordinate system: "+o.CRS+", as --crs says")
	} else if kind == formatGeoJSON {
		f.note("坐标系：GeoJSON 的经纬度按 CGCS2000 处理（与 WGS 84 之差小于 0.1 米）", "coordinate system: GeoJSON's degrees are taken as CGCS2000, from which WGS 84 differs by less than 0.1 m")
	}
	return f.chooseLayer(ctx, o.SourceLayer)
}

// take puts the file under a name of ours into the private folder, so that neither its
// name nor its neighbours mean anything to GDAL.
func (f *File) take(path, name string) error {
	source, err := os.Open(path) //nolint:gosec // the operator names the file
	if err != nil {
		return fault.New(fault.Invalid, "%s cannot be read", filepath.Base(path))
	}
	defer source.Close()
	f.path = filepath.Join(f.folder, name)
	target, err := os.OpenFile(f.path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}

func (f *File) note(hans, en string) { f.Notes = append(f.Notes, Note{hans, en}) }

// chooseLayer settles which of the file's layers is read.
func (f *File) chooseLayer(ctx context.Context, wanted string) error {
	layers, err := listLayers(ctx, f.path)
	if err != nil {
		return err
	}
	switch {
	case len(layers) == 0:
		return fault.New(fault.Invalid, "the file holds no layer of features")
	case wanted == "" && len(layers) == 1:
		f.Layer = layers[0]
		return nil
	case wanted == "":
		return fault.InvalidParam("source-layer", "the file has %d layers; name one by --source-layer: %s", len(layers), strings.Join(layers, "、"))
	}
	for _, l := range layers {
		if l == wanted {
			f.Layer = l
			return nil
		}
	}
	return fault.InvalidParam("source-layer", "the file has no layer %q; it has: %s", wanted, strings.Join(layers, "、"))
}
