package chinese_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tuntu/internal/fault/chinese"
)

// spoken lists the functions whose literals are sentences of the command line, with the index of
// the sentence's argument; -1: any argument that is a literal.
func spoken() map[string]int {
	return map[string]int{
		"fault.New": 1, "fault.Wrap": 2, "fault.InvalidParam": 1, "fault.Say": 0, "misuse": 0, "usageOr": 1, "refuse": -1,
		"p.tell": 0, "p.flags": 1, "p.words.Text": 0, "words.Text": 0,
		"set.String": 2, "set.StringVar": 3, "set.Bool": 2, "set.BoolVar": 3, "set.Int": 2, "set.Uint64": 2, "set.Var": 2, "set.DurationVar": 3, "set.Func": 1,
		"fmt.Errorf": 0, "errors.New": 0,
		"wrong": 0, "Wrong": 1, "wrongAt": 1, "do": 0, // functions of geo, geo/cql2, filters and inspections
	}
}

// silent lists sentences of these packages that the command line cannot print.
func silent() []string {
	return []string{
		"refused", "nothing is written", "another sum", "too long", "the server for reading is no standby", "postgis: nothing was undone", "postgis: answered before", "postgis: nothing new", "%.40q is no place", "intake: refused", "intake: unchanged", "intake: nothing new", "postgis: tried", "intake: no table", // never shown
		"there is no feature %d in %s", "there is no such record", "there is no base map %.40q; /api/basemaps lists them",
		"the base map %q cannot be read", "the base map %q holds something that is no picture", "the base map %q cannot be reached just now",
		"the base map %q cannot be drawn: %s", "the service redirects to another host", // replies to a page only
		"a password has at most %d bytes of text", "a password has at least %d characters; a Chinese one counts as two",
		"this password is guessed at once; take several words that do not belong together", // passwords are set on the page
		"there is no town %s here, or it has no committee %q", "the form %.20q is not made here; allowed are: csv, geojson, xlsx",
	}
}

// mute lists the folders whose sentences the command line cannot print: those that answer pages,
// and those without sentences.
func mute() []string {
	return []string{"web/app", "web/dist", "web/webtest", "tiles", "migrations", "internal/fault/chinese", "internal/postgis/pgtest", "internal/relief", "internal/recent", "internal/sample", "internal/cleaning", "testdata"}
}

// sentences finds the sentences of the command line in the source, with their positions.
func sentences(t *testing.T) map[string]string {
	t.Helper()
	const root = "../../.."
	found := map[string]string{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		inside := filepath.ToSlash(strings.TrimPrefix(path, root+string(filepath.Separator)))
		if entry.IsDir() {
			if slices.Contains(mute(), inside) || slices.Contains(mute(), entry.Name()) || len(entry.Name()) > 2 && strings.HasPrefix(entry.Name(), ".") && entry.Name() != ".." {
				return filepath.SkipDir
			}
			return nil
		}
		// answered in Chinese too
		records := slices.ContainsFunc([]string{"cleaning", "reclamation", "files", "progress", "batches", "holders", "points", "measures", "stories", "openness"}, func(name string) bool { return strings.HasPrefix(inside, "web/"+name) })
		page := strings.HasPrefix(inside, "web/") && !records
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || page {
			return nil
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			for _, text := range said(n) {
				if strings.ContainsFunc(regexp.MustCompile(`%[.\d]*[a-zA-Z]`).ReplaceAllString(text, ""), isLetter) && !strings.Contains(text, "%w") && !slices.Contains(silent(), text) {
					found[text] = set.Position(n.Pos()).String()
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' }

// said returns the sentences of a node: literals in calls of spoken functions, and the strings in
// the tables of commands, findings and layers.
func said(n ast.Node) (texts []string) {
	switch n := n.(type) {
	case *ast.CallExpr:
		at, ok := spoken()[nameOf(n.Fun)]
		if !ok {
			return nil
		}
		for i, arg := range n.Args {
			if i == at || at < 0 {
				texts = append(texts, literals(arg)...)
			}
		}
	case *ast.CompositeLit:
		texts = append(texts, listed(n)...)
	}
	return texts
}

// listed returns the sentences in the tables of findings, targets, commands and shapes.
func listed(n *ast.CompositeLit) (texts []string) {
	if table, ok := n.Type.(*ast.ArrayType); ok && nameOf(table.Elt) == "command" {
		for _, row := range n.Elts {
			texts = append(texts, literals(row.(*ast.CompositeLit).Elts[1])...) // the command's summary
		}
	}
	table, words := n.Type.(*ast.MapType)
	words = words && nameOf(table.Key) == "geo.Shape" && nameOf(table.Value) == "string"
	found := slices.Contains([]string{"finding", "Inspection", "target"}, nameOf(n.Type))
	for _, e := range n.Elts {
		pair, keyed := e.(*ast.KeyValueExpr)
		switch {
		case keyed && (words || found):
			texts = append(texts, literals(pair.Value)...)
		case nameOf(n.Type) == "target" && !keyed:
			texts = append(texts, literals(e)...)
		}
	}
	return texts
}

// nameOf returns the name by which a function or type is used.
func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return nameOf(e.X) + "." + e.Sel.Name
	}
	return ""
}

// literals returns a literal's text, also if several are joined by +.
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

// Each sentence of the command line has a Chinese translation with the same verbs, and each
// translation is used.
func TestEverySentenceIsChinese(t *testing.T) {
	words, found := chinese.Words(), sentences(t)
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

// verbsOf lists a format's verbs by the index of their argument.
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

// elsewhere lists sentences that are not literals of a spoken function.
func elsewhere() []string {
	return []string{
		", ", "%s, %s, %.1f MB", "VALUE", "TLS", "FAULT", "ok   ", // short texts
		"string", "integer", "number", "boolean", // types of fields
		"tuntu import FILE --layer LAYER", "tuntu export FILE --layer LAYER", // arguments of sentences
		"at character %d: %s", "--%s: %s", // prefixes of a filter's and an option's errors
		"%s is a whole number from %d to %d, not %.20q", // a parameter of the API, which lists of cleaning have too
	}
}
