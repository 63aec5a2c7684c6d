package chinese

// The proof of the logs, and what is erased from them.

import "tuntu/internal/fault"

// proof says how the logs are verified, and how a text is erased.
func proof() fault.Catalogue {
	return fault.Catalogue{
		"verify [--head CHANGE:DIGEST | FILE] | head": "verify [--head 变更:摘要 | 文件] | head",

		"check that the log of changes is as it was written": "检查变更日志是否被改过",

		"a head of the log reads CHANGE:DIGEST, as `tuntu audit head` prints it, not %.80q": "日志末端写作 变更:摘要，如“tuntu audit head”所打印，不是 %.80q",

		"ends of the logs that were noted before: one as `tuntu audit head` prints it, a file of them, or a backup; nothing up to them may have changed": "以前记下的日志末端：“tuntu audit head”打印的一个、记着它们的文件，或一份备份；在它们之前不应有任何改动",

		"usage: tuntu audit verify [--head CHANGE:DIGEST | FILE] | head": "用法：tuntu audit verify [--head 变更:摘要 | 文件] | head",

		"access log, entry %d: %s": "访问日志第 %d 条：%s",
		"town %s, change %d: %s":   "乡镇 %s 变更 %d：%s",
		"the log no longer leads through %s: something up to it was altered or cut off":                           "日志不再经过 %s：在它之前有内容被改过或删过",
		"the logs lead through all %d noted ends":                                                                 "日志经过记下的全部 %d 个末端",
		"the log is whole: %d changes and %d rows agree with their digests, and the %d tables above with the log": "日志完好：%d 次变更、%d 行记录都与摘要一致，上面 %d 张表都与日志一致",
		"the ends of the logs could not be noted at %s (TUNTU_AUDIT_HEAD_TO)":                                     "日志末端没能记到 %s（TUNTU_AUDIT_HEAD_TO）",
		"ends of the logs":        "日志末端",
		"noted at %s, last on %s": "记在 %s，最近一次是 %s",
		"not noted at %s yet":     "还没有记到 %s",
		"the last try failed: %s; try it by: tuntu audit head":              "最近一次没有成功：%s；可执行 tuntu audit head 再试",
		"a running server notes them each day; try it by: tuntu audit head": "运行中的服务每天记一次；可执行 tuntu audit head 试一次",
		"noted the ends of the logs at %s":                                  "日志末端已记到 %s",
		"the backup is made, but %s":                                        "备份已做好，但是%s",
		"town added":                                                        "增加乡镇",
		"town removed":                                                      "删除乡镇",

		"take a text out of the database and its log for good":                                                               "从数据库及其日志里永久删去一段文字",
		"COLLECTION FID FIELD | changes NUMBER reason [--town CODE]":                                                         "图层 编号 字段 | changes 变更号 reason [--town 编码]",
		"usage: tuntu erase COLLECTION FID FIELD | changes NUMBER reason [--town CODE]":                                      "用法：tuntu erase 图层 编号 字段 | changes 变更号 reason [--town 编码]",
		"erased for good: %s %d %s; older backups still hold it, and `tuntu doctor` names them":                              "已永久删去：%s %d %s；更早的备份里还有，“tuntu doctor”会列出",
		"it is erased, but %s could not be written; without that list a restore brings it back":                              "已经删去，但 %s 写不进去；没有这份清单，恢复备份会把它带回来",
		"a list of erasures reads TIME TOWN COLLECTION FID FIELD in each line, not %.80q":                                    "删去清单每行写作 时间 乡镇 图层 编号 字段，不是 %.80q",
		"%s has no free text %.40q that could be erased":                                                                     "%s 没有可以删去的文字字段 %.40q",
		"nothing of that was left to erase":                                                                                  "那里已经没有可删去的内容",
		"erased again what was erased since the backup: %d texts and persons":                                                "备份之后删去的内容已再次删去：文字和人员共 %d 项",
		"backups with erased texts":                                                                                          "含已删去文字的备份",
		"none":                                                                                                               "没有",
		"they hold texts or persons that were erased since; make a new backup, verify it, and delete these and their copies": "里面有后来删去的文字或人员；请做一份新备份并验证，然后删掉这些备份及其复制件",
		"value erased": "删去文字",
	}
}
