package chinese

import "tuntu/internal/fault"

// findings says what the doctor finds.
func findings() fault.Catalogue {
	return fault.Catalogue{ //nolint:gosec // sentences, no credentials
		"ok   ":                          "正常",
		"FAULT":                          "错误",
		"all is well":                    "一切正常",
		"failed":                         "失败",
		"not found":                      "没有找到",
		"data folder":                    "数据文件夹",
		"database":                       "数据库",
		"connection":                     "连接",
		"schema":                         "数据库结构",
		"up to date":                     "已是最新",
		"GDAL (for imports)":             "GDAL（导入用）",
		"GDAL's confinement":             "GDAL 的隔离",
		"files by Landlock (version %d)": "文件由 Landlock（版本 %d）限制",
		"system calls by seccomp":        "系统调用由 seccomp 限制",
		"a file tree of its own":         "单独的文件树",
		"limits only":                    "只有用量限制",
		"a trial of it failed (%s): the server takes no files that GDAL reads": "试运行失败（%s）：服务器不接收要用 GDAL 读的文件",
		"the server takes no files that GDAL reads, and this command line should be given none of unknown origin; boot a kernel of 5.13 or newer with Landlock (lsm=landlock,…) and seccomp": "服务器不接收要用 GDAL 读的文件，命令行也不要导入来历不明的；请启动 5.13 以上、带 Landlock（lsm=landlock,…）和 seccomp 的内核",
		"TLS":                      "TLS",
		"PostgreSQL":               "PostgreSQL",
		"PostGIS":                  "PostGIS",
		"encoding and locale":      "编码和区域",
		"rights of the app's role": "程序角色的权限",
		"no network (namespace)":   "没有网络（命名空间）",
		"imports will not work; run: apt-get install gdal-bin": "不能导入；请执行：apt-get install gdal-bin",
		"%s does not exist yet; the first start makes it":      "%s 还没有，第一次启动时建立",
		"%s, %.1f GB free": "%s，剩余 %.1f GB",
		"free some disk, or move the folder and set TUNTU_DATA; a full disk stops all writes":                     "请腾出空间，或者移走文件夹并设置 TUNTU_DATA；磁盘满了就什么也写不了",
		"off; phones need it for camera, place and offline use (tuntu cert, or TUNTU_TLS_CERT and TUNTU_TLS_KEY)": "没有开启；手机拍照、定位、离线使用都需要它（tuntu cert，或 TUNTU_TLS_CERT、TUNTU_TLS_KEY）",
		"cannot read %s: name a readable PEM file":                                                                "%s 读不出来；请写一个读得出的 PEM 文件",
		"a server of your own (TUNTU_DATABASE_URL)":                                                               "自己的服务器（TUNTU_DATABASE_URL）",
		"its own cluster does not start":                                                                          "自带的数据库没有启动",
		"its own cluster in %s":                                                                                   "自带的数据库，在 %s",
		"not made yet; the first start makes it":                                                                  "还没有建立，第一次启动时建立",
		"newer than this program":                                                                                 "比这个程序新",
		"run the program's newer version; an older one may not understand the data":                               "请用新版本的程序；旧版本可能看不懂数据",
		"%d migrations pending":                                                                                   "有 %d 项更新没有做",
		"run: tuntu migrate":                                                                                      "请执行：tuntu migrate",
		"PostgreSQL 15 or newer is needed; upgrade the server":                                                    "需要 PostgreSQL 15 以上版本；请升级服务器",
		"not in the database":                                                                                     "数据库里没有",
		"as its superuser run: CREATE EXTENSION postgis":                                                          "请用超级用户执行：CREATE EXTENSION postgis",
		"PostGIS %s or newer is needed; upgrade it and run: ALTER EXTENSION postgis UPDATE":                       "需要 PostGIS %s 以上版本；请升级并执行：ALTER EXTENSION postgis UPDATE",
		"Chinese names need a database with ENCODING 'UTF8'; make a new one and migrate it":                       "中文名称要求数据库的编码是 UTF8；请另建一个再迁移",
		"it %s; run: ALTER ROLE %s %s":                                                                            "它%s；请执行：ALTER ROLE %s %s",
		"is a superuser":                                                                                          "是超级用户",
		"bypasses row security":                                                                                   "绕过行级安全",
		"creates roles or databases":                                                                              "能建角色或数据库",
		"it may not read and write the schema's tables; run: tuntu migrate":                                       "它不能读写数据表；请执行：tuntu migrate",
		"it owns a database, a schema or tables; use one role for TUNTU_DATABASE_URL and another, the owner, for TUNTU_DATABASE_OWNER_URL": "它拥有数据库、模式或表；TUNTU_DATABASE_URL 和 TUNTU_DATABASE_OWNER_URL（所有者）要用两个角色",
		"%s, owns nothing, no superuser": "%s，不拥有任何对象，不是超级用户",
	}
}

