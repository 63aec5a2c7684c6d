package chinese

// Files of surveys: what is wrong with them, and with what they hold.

import "tuntu/internal/fault"

// files says what is wrong with a file as a whole.
func files() fault.Catalogue {
	return fault.Catalogue{ //nolint:gosec // sentences, no credentials
		"files of this kind are not taken here, since this machine's kernel cannot confine the program that reads them; CSV, XLSX and boundary text are; `tuntu doctor` says more": "这里不接收这种文件：本机内核不能隔离读取它的程序；CSV、XLSX 和地块坐标 TXT 可以；详见 `tuntu doctor`",
		"the program that reads the file could not be confined, and was not run; `tuntu doctor` says more":                                                                         "读取文件的程序不能隔离，没有运行；详见 `tuntu doctor`",
		"what confines foreign files could not be tried on this machine; `tuntu doctor` says why":                                                                                  "隔离外来文件的机制在本机没能试出来，“tuntu doctor”说明原因",
		"%s is no program of this machine's kind":               "%s 不是本机能运行的程序",
		"confine.Enter is not called where this program begins": "程序开头没有调用 confine.Enter",
		"there is no file %s":                                   "没有文件 %s",
		"%s cannot be read as a file":                           "%s 不能作为文件读取",
		"%s cannot be read":                                     "%s 读不出来",
		"%s is empty":                                           "%s 是空的",
		"%s has %d MB; at most %d MB are taken":                 "%s 有 %d MB；最多 %d MB",
		"--crs reads EPSG:n, as in EPSG:4525, not %.40q":        "--crs 应写成 EPSG:n，如 EPSG:4525，不是 %.40q",
		"%s is a folder; name a file in it, or pack the folder into a ZIP and import that":                                                                               "%s 是文件夹；请写里面的文件，或者把文件夹压缩成 ZIP 再导入",
		"the folder has more than %d files, which no file geodatabase has":                                                                                               "文件夹里超过 %d 个文件，不像文件地理数据库",
		"the folder is larger than %d MB, which is the most that is taken":                                                                                               "文件夹超过 %d MB，不能导入",
		"%s is one part of a file geodatabase; import the whole .gdb folder, or a ZIP of it":                                                                             "%s 只是文件地理数据库的一部分；请导入整个 .gdb 文件夹，或者它的 ZIP",
		"%s is one part of a Shapefile; pack .shp, .shx, .dbf and, where there is one, .prj of the same name into a ZIP and import that":                                 "%s 只是 Shapefile 的一部分；请把同名的 .shp、.shx、.dbf（有 .prj 的也加上）一起压缩成 ZIP 再导入",
		"%s lacks the .shp of its Shapefile; pack .shp, .shx, .dbf and, where there is one, .prj of the same name into a ZIP and import that":                            "%s 里缺少 Shapefile 的 .shp；请把同名的 .shp、.shx、.dbf（有 .prj 的也加上）一起压缩成 ZIP 再导入",
		"%s is locked with a password; open it in Excel or WPS, take the password off, save it and import that":                                                          "%s 有密码；请用 Excel 或 WPS 打开，去掉密码，保存后再导入",
		"%s is a workbook of the old kind (.xls); open it in Excel or WPS, save it as .xlsx and import that":                                                             "%s 是旧式工作簿（.xls）；请用 Excel 或 WPS 打开，另存为 .xlsx 再导入",
		"%s is a Word document, which is not read; copy its table into a workbook, save it as .xlsx and import that":                                                     "%s 是 Word 文档，不能导入；请把里面的表格复制到工作簿，另存为 .xlsx 再导入",
		"%s is a presentation and holds no features; ask for the data it was made of: a Shapefile, GeoPackage, DXF or workbook":                                          "%s 是演示文稿，里面没有要素；请索要制作它的数据：Shapefile、GeoPackage、DXF 或工作簿",
		"%s is a document of LibreOffice; save it as .xlsx and import that":                                                                                              "%s 是 LibreOffice 文档；请另存为 .xlsx 再导入",
		"%s is packed as RAR, 7z, gzip or the like, which is not read; unpack it, pack its files into a ZIP and import that":                                             "%s 是 RAR、7z、gzip 之类的压缩包，不能导入；请解压后重新压缩成 ZIP 再导入",
		"%s is a drawing of AutoCAD's own kind (.dwg); save it as DXF (.dxf) and import that":                                                                            "%s 是 AutoCAD 图纸（.dwg）；请另存为 DXF（.dxf）再导入",
		"%s is a PDF, which holds pages and no features; ask for the data it was made of: a Shapefile, GeoPackage, DXF or workbook":                                      "%s 是 PDF，里面是页面，没有要素；请索要制作它的数据：Shapefile、GeoPackage、DXF 或工作簿",
		"%s is a picture and holds no features; ask for the data it was made of: a Shapefile, GeoPackage, DXF or workbook":                                               "%s 是图片，里面没有要素；请索要制作它的数据：Shapefile、GeoPackage、DXF 或工作簿",
		"%s is a TIFF, a picture or a height model; a height model is imported by --layer relief, and a picture holds no features":                                       "%s 是 TIFF，是图片或高程模型；高程模型用 --layer relief 导入，图片里没有要素",
		"%s is no format that is read here: GeoJSON, GeoPackage, FlatGeobuf, KML or KMZ, DXF, CSV, XLSX, boundary text, or a ZIP with a Shapefile or a file geodatabase": "%s 不是能导入的格式：GeoJSON、GeoPackage、FlatGeobuf、KML 或 KMZ、DXF、CSV、XLSX、地块坐标 TXT，或者装有 Shapefile 或文件地理数据库的 ZIP",
		"%s holds %s; unpack it and import that file itself":                                                                                                             "%s 里是 %s；请解压后导入那个文件",

		"%s is no readable ZIP archive; pack its files anew":                                  "%s 不是读得出的 ZIP；请重新压缩",
		"the archive has %d files; at most %d are taken":                                      "压缩包里有 %d 个文件；最多 %d 个",
		"the archive holds a path outside of itself; nothing was unpacked":                    "压缩包里有指向外面的路径；没有解压",
		"the archive holds a link; nothing was unpacked":                                      "压缩包里有链接；没有解压",
		"the archive unpacks to more than %d MB, which is the most that is taken":             "压缩包解压后超过 %d MB，不能导入",
		"the archive holds no Shapefile, no file geodatabase, no KML and no workbook":         "压缩包里没有 Shapefile、文件地理数据库、KML 或工作簿",
		"the archive is damaged at %s":                                                        "压缩包在 %s 处损坏",
		"the archive holds no .kml file":                                                      "压缩包里没有 .kml 文件",
		"the archive holds %s twice; pack its files anew, each once":                          "压缩包里有两个 %s；请重新打包，每个文件只放一次",
		"the archive holds %d file geodatabases; pack each into a ZIP of its own":             "压缩包里有 %d 个文件地理数据库；请每个单独打包成 ZIP",
		"the archive holds no .shp file":                                                      "压缩包里没有 .shp 文件",
		"the archive holds these Shapefiles; name one by --source-layer: %s":                  "压缩包里有这些 Shapefile，请用 --source-layer 指定一个：%s",
		"the archive lacks a readable .dbf, which holds the attributes":                       "压缩包里没有读得出的 .dbf，属性在它里面",
		"the .dbf has a damaged head":                                                         ".dbf 的文件头损坏",
		"the .dbf says that it has %d records, but holds %d; it was cut short: copy it anew":  ".dbf 写的是 %d 条记录，实际有 %d 条，没有复制完整；请重新复制",
		"the .cpg names the encoding %.20q, which is not read; save the file as UTF-8 or GBK": ".cpg 写的编码 %.20q 不能识别；请另存为 UTF-8 或 GBK",
	}
}

