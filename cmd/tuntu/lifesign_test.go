package main

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// A step is named after two seconds, and not earlier.
func TestASlowStepIsNamed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out strings.Builder
		s := &lifeSign{patience: slowAfter, words: chinese.Words(), stderr: &out}
		s.doing(fault.Say("reading %s …", "渠道.zip"))
		time.Sleep(slowAfter - time.Millisecond)
		s.doing(fault.Say("checking …"))
		time.Sleep(slowAfter + time.Millisecond)
		s.doing(fault.Say("writing …"))
		s.done()
		time.Sleep(slowAfter * 2)
		if got := out.String(); got != "正在检查……\n" {
			t.Errorf("it said %q", got)
		}
	})
}

// A long read shows a bar on a terminal, which is erased at the end, and otherwise prints a plain
// line every ten seconds.
func TestALongReadShowsHowFarItIs(t *testing.T) {
	for terminal, want := range map[bool]string{
		true:  "\r" + strings.Repeat("█", 10) + strings.Repeat("░", 30) + " 64 / 256\r\033[K",
		false: "64 of 256 read\n",
	} {
		synctest.Test(t, func(t *testing.T) {
			var out strings.Builder
			p := &program{stderr: &out, sign: &lifeSign{patience: time.Hour, stderr: &out}}
			bar := p.progress(256)
			bar.terminal = terminal
			bar.step(64) // too early for a line
			time.Sleep(11 * time.Second)
			bar.step(63)
			bar.step(64)
			bar.step(128) // too early for another line
			bar.end()
			if got := out.String(); got != want {
				t.Errorf("terminal %v: %q, want %q", terminal, got, want)
			}
		})
	}
}
