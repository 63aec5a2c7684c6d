package files

// Reads CSV and XLSX tables, whose rows may have coordinates, shapes as WKT, or no geometry.

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"github.com/twpayne/go-geom/encoding/wkt"
	"github.com/xuri/excelize/v2"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// The largest numbers of rows, of cells in a row, of bytes in a cell, and of bytes in all cells, each with what the
// program needs for it. A workbook of half a megabyte may name one long text a million times.
const (
	tableRows  = 1_000_000
	tableCells = 1000
	cellBytes  = 64 << 10
	tableBytes = 256 << 20
	cellNeeds  = 16
)

// table holds the rows of a sheet. settle finds the header row among them.
type table struct {
	head  []string
	rows  [][]string
	lines []int // line number of each row in the sheet, from 1

	remarks int // number of footnote rows under the table
	bytes   int // of all cells
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

// parseCSV reads separated values. It chooses the separator that yields a header with known
// columns, since the first line may be a title. If there is none, the first line decides.
func parseCSV(text string) (table, error) {
	var first table
	var wrong error
	for i, separator := range separators(text) {
		t, err := parseBy(text, separator)
		if err == nil && t.headRow() >= 0 {
			return t, nil
		}
		if i == 0 {
			first, wrong = t, err
		}
	}
	return first, wrong
}

// separators lists the separators that a text contains, the most likely one for its first line first.
func separators(text string) (found []rune) {
	line, _, _ := strings.Cut(text, "\n")
	first := ','
	for _, separator := range []rune{'\t', ';'} {
		if strings.ContainsRune(line, separator) && !strings.Contains(line, ",") {
			first = separator
		}
	}
	found = []rune{first}
	for _, separator := range []rune{',', '\t', ';', '，'} {
		if separator != first && strings.ContainsRune(text, separator) {
			found = append(found, separator)
		}
	}
	return found
}

func parseBy(text string, separator rune) (table, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = separator, -1
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
		line, _ := r.FieldPos(0)
		if err := t.add(row, line); err != nil {
			return t, err
		}
	}
}

func (t *table) add(row []string, line int) error {
	if len(row) > tableCells || len(t.rows) >= tableRows {
		return fault.New(fault.Invalid, "the table is larger than %d rows of %d cells", tableRows, tableCells)
	}
	for _, cell := range row {
		if len(cell) > cellBytes {
			return fault.New(fault.Invalid, "row %d has a cell of more than %d kB", line, cellBytes>>10)
		}
	}
	if filled(row) == 0 {
		return nil
	}
	for _, cell := range row {
		t.bytes += len(cell) + cellNeeds
	}
	if t.bytes > tableBytes {
		return fault.New(fault.Invalid, "the table's cells hold more than %d MB; import it in parts", tableBytes>>20)
	}
	t.rows, t.lines = append(t.rows, row), append(t.lines, line)
	return nil
}

// headWithin is the number of rows that are searched for the header; titles, units and remarks may
// precede it.
const headWithin = 20

// headRow returns the index of the first row with two known names of columns; -1 if there is none.
func (t *table) headRow() int {
	return slices.IndexFunc(t.rows[:min(len(t.rows), headWithin)], func(row []string) bool {
		known := 0
		for _, cell := range row {
			if isColumn(strings.TrimSpace(cell)) {
				known++
			}
		}
		return known >= 2
	})
}

// settle finds the header row, and drops the rows above it, footnotes under the table, and total rows.
func (t *table) settle() {
	head := t.headRow()
	if head < 0 {
		head = max(0, slices.IndexFunc(t.rows[:min(len(t.rows), headWithin)], func(row []string) bool { return filled(row) >= 2 }))
	}
	if head >= len(t.rows) {
		return
	}
	for _, name := range t.rows[head] {
		t.head = append(t.head, strings.TrimSpace(name))
	}
	rows, lines := t.rows[head+1:], t.lines[head+1:]
	for n := len(rows); n > 0 && filled(rows[n-1]) == 1 && isRemark(firstFilled(rows[n-1])); n = len(rows) {
		t.remarks, rows = t.remarks+1, rows[:n-1] // a footnote under the table
	}
	t.rows, t.lines = nil, nil
	for i, row := range rows {
		word := strings.Join(strings.Fields(firstFilled(row)), "") // forms print 合　计 with a space
		if !slices.Contains([]string{"合计", "合計", "总计", "總計", "小计", "小計"}, word) {
			t.rows, t.lines = append(t.rows, row), append(t.lines, lines[i])
		}
	}
}

// isRemark tells whether the only cell of a row under a table is a footnote.
func isRemark(cell string) bool {
	cell = strings.TrimSpace(cell)
	for _, word := range []string{"说明", "說明", "备注", "備註", "注：", "注:", "填表", "制表", "製表", "审核", "審核", "单位负责人", "附"} {
		if strings.HasPrefix(cell, word) {
			return true
		}
	}
	return false
}

