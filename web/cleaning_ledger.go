package web

// This file handles /api/cleaning/ledger, its corrections and its rates: month sheets by cleaner, for planners.

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Limits of what a request holds.
const (
	mostCorrections = 500
	mostRate        = geo.Fen(1_000_000)
)

// ledger answers with a month's sheet. Names are masked unless the request bears the header that reveals them.
func (s *Server) ledger(w http.ResponseWriter, r *http.Request) error {
	a, err := s.askedFor(r, "month", "attendance")
	if err != nil {
		return err
	}
	unmasked, err := unmasking(r)
	if err != nil {
		return err
	}
	unmasked = unmasked || r.Header.Get(revealHeader) == "1"
	if !actorOf(r).May(access.Reveal, access.Place{Town: a.town}) {
		return access.NotAllowed(nil)
	}
	leave, err := s.sums.begin(r.Context(), s.whose(r))
	if err != nil {
		return err
	}
	defer leave()
	l, err := s.db.Ledger(r.Context(), actorOf(r), a.town, a.month, unmasked, s.config.Now())
	if err != nil {
		return err
	}
	if a.form == "json" {
		return writePrivate(w, http.StatusOK, l)
	}
	paper := a.monthSheet(l)
	if a.sheet == "attendance" {
		paper = a.attendance(l)
	}
	if paper.Made, err = s.madeOn(l.ClosedOn); err != nil {
		return err
	}
	return s.sendPaper(w, r, a, paper)
}

// madeOn is the day of a paper's making: that on which it was frozen, or today.
func (s *Server) madeOn(frozen *string) (time.Time, error) {
	if frozen == nil {
		return s.config.Now().In(cleaning.Zone()), nil
	}
	return time.ParseInLocation(time.DateOnly, *frozen, cleaning.Zone())
}

// drafted says that a sheet is not frozen yet, and up to which day it counts.
func (a asked) drafted(l *postgis.Ledger) []string {
	if l.Closed {
		return nil
	}
	until, _ := time.Parse(time.DateOnly, l.Until)
	return []string{a.word("未结账，统计到", "未結賬，統計到", "Not closed; counted up to ") + files.OfficeDate(until, a.language)}
}

// monthSheet is the paper of days and slots by cleaner.
func (a asked) monthSheet(l *postgis.Ledger) files.Paper {
	days, slots, yuan := a.word("天", "天", "days"), a.word("次", "次", "slots"), a.word("元", "元", "yuan")
	p := files.Paper{Title: a.word("保洁员月报表", "保潔員月報表", "Month sheet of cleaners"), Columns: []files.PaperColumn{
		{Title: a.word("编号", "編號", "Number")}, {Title: a.word("姓名", "姓名", "Name")},
	}}
	paid := l.Total.Yuan != nil
	for _, group := range []string{a.word("自然村", "自然村", "Villages "), a.word("街道路段", "街道路段", "Streets ")} {
		p.Columns = append(p.Columns,
			files.PaperColumn{Group: group, Title: a.word("负责天数", "負責天數", "on duty"), Unit: days, Sums: true},
			files.PaperColumn{Group: group, Title: a.word("清扫天数", "清掃天數", "swept"), Unit: days, Sums: true},
			files.PaperColumn{Group: group, Title: a.word("应扫次数", "應掃次數", "due"), Unit: slots, Sums: true},
			files.PaperColumn{Group: group, Title: a.word("完成次数", "完成次數", "slots"), Unit: slots, Sums: true})
		if paid {
			p.Columns = append(p.Columns, files.PaperColumn{Group: group, Title: a.word("金额", "金額", "pay"), Unit: yuan, Sums: true})
		}
	}
	p.Columns = append(p.Columns, files.PaperColumn{Title: a.word("出勤天数", "出勤天數", "Attended"), Unit: days, Sums: true})
	if paid {
		p.Columns = append(p.Columns, files.PaperColumn{Title: a.word("合计金额", "合計金額", "Pay"), Unit: yuan, Sums: true})
	}
	p.Columns = append(p.Columns, files.PaperColumn{Title: a.word("备注", "備註", "Notes"), Width: 40})
	line := func(number int, name string, sums postgis.LedgerSums, attended any, note string) {
		row := []any{strconv.Itoa(number), name}
		for _, part := range []postgis.LedgerPart{sums.Villages, sums.Streets} {
			if row = append(row, part.Duty, part.Days, part.Due, part.Slots); paid {
				row = append(row, money(part.Yuan))
			}
		}
		if row = append(row, attended); paid {
			row = append(row, money(sums.Yuan))
		}
		p.Rows = append(p.Rows, append(row, note))
	}
	for _, r := range l.Rows {
		note := ""
		if r.Shared > 0 {
			note = fmt.Sprintf(a.word("与他人同负责 %d 天，按人均分", "與他人同負責 %d 天，按人均分", "%d days shared with others, evenly"), r.Shared)
		}
		line(r.Cleaner, r.Name, r.LedgerSums, r.Attended, note)
	}
	for _, x := range l.Corrections {
		on, _ := time.Parse(time.DateOnly, x.Date)
		line(x.Cleaner, x.Name, x.Sums(), nil, a.word("更正 ", "更正 ", "Corrects ")+files.OfficeDate(on, a.language)+" "+x.Title+"："+x.Reason)
	}
	if n := l.Nobody; n.Villages.Duty+n.Streets.Duty > 0 {
		p.Notes = append(p.Notes, fmt.Sprintf(a.word("另有无人负责的：自然村 %d 天、完成 %s 次；街道路段 %d 天、完成 %s 次", "另有無人負責的：自然村 %d 天、完成 %s 次；街道路段 %d 天、完成 %s 次",
			"Besides, without anybody assigned: villages %d days, %s slots done; streets %d days, %s slots done"), n.Villages.Duty, n.Villages.Slots, n.Streets.Duty, n.Streets.Slots))
	}
	p.Notes = append(p.Notes, a.drafted(l)...)
	return p
}

