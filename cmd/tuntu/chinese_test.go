package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tuntu/internal/postgis/pgtest"
)

// With a Chinese locale, no command prints English.
func TestAClerkReadsChinese(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	env := chineseEnv(ownServer(d))
	channels := surveyFile("channels.geojson")
	english := regexp.MustCompile(`\b(the|of|is|are|when|not|run|has|no|it)\b`)
	for _, c := range []struct{ args, says string }{
		{"town list", "还没有乡镇"},
		{"import " + channels + " --layer 渠道", "还没有乡镇；先添加：tuntu town add"},
		{"town add 450324103 --name 试验镇 --extent 110.9,25.8,111.2,26.1", "已添加 450324103 试验镇；接着导入村（居）委"},
		{"town add 450324103 --name 试验镇 --extent 110.9,25.8,111.2,26.1", "乡镇 450324103 已经有了"},
		{"town list", "0 个要素"},
		{"import " + channels + " --layer 灌溉水渠", "channels（灌溉水渠）"},
		{"import " + channels + " --layer channels --town 450324999", "没有乡镇 450324999，有：450324103"},
		{"import " + channels + " --layer channels --map 名=unknown", "没有可以写入的字段 \"unknown\"；有：code（编码）、name（名称）"},
		{"import " + channels + " --layer 保洁员", "cleaners（保洁员名单） 应为没有坐标的 CSV 或 XLSX"},
		{"import " + channels + " --layer 自然村", "图形是线，图层 villages（自然村）要的是点"},
		{"import " + write(t, "y.csv", "作物,wkt\n月季,\"POLYGON((111 25.9,111.01 25.9,111.01 25.91,111 25.9))\"\n") + " --layer 种植地块", "字段 作物，“月季”不是“作物”的取值，应为：柑橘、莲藕、金槐、油茶、茶花、水稻"},
		{"import " + surveyFile("parcels.geojson") + " --layer parcels --dry-run", "地块编码 → 编码、"},
		{"import " + surveyFile("survey_4490.gpkg") + " --layer 自然村", "有 3 个图层，请用 --source-layer 指定一个"},
		{"import " + write(t, "x.csv", "村名,经度,纬度\n甲,东,26\n") + " --layer villages", "有 1 行的坐标读不出来"},
		{"export x.csv --layer channels --filter grade=>1", "条件有误：第 7 个字符：这里不应出现 \">\"，应为字段或值"},
		{"export x.csv --layer channels --filter name>1", "条件有误：第 6 个字符：文字不能与数字比较"},
		{"export x.csv --layer channels --filter colour=1", "没有字段 \"colour\"，有："},
		{"export x.csv --layer channels --filter updated_at>DATE('someday')", "\"someday\" 不是日期，应写成 2026-11-24"},
		{"import " + write(t, "x.txt", "[地块坐标]\n4,0.1,1,甲,面,,,,@\nJ1,1,2870000\n") + " --layer parcels --crs EPSG:4525", "第 3 行：界址点有 3 项，应有 4 项：点号、圈号、X、Y"},
		{"export " + filepath.Join(t.TempDir(), "x.dance") + " --layer channels", "看不出格式"},
		{"town remove 450324103", "个要素，没有删除"},
		{"doctor", "正常 数据库 "},
		{"town remove 450324103 --with-everything", "已删除 450324103 试验镇，含"},
		{"town list", "还没有乡镇"},
	} {
		_, stdout, stderr := runCommand(t, env, strings.Split(c.args, " ")...)
		if text := stdout + stderr; !strings.Contains(text, c.says) || english.MatchString(text) {
			t.Errorf("tuntu %s: %s, want %s", c.args, text, c.says)
		}
	}
}

