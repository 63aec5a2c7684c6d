package chinese

// Commands and their options.

import "tuntu/internal/fault"

// commands says the commands and what they report.
func commands() fault.Catalogue {
	return fault.Catalogue{
		"屯图 Tuntu: the town's map of itself\n\nusage: tuntu COMMAND [OPTIONS]\n\ncommands:":         "屯图 Tuntu：一镇一图\n\n用法：tuntu 命令 [选项]\n\n命令：",
		"`tuntu COMMAND -h` lists a command's options; the README lists the environment variables.": "“tuntu 命令 -h”列出该命令的选项；环境变量见 README.zh-CN.md。",

		"serve the map until stopped":                 "启动地图服务，直到停止",
		"bring the database's schema up to date":      "更新数据库结构",
		"load or remove the invented sample towns":    "装入或删除虚构的示例乡镇",
		"add, list or remove towns, merge committees": "添加、列出或删除乡镇，合并村（居）委",
		"import a survey file into a layer":           "把测绘资料导入图层",
		"export a layer to a file":                    "把图层导出成文件",
		"check the installation and say what to do":   "检查安装情况，并说明怎么处理",
		"print the version":                           "显示版本",
		"usage: %s":                                   "用法：%s",
		"VALUE":                                       "值",
		"%s (without it: %s)":                         "%s（不写时为 %s）",
		", ":                                          "、",
		"1 feature":                                   "1 个要素",
		"%d features":                                 "%d 个要素",
		"1 cleaner":                                   "1 名保洁员",
		"%d cleaners":                                 "%d 名保洁员",
		"1 assignment":                                "1 条安排",
		"%d assignments":                              "%d 条安排",
		"1 record":                                    "1 条记录",
		"%d records":                                  "%d 条记录",
		"1 fault":                                     "1 处错误",
		"%d faults":                                   "%d 处错误",
		"points":                                      "点",
		"lines":                                       "线",
		"areas":                                       "面",
		"a table":                                     "表格",
		"a GeoTIFF":                                   "GeoTIFF",
		"layers (--layer takes the id, or the title in Chinese or English):": "图层（--layer 后面写代号或名称都可以）：",

		"[--keep-sample-current]": "[--keep-sample-current]",
		"add the day's invented records to sample towns as the day goes on": "随着时间推移，给示例乡镇补上当天的虚构记录",
		"屯图 Tuntu is at %s, listening on %s":                                "屯图 Tuntu 的网址是 %s，监听 %s",
		"屯图 Tuntu is at %s":                                                 "屯图 Tuntu 的网址是 %s",
		"stopping …":                                                        "正在停止……",
		"the schema is up to date":                                          "数据库结构已是最新",
		"serve takes no operands":                                           "serve 后面不写别的",
		"migrate takes no operands":                                         "migrate 后面不写别的",
		"doctor takes no operands":                                          "doctor 后面不写别的",
	}
}
