package files

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"tuntu/internal/fault"
)

func encoded(t *testing.T, e encoding.Encoding, text string) string {
	t.Helper()
	out, err := e.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A text is decoded alike from each encoding that offices use, and the encoding is reported.
func TestOneTextInEachEncoding(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"村名,X,Y\r\n水头,1,2\r\n", "枫木冲", "𠮷水；〇𫗧、龘", "㎡ ° ′ ″ ， ①", "a,b\n"} {
		for name, c := range map[string]struct{ bytes, encoding string }{
			"UTF-8":          {text, "UTF-8"},
			"UTF-8 with BOM": {"\xef\xbb\xbf" + text, "UTF-8"},
			"UTF-16 LE":      {encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), text), "UTF-16"},
			"UTF-16 BE":      {encoded(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), text), "UTF-16"},
			"GB18030":        {encoded(t, simplifiedchinese.GB18030, text), map[bool]string{true: "UTF-8", false: "GB18030"}[isASCII([]byte(text))]},
		} {
			got, encoding, err := decodeText([]byte(c.bytes))
			if got != text || encoding != c.encoding || err != nil {
				t.Errorf("%s of %q: %q, %s, %v", name, text, got, encoding, err)
			}
		}
	}
	for bytes, want := range map[string]string{"": "UTF-8", "\xef\xbb\xbf": "UTF-8", "\xff\xfe": "UTF-16", "\xfe\xff": "UTF-16"} {
		if text, encoding, err := decodeText([]byte(bytes)); text != "" || encoding != want || err != nil {
			t.Errorf("%q: %q, %s, %v", bytes, text, encoding, err)
		}
	}
}

// A text that ends within a character is refused with row and column in each encoding, and never decoded in another
// encoding.
func TestATextThatIsCutInsideACharacter(t *testing.T) {
	t.Parallel()
	const whole = "村名,作物\n水头,柑橘\n枫木冲,莲𠮷"
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for name, c := range map[string]struct {
		bytes string
		cuts  []int // number of bytes removed from the end
	}{
		"UTF-8":          {whole, []int{1, 2, 3}},
		"UTF-8, BOM":     {"\xef\xbb\xbf" + whole, []int{1, 2, 3}},
		"UTF-8, a 水":     {strings.TrimSuffix(whole, "𠮷"), []int{1, 2}},
		"GB18030":        {encoded(t, simplifiedchinese.GB18030, whole), []int{1, 2, 3}},
		"GBK":            {encoded(t, simplifiedchinese.GBK, strings.TrimSuffix(whole, "𠮷")), []int{1}},
		"UTF-16":         {encoded(t, utf16, whole), []int{1, 2, 3}},
		"UTF-16, a 水":    {encoded(t, utf16, strings.TrimSuffix(whole, "𠮷")), []int{1}},
		"UTF-16, of one": {encoded(t, utf16, "a"), []int{1}},
	} {
		for _, cut := range c.cuts {
			text, encoding, err := decodeText([]byte(c.bytes[:len(c.bytes)-cut]))
			if err == nil || fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), "inside a character in row") {
				t.Errorf("%s less %d: %q, %s, %v", name, cut, text, encoding, err)
			}
		}
	}
}

// A decoding error names the row, the column and the last characters before it.
func TestWhereATextBreaksOff(t *testing.T) {
	t.Parallel()
	gbk := func(text string) string { return encoded(t, simplifiedchinese.GBK, text) }
	for bytes, want := range map[string]string{
		gbk("村名,作物\n水头,柑橘\n枫木冲,") + "\xc1":               `row 3, column 2 (after "枫木冲,")`,
		gbk("村名,作物\n水头,") + "\xff\xff" + gbk("\n枫木冲,莲"):  `row 2, column 2 (after "水头,")`,
		"\xff\xff" + gbk("村名"):                           `row 1, column 1 (after "")`,
		gbk("一二三四五六七八九十,") + "\xff":                      `row 1, column 2 (after "四五六七八九十,")`,
		"村名,作物\n水头,柑\xe6\xa9":                            `row 2, column 2 (after "水头,柑")`,
		"村名,作物\n水头,柑橘\n枫\xe6\x9c,莲\n":                    `row 3, column 1 (after "枫")`,  // an incomplete UTF-8 character in the middle of the text
		"\xff\xfe" + "a\x00,\x00" + "\x00\xd8" + "b\x00": `row 1, column 2 (after "a,")`, // one half of a surrogate pair
	} {
		text, _, err := decodeText([]byte(bytes))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %q, %v; want %s", bytes, text, err, want)
		}
	}
}

// A text of any GBK characters is decoded as GBK and never taken for damaged UTF-8.
func TestNoGBKIsTakenForBrokenUTF8(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	var characters []rune // the two-byte characters of GBK
	for lead := 0x81; lead <= 0xfe; lead++ {
		for trail := 0x40; trail <= 0xfe; trail++ {
			text, err := simplifiedchinese.GBK.NewDecoder().Bytes([]byte{byte(lead), byte(trail)})
			if r := []rune(string(text)); err == nil && len(r) == 1 && r[0] > 0xff && r[0] != utf8.RuneError {
				characters = append(characters, r[0])
			}
		}
	}
	if len(characters) < 21000 {
		t.Fatalf("GBK has %d characters", len(characters))
	}
	for i := range 20000 {
		var text []rune
		for range 3 + i%60 {
			text = append(text, characters[random.IntN(len(characters))])
		}
		bytes := encoded(t, simplifiedchinese.GBK, string(text))
		if utf8.ValidString(bytes) {
			continue // the two encodings cannot be told apart
		}
		if got, encoding, err := decodeText([]byte(bytes)); got != string(text) || encoding != "GB18030" || err != nil {
			t.Fatalf("%q: %q, %s, %v", string(text), got, encoding, err)
		}
	}
}

// For any bytes, the result is valid UTF-8 without a byte order mark; a refused text is empty.
func FuzzDecodeText(f *testing.F) {
	f.Add([]byte("村名,X\n水头,1"))
	f.Add([]byte("\xef\xbb\xbfa"))
	f.Add([]byte("\xff\xfea\x00\x00\xd8"))
	f.Add([]byte("\xb4\xe5\xc3\xfb,\x81\x30\x81\x30\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, encoding, err := decodeText(data)
		switch {
		case err != nil && (text != "" || encoding != "" || fault.Of(err).Kind != fault.Invalid):
			t.Errorf("%q: %q, %q, %v", data, text, encoding, err)
		case !utf8.ValidString(text):
			t.Errorf("%q is read as %q", data, text)
		}
	})
}
