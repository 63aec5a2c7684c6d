package geo

import (
	"slices"
	"strings"
	"testing"
)

// The unit of an area column is the one in brackets or at the end of its name, in any script; otherwise it is m².
func TestTheUnitOfAColumnOfAreas(t *testing.T) {
	t.Parallel()
	const mu = 10000.0 / 15 // 15 mu are a hectare
	for column, want := range map[string]float64{
		"面积": 1, "实测面积": 1, "面积亩": mu, "亩数": mu, "面积（亩）": mu, "面积(亩)": mu, "面积[亩]": mu, "面积/亩": mu, "面积 ( 亩 )": mu, "公顷": 10000, "面积公顷": 10000,
		"面积（公顷）": 10000, "面积平方米": 1, "面积（平米）": 1, "面积㎡": 1, "area": 1, "area_m2": 1, "AREA_M2": 1,
		"area_mu": mu, "AREA_MU": mu, "area mu": mu, "面积mu": mu, "Area (mu)": mu, "area_ha": 10000, "面积HA": 10000, "area(ha)": 10000, " 面积亩 ": mu,
		"alpha": 1, "净面积_emu": 1, // the letters at the end are no unit
		"面积（尺）": 0, "area (acres)": 0, "面积(平方公里)": 0,
	} {
		if got, ok := AreaFactor(column); ok != (want > 0) || ok && got != want {
			t.Errorf("%s: %v, %v; want %v", column, got, ok, want)
		}
	}
}

// Yes and no are parsed in the forms that surveys use, and no other text is.
func TestYesAndNo(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]bool{
		"是": true, "有": true, "TRUE": true, "Yes": true, " y ": true, "1": true, "已衬砌": true, "Lined": true,
		"否": false, "无": false, "FALSE": false, "no": false, "N": false, "0": false, "土渠": false, "未衬砌": false, "\u3000否": false,
	} {
		if got, ok := TruthFor(word); !ok || got != want {
			t.Errorf("%q: %v, %v", word, got, ok)
		}
	}
	for _, word := range []string{"", " ", "是的", "不", "2", "-1", "真", "√", "yess", "0.0", "null"} {
		if got, ok := TruthFor(word); ok {
			t.Errorf("%q is %v", word, got)
		}
	}
}

// Aliases in one cell are split at any usual separator and trimmed; each is kept once, in order.
func TestOtherNamesInOneCell(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"": "", "、，": "", "大塘": "大塘", "大塘、小塘": "大塘|小塘", "大塘，小塘,中塘；上塘;下塘/老塘|新塘": "大塘|小塘|中塘|上塘|下塘|老塘|新塘", " 大塘 、\u3000小塘": "大塘|小塘",
		"大塘、大塘、小塘、大塘": "大塘|小塘", "Old Pond, New Pond": "Old Pond|New Pond", "大塘（老）": "大塘（老）",
	} {
		if got := strings.Join(SplitAliases(text), "|"); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// A town's code has nine digits; codes of committees and villages are refused, and each fault says what is wrong.
func TestATownsCode(t *testing.T) {
	t.Parallel()
	if code, err := ParseTown("450399100"); err != nil || code != "450399100" {
		t.Errorf("%s, %v", code, err)
	}
	for text, says := range map[string]string{
		"450399100201":       "450399100201 is no town's code; that has 9 digits",
		"450399100201007":    "450399100201007 is no town's code; that has 9 digits",
		"":                   `unit code "" has 0 digits; a town has 9, a committee 12, a natural village 15`,
		"45039910":           `unit code "45039910" has 8 digits`,
		"4503991000":         `unit code "4503991000" has 10 digits`,
		"45039910x":          `unit code "45039910x" has a character that is no digit`,
		"-45039910":          "has a character that is no digit",
		"4503.9910":          "has a character that is no digit",
		" 450399100":         "has a character that is no digit",
		"450399100\n":        "has a character that is no digit",
		"４５０":                "has a character that is no digit", // nine bytes of full-width digits
		"4.50399E+11":        "has a character that is no digit",
		"450399100201007001": `has 18 digits`,
	} {
		if code, err := ParseTown(text); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %s, %v; want %s", text, code, err, says)
		}
	}
}

// The queryables are each field once, each area in mu too, and the id; all have titles in three languages.
func TestQueryables(t *testing.T) {
	t.Parallel()
	for _, l := range Layers() {
		var names []string
		for _, f := range l.Queryables() {
			if slices.Contains(names, f.Name) {
				t.Errorf("%s.%s is there twice", l.ID, f.Name)
			}
			names = append(names, f.Name)
			for _, language := range Languages() {
				if f.Title.In(language) == "" {
					t.Errorf("%s.%s has no title in %s", l.ID, f.Name, language)
				}
			}
			if again, ok := l.Queryable(f.Name); !ok || again.Type != f.Type || again.Unit != f.Unit {
				t.Errorf("%s.%s is found as %+v, %v", l.ID, f.Name, again, ok)
			}
		}
		for _, f := range l.AllFields() {
			if f.Unit == "m2" && !slices.Contains(names, strings.TrimSuffix(f.Name, "_m2")+"_mu") {
				t.Errorf("%s.%s is not there in mu", l.ID, f.Name)
			}
			if !slices.Contains(names, f.Name) {
				t.Errorf("%s.%s cannot be filtered by", l.ID, f.Name)
			}
		}
		if _, ok := l.Queryable("no_such"); ok || !slices.Contains(names, "fid") {
			t.Errorf("%s: %v", l.ID, names)
		}
	}
}

// Each listed value has its own word in each language, and each of its words is parsed as that value.
func TestNoWordMeansTwoValues(t *testing.T) {
	t.Parallel()
	for _, l := range Layers() {
		for _, f := range l.Fields {
			meant := map[string]string{}
			for _, v := range f.Values {
				for _, word := range append([]string{v.ID, v.Title.Hans}, v.Known...) {
					if other, taken := meant[word]; taken && other != v.ID {
						t.Errorf("%s.%s: %s means %s and %s", l.ID, f.Name, word, other, v.ID)
					}
					meant[word] = v.ID
				}
			}
		}
	}
}

// Each name that a layer lists for a column resolves to one of the fields that list it.
func TestEveryListedColumnIsFound(t *testing.T) {
	t.Parallel()
	for _, l := range Layers() {
		for _, f := range l.AllFields() {
			for _, column := range slices.Concat(f.Columns, f.ColumnsInMu) {
				name, factor, ok := l.FieldFor(" " + strings.ToUpper(column) + "\u3000")
				found, _ := l.Field(name)
				if !ok || !slices.Contains(slices.Concat(found.Columns, found.ColumnsInMu), column) {
					t.Errorf("%s.%s: %s is found as %q, %v", l.ID, f.Name, column, name, ok)
				}
				if inMu := slices.Contains(found.ColumnsInMu, column); inMu != (factor != 1) {
					t.Errorf("%s.%s: %s is taken %g times", l.ID, f.Name, column, factor)
				}
			}
		}
	}
}
