package sample

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

// bounds is an open range: the report's "more than" is the lower end, and the sample's limit the
// upper.
type bounds struct {
	AtLeast float64 `json:"at_least"`
	AtMost  float64 `json:"at_most"`
}

func (b bounds) holds(x float64) bool { return x >= b.AtLeast && x <= b.AtMost }

// report holds the figures of the town's report that layers contain.
type report struct {
	Units struct {
		Committees      int `json:"committees"`
		NaturalVillages int `json:"natural_villages"`
		MarketTown      int `json:"market_town"`
	} `json:"units"`
	Cleaning struct {
		Cleaners   int `json:"cleaners"`
		SweepsADay int `json:"sweeps_per_day"`
	} `json:"cleaning"`
	Reclamation struct {
		AreaMu bounds `json:"area_mu"`
		Site   int    `json:"county_demonstration_site"`
	} `json:"reclamation"`
	CropsMu       map[string]bounds `json:"crops_mu"`
	Zones         map[string]int    `json:"agriculture_zones"`
	Cooperatives  int               `json:"cooperatives"`
	PartyBuilding struct {
		Enterprises int `json:"enterprise_demonstration_sites"`
		Integrity   int `json:"integrity_education_bases"`
		UnitedFront int `json:"united_front_bases"`
		Centres     int `json:"service_centres"`
	} `json:"party_building"`
	Livelihood struct {
		Workshops int `json:"workshops"`
	} `json:"livelihood"`
	Water struct {
		ChannelsM bounds `json:"new_channels_m"`
		Stations  int    `json:"pump_stations"`
		Benefit   struct {
			Committees int    `json:"committees"`
			Villages   int    `json:"natural_villages"`
			People     bounds `json:"people"`
		} `json:"benefit"`
	} `json:"water"`
}

func readReport(t *testing.T) report {
	t.Helper()
	data, err := os.ReadFile("testdata/town.json")
	if err != nil {
		t.Fatal(err)
	}
	var r report
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func checkFigures(t *testing.T, town *Town) {
	r := readReport(t)
	same := func(what string, got, want int) {
		t.Helper()
		if got != want {
			t.Errorf("%s: %d, the report says %d", what, got, want)
		}
	}
	within := func(what string, got float64, want bounds) {
		t.Helper()
		if !want.holds(got) {
			t.Errorf("%s: %.2f is not between %v and %v", what, got, want.AtLeast, want.AtMost)
		}
	}
	same("committees", len(town.Features["committees"]), r.Units.Committees)
	same("natural villages", len(town.Features["villages"]), r.Units.NaturalVillages)
	same("market town", count(town, "zones", "kind", "market_town"), r.Units.MarketTown)
	same("cleaners", len(town.Cleaners), r.Cleaning.Cleaners)
	same("slots", len(slots()), r.Cleaning.SweepsADay)
	within("reclaimed", sumMu(town, "parcels", "stage", geo.ReclaimedStages()...), r.Reclamation.AreaMu)
	same("reclamation site", count(town, "sites", "kind", "reclamation_demonstration_site"), r.Reclamation.Site)
	for crop, want := range r.CropsMu {
		within(crop, sumMu(town, "plots", "crop", crop), want)
	}
	if count(town, "plots", "crop", "camellia") == 0 || count(town, "plots", "variety", "沃柑") == 0 {
		t.Error("no camellia or no orah mandarin grows")
	}
	for level, want := range r.Zones {
		same(level+" zones", count(town, "zones", "level", level), want)
	}
	same("cooperatives", count(town, "sites", "kind", "cooperative"), r.Cooperatives)
	same("enterprise sites", count(town, "sites", "kind", "enterprise_demonstration_site"), r.PartyBuilding.Enterprises)
	same("integrity bases", count(town, "sites", "kind", "integrity_education_base"), r.PartyBuilding.Integrity)
	same("united front bases", count(town, "sites", "kind", "united_front_base"), r.PartyBuilding.UnitedFront)
	same("service centres", count(town, "sites", "kind", "service_centre"), r.PartyBuilding.Centres)
	same("workshops", count(town, "sites", "kind", "workshop"), r.Livelihood.Workshops)
	within("channels", channelsM(town), r.Water.ChannelsM)
	same("pump stations", len(town.Features["pump_stations"]), r.Water.Stations)
	committees, people := map[string]bool{}, 0
	for _, cv := range town.ChannelVillages {
		v := find(t, town, "villages", cv.Village)
		find(t, town, "channels", cv.Channel)
		committees[v.Committee] = true
		people += v.Properties["population"].(int)
		if kind := find(t, town, "committees", v.Committee).Properties["kind"]; kind != "village" {
			t.Errorf("%s is served but belongs to a %v committee", v.Code, kind)
		}
	}
	same("committees served", len(committees), r.Water.Benefit.Committees)
	same("villages served", len(town.ChannelVillages), r.Water.Benefit.Villages)
	within("people served", float64(people), r.Water.Benefit.People)
}

func count(town *Town, layer, field, value string) int {
	n := 0
	for _, f := range town.Features[layer] {
		if f.Properties[field] == value {
			n++
		}
	}
	return n
}

func sumMu(town *Town, layer, field string, values ...string) float64 {
	var m2 float64
	for _, f := range town.Features[layer] {
		if slices.Contains(values, f.Properties[field].(string)) {
			m2 += geo.AreaM2(f.Geometry.(orb.Polygon))
		}
	}
	return geo.Mu(m2)
}

func channelsM(town *Town) float64 {
	var m float64
	for _, f := range town.Features["channels"] {
		m += geo.LengthM(f.Geometry.(orb.LineString))
	}
	return m
}

func find(t *testing.T, town *Town, layer, code string) Feature {
	t.Helper()
	i := slices.IndexFunc(town.Features[layer], func(f Feature) bool { return f.Code == code })
	if i < 0 {
		t.Fatalf("%s has no %s", layer, code)
	}
	return town.Features[layer][i]
}
