package chinese

// Moves of parcels, and the levels that accept them.

import "tuntu/internal/fault"

// reclamation are the sentences of what a parcel may and may not become.
func reclamation() fault.Catalogue {
	return fault.Catalogue{
		"parcel %d stands at %s, from which it does not go to %s (moves refused: %d)": "图斑 %d 现为“%s”，不能直接改为“%s”（未通过的流转：%d）",
		"parcel %d is moved twice; send its next move after this one":                 "图斑 %d 流转了两次；请先提交这一次，再提交下一次",
		"nobody accepts a parcel that he has moved or edited since it was verified; sending it back and accepting it at another level are moves, too. Another inspector of this level accepts it; where there is none, an administrator gives the level to one more account": "自核实以来流转或修改过这个图斑的人不能验收它，退回过、在别的级别验收过也算；请这一级的另一位验收人员来验收，没有的话，请管理员让另一个账号担任这一级验收",
		"say why a parcel goes from %s to %s: a line of text":                                                                                     "图斑从“%s”改为“%s”要写原因：一行文字",
		"the accepted area is said where a level accepts, not from %s to %s":                                                                      "验收面积在验收通过时填写，从“%s”改为“%s”时不填",
		"parcel %d was last moved on %s, and this move comes after it":                                                                            "图斑 %d 上一次流转在 %s，这一次不能更早",
		"%s has moves beyond its first record, so it is not deleted; rule it out on its card (by the API: POST /api/parcels/moves)":               "%s 建档之后流转过，不能删除；请在图斑卡片上改为已排除（接口：POST /api/parcels/moves）",
		"the stage and the accepted area of %s follow from its moves alone; take the next step on its card (by the API: POST /api/parcels/moves)": "%s 的阶段和验收面积只随流转改变；请在图斑卡片上按下一步（接口：POST /api/parcels/moves）",
		"change %d took moves back; move the parcels again instead":                                                                               "变更 %d 是撤回流转的；请重新流转这些图斑",
		"say why the moves are taken back: a line of text, as in ?reason=…":                                                                       "撤回流转要写原因：一行文字，如 ?reason=…",
		"say which feature is meant, and which version of it you have read: id and version":                                                       "请写明是哪个要素、读到的是哪个版本：id 和 version",
		"to is a stage: %s; not %.40q":                                           "to 应是阶段：%s；不是 %.40q",
		"an accepted area is a number of square metres, not below zero":          "验收面积以平方米计，不小于零",
		"a request has from 1 to %d moves, not %d":                               "一次请求有 1 到 %d 次流转，不是 %d 次",
		"ids are from 1 to %d different numbers of parcels, with commas between": "ids 是 1 到 %d 个各不相同的地块编号，用逗号隔开",

		"the file is no JPEG or PNG picture and no PDF, whatever it is called":                                 "文件不是 JPEG、PNG 图片，也不是 PDF，不论它叫什么名字",
		"the picture has %d × %d pixels, more than can be opened; make it smaller":                             "图片有 %d × %d 像素，大得打不开；请缩小后再传",
		"the picture is damaged: it cannot be opened to its end; send it again":                                "图片损坏，打不开；请重新上传",
		"the town has %d MB of files that no record refers to; attach them first, or wait a day until they go": "本镇有 %d MB 文件还没有挂到任何记录上；请先挂接，或等一天后自动清除",
		"there is no such file in this town, or it is not for you":                                             "本镇没有这个文件，或您不能看它",
		"there is no file %.64q in this town; send it first: PUT /api/files/{sha256}":                          "本镇没有文件 %.64q；请先上传：PUT /api/files/{sha256}",
		"the file %.12s… is attached to this parcel at this stage already":                                     "文件 %.12s… 已挂在这个图斑的这个阶段上",
		"the parcel has no such file": "这个图斑没有这个文件",

		"two days are compared from the earlier to the later one":   "对比两天，从较早的一天到较晚的一天",
		"say whether all may see the file: public is true or false": "请写明这个文件是否公开：public 是 true 或 false",

		"the parcel has no holder": "这块图斑没有登记承包人",
		"%s has a holder, whom an undo could not bring back; erase him first on its card, under “Contracted by (a person)” (by the API: DELETE /api/parcels/{fid}/holder)": "%s 登记了承包人，撤销时无法找回；请先在图斑卡片的“承包人（个人）”里抹除（接口：DELETE /api/parcels/{fid}/holder）",
		"a holder has a name of 1 to %d characters":                                                     "承包人要有姓名，1 到 %d 个字",
		"a phone's number has from 5 to 20 digits, blanks, + and -":                                     "电话是 5 到 20 位数字，可以有空格、+ 和 -",
		"there is no batch %d in this town":                                                             "本镇没有批次 %d",
		"the batch was altered since you read it; read it again, and alter what is still to be altered": "您读取之后批次已被修改；请重新读取，再改还要改的",
		"say which version of the batch you have read: version":                                         "请写明读到的是批次的哪个版本：version",
		"%.40q of a batch is not set here; what is: %s":                                                 "这里不能设置批次的 %.40q；可以设置：%s",
		"the town has a batch of that name already":                                                     "本镇已有同名批次",
		"parcels are in the batch (%d of them); take them out first":                                    "批次里还有图斑（%d 块）；请先移出",
		"the batch has a target; take it away first":                                                    "批次还有任务；请先取消任务",

		"a batch is its number, from /api/parcels/batches, not %.20q":                                                      "批次写编号，见 /api/parcels/batches，而不是 %.20q",
		"put and take are from 1 to %d different numbers of parcels":                                                       "put 和 take 是 1 到 %d 个不同的图斑编号",
		"a batch has a name of 1 to %d characters":                                                                         "批次要有名称，1 到 %d 个字",
		"a batch is due on no earlier day than it is tasked on":                                                            "批次的完成日期不能早于下达日期",
		"a note is a line of at most %d characters":                                                                        "备注是一行文字，最多 %d 个字",
		"a parcel is in one batch at a time and is taken out of its own; these are in another or in none: %s (%d of them)": "一块图斑同时只在一个批次，也只能从所在批次移出；这些在别的批次或不在批次里：%s（共 %d 块）",
		"parcels that are merged are in one batch; pick them on the map and put them into one first, by “Into a batch…” (by the API: POST /api/parcels/batches/{batch}/parcels)": "合并的图斑要在同一批次；请先在地图上选中它们，用“放进批次…”放进同一批次（接口：POST /api/parcels/batches/{batch}/parcels）",
		"a target is a number of square metres; 0 takes it away":                                            "任务以平方米计；0 表示取消",
		"%s is told as it is known now; name the day with to":                                               "%s 按现在所知计算；要看哪一天，请用 to 写明",
		"share is by which part of the drawn area others may differ from it, from 0 to 1, as 0.05 for 5 %%": "share 是其他面积与图上面积可以相差的比例，从 0 到 1，如 0.05 即 5 %%",
		"a parcel is named twice": "同一个图斑写了两次",
		"%.40q is no stage":       "%.40q 不是阶段",
		"a file is named by the SHA-256 of its bytes: 64 digits from 0 to f":                   "文件以其内容的 SHA-256 命名：64 位，0 到 f",
		"the bytes that came are not those of the SHA-256 in the address; send the file again": "收到的内容与地址里的 SHA-256 不符；请重新上传",
		"a request attaches from 1 to %d files, not %d":                                        "一次请求挂接 1 到 %d 个文件，不是 %d 个",
		"levels are some of town, county, city and region, in this order":                      "levels 从 town、county、city、region 中选，按这个顺序",
		"begin new parcels at the file's stage and accepted area, once, for this reason":       "新图斑按文件里的阶段和验收面积建档（只一次），这里写原因",
		"--baseline is for parcels, whose stages follow from records":                          "--baseline 只用于图斑，它们的阶段由记录决定",
		"--baseline says why: a line of at most %d characters":                                 "--baseline 后面写原因：一行，不超过 %d 个字",
	}
}
