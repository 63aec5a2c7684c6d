import assert from 'node:assert/strict';
import test from 'node:test';
import type { Geometry } from 'geojson';
import type { TownFeature, UnitState } from '../src/api/shapes';
import { worldPx, worldX, worldY, metresPerPx } from '../src/geodesy/mercator';
import { withAlpha } from '../src/look/colour';
import { paletteOf } from '../src/look/palette';
import { CHANNELS, COVERAGE, dashOf, haloWidth, SIGNS, STROKES, ZONES } from '../src/look/style';
import type { OverlayFrame } from '../src/map/canvas/overlay';
import type { OverlayScene } from '../src/map/paint/overlay';
import { paintHere } from '../src/map/tools/paint-here';
import { paintMeasure } from '../src/map/tools/paint-measure';
import { paintShape } from '../src/map/tools/paint-shape';
import { bordersOf } from '../src/map/plane/borders';
import { shapesOf, toWorld, type Shape } from '../src/map/plane/shapes';
import { begun } from '../src/state/mode';
import type { Stacked } from '../src/state/view';
import { canvas, PATTERN, withCanvases, type Drawn } from './canvas';

withCanvases();
// It makes canvases as it is loaded, which must be possible before.
const { paintOverlay } = await import('../src/map/paint/overlay');

const light = paletteOf('light');
const LINES: readonly Stacked[] = ['zones', 'streets', 'channels'];

/** A frame of 1000 by 700 px whose corner is at 111° east and 26° north. */
function frameOf(zoom: number, ui = 1): { frame: OverlayFrame; drawn: Drawn[] } {
  const { ctx, drawn } = canvas();
  const scale = worldPx(zoom);
  const [originX, originY] = [worldX(111) * scale, worldY(26) * scale];
  const margin = { x: 0, y: 0 };
  return { frame: { ctx, scale, originX, originY, width: 1000, height: 700, zoom, ui, palette: light, margin }, drawn };
}

const WAY = [[111, 26], [111.01, 25.99]]; // prettier-ignore
const RING = [[111, 26], [111.01, 26], [111.01, 25.99], [111, 26]]; // prettier-ignore

function feature(id: number, geometry: Geometry, properties: TownFeature['properties'] = {}): TownFeature {
  return { type: 'Feature', id, geometry, properties };
}

function line(id: number, properties: TownFeature['properties']): Shape {
  const [shape] = shapesOf('channels', [feature(id, { type: 'LineString', coordinates: WAY }, properties)]);
  return shape as Shape;
}

function area(id: number, kind: string): Shape {
  const [shape] = shapesOf('zones', [feature(id, { type: 'Polygon', coordinates: [RING] }, { kind })]);
  return shape as Shape;
}

const EMPTY: OverlayScene = {
  boundary: [],
  extent: [],
  borders: { inner: [], outer: [] },
  showBorders: true,
  zones: [],
  streets: [],
  streetState: () => null,
  channels: [],
  opacity: () => 1,
};

function painted(scene: Partial<OverlayScene>, zoom: number, members: readonly Stacked[] = LINES, ui = 1): Drawn[] {
  const { frame, drawn } = frameOf(zoom, ui);
  paintOverlay(frame, { ...EMPTY, ...scene }, members, false);
  return drawn;
}

void test('lesser channels lie under greater ones, each on a halo of paper; from afar only the greater are drawn', () => {
  const channels = ['main', 'field', 'branch', 'lateral'].map((grade, i) => line(i, { grade }));
  const widths = (zoom: number): number[] =>
    painted({ channels }, zoom).flatMap(({ style, width }) => (style === CHANNELS.working.colour ? [width] : []));
  assert.deepEqual(widths(13), [1, 2, 3, 4]);
  assert.deepEqual(widths(12.67), [1.5, 2.25, 3], 'and all are thinner');
  assert.deepEqual(widths(10), [2.25, 3]);
  assert.deepEqual(widths(9.67), [3]);
  assert.deepEqual(widths(7.67), []);
  const halos = painted({ channels }, 13).filter((_, i) => i % 2 === 0);
  assert.ok(halos.every(({ style }) => style === withAlpha(light.paper, 0.85)));
  assert.deepEqual(halos.map(({ width }) => width), [3, 4, 5, 6]); // prettier-ignore
});

