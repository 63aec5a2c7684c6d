package chinese

// Records of cleaning: reports, assignments, suspensions, lives, months.

import "tuntu/internal/fault"

// cleaning are the sentences of what is recorded of cleaning.
func cleaning() fault.Catalogue {
	return fault.Catalogue{
		"another report came under this UUID before; take a new one for a new report":                                             "这个 UUID 之前用于另一条上报；新的上报请换新的",
		"%s has gone to cleaner %d from %s on; undo that first, or take back the last day alone (restore: false) and assign anew": "%[1]s 从 %[3]s 起已由 %[2]d 号负责；请先撤销那一条，或只撤销离岗（restore: false）再重新安排",
		"there is no %s in this town":                         "本镇没有 %s",
		"%s has not come yet":                                 "%s 还没有到",
		"member %d patrols from %s to %s on that day already": "%d 号队员当天 %s 到 %s 已有班次",
		"the report was captured at %s, which has not come yet; set the phone's clock right":                           "上报的采集时间 %s 还没有到；请校准手机时间",
		"%s was not there on %s; correct its life first":                                                               "%[2]s 时还没有（或已没有）%[1]s；请先更正它的起止日期",
		"the town had no time for sweeping on %s":                                                                      "%s 本镇没有规定清扫时段",
		"%s is closed and stays as it is; what is wrong there goes into the next month's lists as a correction":        "%s 已结账，不再改动；有错的在下个月的表里更正",
		"there is no report %d in this town":                                                                           "本镇没有编号 %d 的上报",
		"report %d was voided before":                                                                                  "上报 %d 已经作废过",
		"%s of %s is not recorded":                                                                                     "不能给 %[2]s 登记 %[1]s",
		"%s is not there before %s, or was ended already":                                                              "%s 在 %s 之前不存在，或已经终止",
		"into is another village, as in villages.17, not %.40q":                                                        "into 应是另一个自然村，如 villages.17，不是 %.40q",
		"into is the code of another committee of the town, not %.40q":                                                 "into 应是本镇另一个村（居）委的编码，不是 %.40q",
		"%s has records of cleaning, so it is ended and not deleted: POST /api/cleaning/lives with op end and the day": "%s 已有清扫记录，不能删除，只能终止：POST /api/cleaning/lives，op 为 end，写上日期",
		"it would hold on the same day as another record of the same pair; end that one first":                         "同一对象在同一天已有另一条记录；请先终止那一条",
		"a place is a village or a street, as in villages.17, not %.40q":                                               "地点是自然村或街道，如 villages.17，不是 %.40q",
		"there is no suspension %d in this town that holds on %s":                                                      "本镇没有在 %[2]s 有效的停扫 %[1]d",
		"a rule holds from the day of its entry on or later, %s, as it does not judge what was before":                 "规则最早从登记当天 %s 起生效，不追溯以前",
		"%s is not over yet":                                                                          "%s 还没有结束",
		"%s was closed before":                                                                        "%s 已经结账",
		"say why: a line of at most %d characters":                                                    "请写原因：一行，不超过 %d 个字",
		"%s is a day, as in 2026-11-24, not %.40q":                                                    "%s 应是日期，如 2026-11-24，不是 %.40q",
		"a report has a UUID of its own, not %.40q":                                                   "每条上报要有自己的 UUID，不是 %.40q",
		"slot is am or pm, not %.20q":                                                                 "slot 是 am 或 pm，不是 %.20q",
		"result is done, partial or missed, not %.20q":                                                "result 是 done、partial 或 missed，不是 %.20q",
		"basis is seen, told or paper, not %.20q":                                                     "basis 是 seen、told 或 paper，不是 %.20q",
		"photos are the SHA-256 of at most %d pictures, in hexadecimal":                               "photos 是照片的 SHA-256（十六进制），最多 %d 张",
		"fix has lon and lat in degrees and accuracy_m in metres":                                     "fix 的 lon、lat 以度计，accuracy_m 以米计",
		"captured_at is an instant, as in 2026-11-24T07:10:00+08:00, not %.40q":                       "captured_at 应是时刻，如 2026-11-24T07:10:00+08:00，不是 %.40q",
		"a request has from 1 to %d reports, not %d":                                                  "一次请求有 1 到 %d 条上报，不是 %d 条",
		"a request has from 1 to %d edits, not %d":                                                    "一次请求有 1 到 %d 条修改，不是 %d 条",
		"a suspension holds from its first day to a later one, %d days at most":                       "停扫从第一天到最后一天，最多 %d 天",
		"slot is am, pm or both, not %.20q":                                                           "slot 是 am、pm 或 both，不是 %.20q",
		"a suspension is of the town, of one committee by its code of twelve digits, or of villages":  "停扫针对全镇、一个村（居）委（十二位编码）或若干自然村",
		"a suspension names at most %d villages":                                                      "一次停扫最多写 %d 个自然村",
		"a village reads villages.17, not %.40q":                                                      "自然村写成 villages.17，不是 %.40q",
		"a window is of am or pm and goes from one time to a later one, as in 06:00 and 09:00":        "时段属于 am 或 pm，从较早到较晚，如 06:00 和 09:00",
		"a fence is from 10 to 10000 m wide, not %d":                                                  "围栏半径 10 到 10000 米，不是 %d",
		"op is found, end, merge or move, not %.20q":                                                  "op 是 found、end、merge 或 move，不是 %.20q",
		"a month reads 2026-11, not %.20q":                                                            "月份写成 2026-11，不是 %.20q",
		"cleaner is a cleaner's number, and instead_of another's":                                     "cleaner 是保洁员编号，instead_of 是另一位的编号",
		"ends is before starts":                                                                       "ends 早于 starts",
		"to end an assignment takes its id and the last day, ends":                                    "终止安排要写它的 id 和最后一天 ends",
		"op is add or end, not %.20q":                                                                 "op 是 add 或 end，不是 %.20q",
		"dry_run is true or false, not %.20q":                                                         "dry_run 是 true 或 false，不是 %.20q",
		"a period goes from its first day to a later one, %d days at most":                            "期间从第一天到最后一天，最多 %d 天",
		"there is no measure %.60q; /api/measures lists them":                                         "没有指标 %.60q；/api/measures 列出全部指标",
		"lang is one of %s, not %.20q":                                                                "lang 是 %s 之一，不是 %.20q",
		"committee is a code of twelve digits, not %.20q":                                             "committee 是十二位编码，不是 %.20q",
		"the request is no JSON of the form that the API's document describes":                        "请求不是接口文档所写形式的 JSON",
		"there is no sheet %.40q that holds on %s":                                                    "没有评分表 %.40q 在 %s 有效",
		"the sheet has no item %d":                                                                    "评分表没有第 %d 项",
		"there is no member with the number %d in this town":                                          "本镇没有编号 %d 的队员",
		"there is no record %d of this town that counts":                                              "本镇没有编号 %d 的有效记录",
		"a request names from 1 to %d streets":                                                        "一次请求写 1 到 %d 条街道",
		"a street reads streets.3, not %.40q":                                                         "街道写成 streets.3，不是 %.40q",
		"%s is a line of 1 to %d characters":                                                          "%s 是一行 1 到 %d 个字的文字",
		"a sheet has from 1 to %d items":                                                              "评分表有 1 到 %d 项",
		"items are numbered from 1 and have a title and a cap of at most 100 points":                  "各项从 1 起编号，有名称和不超过 100 分的扣分上限",
		"an inspection has at most %d deductions":                                                     "一次检查最多 %d 处扣分",
		"a deduction takes off from 0.1 to 100 points; its place is lon and lat":                      "每处扣分从 0.1 到 100；位置写 lon 和 lat",
		"a request has from 1 to %d shifts":                                                           "一次请求有 1 到 %d 个班次",
		"a shift goes from one time to a later one, as in 08:00 and 12:00":                            "班次从较早到较晚，如 08:00 和 12:00",
		"a request has from 1 to %d members":                                                          "一次请求有 1 到 %d 名队员",
		"with asOf a period has %d days at most, as it is made anew out of the log":                   "用 asOf 时一段时间最多 %d 天，因为要从日志重新算出",
		"asOf is of one town; name it with town=":                                                     "asOf 只针对一个乡镇；请用 town= 指明",
		"ahead is a number of days from 0 to %d, not %.20q":                                           "ahead 是 0 到 %d 的天数，不是 %.20q",
		"one cleaner has from 1 to 50 villages (most_villages), from 100 to 100000 m apart (apart_m)": "一名保洁员负责 1 到 50 个自然村（most_villages），相距 100 到 100000 米（apart_m）",
		"a member has a number from 1 and a name":                                                     "队员有从 1 起的编号和姓名",
		"works is true or false, and name a line":                                                     "works 是 true 或 false，name 是一行文字",
		"by is town, committee, village, street or day, not %.20q":                                    "by 是 town、committee、village、street 或 day，不是 %.20q",
	}
}

