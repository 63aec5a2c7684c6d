// Package files reads survey files: it finds out what a file is, how its text and its
// coordinates are to be understood, and gives a stream of features in CGCS2000 degrees,
// whose fields it fits to a layer.
//
// Most formats are read by GDAL's ogr2ogr, a confined subprocess with one driver; tables and
// the land office's boundary text by parsers of our own. What GDAL reads lies in a private
// folder that Close removes, and is all that it can reach.
package files

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Options say how to read a file where it does not say so itself.
type Options struct {
	SourceLayer string    // which of the file's layers; needed when it has several
	CRS         string    // EPSG:n, over what the file says
	Datum       geo.Datum // what degrees refer to; empty: CGCS2000, with a warning
	Extent      orb.Bound // of the town: a reading of coordinates must lead into it
	// MustConfine refuses formats that GDAL reads where the kernel cannot confine it wholly,
	// as a server must, which takes files from anybody.
	MustConfine bool
}

// File is an open survey file.
type File struct {
	Format string
	Layer  string // the layer that is read, where the format has layers
	Notes  []Note // what was understood, and why
	Count  int    // its features
	Sheet  bool   // whether its features are rows of a sheet and bear their numbers
	Joins  bool   // whether it is a table without places, whose rows join what exists

	folder string // private, holds what GDAL reads
	source source
	place  func(orb.Point) orb.Point // from the source's coordinates to CGCS2000; nil: they are
}

// source gives the records of one kind of file, coordinates as the file has them unless
// degrees says that they are CGCS2000 or WGS 84 degrees already.
type source interface {
	records(ctx context.Context) iter.Seq2[Record, error]
	// degrees tells whether the file's coordinate system was known and applied.
	degrees() bool
}

// Note is something a user should know, in Chinese and English.
type Note struct {
	Hans, En string
}

// sizeLimit is how large a file may be.
const sizeLimit = 1 << 30

// Open finds out what a file is and prepares reading it.
func Open(ctx context.Context, path string, o Options) (*File, error) {
	if err := checkFile(path, o.CRS); err != nil {
		return nil, err
	}
	folder, err := privateFolder()
	if err != nil {
		return nil, err
	}
	f := &File{folder: folder}
	if err = f.prepare(ctx, path, o); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// checkFile refuses what no reader needs to look at.
func checkFile(path, crs string) error {
	if crs != "" && !regexp.MustCompile(`^EPSG:[0-9]{4,6}$`).MatchString(crs) {
		return fault.InvalidParam("crs", "--crs reads EPSG:n, as in EPSG:4525, not %.40q", crs)
	}
	name := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fault.New(fault.Invalid, "there is no file %s", name)
	case err == nil && info.IsDir() && isGeodatabase(path):
		return nil
	case err != nil || !info.Mode().IsRegular():
		return fault.Wrap(err, fault.Invalid, "%s cannot be read as a file", name)
	case info.Size() == 0:
		return fault.New(fault.Invalid, "%s is empty", name)
	case info.Size() > sizeLimit:
		return fault.New(fault.Invalid, "%s has %d MB; at most %d MB are taken", name, info.Size()>>20, sizeLimit>>20)
	}
	return nil
}

// Close removes the private folder and lets go of what was read.
func (f *File) Close() error {
	err := os.RemoveAll(f.folder)
	if s, ok := f.source.(*gdalSource); ok {
		err = errors.Join(err, s.close())
	}
	return err
}

// Title is the format, and the layer's name where the file has several.
func (f *File) Title() string {
	if f.Layer != "" {
		return f.Format + " " + f.Layer
	}
	return f.Format
}

// Records streams the file's features in its order, in CGCS2000 degrees.
func (f *File) Records(ctx context.Context) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		for record, err := range f.source.records(ctx) {
			if err == nil && f.place != nil && record.Geometry != nil {
				record.Geometry = moved(record.Geometry, f.place)
			}
			if !yield(record, err) {
				return
			}
		}
	}
}

func (f *File) prepare(ctx context.Context, path string, o Options) error {
	format, err := sniff(path)
	if err != nil {
		return err
	}
	f.Format = format.name
	if err = format.open(ctx, f, path, o); err != nil {
		return err
	}
	return f.settleCoordinates(ctx, o)
}

// take puts the file under a name of ours into the private folder, so that neither its
// name nor its neighbours mean anything to GDAL.
func (f *File) take(path, name string) (string, error) {
	source, err := os.Open(path) //nolint:gosec // the operator names the file
	if err != nil {
		return "", fault.New(fault.Invalid, "%s cannot be read", filepath.Base(path))
	}
	defer source.Close()
	taken := filepath.Join(f.folder, name)
	target, err := os.OpenFile(taken, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) //nolint:gosec // a name of ours in a private folder
	if err != nil {
		return "", err
	}
	_, err = io.Copy(target, source)
	return taken, errors.Join(err, target.Close())
}

// note keeps a sentence for the user; both forms take the same arguments. What is kept is a
// format without any: a percent sign is doubled.
func (f *File) note(hans, en string, args ...any) {
	if len(args) > 0 {
		hans, en = fmt.Sprintf(hans, args...), fmt.Sprintf(en, args...)
	}
	f.Notes = append(f.Notes, Note{strings.ReplaceAll(hans, "%", "%%"), strings.ReplaceAll(en, "%", "%%")})
}

// moved applies a transformation to all points of a geometry.
func moved(g orb.Geometry, place func(orb.Point) orb.Point) orb.Geometry {
	line := func(points []orb.Point) []orb.Point {
		out := make([]orb.Point, len(points))
		for i, p := range points {
			out[i] = place(p)
		}
		return out
	}
	polygon := func(rings orb.Polygon) orb.Polygon {
		out := make(orb.Polygon, len(rings))
		for i, ring := range rings {
			out[i] = line(ring)
		}
		return out
	}
	switch g := g.(type) {
	case orb.Point:
		return place(g)
	case orb.MultiPoint:
		return orb.MultiPoint(line(g))
	case orb.LineString:
		return orb.LineString(line(g))
	case orb.MultiLineString:
		out := make(orb.MultiLineString, len(g))
		for i, l := range g {
			out[i] = line(l)
		}
		return out
	case orb.Polygon:
		return polygon(g)
	case orb.MultiPolygon:
		out := make(orb.MultiPolygon, len(g))
		for i, p := range g {
			out[i] = polygon(p)
		}
		return out
	}
	return g
}
