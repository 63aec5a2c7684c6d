package chinese

// Changes and their undoing.

import "tuntu/internal/fault"

// undo says how changes are listed and taken back.
func undo() fault.Catalogue {
	return fault.Catalogue{
		"list a town's last changes":                                                                "列出一个乡镇最近的变更",
		"take one change back, a whole import for instance":                                         "撤销一次变更，例如一次导入",
		"[--town CODE] [--limit N]":                                                                 "[--town 编码] [--limit N]",
		"how many, the newest first":                                                                "列出几条，新的在前",
		"usage: tuntu changes [--town CODE] [--limit N]":                                            "用法：tuntu changes [--town 编码] [--limit N]",
		"CHANGE [--town CODE] [--dry-run]":                                                          "变更编号 [--town 编码] [--dry-run]",
		"take a cleaner's name and phone out of the database for good":                              "把一名保洁员的姓名和电话从数据库彻底删除",
		"erase NUMBER [--town CODE]":                                                                "erase 编号 [--town 乡镇编码]",
		"usage: tuntu cleaner erase NUMBER [--town CODE]":                                           "用法：tuntu cleaner erase 编号 [--town 乡镇编码]",
		"say what would be undone and write nothing":                                                "只说明会撤销什么，不写入",
		"usage: tuntu undo CHANGE; `tuntu changes` lists their numbers":                             "用法：tuntu undo 变更编号；“tuntu changes”列出编号",
		"a change is a number, not %q; `tuntu changes` lists them":                                  "变更是一个编号，不是 %q；“tuntu changes”列出编号",
		"the town has no change %d that wrote anything; `tuntu changes` lists them":                 "这个乡镇没有写入过内容的变更 %d；“tuntu changes”列出编号",
		"features still belong to the committee; give them another one first, or in the same batch": "还有要素属于这个村（居）委；请先改属别的村（居）委，或在同一批里一起改",
		"change %d wrote to %s, which is not undone this way":                                       "变更 %d 写入了 %s，不能这样撤销",
	}
}
