package chinese

import "tuntu/internal/fault"

// logins are the sentences of new logins, and of a database that does not stop.
func logins() fault.Catalogue {
	return fault.Catalogue{
		"postgis: the database sent a row in another form than asked for":                                  "postgis：数据库发来的行不是所要的形式",
		"a login has from 1 to %d characters":                                                              "登录名要有 1 到 %d 个字符",
		"a login has no spaces":                                                                            "登录名里不能有空格",
		"a login has no invisible characters and no marks that stand alone":                                "登录名里不能有看不见的字符或单独的附加符号",
		"a login's Latin letters are a to z, with or without marks; another one here only looks like that": "登录名的拉丁字母只能是 a 到 z（可带声调）；这里有一个只是长得像",
		"a login has letters of one script, or Latin and Chinese ones":                                     "登录名只能用一种文字，或者拉丁字母和汉字",
		"a login has each character in its plain form, not full-width or composed of several":              "登录名里的字符要用普通形式，不能是全角或拼合的",

		"the database in %s does not stop": "%s 里的数据库停不下来",
		"the processes %v run on":          "进程 %v 仍在运行",
	}
}
