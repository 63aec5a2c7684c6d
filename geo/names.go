package geo

// Derives the Simplified, Traditional and Pinyin forms of a name.

import (
	"strings"
	"sync"
	"unicode"

	"github.com/longbridgeapp/opencc"
	"github.com/mozillazg/go-pinyin"
)

// Names derives the forms of a place's name. It is safe for concurrent use.
type Names struct {
	toHans, toHant *opencc.OpenCC
	pinyin         pinyin.Args
	places         map[rune]string   // readings of characters in names of places
	toPlaces       *strings.Replacer // corrects Traditional characters in names of places
}

// placeWords are pairs of what the dictionary makes of a Simplified character and the character that stands in names of
// places for the same: a valley (沖, not the rush 衝), a creek (涌), a hamlet within (里), a measure of rice (斗), families
// (范, 余, 游, 涂, 朴), and the forms of today for those that the dictionary gives as in old books (峰, 群, 灶).
//
//nolint:gochecknoglobals // a table, never changed
var placeWords = []string{
	"衝", "沖", "湧", "涌", "裏", "里", "巖", "岩", "鬥", "斗", "乾渠", "幹渠", "干渠", "幹渠", "云", "雲",
	"範", "范", "餘", "余", "遊", "游", "塗", "涂", "樸", "朴", "佔", "占", "醜", "丑", "慄", "栗",
	"峯", "峰", "羣", "群", "竈", "灶",
}

// LoadNames loads the dictionaries at the first call, which takes some 30 ms.
var LoadNames = sync.OnceValues(newNames) //nolint:gochecknoglobals // never changes once loaded

func newNames() (*Names, error) {
	toHans, err := opencc.New("t2s")
	if err != nil {
		return nil, err
	}
	toHant, err := opencc.New("s2t")
	if err != nil {
		return nil, err
	}
	args := pinyin.NewArgs()
	args.Style = pinyin.Tone
	// A character that is missing in the dictionary is kept as its own reading.
	args.Fallback = func(r rune, _ pinyin.Args) []string { return []string{string(r)} }
	// These characters have another reading in place names than the usual one, which the library gives.
	places := map[rune]string{'长': "cháng", '圩': "xū", '覃': "qín", '都': "dū", '什': "shí", '仇': "qiú", '曾': "zēng", '𠮷': "jí"}
	return &Names{toHans: toHans, toHant: toHant, pinyin: args, places: places, toPlaces: strings.NewReplacer(placeWords...)}, nil
}

// Hans returns the name in Simplified characters.
func (n *Names) Hans(name string) string { return convert(n.toHans, name) }

// Hant returns the name in Traditional characters. Where a simplified character stands for two
// traditional ones, the dictionary may choose the one that is older or more frequent in texts; a
// few of these are corrected to the character that is usual in place names.
func (n *Names) Hant(name string) string {
	return n.toPlaces.Replace(convert(n.toHant, name))
}

// Pinyin returns the name's reading with tone marks, capitalised, with a space between syllables.
// It leaves out a remark in brackets.
func (n *Names) Pinyin(name string) string {
	if i := strings.IndexAny(name, "（("); i > 0 {
		name = name[:i]
	}
	var words []string
	characters := []rune(n.Hans(name))
	for i, syllables := range pinyin.Pinyin(string(characters), n.pinyin) {
		if reading, ok := n.places[characters[i]]; ok {
			syllables = []string{reading}
		}
		if len(syllables) == 0 || strings.TrimSpace(syllables[0]) == "" {
			continue
		}
		if n := len(words); n > 0 && number(syllables[0]) && number(words[n-1]) {
			words[n-1] += syllables[0] // digits are joined: 01, not 0 1
			continue
		}
		words = append(words, syllables[0])
	}
	reading := []rune(strings.Join(words, " "))
	if len(reading) > 0 {
		reading[0] = unicode.ToUpper(reading[0])
	}
	return string(reading)
}

// EnglishName turns a reading in Pinyin into an English name of the place, in the same way as the
// page: it joins the syllables of a name of up to four, with an apostrophe where they could be
// misread, and drops the generic word for a committee.
func EnglishName(pinyin string) string {
	if i := strings.IndexAny(pinyin, "（("); i > 0 {
		pinyin = pinyin[:i]
	}
	name, word := strings.TrimSpace(pinyin), ""
	for generic, english := range map[string]string{" cūn wěi huì": "", " shè qū jū wěi huì": "", " zhèn": " Town"} {
		if specific, ok := strings.CutSuffix(name, generic); ok {
			name, word = specific, english
			break
		}
	}
	syllables := strings.Fields(name)
	if len(syllables) > 4 {
		return name + word
	}
	for i, syllable := range syllables {
		if i > 0 && strings.ContainsRune("aoeāáǎàōóǒòēéěè", []rune(strings.ToLower(syllable))[0]) {
			syllables[i] = "’" + syllable
		}
	}
	return strings.Join(syllables, "") + word
}

func number(text string) bool { return strings.Trim(text, "0123456789") == "" }

func convert(c *opencc.OpenCC, name string) string {
	if !strings.ContainsFunc(name, func(r rune) bool { return r > unicode.MaxASCII }) {
		return name // most values and codes of a large file
	}
	converted, err := c.Convert(name)
	if err != nil { // the library only fails on a broken dictionary, which New has read
		return name
	}
	return converted
}
