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

// textLimit is the largest size of a CSV or a boundary text in bytes.
const textLimit = 256 << 20

// decodeText decodes a text: UTF-16 if it begins with a byte order mark of UTF-16, UTF-8 if all of it is valid UTF-8,
// otherwise GB18030. It returns the encoding's name too. If a character is broken, the fault is of
// kind Invalid and names its line and column.
func decodeText(data []byte) (text, encoding string, err error) {
	if len(data) > textLimit {
		return "", "", fault.New(fault.Invalid, "the text has more than %d MB", textLimit>>20)
	}
	encoding, decoder := "GB18030", simplifiedchinese.GB18030.NewDecoder()
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) { // the format "Unicode text" of spreadsheets
		encoding, decoder = "UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
	} else {
		data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
		if at, mostly := brokenUTF8(data); at < 0 {
			return string(data), "UTF-8", nil
		} else if mostly {
			return "", "", breaksOff(string(data[:at]))
		}
	}
	decoded, err := decoder.Bytes(data)
	if err != nil {
		return "", "", fault.Wrap(err, fault.Invalid, "the text is neither UTF-8 nor GB18030")
	}
	text = string(decoded)
	if i := strings.IndexRune(text, utf8.RuneError); i >= 0 { // the decoders replace an invalid character by RuneError
		return "", "", breaksOff(text[:i])
	}
	return text, encoding, nil
}

// brokenUTF8 returns the index of the first byte that is not valid UTF-8, or -1. mostly tells
// whether the text is nevertheless UTF-8 with a few invalid characters. This holds if the valid
// characters of three or more bytes outnumber the invalid ones, which is very unlikely for a GB18030
// text.
func brokenUTF8(data []byte) (at int, mostly bool) {
	if utf8.Valid(data) {
		return -1, true
	}
	at = -1
	whole, broken := 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if broken++; at < 0 {
				at = i
			}
		case size > 2:
			whole++
		}
		i += size
	}
	return at, whole > broken
}

// breaksOff returns the fault for an invalid character. It computes the position from the preceding
// text.
func breaksOff(before string) error {
	row := strings.Count(before, "\n") + 1
	line := before[strings.LastIndexByte(before, '\n')+1:]
	column := strings.Count(line, ",") + 1
	return fault.New(fault.Invalid, "the text breaks off inside a character in row %d, column %d (after %q); it was cut or mixed of two encodings: save it anew as UTF-8", row, column, lastRunes(line, 8))
}

func lastRunes(s string, n int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-n):])
}

// firstRunes returns the first n characters of a text, for an error message.
func firstRunes(s string, n int) string {
	runes := []rune(s)
	if len(runes) > n {
		return string(runes[:n]) + "…"
	}
	return s
}

// noteEncoding notes an encoding other than UTF-8.
func (f *File) noteEncoding(encoding string) {
	if encoding != "UTF-8" {
		f.note("字符编码："+encoding+"（文本不是有效的 UTF-8）", fmt.Sprintf("encoding: %s, since the text is no valid UTF-8", encoding))
	}
}
