package access

// This file hashes and checks passwords and secrets, and refuses weak passwords.

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"

	"tuntu/internal/fault"
)

// These are the cost parameters of argon2id: the second recommended option of RFC 9106, section 4,
// for machines with little memory. A stored hash is checked with the parameters that it was made
// with.
const (
	argonPasses    = 3
	argonMemoryKiB = 64 << 10
	argonLanes     = 4
	argonSaltBytes = 16
	argonKeyBytes  = 32
)

// HashPassword returns the argon2id hash of a password in the PHC string format.
func HashPassword(password string) (string, error) {
	salt := make([]byte, argonSaltBytes)
	if _, err := rand.Read(salt); err != nil {
		return "", err
	}
	key := argon2.IDKey([]byte(password), salt, argonPasses, argonMemoryKiB, argonLanes, argonKeyBytes)
	encoding := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, argonMemoryKiB, argonPasses, argonLanes,
		encoding.EncodeToString(salt), encoding.EncodeToString(key)), nil
}

// CheckPassword tells whether a password matches a stored hash.
func CheckPassword(kept, password string) bool {
	var version, memory, passes uint32
	var lanes uint8
	parts := strings.Split(kept, "$")
	if len(parts) != 6 || parts[1] != "argon2id" {
		return false
	}
	if _, err := fmt.Sscanf(parts[2]+" "+parts[3], "v=%d m=%d,t=%d,p=%d", &version, &memory, &passes, &lanes); err != nil || version != argon2.Version {
		return false
	}
	salt, err := base64.RawStdEncoding.DecodeString(parts[4])
	if err != nil {
		return false
	}
	key, err := base64.RawStdEncoding.DecodeString(parts[5])
	if err != nil || len(key) == 0 || memory > 1<<20 || passes == 0 || passes > 20 || lanes == 0 {
		return false
	}
	tried := argon2.IDKey([]byte(password), salt, passes, memory, lanes, uint32(len(key))) //nolint:gosec // its length was just decoded
	return subtle.ConstantTimeCompare(tried, key) == 1
}

// InvitationFor is how long a one-time link is valid.
const InvitationFor = 72 * time.Hour

// These are the limits of a password's length. A Chinese character counts as two, since there are
// thousands of them.
const (
	leastPassword = 10
	mostPassword  = 200
)

// WeakPassword returns what is wrong with a password, or nil. A password must not be short, have
// fewer than five different characters, contain the login, or be a run of digits, letters or keys.
func WeakPassword(password, login string) error {
	length, kinds := 0, map[rune]bool{}
	for _, r := range password {
		length++
		if unicode.Is(unicode.Han, r) {
			length++
		}
		kinds[r] = true
	}
	lower := strings.ToLower(password)
	switch {
	case !utf8.ValidString(password) || len(password) > mostPassword:
		return fault.InvalidParam("password", "a password has at most %d bytes of text", mostPassword)
	case length < leastPassword:
		return fault.InvalidParam("password", "a password has at least %d characters; a Chinese one counts as two", leastPassword)
	case len(kinds) < 5 || strings.Contains(lower, strings.ToLower(login)) && len(login) > 2 || isRun(lower):
		return fault.InvalidParam("password", "this password is guessed at once; take several words that do not belong together")
	}
	return nil
}

// isRun tells whether a password is part of a known sequence of digits, letters or keys, or begins
// with the first eight characters of one.
func isRun(lower string) bool {
	for _, run := range []string{
		"01234567890123456789", "98765432109876543210", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb", "password1234567890", "admin1234567890", "woaini1314520",
	} {
		if strings.Contains(run, lower) || strings.HasPrefix(lower, run[:8]) {
			return true
		}
	}
	return false
}

// NewSecret makes a random secret of 256 bits and the hash of it that is stored.
func NewSecret(prefix string) (secret string, hash []byte) {
	bytes := make([]byte, 32)
	_, _ = rand.Read(bytes) // rand.Read never fails since Go 1.24
	secret = prefix + base64.RawURLEncoding.EncodeToString(bytes)
	return secret, HashSecret(secret)
}

// HashSecret returns the stored hash of a secret. Plain SHA-256 is enough, since 256 random bits
// need no salt.
func HashSecret(secret string) []byte {
	sum := sha256.Sum256([]byte(secret))
	return sum[:]
}
