import assert from 'node:assert/strict';
import test from 'node:test';
import { STAGES } from '../src/api/layers';
import { metresPerPx } from '../src/geodesy/mercator';
import { mix, withAlpha } from '../src/look/colour';
import { edgeOf, paletteOf } from '../src/look/palette';
import { phaseOf } from '../src/look/phases';
import { dashOf, LOOKS, OTHERS, PARCELS, PLOTS, ROAD_LINES, SIGNS } from '../src/look/style';
import { paintAreas } from '../src/map/paint/areas';
import { baseSteps, landColour } from '../src/map/paint/base';
import { boxOf } from '../src/map/plane/geometry';
import type { TileFeature, TileLayers } from '../src/map/tiles/decode';
import type { TileFrame } from '../src/map/tiles/vector-grid';
import { canvas, PATTERN, withCanvases, type Drawn } from './canvas';

withCanvases();
const light = paletteOf('light');
const LAT = 25.9;

/** A feature of a tile. */
function feature(fid: number, kind: TileFeature['kind'], properties: object, ...parts: number[][]): TileFeature {
  const rings = parts.map((part) => Int16Array.from(part));
  return { fid, kind, properties: properties as TileFeature['properties'], parts: rings, box: boxOf(rings) };
}

function square(fid: number, properties: object, x = 100, side = 1000): TileFeature {
  return feature(fid, 'polygon', properties, [x, x, x + side, x, x + side, x + side, x, x + side, x, x]);
}

/** A frame of a tile that is 512 px wide, and what is drawn in it. */
function frameOf(
  layers: TileLayers,
  zoom: number,
  more: Partial<TileFrame> = {},
): { frame: TileFrame; drawn: Drawn[] } {
  const { ctx, drawn } = canvas();
  const corner = { x: 0.8, y: 0.42, side: 2 ** -12 };
  const frame = {
    ctx,
    scale: 512 / 4096,
    zoom,
    ui: 1,
    palette: light,
    sizePx: 512,
    corner,
    layers,
    shade: null,
    ...more,
  };
  return { frame, drawn };
}

interface Painting {
  readonly off?: (value: string) => boolean;
  readonly chosen?: ReadonlySet<number> | null;
  readonly more?: Partial<TileFrame>;
}

function parcels(features: readonly TileFeature[], zoom: number, { off, chosen = null, more }: Painting = {}): Drawn[] {
  const { frame, drawn } = frameOf(new Map([['parcels', features]]), zoom, more);
  paintAreas(frame, 'parcels', off ?? (() => false), chosen);
  return drawn;
}

const fills = (drawn: readonly Drawn[]): unknown[] => drawn.flatMap(({ op, style }) => (op === 'fill' ? [style] : []));
const strokes = (drawn: readonly Drawn[]): Drawn[] => drawn.filter(({ op }) => op === 'stroke');

void test('a parcel of each stage has the fill of its phase, whole or by its pattern; an unknown stage counts as to do', () => {
  for (const stage of STAGES) {
    const { colour, pattern } = PARCELS[phaseOf(stage)];
    assert.deepEqual(fills(parcels([square(1, { stage })], 12)), [pattern === undefined ? withAlpha(colour, 1) : PATTERN], stage); // prettier-ignore
  }
  assert.deepEqual(fills(parcels([square(1, { stage: 'dreamt' })], 12)), [withAlpha(PARCELS.todo.colour, 1)]);
  assert.deepEqual(fills(parcels([square(1, {})], 12)), [withAlpha(PARCELS.todo.colour, 1)]);
});

void test('a plot of a crop that the page does not know is drawn all the same', () => {
  const plots = (crop: unknown): unknown[] => {
    const { frame, drawn } = frameOf(new Map([['plots', [square(1, { crop })]]]), 12);
    paintAreas(frame, 'plots', () => false, null);
    return fills(drawn);
  };
  assert.deepEqual(plots('rice'), [withAlpha(PLOTS.rice.colour, 1)]);
  for (const crop of ['wheat', null, 7, undefined])
    assert.deepEqual(plots(crop), [withAlpha(OTHERS.unknown.colour, 1)]);
});

void test('what the legend has switched off is not drawn at all, by the phase that its line names', () => {
  const all = [square(1, { stage: 'tasked' }), square(2, { stage: 'closed' }), square(3, { stage: 'verified' })];
  assert.deepEqual(fills(parcels(all, 14, { off: (value) => value === 'todo' })), [withAlpha(PARCELS.done.colour, 1)]);
  assert.deepEqual(parcels(all, 14, { off: () => true }), []);
});