// money is an amount as a cell, empty if there is none.
func money(yuan *geo.Fen) any {
	if yuan == nil {
		return nil
	}
	return *yuan
}

// attendance is the paper of each cleaner's days (考勤).
func (a asked) attendance(l *postgis.Ledger) files.Paper {
	p := files.Paper{Title: a.word("保洁员考勤表", "保潔員考勤表", "Attendance of cleaners"), Columns: []files.PaperColumn{
		{Title: a.word("编号", "編號", "Number")}, {Title: a.word("姓名", "姓名", "Name")},
	}}
	last := a.month.AddDate(0, 1, -1).Day()
	for n := 1; n <= last; n++ {
		p.Columns = append(p.Columns, files.PaperColumn{Title: strconv.Itoa(n), Width: 4})
	}
	p.Columns = append(p.Columns, files.PaperColumn{Title: a.word("出勤天数", "出勤天數", "Attended"), Unit: a.word("天", "天", "days"), Sums: true})
	signs := map[rune]string{
		'o': "√", 'p': "△", 'c': "?", 'm': "×", 'n': "○", 's': a.word("停", "停", "–"), '-': "", '.': "",
	}
	for _, r := range l.Rows {
		row := []any{strconv.Itoa(r.Cleaner), r.Name}
		for _, mark := range r.Marks {
			row = append(row, signs[mark])
		}
		for len(row) < last+2 {
			row = append(row, nil)
		}
		p.Rows = append(p.Rows, append(row, r.Attended))
	}
	p.Notes = append([]string{a.word("√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　停 停扫　空 无负责地点", "√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　停 停掃　空 無負責地點",
		"√ all done, △ some or in part, ? contested, × missed, ○ not reported, – suspended, empty: no place")}, a.drafted(l)...)
	return p
}

// correctionForm is a correction as it is sent.
type correctionForm struct {
	Cleaner int       `json:"cleaner"`
	Place   string    `json:"place"`
	Date    string    `json:"date"`
	Days    geo.Share `json:"days"`
	Slots   geo.Share `json:"slots"`
	Reason  string    `json:"reason"`
}

func (f correctionForm) correction() (x postgis.Correcting, err error) {
	x = postgis.Correcting{Cleaner: f.Cleaner, Days: f.Days, Slots: f.Slots, Reason: strings.TrimSpace(f.Reason)}
	if !isNumber(f.Cleaner) {
		return x, fault.InvalidParam("cleaner", "cleaner is a cleaner's number")
	}
	if x.Place, err = placeOf(f.Place); err != nil {
		return x, err
	}
	if x.Date, err = day("date", f.Date); err != nil {
		return x, err
	}
	if one, two := geo.Whole(1), geo.Whole(2); f.Days < -one || f.Days > one || f.Slots < -two || f.Slots > two || f.Days == 0 && f.Slots == 0 {
		return x, fault.InvalidParam("slots", "a correction is of one place's day: days from -1 to 1 and slots from -2 to 2, not both 0")
	}
	if n := utf8.RuneCountInString(x.Reason); n > mostWords {
		return x, fault.InvalidParam("reason", "%s is a line of 1 to %d characters", "reason", mostWords)
	}
	x.Reason, err = because(x.Reason)
	return x, err
}

// correct writes corrections of closed months into the next month that is open.
func (s *Server) correct(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Corrections []correctionForm `json:"corrections"`
	}
	return s.keep(w, r, access.Write, http.StatusCreated, "a correction of a closed month", &form, func(c *postgis.Change) (map[string]any, error) {
		if len(form.Corrections) < 1 || len(form.Corrections) > mostCorrections {
			return nil, fault.InvalidParam("corrections", "a request has from 1 to %d corrections", mostCorrections)
		}
		var corrections []postgis.Correcting
		for _, f := range form.Corrections {
			x, err := f.correction()
			if err != nil {
				return nil, err
			}
			corrections = append(corrections, x)
		}
		months, err := c.Correct(r.Context(), corrections)
		return map[string]any{"months": months}, err
	})
}

// rates lists what is paid, each from a day on.
func (s *Server) rates(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	list, err := s.db.Rates(r.Context(), town)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"rates": orEmpty(list)})
}

// addRate makes a rate hold from a day on.
func (s *Server) addRate(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Layer     string      `json:"layer"`
		ValidFrom string      `json:"valid_from"`
		Per       string      `json:"per"`
		Yuan      json.Number `json:"yuan"`
	}
	return s.keep(w, r, access.Write, http.StatusCreated, "a rate", &form, func(c *postgis.Change) (map[string]any, error) {
		if form.Layer != "villages" && form.Layer != "streets" || !slices.Contains([]string{"day", "slot"}, form.Per) {
			return nil, fault.InvalidParam("per", "a rate is of villages or streets, per day or slot")
		}
		if _, err := day("valid_from", form.ValidFrom); err != nil {
			return nil, err
		}
		yuan, ok := geo.ParseFen(form.Yuan.String())
		if !ok || yuan < 0 || yuan > mostRate {
			return nil, fault.InvalidParam("yuan", "yuan is an amount with at most two decimals, at most 10000, not %.20q", form.Yuan.String())
		}
		id, err := c.AddRate(r.Context(), postgis.Rate{Layer: form.Layer, ValidFrom: form.ValidFrom, Per: form.Per, Yuan: yuan}, s.config.Now())
		return map[string]any{"id": id}, err
	})
}
