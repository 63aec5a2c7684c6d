package chinese

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// typed matches texts that a reader types or looks for and that no language translates: options, settings, names of
// systems, file extensions, commands.
func typed() *regexp.Regexp {
	return regexp.MustCompile(`--[a-z][a-z-]+|TUNTU_[A-Z_]+|EPSG:\w+|\.(?:shp|shx|dbf|prj|cpg|xlsx|xls|dxf|dwg|gpkg|zip|kml|tif|csv)\b|tuntu (?:doctor|town|undo|changes|migrate|user|audit|restore|backup|serve|demo|upgrade)\b|CREATE EXTENSION \w+|ALTER (?:ROLE|EXTENSION)|postgresql-\w+|gdal-bin|systemctl \w+ \w+|CHANGE:DIGEST`)
}

// No sentence is translated twice, since one translation would never be used.
func TestNoSentenceHasTwoTranslations(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for _, part := range parts() {
		for en, hans := range part {
			if other, twice := seen[en]; twice {
				t.Errorf("%q is %q and %q", en, hans, other)
			}
			seen[en] = hans
		}
	}
	if len(seen) < 500 || len(seen) != len(Words()) {
		t.Errorf("%d sentences in the parts, %d in all", len(seen), len(Words()))
	}
}

// Typed texts are the same in the Chinese sentence and in the English one, so that no reader looks for an unknown
// option.
func TestWhatIsTypedIsTheSame(t *testing.T) {
	t.Parallel()
	found := 0
	for en, hans := range Words() {
		want, got := typed().FindAllString(en, -1), typed().FindAllString(hans, -1)
		slices.Sort(want)
		slices.Sort(got)
		got, want = slices.Compact(got), slices.Compact(want)
		want = slices.DeleteFunc(want, func(word string) bool { return word == "CHANGE:DIGEST" }) // this is translated as 变更:摘要
		if !slices.Equal(got, want) {
			t.Errorf("%q has %v, %q has %v", en, want, hans, got)
		}
		found += len(want)
	}
	if found < 120 {
		t.Errorf("only %d words are typed", found)
	}
}

// Chinese sentences have Chinese punctuation between Chinese words, and a full stop only if the English sentence has
// one.
func TestChineseMarks(t *testing.T) {
	t.Parallel()
	mixed := regexp.MustCompile(`\p{Han}[,;:!?]|[,;:!?]\p{Han}`)
	forms := regexp.MustCompile(`西,南,东,北|变更:摘要|://\S*`) // forms of typed values
	for en, hans := range Words() {
		if place := mixed.FindString(forms.ReplaceAllString(hans, "")); place != "" {
			t.Errorf("%q in %q", place, hans)
		}
		if strings.HasSuffix(en, ".") != strings.HasSuffix(hans, "。") || strings.TrimSpace(hans) != hans && strings.TrimSpace(en) == en {
			t.Errorf("%q ends otherwise than %q", hans, en)
		}
	}
}

// Each translation has Simplified Chinese characters.
func TestSentencesAreTranslated(t *testing.T) {
	t.Parallel()
	words := regexp.MustCompile(`[a-z]{2,} [a-z]{2,} [a-z]{2,}`)
	traditional := regexp.MustCompile(`[個們來為務國圖庫應時無檔後復發與號請讀這還進選錯長門間關陣電韓頁項預頭題願類風飛馬體點齊龍]`)
	for en, hans := range Words() {
		if words.MatchString(en) && !strings.ContainsFunc(hans, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			t.Errorf("%q is still %q", en, hans)
		}
		if odd := traditional.FindString(hans); odd != "" {
			t.Errorf("%s in %q", odd, hans)
		}
	}
}

// Each translation takes the same arguments as the English sentence and shows all of them.
func TestEachArgumentIsShown(t *testing.T) {
	t.Parallel()
	verb := regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0]*[\d.]*([a-zA-Z])`)
	for en, hans := range Words() {
		var args []any
		for i, m := range verb.FindAllStringSubmatch(strings.ReplaceAll(en, "%%", ""), -1) {
			switch m[2] {
			case "d":
				args = append(args, 7100+i)
			case "f", "g":
				args = append(args, 7100.5+float64(i))
			case "T":
				args = append(args, i)
			default:
				args = append(args, fmt.Sprintf("<%d>", i))
			}
		}
		if said := fmt.Sprintf(hans, args...); strings.Contains(said, "%!") {
			t.Errorf("%q is said %q", en, said)
		} else {
			for i, arg := range args {
				if text, ok := arg.(string); ok && !strings.Contains(said, text) {
					t.Errorf("%q does not say its argument %d: %q", en, i, said)
				}
			}
		}
	}
}
