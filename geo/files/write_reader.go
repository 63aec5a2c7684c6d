package files

// Writes human-readable files with selected columns, and with words instead of coded values.

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Reader writes a human-readable file with selected columns, and with words instead of coded values.
// [Target] writes files for re-import; its workbook is a Reader's workbook with coordinate columns.
type Reader struct {
	Format     string            // csv, geojson or xlsx
	Title      string            // title of a workbook
	Fields     []geo.Field       // the columns, in their order
	Language   string            // one of [geo.Languages]
	Committees map[string]string // names by code, shown instead of the codes

	placeTitles []string                      // titles of the coordinate columns, which follow the others
	place       func(Outgoing) ([]any, error) // returns the cells of the coordinate columns; nil: there are no such columns
}

// Send writes features to a stream. An unknown format is a fault of kind Invalid.
func (t Reader) Send(w io.Writer, features iter.Seq2[Outgoing, error]) error {
	switch t.Format {
	case "geojson":
		return t.writeGeoJSON(w, features)
	case "csv":
		return t.writeCSV(w, features)
	case "xlsx":
		return t.writeXLSX(w, features)
	}
	return fault.InvalidParam("f", "the form %.20q is not made here; allowed are: csv, geojson, xlsx", t.Format)
}

func (t Reader) writeGeoJSON(w io.Writer, features iter.Seq2[Outgoing, error]) error {
	return writeGeoJSON(w, func(yield func(Outgoing, error) bool) {
		for f, err := range features {
			chosen := map[string]any{}
			for _, field := range t.Fields {
				chosen[field.Name] = f.Properties[field.Name]
				if n, ok := chosen[field.Name].(float64); ok {
					chosen[field.Name] = field.Rounded(n)
				}
			}
			f.Properties = chosen
			if !yield(f, err) {
				return
			}
		}
	})
}

// longNumber tells whether a text is a code that a spreadsheet would turn into a number and round.
func longNumber(text string) bool {
	return len(text) > 11 && strings.Trim(text, "0123456789") == ""
}

// writeCSV writes a CSV in UTF-8 with a byte order mark, by which spreadsheets recognise UTF-8. A
// tab before a long code makes spreadsheets keep it as text.
func (t Reader) writeCSV(w io.Writer, features iter.Seq2[Outgoing, error]) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	table := csv.NewWriter(w)
	var head []string
	for _, f := range t.Fields {
		head = append(head, readerTitle(f).In(t.Language))
	}
	if err := table.Write(head); err != nil {
		return err
	}
	for f, err := range features {
		if err != nil {
			return err
		}
		var row []string
		for _, field := range t.Fields {
			text := measured(field, t.word(field, f.Properties[field.Name]))
			if field.Type == geo.Text {
				text = Guarded(text)
			}
			if field.Type == geo.Text && longNumber(text) {
				text = "\t" + text
			}
			row = append(row, text)
		}
		if err := table.Write(row); err != nil {
			return err
		}
	}
	table.Flush()
	return table.Error()
}

// measured rounds an area or a length to six decimals, since further ones come from the database's
// floating-point arithmetic. Six decimals of a mu are less than 7 cm², so that the sum of thousands
// of rows is still exact to a square metre.
func measured(field geo.Field, text string) string {
	if field.SetBy != geo.Database || field.Type != geo.Number {
		return text
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text
	}
	return strconv.FormatFloat(math.Round(n*1e6)/1e6, 'f', -1, 64)
}

// writeXLSX writes a workbook in the form that offices use: a title, a row of units, the column 序号,
// words in place of values, codes as text, and totals of areas, lengths and counts.
func (t Reader) writeXLSX(w io.Writer, features iter.Seq2[Outgoing, error]) error {
	book := excelize.NewFile()
	defer book.Close() //nolint:errcheck // it holds nothing outside
	sheet := sheetName(t.Title)
	if err := book.SetSheetName("Sheet1", sheet); err != nil {
		return err
	}
	stream, err := book.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	style, err := stylesOf(book)
	if err != nil {
		return err
	}
	fields := t.Fields
	if err := t.writeHead(stream, style, fields); err != nil {
		return err
	}
	row, totals := 4, make([]float64, len(fields))
	for f, err := range features {
		if err != nil {
			return err
		}
		cells := []any{row - 3}
		for i, field := range fields {
			cells = append(cells, style.dress(field, t.cellOf(field, f.Properties[field.Name], &totals[i])))
		}
		if t.place != nil {
			place, err := t.place(f)
			if err != nil {
				return err
			}
			cells = append(cells, place...)
		}
		if err := stream.SetRow(fmt.Sprintf("A%d", row), cells); err != nil {
			return err
		}
		row++
	}
	sums := []any{excelize.Cell{StyleID: style.bold, Value: geo.Title{Hans: "合计", Hant: "合計", En: "Total"}.In(t.Language)}}
	for i, field := range fields {
		if adds(field) {
			sums = append(sums, excelize.Cell{StyleID: style.sums[decimals(field)], Value: totals[i]})
		} else {
			sums = append(sums, nil)
		}
	}
	if err := errors.Join(stream.SetRow(fmt.Sprintf("A%d", row), sums), stream.Flush()); err != nil {
		return err
	}
	return book.Write(w)
}

