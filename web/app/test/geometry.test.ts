import assert from 'node:assert/strict';
import test from 'node:test';
import { PbfWriter } from 'pbf';
import type { TownFeature } from '../src/api/shapes';
import { bordersOf } from '../src/map/plane/borders';
import { distanceToLines, inRings, insidePoints, linesMeet } from '../src/map/plane/geometry';
import { levelOf, tilePx, tileZ, zoomOf } from '../src/map/plane/levels';
import { metresPerPx, worldPerMetre, worldX, worldY } from '../src/geodesy/mercator';
import { hits, shapesOf } from '../src/map/plane/shapes';
import { decodeTile, hitsTileFeature } from '../src/map/tiles/decode';
import { coordinatesText } from '../src/geodesy/coordinates';
import { scaleBar } from '../src/shell/notice';
import { stopAfter } from '../src/overview/stops';

const SQUARE = [0, 0, 10, 0, 10, 10, 0, 10, 0, 0];
const HOLE = [4, 4, 4, 6, 6, 6, 6, 4, 4, 4];

test('a point is in a ring but not in its hole, nor in the notch of a bent one', () => {
  assert.ok(inRings([SQUARE], 5, 5));
  assert.ok(!inRings([SQUARE, HOLE], 5, 5));
  assert.ok(inRings([SQUARE, HOLE], 2, 5));
  assert.ok(!inRings([SQUARE], 11, 5));
  assert.ok(!inRings([[0, 0, 10, 0, 10, 10, 5, 2, 0, 10, 0, 0]], 5, 8));
});

test('the distance to a line is to its nearest point, not to its endless extension', () => {
  assert.equal(distanceToLines([[0, 0, 10, 0]], 5, 3), 3);
  assert.equal(distanceToLines([[0, 0, 10, 0]], 13, 4), 5);
  assert.equal(distanceToLines([[2, 2]], 5, 6), 5);
});

test('the places for a label lie inside, the roomiest first', () => {
  const horseshoe = [0, 0, 30, 0, 30, 30, 20, 30, 20, 10, 10, 10, 10, 30, 0, 30, 0, 0];
  const places = insidePoints([horseshoe], 10);
  assert.equal(places.length, 10);
  for (const [x, y] of places) assert.ok(inRings([horseshoe], x, y), `${x}, ${y}`);
  assert.ok(insidePoints([SQUARE], 1)[0]?.every((c) => Math.abs(c - 5) < 0.5));
});

test('the world square is the Web Mercator of the tiles', () => {
  assert.equal(worldX(-180), 0);
  assert.equal(worldX(180), 1);
  assert.ok(Math.abs(worldY(0) - 0.5) < 1e-12);
  assert.ok(Math.abs(worldY(85.0511287798066)) < 1e-6);
  // The tile 13/6621/3484 by the OSM wiki's formula.
  assert.equal(Math.floor(worldX(111.0048755) * 8192), 6621);
  assert.equal(Math.floor(worldY(25.9032413) * 8192), 3485);
  assert.ok(Math.abs(metresPerPx(0, 0) - 156543.03392804097) < 1e-6);
});

test('three levels make a zoom, and tiles grow evenly between', () => {
  assert.equal(levelOf(12.67), 38);
  assert.equal(zoomOf(39), 13);
  assert.equal(tileZ(36), 11);
  assert.equal(tileZ(38), 11);
  assert.equal(tileZ(39), 12);
  assert.equal(tilePx(36), 512);
  assert.ok(Math.abs(tilePx(37) - 645.0796) < 1e-3);
  assert.ok(Math.abs(tilePx(38) * 2 ** (1 / 3) - 1024) < 1e-9);
});

