package main

// Names the step of a command once the step takes long.

import (
	"fmt"
	"io"
	"sync"
	"time"

	"tuntu/internal/fault"
)

// lifeSign tells the user a command's present step, once the step takes longer than patience.
type lifeSign struct {
	patience time.Duration
	words    fault.Catalogue

	mutex  sync.Mutex
	stderr io.Writer
	timer  *time.Timer
	step   int
}

// slowAfter is the time after which a step is named.
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

// write prints progress; a lock keeps it from mixing with the step's name.
func (s *lifeSign) write(format string, args ...any) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	fmt.Fprintf(s.stderr, format, args...)
}
