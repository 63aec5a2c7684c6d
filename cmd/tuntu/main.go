// Command tuntu keeps a township's map and serves it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"tuntu/internal/fault"
)

// Exit statuses.
const (
	exitDone    = 0
	exitRefused = 1
	exitUsage   = 2
)

func main() {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // a closed terminal stops it in order, unless nohup says otherwise
		signals = append(signals, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(context.Background(), signals...) //nolint:forbidigo // the program's root
	code := run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr)      //nolint:forbidigo // the one place that reads the environment
	stop()
	os.Exit(code)
}

// program is one run of a subcommand.
type program struct {
	config         config
	stdout, stderr io.Writer
	getenv         func(string) string
}

// command is a subcommand.
type command struct {
	name, summary string
	run           func(p *program, ctx context.Context, args []string) error
}

func commands() []command {
	return []command{
		{"serve", "serve the map until stopped", (*program).serve},
		{"migrate", "bring the database's schema up to date", (*program).migrate},
		{"demo", "load or remove the invented sample towns", (*program).demo},
		{"town", "add a real town", (*program).town},
		{"import", "import a survey file into a layer", (*program).importFile},
		{"export", "export a layer to a file", (*program).exportFile},
		{"changes", "list a town's last changes", (*program).changes},
		{"undo", "take one change back, a whole import for instance", (*program).undo},
		{"doctor", "check the installation and say what to do", (*program).doctor},
		{"version", "print the version", (*program).version},
	}
}

// errUsage marks what the user can mend by looking at the usage.
type errUsage struct{ text string }

// Error is the text.
func (e errUsage) Error() string { return e.text }

// run runs a subcommand and returns the exit status.
func run(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) int {
	if len(args) == 0 || args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		usage(stdout)
		if len(args) == 0 {
			return exitUsage
		}
		return exitDone
	}
	for _, c := range commands() {
		if c.name == args[0] {
			err := c.start(ctx, args[1:], getenv, stdout, stderr)
			if err != nil && ctx.Err() != nil {
				err = ctx.Err() // whatever a query said that was cancelled with it
			}
			return finish(err, stderr)
		}
	}
	fmt.Fprintf(stderr, "tuntu: there is no command %q\n\n", args[0])
	usage(stderr)
	return exitUsage
}

func (c command) start(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) error {
	settings, err := readConfig(getenv)
	if err != nil {
		return err
	}
	return c.run(&program{config: settings, stdout: stdout, stderr: stderr, getenv: getenv}, ctx, args)
}

func finish(err error, stderr io.Writer) int {
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return exitDone
	}
	if wrong, ok := errors.AsType[errUsage](err); ok {
		fmt.Fprintln(stderr, "tuntu:", wrong)
		return exitUsage
	}
	if errors.Is(err, errReported) {
		return exitRefused
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(stderr, "tuntu: stopped; nothing was changed by what was not finished")
		return exitRefused
	}
	f := fault.Of(err)
	fmt.Fprintln(stderr, "tuntu:", f.Detail)
	if f.Cause != nil {
		fmt.Fprintln(stderr, "  cause:", f.Cause)
	}
	return exitRefused
}

// errReported is returned by a command that has told the user already why it refused.
var errReported = errors.New("refused")

func usage(w io.Writer) {
	fmt.Fprintln(w, "屯图 Tuntu: the town's map of itself\n\nusage: tuntu COMMAND [OPTIONS]\n\ncommands:")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-10s %s\n", c.name, c.summary)
	}
	fmt.Fprintln(w, "\n`tuntu COMMAND -h` lists a command's options; the README lists the environment variables.")
}

// flags makes a subcommand's option set, whose own messages go to stderr.
func (p *program) flags(name, operands string) *flag.FlagSet {
	set := flag.NewFlagSet("tuntu "+name, flag.ContinueOnError)
	set.SetOutput(p.stderr)
	set.Usage = func() {
		fmt.Fprintf(p.stderr, "usage: tuntu %s %s\n", name, operands)
		set.PrintDefaults()
	}
	return set
}

// parse reads options that may stand before and after operands, and returns these.
func parse(set *flag.FlagSet, args []string) ([]string, error) {
	var operands []string
	for {
		if err := set.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, err
			}
			return nil, errUsage{err.Error()}
		}
		if set.NArg() == 0 {
			return operands, nil
		}
		operands = append(operands, set.Arg(0))
		args = set.Args()[1:]
	}
}

func (p *program) version(context.Context, []string) error {
	fmt.Fprintln(p.stdout, buildVersion())
	return nil
}

// buildVersion is the version that the build noted: a tag, or a commit.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "unknown"
	}
	return info.Main.Version
}
