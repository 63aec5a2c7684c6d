package intake

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/files"
)

// readList reads a list as an import does, without the database, and returns the rows and the
// troubles.
func readList(t *testing.T, list List, text string) (*sheet, []listed) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := files.Open(t.Context(), path, files.Options{Extent: orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.1, 26}}})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	names, err := geo.LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	s := &sheet{names: names, columns: list.columns()}
	rows, err := s.rows(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	return s, rows
}

// told joins the troubles' texts in one line for each language.
func told(troubles []geo.Trouble) (en, hans string) {
	var words [2][]string
	for _, trouble := range troubles {
		words[0] = append(words[0], fmt.Sprintf("%d %s: %s", trouble.Row, trouble.Field, trouble.En))
		words[1] = append(words[1], fmt.Sprintf("%d %s：%s", trouble.Row, trouble.Field, trouble.Hans))
	}
	return strings.Join(words[0], "; "), strings.Join(words[1], "；")
}

// The columns of a list are recognised by usual names, in Simplified and Traditional characters and English; titles
// above the header and other columns are ignored.
func TestTheColumnsOfAList(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"Simplified":     "编号,姓名,电话\n7,甲某,12900000001\n",
		"Traditional":    "編號,姓名,電話\n7,甲某,12900000001\n",
		"English":        "Number,Name,Phone\n7,甲某,12900000001\n",
		"other words":    "工号,保洁员,联系电话\n7,甲某,12900000001\n",
		"turned round":   "手机号,名字,工号\n12900000001,甲某,7\n",
		"a title":        "云溪镇保洁员名单,,\n编号,姓名,电话\n7,甲某,12900000001\n",
		"others beside":  "编号,姓名,性别,年龄,电话,备注\n7,甲某,女,50,12900000001,x\n",
		"two of a kind":  "编号,姓名,电话,手机\n7,甲某,,12900000001\n",
		"the first wins": "编号,姓名,电话,手机\n7,甲某,12900000001,12900000002\n",
		"blanks":         " 编号 , 姓名 ,电话\n 7 ,\u3000甲某 , 12900000001\n",
		"not to be seen": "编号,姓名,电话\n7\u200b,\u202a甲\u200d某,12900000001\u202c\n", // such characters come from copied messages
	} {
		_, rows := readList(t, Cleaners, text)
		if len(rows) != 1 || fmt.Sprint(rows[0].cells) != "map[name:甲某 number:7 phone:12900000001]" {
			t.Errorf("%s: %+v", name, rows)
		}
	}
	_, rows := readList(t, Assignments, "编号,村名,行政村,上岗日期,离岗日期\n7,水头,大塘,2026-01-01,2026-02-01\n")
	if len(rows) != 1 || fmt.Sprint(rows[0].cells) != "map[committee:大塘 ends:2026-02-01 number:7 place:水头 starts:2026-01-01]" {
		t.Errorf("%+v", rows)
	}
}

// No two fields of a list share a column name, since a cell would fill both.
func TestEachColumnOfAListHasOneMeaning(t *testing.T) {
	t.Parallel()
	names, err := geo.LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range []List{Cleaners, Assignments} {
		meant := map[string]string{}
		for meaning, words := range list.columns() {
			for _, word := range words {
				if other, taken := meant[word]; taken {
					t.Errorf("%s: %s means %s and %s", list, word, meaning, other)
				}
				meant[word] = meaning
				if word != strings.ToLower(names.Hans(word)) {
					t.Errorf("%s: %s is never found, since columns are read in small letters and Simplified characters", list, word)
				}
			}
		}
	}
}

