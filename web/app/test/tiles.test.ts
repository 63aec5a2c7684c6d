import assert from 'node:assert/strict';
import test from 'node:test';
import type L from 'leaflet';
import type { LayerId } from '../src/api/layers';
import { paletteOf } from '../src/look/palette';
import { decodeTile, type TileFeature } from '../src/map/tiles/decode';
import { nextFrame, stillMap } from './leaflet';
import { seeded } from './random';
import { allRead, serve, type Answer, type Asked } from './server';
import { tileOf, type Put } from './tile';

// Leaflet and the canvases ask the browser as they are loaded, which must be there before.
await stillMap(1000, 700);
const { TileGrid } = await import('../src/map/tiles/vector-grid');

const TOWN = '450399100';
/** Level 39 draws z 12, of which this tile is. */
const [LEVEL, X, Y] = [39, 3310, 1742];
const SIDE = 1 / 2 ** 12;

function square(fid: number, x: number, y: number, side: number, properties: Put['properties'] = {}): Put {
  return { fid, kind: 'polygon', properties, parts: [[x, y, x + side, y, x + side, y + side, x, y + side]] };
}

interface Bench {
  readonly grid: InstanceType<typeof TileGrid>;
  readonly asked: readonly Asked[];
  /** Puts a tile on the map; done when it is drawn. */
  readonly put: (x?: number, y?: number, level?: number) => Promise<void>;
  readonly reports: string[];
  /** Waits for something to be so. */
  readonly until: (true_: () => boolean, what: string) => Promise<void>;
  filter: string;
  level: number;
}

function bytes(tile: Uint8Array): Answer {
  return { raw: (response) => void response.writeHead(200, { 'Content-Type': 'application/x-protobuf' }).end(tile) };
}

/** A grid of tiles on a map without a document. */
async function bench(
  layers: readonly LayerId[],
  answer: (asked: Asked) => Answer | Promise<Answer>,
  work: (bench: Bench) => Promise<void>,
): Promise<void> {
  const server = await serve(answer);
  const reports: string[] = [];
  const own = { filter: '', level: LEVEL };
  const grid = new TileGrid({
    set: layers.length === 1 ? (layers[0] as LayerId) : 'base',
    layers,
    steps: () => [],
    palette: () => paletteOf('light'),
    filter: () => own.filter,
    report: (layer, problem) => reports.push(`${layer} ${problem === null ? 'well' : problem.status}`),
  });
  grid.setTown(TOWN);
  Object.assign(grid, { _map: { getZoom: () => own.level, getPixelBounds: () => ({ intersects: () => true }) }, _tileZoom: LEVEL }); // prettier-ignore
  const put = (x = X, y = Y, level = LEVEL): Promise<void> =>
    new Promise((resolve) => {
      const coords = Object.assign(Object.create({ scaleBy: () => ({ add: () => null }) }), { x, y, z: level }) as L.Coords; // prettier-ignore
      (grid as unknown as { createTile: (at: L.Coords, done: () => void) => void }).createTile(coords, resolve);
    });
  const frames = setInterval(nextFrame, 1);
  const until = async (true_: () => boolean, what: string): Promise<void> => {
    for (let turn = 0; turn < 1_000; turn += 1) {
      if (true_()) return;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    assert.fail(`in vain: ${what}`);
  };
  try {
    await work(Object.assign(own, { grid, asked: server.asked, put, reports, until }));
  } finally {
    clearInterval(frames);
    await server.close();
  }
}

const place = (x: number, y: number): L.LatLng => {
  const lng = (x / 2 ** 12) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** 12))) * 180) / Math.PI;
  return { lat, lng } as L.LatLng;
};

