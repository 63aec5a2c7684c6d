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
		"the unit of the column %q is not that of %s":                                                            "列 %q 的单位不是 %s 的单位",
		"the unit of the column %q is not known; it may be 亩, 平方米 or 公顷":                                         "认不出列 %q 的单位；可以是亩、平方米或公顷",
		"%s has no field %q that can be set":                                                                     "%s 没有可以写入的字段 %q",
		"--map %s=%s: the column %s is mapped to %s too; leave one of the two out":                               "--map %s=%s：列 %s 也对应到了 %s，请去掉其中一个",
		"--map %s=%s: %s has no field %q that can be set; it has: %s":                                            "--map %s=%s：%s 没有可以写入的字段 %q；有：%s",
		"%s is never %q; it is one of: %s":                                                                       "%s 没有 %q 这个值；有：%s",
		"cannot write the list of faults to %s":                                                                  "错误清单写不到 %s",
		"cannot write the faults' places to %s":                                                                  "错误的位置写不到 %s",
	}
}