// Each fault of a list of cleaners is reported with its row and column in both languages.
func TestFaultsOfAListOfCleaners(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ rows, en, hans string }{
		"as it should be":   {"1,甲某,\n2,乙某,12900000001", "", ""},
		"full-width digits": {"１,甲某,\n１２,乙某,", "", ""},
		"no number":         {",甲某,\n2,乙某,", `2 编号: "" is no number; number the cleaners 1, 2, 3, …`, "2 编号：编号“”不是正整数，请给每人编 1、2、3……"},
		"a word":            {"一,甲某,", `2 编号: "一" is no number; number the cleaners 1, 2, 3, …`, "2 编号：编号“一”不是正整数，请给每人编 1、2、3……"},
		"none":              {"0,甲某,", `2 编号: "0" is no number; number the cleaners 1, 2, 3, …`, "2 编号：编号“0”不是正整数，请给每人编 1、2、3……"},
		"a long name":       {"1," + strings.Repeat("韦", 65) + ",", `2 姓名: the name or the phone is longer than 64 characters`, "2 姓名：姓名或电话太长，最多 64 个字"},
		"too large":         {"2147483648,甲某,", `2 编号: "2147483648" is no number; number the cleaners 1, 2, 3, …`, "2 编号：编号“2147483648”不是正整数，请给每人编 1、2、3……"},
		"less":              {"-1,甲某,", `2 编号: "-1" is no number; number the cleaners 1, 2, 3, …`, "2 编号：编号“-1”不是正整数，请给每人编 1、2、3……"},
		"a half":            {"1.5,甲某,", `2 编号: "1.5" is no number; number the cleaners 1, 2, 3, …`, "2 编号：编号“1.5”不是正整数，请给每人编 1、2、3……"},
		"a number twice":    {"1,甲某,\n2,乙某,\n1,丙某,", "4 编号: the number is there twice", "4 编号：编号重复"},
		"twice otherwise":   {"1,甲某,\n01,乙某,", "3 编号: the number is there twice", "3 编号：编号重复"},
		"no name":           {"1,,12900000001", "2 姓名: there is no name", "2 姓名：没有姓名"},
		"neither":           {"1,甲某,\n,,12900000001", `3 编号: "" is no number; number the cleaners 1, 2, 3, …; 3 姓名: there is no name`, "3 编号：编号“”不是正整数，请给每人编 1、2、3……；3 姓名：没有姓名"},
	} {
		s, rows := readList(t, Cleaners, "编号,姓名,电话\n"+c.rows+"\n")
		s.cleaners(rows)
		if en, hans := told(s.troubles); en != c.en || hans != c.hans {
			t.Errorf("%s: %s\n%s", name, en, hans)
		}
	}
}

// A day is read in the forms that offices use, including a spreadsheet's day numbers; an invalid day is one fault and
// not two.
func TestFaultsOfAListOfDuties(t *testing.T) {
	t.Parallel()
	const no, notHans = `is no date; a date reads 2026-11-24`, "不是日期，请写成 2026-11-24"
	for name, c := range map[string]struct{ starts, ends, en, hans string }{
		"a day":             {"2026-03-05", "", "", ""},
		"slashes":           {"2026/3/5", "2026/3/6", "", ""},
		"points":            {"2026.3.5", "", "", ""},
		"words":             {"2026年3月5日", "", "", ""},
		"digits":            {"20260305", "", "", ""},
		"full width":        {"２０２６－３－５", "２０２６／３／６", "", ""},
		"a day's number":    {"46086", "46087", "", ""},
		"an hour of it":     {"46086.5", "", "", ""},
		"one day":           {"2026-03-05", "2026-03-05", "", ""},
		"none":              {"", "", `2 开始日期: "" ` + no, "2 开始日期：“”" + notHans},
		"yesterday":         {"昨天", "", `2 开始日期: "昨天" ` + no, "2 开始日期：“昨天”" + notHans},
		"no such day":       {"2026-02-30", "", `2 开始日期: "2026-02-30" ` + no, "2 开始日期：“2026-02-30”" + notHans},
		"an American's":     {"3/5/2026", "", `2 开始日期: "3/5/2026" ` + no, "2 开始日期：“3/5/2026”" + notHans},
		"a year":            {"2026", "", `2 开始日期: "2026" ` + no, "2 开始日期：“2026”" + notHans},
		"an end of nothing": {"2026-03-05", "以后", `2 结束日期: "以后" ` + no, "2 结束日期：“以后”" + notHans},
		"before it starts":  {"2026-03-05", "2026-03-04", "2 结束日期: it ends before it starts", "2 结束日期：结束日期早于开始日期"},
		"neither":           {"x", "y", `2 开始日期: "x" ` + no + `; 2 结束日期: "y" ` + no, "2 开始日期：“x”" + notHans + "；2 结束日期：“y”" + notHans},
	} {
		s, rows := readList(t, Assignments, "编号,村名,开始日期,结束日期\n1,水头,"+c.starts+","+c.ends+"\n")
		s.duties(rows)
		if en, hans := told(s.troubles); en != c.en || hans != c.hans {
			t.Errorf("%s: %s\n%s", name, en, hans)
		}
	}
	s, rows := readList(t, Assignments, "编号,村名,开始日期\n1,水头,46086\n")
	s.duties(rows)
	if day := s.day(1, "x", "46086"); day.Format("2006-01-02 15:04 -0700") != "2026-03-05 00:00 +0800" {
		t.Errorf("day 46086 is %s", day)
	}
}
