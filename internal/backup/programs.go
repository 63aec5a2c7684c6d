package backup

// This file runs pg_dump and pg_restore without showing a password to other users.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"tuntu/internal/fault"
)

// dump runs pg_dump for the program's own schemas. It leaves out owners and privileges: they belong
// to the server, and the program grants them again at its next start.
func (s Source) dump(ctx context.Context, snapshot string, to io.Writer) error {
	where, password := connection(s.OwnerURL)
	cmd := exec.CommandContext(ctx, filepath.Join(s.Tools, "pg_dump"), "--format=custom", "--compress=3", "--schema=tuntu", "--schema=tuntu_access", //nolint:gosec // the arguments are literals
		"--no-owner", "--no-privileges", "--no-password", "--lock-wait-timeout=60s", "--snapshot="+snapshot, "--dbname="+where)
	cmd.Env = environment(cmd, password)
	var said bytes.Buffer
	out := &firstError{to: to}
	cmd.Stdout, cmd.Stderr = out, &said
	err := cmd.Run()
	switch {
	case err == nil, ctx.Err() != nil:
		return errors.Join(ctx.Err(), err)
	case out.err != nil: // the disk failed, not the database
		return out.err
	case strings.Contains(said.String(), "server version mismatch"):
		return fault.Wrap(errors.New(strings.TrimSpace(said.String())), fault.Unavailable, "the pg_dump of this machine is older than the server; install the server's version of postgresql-client")
	}
	return fault.Wrap(fmt.Errorf("%w: %s", err, strings.TrimSpace(said.String())), fault.Unavailable, "pg_dump did not finish; no backup was made")
}

// environment returns the program's own environment with the password added, so that the password
// is not in the list of processes.
func environment(cmd *exec.Cmd, password string) []string {
	env := append(cmd.Environ(), "LC_ALL=C.UTF-8", "PGAPPNAME=tuntu")
	if password != "" {
		env = append(env, "PGPASSWORD="+password)
	}
	return env
}

// connection removes from a connection string the password and the parameters that only pgx
// understands.
func connection(text string) (rest, password string) {
	ours := regexp.MustCompile(`^(pool_.*|default_query_exec_mode|statement_cache_capacity|description_cache_capacity|min_read_buffer_size)$`)
	if u, err := url.Parse(text); err == nil && strings.HasPrefix(u.Scheme, "postgres") {
		if u.User != nil {
			password, _ = u.User.Password()
			u.User = url.User(u.User.Username())
		}
		query := u.Query()
		for name := range query {
			if name == "password" {
				password = query.Get(name)
			}
			if name == "password" || ours.MatchString(name) {
				query.Del(name)
			}
		}
		u.RawQuery = query.Encode()
		return u.String(), password
	}
	setting := regexp.MustCompile(`(\w+)\s*=\s*('(?:[^'\\]|\\.)*'|\S+)`)
	var kept []string
	for _, m := range setting.FindAllStringSubmatch(text, -1) {
		switch {
		case m[1] == "password":
			password = regexp.MustCompile(`\\(.)`).ReplaceAllString(strings.Trim(m[2], "'"), "$1")
		case !ours.MatchString(m[1]):
			kept = append(kept, m[0])
		}
	}
	return strings.Join(kept, " "), password
}

// firstError keeps the first error of its writer.
type firstError struct {
	to  io.Writer
	err error
}

// Write passes bytes on to the writer.
func (f *firstError) Write(p []byte) (int, error) {
	n, err := f.to.Write(p)
	if err != nil && f.err == nil {
		f.err = err
	}
	return n, err
}

// section reads pg_restore's SQL text of one section of a dump. If pg_restore failed, the text ends
// with an error, so that no reader takes a part for the whole.
type section struct {
	cmd    *exec.Cmd
	out    io.ReadCloser
	said   *bytes.Buffer
	waited bool
}

func startSection(ctx context.Context, tools, name string, dump io.Reader) (*section, error) {
	cmd := exec.CommandContext(ctx, filepath.Join(tools, "pg_restore"), "--section="+name, "--no-owner", "--no-privileges", "--file=-") //nolint:gosec // the arguments are literals
	s := &section{cmd: cmd, said: &bytes.Buffer{}}
	cmd.Env = environment(cmd, "")
	cmd.Stdin, cmd.Stderr = dump, s.said
	var err error
	if s.out, err = cmd.StdoutPipe(); err != nil {
		return nil, err
	}
	return s, cmd.Start()
}

// Read reads the next bytes of the text.
func (s *section) Read(p []byte) (int, error) {
	n, err := s.out.Read(p)
	if err == io.EOF && !s.waited { //nolint:errorlint // the pipe returns io.EOF unwrapped
		s.waited = true
		if failed := s.cmd.Wait(); failed != nil {
			err = fault.Wrap(fmt.Errorf("%w: %s", failed, strings.TrimSpace(s.said.String())), fault.Invalid,
				"pg_restore cannot read the backup; is it from a newer PostgreSQL than this machine's?")
		}
	}
	return n, err
}

// Close ends pg_restore.
func (s *section) Close() error {
	if s.waited {
		return nil
	}
	s.waited = true
	_ = s.cmd.Process.Kill()
	_ = s.cmd.Wait()
	return nil
}
