package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

func TestNamesInThreeForms(t *testing.T) {
	n, err := LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, hans, hant, pinyin string }{
		{"楓木衝", "枫木冲", "楓木沖", "Fēng mù chōng"},
		{"枫木冲", "枫木冲", "楓木沖", "Fēng mù chōng"},
		{"桐子冲", "桐子冲", "桐子沖", "Tóng zi chōng"},
		{"范家冲口", "范家冲口", "范家沖口", "Fàn jiā chōng kǒu"},
		{"余家涌", "余家涌", "余家涌", "Yú jiā yǒng"},
		{"斗米冲", "斗米冲", "斗米沖", "Dòu mǐ chōng"},
		{"游家峰", "游家峰", "游家峰", "Yóu jiā fēng"},
		{"水頭", "水头", "水頭", "Shuǐ tóu"},
		{"丑冲01", "丑冲01", "丑沖01", "Chǒu chōng 01"},
		{"水", "水", "水", " shuǐ"}, // a character without a dictionary entry stands for itself
		{"𠮷水", "𠮷水", "𠮷水", "Jí shuǐ"},
		{"长岭圩", "长岭圩", "長嶺圩", "Cháng lǐng xū"},
		{"栗木湾", "栗木湾", "栗木灣", "Lì mù wān"},
		{"门楼里", "门楼里", "門樓里", "Mén lóu lǐ"},
		{"大岩头", "大岩头", "大岩頭", "Dà yán tóu"},
		{"云溪镇（演示）", "云溪镇（演示）", "雲溪鎮（演示）", "Yún xī zhèn"},
		{"东岸干渠", "东岸干渠", "東岸幹渠", "Dōng àn gàn qú"},
		{"", "", "", ""},
	} {
		if hans, hant, pinyin := n.Hans(c.name), n.Hant(c.name), n.Pinyin(c.name); hans != c.hans || hant != c.hant || pinyin != c.pinyin {
			t.Errorf("%s: %s, %s, %s; want %s, %s, %s", c.name, hans, hant, pinyin, c.hans, c.hant, c.pinyin)
		}
	}
}

func TestEnglishNames(t *testing.T) {
	for pinyin, want := range map[string]string{
		"Dà táng cūn wěi huì": "Dàtáng", "Yún xī shè qū jū wěi huì": "Yúnxī", "Yún xī zhèn （ yǎn shì ）": "Yúnxī Town", "Xī ān": "Xī’ān",
		"Yún xī dǎng qún fú wù zhōng xīn": "Yún xī dǎng qún fú wù zhōng xīn", "": "",
	} {
		if got := EnglishName(pinyin); got != want {
			t.Errorf("%q is %q, want %q", pinyin, got, want)
		}
	}
}

// The area of a cell of 0.01° at 26° N by the authalic formula on GRS 80 is b²/2·Δλ·[sin φ/(1−e²
// sin² φ) + atanh(e sin φ)/e], evaluated between the parallels.
func TestAreaIsEllipsoidal(t *testing.T) {
	cell := orb.Polygon{{{111, 25.995}, {111.01, 25.995}, {111.01, 26.005}, {111, 26.005}, {111, 25.995}}}
	const a, f = 6378137.0, 1 / 298.257222101
	e := math.Sqrt(f * (2 - f))
	q := func(lat float64) float64 {
		s := math.Sin(lat * math.Pi / 180)
		return s/(1-e*e*s*s) + math.Atanh(e*s)/e
	}
	b := a * (1 - f)
	want := b * b / 2 * (0.01 * math.Pi / 180) * (q(26.005) - q(25.995))
	if got := AreaM2(cell); math.Abs(got-want) > 0.5 { // the cell's edges are geodesics, and the formula's are parallels
		t.Errorf("area %f m², want %f", got, want)
	}
	hole := orb.Ring{{111.002, 25.998}, {111.004, 25.998}, {111.004, 26}, {111.002, 26}, {111.002, 25.998}}
	if got := AreaM2(append(cell, hole)); math.Abs(got-want*0.96) > 30 {
		t.Errorf("with a hole of 4 %%: %f m²", got)
	}
	if Mu(2000) != 3 {
		t.Errorf("2000 m² are %f mu, want 3", Mu(2000))
	}
}

func TestLengthOfAMeridianMinute(t *testing.T) {
	// 1′ of the meridian at 26° N is M·Δφ = 1846.4 m.
	got := LengthM(orb.LineString{{111, 26 - 1.0/120}, {111, 26 + 1.0/120}})
	const a, f = 6378137.0, 1 / 298.257222101
	s, e2 := math.Sin(26*math.Pi/180), f*(2-f)
	want := a * (1 - e2) / math.Pow(1-e2*s*s, 1.5) * math.Pi / 180 / 60
	if math.Abs(got-want) > 0.01 {
		t.Errorf("%f m, want %f", got, want)
	}
}

func TestParseUnitCode(t *testing.T) {
	for _, c := range []struct {
		text  string
		level UnitLevel
		ok    bool
	}{
		{"450399100", TownLevel, true},
		{"450399100201", CommitteeLevel, true},
		{"450399100201007", VillageLevel, true},
		{"045039910", TownLevel, true}, // a leading zero is a digit like any other
		{"45039910", 0, false},
		{"45039910a", 0, false},
		{"４５０３９９１００", 0, false}, // full-width digits
		{"", 0, false},
	} {
		code, err := ParseUnitCode(c.text)
		if (err == nil) != c.ok || c.ok && code.Level() != c.level {
			t.Errorf("%q: %v, %v", c.text, code, err)
		}
	}
}

func FuzzParseUnitCode(f *testing.F) {
	for _, seed := range []string{"450399100", "450399100201007", "", "x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		code, err := ParseUnitCode(text)
		if err == nil && (string(code) != text || len(text) != code.Level().Digits()) {
			t.Errorf("%q parsed as %q", text, code)
		}
	})
}

func TestLayersAreConsistent(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range Layers() {
		if seen[l.ID] || l.Title.Hans == "" || l.Title.Hant == "" || l.Title.En == "" {
			t.Errorf("layer %s is twice there or untitled", l.ID)
		}
		seen[l.ID] = true
		names := map[string]bool{}
		for _, f := range l.AllFields() {
			if names[f.Name] || f.Title.Hans == "" || f.Title.Hant == "" || f.Title.En == "" {
				t.Errorf("field %s.%s is twice there or untitled", l.ID, f.Name)
			}
			names[f.Name] = true
		}
	}
	for _, id := range []string{
		"committees", "villages", "streets", "channels", "pump_stations", "plots", "parcels", "sites", "zones", "findings", "rivers", "roads", "land",
	} {
		if !seen[id] {
			t.Errorf("the contract's collection %s is missing", id)
		}
	}
}

// Each word for a value is parsed as that value.
func TestWordsOfValuesAreReadBack(t *testing.T) {
	words := 0
	for _, layer := range Layers() {
		for _, field := range layer.Fields {
			for _, value := range field.Allowed() {
				word := field.Word(value).Hans
				if word == value {
					t.Errorf("%s has no word for %s %s", layer.ID, field.Name, value)
				}
				if back, ok := field.ValueFor(word); !ok || back != value {
					t.Errorf("%s.%s: %s is written %s and read as %q", layer.ID, field.Name, value, word, back)
				}
				words++
			}
		}
	}
	if words < 60 {
		t.Errorf("only %d words", words)
	}
}