// cleaningBounds are the sentences of what of cleaning is bounded.
func cleaningBounds() fault.Catalogue {
	return fault.Catalogue{
		"the place of a deduction has lon and lat in degrees":                                   "扣分位置的 lon、lat 以度计",
		"a request has at most %d reports of one slot or of one UUID; send the others after it": "一次请求里同一时段或同一 UUID 的上报最多 %d 条；其余的随后再发",
		"you have sent %d reports of this slot already; ask a planner to void what is wrong":    "这个时段您已上报 %d 次；有错的请规划员作废",
		"an objection of %s waits for an answer already":                                        "%s 已有一条异议在等待答复",
	}
}

// assigned are the sentences of who has which place.
func assigned() fault.Catalogue {
	return fault.Catalogue{
		"there is no assignment %d in this town":                                                                                 "本镇没有编号 %d 的安排",
		"an assignment ends on the day it starts, %s, or later; one that was wrong is undone":                                    "安排的截止日期不早于开始日期 %s；登记错的请撤销",
		"the last day of cleaner %s is %s, after which nothing is assigned to her or him":                                        "编号 %s 的保洁员最后一天是 %s，之后不再安排",
		"cleaner %d has had %s since %s, after the last day %s; give a later day, or undo that assignment first if it was wrong": "%[1]d 号从 %[3]s 起已负责%[2]s，在最后一天 %[4]s 之后；请改晚最后一天，那条安排登记错的请先撤销",
	}
}
