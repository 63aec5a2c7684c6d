package files

// Writes tables as an office prints, signs and keeps them.

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Paper is a table with a title, a row of units, the column 序号, a row of totals, and a last line that says which office
// made it and when, and leaves room for who made it and who checked it. Equal papers are equal files to the byte.
type Paper struct {
	Format   string // csv or xlsx
	Language string // one of [geo.Languages]
	Title    string
	Office   string    // who makes it
	Made     time.Time // the day of its making
	Columns  []PaperColumn
	Rows     [][]any  // a cell for each column: a string, an int, a geo.Share, a geo.Fen, or nil for an empty one
	Notes    []string // lines between the totals and the last line
}

// PaperColumn is a column of a paper.
type PaperColumn struct {
	Group string  // what stands over it and its neighbours of the same group; empty: nothing
	Title string  // its head
	Unit  string  // empty: it has none
	Sums  bool    // whether it has a total
	Width float64 // in characters; 0: 10
}

// OfficeDate is a day as an office writes it: 2026年11月30日.
func OfficeDate(day time.Time, language string) string {
	if language == "en" {
		return day.Format(time.DateOnly)
	}
	return day.Format("2006年1月2日")
}

// Write writes the paper in its form. An unknown form is a fault of kind Invalid.
func (p Paper) Write(w io.Writer) error {
	switch p.Format {
	case "csv":
		return p.writeCSV(w)
	case "xlsx":
		return p.writeXLSX(w)
	}
	return fault.InvalidParam("f", "the form %.20q is not made here; allowed are: json, csv, xlsx", p.Format)
}

func (p Paper) word(hans, hant, en string) string {
	return geo.Title{Hans: hans, Hant: hant, En: en}.In(p.Language)
}

// number is the head of the column of row numbers.
func (p Paper) number() string { return p.word("序号", "序號", "No.") }

// foot is the last line. Those who make and check the paper write their names by hand.
func (p Paper) foot() []string {
	return []string{
		p.word("制表单位：", "製表單位：", "Made by: ") + p.Office, p.word("制表日期：", "製表日期：", "On: ") + OfficeDate(p.Made, p.Language),
		p.word("制表人：", "製表人：", "Name: "), p.word("审核：", "審核：", "Checked: "),
	}
}

// totals adds up the columns that have a total.
func (p Paper) totals() []any {
	sums := make([]any, len(p.Columns))
	for i, column := range p.Columns {
		if !column.Sums {
			continue
		}
		count, money, isMoney := geo.Share(0), geo.Fen(0), false
		for _, row := range p.Rows {
			switch value := row[i].(type) {
			case int:
				count += geo.Whole(value)
			case geo.Share:
				count += value
			case geo.Fen:
				money, isMoney = money+value, true
			}
		}
		if sums[i] = count; isMoney {
			sums[i] = money
		}
	}
	return sums
}

// writeCSV writes a CSV in UTF-8 with a byte order mark, with the same lines as the workbook.
func (p Paper) writeCSV(w io.Writer) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	units, heads := []string{p.word("单位", "單位", "Unit")}, []string{p.number()}
	for _, c := range p.Columns {
		units, heads = append(units, c.Unit), append(heads, c.Group+c.Title)
	}
	lines := [][]string{{p.Title}, units, heads}
	for i, row := range p.Rows {
		lines = append(lines, p.line(strconv.Itoa(i+1), row))
	}
	lines = append(lines, p.line(p.word("合计", "合計", "Total"), p.totals()))
	for _, note := range p.Notes {
		lines = append(lines, []string{Guarded(note)})
	}
	table := csv.NewWriter(w)
	_ = table.WriteAll(append(lines, p.foot()))
	return table.Error()
}

// line is a row of the CSV.
func (p Paper) line(first string, cells []any) []string {
	row := []string{first}
	for _, cell := range cells {
		text := ""
		switch value := cell.(type) {
		case string:
			if text = Guarded(value); longNumber(text) {
				text = "\t" + text
			}
		case nil:
		default:
			text = fmt.Sprint(value)
		}
		row = append(row, text)
	}
	return row
}

