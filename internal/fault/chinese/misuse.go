package chinese

// What is wrong with the words of a command.

import "tuntu/internal/fault"

// misuse says what is wrong with the words of a command.
func misuse() fault.Catalogue {
	return fault.Catalogue{
		"there is no command %q":                             "没有命令 %q",
		"there is no command %q; did you mean %s?":           "没有命令 %q；是不是 %s？",
		"there is no option --%s; did you mean --%s?":        "没有选项 --%s；是不是 --%s？",
		"there is no option --%s; `%s -h` lists the options": "没有选项 --%s；“%s -h”列出全部选项",
		"a value must follow --%s":                           "--%s 后面要写一个值",
		"--%s takes no value, or true or false, not %q":      "--%s 后面不写值，或写 true、false，不能是 %q",
		"--%s takes a whole number, not %q":                  "--%s 应为整数，不能是 %q",
		"--%s takes a time such as 30s or 5m, not %q":        "--%s 应为时长，如 30s 或 5m，不能是 %q",
		"--%s: %s": "--%s：%s",
		"it reads COLUMN=FIELD, as in 地块编码=code":                                                                 "应写成 列=字段，如 地块编码=code",
		"the file is missing; it reads: %s":                                                                      "没有写文件；写法：%s",
		"tuntu import FILE --layer LAYER":                                                                        "tuntu import 文件 --layer 图层",
		"tuntu export FILE --layer LAYER":                                                                        "tuntu export 文件 --layer 图层",
		"the path has a space; put it between quotation marks: \"%s\"":                                           "路径里有空格，请加引号：\"%s\"",
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
		"cannot write the list of faults to %s":                                                                  "错误清单写不到 %s",
		"cannot write the faults' places to %s":                                                                  "错误的位置写不到 %s",
	}
}

// townFaults says what is wrong with a town.
func townFaults() fault.Catalogue {
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
