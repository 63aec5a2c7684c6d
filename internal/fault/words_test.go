package fault

import (
	"errors"
	"fmt"
	"testing"
)

// title is a phrase in two languages.
type title struct{ en, hans string }

// String returns the English text.
func (t title) String() string { return t.en }

// In returns the Chinese text.
func (t title) In(Catalogue) string { return t.hans }

func TestSentencesInAnotherLanguage(t *testing.T) {
	c := Catalogue{
		"there is no layer %q; there are: %s":   "没有图层 %q，有：%s",
		"%s has %d MB; at most %d MB are taken": "最多 %[3]d MB，%[1]s 有 %[2]d MB",
		"line %d: %s":                           "第 %d 行：%s",
		"the area %.20q is no number":           "面积 %.20q 不是数字",
		"it is damaged":                         "已损坏",
		"the file is wrong: %s":                 "文件有误：%s",
		"plain":                                 "不译",
	}
	for want, said := range map[string]interface{ In(Catalogue) string }{
		"没有图层 \"x\"，有：点":      New(Invalid, "there is no layer %q; there are: %s", "x", title{"Point", "点"}),
		"最多 9 MB，a 有 8 MB":    InvalidParam("file", "%s has %d MB; at most %d MB are taken", "a", 8, 9),
		"第 3 行：面积 \"八\" 不是数字": Wrap(errors.New("EOF"), Invalid, "line %d: %s", 3, New(Invalid, "the area %.20q is no number", "八")),
		"第 4 行：已损坏":           Say("line %d: %s", 4, "it is damaged"),
		"第 5 行：plain":         Say("line %d: %s", 5, "plain"), // a word of the user's
		"第 6 行：文件有误：已损坏":      Say("line %d: %s", 6, New(Invalid, "the file is wrong: %s", errors.New("it is damaged"))),
		"nobody knows 7":      Say("nobody knows %d", 7),
	} {
		if got := said.In(c); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	e := New(Invalid, "there is no layer %q; there are: %s", "x", title{"Point", "点"})
	if want := `there is no layer "x"; there are: Point`; e.Detail != want || e.In(nil) != want || e.Error() != want {
		t.Errorf("%s, want %s", e.Detail, want)
	}
	if got := (&Error{Detail: "it is damaged"}).In(c); got != "已损坏" {
		t.Error(got)
	}
}

// spoken is an error type of a package that does not import this one.
type spoken struct {
	format string
	args   []any
}

func (s spoken) Error() string { return fmt.Sprintf(s.format, s.args...) }

func (s spoken) Sentence() (string, []any) { return s.format, s.args }

// An error is translated by its format and arguments, never by its finished text.
func TestErrorsAreTranslatedByWhatTheyCarry(t *testing.T) {
	c := Catalogue{
		"a point has %d cells; it takes 4": "点有 %d 列，应有 4 列",
		"at character %d: %s":              "第 %d 个字符：%s",
		"it is damaged":                    "已损坏",
	}
	cells := spoken{"a point has %d cells; it takes 4", []any{3}}
	for want, err := range map[string]error{
		"点有 3 列，应有 4 列":                   cells,
		"第 7 个字符：点有 3 列，应有 4 列":           spoken{"at character %d: %s", []any{7, cells}},
		"第 8 个字符：已损坏":                     fmt.Errorf("read: %w", spoken{"at character %d: %s", []any{8, "it is damaged"}}),
		"已损坏":                             errors.New("it is damaged"),
		"a point has 4 cells; it takes 4": errors.New("a point has 4 cells; it takes 4"),
	} {
		if got := c.Error(err); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if got := Catalogue(nil).Error(cells); got != "a point has 3 cells; it takes 4" || Catalogue(nil).Text("x") != "x" {
		t.Errorf("no catalogue is English, not %s", got)
	}
}
