package cql2

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// A filter is split into words, quoted names, texts, numbers and symbols; blanks of any script
// separate them.
func TestTokensEndWhereTheyEnd(t *testing.T) {
	t.Parallel()
	names := map[kind]string{end: "end", word: "word", quoted: "quoted", text: "text", number: "number", symbol: "symbol"}
	for filter, want := range map[string]string{
		``:                   "end:",
		" \t\r\n\u3000":      "end:",
		`a<=b`:               "word:a symbol:<= word:b end:",
		`a<>-1`:              "word:a symbol:<> number:-1 end:",
		`a< =1`:              "word:a symbol:< symbol:= number:1 end:",
		`x1_y`:               "word:x1_y end:",
		`1x`:                 "number:1 word:x end:",
		`面积１>2`:              "word:面积１ symbol:> number:2 end:",
		"a\u3000=\u30001":    "word:a symbol:= number:1 end:",
		`''`:                 "text: end:",
		`'it''s'`:            "text:it's end:",
		`"a""b"`:             `quoted:a"b end:`,
		`'a"b'`:              `text:a"b end:`,
		`'a''''b'`:           "text:a''b end:",
		"'上\n弯'":             "text:上\n弯 end:",
		`.5e-3,+2.E+1`:       "number:.5e-3 symbol:, number:+2.E+1 end:",
		`1e-2-3`:             "number:1e-2 number:-3 end:",
		`(POINT(1 -2))`:      "symbol:( word:POINT symbol:( number:1 number:-2 symbol:) symbol:) end:",
		`𠮷='x'`:              "word:𠮷 symbol:= text:x end:",
		`_a = .5`:            "word:_a symbol:= number:.5 end:",
		`'a' 'b'`:            "text:a text:b end:",
		`>=<=<>`:             "symbol:>= symbol:<= symbol:<> end:",
		`"" = 1`:             "quoted: symbol:= number:1 end:",
		"a\u00a0=\u20021":    "word:a symbol:= number:1 end:",
		`NOTa`:               "word:NOTa end:",
		`a,(b)`:              "word:a symbol:, symbol:( word:b symbol:) end:",
		"'\U0001F33E'":       "text:\U0001F33E end:",
		`TIMESTAMP('x')`:     "word:TIMESTAMP symbol:( text:x symbol:) end:",
		`in('a','b')`:        "word:in symbol:( text:a symbol:, text:b symbol:) end:",
		`e5 = 5e5`:           "word:e5 symbol:= number:5e5 end:",
		"'\u200b'=\u2003'x'": "text:\u200b symbol:= text:x end:",
	} {
		tokens, err := lex(filter)
		var got []string
		for _, token := range tokens {
			got = append(got, fmt.Sprintf("%s:%s", names[token.kind], token.text))
		}
		if strings.Join(got, " ") != want || err != nil {
			t.Errorf("%q: %q, %v; want %q", filter, strings.Join(got, " "), err, want)
		}
	}
}

// A fault's position counts characters, not bytes.
func TestAPlaceIsCountedInCharacters(t *testing.T) {
	t.Parallel()
	for filter, want := range map[string]string{
		`名称 = '上弯' b = 1`:    `at character 11: "b" is not expected here`,
		`名称 ＝ '上弯'`:          `at character 4: "＝" is not expected here`,
		`（stage = 'closed'）`: `at character 1: "（" is not expected here`,
		`name = ‘上弯’`:        `at character 8: "‘" is not expected here`,
		`村 IN ('水头'，'上弯')`:   `at character 11: "，" is not expected here`,
		`面积 > １０`:            `at character 6: "１" is not expected here`,
		`名称 = '上弯`:           `at character 6: the quotation mark is not closed`,
		"名称 = '\x00'":        `at character 6: a text holds what is no character`,
		"名称 = '\xb8\xcc'":    `at character 6: a text holds what is no character`,
		"名称 = \xb8\xcc":      `at character 6: the text is no valid UTF-8`,
		`𠮷水 = 1 AND 'x'`:     `at character 12: AND joins conditions`,
		`名称 = `:              `at character 6: the filter ends`,
		`日期 > DATE('昨天')`:    `at character 11: "昨天" is no date`,
		`名称 = '枫木冲' AND S_WITHIN(图形, POINT(x 1))`: `at character 35: a coordinate is expected here`,
		`{"op":"=","名":上}`: `at character 15: the filter is no JSON`,
	} {
		_, err := Parse(filter)
		wrong, ok := errors.AsType[*Error](err)
		if !ok || !strings.Contains(wrong.Error(), want) {
			t.Errorf("%s: %v; want %s", filter, err, want)
		}
		if ok && wrong.Pos > len([]rune(filter)) {
			t.Errorf("%s: the place %d is behind its end", filter, wrong.Pos)
		}
	}
}

// A node knows its position in characters, which the database's errors name.
func TestANodeKnowsItsPlace(t *testing.T) {
	t.Parallel()
	n, err := ParseText(`村名 = '水头' AND NOT 面积 > 3`)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		node Node
		want int
	}{{n, 0}, {n.Args[0].Args[1], 5}, {n.Args[1], 14}, {n.Args[1].Args[0], 18}, {n.Args[1].Args[0].Args[1], 23}} {
		if c.node.Pos != c.want {
			t.Errorf("%s stands at %d, want %d", show(c.node), c.node.Pos, c.want)
		}
	}
}

// A number is finite and decimal; other forms of programming languages are refused.
func TestNumbersOfFilters(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{
		"0": "0", "-0": "-0", "007": "7", "3.": "3", ".5": "0.5", "-.5": "-0.5", "+12.50": "12.5", "1e3": "1000", "1E+3": "1000", "25e-2": "0.25",
		"9007199254740993": "9007199254740992", "1e308": "1e+308", "1e-999": "0",
		"1.2.3": "", "1e": "", "1e5e5": "", "..5": "", "1e999": "", "-1e999": "", "0x10": "", "1_000": "", "--1": "", "1,000": "", "１２": "", "+": "", ".": "",
	} {
		n, err := ParseText("a = " + said)
		got := ""
		if err == nil {
			got = show(n.Args[1])
		}
		if got != want {
			t.Errorf("%s: %q, %v; want %q", said, got, err, want)
		}
	}
}
