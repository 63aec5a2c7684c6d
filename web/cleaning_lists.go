package web

// This file handles /api/cleaning/lists: red and black villages of a month, inspections and washings, as papers too.

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"

	"tuntu/geo/files"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// What a draft of lists is made by unless the request says otherwise, and how long villages may object then.
const (
	leastReported = 20 // slots
	listPlaces    = 5
	objectionDays = 7
)

func leastParam() param {
	return param{"least", "how many slots of a village must have been reported in the month to judge it", map[string]any{"type": "integer", "minimum": 1, "maximum": 62, "default": leastReported}}
}

func placesParam() param {
	return param{"places", "how many places each list has; a tie at the last one is not cut", map[string]any{"type": "integer", "minimum": 1, "maximum": 100, "default": listPlaces}}
}

// lists answers with a month's red and black lists: the draft to planners, what is published to all; or with the
// month's inspections or patrols to those who work with cleaners, or its washings.
func (s *Server) lists(w http.ResponseWriter, r *http.Request) error {
	a, err := s.askedFor(r, "villages", "inspections", "washings", "patrols")
	if err != nil {
		return err
	}
	leave, err := s.sums.begin(r.Context(), s.whose(r))
	if err != nil {
		return err
	}
	defer leave()
	switch a.sheet {
	case "inspections":
		return s.inspectionSheet(w, r, a)
	case "washings":
		return s.washingSheet(w, r, a)
	case "patrols":
		return s.patrolSheet(w, r, a)
	}
	actor, at := actorOf(r), access.Place{Town: a.town}
	published, err := s.db.PublishedLists(r.Context(), actor, a.town, a.month, s.config.Now())
	if err != nil {
		return err
	}
	var draft *postgis.VillageLists
	if actor.May(access.Reveal, at) { // planners
		least, places, err := parseRules(r)
		if err != nil {
			return err
		}
		if draft, err = s.db.DraftLists(r.Context(), a.town, a.month, least, places, s.config.Now()); err != nil {
			return err
		}
	}
	if a.form == "json" {
		return writePrivate(w, http.StatusOK, map[string]any{"town": a.town, "month": a.month.Format("2006-01"), "draft": draft, "published": published})
	}
	shown := published
	if shown == nil {
		shown = draft
	}
	if shown == nil {
		return fault.New(fault.NotFound, "the lists of %s are not published", a.month.Format("2006-01"))
	}
	paper := a.villageLists(shown)
	if paper.Made, err = s.madeOn(shown.PublishedOn); err != nil {
		return err
	}
	return s.sendPaper(w, r, a, paper)
}

// parseRules reads by what a draft is to be made.
func parseRules(r *http.Request) (least, places int, err error) {
	values := r.URL.Query()
	if least, err = parseWhole("least", values.Get("least"), 1, 62, leastReported); err != nil {
		return 0, 0, err
	}
	places, err = parseWhole("places", values.Get("places"), 1, 100, listPlaces)
	return least, places, err
}

