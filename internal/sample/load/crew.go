package load

// This file writes the rain days of an invented town, and the work of its vanguard team.

import (
	"context"
	"time"

	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
	"tuntu/internal/sample"
)

// sheetName names the scoresheet of the inspections.
const sheetName = "村屯环境卫生检查表"

// suspend suspends the slots that the rain takes on the days from … to.
func suspend(ctx context.Context, c *postgis.Change, t *sample.Town, from, to time.Time) error {
	for day := from; day.Format(time.DateOnly) <= to.Format(time.DateOnly); day = day.AddDate(0, 0, 1) {
		slot := t.Rain(day)
		if slot == "" {
			continue
		}
		day := day.In(cleaning.Zone())
		if _, err := c.Suspend(ctx, postgis.Suspension{From: day, To: day, Slot: slot, Reason: "大雨"}); err != nil {
			return err
		}
	}
	return nil
}

// crew writes the team with its sheet, inspections and patrols, and the washings of streets.
func crew(ctx context.Context, c *postgis.Change, t *sample.Town, at places, from, to time.Time) error {
	var members []postgis.Member
	for _, m := range t.Members {
		members = append(members, postgis.Member{Number: m.Number, Name: m.Name})
	}
	if err := c.PutMembers(ctx, members); err != nil {
		return err
	}
	begins := time.Date(2020, 1, 1, 0, 0, 0, 0, cleaning.Zone())
	sheet := postgis.Sheet{Name: sheetName, ValidFrom: begins.Format(time.DateOnly)}
	for i, item := range sample.SheetItems() {
		sheet.Items = append(sheet.Items, cleaning.SheetItem{Item: i + 1, Title: item.Title, Cap: item.Cap})
	}
	if _, err := c.AddSheet(ctx, sheet, begins); err != nil {
		return err
	}
	return work(ctx, c, t, at, from, to)
}

// work writes the washings, inspections and patrols of the days from … to.
func work(ctx context.Context, c *postgis.Change, t *sample.Town, at places, from, to time.Time) error {
	washed := map[time.Time][]int64{}
	var days []time.Time
	for _, w := range t.Washings(from, to) {
		if washed[w.Date] == nil {
			days = append(days, w.Date)
		}
		washed[w.Date] = append(washed[w.Date], at[w.Street].FID)
	}
	for _, day := range days {
		if _, err := c.Wash(ctx, washed[day], day); err != nil {
			return err
		}
	}
	for _, i := range t.Inspections(from, to) {
		visit := postgis.Inspection{Date: i.Date, Place: at[i.Village], Sheet: sheetName, Member: i.Member}
		for _, d := range i.Deductions {
			visit.Deductions = append(visit.Deductions, postgis.Deducted{Deduction: cleaning.Deduction{Item: d.Item, Points: d.Points}, Words: d.Words})
		}
		if _, _, err := c.Inspect(ctx, visit); err != nil {
			return err
		}
	}
	var shifts []postgis.Shift
	for _, p := range t.Patrols(from, to) {
		shifts = append(shifts, postgis.Shift{Date: p.Date, Member: p.Member, Starts: p.Starts, Ends: p.Ends})
	}
	return c.AddShifts(ctx, shifts)
}