void test('a tile of several layers is read layer by layer, and only those that are asked for', () => {
  const tile = tileOf({
    land: [square(1, 0, 0, 4096, { use: 'forest', height_m: 300 })],
    rivers: [{ fid: 2, kind: 'line', properties: { class: 'river' }, parts: [[0, 0, 100, 50], [200, 200, 300, 300]] }], // prettier-ignore
    roads: [],
    unknown: [square(9, 0, 0, 1)],
  });
  const layers = decodeTile(tile.slice().buffer, ['land', 'rivers', 'roads']);
  assert.deepEqual([...layers.keys()], ['land', 'rivers', 'roads']);
  assert.deepEqual([...layers.values()].map(({ length }) => length), [1, 1, 0]); // prettier-ignore
  const [land, river] = [layers.get('land')?.[0], layers.get('rivers')?.[0]] as [TileFeature, TileFeature];
  assert.deepEqual({ ...land.properties }, { use: 'forest', height_m: 300 });
  assert.deepEqual([river.kind, river.parts.map((part) => [...part])], ['line', [[0, 0, 100, 50], [200, 200, 300, 300]]]); // prettier-ignore
  assert.deepEqual(river.box, { minX: 0, minY: 0, maxX: 300, maxY: 300 });
});

void test('whatever lines and areas a tile holds, they are read as they were written', () => {
  const { below, of } = seeded(121);
  for (let i = 0; i < 200; i += 1) {
    const features = Array.from({ length: 1 + Math.floor(below(8)) }, (_, fid): Put => {
      const kind = of(['point', 'line', 'polygon'] as const);
      const corners = kind === 'point' ? 1 : 3 + Math.floor(below(5));
      const part = (): number[] => Array.from({ length: 2 * corners }, () => Math.floor(below(4700)) - 300);
      return { fid: fid + 1, kind, properties: { n: fid, ok: fid % 2 === 0, name: `𬇕${fid}` }, parts: Array.from({ length: kind === 'point' ? 1 : 1 + Math.floor(below(3)) }, part) }; // prettier-ignore
    });
    const found = decodeTile(tileOf({ plots: features }).slice().buffer, ['plots']).get('plots') ?? [];
    assert.equal(found.length, features.length);
    for (const [k, put] of features.entries()) {
      const own = found[k] as TileFeature;
      assert.deepEqual([own.fid, own.kind, { ...own.properties }], [put.fid, put.kind, put.properties]);
      const closed = put.kind === 'polygon' ? put.parts.map((part) => [...part, part[0], part[1]]) : put.parts;
      assert.deepEqual(own.parts.map((part) => [...part]), closed); // prettier-ignore
    }
  }
});

void test('what lies under a place is found in the tile that holds it, the last painted first', async () => {
  const tile = tileOf({ parcels: [square(1, 0, 0, 2048), square(2, 1024, 1024, 2048), square(3, 3000, 0, 100)] });
  await bench(
    ['parcels'],
    () => bytes(tile),
    async ({ grid, put, asked }) => {
      await put();
      assert.equal(asked[0]?.url.pathname, `/tiles/parcels/12/${X}/${Y}.mvt`);
      const at = (x: number, y: number, reach = 0): number[] => grid.pick(place(X + x / 4096, Y + y / 4096), reach).map(({ feature }) => feature.fid); // prettier-ignore
      assert.deepEqual(at(500, 500), [1]);
      assert.deepEqual(at(1500, 1500), [2, 1]);
      assert.deepEqual(at(2500, 2500), [2]);
      assert.deepEqual(at(2990, 50), []);
      assert.deepEqual(at(500 + 4096, 500), [], 'a tile that is not there');
    },
  );
});

void test('a line is found within reach, by the pixels of the level', async () => {
  const tile = tileOf({ roads: [{ fid: 7, kind: 'line', parts: [[0, 1000, 4096, 1000]] }] });
  await bench(
    ['roads'],
    () => bytes(tile),
    async ({ grid, put }) => {
      await put();
      // 512 px are 4096 of the tile's units: 6 px are 48.
      const found = (y: number): boolean => grid.pick(place(X + 0.5, Y + y / 4096), 6).length > 0;
      assert.deepEqual([found(1000), found(1047), found(1049), found(953), found(951)], [true, true, false, true, false]); // prettier-ignore
    },
  );
});