// villageLists is the paper of red and black villages.
func (a asked) villageLists(l *postgis.VillageLists) files.Paper {
	times := a.word("次", "次", "slots")
	p := files.Paper{Title: a.word("清洁红黑榜", "清潔紅黑榜", "Red and black villages"), Columns: []files.PaperColumn{
		{Title: a.word("榜别", "榜別", "List")},
		{Title: a.word("名次", "名次", "Place")},
		{Title: a.word("编码", "編碼", "Code"), Width: 18},
		{Title: a.word("自然村", "自然村", "Village"), Width: 16},
		{Title: a.word("村（居）委", "村（居）委", "Committee"), Width: 16},
		{Title: a.word("应扫", "應掃", "Due"), Unit: times, Sums: true},
		{Title: a.word("已报", "已報", "Reported"), Unit: times, Sums: true},
		{Title: a.word("完成", "完成", "Done"), Unit: times, Sums: true},
		{Title: a.word("未报", "未報", "Not reported"), Unit: times, Sums: true},
		{Title: a.word("完成占已报", "完成佔已報", "Done of reported"), Unit: "%"},
		{Title: a.word("备注", "備註", "Notes"), Width: 50},
	}}
	if l.PublishedOn == nil {
		p.Title += a.word("（草稿）", "（草稿）", " (draft)")
	}
	for _, list := range []struct {
		title    string
		villages []postgis.ListedVillage
	}{
		{a.word("红榜", "紅榜", "red"), l.Red}, {a.word("黑榜", "黑榜", "black"), l.Black}, {a.word("上报不足", "上報不足", "too few reports"), l.Few},
	} {
		for _, v := range list.villages {
			place, share := any(nil), ""
			if v.Rank > 0 {
				place = fmt.Sprint(v.Rank)
			}
			if v.Reported > 0 {
				share = fmt.Sprintf("%.1f", float64(v.Done)*100/float64(v.Reported))
			}
			p.Rows = append(p.Rows, []any{list.title, place, v.Code, v.Name, v.CommitteeName, v.Due, v.Reported, v.Done, v.NotReported, share, a.remarks(v)})
		}
	}
	p.Notes = []string{fmt.Sprintf(a.word("按已报时段中完成的比例排名，未报另列；已报不足 %d 次的不排名；同比例并列，不截断", "按已報時段中完成的比例排名，未報另列；已報不足 %d 次的不排名；同比例並列，不截斷",
		"Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than %d reported; equal shares share a place"), l.Rules.Least)}
	if l.ObjectionsUntil != nil {
		until, _ := time.Parse(time.DateOnly, *l.ObjectionsUntil)
		p.Notes = append(p.Notes, a.word("异议截止：", "異議截止：", "Objections until ")+files.OfficeDate(until, a.language)+a.word("；期满且无未答复的异议后生效", "；期滿且無未答覆的異議後生效", "; it counts after that, once none waits for an answer"))
	}
	return p
}

// remarks are what stands beside a village on a list: a tie, and objections with their days.
func (a asked) remarks(v postgis.ListedVillage) string {
	var words []string
	if v.Tied {
		words = append(words, a.word("并列", "並列", "tied"))
	}
	for _, o := range v.Objections {
		made, _ := time.Parse(time.DateOnly, o.MadeOn)
		text := files.OfficeDate(made, a.language) + a.word("异议", "異議", " objection")
		if o.Words != nil {
			text += "：" + *o.Words
		}
		switch {
		case o.Upheld == nil:
			text += a.word("（待答复）", "（待答覆）", " (waits)")
		case *o.Upheld:
			text += a.word("（成立，撤下）", "（成立，撤下）", " (upheld, struck off)")
		default:
			text += a.word("（不成立）", "（不成立）", " (not upheld)")
		}
		words = append(words, text)
	}
	return strings.Join(words, a.word("；", "；", "; "))
}

// publishForm says what of a draft is published.
type publishForm struct {
	Until  string    `json:"objections_until"`
	Least  int       `json:"least"`
	Places int       `json:"places"`
	Red    *[]string `json:"red"`
	Black  *[]string `json:"black"`
}

// publishLists publishes a month's lists: the draft as it is, or the villages of it that the planner names.
func (s *Server) publishLists(w http.ResponseWriter, r *http.Request) error {
	month, err := parseMonth(chi.URLParam(r, "month"))
	if err != nil {
		return err
	}
	form := publishForm{Least: leastReported, Places: listPlaces}
	return s.keep(w, r, access.Write, http.StatusCreated, "lists published", &form, func(c *postgis.Change) (map[string]any, error) {
		now := s.config.Now()
		until := now.In(cleaning.Zone()).AddDate(0, 0, objectionDays)
		if form.Until != "" {
			if until, err = day("objections_until", form.Until); err != nil {
				return nil, err
			}
		}
		if form.Least < 1 || form.Least > 62 || form.Places < 1 || form.Places > 100 {
			return nil, fault.InvalidParam("least", "least is from 1 to 62 slots, and places from 1 to 100")
		}
		draft, err := s.db.DraftLists(r.Context(), c.Town(), month, form.Least, form.Places, now)
		if err != nil {
			return nil, err
		}
		if draft.Red, err = chosen("red", draft.Red, form.Red); err != nil {
			return nil, err
		}
		if draft.Black, err = chosen("black", draft.Black, form.Black); err != nil {
			return nil, err
		}
		return map[string]any{"month": month.Format("2006-01"), "objections_until": until.Format(time.DateOnly), "red": len(draft.Red), "black": len(draft.Black)},
			c.PublishLists(r.Context(), month, draft, until, now)
	})
}

