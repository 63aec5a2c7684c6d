import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { coordinatesText, coordinatesToCopy, placeTyped } from '../src/geodesy/coordinates';
import { areaM2, lengthM, perimeterM } from '../src/geodesy/ellipsoid';
import { EPSG_4525, EPSG_4546, fromGrid, toGrid } from '../src/geodesy/gauss-kruger';
import { seeded } from './random';

const rows = readFileSync('test/testdata/coordinates.csv', 'utf8').trim().split('\n');
const points = rows
  .slice(1)
  .map((row) => row.split(',').map(Number) as [number, number, number, number, number, number]);

test('the grid’s metres equal the reference’s to a millimetre, and lead back to the degrees', () => {
  assert.equal(points.length, 60);
  for (const [lon, lat, e4525, n4525, e4546, n4546] of points) {
    const [zone, plain] = [toGrid(lon, lat, EPSG_4525), toGrid(lon, lat, EPSG_4546)];
    assert.ok(Math.abs(zone.easting - e4525) < 1e-3 && Math.abs(zone.northing - n4525) < 1e-3, `${lon} ${lat}`);
    assert.ok(Math.abs(plain.easting - e4546) < 1e-3 && Math.abs(plain.northing - n4546) < 1e-3, `${lon} ${lat}`);
    const back = fromGrid(zone, EPSG_4525);
    assert.ok(Math.abs(back.lon - lon) < 1e-9 && Math.abs(back.lat - lat) < 1e-9, `${back.lon} ${back.lat}`);
  }
});

test('areas and lengths are those of the ellipsoid', () => {
  // As PostGIS 3.3 computes them, on a parcel and a channel of the sample.
  const parcel = [
    [110.9509139, 25.9411603], [110.9511301, 25.9411772], [110.9514108, 25.9413427], [110.951311, 25.9417921],
    [110.951284, 25.9418805], [110.9509118, 25.9417037], [110.9509139, 25.9411603],
  ] as const; // prettier-ignore
  const aHundredthMu = 20 / 3;
  assert.ok(Math.abs(areaM2(parcel) - 2925.979902064777) < aHundredthMu, String(areaM2(parcel)));
  assert.ok(Math.abs(areaM2([...parcel].reverse()) - areaM2(parcel)) < 1e-6);
  assert.ok(Math.abs(areaM2(parcel.slice(1)) - areaM2(parcel)) < 1e-6, 'a ring closes itself');
  assert.ok(Math.abs(perimeterM(parcel) - lengthM(parcel)) < 1e-6);
  const degree = lengthM([[111, 25.9], [111, 26.9]]); // prettier-ignore
  assert.ok(Math.abs(degree - 110_794.17) < 0.01, String(degree));
  assert.equal(areaM2([]), 0);
  assert.equal(lengthM([[111, 25.9]]), 0);
});

test('coordinates are shown and copied in three systems', () => {
  const [lon, lat] = [110.9642312, 25.7017343];
  assert.equal(coordinatesText(lat, lon), '25.70173° N  110.96423° E');
  assert.equal(coordinatesText(lat, lon, '4525'), 'X 2843791.48  Y 37496409.91');
  assert.equal(coordinatesText(lat, lon, '4546'), 'X 2843791.48  Y 496409.91');
  assert.equal(coordinatesToCopy(lat, lon, 'degrees'), '25.7017343,110.9642312');
  assert.equal(coordinatesToCopy(lat, lon, '4546'), '2843791.480,496409.915');
});

test('typed coordinates are known in every form, and nothing else is taken for them', () => {
  const near = (text: string): boolean => {
    const place = placeTyped(text);
    return place !== null && Math.abs(place.lon - 110.9642312) < 1e-5 && Math.abs(place.lat - 25.7017343) < 1e-5;
  };
  for (const text of [
    '25.7017343, 110.9642312',
    '110.9642312 25.7017343',
    '25.7017343° N  110.9642312° E',
    'X 2843791.48 Y 37496409.91',
    '37496409.91,2843791.48',
    '2843791.48 496409.91',
  ])
    assert.ok(near(text), text);
  for (const text of ['云溪', '450399100001001', '12', '1 2', '25.7 25.8', 'a 25.7 111', ''])
    assert.equal(placeTyped(text), null, text);
});

void test('any place of the zone leads to its metres and back, and the zone is the same on both sides of its meridian', () => {
  const { below } = seeded(43);
  for (let i = 0; i < 2_000; i += 1) {
    const [off, lat] = [(below(2) - 1) * 1.6, 15 + below(40)];
    for (const zone of [EPSG_4525, EPSG_4546]) {
      const east = toGrid(111 + off, lat, zone);
      const back = fromGrid(east, zone);
      assert.ok(Math.abs(back.lon - 111 - off) < 1e-11 && Math.abs(back.lat - lat) < 1e-11, `${off} ${lat}`);
      const west = toGrid(111 - off, lat, zone);
      assert.ok(Math.abs(west.easting - zone.falseEasting + (east.easting - zone.falseEasting)) < 1e-6);
      assert.ok(Math.abs(west.northing - east.northing) < 1e-6);
    }
  }
});

void test('what the page shows and copies of a place, in any system, is that place when it is typed', () => {
  const { below } = seeded(44);
  for (let i = 0; i < 1_000; i += 1) {
    const [lon, lat] = [109.5 + below(3), 18 + below(35)];
    for (const system of ['degrees', '4525', '4546'] as const) {
      const [first = '', second = ''] = coordinatesToCopy(lat, lon, system).split(',');
      const texts = [
        coordinatesText(lat, lon, system),
        `${first},${second}`,
        `${second} ${first}`,
        `${first}；${second}`,
        `北=${first} 东=${second}`,
        `東經：${second}，北緯：${first}`,
      ];
      for (const text of texts) {
        const place = placeTyped(text);
        // Five decimals of a degree, or two of a metre.
        const near = place !== null && Math.abs(place.lon - lon) < 6e-6 && Math.abs(place.lat - lat) < 6e-6;
        assert.ok(near, `${text} is read as ${JSON.stringify(place)} and not as ${lat} ${lon}`);
      }
    }
  }
});

void test('a place that is south or west, or beyond the country, is no other one by mistake', () => {
  for (const text of [
    coordinatesText(-25.9, 111),
    coordinatesText(25.9, -111),
    '25.9° S 111° E',
    '25.9 111 W',
    '-25.9 111',
    '25.9 -111',
    '15 111',
    '56 111',
    '25.9 70',
    '25.9 136',
    '1699999 500000',
    '6000001 500000',
    '2843791 100000',
    '2843791 900000',
    '2843791 36496409',
    '2843791 38496409',
    '25.9 111 14',
    '25°54′ 111°',
  ])
    assert.equal(placeTyped(text), null, text);
  for (const text of ['15.01 70.01', '55.99 135.99', '1700000 500000', '2843791 100001', '2843791 899999'])
    assert.notEqual(placeTyped(text), null, text);
});
