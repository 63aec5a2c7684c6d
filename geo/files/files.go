// Package files reads and writes survey files. It determines a file's format, encoding and
// coordinate system, streams its features in CGCS2000 degrees, and fits their fields to a layer.
//
// GDAL's ogr2ogr reads most formats, in a confined subprocess that can use one driver only and can
// reach only a private folder with the file, which Close removes. This package's own parsers read
// tables and the land office's boundary text.
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
	"github.com/paulmach/orb/project"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Options supply information for reading a file that the file itself may lack.
type Options struct {
	SourceLayer string    // name of the layer to read; needed when the file has several
	CRS         string    // EPSG:n, overrides the file's coordinate system; empty: the file's system is used
	Datum       geo.Datum // datum of degrees; empty: CGCS2000, with a warning
	Extent      orb.Bound // extent of the town, in which the coordinates must lie
	// MustConfine refuses formats that GDAL reads if the kernel cannot confine it wholly. A server
	// sets it, since its files come from other people.
	MustConfine bool
	Merges      bool // whether merged cells of a workbook are of interest
	// Counting is called with the number of features so far while Open goes through the file, which it
	// does to find in which system the coordinates are. It may begin anew. It may be nil.
	Counting func(features int)
}

// counted tells Counting, if there is one.
func (o Options) counted(features int) {
	if o.Counting != nil {
		o.Counting(features)
	}
}

// File is an open survey file.
type File struct {
	Format string
	Layer  string  // name of the layer that is read, if the format has layers
	Notes  []Note  // explanations of how the file was interpreted
	Count  int     // number of its features; 0: not known before all are read
	Sheet  bool    // whether its features are rows of a table and have the row numbers of its sheet
	Joins  bool    // whether it is a table without coordinates, whose rows update existing features
	Loose  []Cell  // filled cells of its table that no head stands over, the first ones
	Merged []Merge // of its sheet, if they are of interest

	columns []int // of a table's fields in their order, from 0

	folder string // private folder with the files that GDAL reads
	source source
	ahead  *ahead                    // the records that Open has begun to read; nil: none
	place  func(orb.Point) orb.Point // converts the source's coordinates to CGCS2000 degrees; nil: no conversion is needed
}

// source streams the records of one kind of file.
type source interface {
	// records streams the file's records in its order; it may be called more than once.
	records(ctx context.Context) iter.Seq2[Record, error]
	// degrees tells whether the records' coordinates are CGCS2000 or WGS 84 degrees, because
	// the file's coordinate system was known; otherwise they are the file's original numbers.
	degrees() bool
}

// Note is a sentence for the user about how a file was interpreted, in Chinese and English.
type Note struct {
	Hans, En string
}

// sizeLimit is the largest size of a file in bytes.
const sizeLimit = 1 << 30

// Open determines a file's format and coordinate system, and prepares reading it. If the file
// cannot be read as any format, the fault is of kind Invalid.
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

// checkFile refuses files and options that no reader can handle.
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

// Close removes the private folder and the stored output of GDAL.
func (f *File) Close() error {
	if f.ahead != nil {
		f.ahead.stop()
		f.ahead = nil
	}
	err := os.RemoveAll(f.folder)
	if s, ok := f.source.(*gdalSource); ok {
		err = errors.Join(err, s.close())
	}
	return err
}

// Title returns the format's name, with the layer's name if the file has several.
func (f *File) Title() string {
	if f.Layer != "" {
		return f.Format + " " + f.Layer
	}
	return f.Format
}

// Records streams the file's features in its order, in CGCS2000 degrees.
func (f *File) Records(ctx context.Context) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		for record, err := range f.sourceRecords(ctx) {
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

// take copies the file into the private folder under a fixed name, so that GDAL does not interpret
// its original name, or other files in its folder.
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

// note adds a sentence for the user; both forms take the same arguments. Notes are used as formats
// later, so percent signs are doubled.
func (f *File) note(hans, en string, args ...any) {
	if len(args) > 0 {
		hans, en = fmt.Sprintf(hans, args...), fmt.Sprintf(en, args...)
	}
	f.Notes = append(f.Notes, Note{strings.ReplaceAll(hans, "%", "%%"), strings.ReplaceAll(en, "%", "%%")})
}

// moved returns a geometry with a transformation applied to all its points.
func moved(g orb.Geometry, place orb.Projection) orb.Geometry {
	return project.Geometry(orb.Clone(g), place)
}
