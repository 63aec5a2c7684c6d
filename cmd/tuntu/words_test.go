package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// spoken are the functions whose literals are sentences of the command line, and which of
// their arguments is the sentence.
func spoken() map[string]int {
	return map[string]int{
		"fault.New": 1, "fault.Wrap": 2, "fault.InvalidParam": 1, "fault.Say": 0, "misuse": 0, "usageOr": 1, "refuse": -1,
		"p.tell": 0, "p.flags": 1, "p.words.Text": 0, "words.Text": 0,
		"set.String": 2, "set.StringVar": 3, "set.Bool": 2, "set.BoolVar": 3, "set.Int": 2, "set.Uint64": 2, "set.Var": 2, "set.DurationVar": 3, "set.Func": 1,
		"fmt.Errorf": 0, "errors.New": 0,
	}
}

// silent are sentences of these packages that the command line cannot reach.
func silent() []string {
	return []string{
		"refused", "nothing is written", "another sum", "too long", "the server for reading is no standby", "postgis: nothing was undone", "postgis: answered before", // never shown
		"there is no feature %d in %s", "there is no such record", "there is no base map %.40q; /api/basemaps lists them",
		"the base map %q cannot be read", "the base map %q holds something that is no picture", "the base map %q cannot be reached just now",
		"the base map %q cannot be drawn: %s", "the service redirects to another host", // replies to a page
		"a password has at most %d bytes of text", "a password has at least %d characters; a Chinese one counts as two",
		"this password is guessed at once; take several words that do not belong together", // passwords are set on the page
		"there is no town %s here, or it has no committee %q", "the form %.20q is not made here; allowed are: csv, geojson, xlsx",
	}
}

// sentences walks the source for what the command line can say, and where.
func sentences(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, dir := range []string{".", "../../geo", "../../geo/files", "../../internal/access", "../../internal/fault", "../../internal/postgis", "../../internal/basemap", "../../internal/cluster", "../../internal/backup", "../../internal/authority", "../../internal/confine"} {
		paths, _ := filepath.Glob(dir + "/*.go")
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") || strings.HasPrefix(filepath.Base(path), "words_zh") {
				continue
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				for _, text := range said(n) {
					if strings.ContainsFunc(regexp.MustCompile(`%[.\d]*[a-zA-Z]`).ReplaceAllString(text, ""), isLetter) && !strings.Contains(text, "%w") && !slices.Contains(silent(), text) {
						found[text] = set.Position(n.Pos()).String()
					}
				}
				return true
			})
		}
	}
	return found
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' }

// said are the sentences of a node: literals of spoken functions, and the strings of the
// tables of commands, findings and layers.
func said(n ast.Node) (texts []string) {
	switch n := n.(type) {
	case *ast.CallExpr:
		at, ok := spoken()[nameOf(n.Fun)]
		if !ok {
			return nil
		}
		if at < 0 {
			at = len(n.Args) - 1
		}
		if at < len(n.Args) {
			return literals(n.Args[at])
		}
	case *ast.AssignStmt: // of what the database's inspection found
		for i, left := range n.Lhs {
			if n.Tok == token.ADD_ASSIGN {
				continue
			}
			if field, ok := left.(*ast.SelectorExpr); !ok || len(n.Lhs) != len(n.Rhs) || field.Sel.Name != "Found" && field.Sel.Name != "Remedy" {
				continue
			}
			if call, ok := n.Rhs[i].(*ast.CallExpr); ok && nameOf(call.Fun) == "fmt.Sprintf" {
				texts = append(texts, literals(call.Args[0])...)
			}
			texts = append(texts, literals(n.Rhs[i])...)
		}
	case *ast.CompositeLit:
		switch nameOf(n.Type) {
		case "finding", "Inspection", "target":
			for _, e := range n.Elts {
				if pair, ok := e.(*ast.KeyValueExpr); ok {
					texts = append(texts, literals(pair.Value)...)
				}
			}
		}
	}
	return texts
}

// nameOf is what a function or type is called where it is used.
func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return nameOf(e.X) + "." + e.Sel.Name
	}
	return ""
}

