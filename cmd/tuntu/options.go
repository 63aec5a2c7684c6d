package main

// Parses a subcommand's options and reports mistakes in them.

import (
	"flag"
	"fmt"
	"strings"
	"time"

	"tuntu/internal/fault"
)

// flags makes a subcommand's flag set; operands is the text that follows its name in the usage.
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

// parse reads options, which may stand before and after operands, and returns the operands. It
// finds mistakes itself, since the flag package's errors are English text without values.
func parse(set *flag.FlagSet, args []string) (operands []string, err error) {
	for len(args) > 0 {
		word := args[0]
		args = args[1:]
		if word == "--" {
			return append(operands, args...), nil
		}
		if word == "-" || !strings.HasPrefix(word, "-") {
			operands = append(operands, word)
			continue
		}
		name, value, given := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(word, "-"), "-"), "=")
		option := set.Lookup(name)
		switch {
		case option == nil && (name == "h" || name == "help"):
			set.Usage()
			return nil, flag.ErrHelp
		case option == nil:
			return nil, noOption(set, name)
		case !given && isSwitch(option):
			value = "true"
		case !given && len(args) == 0:
			return nil, misuse("a value must follow --%s", name)
		case !given:
			value, args = args[0], args[1:]
		}
		if err := set.Set(name, value); err != nil {
			return nil, wrongValue(option, value, err)
		}
	}
	return operands, nil
}

// isSwitch tells whether an option takes no value.
func isSwitch(option *flag.Flag) bool {
	s, ok := option.Value.(interface{ IsBoolFlag() bool })
	return ok && s.IsBoolFlag()
}

// noOption is the error for an unknown option; it names the nearest known one.
func noOption(set *flag.FlagSet, name string) error {
	var known []string
	set.VisitAll(func(f *flag.Flag) { known = append(known, f.Name) })
	if near := nearest(name, known); near != "" {
		return misuse("there is no option --%s; did you mean --%s?", name, near)
	}
	return misuse("there is no option --%s; `%s -h` lists the options", name, set.Name())
}

// wrongValue is the error for a wrong value; it says which values the option takes. The program's
// own types of options say it by their errors.
func wrongValue(option *flag.Flag, value string, err error) error {
	var kind any
	if getter, ok := option.Value.(flag.Getter); ok {
		kind = getter.Get()
	}
	switch kind.(type) {
	case bool:
		return misuse("--%s takes no value, or true or false, not %q", option.Name, value)
	case int, uint64:
		return misuse("--%s takes a whole number, not %q", option.Name, value)
	case time.Duration:
		return misuse("--%s takes a time such as 30s or 5m, not %q", option.Name, value)
	}
	return misuse("--%s: %s", option.Name, err)
}

// nearest returns the known word with the least edit distance to a word; none if the distance is
// more than two, or more than half of the word.
func nearest(word string, known []string) string {
	best, least := "", min(3, len(word)/2+2)
	for _, k := range known {
		if d := distance(strings.ToLower(word), k); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance returns the Levenshtein distance.
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
