package geo

import (
	"strings"
	"testing"
	"unicode"
)

func loadedNames(t *testing.T) *Names {
	t.Helper()
	n, err := LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Titles of layers, fields and values agree in both scripts: the Traditional title converts to the Simplified one.
func TestTitlesAgreeInTheirScripts(t *testing.T) {
	t.Parallel()
	names := loadedNames(t)
	check := func(what string, title Title) {
		t.Helper()
		if got := names.Hans(title.Hant); got != title.Hans {
			t.Errorf("%s: %s is %s in Simplified characters, not %s", what, title.Hant, got, title.Hans)
		}
		if names.Hans(title.Hans) != title.Hans {
			t.Errorf("%s: %s holds Traditional characters", what, title.Hans)
		}
		if strings.ContainsFunc(title.En, func(r rune) bool { return unicode.Is(unicode.Han, r) }) || title.En == "" || !unicode.IsUpper([]rune(title.En)[0]) {
			t.Errorf("%s: its English title is %q", what, title.En)
		}
	}
	for _, l := range Layers() {
		check(l.ID, l.Title)
		for _, f := range l.Queryables() {
			check(l.ID+"."+f.Name, f.Title)
			for _, v := range f.Values {
				check(l.ID+"."+f.Name+"="+v.ID, v.Title)
			}
		}
	}
}

// Listed names of columns and words for values are written in the form in which they are looked up, since any other
// form would never be found: lower case, no blanks, Simplified characters.
func TestListedWordsAreAsTheyAreLookedUp(t *testing.T) {
	t.Parallel()
	names := loadedNames(t)
	for _, l := range Layers() {
		for _, word := range l.Known {
			if word != names.Hans(word) || word != strings.TrimSpace(word) {
				t.Errorf("%s: %q", l.ID, word)
			}
		}
		for _, f := range l.AllFields() {
			for _, word := range append(append([]string{}, f.Columns...), f.ColumnsInMu...) {
				if word != strings.ToLower(strings.TrimSpace(word)) || word != names.Hans(word) {
					t.Errorf("%s.%s: the column %q is never found", l.ID, f.Name, word)
				}
			}
			for _, v := range f.Values {
				for _, word := range v.Known {
					if word != names.Hans(word) || word != strings.TrimSpace(word) {
						t.Errorf("%s.%s: the word %q is never found", l.ID, f.Name, word)
					}
				}
			}
		}
	}
}

// Simplifying a simplified name changes nothing, and both forms of a name have the same number of characters.
func TestFormsOfNamesAreStable(t *testing.T) {
	t.Parallel()
	names := loadedNames(t)
	for _, name := range []string{
		"枫木冲", "大岩头", "栎木根", "桂花树脚", "门楼里", "鹧鸪岭", "长岭圩", "云溪镇（演示）", "栗木湾", "丑冲01", "三口塘", "九牛岭", "古樟", "雷公岩", "𠮷水", "峒心", "漈下", "东岸干渠", "后头", "面前山", "里湾", "万年", "台上", "余家", "姜家", "范家", "松木", "谷仓",
	} {
		hant := names.Hant(name)
		if again := names.Hans(name); again != name || names.Hans(hant) != name {
			t.Errorf("%s becomes %s, %s is read back as %s", name, again, hant, names.Hans(hant))
		}
		if len([]rune(hant)) != len([]rune(name)) {
			t.Errorf("%s becomes %s", name, hant)
		}
		if pinyin := names.Pinyin(name); pinyin != names.Pinyin(hant) {
			t.Errorf("%s is read %q, and %q in Traditional characters", name, pinyin, names.Pinyin(hant))
		}
	}
}

// A reading begins with a capital letter, has blanks between syllables, keeps digits together, and omits a remark in
// brackets.
func TestReadingsOfNames(t *testing.T) {
	t.Parallel()
	names := loadedNames(t)
	for name, want := range map[string]string{
		"水头": "Shuǐ tóu", "大塘村委会": "Dà táng cūn wěi huì", "水头（老）": "Shuǐ tóu", "水头(老)": "Shuǐ tóu", "（老）水头": "（ lǎo ） shuǐ tóu", "12号": "12 hào", "丑冲01": "Chǒu chōng 01", "1 2": "12", "": "", " ": "", "A区": "A qū",
		"西安": "Xī ān", "都庞岭": "Dū páng lǐng", "什字": "Shí zì", "覃家": "Qín jiā", "仇家": "Qiú jiā", "曾家": "Zēng jiā", "圩上": "Xū shàng",
	} {
		if got := names.Pinyin(name); got != want {
			t.Errorf("%s is read %q, want %q", name, got, want)
		}
	}
}

// An English name joins up to four syllables, separates syllables that could be misread, and leaves longer names
// apart.
func TestEnglishNamesOfPlaces(t *testing.T) {
	t.Parallel()
	for pinyin, want := range map[string]string{
		"Shuǐ tóu": "Shuǐtóu", "Xī ān": "Xī’ān", "Dà ōu": "Dà’ōu", "È líng": "Èlíng", "Fēng mù chōng": "Fēngmùchōng", "A bā lǐ xiǎo": "Abālǐxiǎo", "Yī èr sān sì wǔ": "Yī èr sān sì wǔ",
		"Yī èr sān sì wǔ cūn wěi huì": "Yī èr sān sì wǔ", "Dà táng cūn wěi huì": "Dàtáng", "Yún xī zhèn": "Yúnxī Town", "Zhèn": "Zhèn", " Shuǐ  tóu ": "Shuǐtóu", "Shuǐ tóu (lǎo)": "Shuǐtóu", "(lǎo)": "(lǎo)",
	} {
		if got := EnglishName(pinyin); got != want {
			t.Errorf("%q is %q, want %q", pinyin, got, want)
		}
	}
}