void test('what the filter leaves out keeps a faint outline from near by, and nothing from afar', () => {
  const all = [square(1, { stage: 'closed' }), square(2, { stage: 'tasked' })];
  const chosen = new Set([1]);
  assert.equal(parcels(all, 12.67, { chosen }).length, 1, 'the chosen one’s fill');
  const [, , outline, ...rest] = parcels(all, 13, { chosen });
  assert.deepEqual(rest, []);
  assert.deepEqual([outline?.op, outline?.style, outline?.width], ['stroke', withAlpha(SIGNS.unchosen, 0.45), 0.6]);
  assert.deepEqual(fills(parcels(all, 13, { chosen: new Set() })), [], 'a filter that nothing passes');
  assert.deepEqual(parcels(all, 13, { chosen, off: (value) => value === 'todo' }).length, 2, 'switched off is off');
});

void test('edges come from near by, stronger at a village’s zoom, and lighter than a dark fill on a dark map', () => {
  const edge = (zoom: number, more: Partial<TileFrame> = {}): unknown[] => {
    const [first] = strokes(parcels([square(1, { stage: 'closed' })], zoom, { more }));
    return first === undefined ? [] : [first.style, first.width];
  };
  assert.deepEqual(edge(12.67), []);
  assert.deepEqual(edge(13), [withAlpha(PARCELS.done.edge, 0.6), 0.6]);
  assert.deepEqual(edge(14.67), [withAlpha(PARCELS.done.edge, 0.6), 0.6]);
  assert.deepEqual(edge(15), [withAlpha(PARCELS.done.edge, 0.9), 1]);
  assert.deepEqual(edge(15, { ui: 2 }), [withAlpha(PARCELS.done.edge, 0.9), 2], 'on a wall all is twice as wide');
  const dark = paletteOf('dark');
  assert.deepEqual(edge(15, { palette: dark }), [withAlpha(edgeOf(PARCELS.done, dark), 0.9), 1]);
});

void test('a parcel bears a tick for each level of acceptance, where it lies whole in the tile and has room for them', () => {
  const ticks = (stage: string, zoom: number, x = 100, side = 1000): number => {
    const last = strokes(parcels([square(1, { stage }, x, side)], zoom)).find(({ style }) => style === light.paper);
    return last?.lines.length ?? 0;
  };
  const levels = ['check_town', 'check_county', 'check_city', 'check_region'];
  assert.deepEqual(levels.map((stage) => ticks(stage, 15)), [1, 2, 3, 4]); // prettier-ignore
  assert.equal(ticks('closed', 15), 0);
  assert.equal(ticks('check_city', 14.67), 0, 'from afar they would be dust');
  assert.equal(ticks('check_city', 15, 0, 4096), 3, 'as wide as its tile');
  assert.equal(ticks('check_city', 15, -1, 1000), 0, 'its other piece has the middle');
  assert.equal(ticks('check_city', 15, 3097, 1000), 0);
  // 18 px of 512 are 144 of the tile's own units.
  assert.deepEqual([ticks('check_city', 15, 100, 144), ticks('check_city', 15, 100, 143)], [3, 0]);
});

void test('ticks stand around the middle of their parcel, as far apart as they are wide together', () => {
  for (const [stage, xs] of [
    ['check_town', [0]],
    ['check_county', [-2, 2]],
    ['check_region', [-6, -2, 2, 6]],
  ] as const) {
    const drawn = strokes(parcels([square(1, { stage }, 100, 1000)], 15));
    const lines = drawn.find(({ style }) => style === light.paper)?.lines ?? [];
    const middle = 600 / 8;
    assert.deepEqual(lines.map(({ points: [top] }) => (top?.[0] ?? 0) - middle), xs); // prettier-ignore
    for (const { points } of lines) assert.deepEqual(points.map(([, y]) => y - middle), [-4, 4]); // prettier-ignore
  }
});

void test('a hole in a parcel is drawn as a ring of its own, each ring closed', () => {
  const ring = [0, 0, 800, 0, 800, 800, 0, 800, 0, 0];
  const hole = [200, 200, 200, 400, 400, 400, 200, 200];
  const [first] = parcels([feature(1, 'polygon', { stage: 'closed' }, ring, hole)], 12);
  assert.deepEqual(first?.lines.map(({ points, closed }) => [points.length, closed]), [[5, true], [4, true]]); // prettier-ignore
  assert.deepEqual(first?.lines[1]?.points[0], [25, 25], 'in pixels of the canvas');
});