// contents says what is wrong with what a file holds.
func contents() fault.Catalogue {
	return fault.Catalogue{
		"line %d: %s": "第 %d 行：%s",
		"the boundary text holds no parcel under %s":                                                              "地块坐标 TXT 的 %s 下面没有地块",
		"a parcel's head has %d cells; it takes 9, the last one @":                                                "地块首行有 %d 项，应有 9 项，最后一项是 @",
		"the number of points %.20q is no number":                                                                 "界址点数 %.20q 不是数字",
		"the area %.20q is no number":                                                                             "面积 %.20q 不是数字",
		"a point stands before any parcel's head":                                                                 "界址点写在了地块首行之前",
		"a point has %d cells; it takes 4: name, ring, X, Y":                                                      "界址点有 %d 项，应有 4 项：点号、圈号、X、Y",
		"a point's coordinates %.20q, %.20q are no numbers":                                                       "界址点坐标 %.20q、%.20q 不是数字",
		"a parcel has more than %d points":                                                                        "一个地块超过 %d 个点",
		"parcel %.30s (line %d) declares %d points, but %d follow":                                                "地块 %.30s（第 %d 行）写的是 %d 个点，实际有 %d 个",
		"the head names zone %d, which China does not have":                                                       "文件头写的带号 %d 在中国没有",
		"some eastings begin with the zone's number and some do not, as in parcel %.30s; write all of them alike": "有的东坐标带有带号，有的没有，如地块 %.30s；请统一写法",
		"the head says zone %d, but the eastings of parcel %.30s begin with %d; one of the two is wrong":          "文件头写的带号是 %d，但地块 %.30s 的横坐标以 %d 开头；两者必有一错",

		"what the file holds could not be read to its end; try again":                                        "文件内容没能读到末尾；请再试一次",
		"the file cannot be read":                                                                            "文件读不出来",
		"the file cannot be read: it is damaged, incomplete or not of its format":                            "文件读不出来：已损坏、不完整，或者内容与格式不符",
		"the file holds no layer of features":                                                                "文件里没有图层",
		"the file has %d layers; name one by --source-layer: %s":                                             "文件里有 %d 个图层，请用 --source-layer 指定一个：%s",
		"the file has no layer %q; it has: %s":                                                               "文件里没有图层 %q，有：%s",
		"a layer's name may not begin with a hyphen; rename %q in the file":                                  "图层名不能以连字符开头；请在文件里改名：%q",
		"reading the file took more than %s and was stopped":                                                 "读取文件超过 %s，已停止",
		"feature %d is larger than %d MB":                                                                    "第 %d 个要素超过 %d MB",
		"feature %d cannot be read":                                                                          "第 %d 个要素读不出来",
		"geometry of type %T":                                                                                "图形类型 %T",
		"an empty %T":                                                                                        "空的 %T",
		"an empty point in %T":                                                                               "%T 中有一个空的点",
		"imports need GDAL's %s, which is not installed; run: apt-get install gdal-bin":                      "导入需要 GDAL 的 %s，现在没有安装；请执行：apt-get install gdal-bin",
		"GDAL does not run; `tuntu doctor` says more":                                                        "GDAL 不能运行；用“tuntu doctor”查看原因",
		"the coordinate system is not known; name another by --crs":                                          "坐标系不认识；请用 --crs 换一个",
		"some coordinates do not lie in the coordinate system's area; check --crs":                           "有的坐标不在这个坐标系的适用范围内；请检查 --crs",
		"the file is nested too deeply":                                                                      "文件嵌套太深",
		"the GeoJSON is nested more than %d deep at byte %d":                                                 "GeoJSON 嵌套超过 %d 层，在第 %d 字节",
		"feature %d: %.30s at byte %d is no coordinate and no number that fits":                              "第 %d 个要素：%.30s（第 %d 字节）不是坐标，也不是能用的数字",
		"feature %d: what stands at byte %d is no JSON, so no coordinate either (NaN and Infinity are none)": "第 %d 个要素：第 %d 字节处不是 JSON，也就不是坐标（NaN、Infinity 不行）",
		"the GeoJSON is not complete: it breaks off in feature %d, at byte %d":                               "GeoJSON 不完整：在第 %d 个要素处中断，第 %d 字节",
		"the KML is larger than %d MB":                                                                       "KML 超过 %d MB",
		"the GeoJSON is in another encoding than UTF-8, or was cut inside a character, in feature %d; save it as UTF-8 and import that": "GeoJSON 不是 UTF-8 编码，或者断在一个字的中间（第 %d 个要素）；请另存为 UTF-8 再导入",
		"the KML is in another encoding than UTF-8; save it as UTF-8 and import that":                                                   "KML 不是 UTF-8 编码；请另存为 UTF-8 再导入",
		"the KML is not complete XML, or uses entities, which are not followed":                                                         "KML 不是完整的 XML，或者用了实体（不跟随）",
		"the KML declares a document type; entities are not followed, nothing was read":                                                 "KML 声明了文档类型；实体不跟随，没有读取",
		"the KML links to another place by a NetworkLink; links are not followed, nothing was fetched: save it with its content":        "KML 用 NetworkLink 链接到别处；链接不跟随，没有下载；请连同内容一起保存",

		"the KML is nested more than %d deep": "KML 嵌套超过 %d 层",
		"%s is XML but no KML":                "%s 是 XML，但不是 KML",

		"the file does not say its coordinate system, and no reading of its numbers (x from %.3f, y from %.3f) leads into the town; name the system by --crs, as in --crs EPSG:4525": "文件没有写明坐标系，坐标数值（x 从 %.3f 起，y 从 %.3f 起）怎么读都不在镇里；请用 --crs 指定，如 --crs EPSG:4525",
		"the file does not say its coordinate system, and its numbers can be read in several ways (%s); name the system by --crs":                                                    "文件没有写明坐标系，坐标数值有几种读法（%s）；请用 --crs 指定",
		"%s is not read in tables; take CGCS2000's zones EPSG:4491 to 4554, or degrees as EPSG:4490":                                                                                 "表格不能用 %s；请用 CGCS2000 的分带 EPSG:4491 至 4554，或经纬度 EPSG:4490",
	}
}

