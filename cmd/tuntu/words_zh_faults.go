package main

import "tuntu/internal/fault"

// chineseMisuse says what is wrong with the words of a command.
func chineseMisuse() fault.Catalogue {
	return fault.Catalogue{
		"there is no command %q":                                       "没有命令 %q",
		"there is no command %q; did you mean %s?":                     "没有命令 %q；是不是 %s？",
		"there is no option --%s; did you mean --%s?":                  "没有选项 --%s；是不是 --%s？",
		"there is no option --%s; `%s -h` lists the options":           "没有选项 --%s；“%s -h”列出全部选项",
		"a value must follow --%s":                                     "--%s 后面要写一个值",
		"invalid value %q for flag -%s: %s":                            "值 %q 不能用于 --%s：%s",
		"parse error":                                                  "不是数字",
		"value out of range":                                           "数字太大",
		"it reads COLUMN=FIELD, as in 地块编码=code":                       "应写成 列=字段，如 地块编码=code",
		"the file is missing; it reads: %s":                            "没有写文件；写法：%s",
		"tuntu import FILE --layer LAYER":                              "tuntu import 文件 --layer 图层",
		"tuntu export FILE --layer LAYER":                              "tuntu export 文件 --layer 图层",
		"the path has a space; put it between quotation marks: \"%s\"": "路径里有空格，请加引号：\"%s\"",
		"%d files are named (%s), and one is taken; a path with a space stands between quotation marks":          "写了 %d 个文件（%s），一次只能一个；路径里有空格时要加引号",
		"--layer is missing, which says what the file holds: %s":                                                 "缺少 --layer，要说明文件里是什么：%s",
		"there is no layer %q; there are: %s":                                                                    "没有图层 %q，有：%s",
		"there is no layer %q; did you mean %s?":                                                                 "没有图层 %q；是不是 %s？",
		"%q may mean several layers: %s; name one of them":                                                       "%q 可以是几个图层：%s；请写其中一个",
		"--datum is cgcs2000, gcj02 or bd09":                                                                     "--datum 是 cgcs2000、gcj02 或 bd09",
		"there are several towns; name one by --town: %s":                                                        "有几个乡镇，请用 --town 指定：%s",
		"there is no town yet; begin with: tuntu town add CODE --name NAME (--boundary FILE | --extent W,S,E,N)": "还没有乡镇；先添加：tuntu town add 编码 --name 名称 (--boundary 文件 | --extent 西,南,东,北)",
		"there is no town %s here; there are: %s":                                                                "没有乡镇 %s，有：%s",
		"there is no town %s here":                                                                               "没有乡镇 %s",
		"town %s exists already":                                                                                 "乡镇 %s 已经有了",
		"%s does not tell the format; say --format with one of: %s":                                              "从 %s 看不出格式；用 --format 指定：%s",
		"the format %q is not made; there are: %s":                                                               "没有格式 %q，有：%s",
		"%s has no property %q":                                                                                  "%s 没有字段 %q",
		"the database's folder %s is not there":                                                                  "数据库的文件夹 %s 不见了",
		"the unit of the column %q is not known; it may be 亩, 平方米 or 公顷":                                         "认不出列 %q 的单位；可以是亩、平方米或公顷",
		"%s has no field %q that can be set":                                                                     "%s 没有可以写入的字段 %q",
		"--map %s=%s: %s has no field %q that can be set; it has: %s":                                            "--map %s=%s：%s 没有可以写入的字段 %q；有：%s",
		"%s is never %q; it is one of: %s":                                                                       "%s 没有 %q 这个值；有：%s",
		"the filter is wrong %s":                                                                                 "条件有误：%s",
		"cannot write the list of faults to %s":                                                                  "错误清单写不到 %s",
		"cannot write the faults' places to %s":                                                                  "错误的位置写不到 %s",
	}
}

