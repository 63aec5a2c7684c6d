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
		"imported %s":                                 "已导入 %s",
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

// towns says the options of towns, imports and exports.
func towns() fault.Catalogue {
	return fault.Catalogue{
		"[--towns N] [--seed N] [--if-empty] | --remove":                   "[--towns N] [--seed N] [--if-empty] | --remove",
		"usage: tuntu demo [--towns N] [--seed N] [--if-empty] | --remove": "用法：tuntu demo [--towns N] [--seed N] [--if-empty] | --remove",
		"how many towns to invent; 20 make a county":                       "虚构几个乡镇；20 个算一个县",
		"the same seed makes the same towns":                               "种子相同，虚构的乡镇就相同",
		"do nothing when there are towns already":                          "已经有乡镇时什么也不做",
		"remove all invented towns":                                        "删除所有虚构的乡镇",
		"loaded the invented town %s %s in %.1f s":                         "已装入虚构的乡镇 %s %s，用时 %.1f 秒",
		"removed the invented town %s":                                     "已删除虚构的乡镇 %s",
		"there is no invented town":                                        "没有虚构的乡镇",

		"add CODE --name NAME (--boundary FILE | --extent W,S,E,N) | list | remove CODE [--with-everything] | merge COMMITTEE INTO": "add 编码 --name 名称 (--boundary 文件 | --extent 西,南,东,北) | list | remove 编码 [--with-everything] | merge 村居委编码 并入的编码",
		"the town's name, Simplified or Traditional":                                                "乡镇名称，简体繁体都可以",
		"a file with the town's boundary, of any format that imports take":                          "乡镇边界文件，凡是能导入的格式都可以",
		"the boundary file's coordinate system, where it does not say it":                           "边界文件的坐标系，文件里没有写明时用",
		"the box that all of the town lies in: west,south,east,north in degrees":                    "全镇所在的范围：西,南,东,北，单位为度",
		"with remove: also the town's features, cleaners and records, which cannot be brought back": "与 remove 同用：连同该镇的要素、保洁员和记录一起删除，不能恢复",
		"added %s %s; next: tuntu import FILE --layer committees --town %s, then villages":          "已添加 %s %s；接着导入村（居）委：tuntu import 文件 --layer committees --town %s，然后导入自然村",
		"invented sample":       "虚构示例",
		"removed %s %s with %s": "已删除 %s %s，含 %s",

		"FILE --layer LAYER [--town CODE] [--source-layer NAME] [--crs EPSG:n] [--datum gcj02|bd09] [--map COLUMN=FIELD] [--repair] [--namesakes] [--shapes-only] [--faults PATH] [--dry-run] [--wait TIME]": "文件 --layer 图层 [--town 编码] [--source-layer 名称] [--crs EPSG:n] [--datum gcj02|bd09] [--map 列=字段] [--repair] [--namesakes] [--shapes-only] [--faults 路径] [--dry-run] [--wait 时间]",
		"the layer to import into, by its id or its title; below is what there is":                                                                                    "导入到哪个图层，写代号或名称；下面列出了全部图层",
		"the town's nine-digit code; needed when there are several":                                                                                                   "乡镇的九位编码；有几个乡镇时必须写",
		"which of the file's layers":                                                                                                                                  "取文件里的哪个图层",
		"the file's coordinate system, as in EPSG:4525, over what the file says":                                                                                      "文件的坐标系，如 EPSG:4525；写了就以此为准",
		"what degrees refer to: cgcs2000, gcj02 (Amap, Tencent) or bd09 (Baidu)":                                                                                      "经纬度的基准：cgcs2000、gcj02（高德、腾讯）或 bd09（百度）",
		"what field a column holds, as in 地块编码=code; may be repeated; --map COLUMN=? lists the fields":                                                                "某一列是哪个字段，如 地块编码=code；可以写多次；“--map 列=?”列出全部字段",
		"take points although one of the same name stands within 1 km":                                                                                                "1 公里内有同名的点也照样导入",
		"take the shapes although none of the fields is known":                                                                                                        "没有认得的字段时，只导入图形",
		"how long to wait for other imports to end, as in 30s, when many are under way":                                                                               "同时进行的导入太多时，最多等多久，如 30s",
		"check everything and write nothing":                                                                                                                          "只检查，不写入",
		"close open rings and make invalid areas valid, as the faults say it would":                                                                                   "闭合没有闭合的边界，修正无效的面，与报错时说明的一样",
		"also write the faults to this path with .csv, and their places with .geojson":                                                                                "把错误另存到这个路径（.csv），位置存成 .geojson",
		"FILE --layer LAYER [--format FORMAT] [--town CODE] [--crs EPSG:n] [--datum gcj02|bd09] [--filter CQL2] [--where PROPERTY=VALUE]":                             "文件 --layer 图层 [--format 格式] [--town 编码] [--crs EPSG:n] [--datum gcj02|bd09] [--filter CQL2] [--where 字段=值]",
		"the layer to export, by its id or its title; below is what there is":                                                                                         "导出哪个图层，写代号或名称；下面列出了全部图层",
		"geojson, gpkg, shp, kml, csv, xlsx or boundary-txt; without it as the file's name ends: .geojson, .gpkg, .zip (shp), .kml, .csv, .xlsx, .txt (boundary-txt)": "geojson、gpkg、shp、kml、csv、xlsx 或 boundary-txt；不写时看文件名：.geojson、.gpkg、.zip（shp）、.kml、.csv、.xlsx、.txt（地块坐标）",
		"the file's coordinate system, as in EPSG:4525; without it CGCS2000 degrees":                                                                                  "文件的坐标系，如 EPSG:4525；不写时为 CGCS2000 经纬度",
		"what degrees are to refer to: cgcs2000, or for a phone's map gcj02 (Amap, Tencent) or bd09 (Baidu)":                                                          "经纬度的基准：cgcs2000；给手机地图用时写 gcj02（高德、腾讯）或 bd09（百度）",
		"a CQL2 filter, as in \"stage = 'closed' AND area_mu > 3\"":                                                                                                   "CQL2 条件，如 \"stage = 'closed' AND area_mu > 3\"",
		"only features whose property has this value, as in stage=closed; may be repeated":                                                                            "只导出这个字段为这个值的要素，如 stage=closed；可以写多次",
		"%d of %d read":                      "已读 %d / %d",
		"waiting for other imports to end …": "正在等其他导入结束……",
		"%d imports are under way already; try again when one of them has ended": "已有 %d 个导入正在进行，等其中一个结束后再试",
		"reading %s …":                           "正在读取 %s……",
		"checking …":                             "正在检查……",
		"writing …":                              "正在写入……",
		"exported %s to %s":                      "已导出 %s到 %s",
		"refused: %s; the database is unchanged": "未导入：有 %s，数据库没有改变",
	}
}