void test('the pieces of one feature come of all tiles of the present level, and of no other', async () => {
  const tile = tileOf({ parcels: [square(1, 0, 0, 2048), square(2, 0, 0, 10)] });
  await bench(
    ['parcels'],
    () => bytes(tile),
    async (on) => {
      await Promise.all([on.put(), on.put(X + 1), on.put(X, Y, LEVEL + 3)]);
      const pieces = (fid: number): unknown[] => on.grid.fragments('parcels', new Set([fid])).map(({ x, y, side }) => [x / SIDE, y / SIDE, side / SIDE]); // prettier-ignore
      assert.deepEqual(pieces(1), [[X, Y, 1], [X + 1, Y, 1]]); // prettier-ignore
      assert.deepEqual(pieces(9), []);
      assert.deepEqual(on.grid.fragments('plots', new Set([1])), []);
      on.level = LEVEL + 3;
      assert.equal(on.grid.fragments('parcels', new Set([1])).length, 1);
    },
  );
});

void test('of a window those pieces are told that meet it, each in its own layer; what lies beyond a tile’s edge is its neighbour’s', async () => {
  const tile = tileOf({
    rivers: [{ fid: 5, kind: 'line', parts: [[-200, 2000, 4300, 2000]] }],
    roads: [{ fid: 6, kind: 'line', parts: [[100, 100, 200, 200]] }],
    land: [square(8, 4100, 4100, 50)],
  });
  await bench(
    ['land', 'rivers', 'roads'],
    () => bytes(tile),
    async ({ grid, put }) => {
      await put();
      const told = (minX: number, minY: number, maxX: number, maxY: number): string[] => {
        const on = (at: number, from: number): number => (from + at / 4096) * SIDE;
        const window = { minX: on(minX, X), minY: on(minY, Y), maxX: on(maxX, X), maxY: on(maxY, Y) };
        return [...grid.piecesIn(window)].map(({ layer, feature }) => `${layer} ${feature.fid}`);
      };
      assert.deepEqual(told(0, 0, 4096, 4096), ['rivers 5', 'roads 6']);
      assert.deepEqual(told(0, 0, 150, 150), ['roads 6']);
      assert.deepEqual(told(150, 100, 190, 140), [], 'a window that only the box of the road meets');
      assert.deepEqual(told(0, 1990, 10, 2010), ['rivers 5']);
      assert.deepEqual(told(-150, 1990, -10, 2010), [], 'what reaches over the edge is there for the stroke’s sake');
      assert.deepEqual(told(5000, 0, 6000, 4096), [], 'a window that the tile does not meet');
    },
  );
});

void test('what is known of one level is not asked for again on the next, which draws the same tile', async () => {
  await bench(
    ['parcels'],
    () => bytes(tileOf({ parcels: [square(1, 0, 0, 10)] })),
    async ({ grid, put, asked }) => {
      await put();
      await put(X, Y, LEVEL + 1);
      assert.equal(asked.length, 1);
      grid.refresh(null);
      await put(X, Y, LEVEL + 2);
      assert.ok(asked.length > 1, 'after a change it is asked for anew');
    },
  );
});

void test('a change has those tiles asked for again that it touches, and no others', async () => {
  await bench(
    ['parcels'],
    () => bytes(tileOf({ parcels: [square(1, 0, 0, 10)] })),
    async ({ grid, put, asked, until }) => {
      await Promise.all([put(), put(X + 1), put(X + 2)]);
      const before = asked.length;
      const edge = (at: number): number => at * SIDE;
      const change = async (from: number): Promise<string[]> => {
        const told = asked.length;
        grid.refresh({ minX: edge(from), minY: edge(Y + 0.4), maxX: edge(from + 0.2), maxY: edge(Y + 0.5) });
        await until(() => asked.length > told, 'the tile');
        await allRead();
        return asked.slice(told).map(({ url }) => url.pathname);
      };
      const path = (x: number): string => `/tiles/parcels/12/${x}/${Y}.mvt`;
      assert.equal(before, 3);
      assert.deepEqual(await change(X + 1.4), [path(X + 1)]);
      assert.deepEqual(
        await change(X + 1.1),
        [path(X), path(X + 1)],
        'a cell beside a tile decides what the tile draws',
      );
    },
  );
});

