package access

import (
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/crypto/argon2"

	"tuntu/internal/fault"
)

// kept hashes a password with the given costs, using the library directly.
func kept(t *testing.T, password string, passes, memoryKiB uint32, lanes uint8) string {
	t.Helper()
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		t.Fatal(err)
	}
	key := argon2.IDKey([]byte(password), salt, passes, memoryKiB, lanes, 32)
	return fmt.Sprintf("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s", memoryKiB, passes, lanes, base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(key))
}

// A password is checked with the costs in its hash, so that new default costs lock no account out.
func TestPasswordsOfOtherCosts(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		passes, memoryKiB uint32
		lanes             uint8
	}{{1, 8, 1}, {2, 64, 2}, {3, 1 << 10, 4}} {
		hash := kept(t, "两条河流过的镇", c.passes, c.memoryKiB, c.lanes)
		if !CheckPassword(hash, "两条河流过的镇") || CheckPassword(hash, "两条河流过的镇 ") || CheckPassword(hash, "") {
			t.Errorf("%+v", c)
		}
	}
}

// Two equal passwords have different hashes, and the costs are those of RFC 9106.
func TestEachPasswordHasItsSalt(t *testing.T) {
	t.Parallel()
	one, err := HashPassword("correct horse")
	if err != nil {
		t.Fatal(err)
	}
	other, err := HashPassword("correct horse")
	if err != nil {
		t.Fatal(err)
	}
	if one == other || !strings.HasPrefix(one, "$argon2id$v=19$m=65536,t=3,p=4$") || len(strings.Split(one, "$")) != 6 {
		t.Errorf("%s, %s", one, other)
	}
}

// A malformed or altered hash, or one with excessive costs, matches no password.
func TestKeptPasswordsThatAreNone(t *testing.T) {
	t.Parallel()
	good := kept(t, "x", 1, 8, 1)
	parts := strings.Split(good, "$")
	with := func(i int, text string) string {
		changed := slices.Clone(parts)
		changed[i] = text
		return strings.Join(changed, "$")
	}
	if !CheckPassword(good, "x") || !CheckPassword(kept(t, "x", 20, 8, 1), "x") {
		t.Fatal("a good one is refused")
	}
	if CheckPassword(kept(t, "x", 21, 8, 1), "x") {
		t.Error("a kept password may cost what it likes")
	}
	for name, hash := range map[string]string{
		"another algorithm": with(1, "argon2i"),
		"another version":   with(2, "v=16"),
		"no version":        with(2, ""),
		"no costs":          with(3, ""),
		"no passes":         with(3, "m=8,t=0,p=1"),
		"many passes":       with(3, "m=8,t=21,p=1"),
		"no lanes":          with(3, "m=8,t=1,p=0"),
		"all memory":        with(3, "m=4294967295,t=1,p=1"),
		"more than a GiB":   with(3, "m=1048577,t=1,p=1"),
		"another salt":      with(4, base64.RawStdEncoding.EncodeToString([]byte("0123456789abcdef"))),
		"a broken salt":     with(4, "!"),
		"no key":            with(5, ""),
		"a broken key":      with(5, "="),
		"half of the key":   with(5, parts[5][:20]),
		"one part more":     good + "$",
		"one part less":     strings.Join(parts[:5], "$"),
		"plain text":        "x",
		"a bcrypt hash":     "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW",
	} {
		if CheckPassword(hash, "x") {
			t.Errorf("%s: %s", name, hash)
		}
	}
}

// A weak password is refused with the reason just below each limit, and accepted at the limit.
func TestWhatMakesAPasswordWeak(t *testing.T) {
	t.Parallel()
	const short, long, guessed = "a password has at least 10 characters; a Chinese one counts as two", "a password has at most 200 bytes of text", "this password is guessed at once; take several words that do not belong together"
	for password, says := range map[string]string{
		"":               short,
		"kv8rtm2zq":      short, // nine characters
		"kv8rtm2zqx":     "",
		"三河五岭":           short, // eight characters
		"三河五岭田":          "",
		"三河五岭a":          short, // nine characters
		"三河五岭ab":         "",
		"é" + "kv8rtm2z": short, // nine characters in ten bytes
		strings.Repeat("三河五岭田", 13) + "12345":  "", // 200 bytes
		strings.Repeat("三河五岭田", 13) + "123456": long,
		"kv8rtm2zqx\xff":      long,
		"abababababab":        guessed,
		"aabbccddaabb":        guessed, // four different characters
		"aabbccddeeff":        "",
		"0123456789":          guessed,
		"3456789012":          guessed,
		"9876543210":          guessed,
		"01234567abcd":        guessed, // begins with a common password
		"Qwertyuiop":          guessed,
		"QWERTYUI-河":          guessed,
		"wertyuiopa":          guessed,
		"1qaz2wsx3edc":        guessed,
		"Password2026!":       guessed,
		"admin12345678":       guessed,
		"woaini1314520":       guessed,
		"my-liwei-secret":     guessed, // contains the login
		"MY-LIWEI-SECRET":     guessed,
		"li wei's own secret": "",
		"x0123456789":         "",
	} {
		err := WeakPassword(password, "liwei")
		if (err == nil) != (says == "") {
			t.Errorf("%q: %v; want %s", password, err, says)
			continue
		}
		if err != nil {
			if f := fault.Of(err); f.Kind != fault.Invalid || f.Param != "password" || f.Detail != says {
				t.Errorf("%q: %+v; want %s", password, f, says)
			}
		}
	}
	for _, login := range []string{"", "k", "kv"} { // too short to look for in the password
		if err := WeakPassword("kv8rtm2zqx", login); err != nil {
			t.Errorf("of %q: %v", login, err)
		}
	}
}

// A secret is stored only as its SHA-256, whose value for "abc" FIPS 180-4 gives.
func TestTheKeptFormOfASecret(t *testing.T) {
	t.Parallel()
	if got := fmt.Sprintf("%x", HashSecret("abc")); got != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" {
		t.Error(got)
	}
	secret, hash := NewSecret("tuntu_")
	random, prefixed := strings.CutPrefix(secret, "tuntu_")
	raw, err := base64.RawURLEncoding.DecodeString(random)
	if !prefixed || err != nil || len(raw) != 32 || !slices.Equal(hash, HashSecret(secret)) || slices.Equal(hash, HashSecret(random)) {
		t.Errorf("%s, %v", secret, err)
	}
}
