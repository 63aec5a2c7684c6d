package web_test

import (
	"net/http"
	"testing"
	"time"

	"tuntu/internal/access"
	"tuntu/web/webtest"
)

// What ends an account's sessions ends its tokens: whoever made one with a session that was not his is out as well.
func TestTokensEndWithTheSessions(t *testing.T) {
	c := webtest.NewCast(t)
	lets := func(role string) bool {
		response, _ := c.Do(t, role, http.MethodGet, "/api/account/tokens", "")
		return response.StatusCode == http.StatusOK
	}
	for role, ends := range map[string]func() error{
		"clerk": func() error {
			_, err := c.DB.SetPassword(t.Context(), c.Actors["clerk"], "a hash")
			return err
		},
		"planner": func() error {
			key, hash := access.NewSecret("")
			if err := c.DB.Invite(t.Context(), webtest.Operator(), c.Actors["planner"].Account, hash, time.Now().Add(time.Hour)); err != nil {
				return err
			}
			_, err := c.DB.Redeem(t.Context(), access.HashSecret(key), "a hash")
			return err
		},
		"viewer": func() error {
			for _, disabled := range []bool{true, false} {
				if err := c.DB.SetDisabled(t.Context(), webtest.Operator(), c.Actors["viewer"].Account, disabled); err != nil {
					return err
				}
			}
			return nil
		},
	} {
		if !lets(role) {
			t.Fatalf("%s is not let in before", role)
		}
		if err := ends(); err != nil {
			t.Fatal(role, err)
		}
		if lets(role) {
			t.Errorf("%s is let in by an old token", role)
		}
	}
	if !lets("administrator") {
		t.Error("another account's token has ended")
	}
}
