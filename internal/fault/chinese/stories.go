package chinese

// Stories: what is wrong with one, and what no longer fits.

import "tuntu/internal/fault"

// stories are the sentences of stories.
func stories() fault.Catalogue {
	return fault.Catalogue{
		"a story's name has from 1 to 60 small letters, digits and hyphens, begins with a letter or digit, and is not none": "汇报的名称由 1 到 60 个小写字母、数字和连字符组成，以字母或数字开头，且不是 none",
		"a story has at most %d chapters and %d scenes":                                                                     "一个汇报最多 %d 章、%d 个场景",
		"a frame is town, committee, theme, selection or place, not %.20q":                                                  "frame 是 town、committee、theme、selection 或 place，不是 %.20q",
		"the view of a scene that shows a %s names it":                                                                      "场景要显示 %s，画面里就要写明是哪一个",
		"a scene stays for 0 to %d seconds":                                                                                 "场景停留 0 到 %d 秒",
		"a transition is fly, fade or cut, not %.20q":                                                                       "transition 是 fly、fade 或 cut，不是 %.20q",
		"a scene has at most %d figures":                                                                                    "一个场景最多 %d 个数字",
		"a scene has at most %d photos":                                                                                     "一个场景最多 %d 张照片",
		"a photo is named by its SHA-256, 64 hexadecimal digits":                                                            "照片用它的 SHA-256 指定，64 位十六进制",
		"a figure's last day reads 2026-11-30, not %.20q":                                                                   "数字的最后一天写成 2026-11-30，不是 %.20q",
		"a figure is of 1 to %d days":                                                                                       "数字统计 1 到 %d 天",
		"%.40q is no name of a field":                                                                                       "%.40q 不是字段名",
		"only one figure stands beside another":                                                                             "一个数字旁边只能再放一个数字",
		"a chart is burn_up, ranking, calendar or shares, not %.20q":                                                        "图表是 burn_up、ranking、calendar 或 shares，不是 %.20q",
		"a chart is of 1 to %d days":                                                                                        "图表统计 1 到 %d 天",
		"%s is a text of at most %d characters in each language":                                                            "%s 是每种语言至多 %d 个字的文字",
		"a view is the page's address without town and language; %.40q in it is unknown, said twice or malformed":           "画面是网页地址去掉乡镇和语言的部分；其中的 %.40q 不认识、写了两次或写法不对",
		"a view is an address of at most %d bytes":                                                                          "画面是至多 %d 字节的地址",
		"there is no story %.60q in this town; /api/stories lists them":                                                     "本镇没有汇报 %.60q；/api/stories 列出全部",
		"the town has a story of that name already":                                                                         "本镇已有这个名称的汇报",
		"the draft was saved by somebody else since you read it; read it again, and alter what is still to be altered":      "您读取之后别人保存过这份草稿；请重新读取，再改还要改的",
		"chapter %d: %s":           "第 %d 章：%s",
		"chapter %d, scene %d: %s": "第 %d 章第 %d 个场景：%s",
		"%d things in the story do not fit, so it is not published; see problems":                                   "汇报里有 %d 处不合适，没有发布；见 problems",
		"a town has at most %d stories; withdraw one that is no longer told":                                        "一个乡镇最多 %d 个汇报；请撤下不再用的",
		"a town has at most %d reported figures; take one away first":                                               "一个乡镇最多 %d 个上报数字；请先去掉一个",
		"the story has no chapters":                                                                                 "汇报还没有章节",
		"the chapter has no scenes":                                                                                 "这一章还没有场景",
		"its %s is missing in: %s":                                                                                  "%s 缺少这些语言：%s",
		"what it selects is not there any more: %s.%d":                                                              "选中的要素已经不在：%s.%d",
		"photo %d of the scene is not there, or not all may see it; a planner shows it to all on the parcel's card": "场景的第 %d 张照片不在，或不是人人可看；规划员可以在图斑卡片上把它公开",
		"the town shows %s to those who have a role in it only, and visitors see nothing of it":                     "%s 只给本镇有角色的人看，来访者什么也看不到",
		"the scene is as of an instant that is still to come":                                                       "场景写的时刻还没有到",
		"the scene and its view are as of two instants; leave one out":                                              "场景和它的画面写了两个不同的时刻；请去掉一个",
		"a figure is of one measure, by an id of at most %d characters and values of at most %d fields":             "一个数字只用一个指标，编号至多 %d 个字符，至多按 %d 个字段取值",
		"its filter finds nothing: %.200s":                                                                          "筛选没有结果：%.200s",
		"list a town's stories, check whether one still fits":                                                       "列出汇报，检查某个汇报是否还合适",
		"list | check NAME [--town CODE]":                                                                           "list | check 名称 [--town 代码]",
		"usage: tuntu story list | check NAME [--town CODE]":                                                        "用法：tuntu story list | check 名称 [--town 代码]",
		"draft":                               "草稿",
		"version %d of %s":                    "第 %d 版，%s",
		"%d things in story %s no longer fit": "%[2]s 有 %[1]d 处不再合适",
		"story %s fits: every scene has its words, rows and pictures": "汇报 %s 合适：每个场景的文字、记录和照片都齐",
		"figure %s has no value": "数字 %s 没有值",
		"figure %s has no rows":  "数字 %s 没有对应的记录",
	}
}
