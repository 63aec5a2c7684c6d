package main

import (
	"strings"
	"testing"

	"tuntu/internal/postgis"
)

// Imported cleaners and assignments give a real town its coverage, and no reply contains a
// cleaner's name.
func TestCleanersAndAssignments(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("villages.geojson"), "--layer", "villages")
	list := write(t, "cleaners.csv", "編號,姓名,電話\n1,測試甲某,12900000001\n2,測試乙某,\n")
	for _, options := range [][]string{{"--dry-run"}, nil} {
		if out := mustRun(t, env, append([]string{"import", list, "--layer", "cleaners"}, options...)...); !strings.Contains(out, "imported 2 cleaners; 2 of them are new") {
			t.Error(options, out)
		}
	}
	if out := mustRun(t, env, "import", list, "--layer", "cleaners"); !strings.Contains(out, "; 0 of them are new") {
		t.Error(out)
	}
	duties := write(t, "duties.csv", "编号,村名,开始日期,结束日期\n1,坪山,2026-01-01,\n1,水头,2026/1/1,\n2,唐家,2026年1月1日,2026-02-01\n")
	if out := mustRun(t, env, "import", duties, "--layer", "assignments"); !strings.Contains(out, "imported 3 assignments") {
		t.Error(out)
	}
	if out := mustRun(t, env, "import", duties, "--layer", "assignments"); !strings.Contains(out, "imported 0 assignments; 3 were here") {
		t.Error(out)
	}
	paper := write(t, "paper.csv", "日期,村名,上午,下午\n2026-03-01,坪山,√,△\n2026-03-02,坪山,×,\n2026-03-02,水头,停扫,√\n")
	for i, options := range [][]string{{"--dry-run"}, nil, {"--dry-run"}} {
		out := mustRun(t, env, append([]string{"import", paper, "--layer", "reports"}, options...)...)
		want := []string{
			"imported 4 slots: 2 done, 1 in part, 1 missed; 0 were here already", "of 2 places, from 2026-03-01 to 2026-03-02",
			"1 slots of which the paper says nothing stay not reported; 1 that it calls suspended",
		}
		if i == 2 {
			want = []string{"imported 0 slots: 0 done, 0 in part, 0 missed; 4 were here already"}
		}
		for _, line := range want {
			if !strings.Contains(out, line) || (options != nil) != strings.Contains(out, "dry run: nothing was written") {
				t.Errorf("%v: %s", options, out)
			}
		}
	}
	days := write(t, "days.csv", "日期,安排,名称\n2199-01-01,休息,元旦\n2199-01-04,上班,\n")
	for i, options := range [][]string{{"--dry-run"}, nil, nil} {
		said := mustRun(t, env, append([]string{"import", days, "--layer", "calendar"}, options...)...)
		want := []string{"2 days are new, 0 changed; 0 were so already", "2 days are new", "0 days are new, 0 changed; 2 were so already"}[i]
		if !strings.Contains(said, want) || (options != nil) != strings.Contains(said, "nothing was written") {
			t.Errorf("%v: %s", options, said)
		}
	}
	if code, said, _ := runCommand(t, env, "import", write(t, "p.csv", "日期,队员编号,开始,结束\n2026-03-01,7,8:00,12:00\n"), "--layer", "巡查班次"); code != exitRefused || !strings.Contains(said, "no member with the number 7") {
		t.Error(said)
	}
	for text, says := range map[string]string{
		"编号,村名,开始日期\n9,坪山,2026-01-01\n":                   "row 2, there is no cleaner number 9",
		"编号,村名,开始日期\n1,坪山,2026-01-01\n1,无此屯,2026-01-01\n": "row 3, there is no natural village or street 无此屯",
		"编号,村名,开始日期\n1,坪山,昨天\n":                           "a date reads",
		"编号,村名,开始日期,结束日期\n1,坪山,2026-02-01,2026-01-01\n":   "ends before",
	} {
		if code, out, _ := runCommand(t, env, "import", write(t, "x.csv", text), "--layer", "assignments"); code != exitRefused || !strings.Contains(out, says) {
			t.Errorf("%q: %s", text, out)
		}
	}
	s := startSite(t, env)
	coverage := getJSON[postgis.Coverage](t, s, "/api/coverage?date=2026-03-01")
	if !coverage.HasAssignments || coverage.Summary.Staffed != 2 {
		t.Errorf("%+v", coverage.Summary)
	}
	if _, body := s.Get(t, "/api/coverage?date=2026-03-01"); strings.Contains(string(body), "测试") || strings.Contains(string(body), "測試") || strings.Contains(string(body), "129000") {
		t.Error("a cleaner's name or phone is in the coverage")
	}
}

// A cleaner's personal data are deleted on request, and the log still verifies.
func TestACleanerIsErasedAtTheMachine(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	mustRun(t, env, "import", write(t, "cleaners.csv", "编号,姓名,电话\n1,测试甲某,12900000001\n"), "--layer", "cleaners")
	if out := mustRun(t, env, "cleaner", "erase", "1"); !strings.Contains(out, "cleaner 1") {
		t.Error(out)
	}
	var name string
	if err := d.Connect(t).QueryRow(t.Context(), `SELECT concat(name, phone) FROM tuntu.cleaners`).Scan(&name); err != nil || name != "" {
		t.Errorf("%q, %v", name, err)
	}
	if out := mustRun(t, env, "audit", "verify"); !strings.Contains(out, "whole") {
		t.Error(out)
	}
	for _, args := range [][]string{{"cleaner"}, {"cleaner", "erase"}, {"cleaner", "erase", "x"}, {"cleaner", "show", "1"}, {"cleaner", "erase", "7"}} {
		if code, _, stderr := runCommand(t, env, args...); code == exitDone || stderr == "" {
			t.Errorf("%v: %d %s", args, code, stderr)
		}
	}
}
