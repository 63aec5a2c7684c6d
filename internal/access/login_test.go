package access_test

import (
	"strings"
	"testing"

	"tuntu/internal/access"
)

// A new login looks like no other one.
func TestNewLogins(t *testing.T) {
	for login, good := range map[string]bool{
		"wei": true, "李wei": true, "韦国强": true, "wei.guoqiang@lingchuan.gov.cn": true, "wéi_7": true, "ŽZ-9": true, "Wei": true, "ئابلىز": true, "аня": true,
		"": false, strings.Repeat("x", 65): false, strings.Repeat("李", 64): true, "a b": false, "a\u3000b": false, "a\u00a0b": false, "a\tb": false,
		"wei\u200b": false, "wei\u202e": false, "\ufeffwei": false, "wei\u00ad": false, "李\ufe0f": false, "wei\U000e0041": false, "we\u0301i": false, "\u3164wei": false,
		"ｗｅｉ": false, "ⅷ": false, "ﬁ": false, "аdmin": false, "αdmin": false, "admın": false, "ɑdmin": false, "\u212adam": false, "李аня": false, "ſam": false,
		"аняα": false, "bad\xff": false,
	} {
		if err := access.CheckLogin(login); (err == nil) != good {
			t.Errorf("%q: %v, good %v", login, err, good)
		}
	}
}
