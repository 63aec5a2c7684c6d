package access

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tuntu/internal/fault"
)

// mostLogin is the greatest length of a login, in characters.
const mostLogin = 64

// CheckLogin returns what is wrong with a new login, or nil. No two logins may look the same: a login has no blanks,
// control or format characters, each character in its plain form (NFKC), Latin letters that are ASCII's, with or without
// marks, and letters of one script or of Latin and Han together (the "highly restrictive" profile of Unicode Technical
// Standard 39, §5.2, without Japanese and Korean). Logins of before keep working, as sign-ins are not checked.
func CheckLogin(login string) error {
	if n := utf8.RuneCountInString(login); n < 1 || n > mostLogin || !utf8.ValidString(login) {
		return fault.InvalidParam("login", "a login has from 1 to %d characters", mostLogin)
	}
	var script *unicode.RangeTable
	for _, r := range login {
		switch {
		case unicode.IsSpace(r):
			return fault.InvalidParam("login", "a login has no spaces")
		case !unicode.IsGraphic(r) || unicode.In(r, unicode.Mn, unicode.Me, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
			return fault.InvalidParam("login", "a login has no invisible characters and no marks that stand alone")
		case unicode.Is(unicode.Latin, r) && !plainLatin(r):
			return fault.InvalidParam("login", "a login's Latin letters are a to z, with or without marks; another one here only looks like that")
		case !unicode.IsLetter(r) || unicode.In(r, unicode.Latin, unicode.Han):
			continue
		}
		of := scriptOf(r)
		if script != nil && of != script {
			return fault.InvalidParam("login", "a login has letters of one script, or Latin and Chinese ones")
		}
		script = of
	}
	if script != nil && hasAny(login, unicode.Latin, unicode.Han) {
		return fault.InvalidParam("login", "a login has letters of one script, or Latin and Chinese ones")
	}
	if norm.NFKC.String(login) != login {
		return fault.InvalidParam("login", "a login has each character in its plain form, not full-width or composed of several")
	}
	return nil
}

// plainLatin tells whether a letter is one of ASCII, with or without marks.
func plainLatin(r rune) bool {
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	return base < utf8.RuneSelf
}

func scriptOf(r rune) *unicode.RangeTable {
	for _, table := range unicode.Scripts {
		if unicode.Is(table, r) {
			return table
		}
	}
	return nil
}

func hasAny(text string, tables ...*unicode.RangeTable) bool {
	for _, r := range text {
		if unicode.In(r, tables...) {
			return true
		}
	}
	return false
}
