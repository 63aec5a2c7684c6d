package upkeep

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
	"tuntu/migrations"
)

// The data of a COPY end at the mark on a line of its own, and not at a line that contains the mark or at a long line
// whose parts look like it, for any size of reads.
func TestTheDataOfACopy(t *testing.T) {
	t.Parallel()
	for name, data := range map[string]string{
		"none":                  "",
		"rows":                  "1\ta\n2\tb\n",
		"an empty row":          "\n",
		"a mark within":         "1\t\\.\n",
		"a mark first":          "\\.x\n",
		"marks beside":          "\\.\\.\n",
		"a null":                "\\N\t\\N\n",
		"a long row":            strings.Repeat("x", 1000) + "\n",
		"a long row and a mark": strings.Repeat("x", 15) + "\\.\n", // sixteen bytes are the smallest buffer of a reader
		"mark by mark":          strings.Repeat("\\.", 100) + "\n",
		"Chinese":               "村名\t水头𠮷\n",
	} {
		const after = "SELECT 1;\n"
		for _, size := range []int{16, 17, 18, 19, 64, 1 << 16} {
			lines := bufio.NewReaderSize(strings.NewReader(data+"\\.\n"+after), size)
			got, err := io.ReadAll(&copyData{lines: lines})
			if err != nil || string(got) != data {
				t.Errorf("%s by %d: %q, %v", name, size, got, err)
			}
			if rest, err := io.ReadAll(lines); err != nil || string(rest) != after {
				t.Errorf("%s by %d: %q is left, %v", name, size, rest, err)
			}
		}
	}
}

// All rows of a dump arrive unchanged for any size of reads.
func TestAnyRowsOfACopyComeThrough(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var data strings.Builder
		for range random.IntN(20) {
			row := make([]byte, random.IntN(60))
			for i := range row {
				row[i] = "\\.xN\t"[random.IntN(5)]
			}
			if string(row) != "\\." {
				data.Write(append(row, '\n'))
			}
		}
		lines := bufio.NewReaderSize(strings.NewReader(data.String()+"\\.\n"), 16+random.IntN(40))
		if err := iotest.TestReader(&copyData{lines: lines}, []byte(data.String())); err != nil {
			t.Fatalf("%q: %v", data.String(), err)
		}
	}
}

// Data that end before their mark are an error, and are never taken for all rows.
func TestDataThatBreakOff(t *testing.T) {
	t.Parallel()
	const whole = "1\ta\n2\tb\n\\.\n"
	for cut := range len(whole) {
		if got, err := io.ReadAll(&copyData{lines: bufio.NewReaderSize(strings.NewReader(whole[:cut]), 16)}); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("%q is read as %q, %v", whole[:cut], got, err)
		}
	}
}

// Two states differ in the tables whose contents differ or that only one of them has, in order and in both
// directions.
func TestTheDifferencesOfStates(t *testing.T) {
	t.Parallel()
	some := func(rows int64, content string) Digest { return Digest{Rows: rows, Content: content} }
	a := State{Tables: map[string]Digest{"towns": some(1, "aa"), "villages": some(0, ""), "parcels": {Rows: 2, Content: "bb", Geometry: "cc"}}}
	for name, c := range map[string]struct {
		b    map[string]Digest
		want string
	}{
		"the same":         {map[string]Digest{"towns": some(1, "aa"), "villages": some(0, ""), "parcels": {Rows: 2, Content: "bb", Geometry: "cc"}}, "[]"},
		"another content":  {map[string]Digest{"towns": some(1, "ab"), "villages": some(0, ""), "parcels": {Rows: 2, Content: "bb", Geometry: "cc"}}, "[towns]"},
		"another number":   {map[string]Digest{"towns": some(2, "aa"), "villages": some(0, ""), "parcels": {Rows: 2, Content: "bb", Geometry: "cc"}}, "[towns]"},
		"another geometry": {map[string]Digest{"towns": some(1, "aa"), "villages": some(0, ""), "parcels": {Rows: 2, Content: "bb", Geometry: "cd"}}, "[parcels]"},
		"one lacks":        {map[string]Digest{"towns": some(1, "aa"), "parcels": {Rows: 2, Content: "bb", Geometry: "cc"}}, "[villages]"},
		"one more":         {map[string]Digest{"towns": some(1, "aa"), "villages": some(0, ""), "parcels": {Rows: 2, Content: "bb", Geometry: "cc"}, "audit": some(0, "")}, "[audit]"},
		"nothing":          {nil, "[parcels towns villages]"},
	} {
		b := State{Tables: c.b}
		if got, back := fmt.Sprint(a.Differences(b)), fmt.Sprint(b.Differences(a)); got != c.want || back != c.want {
			t.Errorf("%s: %s, the other way %s; want %s", name, got, back, c.want)
		}
	}
}

