package chinese

// Lists of cleaning that go on paper: month sheets, rates, red and black villages.

import "tuntu/internal/fault"

// papers are the sentences of lists that go on paper.
func papers() fault.Catalogue {
	return fault.Catalogue{
		"sign in first": "请先登录",
		"%s is not closed, so its records themselves are put right":                                "%s 还没有结账，请直接更正记录",
		"cleaner is a cleaner's number":                                                            "cleaner 是保洁员编号",
		"a correction is of one place's day: days from -1 to 1 and slots from -2 to 2, not both 0": "一条更正针对一处一天：days 从 -1 到 1，slots 从 -2 到 2，不能都是 0",
		"a request has from 1 to %d corrections":                                                   "一次请求有 1 到 %d 条更正",
		"a rate is of villages or streets, per day or slot":                                        "单价针对 villages 或 streets，按 day 或 slot 计",
		"yuan is an amount with at most two decimals, at most 10000, not %.20q":                    "yuan 是最多两位小数的金额，不超过 10000，不是 %.20q",
		"%s is one of %s, not %.20q":                                                               "%s 是 %s 之一，不是 %.20q",
		"the lists of %s are not published":                                                        "%s 的红黑榜还没有公布",
		"the lists of %s are published already and stay as they are":                               "%s 的红黑榜已经公布，不再改动",
		"villages may object until a day after today, %s":                                          "异议截止日期应在今天 %s 之后",
		"%s is a whole number from %d to %d, not %.20q":                                            "%s 是 %d 到 %d 的整数，不是 %.20q",
		"least is from 1 to 62 slots, and places from 1 to 100":                                    "least 从 1 到 62 次，places 从 1 到 100",
		"%.40q is not on that list of the draft":                                                   "%.40q 不在草稿的这个榜上",
		"%s is on no published list of %s":                                                         "%s 不在 %s 公布的红黑榜上",
		"objections to the lists of %s were possible until %s":                                     "对 %s 红黑榜的异议到 %s 截止",
		"there is no objection %d to the lists of %s that waits for an answer":                     "%[2]s 的红黑榜没有编号 %[1]d 的待答复异议",
		"say whether the objection is upheld: true or false":                                       "请写明异议是否成立：true 或 false",
		"the form %.20q is not made here; allowed are: json, csv, xlsx":                            "这里不生成 %.20q 格式；可用：json、csv、xlsx",
	}
}
