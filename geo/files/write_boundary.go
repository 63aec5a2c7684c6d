package files

// Writes the land office's boundary text.

import (
	"fmt"
	"io"
	"iter"
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"golang.org/x/text/encoding/simplifiedchinese"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// writeBoundaryText writes areas as the land office's boundary text: GB18030, X northing,
// rings numbered through a parcel, each closed by its first point, areas in ha.
func writeBoundaryText(w io.Writer, t Target, features iter.Seq2[Outgoing, error]) error {
	if t.Layer.Shape != geo.Polygon {
		return fault.InvalidParam("format", "boundary text holds areas; %s are none", t.Layer.ID)
	}
	zone, named, err := t.projected()
	if err != nil {
		return err
	}
	out := simplifiedchinese.GB18030.NewEncoder().Writer(w)
	begun := false
	for f, err := range features {
		if err != nil {
			return err
		}
		g, err := geometryOf(f.Geometry)
		if err != nil {
			return err
		}
		if !begun {
			if !named {
				zone = zoneOf(g.Bound().Center())
			}
			if zone.Prefix == 0 {
				zone.Prefix = int(zone.Meridian / 3)
			}
			if err := writeBoundaryHead(out, zone); err != nil {
				return err
			}
			begun = true
		}
		if err := writeBoundaryParcel(out, f, g, zone); err != nil {
			return err
		}
	}
	return nil
}

// zoneOf returns the 3° zone that a place in degrees lies in.
func zoneOf(p orb.Point) geo.GaussKruger {
	zone, _ := geo.Zone3(int(math.Round(p.Lon() / 3)))
	return zone
}

func writeBoundaryHead(w io.Writer, zone geo.GaussKruger) error {
	_, err := fmt.Fprintf(w, "%s\r\n格式版本号=1.01版本\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n投影类型=高斯克吕格\r\n计量单位=米\r\n带号=%d\r\n精度=0.001\r\n转换参数=0,0,0,0,0,0,0\r\n%s\r\n",
		sectionAttributes, zone.Prefix, sectionParcels)
	return err
}

func writeBoundaryParcel(w io.Writer, f Outgoing, g orb.Geometry, zone geo.GaussKruger) error {
	var rings []orb.Ring
	polygons, _ := g.(orb.MultiPolygon)
	if p, ok := g.(orb.Polygon); ok {
		polygons = orb.MultiPolygon{p}
	}
	points := 0
	for _, p := range polygons {
		for _, ring := range p {
			rings = append(rings, ring)
			points += len(ring)
		}
	}
	plain := func(field string) string {
		return strings.NewReplacer(",", "，", "@", "＠", "\n", " ", "\r", " ").Replace(textOf(f.Properties[field]))
	}
	// The declared area is the surveyed area, or 0 if there is none; the area of the geometry can be
	// computed from the points. Four decimals of a hectare are exact to a square metre.
	surveyedM2, _ := strconv.ParseFloat(textOf(f.Properties["surveyed_m2"]), 64)
	plots, _ := geo.LayerByID("plots")
	crop, _ := plots.Field("crop")
	use := crop.Word(textOf(f.Properties["crop"])).Hans
	if _, err := fmt.Fprintf(w, "%d,%.4f,%s,%s,面,,%s,,@\r\n", points, surveyedM2/10000, plain("code"), plain("name"), use); err != nil {
		return err
	}
	number := 0
	for i, ring := range rings {
		first := number + 1
		for k, p := range ring {
			number++
			name := number
			if k == len(ring)-1 {
				name = first
				number--
			}
			easting, northing := zone.Project(p)
			if _, err := fmt.Fprintf(w, "J%d,%d,%.4f,%.4f\r\n", name, i+1, northing, easting); err != nil {
				return err
			}
		}
	}
	return nil
}
