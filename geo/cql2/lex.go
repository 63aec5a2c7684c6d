package cql2

// Splits CQL2 text into tokens.

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is the kind of a token.
type kind int

const (
	end kind = iota
	word
	quoted // a "quoted" identifier
	text   // a 'text' literal
	number
	symbol
)

type token struct {
	kind kind
	text string
	pos  int // position in characters
}

// is tells whether the token is a given keyword or symbol, in upper or lower case.
func (t token) is(s string) bool {
	return (t.kind == word || t.kind == symbol) && strings.EqualFold(t.text, s)
}

// lex splits a filter into tokens, with positions in characters. The position of an error is in
// characters as well.
func lex(s string) ([]token, error) {
	tokens, err := split(s)
	if wrong, ok := errors.AsType[*Error](err); ok {
		wrong.Pos = utf8.RuneCountInString(s[:wrong.Pos])
		return nil, wrong
	}
	bytes, characters := 0, 0
	for i, t := range tokens {
		characters += utf8.RuneCountInString(s[bytes:t.pos])
		bytes, tokens[i].pos = t.pos, characters
	}
	return tokens, nil
}

// split splits a filter into tokens, with positions in bytes.
func split(s string) ([]token, error) {
	var tokens []token
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError:
			return nil, Wrong(i, "the text is no valid UTF-8")
		case unicode.IsSpace(r):
			i += size
		case r == '\'' || r == '"':
			t, next, err := lexQuoted(s, i, byte(r))
			if err != nil {
				return nil, err
			}
			tokens = append(tokens, t)
			i = next
		case r >= '0' && r <= '9' || (r == '-' || r == '+' || r == '.') && i+1 < len(s) && (s[i+1] >= '0' && s[i+1] <= '9' || s[i+1] == '.'):
			next := i + 1
			for next < len(s) && (strings.IndexByte("0123456789.eE", s[next]) >= 0 || (s[next] == '-' || s[next] == '+') && (s[next-1] == 'e' || s[next-1] == 'E')) {
				next++
			}
			tokens = append(tokens, token{number, s[i:next], i})
			i = next
		case unicode.IsLetter(r) || r == '_':
			next := i
			for next < len(s) {
				r, size := utf8.DecodeRuneInString(s[next:])
				if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
					break
				}
				next += size
			}
			tokens = append(tokens, token{word, s[i:next], i})
			i = next
		default:
			size = 1
			if i+1 < len(s) && (s[i:i+2] == "<>" || s[i:i+2] == "<=" || s[i:i+2] == ">=") {
				size = 2
			} else if strings.IndexByte("()=<>,", s[i]) < 0 {
				return nil, Wrong(i, "%q is not expected here", string(r))
			}
			tokens = append(tokens, token{symbol, s[i : i+size], i})
			i += size
		}
	}
	return append(tokens, token{kind: end, pos: len(s)}), nil
}

// lexQuoted reads a quoted text, in which a doubled quotation mark represents a single one.
func lexQuoted(s string, start int, mark byte) (t token, next int, err error) {
	var b strings.Builder
	for i := start + 1; i < len(s); i++ {
		if s[i] != mark {
			b.WriteByte(s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == mark {
			b.WriteByte(mark)
			i++
			continue
		}
		t = token{text, b.String(), start}
		if mark == '"' {
			t.kind = quoted
		}
		if strings.ContainsRune(t.text, 0) || !utf8.ValidString(t.text) {
			return t, 0, Wrong(start, "a text holds what is no character")
		}
		return t, i + 1, nil
	}
	return t, 0, Wrong(start, "the quotation mark is not closed")
}
