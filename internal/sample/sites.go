package sample

// This file makes points of interest and findings.

import (
	"fmt"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// addSites places the report's sites: party service centres at the committees' seats,
// bases in and near the market town, cooperatives and workshops among the crops.
func (b *builder) addSites() {
	seats := append([]orb.Point{b.market.at}, b.committeeSeats()...)
	for k, p := range seats {
		c := committeeCode(b.Code, k+1)
		b.site("service_centre", b.shortName(c)+"党群服务中心", "", c, beside(p, 32, k))
	}
	b.addBases(seats)
	b.addCooperatives()
}

func (b *builder) addBases(seats []orb.Point) {
	one := committeeCode(b.Code, 1)
	b.site("enterprise_demonstration_site", b.name+"绿云沃柑分选厂党建示范点", "沃柑分选加工", one, b.onStreet(2, 0.2))
	b.site("enterprise_demonstration_site", b.name+"金槐加工厂党建示范点", "金槐米加工", one, b.onStreet(3, 0.85))
	b.site("integrity_education_base", b.name+"廉政教育基地", "", one, b.onStreet(0, 0.62))
	b.site("united_front_base", b.name+"同心同行统战基地", "", one, b.onStreet(0, 0.36))
	far := committeeCode(b.Code, 7)
	b.site("united_front_base", b.shortName(far)+"统战实践基地", "", far, beside(seats[6], 60, 3))
	p, c := b.reclaimedMiddle()
	b.site("reclamation_demonstration_site", b.shortName(c)+"撂荒地复垦示范点", "复垦种粮", c, p)
	b.site("workshop", b.name+"木材加工帮扶车间", "木材加工", one, b.onStreet(3, 0.12))
	b.site("workshop", b.name+"板材帮扶车间", "木材加工", one, b.onStreet(2, 0.9))
	citrus := b.cropPlaces("citrus")[0]
	b.site("workshop", "绿云沃柑种植帮扶车间", "沃柑种植（绿云沃柑）", b.committeeAt(citrus), citrus)
}

// onStreet is a place at the side of a street of the market town, a part of the way along.
func (b *builder) onStreet(k int, part float64) orb.Point {
	line := b.market.streets[k].line
	at := part * ground.LengthOf(line)
	p, q := ground.PointAlong(line, at), ground.PointAlong(line, at+5)
	d := ground.Distance(p, q)
	return orb.Point{p[0] - (q[1]-p[1])/d*16, p[1] + (q[0]-p[0])/d*16}
}

// addCooperatives spreads 27 cooperatives over the crops' clusters.
func (b *builder) addCooperatives() {
	businesses := []struct {
		crop, word string
		count      int
	}{
		{"citrus", "柑橘", 11},
		{"golden_locust", "金槐", 6},
		{"lotus", "莲藕", 4},
		{"rice", "优质稻", 3},
		{"oil_tea", "油茶", 2},
		{"camellia", "茶花", 1},
	}
	style := []string{"兴农", "丰源", "绿源", "众合", "惠民", "金穗", "福地", "同丰", "富田", "康泰", "和顺", "茂盛", "长青", "广源"}
	n := 0
	for _, kind := range businesses {
		places := b.cropPlaces(kind.crop)
		for k := range kind.count {
			p := places[k*len(places)/kind.count]
			c := b.committeeAt(p)
			name := fmt.Sprintf("%s%s%s种植专业合作社", b.shortName(c), style[n%len(style)], kind.word)
			b.site("cooperative", name, kind.word+"种植", c, p)
			n++
		}
	}
}

// cropPlaces are villages near plots of a crop, those with most plots first.
func (b *builder) cropPlaces(crop string) []orb.Point {
	counts := map[int]int{}
	for i, f := range b.fields {
		if b.crop[i] == crop {
			counts[closest(b.sites, f.at)]++
		}
	}
	byCount := map[int][]int{}
	for _, v := range ground.SortedKeys(counts) {
		byCount[-counts[v]] = append(byCount[-counts[v]], v)
	}
	var places []orb.Point
	for _, n := range ground.SortedKeys(byCount) {
		for _, v := range byCount[n] {
			places = append(places, beside(b.sites[v], 38, v+len(crop)))
		}
	}
	return places
}

// reclaimedMiddle is the parcel with the most closed ones round it.
func (b *builder) reclaimedMiddle() (orb.Point, string) {
	best, most := 0, -1
	parcels := b.Features["parcels"]
	middles := make([]orb.Point, len(parcels))
	for i, f := range parcels {
		middles[i] = b.middleOf(f)
	}
	for i, f := range parcels {
		n := 0
		if f.Properties["stage"] != "in_care" && f.Properties["stage"] != "closed" {
			continue
		}
		for k, g := range parcels {
			if ground.Distance(middles[i], middles[k]) < 450 && isReclaimed(g.Properties["stage"].(string)) {
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	return middles[best], parcels[best].Committee
}

// middleOf is the middle of a field's bound, in the plane.
func (b *builder) middleOf(f Feature) orb.Point { return b.frame.Plane(f.Geometry.Bound().Center()) }

func (b *builder) site(kind, name, business, committee string, at orb.Point) {
	properties := map[string]any{"kind": kind}
	if business != "" {
		properties["business"] = business
	}
	b.add("sites", Feature{
		Code: fmt.Sprintf("%sP%03d", b.Code, len(b.Features["sites"])+1), Name: name, Committee: committee,
		Geometry: b.frame.Degrees(at), Properties: properties,
	})
}

// beside is a place a little off p, in one of eight directions.
func beside(p orb.Point, offM float64, way int) orb.Point {
	ways := []orb.Point{{1, 0}, {0.7, 0.7}, {0, 1}, {-0.7, 0.7}, {-1, 0}, {-0.7, -0.7}, {0, -1}, {0.7, -0.7}}
	w := ways[way%8]
	return orb.Point{p[0] + w[0]*offM, p[1] + w[1]*offM}
}

// shortName is a committee's name without 村委会 or 社区居委会.
func (b *builder) shortName(committee string) string {
	for _, f := range b.Features["committees"] {
		if f.Code == committee {
			return strings.TrimSuffix(strings.TrimSuffix(f.Name, "村委会")+"村", "社区居委会村")
		}
	}
	return b.name
}

// addFindings scatters what inspectors have found, near villages, streets and fields.
func (b *builder) addFindings() {
	kinds := []struct{ kind, name string }{
		{"litter", "路边散落垃圾"},
		{"litter", "河岸漂浮垃圾"},
		{"dumping", "建筑垃圾乱倒"},
		{"dumping", "村口垃圾堆放"},
		{"drainage", "排水沟堵塞"},
		{"road", "路肩塌陷"},
		{"road", "路面破损"},
		{"water", "水渠渗漏"},
		{"farmland", "耕地堆放杂物"},
		{"other", "宣传栏破损"},
	}
	states := []string{"reported", "assigned", "fixing", "to_recheck", "closed", "closed", "closed", "sent_back"}
	r := b.dice.Stream("findings")
	for n := range 21 {
		k := kinds[r.IntN(len(kinds))]
		p := beside(b.sites[r.IntN(len(b.sites))], ground.Between(r, 15, 70), n)
		if n%7 == 0 {
			line := b.market.streets[r.IntN(len(b.market.streets))].line
			p = ground.PointAlong(line, ground.Between(r, 0, ground.LengthOf(line)))
		}
		b.add("findings", Feature{
			Code: fmt.Sprintf("%sX%03d", b.Code, n+1), Name: k.name, Committee: b.committeeAt(p),
			Geometry:   b.frame.Degrees(p),
			Properties: map[string]any{"kind": k.kind, "state": states[r.IntN(len(states))]},
		})
	}
}
