package main

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A field that stands in the layer table and in a migration is everywhere.
func TestANewFieldIsEverywhere(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	s := startSite(t, env)
	file := write(t, "plots.geojson", `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"地块编码":"D1","作物":"水稻","土类":"潴育水稻土"},"geometry":{"type":"Polygon","coordinates":[[[110.96,25.9],[110.961,25.9],[110.961,25.901],[110.96,25.901],[110.96,25.9]]]}}]}`)
	if out := mustRun(t, env, "import", file, "--layer", "plots"); !strings.Contains(out, "土类 → soil") {
		t.Error(out)
	}
	const items = "/api/collections/plots"
	for path, want := range map[string]string{
		items + "/items?filter=" + url.QueryEscape("soil = 'paddy'"): `"soil" : "paddy"`,
		items + "/items?soil=paddy":                                  `"numberReturned":1`,
		items + "/queryables":                                        `"enum":["red","paddy","purple","limestone"]`,
		"/tiles/plots.json":                                          `"soil"`,
		items + "/export?f=csv&properties=code,soil":                 "水稻土",
		items + "/export?f=csv&lang=en&properties=code,soil":         "Paddy soil",
		"/tiles/plots/14/13241/6970.mvt":                             "soil",
	} {
		if _, body := s.get(t, path); !strings.Contains(string(body), want) {
			t.Errorf("%s lacks %s: %.300s", path, want, body)
		}
	}
	if out := mustRun(t, env, "audit", "verify"); !strings.Contains(out, "whole") {
		t.Error(out)
	}
	layers, err := os.ReadFile(filepath.Join("..", "..", "web", "app", "src", "api", "layers.generated.ts"))
	if err != nil || !strings.Contains(string(layers), "soil") {
		t.Errorf("the page's table lacks it: %v", err)
	}

}
