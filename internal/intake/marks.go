package intake

// Reads the marks of paper reports, and refuses by their cells those that can be read in more than one way.

import (
	"fmt"
	"slices"
	"strings"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/cleaning"
)

// readings are what a mark says, in words.
func readings() map[cleaning.Result]geo.Title {
	return map[cleaning.Result]geo.Title{
		cleaning.Done: {Hans: "完成", En: "done"}, cleaning.Partial: {Hans: "部分", En: "in part"}, cleaning.Missed: {Hans: "漏扫", En: "missed"},
		suspendedMark: {Hans: "停扫", En: "suspended"}, "": {Hans: "未报", En: "nothing"},
	}
}

// slotMark reads what a row says of a slot, which may stand in several cells under the same head, or as several marks in
// one. Marks that say the same are one; of marks that differ the row's cells and all readings are told.
func (s *sheet) slotMark(row listed, column string, known map[string]cleaning.Result) (result cleaning.Result, ok bool) {
	var said []cleaning.Result
	var where, hans, en []string
	ok = true
	for _, cell := range row.all[column] {
		results := s.marksIn(cell.Text, known)
		if results == nil {
			s.trouble(row.line, s.columns[column][0], fmt.Sprintf("%s：看不懂“%.20s”，请写 √、△、× 或留空", cell.Address(), cell.Text), fmt.Sprintf("%s: %.20q is no mark; write √, △, × or nothing", cell.Address(), cell.Text))
			ok = false
		}
		for _, r := range results {
			if cell.Text == "" || slices.Contains(said, r) {
				continue
			}
			said = append(said, r)
			hans, en = append(hans, readings()[r].Hans), append(en, readings()[r].En)
		}
		if cell.Text != "" {
			where = append(where, fmt.Sprintf("%s“%.20s”", cell.Address(), cell.Text))
		}
	}
	if len(said) > 1 {
		s.trouble(row.line, s.columns[column][0], fmt.Sprintf("%s 有几种读法：%s；一个时段只写一个", strings.Join(where, "、"), strings.Join(hans, "、")),
			fmt.Sprintf("%s can be read as %s; write one mark for a slot", strings.Join(where, ", "), strings.Join(en, " or ")))
		return "", false
	}
	if len(said) == 1 {
		result = said[0]
	}
	return result, ok
}

// marksIn reads the marks of a cell: one, or several with something between them, or one sign after the other. Nil: some
// part is no mark.
func (s *sheet) marksIn(text string, known map[string]cleaning.Result) []cleaning.Result {
	text = strings.ToLower(s.names.Hans(text))
	if result, ok := known[text]; ok {
		return []cleaning.Result{result}
	}
	var results []cleaning.Result
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",，、;；/ \t\n　", r) }) {
		if result, ok := known[part]; ok {
			results = append(results, result)
			continue
		}
		for _, sign := range part {
			result, ok := known[string(sign)]
			if !ok || sign < 0x80 { // figures such as 10 are no marks side by side
				return nil
			}
			results = append(results, result)
		}
	}
	return results
}

// mostMerged is how many merged cells of a list are told: who splits these knows what to do.
const mostMerged = 100

// refuseUnclear notes the troubles of cells that stand under no head, and of cells that were made one: the program cannot
// know for which slots their marks are.
func (s *sheet) refuseUnclear(file *files.File, rows []listed) {
	known := marks()
	for _, cell := range file.Loose {
		if s.marksIn(strings.TrimSpace(files.Visible(cell.Text)), known) != nil {
			s.trouble(cell.Row, "", fmt.Sprintf("%s 的“%.20s”上面没有列名；合并的表头请拆开，一个时段一列", cell.Address(), cell.Text), fmt.Sprintf("%.20q in %s has no head over it; split merged heads, a column for a slot", cell.Text, cell.Address()))
		}
	}
	var lines, columns []int
	for _, row := range rows {
		lines = append(lines, row.line)
		for _, cells := range row.all {
			for _, cell := range cells {
				columns = append(columns, cell.Column)
			}
		}
	}
	slices.Sort(lines)
	slices.Sort(columns)
	told := 0
	for _, merge := range file.Merged {
		line, ok := merge.First(lines, columns)
		if !ok {
			continue
		}
		s.trouble(line, "", fmt.Sprintf("%s 是合并单元格，请拆开逐格填写", merge.Range), fmt.Sprintf("%s is one merged cell; split it and fill each", merge.Range))
		if told++; told == mostMerged {
			return
		}
	}
}