// Only features of layers are counted, not towns, records or the log.
func TestTheFeaturesOfAState(t *testing.T) {
	t.Parallel()
	s := State{Tables: map[string]Digest{"towns": {Rows: 1000}, "audit": {Rows: 1000}, "sweeps": {Rows: 1000}, "tuntu_access.accounts": {Rows: 1000}}}
	if n := s.Features(); n != 0 {
		t.Errorf("%d features", n)
	}
	for i, layer := range geo.LayerIDs() {
		s.Tables[layer] = Digest{Rows: 1 << i}
	}
	if n := s.Features(); n != 1<<len(geo.LayerIDs())-1 {
		t.Errorf("%d features", n)
	}
}

// 256 binary digits become 64 hexadecimal ones, with leading zeros; the sum of a table without rows
// is empty.
func TestASumInHexadecimal(t *testing.T) {
	t.Parallel()
	for bits, want := range map[string]string{
		"": "", strings.Repeat("0", 256): strings.Repeat("0", 64), strings.Repeat("1", 256): strings.Repeat("f", 64), strings.Repeat("0", 255) + "1": strings.Repeat("0", 63) + "1", strings.Repeat("1010", 64): strings.Repeat("a", 64), "2": "",
	} {
		if got := hexOf(bits); got != want {
			t.Errorf("%q: %q, want %q", bits, got, want)
		}
	}
}

// The newest migration has the highest number in the folder, and no number occurs twice.
func TestTheNumbersOfMigrations(t *testing.T) {
	t.Parallel()
	entries, err := migrations.FS.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var numbers []string
	for _, e := range entries {
		if number, _, ok := strings.Cut(e.Name(), "_"); ok && strings.HasSuffix(e.Name(), ".sql") {
			numbers = append(numbers, number)
		}
	}
	slices.Sort(numbers)
	if len(slices.Compact(slices.Clone(numbers))) != len(numbers) || fmt.Sprintf("%04d", LatestSchema()) != numbers[len(numbers)-1] {
		t.Errorf("%v, the newest is %d", numbers, LatestSchema())
	}
}

// A head that String has written is parsed back, for any change.
func TestAHeadIsReadAsWritten(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		h := Head{Change: random.Int64(), Digest: make([]byte, 32)}
		for i := range h.Digest {
			h.Digest[i] = byte(random.UintN(256))
		}
		got, err := ParseHead("\t" + h.String() + " ")
		if err != nil || got.Change != h.Change || !bytes.Equal(got.Digest, h.Digest) {
			t.Fatalf("%s is read as %s, %v", h, got, err)
		}
	}
	_, err := ParseHead("17:00")
	if f := fault.Of(err); f.Kind != fault.Invalid || f.Detail != "a head of the log reads CHANGE:DIGEST, as `tuntu audit head` prints it, not \"17:00\"" || f.In(chinese.Words()) != "日志末端写作 变更:摘要，如“tuntu audit head”所打印，不是 \"17:00\"" {
		t.Errorf("%v", err)
	}
}

// The report on the schema depends on the missing migrations, and has a remedy only if there is something to do.
func TestWhatIsSaidOfTheSchema(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		pending, all          int
		found, hans, remedyEn string
	}{
		{0, 11, "up to date", "已是最新", ""},
		{11, 11, "not made yet; the first start makes it", "还没有建立，第一次启动", ""},
		{1, 11, "1 migrations pending", "有 1 项更新没有做", "run: tuntu migrate"},
		{10, 11, "10 migrations pending", "有 10 项更新没有做", "run: tuntu migrate"},
		{-1, 11, "newer than this program", "比这个程序新", "run the program's newer version; an older one may not understand the data"},
	} {
		i := inspectMigrations(c.pending, c.all)
		remedy, hans := "", ""
		if i.Remedy != nil {
			remedy, hans = i.Remedy.String(), i.Remedy.In(chinese.Words())
		}
		if i.What != "schema" || i.Found.String() != c.found || !strings.HasPrefix(i.Found.In(chinese.Words()), c.hans) || remedy != c.remedyEn || (hans == remedy) != (c.remedyEn == "") {
			t.Errorf("%d of %d: %s, %s; %q, %q", c.pending, c.all, i.Found, i.Found.In(chinese.Words()), remedy, hans)
		}
	}
}

// The role of a connection string is its user, in either form of the string; the error for a malformed one does not
// show its password.
func TestTheRoleOfAConnectionString(t *testing.T) {
	t.Parallel()
	for url, want := range map[string]string{
		"postgres://tuntu_app:secret@h:5432/d": "tuntu_app", "postgresql://a%40b@h/d": "a@b", "host=/run/x user=tuntu_owner dbname=d": "tuntu_owner",
	} {
		if got, err := RoleOf(url); got != want || err != nil {
			t.Errorf("%s: %q, %v", url, got, err)
		}
	}
	for _, url := range []string{"postgres://a:secret@h:x/d", "host=h port=secret", "postgres://a:se%zzcret@h/d"} {
		_, err := RoleOf(url)
		if f := fault.Of(err); err == nil || f.Kind != fault.Invalid || f.Detail != "the database's URL is malformed" || strings.Contains(err.Error(), "cret") || f.In(chinese.Words()) != "数据库网址的写法不对" {
			t.Errorf("%s: %v", url, err)
		}
	}
}