// baseMaps says what is wrong with further base maps.
func baseMaps() fault.Catalogue {
	return fault.Catalogue{
		"TUNTU_BASEMAPS: base map %q: %s %s":                 "TUNTU_BASEMAPS：底图 %q：%s %s",
		"TUNTU_BASEMAPS: base map %.40q: %s":                 "TUNTU_BASEMAPS：底图 %.40q：%s",
		"TUNTU_BASEMAPS: %s cannot be read":                  "TUNTU_BASEMAPS：%s 读不出来",
		"TUNTU_BASEMAPS: %s is not as the README has it: %s": "TUNTU_BASEMAPS：%s 的写法与说明不符：%s",
		"TUNTU_BASEMAPS: at most %d base maps are taken":     "TUNTU_BASEMAPS：最多 %d 个底图",
		"TUNTU_BASEMAPS: two base maps have the id %q":       "TUNTU_BASEMAPS：有两个底图的代号是 %q",
		"cannot be read":     "读不出来",
		"cannot be used: %s": "不能用：%s",
		"is MBTiles, which is not read; make PMTiles of it: pmtiles convert %s map.pmtiles": "是 MBTiles，读不了；请转成 PMTiles：pmtiles convert %s map.pmtiles",
		"the directory is damaged":                           "目录损坏",
		"is no PMTiles file of version 3":                    "不是第 3 版的 PMTiles",
		"it holds vector tiles; a base map is of pictures":   "里面是矢量瓦片；底图应为图片",
		"its pictures are neither PNG, JPEG nor WebP":        "里面的图片不是 PNG、JPEG 或 WebP",
		"its directories are neither plain nor gzip":         "目录既不是明文也不是 gzip",
		"an id is of lower-case letters, digits and hyphens": "代号只用小写字母、数字和连字符",
		`it needs a name in "zh-Hans", "zh-Hant" and "en"`:   "要有 zh-Hans、zh-Hant 和 en 三种名称",
		"it needs an attribution, which the page shows":      "要有来源说明，页面上会显示",
		"its datum must be cgcs2000 or wgs84":                "基准应为 cgcs2000 或 wgs84",
		"its datum %s is shifted by some 500 m against the survey, and no survey may be shifted to it; take a map in CGCS2000, such as Tianditu": "基准 %s 与测绘成果相差约 500 米，测绘成果也不允许偏移过去；请用 CGCS2000 的地图，如天地图",
		"minzoom and maxzoom must lie between 0 and 22, and maxzoom is needed":                                                                   "minzoom 和 maxzoom 应在 0 到 22 之间，maxzoom 必须写",
		"it has either a file or a url":                          "file 和 url 只写一个",
		"its url lacks %s":                                       "url 里缺少 %s",
		"its url has {s}; name one host":                         "url 里有 {s}；请写一个主机",
		"{key} in the url and a key go together":                 "url 里的 {key} 和 key 要一起写",
		"its url must begin with http:// or https:// and a host": "url 应以 http:// 或 https:// 和主机开头",
		"its url's host must be fixed":                           "url 的主机应是固定的",
		"%s serves GCJ-02 or BD-09, which is shifted by some 500 m against the survey; take a map in CGCS2000, such as Tianditu": "%s 提供的是 GCJ-02 或 BD-09，与测绘成果相差约 500 米；请用 CGCS2000 的地图，如天地图",
	}
}

// undo says how changes are listed and taken back.
func undo() fault.Catalogue {
	return fault.Catalogue{
		"list a town's last changes":                                                "列出一个乡镇最近的变更",
		"take one change back, a whole import for instance":                         "撤销一次变更，例如一次导入",
		"[--town CODE] [--limit N]":                                                 "[--town 编码] [--limit N]",
		"how many, the newest first":                                                "列出几条，新的在前",
		"usage: tuntu changes [--town CODE] [--limit N]":                            "用法：tuntu changes [--town 编码] [--limit N]",
		"CHANGE [--town CODE] [--dry-run]":                                          "变更编号 [--town 编码] [--dry-run]",
		"say what would be undone and write nothing":                                "只说明会撤销什么，不写入",
		"usage: tuntu undo CHANGE; `tuntu changes` lists their numbers":             "用法：tuntu undo 变更编号；“tuntu changes”列出编号",
		"a change is a number, not %q; `tuntu changes` lists them":                  "变更是一个编号，不是 %q；“tuntu changes”列出编号",
		"the town has no change %d that wrote anything; `tuntu changes` lists them": "这个乡镇没有写入过内容的变更 %d；“tuntu changes”列出编号",
		"change %d wrote to %s, which is not undone this way":                       "变更 %d 写入了 %s，不能这样撤销",
	}
}
