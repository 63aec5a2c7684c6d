package main

// Names the step of a command that takes longer than a user waits without a sign.

import (
	"fmt"
	"io"
	"sync"
	"time"

	"tuntu/internal/fault"
)

// lifeSign tells the user which step a command is at, once the step takes longer than
// patience.
type lifeSign struct {
	patience time.Duration
	words    fault.Catalogue

	mutex  sync.Mutex
	stderr io.Writer
	timer  *time.Timer
	step   int
}

// slowAfter is from when on a step is worth a word.
const slowAfter = 2 * time.Second

// doing begins a step and ends the one before.
func (s *lifeSign) doing(what fault.Sentence) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.end()
	step := s.step
	s.timer = time.AfterFunc(s.patience, func() {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		if step == s.step {
			fmt.Fprintln(s.stderr, what.In(s.words))
		}
	})
}

// done ends the last step.
func (s *lifeSign) done() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.end()
}

func (s *lifeSign) end() {
	s.step++
	if s.timer != nil {
		s.timer.Stop()
		s.timer = nil
	}
}

// write shows how far the step is, which never falls between the letters of its name.
func (s *lifeSign) write(format string, args ...any) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	fmt.Fprintf(s.stderr, format, args...)
}