void test('a channel of earth is dashed by its width, one that does not work grey; concrete, and what is not known, is solid', () => {
  const told = (properties: object, ui = 1): unknown[] => {
    const [halo, own] = painted({ channels: [line(1, { grade: 'main', ...properties })] }, 14, LINES, ui);
    assert.deepEqual(halo?.dash, [], 'the halo is whole');
    return [own?.style, own?.dash];
  };
  const { working, not_working } = CHANNELS;
  assert.deepEqual(told({ lined: true }), [working.colour, []]);
  assert.deepEqual(told({}), [working.colour, []]);
  assert.deepEqual(told({ lined: false }), [working.colour, dashOf('earth', 4)]);
  assert.deepEqual(told({ lined: false }, 2), [working.colour, dashOf('earth', 4).map((px) => 2 * px)]);
  assert.deepEqual(told({ state: 'not_working' }), [not_working.colour, []]);
  const two = [line(1, { grade: 'main', lined: false }), line(2, { grade: 'main', lined: true })];
  assert.deepEqual(painted({ channels: two }, 14).map(({ dash }) => dash.length), [0, 2, 0, 0], 'nor is the next one dashed'); // prettier-ignore
  assert.equal(painted({ channels: [line(1, { grade: 'dreamt' })] }, 14).length, 0);
});

void test('a street has the state of its day where one is known, and is a road else', () => {
  const street = line(7, { class: 'main' });
  const styles = (state: UnitState | null): unknown[] =>
    painted({ streets: [street], streetState: (fid) => (fid === 7 ? state : null) }, 15).map(({ style }) => style);
  assert.deepEqual(styles(null), [light.casing, light.road]);
  assert.deepEqual(styles('both'), [COVERAGE.both.edge, withAlpha(COVERAGE.both.colour, 1)]);
  assert.deepEqual(styles('not_reported'), [COVERAGE.not_reported.edge, PATTERN]);
});

void test('a street is no thinner than can be seen and no wider than a street', () => {
  const width = (zoom: number): number => painted({ streets: [line(7, {})] }, zoom)[1]?.width ?? 0;
  assert.equal(width(10), 1.6);
  assert.ok(Math.abs(width(14) - 3.6) < 1e-9);
  assert.equal(width(18), 7);
  assert.equal(painted({ streets: [line(7, {})] }, 18)[0]?.width, haloWidth('street', 7));
});

void test('a zone is a veil of its kind’s colour with a dashed edge; one that is no area is not drawn', () => {
  const [fill, edge, ...rest] = painted({ zones: [area(1, 'market_town')] }, 13);
  assert.deepEqual(rest, []);
  assert.deepEqual([fill?.op, fill?.style], ['fill', withAlpha(ZONES.market_town.colour, 0.22)]);
  assert.deepEqual([edge?.style, edge?.width, edge?.dash], [withAlpha(ZONES.market_town.edge, 0.8), STROKES.zone.width, dashOf('zone')]); // prettier-ignore
  assert.equal(painted({ zones: [area(1, 'dreamt')] }, 13)[0]?.style, withAlpha(ZONES.area.colour, 0.22));
  assert.deepEqual(painted({ zones: [line(1, { kind: 'market_town' })] }, 13), []);
});

void test('members are painted in their order, each with its own opacity, and nothing else', () => {
  const scene = { zones: [area(1, 'area')], streets: [line(2, {})], channels: [line(3, { grade: 'main' })] };
  const opacity = (drawn: Stacked): number => ({ zones: 0.5, streets: 0.25 })[drawn as string] ?? 1;
  const alphas = (members: readonly Stacked[]): number[] => painted({ ...scene, opacity }, 13, members).map(({ alpha }) => alpha); // prettier-ignore
  assert.deepEqual(alphas(['zones', 'streets', 'channels']), [0.5, 0.5, 0.25, 0.25, 1, 1]);
  assert.deepEqual(alphas(['channels', 'zones']), [1, 1, 0.5, 0.5]);
  assert.deepEqual(alphas(['points', 'areas']), [], 'these have panes of their own');
});

