package web_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"tuntu/geo/files"
	"tuntu/internal/access"
	"tuntu/web/webtest"
)

// What an account may store for itself is bounded: the name of an account, and the number of its tokens.
func TestAnAccountsOwnIsBounded(t *testing.T) {
	c := webtest.NewCast(t)
	body := fmt.Sprintf(`{"login":"long","name":%q,"role":"viewer"}`, strings.Repeat("韦", 65))
	if response, body := c.Do(t, "administrator", http.MethodPost, "/api/accounts?town="+webtest.Town, body); response.StatusCode != http.StatusBadRequest {
		t.Errorf("a name of 65 characters: %d %.200s", response.StatusCode, body)
	}
	const password = "橘子红了的山坡"
	kept, err := access.HashPassword(password)
	if err == nil {
		_, err = c.DB.SetPassword(t.Context(), c.Actors["viewer"], kept)
	}
	if err != nil {
		t.Fatal(err)
	}
	b := c.Browser(t)
	if status, reply := b.Send(t, http.MethodPost, "/api/session", map[string]any{"login": "viewer", "password": password}); status != http.StatusOK {
		t.Fatal(status, reply)
	}
	const first, most = 0, 50 // the new password has ended the one that the cast gave to the viewer
	for i := range most - first + 1 {
		status, _ := b.Send(t, http.MethodPost, "/api/account/tokens", map[string]any{"name": fmt.Sprint("t", i), "scope": "read", "days": 1})
		if want := map[bool]int{true: http.StatusCreated, false: http.StatusConflict}[i < most-first]; status != want {
			t.Fatalf("token %d: %d", first+i+1, status)
		}
	}
}

// A full-width sign begins a formula for a Chinese or Japanese spreadsheet, too.
func TestFullWidthFormulasAreText(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"＝1+1", "＋1", "－1", "＠x", "=1"} {
		if got := files.Guarded(text); got != "'"+text {
			t.Errorf("%q is written %q", text, got)
		}
	}
}