// chosen returns the villages of a draft that are named, or all.
func chosen(param string, draft []postgis.ListedVillage, named *[]string) ([]postgis.ListedVillage, error) {
	if named == nil {
		return draft, nil
	}
	for _, village := range *named {
		if !slices.ContainsFunc(draft, func(v postgis.ListedVillage) bool { return v.Village == village }) {
			return nil, fault.InvalidParam(param, "%.40q is not on that list of the draft", village)
		}
	}
	return slices.DeleteFunc(draft, func(v postgis.ListedVillage) bool { return !slices.Contains(*named, v.Village) }), nil
}

// object writes a village's objection to its place on a published list.
func (s *Server) object(w http.ResponseWriter, r *http.Request) error {
	month, err := parseMonth(chi.URLParam(r, "month"))
	if err != nil {
		return err
	}
	var form struct {
		Place string `json:"place"`
		Words string `json:"words"`
	}
	return s.keep(w, r, access.SeePeople, http.StatusCreated, "an objection", &form, func(c *postgis.Change) (map[string]any, error) {
		place, err := placeOf(form.Place)
		if err != nil || place.Layer != "villages" {
			return nil, fault.InvalidParam("place", "a village reads villages.17, not %.40q", form.Place)
		}
		if err := words("words", form.Words, mostWords); err != nil {
			return nil, err
		}
		id, err := c.Object(r.Context(), month, place, form.Words, s.config.Now())
		return map[string]any{"objection": id}, err
	})
}

// answerObjection answers an objection.
func (s *Server) answerObjection(w http.ResponseWriter, r *http.Request) error {
	month, err := parseMonth(chi.URLParam(r, "month"))
	if err != nil {
		return err
	}
	id, err := pathID(r, "objection")
	if err != nil {
		return err
	}
	var form struct {
		Upheld *bool  `json:"upheld"`
		Words  string `json:"words"`
	}
	return s.keep(w, r, access.Write, http.StatusOK, "an objection answered", &form, func(c *postgis.Change) (map[string]any, error) {
		if form.Upheld == nil {
			return nil, fault.InvalidParam("upheld", "say whether the objection is upheld: true or false")
		}
		if err := words("words", form.Words, mostWords); err != nil {
			return nil, err
		}
		return map[string]any{"objection": id}, c.AnswerObjection(r.Context(), month, id, *form.Upheld, form.Words, s.config.Now())
	})
}

// seesPeople refuses whoever does not work with a town's cleaners.
func seesPeople(r *http.Request, town string) error {
	switch actor := actorOf(r); {
	case actor.Account == 0:
		return fault.New(fault.Unauthorized, "sign in first")
	case !actor.May(access.SeePeople, access.Place{Town: town}):
		return access.NotAllowed(nil)
	}
	return nil
}

// inspectionSheet answers with a month's inspections, for those who work with cleaners.
func (s *Server) inspectionSheet(w http.ResponseWriter, r *http.Request, a asked) error {
	if err := seesPeople(r, a.town); err != nil {
		return err
	}
	list, err := s.db.Inspections(r.Context(), actorOf(r), a.town, a.month, a.month.AddDate(0, 1, -1), true)
	if err != nil {
		return err
	}
	if a.form == "json" {
		return writePrivate(w, http.StatusOK, map[string]any{"town": a.town, "month": a.month.Format("2006-01"), "inspections": orEmpty(list)})
	}
	names, err := s.db.PlaceNames(r.Context(), a.town)
	if err != nil {
		return err
	}
	p := files.Paper{Title: a.word("先锋队检查表", "先鋒隊檢查表", "Inspections"), Made: s.config.Now().In(cleaning.Zone()), Columns: []files.PaperColumn{
		{Title: a.word("日期", "日期", "Date"), Width: 16},
		{Title: a.word("地点", "地點", "Place"), Width: 16},
		{Title: a.word("评分表", "評分表", "Sheet"), Width: 16},
		{Title: a.word("队员编号", "隊員編號", "Member")},
		{Title: a.word("扣分情况", "扣分情況", "Deductions"), Width: 60},
		{Title: a.word("得分", "得分", "Score"), Unit: a.word("分", "分", "points")},
	}}
	for _, i := range list {
		on, _ := time.Parse(time.DateOnly, i.Date)
		var off []string
		for _, d := range i.Deductions {
			off = append(off, fmt.Sprintf(a.word("第%d项 −%g：%s", "第%d項 −%g：%s", "item %d −%g: %s"), d.Item, d.Points, d.Words))
		}
		member := ""
		if i.Member != nil {
			member = fmt.Sprint(*i.Member)
		}
		p.Rows = append(p.Rows, []any{files.OfficeDate(on, a.language), names[i.Place], i.Sheet, member, strings.Join(off, a.word("；", "；", "; ")), fmt.Sprintf("%.1f", i.Score)})
	}
	return s.sendPaper(w, r, a, p)
}

