package main

import (
	"errors"
	"flag"
	"slices"
	"testing"
	"time"
)

// Options may stand before and after operands, with and without "="; all arguments after -- are
// operands.
func TestOptionsStandAnywhere(t *testing.T) {
	for _, c := range []struct {
		args, operands []string
		layer          string
		dry            bool
		n              int
		wait           time.Duration
	}{
		{[]string{"a.zip", "--layer", "villages"}, []string{"a.zip"}, "villages", false, 1, 0},
		{[]string{"--layer=villages", "a.zip", "--dry-run", "b.zip"}, []string{"a.zip", "b.zip"}, "villages", true, 1, 0},
		{[]string{"-layer", "a=b", "-n", "-3", "--dry-run=false"}, nil, "a=b", false, -3, 0},
		{[]string{"--wait", "1m30s", "-", "--n=5"}, []string{"-"}, "", false, 5, 90 * time.Second},
		{[]string{"--layer", "x", "--", "-odd.csv", "--dry-run"}, []string{"-odd.csv", "--dry-run"}, "x", false, 1, 0},
		{[]string{"--layer", "--dry-run"}, nil, "--dry-run", false, 1, 0},
		{nil, nil, "", false, 1, 0},
	} {
		p := &program{stderr: nil}
		set := p.flags("x", "")
		layer, dry, n := set.String("layer", "", ""), set.Bool("dry-run", false, ""), set.Int("n", 1, "")
		wait := set.Duration("wait", 0, "")
		operands, err := parse(set, c.args)
		if err != nil || !slices.Equal(operands, c.operands) || *layer != c.layer || *dry != c.dry || *n != c.n || *wait != c.wait {
			t.Errorf("%q: %q, layer %q, dry run %v, n %d, wait %s, %v", c.args, operands, *layer, *dry, *n, *wait, err)
		}
	}
}

// A mistake exits with the status of wrong usage and names the option; -h is not a mistake.
func TestWrongOptions(t *testing.T) {
	for text, says := range map[string]string{
		"--colour": "there is no option --colour; `tuntu x -h` lists the options",
		"--lyer":   "there is no option --lyer; did you mean --layer?",
		"--layer":  "a value must follow --layer",
		"--n=1.5":  `--n takes a whole number, not "1.5"`,
		"--n=1e99": `--n takes a whole number, not "1e99"`,
		"--wait=3": `--wait takes a time such as 30s or 5m, not "3"`,
		"--dry=no": `--dry takes no value, or true or false, not "no"`,
		"--only=b": "--only: it is a",
	} {
		p := &program{}
		set := p.flags("x", "")
		set.String("layer", "", "")
		set.Int("n", 1, "")
		set.Duration("wait", 0, "")
		set.Bool("dry", false, "")
		set.Func("only", "", func(string) error { return errors.New("it is a") })
		_, err := parse(set, []string{text})
		if _, usage := errors.AsType[errUsage](err); !usage || err.Error() != says {
			t.Errorf("%s: %v, want %s", text, err, says)
		}
	}
	shown := false
	set := (&program{}).flags("x", "")
	set.Usage = func() { shown = true }
	if _, err := parse(set, []string{"a", "--help"}); !errors.Is(err, flag.ErrHelp) || !shown {
		t.Errorf("help: %v, shown %v", err, shown)
	}
}