// isColumn tells whether a cell is a known name of a column, for any layer.
func isColumn(name string) bool {
	if name == "序号" || name == "序號" || name == "姓名" {
		return true
	}
	for _, pair := range coordinateColumns() {
		if strings.EqualFold(name, pair[0]) || strings.EqualFold(name, pair[1]) {
			return true
		}
	}
	return slices.ContainsFunc(geo.Layers(), func(l geo.Layer) bool {
		_, _, ok := l.FieldFor(name)
		return ok
	})
}

// checkHead refuses a header that looks like data, and a header that has a known column twice, since
// the program cannot know which of the two columns is valid.
func (t table) checkHead() error {
	named := false
	for i, name := range t.head {
		named = named || isColumn(name)
		if name != "" && isColumn(name) && slices.Contains(t.head[:i], name) {
			return fault.New(fault.Invalid, "the column %q is there twice; rename or delete one of the two", name)
		}
	}
	data := slices.ContainsFunc(t.head, func(cell string) bool { _, ok := plainNumber(cell); return ok })
	if !named && data {
		return fault.New(fault.Invalid, "the first row (%s) looks like data; put a row with the columns' names above it", strings.Join(t.head[:min(len(t.head), 6)], ", "))
	}
	if len(t.head) == 0 || len(t.rows) == 0 {
		return fault.New(fault.Invalid, "the table has no rows under its head")
	}
	return nil
}

// openXLSX reads the only non-empty sheet of a workbook, or the named sheet. It reads the
// stored values of cells rather than the displayed ones, which may be rounded.
func openXLSX(_ context.Context, f *File, path string, o Options) error {
	book, err := excelize.OpenFile(path, excelize.Options{UnzipSizeLimit: archiveUnpacked, UnzipXMLSizeLimit: 64 << 20})
	if err != nil {
		return fault.Wrap(err, fault.Invalid, "the workbook cannot be read: it is damaged, locked or too large")
	}
	defer book.Close() //nolint:errcheck // only read
	all := book.GetSheetList()
	sheets := all
	if len(all) > 1 && o.SourceLayer == "" {
		sheets = filledSheets(book)
	}
	sheet, err := chooseLayer(sheets, o.SourceLayer)
	if err != nil {
		return err
	}
	if len(all) > 1 {
		f.Layer = sheet
	}
	rows, err := book.Rows(sheet)
	if err != nil {
		return fault.Wrap(err, fault.Invalid, "the sheet %q cannot be read", sheet)
	}
	defer rows.Close() //nolint:errcheck // only read
	var t table
	for line := 1; rows.Next(); line++ {
		row, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return fault.Wrap(err, fault.Invalid, "the sheet %q cannot be read", sheet)
		}
		if err := t.add(row, line); err != nil {
			return err
		}
	}
	if o.Merges {
		if err := f.readMerges(book, sheet); err != nil {
			return fault.Wrap(err, fault.Invalid, "the sheet %q cannot be read", sheet)
		}
	}
	return f.openTable(t, o)
}

// filledSheets lists the non-empty sheets, since Excel up to 2010 added two empty sheets to every new
// workbook. If all sheets are empty, it lists all.
func filledSheets(book *excelize.File) []string {
	holds := func(sheet string) bool {
		rows, err := book.Rows(sheet)
		if err != nil {
			return true // reading the sheet later returns the error
		}
		defer rows.Close() //nolint:errcheck // only read
		for rows.Next() {
			if row, err := rows.Columns(); err != nil || filled(row) > 0 {
				return true
			}
		}
		return false
	}
	all := book.GetSheetList()
	if found := slices.DeleteFunc(slices.Clone(all), func(sheet string) bool { return !holds(sheet) }); len(found) > 0 {
		return found
	}
	return all
}

// filled returns the number of cells with a text.
func filled(row []string) (n int) {
	for _, cell := range row {
		if strings.TrimSpace(cell) != "" {
			n++
		}
	}
	return n
}

// firstFilled returns the first non-empty cell.
func firstFilled(row []string) string {
	for _, cell := range row {
		if cell = strings.TrimSpace(cell); cell != "" {
			return cell
		}
	}
	return ""
}

