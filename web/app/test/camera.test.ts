import assert from 'node:assert/strict';
import test from 'node:test';
import { worldPx, worldX, worldY } from '../src/geodesy/mercator';
import { levelOf, zoomOf } from '../src/map/plane/levels';
import { beCalm, nextFrame, stillMap, type Still } from './leaflet';
import { seeded } from './random';

// Leaflet asks the browser as it is loaded, which must be there before.
const { Camera } = await import('../src/map/camera');
type Padding = readonly [number, number, number, number];

interface Seen extends Still {
  readonly camera: InstanceType<typeof Camera>;
  /** Where a place of the earth stands in the window, in px from its corner. */
  readonly at: (lat: number, lon: number) => { x: number; y: number };
}

async function seen(width: number, height: number, padding: Padding = [0, 0, 0, 0]): Promise<Seen> {
  const still = await stillMap(width, height);
  const camera = new Camera(still.map, () => padding);
  const at = (lat: number, lon: number): { x: number; y: number } => {
    const { lat: middle, lng } = still.map.getCenter();
    const scale = worldPx(zoomOf(still.map.getZoom()));
    return {
      x: (worldX(lon) - worldX(lng)) * scale + width / 2,
      y: (worldY(lat) - worldY(middle)) * scale + height / 2,
    };
  };
  return { ...still, camera, at };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

void test('what is fitted lies in the part of the window that panels leave, as large as it can', async () => {
  const { below } = seeded(81);
  for (let i = 0; i < 300; i += 1) {
    const [width, height] = [400 + below(1600), 300 + below(1000)];
    const padding: Padding = [below(80), below(width / 3), below(height / 3), below(width / 3)];
    const { camera, at, map } = await seen(width, height, padding);
    const [west, south] = [110 + below(2), 25 + below(2)];
    const extent = [west, south, west + 0.001 + below(0.4), south + 0.001 + below(0.4)] as const;
    camera.fit(extent, false, 18);
    const [top, right, bottom, left] = padding;
    const [nw, se] = [at(extent[3], extent[0]), at(extent[1], extent[2])];
    const told = JSON.stringify({ width, height, padding, extent, level: map.getZoom() });
    assert.ok(nw.x >= left - 1 && nw.y >= top - 1 && se.x <= width - right + 1 && se.y <= height - bottom + 1, told);
    // In the middle of what is free, to a pixel or two of rounding.
    assert.ok(Math.abs((nw.x + se.x) / 2 - (left + width - right) / 2) < 2, told);
    assert.ok(Math.abs((nw.y + se.y) / 2 - (top + height - bottom) / 2) < 2, told);
    const [wide, high] = [se.x - nw.x, se.y - nw.y];
    const larger = 2 ** (1 / 3);
    const fits = wide * larger <= width - left - right && high * larger <= height - top - bottom;
    assert.ok(!fits || map.getZoom() === levelOf(18), `a level nearer would fit too: ${told}`);
    assert.equal(camera.levelFor(extent, 18), map.getZoom());
  }
});

void test('a small thing is not shown larger than was asked for', async () => {
  const { camera, map } = await seen(1000, 700);
  camera.fit([111, 25.9, 111.00001, 25.90001], false);
  assert.equal(zoomOf(map.getZoom()), 16);
  assert.equal(camera.levelFor([111, 25.9, 111.00001, 25.90001]), levelOf(16));
  camera.fit([111, 25.9, 111.00001, 25.90001], false, 18);
  assert.equal(zoomOf(map.getZoom()), 18);
});

void test('a place that is gone to stands in the middle of what is free, at least as near as asked, and never further', async () => {
  const { camera, at, map } = await seen(1200, 800, [24, 384, 48, 400]);
  camera.goTo(25.93, 111.07, 15);
  assert.equal(zoomOf(map.getZoom()), 15);
  const { x, y } = at(25.93, 111.07);
  assert.ok(Math.abs(x - (400 + 1200 - 384) / 2) < 1 && Math.abs(y - (24 + 800 - 48) / 2) < 1, `${x} ${y}`);
  nextFrame();
  camera.goTo(25.9, 111, 12);
  assert.equal(zoomOf(map.getZoom()), 15, 'who is near already stays near');
});

void test('where the map came to rest is no new move; a hair further is', async () => {
  const { camera, sent } = await seen(1000, 700);
  camera.setPlace(camera.place());
  assert.deepEqual(sent, []);
  camera.setPlace({ lat: 25.900009, lon: 111.000009, zoom: 12 });
  assert.deepEqual(sent, []);
  camera.setPlace({ lat: 25.9, lon: 111.00002, zoom: 12 });
  camera.setPlace({ lat: 25.9, lon: 111.00002, zoom: 12.33 });
  assert.deepEqual(sent, ['view 25.9000 111.0000 36', 'view 25.9000 111.0000 37']);
});

void test('a place is told in metres and hundredths of a zoom, and leads back to itself', async () => {
  const { camera } = await seen(1000, 700);
  const { below } = seeded(82);
  for (let i = 0; i < 200; i += 1) {
    const asked = { lat: 20 + below(30), lon: 100 + below(20), zoom: 9 + below(9) };
    camera.setPlace(asked);
    const place = camera.place();
    assert.ok(Math.abs(place.lat - asked.lat) <= 5e-6 && Math.abs(place.lon - asked.lon) <= 5e-6);
    assert.ok(Math.abs(place.zoom - asked.zoom) <= 1 / 6 + 0.005, 'the nearest third of a zoom');
    assert.match(String(place.zoom), /^\d+(\.\d{1,2})?$/);
    const level = levelOf(place.zoom);
    camera.setPlace(place);
    assert.equal(levelOf(camera.place().zoom), level);
  }
});

void test('while the map zooms the last of what is asked for follows, and nothing else', async () => {
  const { camera, sent, glide } = await seen(1000, 700);
  glide(true);
  camera.goTo(25.9, 111.1, 15);
  camera.goTo(25.9, 111.2, 15);
  camera.setPlace({ lat: 25.9, lon: 111.3, zoom: 14 });
  await soon();
  assert.deepEqual(sent, [], 'nothing yet');
  glide(false);
  await soon();
  assert.deepEqual(sent, ['view 25.9000 111.3000 42']);
});

void test('a move that was just begun counts as one: Leaflet says so in the next frame only', async () => {
  const { camera, sent } = await seen(1000, 700);
  camera.goTo(25.9, 111.1, 15);
  camera.goTo(25.9, 111.2, 15);
  assert.equal(sent.length, 1);
  nextFrame();
  nextFrame();
  await soon();
  assert.deepEqual(sent, ['view 25.9000 111.1000 45 gliding', 'view 25.9000 111.2000 45 gliding']);
});

void test('presses of the zoom add up while the map zooms, and count from where it is after', async () => {
  const { camera, sent, glide } = await seen(1000, 700);
  camera.zoomBy(1);
  assert.deepEqual(sent.splice(0), ['zoom 39']);
  nextFrame();
  glide(true);
  camera.zoomBy(1);
  camera.zoomBy(1);
  camera.zoomBy(-1);
  camera.zoomBy(1);
  glide(false);
  await soon();
  assert.deepEqual(sent.splice(0), ['zoom 45'], 'two up, in one move');
  nextFrame();
  camera.zoomBy(-1);
  assert.deepEqual(sent.splice(0), ['zoom 42'], 'what was added before is not added again');
  nextFrame();
  glide(true);
  camera.zoomBy(1);
  camera.goTo(25.9, 111, 12);
  camera.zoomBy(1);
  glide(false);
  await soon();
  assert.deepEqual(sent, ['zoom 45'], 'another move in between ends the count');
});

void test('who asks for less motion is moved at once', async () => {
  const { camera, sent } = await seen(1000, 700);
  beCalm(true);
  camera.goTo(25.9, 111.1, 15);
  camera.goTo(25.9, 111.2, 15);
  beCalm(false);
  assert.deepEqual(sent, ['view 25.9000 111.1000 45', 'view 25.9000 111.2000 45']);
});

void test('a point is brought out from under a panel with some room around it, after a zoom that is under way', async () => {
  const { camera, sent, glide } = await seen(1000, 700, [10, 20, 30, 40]);
  glide(true);
  camera.reveal(25.9, 111);
  await soon();
  assert.deepEqual(sent, []);
  glide(false);
  await soon();
  assert.deepEqual(sent, ['inside 25.9,111 100,70 80,90']);
});