// chineseTownFaults says what is wrong with a town.
func chineseTownFaults() fault.Catalogue {
	return fault.Catalogue{
		"say what is to be done: tuntu town add, tuntu town list or tuntu town remove; `tuntu town -h` says more":                               "请写要做什么：tuntu town add、tuntu town list 或 tuntu town remove；详见“tuntu town -h”",
		"tuntu town has no %q; it has add, list, remove and merge":                                                                              "tuntu town 没有 %q，有 add、list、remove 和 merge",
		"tuntu town list takes nothing after it":                                                                                                "tuntu town list 后面不写别的",
		"the town's code is missing: tuntu town %s CODE, nine digits as in 450324103":                                                           "没有写乡镇编码：tuntu town %s 编码，九位数字，如 450324103",
		"%q stands after the town's code; a name with a space stands between quotation marks":                                                   "乡镇编码后面多了 %q；名称里有空格时要加引号",
		"the town's name and where it lies are missing; add --name NAME and --boundary FILE or --extent W,S,E,N":                                "没有写乡镇的名称和范围；请加上 --name 名称，以及 --boundary 文件 或 --extent 西,南,东,北",
		"the town's name is missing; add --name NAME":                                                                                           "没有写乡镇的名称；请加上 --name 名称",
		"where the town lies is missing; add --boundary FILE or --extent W,S,E,N":                                                               "没有写乡镇的范围；请加上 --boundary 文件 或 --extent 西,南,东,北",
		"--boundary and --extent both say where the town lies; give one of them":                                                                "--boundary 和 --extent 都是乡镇的范围，只写一个",
		"%s is no town's code: no province's code begins with %s (GB/T 2260); Guangxi's is 45, as in 450324103":                                 "%[1]s 不是乡镇编码：%[2]s 不是省级代码（GB/T 2260）；广西是 45，如 450324103",
		"unit code %.20q has a character that is no digit":                                                                                      "编码 %.20q 里有不是数字的字符",
		"unit code %.20q has %d digits; a town has 9, a committee 12, a natural village 15":                                                     "编码 %.20q 有 %d 位；乡镇 9 位，村（居）委 12 位，自然村 15 位",
		"%s is no town's code; that has 9 digits":                                                                                               "%s 不是乡镇编码；乡镇编码是 9 位",
		"%s %s is an invented sample town; tuntu demo --remove removes the sample":                                                              "%s %s 是虚构的示例乡镇；用 tuntu demo --remove 删除示例",
		"%s %s holds %s and was left alone; export what is wanted first, then: tuntu town remove %s --with-everything":                          "%s %s 有 %s，没有删除；先导出要保留的，再用：tuntu town remove %s --with-everything",
		"%s %s holds cleaners, their records or a height model and was left alone; to remove these too: tuntu town remove %s --with-everything": "%s %s 有保洁员、保洁记录或高程模型，没有删除；要一起删除：tuntu town remove %s --with-everything",
		"--extent holds %q, which is no number; it reads west,south,east,north as in 110.9,25.8,111.1,26.0":                                     "--extent 里的 %q 不是数字；应写成 西,南,东,北，如 110.9,25.8,111.1,26.0",
		"--extent has %d numbers; it takes four: west,south,east,north":                                                                         "--extent 有 %d 个数字，应有四个：西,南,东,北",
		"the extent has latitude before longitude; longitude comes first: --extent %s":                                                          "范围里纬度写在了经度前面；经度在前：--extent %s",
		"the extent has its west or south after its east or north; it reads west,south,east,north in degrees, longitude first":                  "范围的西大于东或者南大于北；应写成 西,南,东,北，单位为度，经度在前",
		"the extent is not in degrees of longitude and latitude; reproject it to EPSG:4490 first":                                               "范围不是经纬度；请先转换到 EPSG:4490",
		"the extent %s lies outside of China (73 to 136° E, 3 to 54° N); it reads west,south,east,north in degrees":                             "范围 %s 不在中国（东经 73–136 度，北纬 3–54 度）；应写成 西,南,东,北，单位为度",
		"the extent is %.1f° × %.1f°, which is no town; at most %d° are taken":                                                                  "范围有 %.1f 度 × %.1f 度，不是一个乡镇；最多 %d 度",
		"the boundary file must hold exactly one feature; it has %d":                                                                            "边界文件里应只有一个要素；现有 %d 个",
		"the boundary must be a polygon; the file's is none":                                                                                    "边界应为面；文件里的不是",
	}
}

// chineseSettings says what is wrong with the settings and the database.
func chineseSettings() fault.Catalogue {
	return fault.Catalogue{ //nolint:gosec // sentences, no credentials
		"TUNTU_DATABASE_URL (the app's role) and TUNTU_DATABASE_OWNER_URL (the owner's) go together; set both or neither": "TUNTU_DATABASE_URL（程序的角色）和 TUNTU_DATABASE_OWNER_URL（所有者的角色）要么都设，要么都不设",
		"TUNTU_TLS_CERT and TUNTU_TLS_KEY go together; set both or neither":                                               "TUNTU_TLS_CERT 和 TUNTU_TLS_KEY 要么都设，要么都不设",
		"TUNTU_PUBLIC_URL must be an address such as https://map.example.cn":                                              "TUNTU_PUBLIC_URL 应为网址，如 https://map.example.cn",
		"TUNTU_TRUSTED_PROXIES is a list of addresses or networks such as 10.0.0.0/8, not %s":                             "TUNTU_TRUSTED_PROXIES 是地址或网段，如 10.0.0.0/8，不是 %s",
		"cannot listen on %s; another program may use it: set TUNTU_LISTEN to another address":                            "不能监听 %s，可能有别的程序在用；用 TUNTU_LISTEN 换一个地址",
		"cannot create the data folder %s":                                                                                "建不了数据文件夹 %s",
		"cannot open %s":                                                                                                  "打不开 %s",
		"another tuntu already serves this data folder; it was left alone":                                                "已有另一个 tuntu 在用这个数据文件夹，没有动它",

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
	}
}
