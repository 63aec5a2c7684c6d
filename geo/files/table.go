package files

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/xuri/excelize/v2"

	"tuntu/internal/fault"
)

// Limits of a table.
const (
	tableRows  = 1_000_000
	tableCells = 1000 // of a row
	cellBytes  = 64 << 10
)

// table is a sheet of rows with a head.
type table struct {
	head []string
	rows [][]string
}

func openCSV(_ context.Context, f *File, path string, o Options) error {
	data, err := os.ReadFile(path) //nolint:gosec // the operator names the file
	if err != nil {
		return fault.Wrap(err, fault.Invalid, "the file cannot be read")
	}
	text, encoding, err := decodeText(data)
	if err != nil {
		return err
	}
	f.noteEncoding(encoding)
	t, err := parseCSV(text)
	if err != nil {
		return err
	}
	return f.openTable(t, o)
}

// parseCSV reads comma, semicolon or tab separated values.
func parseCSV(text string) (table, error) {
	first, _, _ := strings.Cut(text, "\n")
	r := csv.NewReader(strings.NewReader(text))
	for _, separator := range []rune{'\t', ';'} {
		if strings.ContainsRune(first, separator) && !strings.Contains(first, ",") {
			r.Comma = separator
		}
	}
	r.FieldsPerRecord = -1
	var t table
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		if wrong, ok := errors.AsType[*csv.ParseError](err); ok {
			return t, fault.Wrap(err, fault.Invalid, "the CSV is broken in row %d, column %d: a quotation mark is out of place", wrong.Line, wrong.Column)
		}
		if err != nil {
			return t, err
		}
		if err := t.add(row); err != nil {
			return t, err
		}
	}
}

func (t *table) add(row []string) error {
	if len(row) > tableCells || len(t.rows) >= tableRows {
		return fault.New(fault.Invalid, "the table is larger than %d rows of %d cells", tableRows, tableCells)
	}
	for _, cell := range row {
		if len(cell) > cellBytes {
			return fault.New(fault.Invalid, "row %d has a cell of more than %d kB", len(t.rows)+2, cellBytes>>10)
		}
	}
	if t.head == nil {
		for _, name := range row {
			t.head = append(t.head, strings.TrimSpace(name))
		}
		return nil
	}
	if slices.ContainsFunc(row, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
		t.rows = append(t.rows, row)
	}
	return nil
}

// openXLSX reads the one sheet of a workbook, or the named one. Cells are read as they
// are written, so that codes stay text.
func openXLSX(_ context.Context, f *File, path string, o Options) error {
	book, err := excelize.OpenFile(path, excelize.Options{UnzipSizeLimit: archiveUnpacked, UnzipXMLSizeLimit: 64 << 20})
	if err != nil {
		return fault.Wrap(err, fault.Invalid, "the workbook cannot be read: it is damaged, locked or too large")
	}
	defer book.Close() //nolint:errcheck // only read
	sheet, err := chooseLayer(book.GetSheetList(), o.SourceLayer)
	if err != nil {
		return err
	}
	if len(book.GetSheetList()) > 1 {
		f.Layer = sheet
	}
	rows, err := book.Rows(sheet)
	if err != nil {
		return fault.Wrap(err, fault.Invalid, "the sheet %q cannot be read", sheet)
	}
	defer rows.Close() //nolint:errcheck // only read
	var t table
	for rows.Next() {
		row, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return fault.Wrap(err, fault.Invalid, "the sheet %q cannot be read", sheet)
		}
		if t.head == nil && filled(row) < 2 { // a title above the head, as offices have it
			continue
		}
		if err := t.add(row); err != nil {
			return err
		}
	}
	return f.openTable(t, o)
}

func filled(row []string) (n int) {
	for _, cell := range row {
		if strings.TrimSpace(cell) != "" {
			n++
		}
	}
	return n
}

// Pairs of columns that hold a place, the one that is x or easting first. A surveyor's X
// is often the northing; which it is, the numbers tell.
func coordinateColumns() [][2]string {
	return [][2]string{
		{"经度", "纬度"},
		{"東經", "北緯"},
		{"東経", "北緯"},
		{"經度", "緯度"},
		{"lon", "lat"},
		{"lng", "lat"},
		{"long", "lat"},
		{"longitude", "latitude"},
		{"x", "y"},
		{"x坐标", "y坐标"},
		{"x坐標", "y坐標"},
		{"横坐标", "纵坐标"},
		{"东坐标", "北坐标"},
		{"easting", "northing"},
	}
}

// openTable makes points of a table's coordinates; one without any joins by its rows.
func (f *File) openTable(t table, _ Options) error {
	if len(t.head) == 0 || len(t.rows) == 0 {
		return fault.New(fault.Invalid, "the table has no rows under its head")
	}
	x, y := -1, -1
	for _, pair := range coordinateColumns() {
		x, y = t.column(pair[0]), t.column(pair[1])
		if x >= 0 && y >= 0 {
			break
		}
	}
	source := memorySource{}
	for i, row := range t.rows {
		record := Record{Row: i + 1}
		for c, name := range t.head {
			if c != x && c != y && c < len(row) && name != "" {
				record.Fields = append(record.Fields, Attribute{name, strings.TrimSpace(row[c])})
			}
		}
		if x >= 0 && y >= 0 {
			point, err := pointOf(row, x, y)
			if err != nil {
				return fault.New(fault.Invalid, "row %d: %s", i+2, err)
			}
			record.Geometry = point
		}
		source.all = append(source.all, record)
	}
	if x < 0 || y < 0 {
		source.known = true
		f.Joins = true
		f.note("表里没有坐标：按编码或名称与已有要素对应", "the table has no coordinates: its rows join what exists, by code or by name")
	}
	f.source = source
	return nil
}

func (t table) column(name string) int {
	return slices.IndexFunc(t.head, func(h string) bool { return strings.EqualFold(h, name) })
}

func pointOf(row []string, x, y int) (orb.Point, error) {
	if x >= len(row) || y >= len(row) {
		return orb.Point{}, errors.New("a coordinate is missing")
	}
	var p orb.Point
	for i, column := range []int{x, y} {
		n, err := strconv.ParseFloat(strings.TrimSpace(row[column]), 64)
		if err != nil || n-n != 0 {
			return p, errors.New("the coordinate " + strconv.Quote(lastRunes(row[column], 30)) + " is no number")
		}
		p[i] = n
	}
	return p, nil
}