/** What the base's steps draw. */
function base(
  layers: TileLayers,
  zoom: number,
  off: readonly string[] = ['relief'],
  more: Partial<TileFrame> = {},
): Drawn[] {
  const { frame, drawn } = frameOf(layers, zoom, more);
  for (const step of baseSteps(
    frame,
    (layer) => off.includes(layer),
    LAT,
    true,
    () => undefined,
  ))
    step();
  return drawn;
}

void test('land is greener and darker the higher it lies, within the heights of such hills; water is level', () => {
  for (const look of LOOKS) {
    const palette = paletteOf(look);
    const forest = palette.land['forest'] ?? '';
    const cases: [unknown, string][] = [
      [null, forest],
      [100, forest],
      [140, forest],
      [380, mix(forest, palette.height, 0.275)],
      [620, mix(forest, palette.height, 0.55)],
      [2000, mix(forest, palette.height, 0.55)],
      ['620', forest],
    ];
    for (const [height, colour] of cases) assert.equal(landColour(palette, 'forest', height), colour, String(height));
    assert.equal(landColour(palette, 'water', 600), palette.land['water']);
    assert.equal(landColour(palette, 'moor', null), palette.land['grass'], 'a use that the page does not know');
  }
});

void test('bands of height are laid one upon the other, the lowest first, then what people built and water', () => {
  const land = [
    square(1, { use: 'forest', height_m: 400 }),
    square(2, { use: 'settlement', height_m: 200 }),
    square(3, { use: 'paddy', height_m: 150 }),
    square(4, { use: 'water', height_m: 150 }),
    square(5, { use: 'dry' }),
    feature(6, 'line', { use: 'forest', height_m: 100 }, [0, 0, 9, 9]),
  ];
  const order = fills(base(new Map([['land', land]]), 13, ['relief', 'rivers']));
  const colour = (use: string, height?: number): string => landColour(light, use, height);
  assert.deepEqual(order, [
    colour('paddy', 150), colour('forest', 400), colour('settlement', 200), colour('water'), colour('dry'),
  ]); // prettier-ignore
});

void test('hills cast a shade where it is wanted, valleys do not, and none lies over a hill shade', () => {
  const land = [square(1, { use: 'forest', height_m: 160 }), square(2, { use: 'forest', height_m: 161 })];
  const layers: TileLayers = new Map([['land', land]]);
  const shades = (off: readonly string[], more: Partial<TileFrame> = {}): Drawn[] =>
    base(layers, 13, [...off, 'rivers'], more).filter(({ style }) => style === light.shade || style === light.light);
  assert.deepEqual(
    shades([]).map(({ style, shift: [x, y] }) => [style, x > 0, x === y]),
    [
      [light.shade, true, true],
      [light.shade, true, true],
      [light.light, false, true],
    ],
  );
  assert.deepEqual(shades(['relief']), []);
  assert.deepEqual(shades([], { shade: {} as CanvasImageSource }), []);
});

/** The strokes of rivers alone: bank or water, by width in px. */
function rivers(features: readonly TileFeature[], zoom: number): { what: string; width: number; cap: string }[] {
  return strokes(base(new Map([['rivers', features]]), zoom, ['relief', 'roads'])).map(({ style, width, cap }) => {
    return { what: style === light.bank ? 'bank' : 'water', width: Math.round(width * 100) / 100, cap };
  });
}

void test('a river is as wide as it is, where that can be seen; else as wide as can be seen', () => {
  const one = (properties: object, zoom: number): number | undefined =>
    rivers([feature(1, 'line', properties, [0, 0, 4096, 4096])], zoom).find(({ what }) => what === 'water')?.width;
  const px = (metres: number, zoom: number): number => Math.round((metres / metresPerPx(LAT, zoom)) * 100) / 100;
  assert.equal(one({ class: 'river', width_m: 60 }, 16), px(60, 16));
  assert.equal(one({ class: 'river', width_m: 60 }, 11), 2.4);
  assert.equal(one({ class: 'river' }, 16), 2.4);
  assert.equal(one({ class: 'stream', width_m: 3 }, 13), 1.1);
  assert.equal(one({ class: 'stream', width_m: 3 }, 12.67), 0.7);
  assert.equal(one({ class: 'stream', width_m: 3 }, 10.67), undefined, 'from afar there are rivers only');
  assert.equal(one({ class: 'river', width_m: 3 }, 10.67), 2.4);
  // Tiles hold no more beyond their edges than half of 400 m.
  assert.equal(one({ class: 'river', width_m: 900 }, 15), px(400, 15));
});

