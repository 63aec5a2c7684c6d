package fault

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"
)

// A fault shows its sentence to the user and its cause only to the log, and errors.Is finds the cause.
func TestAFaultAndItsCause(t *testing.T) {
	t.Parallel()
	cause := fmt.Errorf("open /srv/secret: %w", fs.ErrNotExist)
	e := Wrap(cause, NotFound, "there is no file %s", "村.csv")
	if e.Detail != "there is no file 村.csv" || e.Error() != "there is no file 村.csv: open /srv/secret: file does not exist" || !errors.Is(e, fs.ErrNotExist) || e.Kind != NotFound {
		t.Errorf("%+v, %v", e, e)
	}
	bare := New(Conflict, "it is 100%% taken")
	if bare.Detail != "it is 100% taken" || bare.Error() != bare.Detail || bare.Unwrap() != nil || bare.Param != "" {
		t.Errorf("%+v", bare)
	}
	if p := InvalidParam("crs", "%q is none", "x"); p.Kind != Invalid || p.Param != "crs" || p.Detail != `"x" is none` {
		t.Errorf("%+v", p)
	}
}

// The outermost fault of an error's chain counts; an error without a fault is internal and shows no details.
func TestTheFaultOfAChain(t *testing.T) {
	t.Parallel()
	inner := New(Invalid, "inner")
	outer := Wrap(fmt.Errorf("on the way: %w", inner), Unavailable, "outer")
	for name, c := range map[string]struct {
		err  error
		kind Kind
		says string
	}{
		"a fault":     {inner, Invalid, "inner"},
		"wrapped":     {fmt.Errorf("on the way: %w", inner), Invalid, "inner"},
		"of two":      {outer, Unavailable, "outer"},
		"joined":      {errors.Join(errors.New("first"), inner, outer), Invalid, "inner"},
		"none":        {fs.ErrPermission, Internal, Unexpected},
		"none at all": {nil, Internal, Unexpected},
	} {
		got := Of(c.err)
		if got.Kind != c.kind || got.Detail != c.says {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got := Of(fs.ErrPermission); !errors.Is(got, fs.ErrPermission) {
		t.Errorf("the cause is lost: %v", got)
	}
}

// A translation that reorders its arguments still shows each in its place, and a quoted argument stays quoted.
func TestArgumentsInAnotherOrder(t *testing.T) {
	t.Parallel()
	c := Catalogue{"%s of %d in %q": "%[3]q 里第 %[2]d 个 %[1]s"}
	e := New(Invalid, "%s of %d in %q", "地块", 3, `a"b`)
	if got := e.In(c); got != `"a\"b" 里第 3 个 地块` {
		t.Error(got)
	}
	if got := e.In(nil); got != `地块 of 3 in "a\"b"` || e.In(Catalogue{}) != got {
		t.Error(got)
	}
}

// A word that the user typed is not translated, even if the catalogue has it; a sentence or a fault within a sentence
// is translated.
func TestAUsersWordsStay(t *testing.T) {
	t.Parallel()
	c := Catalogue{"there is no layer %q": "没有图层 %q", "points": "点", "it is full": "已满", "not now: %s": "现在不行：%s"}
	for want, said := range map[string]Sentence{
		`没有图层 "points"`:      Say("there is no layer %q", "points"),
		"现在不行：points":        Say("not now: %s", "points"),
		"现在不行：已满":            Say("not now: %s", "it is full"),
		`现在不行：没有图层 "points"`: Say("not now: %s", New(Invalid, "there is no layer %q", "points")),
		"现在不行：现在不行：已满":       Say("not now: %s", Say("not now: %s", "it is full")),
	} {
		if got := said.In(c); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if got := c.Text("it is full"); got != "已满" || c.Text("anything else") != "anything else" {
		t.Error(got)
	}
}
