package files

// Reads the header of a DBF table and determines its character encoding.

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// dbfTable describes a DBF by its header.
type dbfTable struct {
	encoding    string            // UTF-8 or GB18030
	reason, why string            // explanation of the encoding's choice, in Chinese and English
	names       map[string]string // original field names by the names f0, f1, … in the private copy
}

// Sizes and offsets in a DBF's header in bytes, the language byte of code page 936 (GBK), and the
// largest size of a DBF.
const (
	dbfHead, dbfField  = 32, 32
	dbfLanguage, cp936 = 29, 0x4D
	dbfNameBytes       = 11
	dbfLargest         = 512 << 20
)

// readDBFHeader checks a DBF in the private folder, determines its encoding, and renames its fields
// to f0, f1, … there. The original names are cut at ten bytes, often inside a character, and GDAL
// would decode such a name wrongly.
func readDBFHeader(stem string) (dbfTable, error) {
	path := stem + ".dbf"
	data, err := os.ReadFile(path) //nolint:gosec // a name of ours in a private folder
	if err != nil || len(data) < dbfHead+1 {
		return dbfTable{}, fault.New(fault.Invalid, "the archive lacks a readable .dbf, which holds the attributes")
	}
	fields, err := checkDBF(data)
	if err != nil {
		return dbfTable{}, err
	}
	table := dbfTable{names: map[string]string{}}
	if err := table.settleEncoding(stem, data, fields); err != nil {
		return table, err
	}
	for i := range fields {
		field := data[dbfHead+i*dbfField:][:dbfNameBytes]
		raw, _, _ := bytes.Cut(field, []byte{0})
		ours := fmt.Sprintf("f%d", i)
		table.names[ours] = mendedName(raw, table.encoding)
		if full, ok := geo.CompleteColumn(table.names[ours]); ok && len(raw) >= dbfNameBytes-1 {
			table.names[ours] = full
		}
		copy(field, append([]byte(ours), make([]byte, dbfNameBytes)...))
	}
	return table, os.WriteFile(path, data, 0o600) //nolint:gosec // a name of ours in a private folder
}

// checkDBF compares the sizes that the header declares with the file, and returns the number of
// fields.
func checkDBF(data []byte) (fields int, err error) {
	records := int64(binary.LittleEndian.Uint32(data[4:]))
	head := int64(binary.LittleEndian.Uint16(data[8:]))
	length := int64(binary.LittleEndian.Uint16(data[10:]))
	if head < dbfHead+1 || head > int64(len(data)) || length < 1 || len(data) > dbfLargest {
		return 0, fault.New(fault.Invalid, "the .dbf has a damaged head")
	}
	if held := (int64(len(data)) - head) / length; held < records {
		return 0, fault.New(fault.Invalid, "the .dbf says that it has %d records, but holds %d; it was cut short: copy it anew", records, held)
	}
	for fields = 0; dbfHead+fields*dbfField < int(head)-1 && data[dbfHead+fields*dbfField] != 0x0D; fields++ {
		if dbfHead+(fields+1)*dbfField > len(data) {
			return 0, fault.New(fault.Invalid, "the .dbf has a damaged head")
		}
	}
	return fields, nil
}

// settleEncoding determines the encoding. If there is a .cpg file, it names the encoding; an unknown
// name is ignored if all text is ASCII. Otherwise the language byte may declare GBK. Otherwise it is
// UTF-8 if all text is valid UTF-8, else GB18030, which includes GBK and GB 2312.
func (t *dbfTable) settleEncoding(stem string, data []byte, fields int) error {
	cpg, _ := os.ReadFile(stem + ".cpg") //nolint:gosec // a name of ours in a private folder
	if name := strings.ToUpper(strings.TrimSpace(strings.TrimPrefix(string(cpg), "\ufeff"))); name != "" {
		switch strings.TrimPrefix(name, "ANSI ") {
		case "UTF-8", "UTF8", "65001":
			t.encoding = "UTF-8"
			return nil
		case "GBK", "GB2312", "GB-2312", "GB18030", "936", "CP936":
			t.encoding = "GB18030"
			return nil
		}
		if isASCII(data[dbfHead:]) { // ASCII is the same in all encodings; ISO-8859-1 is the default of some programs
			t.encoding = "UTF-8"
			return nil
		}
		return fault.New(fault.Invalid, "the .cpg names the encoding %.20q, which is not read; save the file as UTF-8 or GBK", name)
	}
	head := int(binary.LittleEndian.Uint16(data[8:]))
	switch {
	case data[dbfLanguage] == cp936:
		t.encoding, t.reason, t.why = "GB18030", "DBF 语言字节为 936", "the DBF's language byte says 936"
	case utf8.Valid(trimCutRunes(data[head:])) && namesInUTF8(data, fields):
		t.encoding, t.reason, t.why = "UTF-8", "文本是有效的 UTF-8", "its text is valid UTF-8"
		if isASCII(data[dbfHead:]) {
			t.reason, t.why = "", ""
		}
	default:
		t.encoding, t.reason, t.why = "GB18030", "没有 .cpg，文本不是有效的 UTF-8", "it has no .cpg and its text is no valid UTF-8"
	}
	return nil
}

// namesInUTF8 tells whether the fields' names are UTF-8, except for a truncated last character.
func namesInUTF8(data []byte, fields int) bool {
	for i := range fields {
		raw, _, _ := bytes.Cut(data[dbfHead+i*dbfField:][:dbfNameBytes], []byte{0})
		for cut := 1; cut < utf8.UTFMax && len(raw) >= dbfNameBytes-1; cut++ {
			if tail := raw[len(raw)-cut:]; utf8.RuneStart(tail[0]) && !utf8.FullRune(tail) {
				raw = raw[:len(raw)-cut]
			}
		}
		if !utf8.Valid(raw) {
			return false
		}
	}
	return true
}

// trimCutRunes overwrites truncated characters at the end of a field with spaces. A truncated
// character is the first bytes of a character followed by a space.
func trimCutRunes(data []byte) []byte {
	out := bytes.Clone(data)
	for i := 0; i < len(out); {
		r, size := utf8.DecodeRune(out[i:])
		if r == utf8.RuneError && size == 1 && out[i] >= 0xC0 {
			end := i + 1
			for end < len(out) && end < i+4 && out[end]&0xC0 == 0x80 {
				end++
			}
			if end < len(out) && out[end] == ' ' {
				copy(out[i:end], "    ")
				i = end
				continue
			}
		}
		i += size
	}
	return out
}

func isASCII(data []byte) bool {
	for _, b := range data {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mendedName decodes a field's name without a truncated character at its end.
func mendedName(raw []byte, encoding string) string {
	if encoding == "GB18030" {
		decoded, err := simplifiedchinese.GB18030.NewDecoder().Bytes(raw)
		if err != nil {
			return string(bytes.ToValidUTF8(raw, nil))
		}
		raw = decoded
	}
	name := string(bytes.ToValidUTF8(raw, nil))
	return strings.TrimSpace(strings.TrimSuffix(name, "\uFFFD"))
}
