package files

// Where the cells of a table stand in its sheet, for lists in which each cell is a statement of its own.

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Cell is a cell of a table's sheet.
type Cell struct {
	Row, Column int // from 1
	Text        string
}

// Address is the cell's name in a spreadsheet, as in D5.
func (c Cell) Address() string {
	name, _ := excelize.CoordinatesToCellName(c.Column, c.Row) // its fault is a number below 1
	return name
}

// Merge is a block of cells of a sheet that were made one, of which only the first one holds a text.
type Merge struct {
	Range                    string // as in D5:D7
	top, bottom, left, right int
}

// First returns the first of some rows that the block has in one of some columns, both in ascending order.
func (m Merge) First(rows, columns []int) (row int, ok bool) {
	r, _ := slices.BinarySearch(rows, m.top)
	c, _ := slices.BinarySearch(columns, m.left)
	if r == len(rows) || rows[r] > m.bottom || c == len(columns) || columns[c] > m.right {
		return 0, false
	}
	return rows[r], true
}

// mostLoose is how many cells without a head are kept.
const mostLoose = 100

// CellOf returns the cell of a table from which the i-th field of a record was read.
func (f *File) CellOf(r Record, i int) Cell {
	text, _ := r.Fields[i].Value.(string)
	return Cell{Row: r.Row, Column: f.columns[i] + 1, Text: text}
}

// keepCells notes in which columns the fields of the table's records stand, and the filled cells that no head stands over.
func (f *File) keepCells(t table, used []int) {
	for c, name := range t.head {
		if name != "" && !slices.Contains(used, c) {
			f.columns = append(f.columns, c)
		}
	}
	for i, row := range t.rows {
		for c, text := range row {
			if text = strings.TrimSpace(text); text != "" && (c >= len(t.head) || t.head[c] == "") && len(f.Loose) < mostLoose {
				f.Loose = append(f.Loose, Cell{t.lines[i], c + 1, text})
			}
		}
	}
}

// readMerges reads the blocks of a sheet that were made one.
func (f *File) readMerges(book *excelize.File, sheet string) error {
	cells, err := book.GetMergeCells(sheet)
	if err != nil {
		return err
	}
	for _, cell := range cells {
		m := Merge{Range: cell.GetStartAxis() + ":" + cell.GetEndAxis()}
		if m.left, m.top, err = excelize.CellNameToCoordinates(cell.GetStartAxis()); err != nil {
			return err
		}
		if m.right, m.bottom, err = excelize.CellNameToCoordinates(cell.GetEndAxis()); err != nil {
			return err
		}
		f.Merged = append(f.Merged, m)
	}
	return nil
}