void test('without any border a town is a frame of its extent; with committees their outline stands for it', () => {
  const extent = [toWorld(RING)];
  const [veil, frame] = painted({ extent }, 12, ['committees']).filter(({ lines }) => lines.length > 0);
  assert.deepEqual([veil?.op, veil?.style], ['fill', withAlpha(light.paper, 0.8)]);
  assert.deepEqual([frame?.style, frame?.dash], [withAlpha(light.committee, 0.7), dashOf('extent')]);
  const square = (west: number, id: number): TownFeature => {
    const ring = [[west, 25.99], [west + 0.01, 25.99], [west + 0.01, 26], [west, 26], [west, 25.99]]; // prettier-ignore
    return feature(id, { type: 'Polygon', coordinates: [ring] });
  };
  const borders = bordersOf([square(111, 1), square(111.01, 2)]);
  const colours = painted({ extent, borders }, 12, ['committees']).map(({ style }) => style);
  assert.deepEqual(colours, [withAlpha(light.paper, 0.5), light.committee, withAlpha(light.paper, 0.9), light.town]);
  const off = painted({ extent, borders, showBorders: false }, 12, ['committees']).map(({ style }) => style);
  assert.deepEqual(off, [withAlpha(light.paper, 0.9), light.town], 'the town’s own line stays');
});

void test('the line that is measured runs to the pointer until it is ended, its points are dots, an area is filled', () => {
  const points = [[111, 26], [111.001, 26], [111.001, 25.999]] as const; // prettier-ignore
  const told = (
    what: 'length' | 'area' | 'point',
    more: object = {},
  ): { dots: number; corners: number; fills: number } => {
    const { frame, drawn } = frameOf(16);
    paintMeasure(frame, { ...begun(what), points, ...more });
    const dots = drawn.filter(({ op, circles }) => op === 'fill' && circles.length > 0).length;
    const corners = drawn.find(({ op }) => op === 'stroke')?.lines[0]?.points.length ?? 0;
    return { dots, corners, fills: drawn.filter(({ op }) => op === 'fill').length - dots };
  };
  assert.deepEqual(told('length'), { dots: 3, corners: 3, fills: 0 });
  assert.deepEqual(told('length', { pointer: [111.002, 26] }), { dots: 3, corners: 4, fills: 0 });
  assert.deepEqual(told('length', { pointer: [111.002, 26], ended: true }), { dots: 3, corners: 3, fills: 0 });
  assert.deepEqual(told('area'), { dots: 3, corners: 3, fills: 1 });
});

void test('where the reader is has a circle as wide as the device is unsure, and one that can be seen where it is sure', () => {
  const radius = (accuracyM: number, zoom: number, ui = 1): number => {
    const { frame, drawn } = frameOf(zoom, ui);
    paintHere(frame, { at: [111, 26], accuracyM });
    const [around, , dot] = drawn;
    assert.deepEqual([around?.circles[0]?.x, around?.circles[0]?.y], [0, 0], 'around the place itself');
    assert.equal(dot?.circles[0]?.radius, 6 * ui);
    assert.equal(dot?.style, SIGNS.here);
    return around?.circles[0]?.radius ?? 0;
  };
  assert.ok(Math.abs(radius(50, 17) - 50 / metresPerPx(26, 17)) < 1e-9);
  assert.equal(radius(3, 12), 10);
  assert.equal(radius(3, 12, 2), 20);
});

void test('a shape of before is dashed and one of now is not, on an edge of paper; a point is a ring', () => {
  const drawnOf = (shape: Geometry | null, dashed: boolean): Drawn[] => {
    const { frame, drawn } = frameOf(14);
    paintShape(frame, shape, '#123456', dashed);
    return drawn;
  };
  const polygon: Geometry = { type: 'Polygon', coordinates: [RING] };
  assert.deepEqual(drawnOf(polygon, true).map(({ style, width, dash }) => [style, width, dash]), [[light.paper, 7, []], ['#123456', 3, [9, 6]]]); // prettier-ignore
  assert.deepEqual(drawnOf(polygon, false)[1]?.dash, []);
  assert.deepEqual(drawnOf({ type: 'Point', coordinates: [111, 26] }, false)[1]?.circles, [{ x: 0, y: 0, radius: 9 }]);
  assert.deepEqual(drawnOf(null, false), [], 'what was not there before');
  const several = drawnOf({ type: 'MultiPoint', coordinates: [[111, 26], [111.001, 26]] }, false); // prettier-ignore
  assert.equal(several[1]?.circles.length, 2);
});