function area(id: number, ring: [number, number][]): TownFeature {
  return { type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

test('a border that two areas share is drawn once, the outline apart', () => {
  const west = area(1, [[0, 0], [1, 0], [1, 1], [1, 2], [0, 2], [0, 0]]);
  const east = area(2, [[1, 0], [2, 0], [2, 2], [1, 2], [1, 1], [1, 0]]);
  const { inner, outer } = bordersOf([west, east]);
  assert.equal(inner.length, 1);
  assert.equal(inner[0]?.length, 6);
  assert.equal(outer.reduce((edges, line) => edges + line.length / 2 - 1, 0), 6);
}); // prettier-ignore

test('a shape is hit where it is', () => {
  const [square] = shapesOf('committees', [area(7, [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]])]); // prettier-ignore
  assert.ok(square !== undefined && square.fid === 7);
  assert.ok(hits(square, worldX(1), worldY(1), 0));
  assert.ok(!hits(square, worldX(3), worldY(1), 0));
  assert.deepEqual(shapesOf('villages', [{ type: 'Feature', id: 1, properties: {}, geometry: null }]), []);
});

/** A tile with one square of 100 units at 1000, 1000, as the specification writes it. */
function tileBytes(extent: number): ArrayBuffer {
  const pbf = new PbfWriter();
  pbf.writeMessage(3, (_: null, layer: PbfWriter) => {
    layer.writeVarintField(15, 2);
    layer.writeStringField(1, 'parcels');
    layer.writeMessage(2, (_none: null, feature: PbfWriter) => {
      feature.writeVarintField(1, 812);
      feature.writePackedVarint(2, [0, 0]);
      feature.writeVarintField(3, 3);
      feature.writePackedVarint(4, [9, 2000, 2000, 26, 200, 0, 0, 200, 199, 0, 15]);
    }, null); // prettier-ignore
    layer.writeStringField(3, 'stage');
    layer.writeMessage(4, (_none: null, value: PbfWriter) => value.writeStringField(1, 'tasked'), null);
    layer.writeVarintField(5, extent);
  }, null); // prettier-ignore
  return pbf.finish().slice().buffer;
}

test('a tile is decoded with fid, properties and the tile’s own coordinates', () => {
  const [parcel, ...others] = decodeTile(tileBytes(4096), ['parcels']).get('parcels') ?? [];
  assert.ok(parcel !== undefined);
  assert.equal(others.length, 0);
  assert.equal(parcel.fid, 812);
  assert.equal(parcel.kind, 'polygon');
  assert.deepEqual({ ...parcel.properties }, { stage: 'tasked' });
  assert.deepEqual([...(parcel.parts[0] ?? [])], [1000, 1000, 1100, 1000, 1100, 1100, 1000, 1100, 1000, 1000]);
  assert.ok(hitsTileFeature(parcel, 1050, 1050, 0));
  assert.ok(!hitsTileFeature(parcel, 1101, 1050, 0));
});

test('another extent is brought to ours; no bytes and an absent layer are no features', () => {
  const [parcel] = decodeTile(tileBytes(8192), ['parcels']).get('parcels') ?? [];
  assert.deepEqual([...(parcel?.parts[0] ?? [])].slice(0, 4), [500, 500, 550, 500]);
  assert.deepEqual([...decodeTile(new ArrayBuffer(0), ['parcels'])], []);
  assert.deepEqual(decodeTile(tileBytes(4096), ['plots']).get('plots'), []);
});

test('the scale bar is of 1, 2 or 5 and no wider than asked', () => {
  assert.deepEqual(scaleBar(10, 120), { metres: 1000, px: 100 });
  assert.deepEqual(scaleBar(4.3, 120), { metres: 500, px: 116 });
  assert.deepEqual(scaleBar(2, 120), { metres: 200, px: 100 });
});

test('coordinates are written with their hemispheres', () => {
  assert.equal(coordinatesText(25.9032413, 111.0048755), '25.90324° N  111.00488° E');
  assert.equal(coordinatesText(-1.5, -2), '1.50000° S  2.00000° W');
});

test('a drag of the sheet ends at the next stop, a long one two stops on', () => {
  assert.equal(stopAfter('half', -100, 800), 'full');
  assert.equal(stopAfter('half', 100, 800), 'handle');
  assert.equal(stopAfter('half', 10, 800), 'half');
  assert.equal(stopAfter('handle', -500, 800), 'full');
  assert.equal(stopAfter('full', 120, 800), 'half');
});

test('a line that bends around a box does not meet it, though its own box does', () => {
  const box = { minX: 0, minY: 0, maxX: 10, maxY: 10 };
  assert.ok(!linesMeet([[-5, -5, 20, -5, 20, 20]], box), 'around');
  assert.ok(!linesMeet([[-5, 10, 10, 25]], box), 'past a corner');
  assert.ok(linesMeet([[-5, 5, 20, 6]], box), 'through, with both ends outside');
  assert.ok(linesMeet([[2, 2, 3, 3]], box), 'within');
  assert.ok(linesMeet([[100, 100, 101, 101], [10, 5, 30, 5]], box), 'the second of two, at the edge'); // prettier-ignore
});

test('a metre in the world’s square grows with the latitude', () => {
  assert.ok(Math.abs(worldPerMetre(0) * 40_075_016.69 - 1) < 1e-6);
  assert.ok(Math.abs(worldPerMetre(60) / worldPerMetre(0) - 2) < 1e-9);
});
