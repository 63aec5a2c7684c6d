package cleaning

// This file gives titles to the states of slots and days.

import "tuntu/geo"

// SlotWords lists the states of a slot with their titles, in the order in which pages list them.
func SlotWords() []geo.Value {
	return []geo.Value{
		{ID: string(OnTime), Title: geo.Title{Hans: "按时完成", Hant: "按時完成", En: "On time"}},
		{ID: string(Late), Title: geo.Title{Hans: "迟报", Hant: "遲報", En: "Late"}},
		{ID: string(IsPartial), Title: geo.Title{Hans: "部分完成", Hant: "部分完成", En: "Partly done"}},
		{ID: string(IsMissed), Title: geo.Title{Hans: "漏扫", Hant: "漏掃", En: "Missed"}},
		{ID: string(Contested), Title: geo.Title{Hans: "说法不一", Hant: "說法不一", En: "Contested"}},
		{ID: string(NotReported), Title: geo.Title{Hans: "未报", Hant: "未報", En: "Not reported"}},
		{ID: string(NotDue), Title: geo.Title{Hans: "未到时段", Hant: "未到時段", En: "Not yet due"}},
		{ID: string(Suspended), Title: geo.Title{Hans: "停扫", Hant: "停掃", En: "Suspended"}},
	}
}

// DayWords lists the words that DayState returns with their titles, in the order in which pages
// list them.
func DayWords() []geo.Value {
	return []geo.Value{
		{ID: "both", Title: geo.Title{Hans: "两次已扫", Hant: "兩次已掃", En: "Swept twice"}},
		{ID: "one", Title: geo.Title{Hans: "已扫一次或部分完成", Hant: "已掃一次或部分完成", En: "Swept once or partly done"}},
		{ID: "late", Title: geo.Title{Hans: "迟报", Hant: "遲報", En: "Late"}},
		{ID: "missed", Title: geo.Title{Hans: "漏扫", Hant: "漏掃", En: "Missed"}},
		{ID: "contested", Title: geo.Title{Hans: "说法不一", Hant: "說法不一", En: "Contested"}},
		{ID: "not_reported", Title: geo.Title{Hans: "未报", Hant: "未報", En: "Not reported"}},
		{ID: "not_staffed", Title: geo.Title{Hans: "无人负责", Hant: "無人負責", En: "No cleaner"}},
		{ID: "not_due", Title: geo.Title{Hans: "未到时段", Hant: "未到時段", En: "Not yet due"}},
		{ID: "suspended", Title: geo.Title{Hans: "停扫", Hant: "停掃", En: "Suspended"}},
	}
}
