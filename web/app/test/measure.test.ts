import assert from 'node:assert/strict';
import test from 'node:test';
import { areaM2, lengthM, perimeterM, type LonLat } from '../src/geodesy/ellipsoid';
import { EPSG_4546, toGrid } from '../src/geodesy/gauss-kruger';
import { lengthText, measuredText } from '../src/measure/in-words';
import { begun, pointAdded, type Measure, type Measuring } from '../src/state/mode';
import { CATALOGUE } from '../src/words';
import { seeded } from './random';

const words = CATALOGUE.en;
const hans = CATALOGUE['zh-Hans'];
/** A square of some 100 m on the zone's meridian, where the grid's metres are the ground's. */
const SQUARE: readonly LonLat[] = [[111, 25.9], [111.000998, 25.9], [111.000998, 25.900903], [111, 25.900903]]; // prettier-ignore

function measured(what: Measure, points: readonly LonLat[], more: Partial<Measuring> = {}): Measuring {
  return { ...points.reduce(pointAdded, begun(what)), ...more };
}

function told(now: Measuring, language: keyof typeof CATALOGUE = 'en'): string | null {
  const text = measuredText(now, CATALOGUE[language]);
  return text === null ? null : [text.value, text.unit, text.aside].join('|');
}

void test('a length wants two points and an area three; the pointer counts until the line is ended', () => {
  const [a, b, c] = SQUARE as readonly [LonLat, LonLat, LonLat];
  assert.equal(told(begun('length')), null);
  assert.equal(told(measured('length', [], { pointer: a })), null);
  assert.equal(told(measured('length', [a])), null);
  assert.equal(told(measured('length', [a, a])), null, 'a double click is one point');
  assert.notEqual(told(measured('length', [a], { pointer: b })), null);
  assert.equal(told(measured('length', [a], { pointer: b, ended: true })), null);
  assert.equal(told(measured('area', [a, b])), null);
  assert.equal(told(measured('area', [a, b], { pointer: c })), told(measured('area', [a, b, c])));
});

void test('an area is told in mu, with square metres and its perimeter beside it, in each language', () => {
  const ring = measured('area', SQUARE);
  assert.equal(told(ring), '15.01|mu|10,004.2 m² · Perimeter 400.1 m');
  assert.equal(told(ring, 'zh-Hans'), '15.01|亩|10,004.2 平方米 · 周长 400.1 米');
  assert.equal(told(ring, 'zh-Hant'), '15.01|畝|10,004.2 平方米 · 周長 400.1 米');
});

void test('a line is told without what an area has', () => {
  assert.equal(told(measured('length', SQUARE)), '300.0|m|');
});

void test('decimetres up to a kilometre, metres up to ten, then kilometres, by what is shown and not by what is hidden', () => {
  const cases: [number, string, string][] = [
    [0, '0.0', 'm'],
    [0.04, '0.0', 'm'],
    [999.94, '999.9', 'm'],
    [999.96, '1,000', 'm'],
    [1_000, '1,000', 'm'],
    [9_999.4, '9,999', 'm'],
    [9_999.6, '10.00', 'km'],
    [10_000, '10.00', 'km'],
    [123_456, '123.46', 'km'],
  ];
  for (const [metres, value, unit] of cases) assert.deepEqual(lengthText(metres, words), [value, unit], String(metres));
  assert.deepEqual(lengthText(10_000, hans), ['10.00', '公里']);
});

/** A ring around a place, whose corners go round it once. */
function ringAround([lon, lat]: LonLat, corners: number, degrees: number, below: (end: number) => number): LonLat[] {
  return Array.from({ length: corners }, (_, i) => {
    const [turn, far] = [(2 * Math.PI * i) / corners, degrees * (0.3 + below(0.7))];
    return [lon + far * Math.cos(turn), lat + far * Math.sin(turn)];
  });
}

void test('an area is that of the surveyors’ grid, reduced by the grid’s scale', () => {
  const { below } = seeded(41);
  for (let i = 0; i < 300; i += 1) {
    const centre = [111 + (below(2) - 1) * 0.3, 20 + below(30)] as const;
    const ring = ringAround(centre, 3 + Math.floor(below(9)), 0.0002 + below(0.004), below);
    const metres = ring.map(([lon, lat]) => toGrid(lon, lat, EPSG_4546));
    const doubled = metres.reduce((sum, { easting, northing }, k) => {
      const next = metres[(k + 1) % metres.length] ?? { easting: 0, northing: 0 };
      return sum + (easting - metres[0]!.easting) * (next.northing - metres[0]!.northing) - (next.easting - metres[0]!.easting) * (northing - metres[0]!.northing); // prettier-ignore
    }, 0);
    // In the distance y from its meridian the grid is larger than the ground by y²/2R².
    const y = toGrid(...centre, EPSG_4546).easting - EPSG_4546.falseEasting;
    const scale = 1 + (y / 6_371_000) ** 2 / 2;
    const wanted = Math.abs(doubled) / 2 / scale ** 2;
    const area = areaM2(ring);
    assert.ok(Math.abs(area - wanted) < 1e-6 * wanted + 0.01, `${area} ${wanted}`);
    const around = metres.reduce((sum, { easting, northing }, k) => {
      const next = metres[(k + 1) % metres.length] ?? { easting, northing };
      return sum + Math.hypot(next.easting - easting, next.northing - northing);
    }, 0);
    assert.ok(Math.abs(perimeterM(ring) - around / scale) < 1e-6 * around, `${perimeterM(ring)} ${around / scale}`);
  }
});

void test('a meridian is as long as its radius of curvature says', () => {
  const [a, e2] = [6_378_137, 0.00669438002290079];
  const radius = (lat: number): number => (a * (1 - e2)) / (1 - e2 * Math.sin((lat * Math.PI) / 180) ** 2) ** 1.5;
  for (const [from, to] of [
    [25, 26],
    [25.9, 25.901],
    [18, 53],
  ] as const) {
    const steps = 2_000;
    const step = (to - from) / steps;
    let sum = 0;
    for (let i = 0; i < steps; i += 1) sum += radius(from + (i + 0.5) * step);
    const wanted = (sum * step * Math.PI) / 180;
    const length = lengthM([[111, from], [111, to]]); // prettier-ignore
    assert.ok(Math.abs(length - wanted) < 1e-8 * wanted + 1e-6, `${length} ${wanted}`);
  }
});

void test('a line is as long either way, and as its parts; a ring is as large from whichever corner it begins', () => {
  const { below } = seeded(42);
  for (let i = 0; i < 200; i += 1) {
    const ring = ringAround([104 + below(10), 22 + below(20)], 4 + Math.floor(below(6)), 0.001 + below(0.01), below);
    const whole = lengthM(ring);
    assert.ok(Math.abs(lengthM([...ring].reverse()) - whole) < 1e-6);
    const parts = ring.slice(1).reduce((sum, at, k) => sum + lengthM([ring[k] ?? at, at]), 0);
    assert.ok(Math.abs(parts - whole) < 1e-6);
    const k = Math.floor(below(ring.length));
    const turned = [...ring.slice(k), ...ring.slice(0, k)];
    assert.ok(Math.abs(areaM2(turned) - areaM2(ring)) < 1e-3);
    assert.ok(Math.abs(perimeterM(turned) - perimeterM(ring)) < 1e-6);
  }
});
