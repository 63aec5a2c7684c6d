/** What the canvases over the tiles show of a view and its data. */
import type { Extent, TownFeature } from '../../api/shapes';
import { featuresOf, townOf, type Data } from '../../state/data';
import { isOff, opacityOf, type Selection, type View } from '../../state/view';
import { Chosen } from './chosen';
import { bordersOf, type Borders } from '../plane/borders';
import { classOf, fillOfClass } from '../paint/areas';
import type { OverlayScene } from '../paint/overlay';
import { worldX, worldY } from '../../geodesy/mercator';
import { nameOf, withoutRemark } from '../../words/names';
import type { Neighbour } from '../paint/around';
import { hits, ringsOf, shapesOf, toWorld, type Shape } from '../plane/shapes';
import { shows } from '../../state/themes';
import type { TileGrid } from '../tiles/vector-grid';
import type { Emphases, Emphasis } from '../paint/emphasis';
import { isCommittee, type LayerId } from '../../api/layers';
import { type AreaLayer, classField, isArea } from '../../state/layers';

/** What the canvases over the tiles show of view and data. Shapes are projected once for each answer of the server. */
export class Scenes {
  private readonly shapes = new Map<LayerId, { from: readonly TownFeature[]; shapes: readonly Shape[] }>();
  private borders: { from: readonly TownFeature[]; borders: Borders } | null = null;
  /** The features that pass filter and committee. */
  readonly chosen: Chosen;
  private boundary: { town: string | null; rings: readonly Float64Array[] } = { town: null, rings: [] };

  private others: {
    readonly from: Data['towns']['value'];
    readonly town: string | null;
    readonly language: View['language'];
    readonly list: readonly Neighbour[];
  } | null = null;

  constructor(
    private readonly now: () => readonly [View, Data],
    private readonly areas: Readonly<Record<AreaLayer, TileGrid>>,
  ) {
    this.chosen = new Chosen(now);
  }

  shapesIn(layer: LayerId): readonly Shape[] {
    const from = featuresOf(this.now()[1], layer);
    const known = this.shapes.get(layer);
    if (known?.from === from) return known.shapes;
    const shapes = shapesOf(layer, from);
    this.shapes.set(layer, { from, shapes });
    return shapes;
  }

  /** The shapes that can be pointed at: all committees, and of other layers what is shown. */
  hit(layer: LayerId, x: number, y: number, reach: number): readonly Shape[] {
    const near = this.shapesIn(layer).filter((shape) => hits(shape, x, y, reach));
    if (near.length === 0 || isCommittee(layer)) return near;
    const shown = this.shown(layer);
    return near.filter((shape) => shown.includes(shape));
  }

  /** The shapes of a layer that the view lets through. */
  shown(layer: LayerId): readonly Shape[] {
    const [view] = this.now();
    if (!shows(view.theme, layer) || isOff(view, layer)) return [];
    const field = classField(layer);
    return this.shapesIn(layer).filter(
      ({ properties: p, fid }) => !isOff(view, layer, String(p[field])) && this.chosen.has(layer, fid),
    );
  }

  scene(): OverlayScene {
    const [view, data] = this.now();
    const coverage = data.coverage.value;
    const byFid = new Map((coverage?.streets ?? []).map((unit) => [unit.fid, unit.state]));
    return {
      boundary: this.boundaryRings(view, data),
      neighbours: this.otherTowns(view, data),
      extent: extentRing(townOf(data, view.town)?.extent),
      borders: this.committeeBorders(data),
      showBorders: !isOff(view, 'committees'),
      zones: this.shown('zones'),
      streets: isOff(view, 'streets') ? [] : this.shapesIn('streets'),
      streetState: (fid) =>
        view.theme === 'coverage' && data.tint === null && coverage?.has_assignments === true
          ? (byFid.get(fid) ?? null)
          : null,
      channels: this.shown('channels'),
      opacity: (drawn) => opacityOf(view, drawn),
    };
  }

  emphases(hovered: Selection | null, selected: readonly Selection[], ringed: Selection | null): Emphases {
    return {
      hovered: this.emphasisOf(hovered),
      selected: this.emphasesOf(selected),
      ringed: this.emphasisOf(ringed),
    };
  }

  private emphasisOf(selection: Selection | null): Emphasis {
    return (selection === null ? undefined : this.emphasesOf([selection])[0]) ?? { shape: null, pieces: [] };
  }

  /** A layer's areas are looked for together: tiles hold thousands, of which a thousand may be picked. */
  private emphasesOf(selections: readonly Selection[]): Emphasis[] {
    return [...new Set(selections.map(({ layer }) => layer))].flatMap((layer): Emphasis[] => {
      const fids = new Set(selections.flatMap((each) => (each.layer === layer ? [each.fid] : [])));
      if (!isArea(layer))
        return this.shapesIn(layer).flatMap((shape) => (fids.has(shape.fid) ? [{ shape, pieces: [] }] : []));
      const pieces = this.areas[layer].fragments(layer, fids);
      return [
        {
          shape: null,
          pieces: pieces.map((each) => ({ ...each, fill: fillOfClass(layer, classOf(layer, each.feature)) })),
        },
      ];
    });
  }

  private boundaryRings(view: View, data: Data): readonly Float64Array[] {
    const town = townOf(data, view.town);
    if (this.boundary.town !== (town?.town ?? null)) {
      this.boundary = { town: town?.town ?? null, rings: ringsOf(town?.boundary ?? null).map(toWorld) };
    }
    return this.boundary.rings;
  }

  private otherTowns(view: View, data: Data): readonly Neighbour[] {
    const from = data.towns.value;
    const known = this.others;
    if (known?.from === from && known.town === view.town && known.language === view.language) return known.list;
    const list = (from ?? []).flatMap((town) => {
      if (town.town === view.town || town.boundary === null || town.extent === null) return [];
      const [west, south, east, north] = town.extent;
      const box = { minX: worldX(west), minY: worldY(north), maxX: worldX(east), maxY: worldY(south) };
      const name = withoutRemark(nameOf(town, view.language));
      return [{ name, rings: ringsOf(town.boundary).map(toWorld), box }];
    });
    this.others = { from, town: view.town, language: view.language, list };
    return list;
  }

  private committeeBorders(data: Data): Borders {
    const from = featuresOf(data, 'committees');
    if (this.borders?.from !== from) this.borders = { from, borders: bordersOf(from) };
    return this.borders.borders;
  }
}

function extentRing(extent: Extent | null | undefined): Float64Array[] {
  if (extent === null || extent === undefined) return [];
  const [west, south, east, north] = extent;
  return [toWorld([[west, south], [east, south], [east, north], [west, north]])]; // prettier-ignore
}