// literals is a literal's text, also of several that are joined by +.
func literals(e ast.Expr) []string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return []string{text}
		}
	case *ast.BinaryExpr:
		left, right := literals(e.X), literals(e.Y)
		if len(left) == 1 && len(right) == 1 {
			return []string{left[0] + right[0]}
		}
	}
	return nil
}

// Every sentence of the command line has a Chinese one with the same verbs; none is idle.
func TestEverySentenceIsChinese(t *testing.T) {
	words, found := chineseWords(), sentences(t)
	for _, c := range commands() {
		found[c.summary] = "commands"
	}
	for _, l := range targets() {
		found[l.holds] = "targets"
	}
	for _, text := range elsewhere() {
		found[text] = "elsewhere"
	}
	for text, place := range found {
		hans, ok := words[text]
		switch {
		case !ok:
			t.Errorf("%s: no Chinese for %q", place, text)
		case !slices.Equal(verbsOf(text), verbsOf(hans)):
			t.Errorf("%s: %q has the verbs %v, %q has %v", place, text, verbsOf(text), hans, verbsOf(hans))
		}
	}
	for text := range words {
		if _, ok := found[text]; !ok {
			t.Errorf("nobody says %q", text)
		}
	}
}

// verbsOf lists a format's verbs by the number of their argument.
func verbsOf(format string) []string {
	var verbs []string
	for i, m := range regexp.MustCompile(`%(?:\[(\d+)\])?([-+# 0]*[\d.]*[a-zA-Z])`).FindAllStringSubmatch(strings.ReplaceAll(format, "%%", ""), -1) {
		if m[1] == "" {
			m[1] = strconv.Itoa(i + 1)
		}
		verbs = append(verbs, m[1]+m[2])
	}
	slices.Sort(verbs)
	return verbs
}

func chineseEnv(env map[string]string) map[string]string {
	with := map[string]string{"LANG": "zh_CN.UTF-8"}
	for name, value := range env {
		with[name] = value
	}
	return with
}

// In a Chinese locale no line of help is English.
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

// What is wrong with a command's words is said, and the nearest right one.
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

// Titles name layers as well as ids do.
func TestLayersByTheirTitles(t *testing.T) {
	for word, id := range map[string]string{
		"villages": "villages", "自然村": "villages", "自然村点": "villages", "Natural villages": "villages", "村點": "villages",
		"灌溉水渠": "channels", "渠道": "channels", "水渠": "channels", "复垦图斑": "parcels", "復墾圖斑": "parcels", "图斑": "parcels",
		"种植地块": "plots", "村委": "committees", "村(居)委": "committees", "村（居）委": "committees", "点位": "sites", "片区": "zones",
		"街道": "streets", "问题": "findings", "河流": "rivers", "道路": "roads", "地表": "land", "電排灌站": "pump_stations", "pump stations": "pump_stations",
		"高程": reliefLayer, "保洁员": cleanersList, "安排": assignmentsList,
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

// The manual lists each layer with its meaning, in both of its halves.
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

// elsewhere are sentences that no literal of a spoken function holds.
func elsewhere() []string {
	return []string{
		", ", "%s, %s, %.1f MB", "VALUE", "TLS", "FAULT", "ok   ", // short words
		"invalid value %q for flag -%s: %s", "parse error", "value out of range", // the flag package's
		"tuntu import FILE --layer LAYER", "tuntu export FILE --layer LAYER", // arguments of sentences
		"the coordinate %s is no number", "the shape %s is no well-known text, as in POLYGON((111.0 25.9, …))", // joined by +
		"PostGIS %s or newer is needed; upgrade it and run: ALTER EXTENSION postgis UPDATE",
		"%s, owns nothing, no superuser", "is a superuser", "bypasses row security", "creates roles or databases",
		"its url lacks %s",
		"its datum %s is shifted by some 500 m against the survey, and no survey may be shifted to it; take a map in CGCS2000, such as Tianditu",
		"%s serves GCJ-02 or BD-09, which is shifted by some 500 m against the survey; take a map in CGCS2000, such as Tianditu",
	}
}
