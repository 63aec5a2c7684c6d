package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The operator's manual says the same in both languages: as many chapters, the same commands
// line by line; and every variable that is read is in the README.
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
