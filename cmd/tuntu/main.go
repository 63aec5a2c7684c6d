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

	"tuntu/internal/confine"
	"tuntu/internal/fault"
)

// Exit statuses.
const (
	exitDone    = 0
	exitRefused = 1
	exitUsage   = 2
)

func main() {
	confine.Enter()
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // a closed terminal stops the program in order, unless nohup ignores the signal
		signals = append(signals, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(context.Background(), signals...) //nolint:forbidigo // the program's root context
	code := run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr)      //nolint:forbidigo // only main reads the environment
	stop()
	os.Exit(code)
}

// program holds what one run of a subcommand uses.
type program struct {
	config         config
	stdout, stderr io.Writer
	words          fault.Catalogue // the user's language; nil is English
	sign           *lifeSign
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
		{"town", "add, list or remove towns, merge committees", (*program).town},
		{"import", "import a survey file into a layer", (*program).importFile},
		{"export", "export a layer to a file", (*program).exportFile},
		{"story", "list a town's stories, check whether one still fits", (*program).story},
		{"user", "add, list, disable accounts and give them roles", (*program).user},
		{"cleaner", "take a cleaner's name and phone out of the database for good", (*program).cleaner},
		{"erase", "take a text out of the database and its log for good", (*program).erase},
		{"changes", "list a town's last changes", (*program).changes},
		{"undo", "take one change back, a whole import for instance", (*program).undo},
		{"audit", "check that the log of changes is as it was written", (*program).audit},
		{"backup", "back up the database to one file, while it is served", (*program).backup},
		{"restore", "bring a backup back", (*program).restore},
		{"upgrade", "move the program's own database to a newer installed PostgreSQL", (*program).upgrade},
		{"cert", "make a certificate for this machine, and the page by which phones trust it", (*program).cert},
		{"doctor", "check the installation and say what to do", (*program).doctor},
		{"version", "print the version", (*program).version},
	}
}

// errUsage is wrong usage of a command; the usage text follows the message.
type errUsage struct{ fault.Sentence }

// misuse makes an errUsage.
func misuse(format string, args ...any) error { return errUsage{fault.Say(format, args...)} }

// Error returns the sentence in English.
func (e errUsage) Error() string { return e.String() }

// run runs a subcommand and returns the exit status.
func run(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) int {
	words := wordsFor(getenv)
	if len(args) == 0 || args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		usage(stdout, words)
		if len(args) == 0 {
			return exitUsage
		}
		return exitDone
	}
	for _, c := range commands() {
		if c.name == args[0] {
			sign := &lifeSign{patience: slowAfter, words: words, stderr: stderr}
			err := c.start(ctx, args[1:], getenv, &program{stdout: stdout, stderr: stderr, words: words, sign: sign})
			sign.done()
			if err != nil && ctx.Err() != nil {
				err = ctx.Err() // a cancelled query's own error is not reported
			}
			return finish(err, words, getenv("TUNTU_DEBUG") != "", stderr)
		}
	}
	fmt.Fprintln(stderr, "tuntu:", noCommand(args[0]).In(words))
	fmt.Fprintln(stderr)
	usage(stderr, words)
	return exitUsage
}

func noCommand(name string) fault.Sentence {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	if near := nearest(name, names); near != "" {
		return fault.Say("there is no command %q; did you mean %s?", name, near)
	}
	return fault.Say("there is no command %q", name)
}

func (c command) start(ctx context.Context, args []string, getenv func(string) string, p *program) (err error) {
	if p.config, err = readConfig(getenv); err != nil {
		return err
	}
	return c.run(p, ctx, args)
}

// finish prints the reason why a command ended, and returns the exit status. It adds a library's
// own message to faults that only a developer or an operator can fix, and to all faults when
// debugging.
func finish(err error, words fault.Catalogue, debug bool, stderr io.Writer) int {
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return exitDone
	}
	if wrong, ok := errors.AsType[errUsage](err); ok {
		fmt.Fprintln(stderr, "tuntu:", wrong.In(words))
		return exitUsage
	}
	if errors.Is(err, errReported) {
		return exitRefused
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(stderr, "tuntu:", fault.Say("stopped; nothing was changed by what was not finished").In(words))
		return exitRefused
	}
	f := fault.Of(err)
	said := f.In(words)
	if f.Detail == fault.Unexpected { // a command writes no log, so the cause is printed here
		said = fault.Say("an internal error occurred; send the next line to whoever looks after this program").In(words)
	}
	fmt.Fprintln(stderr, "tuntu:", said)
	if f.Cause != nil && (debug || f.Kind == fault.Internal || f.Kind == fault.Unavailable) {
		fmt.Fprintln(stderr, " ", fault.Say("cause: %s", f.Cause.Error()).In(words))
	}
	return exitRefused
}

// errReported is returned by a command that has already printed why it refused.
var errReported = errors.New("refused")

func usage(w io.Writer, words fault.Catalogue) {
	fmt.Fprintf(w, "%s\n", words.Text("屯图 Tuntu: the town's map of itself\n\nusage: tuntu COMMAND [OPTIONS]\n\ncommands:"))
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-10s %s\n", c.name, words.Text(c.summary))
	}
	fmt.Fprintf(w, "\n%s\n", words.Text("`tuntu COMMAND -h` lists a command's options; the README lists the environment variables."))
}

func (p *program) version(context.Context, []string) error {
	fmt.Fprintln(p.stdout, buildVersion())
	return nil
}

// buildVersion returns the version that the build recorded: a tag or a commit.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "unknown"
	}
	return info.Main.Version
}
