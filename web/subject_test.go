package web

import (
	"testing"
)

// Each route that is read says which layers its whole reply is about, or that it leaves closed ones out: a new one cannot
// be forgotten.
func TestEveryReadSaysWhatItIsAbout(t *testing.T) {
	t.Parallel()
	for _, rt := range (&Server{}).routes() {
		if rt.about == nil && !rt.open {
			t.Errorf("%s %s does not say which layers it tells of", rt.method(), rt.pattern)
		}
	}
}
