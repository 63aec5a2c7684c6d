package chinese

// What the commands on towns, imports and exports say, and what is wrong with their use.

import "tuntu/internal/fault"

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

		"FILE --layer LAYER [--town CODE] [--source-layer NAME] [--crs EPSG:n] [--datum gcj02|bd09] [--map COLUMN=FIELD] [--repair] [--namesakes] [--shapes-only] [--baseline REASON] [--faults PATH] [--dry-run] [--wait TIME]": "文件 --layer 图层 [--town 编码] [--source-layer 名称] [--crs EPSG:n] [--datum gcj02|bd09] [--map 列=字段] [--repair] [--namesakes] [--shapes-only] [--baseline 原因] [--faults 路径] [--dry-run] [--wait 时间]",
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
		"%d gone through":                    "已看过 %d",
		"waiting for other imports to end …": "正在等其他导入结束……",
		"%d imports are under way already; try again when one of them has ended": "已有 %d 个导入正在进行，等其中一个结束后再试",
		"reading %s …":                           "正在读取 %s……",
		"checking …":                             "正在检查……",
		"writing …":                              "正在写入……",
		"exported %s to %s":                      "已导出 %s到 %s",
		"refused: %s; the database is unchanged": "未导入：有 %s，数据库没有改变",
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
