package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"tuntu/internal/intake"
)

func chineseEnv(env map[string]string) map[string]string {
	with := map[string]string{"LANG": "zh_CN.UTF-8"}
	for name, value := range env {
		with[name] = value
	}
	return with
}

// With a Chinese locale, no line of help is English.
func TestHelpIsChinese(t *testing.T) {
	english := regexp.MustCompile(`\b(the|of|a|is|file|usage|with|or|and)\b`)
	for _, c := range append(commands(), command{name: "help"}) {
		args := []string{c.name, "-h"}
		if c.name == "version" {
			continue
		}
		_, stdout, stderr := runCommand(t, chineseEnv(nil), args...)
		text := stdout + stderr
		text = regexp.MustCompile(`--[a-z-]+`).ReplaceAllString(text, "")
		if word := english.FindString(text); word != "" || !strings.Contains(text, "用法") {
			t.Errorf("tuntu %s -h says %q: %s", c.name, word, text)
		}
	}
}

// Wrong usage is reported with the nearest valid word.
func TestWrongUsage(t *testing.T) {
	dir := t.TempDir()
	spaced := dir + "/测量 成果.geojson"
	if err := os.WriteFile(spaced, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	first, second, _ := strings.Cut(spaced, " ")
	for _, c := range []struct{ args, en, hans string }{
		{"import x.zip --layers villages", "did you mean --layer?", "是不是 --layer"},
		{"import x.zip --colour red", "`tuntu import -h` lists", "tuntu import -h"},
		{"import x.zip --layer", "a value must follow --layer", "--layer 后面"},
		{"import x.zip", "--layer is missing, which says what the file holds: committees, villages", "缺少 --layer，要说明文件里是什么：committees（村居委）、villages（自然村）"},
		{"import --layer villages", "the file is missing", "没有写文件"},
		{"import a.zip b.zip --layer villages", "2 files are named", "2 个文件"},
		{"import " + first + " " + second + " --layer villages", "\"" + spaced + "\"", "引号"},
		{"import some/folder/x.zip --layer villages", "there is no file some/folder/x.zip", "没有文件 some/folder/x.zip"},
		{"import x.zip --layer 地块", "plots, parcels; name one", "plots（种植地块）、parcels（复垦图斑）"},
		{"import x.zip --layer vilages", "did you mean villages?", "是不是 villages（自然村）"},
		{"import x.zip --layer 月亮", "there is no layer", "没有图层"},
		{"export x.gpkg --layer relief", "there is no layer \"relief\"", "没有图层"},
		{"export x.gpkg", "--layer is missing", "缺少 --layer"},
		{"imprt x.zip", "did you mean import?", "是不是 import"},
		{"town", "tuntu town list", "tuntu town list"},
		{"town ad 450324103", "it has add, list, remove and merge", "add、list、remove 和 merge"},
		{"town add --name x --extent 110.9,25.8,111.2,26.1", "the town's code is missing", "没有写乡镇编码"},
		{"town add 450324103", "name and where it lies are missing", "名称和范围"},
		{"town add 450324103 --name x", "where the town lies is missing", "没有写乡镇的范围"},
		{"town add 450324103 --extent 110.9,25.8,111.2,26.1", "the town's name is missing", "没有写乡镇的名称"},
		{"town add 450324103 --name x --extent 1,2,3,4 --boundary x", "give one of them", "只写一个"},
		{"town add 450324103 --name 试验 镇 --extent 110.9,25.8,111.2,26.1", "quotation marks", "引号"},
		{"town add 990324103 --name x --extent 110.9,25.8,111.2,26.1", "no province's code begins with 99", "99 不是"},
		{"town add 4503 --name x --extent 110.9,25.8,111.2,26.1", "has 4 digits", "4 位"},
		{"town add 450324103 --name x --extent 25.8,110.9,26.1,111.2", "longitude comes first: --extent 110.9,25.8,111.2,26.1", "--extent 110.9,25.8,111.2,26.1"},
		{"town add 450324103 --name x --extent 10.9,25.8,11.2,26.1", "outside of China", "不在中国"},
		{"town add 450324103 --name x --boundary no/such.gpkg", "there is no file no/such.gpkg", "没有文件 no/such.gpkg"},
		{"import " + dir + " --layer villages", "is a folder", "是文件夹"},
		{"demo --towns many", `--towns takes a whole number, not "many"`, "--towns 应为整数，不能是 \"many\""},
		{"demo --if-empty=perhaps", `--if-empty takes no value, or true or false, not "perhaps"`, "--if-empty 后面不写值"},
		{"import x.zip --layer villages --wait long", `--wait takes a time such as 30s or 5m, not "long"`, "--wait 应为时长"},
		{"import x.zip --layer villages --map 名称", "--map: it reads COLUMN=FIELD", "--map：应写成 列=字段"},
		{"town add 45032410x --name x --extent 110.9,25.8,111.2,26.1", "has a character that is no digit", "不是数字"},
		{"serve now", "serve takes no operands", "serve"},
	} {
		for _, env := range []map[string]string{nil, chineseEnv(nil)} {
			want := c.en
			if env != nil {
				want = c.hans
			}
			code, _, stderr := runCommand(t, env, strings.Split(c.args, " ")...)
			if code == exitDone || !strings.Contains(stderr, want) || strings.Count(stderr, "\n") > 1 && c.args[:4] != "impr" {
				t.Errorf("tuntu %s: %d: %s, want %s", c.args, code, stderr, want)
			}
		}
	}
}

// A layer's title names it as well as its id.
func TestLayersByTheirTitles(t *testing.T) {
	for word, id := range map[string]string{
		"villages": "villages", "自然村": "villages", "自然村点": "villages", "Natural villages": "villages", "村點": "villages",
		"灌溉水渠": "channels", "渠道": "channels", "水渠": "channels", "复垦图斑": "parcels", "復墾圖斑": "parcels", "图斑": "parcels",
		"种植地块": "plots", "村委": "committees", "村(居)委": "committees", "村（居）委": "committees", "点位": "sites", "片区": "zones",
		"街道": "streets", "问题": "findings", "河流": "rivers", "道路": "roads", "地表": "land", "電排灌站": "pump_stations", "pump stations": "pump_stations",
		"高程": reliefLayer, "保洁员": string(intake.Cleaners), "安排": string(intake.Assignments),
	} {
		if got, err := targetFor(word, targets()); err != nil || got.id != id {
			t.Errorf("%s is %s, want %s: %v", word, got.id, id, err)
		}
	}
	seen := map[string]string{}
	for _, target := range targets() {
		for _, name := range target.names() {
			if other := seen[name]; other != "" && other != target.id {
				t.Errorf("%s means %s and %s", name, other, target.id)
			}
			seen[name] = target.id
		}
	}
}

// Both parts of the manual list each layer with its meaning.
func TestTheManualListsTheLayers(t *testing.T) {
	text, err := os.ReadFile("../../docs/import.md")
	if err != nil {
		t.Fatal(err)
	}
	english, chinese, ok := strings.Cut(string(text), "\n## 中文\n")
	for _, target := range targets() {
		if !ok || !strings.Contains(english, "| `"+target.id+"` | "+target.title.En+" |") || !strings.Contains(chinese, "| `"+target.id+"` | "+target.title.Hans+" |") {
			t.Errorf("docs/import.md lacks %s", target.id)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"layer", "crs", "dry-run"}
	for word, want := range map[string]string{"layers": "layer", "Layer": "layer", "dryrun": "dry-run", "csr": "crs", "x": "", "colour": ""} {
		if got := nearest(word, known); got != want {
			t.Errorf("%s is near %q, want %q", word, got, want)
		}
	}
}
