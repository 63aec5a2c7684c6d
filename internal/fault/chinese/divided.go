package chinese

// What is split and merged.

import "tuntu/internal/fault"

// divided are the sentences of splits and merges.
func divided() fault.Catalogue {
	return fault.Catalogue{
		"an overlap in %s is not decided":                                                                      "%s 的重叠不能靠决定保留",
		"an overlap is decided where a geometry is written, and this edit writes none":                         "处理重叠要在写入图形时进行，这一次编辑没有写图形",
		"feature %d of %s is edited in the same batch; draw both without the overlap, or decide it after that": "要素 %d（%s）在同一批中也在修改；请把两者画成不重叠，或之后再处理重叠",
		"an overlap is decided by with, version and decision, which is one of: %s":                             "处理重叠要写明 with、version 和 decision，decision 是：%s",
		"a split, a merge and the undo of one keep their ground, and are written whole":                        "分割、合并以及撤销它们，前后范围必须一致，并且整个一次写完",
		"features of %s are neither split nor merged; those of %s are":                                         "%s 的要素不能分割、合并；可以的有：%s",
		"committee %s has clerks; give them another committee first, under people and roles":                   "村（居）委 %s 还有村级文书；请先在人员管理里把他们转到别的村（居）委",
		"a merge takes from 2 to %d features, not %d":                                                          "一次合并 2 到 %d 个要素，不是 %d 个",
		"a split makes from 2 to %d parts, not %d":                                                             "一次分割成 2 到 %d 块，不是 %d 块",
	}
}
