package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"tuntu/internal/fault"
)

// flags makes a subcommand's option set; operands is what follows its name.
func (p *program) flags(name, operands string) *flag.FlagSet {
	set := flag.NewFlagSet("tuntu "+name, flag.ContinueOnError)
	set.SetOutput(p.stderr)
	set.Usage = func() {
		fmt.Fprintln(p.stderr, fault.Say("usage: %s", "tuntu "+name+" "+p.words.Text(operands)).In(p.words))
		p.printOptions(set)
	}
	return set
}

// printOptions lists a set's options in the user's language.
func (p *program) printOptions(set *flag.FlagSet) {
	set.VisitAll(func(f *flag.Flag) {
		kind, _ := flag.UnquoteUsage(f)
		line := "  --" + f.Name
		if kind != "" {
			line += " " + map[bool]string{true: "N", false: p.words.Text("VALUE")}[kind == "int" || kind == "uint"]
		}
		text := p.words.Text(f.Usage)
		if kind != "" && f.DefValue != "" {
			text = fault.Say("%s (without it: %s)", text, f.DefValue).In(p.words)
		}
		fmt.Fprintf(p.stderr, "%s\n      %s\n", line, text)
	})
}

// parse reads options that may stand before and after operands, and returns these.
func parse(set *flag.FlagSet, args []string) ([]string, error) {
	help := set.Usage
	set.Usage = func() {} // an error is one sentence, which finish says
	set.SetOutput(io.Discard)
	var operands []string
	for {
		if err := set.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				help()
				return nil, err
			}
			return nil, wrongOption(set, err)
		}
		if set.NArg() == 0 {
			return operands, nil
		}
		operands = append(operands, set.Arg(0))
		args = set.Args()[1:]
	}
}

// wrongOption says in our words what the flag package has refused.
func wrongOption(set *flag.FlagSet, err error) error {
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -"); ok {
		var known []string
		set.VisitAll(func(f *flag.Flag) { known = append(known, f.Name) })
		if near := nearest(strings.TrimPrefix(name, "-"), known); near != "" {
			return misuse("there is no option --%s; did you mean --%s?", name, near)
		}
		return misuse("there is no option --%s; `%s -h` lists the options", name, set.Name())
	}
	if name, ok := strings.CutPrefix(err.Error(), "flag needs an argument: -"); ok {
		return misuse("a value must follow --%s", name)
	}
	return misuse("%s", err)
}

// nearest is the known word that differs least from a word, by letters added, dropped or
// changed; none when all differ by more than two letters, or more than half of it.
func nearest(word string, known []string) string {
	best, least := "", min(3, len(word)/2+2)
	for _, k := range known {
		if d := distance(strings.ToLower(word), k); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance is Levenshtein's.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			changed := diagonal
			if a[i] != b[j] {
				changed++
			}
			diagonal = row[j+1]
			row[j+1] = min(changed, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
