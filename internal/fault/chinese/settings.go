package chinese

// Settings and the database.

import "tuntu/internal/fault"

// settings says what is wrong with the settings and the database.
func settings() fault.Catalogue {
	return fault.Catalogue{ //nolint:gosec // sentences, no credentials
		"TUNTU_DATABASE_URL (the app's role) and TUNTU_DATABASE_OWNER_URL (the owner's) go together; set both or neither": "TUNTU_DATABASE_URL（程序的角色）和 TUNTU_DATABASE_OWNER_URL（所有者的角色）要么都设，要么都不设",
		"TUNTU_TLS_CERT and TUNTU_TLS_KEY go together; set both or neither":                                               "TUNTU_TLS_CERT 和 TUNTU_TLS_KEY 要么都设，要么都不设",
		"TUNTU_PUBLIC_URL must be an address such as https://map.example.cn":                                              "TUNTU_PUBLIC_URL 应为网址，如 https://map.example.cn",
		"TUNTU_MAP_APPROVAL is a number such as 桂S（2026）01-001号, of at most %d characters in one line":                    "TUNTU_MAP_APPROVAL 是审图号，如“桂S（2026）01-001号”，一行之内，不超过 %d 个字",
		"TUNTU_TRUSTED_PROXIES is a list of addresses or networks such as 10.0.0.0/8, not %s":                             "TUNTU_TRUSTED_PROXIES 是地址或网段，如 10.0.0.0/8，不是 %s",
		"cannot listen on %s; another program may use it: set TUNTU_LISTEN to another address":                            "不能监听 %s，可能有别的程序在用；用 TUNTU_LISTEN 换一个地址",
		"cannot create the data folder %s": "建不了数据文件夹 %s",
		"cannot open %s":                   "打不开 %s",
		"another tuntu already serves this data folder; it was left alone": "已有另一个 tuntu 在用这个数据文件夹，没有动它",

		"stopped; nothing was changed by what was not finished":                              "已停止；没有完成的部分没有改变任何内容",
		"an internal error occurred; it has been logged":                                     "程序内部出错，已记入日志",
		"an internal error occurred; send the next line to whoever looks after this program": "程序内部出错；请把下一行发给维护这个程序的人",
		"cause: %s": "原因：%s",

		"a record with the same key exists already":                                                                                             "已有编码相同的记录",
		"it refers to a record that does not exist, or others refer to it":                                                                      "它引用的记录不存在，或者有别的记录引用它",
		"a value is missing or not among the allowed ones":                                                                                      "缺少一个值，或者值不在允许的范围内",
		"a geometry lies outside of the town's extent":                                                                                          "有图形超出了乡镇的范围",
		"the database is not available at the moment":                                                                                           "数据库暂时不可用",
		"the database does not answer":                                                                                                          "数据库没有响应",
		"the database does not answer; `tuntu doctor` says more":                                                                                "数据库没有响应；用“tuntu doctor”查看原因",
		"the database's URL is malformed":                                                                                                       "数据库网址的写法不对",
		"the database's URL is malformed; it reads postgres://user:password@host:5432/database":                                                 "数据库网址的写法不对；应为 postgres://用户:密码@主机:5432/数据库",
		"the database's schema could not be brought up to date":                                                                                 "数据库结构没能更新",
		"the app's role could not be given its rights":                                                                                          "没能给程序的角色授权",
		"the app's role cannot connect; check TUNTU_DATABASE_URL and the server's pg_hba.conf":                                                  "程序的角色连不上；请检查 TUNTU_DATABASE_URL 和服务器的 pg_hba.conf",
		"the database in %s could not be made ready":                                                                                            "%s 里的数据库没有准备好",
		"the database lacks PostGIS; as its superuser run: CREATE EXTENSION postgis":                                                            "数据库没有 PostGIS；请用超级用户执行：CREATE EXTENSION postgis",
		"the database did not start; its own words are in %s":                                                                                   "数据库没有启动；它自己的说明在 %s",
		"row %d has a geometry of an unknown kind":                                                                                              "第 %d 行的图形类型不认识",
		"there is no user postgres to run the database as; install postgresql":                                                                  "没有运行数据库的用户 postgres；请安装 postgresql",
		"the database of this data folder lies in %s, which cannot be reached; bring it back, or remove %s to begin with an empty one":          "这个数据文件夹的数据库在 %s，现在访问不到；请恢复它，或者删除 %s 从空库开始",
		"the database in %s is run by %s; run tuntu as %s, or name another data folder by TUNTU_DATA":                                           "%s 里的数据库由 %s 运行；请用 %s 运行 tuntu，或用 TUNTU_DATA 换一个数据文件夹",
		"%s exists and is not a private folder of this program; remove it":                                                                      "%s 已存在，但不是本程序的私有文件夹；请删除它",
		"the database in %s was made by PostgreSQL %s, which is not installed; install postgresql-%s and postgresql-%s-postgis-3":               "%s 里的数据库是 PostgreSQL %s 建的，现在没有安装；请安装 postgresql-%s 和 postgresql-%s-postgis-3",
		"PostgreSQL 15 or newer with PostGIS is not installed; run: apt-get install postgresql-postgis, or name a server by TUNTU_DATABASE_URL": "没有安装 PostgreSQL 15 以上版本和 PostGIS；请执行：apt-get install postgresql-postgis，或用 TUNTU_DATABASE_URL 指定服务器",
		"feature %d of %s is edited twice; put what is to become of it into one edit":                                                           "要素 %d（%s）在一批里改了两次；请合成一次修改",
		"there is no cleaner with the number %d in this town":                                                                                   "本镇没有编号为 %d 的保洁员",
		"there is no cleaner with the number %s in this town; add cleaners first":                                                               "本镇没有编号为 %s 的保洁员；请先添加保洁员",
		"the geometry is of an unknown kind":                                                                                                    "图形的类型不认得",
		"the change altered or removed people's records (%d of %s), which the log does not hold; enter them again instead":                      "这次变更改过或删过人员记录（%d 条 %s），日志里不存姓名，无法恢复；请重新录入",
	}
}