// patrolSheet answers with a month's patrols, by the members' numbers, for those who work with cleaners.
func (s *Server) patrolSheet(w http.ResponseWriter, r *http.Request, a asked) error {
	if err := seesPeople(r, a.town); err != nil {
		return err
	}
	list, err := s.db.Shifts(r.Context(), actorOf(r), a.town, a.month, a.month.AddDate(0, 1, -1))
	if err != nil {
		return err
	}
	if a.form == "json" {
		return writePrivate(w, http.StatusOK, map[string]any{"town": a.town, "month": a.month.Format("2006-01"), "patrols": orEmpty(list)})
	}
	p := files.Paper{Title: a.word("圩镇巡查表", "圩鎮巡查表", "Patrols in the market town"), Made: s.config.Now().In(cleaning.Zone()), Columns: []files.PaperColumn{
		{Title: a.word("日期", "日期", "Date"), Width: 16},
		{Title: a.word("开始", "開始", "From")},
		{Title: a.word("结束", "結束", "To")},
		{Title: a.word("队员编号", "隊員編號", "Member")},
		{Title: a.word("时长", "時長", "Length"), Unit: a.word("分钟", "分鐘", "minutes"), Sums: true},
	}}
	for _, shift := range list {
		on, _ := time.Parse(time.DateOnly, shift.Date)
		starts, _ := time.Parse("15:04", shift.Starts)
		ends, _ := time.Parse("15:04", shift.Ends)
		p.Rows = append(p.Rows, []any{files.OfficeDate(on, a.language), shift.Starts, shift.Ends, strconv.Itoa(shift.Member), int(ends.Sub(starts).Minutes())})
	}
	return s.sendPaper(w, r, a, p)
}

// washingSheet answers with a month of each street's washings.
func (s *Server) washingSheet(w http.ResponseWriter, r *http.Request, a asked) error {
	list, err := s.db.Washings(r.Context(), a.town, a.month)
	if err != nil {
		return err
	}
	if a.form == "json" {
		return writePrivate(w, http.StatusOK, map[string]any{"town": a.town, "month": a.month.Format("2006-01"), "streets": orEmpty(list)})
	}
	days := a.word("天", "天", "days")
	p := files.Paper{Title: a.word("街道冲洗表", "街道沖洗表", "Street washings"), Made: s.config.Now().In(cleaning.Zone()), Columns: []files.PaperColumn{
		{Title: a.word("街道", "街道", "Street"), Width: 18},
		{Title: a.word("村（居）委", "村（居）委", "Committee"), Width: 16},
		{Title: a.word("应冲洗", "應沖洗", "Due"), Unit: days, Sums: true},
		{Title: a.word("已冲洗", "已沖洗", "Washed"), Unit: days, Sums: true},
		{Title: a.word("日期", "日期", "On"), Width: 40},
		{Title: a.word("达标", "達標", "Enough")},
	}}
	for _, street := range list {
		var on []string
		for _, text := range street.On {
			date, _ := time.Parse(time.DateOnly, text)
			on = append(on, fmt.Sprintf(a.word("%d日", "%d日", "%d"), date.Day()))
		}
		enough := a.word("否", "否", "no")
		if street.Washed >= street.Due {
			enough = a.word("是", "是", "yes")
		}
		p.Rows = append(p.Rows, []any{street.Name, street.Committee, street.Due, street.Washed, strings.Join(on, a.word("、", "、", ", ")), enough})
	}
	return s.sendPaper(w, r, a, p)
}