// sheets says what is wrong with tables, height models and exports.
func sheets() fault.Catalogue {
	return fault.Catalogue{
		"the workbook cannot be read: it is damaged, locked or too large":          "工作簿读不出来：已损坏、有密码或太大",
		"the sheet %q cannot be read":                                              "工作表 %q 读不出来",
		"the table has no rows under its head":                                     "表头下面没有数据",
		"the table's cells hold more than %d MB; import it in parts":               "表格单元格的内容超过 %d MB；请分几次导入",
		"the table is larger than %d rows of %d cells":                             "表格超过 %d 行、%d 列",
		"row %d has a cell of more than %d kB":                                     "第 %d 行有一格超过 %d kB",
		"the CSV is broken in row %d, column %d: a quotation mark is out of place": "CSV 在第 %d 行第 %d 列出错：引号位置不对",
		"the text has more than %d MB":                                             "文本超过 %d MB",
		"the text is neither UTF-8 nor GB18030":                                    "文本既不是 UTF-8，也不是 GB18030",
		"the text breaks off inside a character in row %d, column %d (after %q); it was cut or mixed of two encodings: save it anew as UTF-8":               "文本在第 %d 行第 %d 列（%q 之后）断在一个字的中间；可能被截断或混用了两种编码，请另存为 UTF-8",
		"the list has no column 编号, or nothing stands in it: number the cleaners 1, 2, 3, …":                                                                "名单没有“编号”这一列，或者列是空的：请给保洁员编 1、2、3……",
		"the coordinates of %d rows cannot be read (row: what is there): %s. Write degrees as 111.0631 or 111°03′47″, metres as 37504095.86, shapes as WKT": "有 %d 行的坐标读不出来（行号：内容）：%s。经纬度写成 111.0631 或 111°03′47″，米写成 37504095.86，图形写成 WKT",
		"the column %q is there twice; rename or delete one of the two":                                                                                     "列 %q 出现了两次；请改名或删掉一列",
		"the first row (%s) looks like data; put a row with the columns' names above it":                                                                    "第一行（%s）像是数据；请在上面加一行列名",
		"there is no feature to export: the layer is empty, or none meets the filter; nothing was written":                                                  "没有可导出的要素：图层是空的，或者没有符合条件的；没有写文件",
		"a list of %s is a CSV or XLSX without coordinates":                                                                                                 "%s 应为没有坐标的 CSV 或 XLSX",

		"%s is no GeoTIFF; a height model (DEM) is imported as a GeoTIFF, .tif":                                                                 "%s 不是 GeoTIFF；高程模型（DEM）要用 GeoTIFF（.tif）导入",
		"the file has %d bands, as a picture has; a height model has one, of heights in m":                                                      "文件有 %d 个波段，像是图片；高程模型只有一个波段，是以米为单位的高程",
		"the file does not say where it lies: it is a TIFF without georeference":                                                                "文件没有写明位置：是没有地理参照的 TIFF",
		"the file does not say its coordinate system; name it by --crs, as in --crs EPSG:4547":                                                  "文件没有写明坐标系；请用 --crs 指定，如 --crs EPSG:4547",
		"the height model does not reach the town, which lies from %.3f, %.3f to %.3f, %.3f; is its coordinate system another, named by --crs?": "高程模型没有覆盖到本镇（%.3f, %.3f 至 %.3f, %.3f）；坐标系是不是另一个？可用 --crs 指定",

		"the file could not be written":                      "文件写不了",
		"%s exists already; name another file, or remove it": "%s 已经有了；请换一个文件名，或者先删除它",
		"the format %.20q is not made; allowed are: %s":      "没有格式 %.20q，有：%s",
		"boundary text holds areas; %s are none":             "地块坐标 TXT 只能存面；%s 不是面",
		"%s is written as degrees in geojson, kml, csv and xlsx only: other formats and coordinate systems say that they are CGCS2000": "%s 只能写成经纬度，格式为 geojson、kml、csv 或 xlsx：别的格式和坐标系都写明是 CGCS2000",
		"%s is not written in text formats; take CGCS2000's zones EPSG:4491 to 4554, or EPSG:4490":                                     "文本格式不能写 %s；请用 CGCS2000 的分带 EPSG:4491 至 4554，或 EPSG:4490",
	}
}