// coordinateColumns lists pairs of column names for coordinates, with the longitude, easting or x
// first. A surveyor's X is often the northing; settleCoordinates detects this from the numbers.
func coordinateColumns() [][2]string {
	return [][2]string{
		{"经度", "纬度"},
		{"東經", "北緯"},
		{"東経", "北緯"},
		{"經度", "緯度"},
		{"东经", "北纬"},
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

// openTable turns the table's rows into records, with shapes from coordinates or WKT. If a
// table has neither, its rows update existing features.
func (f *File) openTable(t table, _ Options) error {
	t.settle()
	if err := t.checkHead(); err != nil {
		return err
	}
	if t.remarks > 0 {
		f.note(fmt.Sprintf("表下面有 %d 行说明，已跳过", t.remarks), fmt.Sprintf("%d remarks under the table were passed over", t.remarks))
	}
	f.Sheet = true
	shape, used := t.shapeColumns()
	f.keepCells(t, used)
	source := memorySource{}
	var wrong []string
	for i, row := range t.rows {
		record := Record{Row: t.lines[i]}
		for c, name := range t.head {
			if !slices.Contains(used, c) && c < len(row) && name != "" {
				record.Fields = append(record.Fields, Attribute{name, strings.TrimSpace(row[c])})
			}
		}
		if shape != nil {
			var err error
			if record.Geometry, err = shape(row); err != nil {
				wrong = append(wrong, fmt.Sprintf("%d: %s", t.lines[i], err))
			}
		}
		source.all = append(source.all, record)
	}
	if len(wrong) > 0 {
		list := strings.Join(wrong[:min(len(wrong), 50)], "; ")
		return fault.New(fault.Invalid, "the coordinates of %d rows cannot be read (row: what is there): %s. Write degrees as 111.0631 or 111°03′47″, metres as 37504095.86, shapes as WKT", len(wrong), list)
	}
	if shape == nil {
		source.known = true
		f.Joins = true
		head := strings.Join(t.head, "、")
		f.note("表里没有认得的坐标列（现有：%s）：按编码或名称与已有要素对应", "the table has no columns of coordinates that are known here (it has: %s): its rows join what exists, by code or by name", head)
	}
	f.source = source
	return nil
}

// shapeColumns returns a function that reads a row's shape, and the indices of the columns that it
// uses. The function is nil if the table has no such columns.
func (t table) shapeColumns() (shape func(row []string) (orb.Geometry, error), used []int) {
	for _, pair := range coordinateColumns() {
		x, y := t.column(pair[0]), t.column(pair[1])
		if x >= 0 && y >= 0 {
			return func(row []string) (orb.Geometry, error) { return pointOf(cellAt(row, x), cellAt(row, y)) }, []int{x, y}
		}
	}
	for _, name := range []string{"坐标", "坐標", "经纬度", "經緯度", "location"} {
		if c := t.column(name); c >= 0 {
			return func(row []string) (orb.Geometry, error) { return pairOf(cellAt(row, c)) }, []int{c}
		}
	}
	for _, name := range []string{"wkt", "geometry", "geom", "the_geom"} {
		if c := t.column(name); c >= 0 {
			return func(row []string) (orb.Geometry, error) { return wktOf(row, c) }, []int{c}
		}
	}
	return nil, nil
}

func cellAt(row []string, column int) string {
	if column >= len(row) {
		return ""
	}
	return strings.TrimSpace(row[column])
}

// wktOf reads a shape as well-known text, which may have a prefix such as SRID=4490;.
func wktOf(row []string, column int) (orb.Geometry, error) {
	text := ""
	if column < len(row) {
		text = strings.TrimSpace(row[column])
	}
	if srid, rest, ok := strings.Cut(text, ";"); ok && strings.HasPrefix(strings.ToUpper(srid), "SRID=") {
		text = rest
	}
	var shape orb.Geometry
	g, err := wkt.Unmarshal(text)
	if err == nil {
		shape, err = flat(g)
	}
	if err != nil {
		return nil, errors.New(strconv.Quote(firstRunes(text, 30)))
	}
	return shape, nil
}

// column returns the index of a column by its name, ignoring a unit in brackets; -1 if there is
// none.
func (t table) column(name string) int {
	return slices.IndexFunc(t.head, func(h string) bool {
		bare, _, _ := strings.Cut(strings.ReplaceAll(h, "（", "("), "(")
		return strings.EqualFold(h, name) || strings.EqualFold(strings.TrimSpace(bare), name)
	})
}

// pointOf reads a point from two cells. The error is the quoted text that is not a coordinate.
func pointOf(x, y string) (orb.Point, error) {
	var p orb.Point
	for i, text := range []string{x, y} {
		n, ok := coordinate(text)
		if !ok {
			return p, errors.New(strconv.Quote(firstRunes(text, 30)))
		}
		p[i] = n
	}
	return p, nil
}

// pairOf reads a point from one cell, as in 111.07,25.91.
func pairOf(text string) (orb.Point, error) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",，;；、 ", r) })
	if len(parts) != 2 {
		return orb.Point{}, errors.New(strconv.Quote(firstRunes(text, 30)))
	}
	return pointOf(parts[0], parts[1])
}
