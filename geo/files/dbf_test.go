package files

import (
	"encoding/binary"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"tuntu/internal/fault"
)

// tableDBF makes a DBF of text fields, 20 bytes wide, with a number of blank records.
func tableDBF(records int, names ...string) []byte {
	head := dbfHead + dbfField*len(names) + 1
	data := make([]byte, head)
	data[0] = 3
	binary.LittleEndian.PutUint32(data[4:], uint32(records))
	binary.LittleEndian.PutUint16(data[8:], uint16(head))
	binary.LittleEndian.PutUint16(data[10:], uint16(1+20*len(names)))
	for i, name := range names {
		field := data[dbfHead+i*dbfField:]
		copy(field[:dbfNameBytes-1], name)
		field[dbfNameBytes], field[16] = 'C', 20
	}
	data[head-1] = 0x0D
	return append(data, strings.Repeat(" ", records*(1+20*len(names)))...)
}

// An inconsistent header, or one that declares more records than follow, is a fault that counts the records in the
// file.
func TestTheHeadOfADBF(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		change func(data []byte) []byte
		fields int
		says   string
	}{
		"as it is":             {func(d []byte) []byte { return d }, 2, ""},
		"an end mark":          {func(d []byte) []byte { return append(d, 0x1A) }, 2, ""},
		"no end of its fields": {func(d []byte) []byte { d[dbfHead+2*dbfField] = 0; return d }, 2, ""},
		"a record cut":         {func(d []byte) []byte { return d[:len(d)-1] }, 0, "the .dbf says that it has 3 records, but holds 2; it was cut short"},
		"no records":           {func(d []byte) []byte { return d[:dbfHead+2*dbfField+1] }, 0, "says that it has 3 records, but holds 0"},
		"far too many": {
			func(d []byte) []byte { binary.LittleEndian.PutUint32(d[4:], 1<<32-1); return d }, 0,
			"says that it has 4294967295 records, but holds 3",
		},
		"a head beyond its end":  {func(d []byte) []byte { binary.LittleEndian.PutUint16(d[8:], 60000); return d }, 0, "the .dbf has a damaged head"},
		"a head of nothing":      {func(d []byte) []byte { binary.LittleEndian.PutUint16(d[8:], dbfHead); return d }, 0, "the .dbf has a damaged head"},
		"records without length": {func(d []byte) []byte { binary.LittleEndian.PutUint16(d[10:], 0); return d }, 0, "the .dbf has a damaged head"},
	} {
		fields, err := checkDBF(c.change(tableDBF(3, "NAME", "CROP")))
		if (err == nil) != (c.says == "") || fields != c.fields || err != nil && (fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s: %d, %v; want %d, %s", name, fields, err, c.fields, c.says)
		}
	}
}

// Field names are decoded in the table's encoding, names that ten bytes cut off are completed, and each known field
// maps to the file's own name.
func TestTheFieldsOfADBF(t *testing.T) {
	t.Parallel()
	for _, encoding := range []string{"UTF-8", "GBK"} {
		names := []string{"地块编码", "作物", "撂荒年份", "面积", "crop", ""}
		want := []string{"地块编码", "作物", "撂荒年份", "面积", "crop", ""}
		var raw []string
		for _, name := range names {
			if encoding == "GBK" {
				encoded, err := simplifiedchinese.GBK.NewEncoder().String(name)
				if err != nil {
					t.Fatal(err)
				}
				name = encoded
			}
			raw = append(raw, name[:min(len(name), dbfNameBytes-1)]) // ten bytes cut the last character of a twelve-byte UTF-8 name
		}
		stem := strings.TrimSuffix(writeFile(t, "source.dbf", string(tableDBF(1, raw...))), ".dbf")
		table, err := readDBFHeader(stem)
		if said := map[string]string{"UTF-8": "UTF-8", "GBK": "GB18030"}[encoding]; table.encoding != said {
			t.Errorf("%s is read as %s", encoding, table.encoding)
		}
		if err != nil || len(table.names) != len(names) {
			t.Fatalf("%s: %+v, %v", encoding, table.names, err)
		}
		for i := range names {
			if got := table.names[fmt.Sprintf("f%d", i)]; got != want[i] {
				t.Errorf("%s: %q is read as %q", encoding, names[i], got)
			}
		}
	}
}

// A .cpg may spell its encoding as common programs do; an unknown encoding is a fault only if a text is not ASCII.
func TestTheEncodingThatACPGNames(t *testing.T) {
	t.Parallel()
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("柑橘")
	if err != nil {
		t.Fatal(err)
	}
	for cpg, want := range map[string]string{
		"UTF-8": "UTF-8", "utf-8\r\n": "UTF-8", "UTF8": "UTF-8", "65001": "UTF-8", "\ufeffUTF-8": "UTF-8", "GBK": "GB18030", "gb2312 ": "GB18030", "GB18030": "GB18030", "936": "GB18030", "CP936": "GB18030", "ANSI 936": "GB18030", "GB-2312": "GB18030",
		"ISO-8859-1": "", "1252": "", "Big5": "", "System": "",
	} {
		for text, content := range map[string]string{"ASCII": "citrus", "GBK": gbk} {
			stem := strings.TrimSuffix(writeFile(t, "source.dbf", dbf(0, content)), ".dbf")
			if err := os.WriteFile(stem+".cpg", []byte(cpg), 0o600); err != nil {
				t.Fatal(err)
			}
			table, err := readDBFHeader(stem)
			switch {
			case want == "" && text == "ASCII":
				if err != nil || table.encoding != "UTF-8" {
					t.Errorf("%q of ASCII: %s, %v", cpg, table.encoding, err)
				}
			case want == "":
				refused(t, cpg, err, fmt.Sprintf("the .cpg names the encoding %q, which is not read; save the file as UTF-8 or GBK", strings.ToUpper(cpg)), fmt.Sprintf(".cpg 写的编码 %q 不能识别；请另存为 UTF-8 或 GBK", strings.ToUpper(cpg)))
			case err != nil || table.encoding != want:
				t.Errorf("%q of %s: %s, %v; want %s", cpg, text, table.encoding, err, want)
			}
		}
	}
	for _, nothing := range []string{"", "\n", "\ufeff"} { // an empty .cpg counts as a missing one
		stem := strings.TrimSuffix(writeFile(t, "source.dbf", dbf(0, gbk)), ".dbf")
		if err := os.WriteFile(stem+".cpg", []byte(nothing), 0o600); err != nil {
			t.Fatal(err)
		}
		if table, err := readDBFHeader(stem); err != nil || table.encoding != "GB18030" {
			t.Errorf("an empty .cpg %q: %s, %v", nothing, table.encoding, err)
		}
	}
}
