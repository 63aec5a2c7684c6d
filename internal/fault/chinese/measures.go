package chinese

// The registry of measures and the figures that are reported.

import "tuntu/internal/fault"

// measures are the sentences of measures.
func measures() fault.Catalogue {
	return fault.Catalogue{
		"%s is not told by the values of a field":                                                                             "%s 不按字段取值",
		"%s is told by %s, not by %.40q":                                                                                      "%s 可按 %s 取值，不能按 %.40q",
		"%s is one of %s, not %.40q":                                                                                          "%s 是 %s 之一，不是 %.40q",
		"%s is a whole number, not %.40q":                                                                                     "%s 是整数，不是 %.40q",
		"%s is a text of at most %d bytes":                                                                                    "%s 是至多 %d 字节的文字",
		"the town reports no figure %.60q; /api/measures?town= lists them":                                                    "本镇没有上报数字 %.60q；/api/measures?town= 列出全部",
		"%q is no reported figure with a value, so no share of it can be told; report it first":                               "%q 不是有数值的上报数字，算不出占比；请先填报它",
		"the figure was altered since you read it; read it again, and alter what is still to be altered":                      "这个数字在您读取之后又改过；请重新读取，再改还要改的",
		"another figure is a share of %q; take that one away first":                                                           "另有数字是按 %q 算的占比；请先去掉那一个",
		"a reported figure's id is reported. and a word of small letters, digits and _ that begins with a letter, %d at most": "上报数字的编号是 reported. 加一个以字母开头、由小写字母、数字和 _ 组成的词，至多 %d 个字符",
		"a reported figure has a value, or the keys of the two figures of which it is the share: part and whole":              "上报数字要有数值，或者写明按哪两个数字算占比：part 和 whole",
		"a share is told of %q, so it has a value of its own":                                                                 "有占比是按 %q 算的，所以它要有自己的数值",
		"a value is a number":                                                                            "数值要是一个数",
		"%s is a line of at most %d characters":                                                          "%s 是一行至多 %d 个字的文字",
		"%s is said in Simplified Chinese at least, under zh-Hans":                                       "%s 至少要写简体中文，写在 zh-Hans 下",
		"%.40q of a reported figure is not set here; what is: %s":                                        "上报数字的 %.40q 不在这里填写；可以填写的有：%s",
		"%s follows from what is recorded; only figures that are reported are set: reported. and a word": "%s 由记录算出；只有上报数字可以填写：reported. 加一个词",
	}
}
