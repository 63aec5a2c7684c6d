package main

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"tuntu/internal/fault"
)

// A step is named once it has taken two seconds, and not before.
func TestASlowStepIsNamed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out strings.Builder
		s := &lifeSign{patience: slowAfter, words: chineseWords(), stderr: &out}
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
