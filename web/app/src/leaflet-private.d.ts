/** Members of Leaflet that its own types leave out and that this page's grids use. */
import type * as L from 'leaflet';

// Members of Leaflet 1.9 that its types leave out: those that the tile grid replaces, and what the camera asks.
declare module 'leaflet' {
  interface Map {
    _animatingZoom?: boolean;
  }
  interface GridLayer {
    _level: { readonly origin: L.Point; readonly el: HTMLElement };
    _levels: Record<number, { readonly el: HTMLElement } | undefined>;
    _addTile(coords: L.Coords, container: Node): void;
    _updateLevels(): void;
    _resetGrid(): void;
    _getTilePos(coords: L.Coords): L.Point;
    _pruneTiles(): void;
    _retainParent(x: number, y: number, level: number): boolean;
    _retainChildren(x: number, y: number, level: number): void;
  }
}
