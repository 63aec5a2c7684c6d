package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The operator's manual has the same chapters and the same command lines in both languages, and the
// README names every environment variable.
func TestTheManualIsOneInTwoLanguages(t *testing.T) {
	read := func(path string) string {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	english, chinese := read("../../docs/operate.md"), read("../../docs/operate.zh-CN.md")
	commands := func(text string) (lines []string) {
		for _, line := range regexp.MustCompile(`(?m)^    (.*)$`).FindAllStringSubmatch(text, -1) {
			command, _, _ := strings.Cut(line[1], "  #")
			lines = append(lines, strings.TrimSpace(command))
		}
		return lines
	}
	headings := regexp.MustCompile(`(?m)^#+ `)
	if e, c := headings.FindAllString(english, -1), headings.FindAllString(chinese, -1); !slices.Equal(e, c) {
		t.Errorf("chapters %v and %v", e, c)
	}
	replacer := strings.NewReplacer("文件", "FILE")
	if e, c := commands(english), commands(replacer.Replace(chinese)); len(e) < 15 || !slices.Equal(e, c) {
		t.Errorf("commands\n%s\nand\n%s", strings.Join(e, "\n"), strings.Join(c, "\n"))
	}
	for _, m := range regexp.MustCompile("tuntu(?:-admin)? ([a-z]+) ?(--[a-z]+)?").FindAllStringSubmatch(english, -1) {
		if name := m[1]; !slices.ContainsFunc(append(commandNames(), "serve"), func(c string) bool { return c == name }) && regexp.MustCompile("`?tuntu-admin "+name).MatchString(english) {
			t.Errorf("the manual names the command %s", name)
		}
	}
	source, readme := read("config.go"), read("../../README.md")
	for _, name := range regexp.MustCompile(`or\("(TUNTU_[A-Z_]+)"`).FindAllStringSubmatch(source, -1) {
		if !strings.Contains(readme, "`"+name[1]+"`") {
			t.Errorf("the README lacks %s", name[1])
		}
	}
}

func commandNames() (names []string) {
	for _, c := range commands() {
		names = append(names, c.name)
	}
	return names
}

// Each test that SECURITY.md names exists.
func TestPromisesNameTestsThatAreThere(t *testing.T) {
	text, err := os.ReadFile("../../SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	for _, pattern := range []string{"*_test.go", "../../internal/*/*_test.go", "../../web/*_test.go", "../../geo/*_test.go", "../../geo/*/*_test.go", "../../tiles/*_test.go"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			code, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			source.Write(code)
		}
	}
	named := regexp.MustCompile("`(Test[A-Za-z0-9]+)`").FindAllStringSubmatch(string(text), -1)
	for _, name := range named {
		if !strings.Contains(source.String(), "func "+name[1]+"(") {
			t.Errorf("there is no %s", name[1])
		}
	}
	if len(named) < 30 {
		t.Errorf("only %d tests are named", len(named))
	}
}