void test('an answer from before a change does not take the place of the one after it, though it comes later', async () => {
  const answers: ((answer: Answer) => void)[] = [];
  await bench(
    ['parcels'],
    () => new Promise((resolve) => answers.push(resolve)),
    async ({ grid, put, until }) => {
      const first = put();
      await until(() => answers.length === 1, 'the first question');
      grid.refresh(null);
      await until(() => answers.length === 2, 'the second');
      answers[1]?.(bytes(tileOf({ parcels: [square(2, 0, 0, 10)] })));
      await until(() => grid.fragments('parcels', new Set([2])).length === 1, 'the new state');
      answers[0]?.(bytes(tileOf({ parcels: [square(1, 0, 0, 10)] })));
      await first;
      assert.deepEqual([1, 2].map((fid) => grid.fragments('parcels', new Set([fid])).length), [0, 1]); // prettier-ignore
      await put(X, Y, LEVEL + 1);
      assert.equal(answers.length, 2, 'and what is kept is the later one');
    },
  );
});

void test('a layer’s trouble is told by its status and its end; what is not there is none', async () => {
  let status = 403;
  await bench(
    ['parcels'],
    () => (status === 200 ? bytes(tileOf({})) : { status, json: {} }),
    async ({ put, reports }) => {
      await put();
      status = 404;
      await put(X + 1);
      status = 200;
      await put(X + 2);
      assert.deepEqual(reports, ['parcels 403', 'parcels well']);
    },
  );
});

void test('a tile that failed in passing is drawn empty, and asked for again by itself until it is there', async () => {
  let failures = 3;
  const answer = (): Answer => {
    failures -= 1;
    return failures >= 0 ? { status: 503, json: {} } : bytes(tileOf({ parcels: [square(1, 0, 0, 10)] }));
  };
  await bench(['parcels'], answer, async ({ grid, put, asked, until, reports }) => {
    await put();
    await until(() => grid.fragments('parcels', new Set([1])).length === 1, 'the tile');
    assert.equal(asked.length, 4);
    assert.deepEqual(reports, ['parcels 503', 'parcels 503', 'parcels 503', 'parcels well']);
  });
});

void test('groups are asked for by the filter that stands when they come, and an answer to an earlier one is dropped', async () => {
  const group = (name: string): Put =>
    square(0, 0, 0, 100, { group: `town/${TOWN}/${name}`, level: 'town', stage: name });
  const waiting = new Map<string, (answer: Answer) => void>();
  const answer = ({ url }: Asked): Answer | Promise<Answer> => {
    const filter = url.searchParams.get('filter');
    return filter === null ? bytes(tileOf({ parcels: [group('all')] })) : new Promise((resolve) => waiting.set(filter, resolve)); // prettier-ignore
  };
  await bench(['parcels'], answer, async (on) => {
    await on.put();
    const stages = (): unknown[] => [...on.grid.piecesIn({ minX: 0, minY: 0, maxX: 1, maxY: 1 })].map(({ feature }) => feature.properties['stage']); // prettier-ignore
    assert.deepEqual(stages(), ['all']);
    for (const filter of ["crop = 'rice'", "crop = 'lotus'"]) {
      on.filter = filter;
      on.grid.refilter();
      await on.until(() => waiting.has(filter), 'the question');
    }
    waiting.get("crop = 'lotus'")?.(bytes(tileOf({ parcels: [group('lotus')] })));
    await on.until(() => stages().join() === 'lotus', 'the later answer');
    waiting.get("crop = 'rice'")?.(bytes(tileOf({ parcels: [group('rice')] })));
    await allRead();
    assert.deepEqual(stages(), ['lotus']);
  });
});
