import type * as L from 'leaflet';

// Members of Leaflet 1.9 that its types leave out and that the tile grid replaces.
declare module 'leaflet' {
  interface GridLayer {
    _tileZoom: number | undefined;
    _level: { readonly origin: L.Point };
    _tiles: Record<
      string,
      { readonly coords: L.Coords; active?: boolean; loaded?: Date; retain?: boolean } | undefined
    >;
    _getTilePos(coords: L.Coords): L.Point;
    _retainParent(x: number, y: number, level: number): boolean;
    _retainChildren(x: number, y: number, level: number): void;
  }
}