void test('all banks come before all water, so that no river has a bank within another', () => {
  const two = [1, 2].map((fid) => feature(fid, 'line', { class: 'river', width_m: 40 }, [0, 0, 900, 900 * fid]));
  assert.deepEqual(rivers(two, 15).map(({ what }) => what), ['bank', 'bank', 'water', 'water']); // prettier-ignore
  assert.deepEqual(rivers([feature(1, 'line', { class: 'stream' }, [0, 0, 9, 9])], 15).map(({ what }) => what), ['water']); // prettier-ignore
  const [bank, water] = rivers(two.slice(0, 1), 15);
  assert.ok((bank?.width ?? 0) > (water?.width ?? 0), 'a bank shows on both sides');
});

void test('a wide river ends straight at the town’s border, and is round where its next stretch begins', () => {
  const wide = { class: 'river', width_m: 60 };
  const stretches = [
    feature(1, 'line', wide, [0, 0, 1000, 1000]),
    feature(2, 'line', wide, [1000, 1000, 2000, 0]),
    feature(3, 'line', wide, [3000, 0, 4000, 0]),
  ];
  const drawn = base(new Map([['rivers', stretches]]), 15, ['relief', 'roads']);
  assert.ok(strokes(drawn).every(({ cap }) => cap === 'butt'));
  const joints = drawn.flatMap(({ op, circles }) => (op === 'fill' ? circles : []));
  assert.equal(joints.length, 4, 'both stretches at their common end, as bank and as water');
  assert.ok(joints.every(({ x, y }) => x === 125 && y === 125));
  const narrow = rivers([feature(1, 'line', { class: 'river' }, [0, 0, 9, 9])], 15);
  assert.ok(narrow.every(({ cap }) => cap === 'round'));
});

function roads(classes: readonly string[], zoom: number): Drawn[] {
  const features = classes.map((id, i) => feature(i, 'line', { class: id }, [0, 10 * i, 4096, 10 * i]));
  return strokes(base(new Map([['roads', features]]), zoom, ['relief', 'rivers']));
}

void test('roads come by their rank as the map comes nearer', () => {
  const all = ROAD_LINES.map(({ id }) => id);
  const seen = (zoom: number): number => roads(all, zoom).filter(({ style }) => style !== light.casing).length;
  assert.deepEqual([7.67, 8, 9, 10, 12, 13, 14.67, 15].map(seen), [0, 1, 2, 3, 4, 5, 5, 6]);
});

void test('all casings lie under all roads, and a main road over its side roads; a track is dashed and has none', () => {
  const drawn = roads(['national', 'village', 'track'], 16).filter(({ lines }) => lines.length > 0);
  const rank = (at: Drawn): string => ['national', 'village', 'track'][(at.lines[0]?.points[0]?.[1] ?? 0) / 1.25] ?? '';
  assert.deepEqual(
    drawn.map((at) => [rank(at), at.style, at.dash.length > 0]),
    [
      ['village', light.casing, false],
      ['national', light.casing, false],
      ['track', light.track, true],
      ['village', light.road, false],
      ['national', light.road, false],
    ],
  );
  assert.deepEqual(drawn[2]?.dash, dashOf('track'));
});

void test('a road grows with the map, no thinner than can be seen, and its casing shows on both sides', () => {
  for (const { id, widths } of ROAD_LINES.filter(({ id: each }) => each !== 'track')) {
    let before = 0;
    for (const zoom of [13, 14, 15, 16, 17, 18]) {
      const [casing, road] = roads([id], zoom).filter(({ lines }) => lines.length > 0);
      assert.ok(road !== undefined && casing !== undefined, id);
      assert.ok(road.width >= 0.7 && road.width > before, `${id} ${zoom}`);
      assert.ok(casing.width >= road.width + 0.99, `${id} ${zoom}`);
      if (zoom === 17) assert.ok(Math.abs(road.width - widths[1]) < 1e-9, `${id} is as wide as the style says`);
      before = road.width;
    }
  }
});

void test('rivers and roads that are switched off leave the land alone', () => {
  const layers: TileLayers = new Map([
    ['land', [square(1, { use: 'paddy' }), square(2, { use: 'water' })]],
    ['rivers', [feature(3, 'line', { class: 'river' }, [0, 0, 9, 9])]],
    ['roads', [feature(4, 'line', { class: 'county' }, [0, 0, 9, 9])]],
  ]);
  const colours = new Set(base(layers, 15, ['relief', 'rivers', 'roads']).map(({ style }) => style));
  assert.deepEqual(colours, new Set([light.land['paddy'], light.land['water']]));
  assert.ok(base(layers, 15, ['relief', 'rivers']).some(({ style }) => style === light.road));
  assert.ok(base(layers, 15, ['relief', 'roads']).some(({ style }) => style === light.river));
});