// sheetName names a workbook's sheet after its title: a name has at most 31 characters, some signs are none of it, and it
// neither begins nor ends with an apostrophe. Without a title it is what a new workbook's is.
func sheetName(title string) string {
	name := []rune(strings.NewReplacer("[", "(", "]", ")", ":", " ", "*", " ", "?", " ", "/", "-", `\`, "-").Replace(title))
	return cmp.Or(strings.Trim(string(name[:min(len(name), excelize.MaxSheetNameLength)]), "' "), "Sheet1")
}

// writeXLSX writes a workbook. Groups of columns stand over their heads.
func (p Paper) writeXLSX(w io.Writer) error {
	book := excelize.NewFile()
	defer book.Close() //nolint:errcheck // it holds nothing outside
	sheet := sheetName(p.Title)
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
	row, err := p.writeHead(stream, style)
	for i, cells := range p.Rows {
		err = errors.Join(err, stream.SetRow(fmt.Sprintf("A%d", row), style.line(i+1, cells, false)))
		row++
	}
	err = errors.Join(err, stream.SetRow(fmt.Sprintf("A%d", row), style.line(p.word("合计", "合計", "Total"), p.totals(), true)))
	for _, note := range p.Notes {
		row++
		err = errors.Join(err, stream.SetRow(fmt.Sprintf("A%d", row), []any{note}))
	}
	foot := make([]any, 0, 2*len(p.foot()))
	for _, text := range p.foot() {
		foot = append(foot, text, nil) // a text without a neighbour flows on
	}
	err = errors.Join(err, stream.SetRow(fmt.Sprintf("A%d", row+2), foot), stream.Flush())
	if err != nil {
		return err
	}
	return book.Write(w)
}

// writeHead writes what stands over the rows, and returns the number of the first row.
func (p Paper) writeHead(stream *excelize.StreamWriter, style styles) (row int, err error) {
	units, groups, heads := []any{p.word("单位", "單位", "Unit")}, []any{nil}, []any{style.strong(p.number())}
	var merged [][2]int // first and last column of a group
	err = stream.SetColWidth(1, 1, 8)
	for i, c := range p.Columns {
		units, heads = append(units, c.Unit), append(heads, style.strong(c.Title))
		switch {
		case c.Group == "":
			groups = append(groups, nil)
		case i > 0 && p.Columns[i-1].Group == c.Group:
			groups = append(groups, nil)
			merged[len(merged)-1][1] = i + 2
		default:
			groups, merged = append(groups, style.strong(c.Group)), append(merged, [2]int{i + 2, i + 2})
		}
		width := c.Width
		if width == 0 {
			width = 10
		}
		err = errors.Join(err, stream.SetColWidth(i+2, i+2, width))
	}
	row = 4
	if merged != nil {
		row = 5
	}
	err = errors.Join(err,
		stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: row - 1, TopLeftCell: fmt.Sprintf("A%d", row), ActivePane: "bottomLeft"}),
		stream.SetRow("A1", []any{excelize.Cell{StyleID: style.title, Value: p.Title}}, excelize.RowOpts{Height: 28}),
		merge(stream, 1, 1, len(heads)), stream.SetRow("A2", units))
	if merged != nil {
		err = errors.Join(err, stream.SetRow("A3", groups))
		for _, group := range merged {
			err = errors.Join(err, merge(stream, 3, group[0], group[1]))
		}
	}
	return row, errors.Join(err, stream.SetRow(fmt.Sprintf("A%d", row-1), heads))
}

// merge makes one cell of a row's cells from one column to another.
func merge(stream *excelize.StreamWriter, row, first, last int) error {
	if first == last {
		return nil
	}
	from, err := excelize.CoordinatesToCellName(first, row)
	if err != nil {
		return err
	}
	to, err := excelize.CoordinatesToCellName(last, row)
	if err != nil {
		return err
	}
	return stream.MergeCell(from, to)
}

// strong is a bold cell in the middle.
func (s styles) strong(value any) excelize.Cell { return excelize.Cell{StyleID: s.bold, Value: value} }

// line is a row of the workbook: numbers as numbers, and texts as texts, which nothing evaluates.
func (s styles) line(first any, cells []any, total bool) []any {
	row := []any{first}
	formats := s.numbers
	if total {
		row, formats = []any{s.strong(first)}, s.sums
	}
	for _, cell := range cells {
		switch value := cell.(type) {
		case int:
			row = append(row, excelize.Cell{StyleID: formats[0], Value: value})
		case geo.Share:
			format := formats[2]
			if value%100 == 0 {
				format = formats[0]
			}
			row = append(row, excelize.Cell{StyleID: format, Value: float64(value) / 100})
		case geo.Fen:
			row = append(row, excelize.Cell{StyleID: formats[2], Value: float64(value) / 100})
		default:
			row = append(row, cell)
		}
	}
	return row
}
