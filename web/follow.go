package web

// This file listens to the database's changes, evicts tiles from the cache, and notifies open pages.

import (
	"context"
	"math"
	"sync"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/project"

	"tuntu/geo"
	"tuntu/internal/postgis"
	"tuntu/tiles"
)

// Follow listens to the database until the context ends: it evicts from the tile cache
// exactly what changes have touched, and then tells open pages. It calls heard when it first
// hears of changes.
func (s *Server) Follow(ctx context.Context, heard func()) {
	begin := sync.OnceFunc(heard)
	anew := func() { // cached tiles and access rights may have changed while the connection was lost
		s.tiles.Live(true)
		s.heard.began()
		s.forgetAccess()
		s.tellAll(ctx, "")
	}
	s.db.Listen(ctx, s.log, postgis.Listener{
		Connected:     func() { anew(); begin() },
		Lost:          func() { s.tiles.Live(false); s.heard.lost() },
		AccessChanged: s.accessChanged,
		Changed: func(e postgis.Event) error {
			if e.Town == "" { // a restore has replaced the database
				anew()
				return nil
			}
			places, err := s.db.Places(ctx, e)
			if err != nil {
				return err
			}
			extent := s.extentOf(ctx, e.Town)
			var touched []tiles.Touched
			for _, place := range places {
				if layer, ok := geo.LayerByID(place.Layer); ok {
					touched = append(touched, tiles.Touched{Town: e.Town, Layer: layer, Boxes: place.Boxes, Extent: extent})
				}
			}
			s.tiles.Evict(touched)
			s.heard.evicted(e.Town, e.Change)
			s.tellAll(ctx, e.Town) // the old tiles are evicted now, so pages can request new ones
			return nil
		},
	})
}

// extentOf returns a town's box in EPSG:3857. For an unknown town it returns the whole world.
func (s *Server) extentOf(ctx context.Context, town string) orb.Bound {
	extent, err := s.db.TownExtent(ctx, town)
	if err != nil {
		const half = math.Pi * orb.EarthRadius
		return orb.Bound{Min: orb.Point{-half, -half}, Max: orb.Point{half, half}}
	}
	return project.Bound(extent, project.WGS84.ToMercator)
}
