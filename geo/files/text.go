package files

// Decodes text in UTF-8, UTF-16 and GB18030.

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"tuntu/internal/fault"
)

// textLimit is how large a table or a boundary text may be.
const textLimit = 256 << 20

// decodeText reads a text as UTF-8 where all of it is that, else as GB18030, and tells
// which. A byte that breaks off a character is a fault with its line and column.
func decodeText(data []byte) (text, encoding string, err error) {
	if len(data) > textLimit {
		return "", "", fault.New(fault.Invalid, "the text has more than %d MB", textLimit>>20)
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) { // "Unicode text" of a spreadsheet
		decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", "", fault.Wrap(err, fault.Invalid, "the text begins as UTF-16 and breaks off")
		}
		return string(decoded), "UTF-16", nil
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if utf8.Valid(data) {
		return string(data), "UTF-8", nil
	}
	decoded, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", fault.Wrap(err, fault.Invalid, "the text is neither UTF-8 nor GB18030")
	}
	text = string(decoded)
	if i := strings.IndexRune(text, utf8.RuneError); i >= 0 {
		row := strings.Count(text[:i], "\n") + 1
		line := text[strings.LastIndexByte(text[:i], '\n')+1 : i]
		column := strings.Count(line, ",") + 1
		return "", "", fault.New(fault.Invalid, "the text breaks off inside a character in row %d, column %d (after %q); it was cut or mixed of two encodings: save it anew as UTF-8", row, column, lastRunes(line, 8))
	}
	return text, "GB18030", nil
}

func lastRunes(s string, n int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-n):])
}

// firstRunes is the beginning of a text, for an error.
func firstRunes(s string, n int) string {
	runes := []rune(s)
	if len(runes) > n {
		return string(runes[:n]) + "…"
	}
	return s
}

func (f *File) noteEncoding(encoding string) {
	if encoding != "UTF-8" {
		f.note("字符编码："+encoding+"（文本不是有效的 UTF-8）", fmt.Sprintf("encoding: %s, since the text is no valid UTF-8", encoding))
	}
}