// writeHead writes the title over all columns, the units, and the columns' names. These three rows
// stay visible when the sheet is scrolled.
func (t Reader) writeHead(stream *excelize.StreamWriter, style styles, fields []geo.Field) error {
	word := func(hans, hant, en string) string { return geo.Title{Hans: hans, Hant: hant, En: en}.In(t.Language) }
	head, units := []any{excelize.Cell{StyleID: style.bold, Value: word("序号", "序號", "No.")}}, []any{word("单位", "單位", "Unit")}
	for _, f := range fields {
		head = append(head, excelize.Cell{StyleID: style.bold, Value: readerTitle(f).In(t.Language)})
		units = append(units, unitTitle(f.Unit).In(t.Language))
	}
	for _, title := range t.placeTitles {
		head = append(head, excelize.Cell{StyleID: style.bold, Value: title})
	}
	last, err := excelize.CoordinatesToCellName(len(head), 1)
	if err != nil {
		return err
	}
	return errors.Join(
		stream.SetColWidth(1, 1, 8), stream.SetColWidth(2, max(len(head), 2), 18),
		stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 3, TopLeftCell: "A4", ActivePane: "bottomLeft"}),
		stream.SetRow("A1", []any{excelize.Cell{StyleID: style.title, Value: t.Title}}, excelize.RowOpts{Height: 28}), stream.MergeCell("A1", last),
		stream.SetRow("A2", units), stream.SetRow("A3", head),
	)
}

// styles holds the ids of a workbook's styles; the ids for numbers and totals are by number of
// decimals.
type styles struct {
	title, bold   int
	numbers, sums map[int]int
}

func stylesOf(book *excelize.File) (styles, error) {
	centred := &excelize.Alignment{Horizontal: "center", Vertical: "center"}
	s := styles{numbers: map[int]int{}, sums: map[int]int{}}
	var err error
	add := func(style *excelize.Style) int {
		id, e := book.NewStyle(style)
		err = errors.Join(err, e)
		return id
	}
	s.title = add(&excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}, Alignment: centred})
	s.bold = add(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: centred})
	for _, number := range []struct{ digits, format int }{{0, 3}, {2, 4}} { // the built-in #,##0 and #,##0.00
		s.numbers[number.digits] = add(&excelize.Style{NumFmt: number.format})
		s.sums[number.digits] = add(&excelize.Style{NumFmt: number.format, Font: &excelize.Font{Bold: true}})
	}
	return s, err
}

// dress formats the numbers of columns that have a total; years and texts stay unformatted.
func (s styles) dress(field geo.Field, value any) any {
	if _, is := value.(float64); !is || !adds(field) {
		return value
	}
	return excelize.Cell{StyleID: s.numbers[decimals(field)], Value: value}
}

func decimals(field geo.Field) int {
	if field.Type == geo.Integer {
		return 0
	}
	return 2
}

// adds tells whether a column has a total.
func adds(field geo.Field) bool {
	return slices.Contains([]string{"m2", "mu", "kg", "yuan"}, field.Unit) || field.Name == "length_m" || slices.Contains([]string{"households", "population", "done", "rate_n", "rate_d"}, field.Name)
}

// cellOf returns a value for a workbook's cell, and adds numbers to the total. All values
// except numbers become text cells, which a spreadsheet never evaluates as formulas.
func (t Reader) cellOf(field geo.Field, value any, total *float64) any {
	if value == nil {
		return nil
	}
	if field.Type == geo.Integer || field.Type == geo.Number {
		n, err := strconv.ParseFloat(textOf(value), 64)
		if err == nil {
			*total += n
			return n
		}
	}
	return t.word(field, value)
}

// word returns the word for a value in the reader's language, or the value as text if it has none.
func (t Reader) word(field geo.Field, value any) string {
	text := textOf(value)
	if truth, ok := value.(bool); ok && field.Name != "lined" {
		yes, no := geo.Title{Hans: "是", Hant: "是", En: "yes"}, geo.Title{Hans: "否", Hant: "否", En: "no"}
		return map[bool]geo.Title{true: yes, false: no}[truth].In(t.Language)
	}
	if name := t.Committees[text]; field.Name == "committee" && name != "" {
		return name
	}
	if field.Allowed() != nil || field.Type == geo.Boolean {
		return field.Word(text).In(t.Language)
	}
	return text
}

// readerTitle returns the title of a field's column. Areas and lengths that the program computes
// are labelled as measured on the map, so that an import does not mistake them for surveyed ones.
func readerTitle(f geo.Field) geo.Title {
	if f.Name == "area_m2" || f.Name == "area_mu" || f.Name == "length_m" {
		return geo.Title{Hans: "图上" + f.Title.Hans, Hant: "圖上" + f.Title.Hant, En: f.Title.En + " on the map"}
	}
	return f.Title
}

func unitTitle(unit string) geo.Title {
	return map[string]geo.Title{
		"m2": {Hans: "平方米", Hant: "平方米", En: "m²"}, "mu": {Hans: "亩", Hant: "畝", En: "mu"}, "m": {Hans: "米", Hant: "米", En: "m"},
		"%": {Hans: "%", Hant: "%", En: "%"}, "kW": {Hans: "千瓦", Hant: "千瓦", En: "kW"}, "m3/h": {Hans: "立方米/时", Hant: "立方米/時", En: "m³/h"},
		"kg": {Hans: "公斤", Hant: "公斤", En: "kg"}, "yuan": {Hans: "元", Hant: "元", En: "yuan"},
	}[unit]
}