// A town with contents is listed, and is removed only with --with-everything.
func TestTownsAreListedAndRemoved(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	mustRun(t, env, "town", "add", "450324104", "--name", "空镇", "--extent", "110.9,25.8,111.2,26.1")
	mustRun(t, env, "import", surveyFile("channels.geojson"), "--layer", "channels", "--town", surveyTown)
	out := mustRun(t, env, "town", "list")
	if !strings.Contains(out, "450324103  试验镇") || !strings.Contains(out, "450324104  空镇") || !strings.Contains(out, "0 features") {
		t.Error(out)
	}
	mustRun(t, env, "town", "remove", "450324104")
	code, _, stderr := runCommand(t, env, "town", "remove", surveyTown)
	if code != exitRefused || !strings.Contains(stderr, "was left alone") || !strings.Contains(stderr, "features") {
		t.Errorf("%d: %s", code, stderr)
	}
	if out := mustRun(t, env, "town", "list"); strings.Contains(out, "450324104") || !strings.Contains(out, surveyTown) {
		t.Error(out)
	}
	if code, _, stderr := runCommand(t, env, "town", "remove", "450324104"); code != exitRefused || !strings.Contains(stderr, "no town 450324104") {
		t.Errorf("%d: %s", code, stderr)
	}
	mustRun(t, env, "town", "remove", surveyTown, "--with-everything")
	if out := mustRun(t, env, "town", "list"); !strings.Contains(out, "no town yet") {
		t.Error(out)
	}
}

// With a Chinese locale, the CSV and the GeoJSON of faults have Chinese titles.
func TestFaultsHaveAChineseHead(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	path := filepath.Join(t.TempDir(), "错误")
	bad := write(t, "bad.geojson", `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[111,25.9]}}]}`)
	code, stdout, _ := runCommand(t, chineseEnv(env), "import", bad, "--layer", "channels", "--shapes-only", "--faults", path)
	if code == exitUsage {
		code, stdout, _ = runCommand(t, chineseEnv(env), "import", bad, "--layer", "channels", "--faults", path)
	}
	text, err := os.ReadFile(path + ".csv")
	if code != exitRefused || err != nil || !strings.HasPrefix(string(text), "\uFEFF行,字段,原因,经度,纬度\n") || !strings.Contains(stdout, "1 处错误") {
		t.Errorf("%d %v %s\n%s", code, err, text, stdout)
	}
	if _, stdout, _ = runCommand(t, env, "import", bad, "--layer", "channels"); !strings.Contains(stdout, "1 feature\n") || !strings.Contains(stdout, "refused: 1 fault;") {
		t.Error(stdout)
	}
}

// A library's message is printed only when debugging.
func TestRawCausesAreForDebugging(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	broken := write(t, "x.gpkg", "SQLite format 3\x00"+strings.Repeat("x", 4000))
	_, _, stderr := runCommand(t, env, "import", broken, "--layer", "channels")
	if !strings.Contains(stderr, "cannot be read") || strings.Contains(stderr, "cause") || strings.Contains(stderr, "exit status") {
		t.Error(stderr)
	}
	env["TUNTU_DEBUG"] = "1"
	if _, _, stderr := runCommand(t, env, "import", broken, "--layer", "channels"); !strings.Contains(stderr, "cause: exit status") {
		t.Error(stderr)
	}
}

// --map takes a field's title, and lists the fields if the title is unknown.
func TestMappingByTitle(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	table := write(t, "x.csv", "F1,F2,经度,纬度\n甲村,31,111,25.9\n")
	out := mustRun(t, env, "import", table, "--layer", "villages", "--map", "F1=名称", "--map", "F2=Population")
	if !strings.Contains(out, "F1 → name") || !strings.Contains(out, "F2 → population") {
		t.Error(out)
	}
	code, _, stderr := runCommand(t, env, "import", table, "--layer", "villages", "--map", "F2=?")
	if code != exitUsage || !strings.Contains(stderr, "population (Population)") || strings.Contains(stderr, "updated_at") {
		t.Errorf("%d %s", code, stderr)
	}
	code, _, stderr = runCommand(t, env, "import", table, "--layer", "villages", "--map", "F2=人口", "--map", "F1=population")
	if code != exitUsage || !strings.Contains(stderr, "the column F1 is mapped to population too") {
		t.Errorf("two columns for one field: %d %s", code, stderr)
	}
}
