import L from 'leaflet';
import { STEPS, tilePx } from './levels';

/** Leaflet's grid of tiles on the town's finer levels, where three levels draw the same tiles. */
export class TownGrid extends L.GridLayer {
  /** How many zooms nearer than the map's own its tiles are: their size halves with each. */
  protected readonly nearer: number = 0;

  override getTileSize(): L.Point {
    const size = tilePx(this._tileZoom ?? 0) / 2 ** this.nearer;
    return L.point(size, size);
  }

  // The next three replace Leaflet's own, which take for granted that a level doubles the last.

  override _getTilePos(coords: L.Coords): L.Point {
    return coords.scaleBy(this.getTileSize()).subtract(this._level.origin).round();
  }

  override _retainParent(x: number, y: number, level: number, least: number): boolean {
    const up = level % STEPS === 0 ? 2 : 1;
    const [px, py, above] = [Math.floor(x / up), Math.floor(y / up), level - 1];
    const tile = this._tiles[`${px}:${py}:${above}`];
    if (tile?.active === true) {
      tile.retain = true;
      return true;
    }
    if (tile?.loaded !== undefined) tile.retain = true;
    return above > least ? this._retainParent(px, py, above, least) : false;
  }

  override _retainChildren(x: number, y: number, level: number, most: number): void {
    const down = (level + 1) % STEPS === 0 ? 2 : 1;
    for (let i = x * down; i < (x + 1) * down; i += 1) {
      for (let j = y * down; j < (y + 1) * down; j += 1) {
        const tile = this._tiles[`${i}:${j}:${level + 1}`];
        if (tile?.active === true || tile?.loaded !== undefined) tile.retain = true;
        else if (level + 1 < most) this._retainChildren(i, j, level + 1, most);
      }
    }
  }
}
