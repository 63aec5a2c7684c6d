package chinese

// Base maps that an administrator names.

import "tuntu/internal/fault"

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
