import assert from 'node:assert/strict';
import test from 'node:test';
import type { Mark } from '../src/map/names/mark';
import type { Selection } from '../src/state/view';
import { nextFrame, stillMap } from './leaflet';
import { seeded } from './random';

/** An element as far as marks need one. */
class Element {
  className = '';
  tabIndex = 0;
  textContent = '';
  readonly classes = new Set<string>();
  readonly children: Element[] = [];
  readonly attributes = new Map<string, string>();
  readonly dataset: Record<string, string> = {};
  readonly style = { transform: '', setProperty: () => undefined };
  readonly heard = new Map<string, (event: object) => void>();
  focused = false;
  gone = false;
  readonly classList = {
    toggle: (name: string, on: boolean) => (on ? this.classes.add(name) : this.classes.delete(name)),
    contains: (name: string) => this.classes.has(name),
  };
  append(...children: Element[]): void {
    this.children.push(...children);
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  addEventListener(name: string, then: (event: object) => void): void {
    this.heard.set(name, then);
  }
  remove(): void {
    this.gone = true;
  }
  focus(): void {
    this.focused = true;
  }
  getContext(): null {
    return null;
  }
}

const { map, sent } = await stillMap(1000, 700);
const { default: leaflet } = await import('leaflet');
const made: Element[] = [];
Object.assign(document, { createElement: () => made[made.push(new Element()) - 1] });
const { Marks } = await import('../src/map/names/marks');

// The window's corner is that of the map's world here, as in a map at rest.
const corner = (): ReturnType<typeof leaflet.point> => map.project(map.getCenter()).subtract([500, 350]);
Object.assign(map, {
  latLngToContainerPoint: (at: [number, number]) => map.project(at).subtract(corner()),
  latLngToLayerPoint: (at: [number, number]) => map.project(at).subtract(corner()),
  getSize: () => leaflet.point(1000, 700),
});

interface OnMap {
  readonly marks: InstanceType<typeof Marks>;
  readonly chosen: Selection[];
  /** The element of a mark: its button, its label, what it is now. */
  readonly of: (key: string) => { button: Element | undefined; label: Element; is: (state: string) => boolean };
  readonly key: (name: string) => void;
}

function onMap(all: readonly Mark[], obstacles: readonly Partial<DOMRect>[] = [], ui = 1): OnMap {
  made.splice(0);
  const chosen: Selection[] = [];
  const marks = new Marks(
    () => ui,
    (selection) => chosen.push(selection),
    () => obstacles as readonly DOMRect[],
    '地图上的要素',
  );
  const [root] = made;
  Object.assign(marks, { _map: map, getPane: () => new Element() });
  marks.setMarks(all);
  const of = (key: string): ReturnType<OnMap['of']> => {
    const own = root?.children.find((each) => each.children.some(({ dataset }) => dataset['key'] === key) || each.children.some(({ dataset }) => dataset['text'] === key)); // prettier-ignore
    assert.ok(own !== undefined, key);
    const button = own.children.find(({ className }) => className === 'mark-dot');
    const label = own.children.find(({ className }) => className === 'mark-label') as Element;
    return { button, label, is: (state) => own.classes.has(state) };
  };
  const key = (name: string): void =>
    root?.heard.get('keydown')?.({ key: name, preventDefault: () => undefined, stopPropagation: () => undefined });
  return { marks, chosen, of, key };
}

/** A mark so many px right of and below the map's middle, at the present zoom. */
function mark(fid: number, x: number, y: number, more: Partial<Mark> = {}): Mark {
  const { lat, lng } = map.unproject(map.project(map.getCenter()).add([x, y]));
  return { key: `villages.${fid}`, kind: 'village', selection: { layer: 'villages', fid }, lat, lon: lng, text: `屯${fid}`, spoken: `屯${fid}、已完成`, rank: 1e6, radius: 6, icon: null, from: 8, to: 22, ...more }; // prettier-ignore
}
function at(zoom: number): void {
  map.setView([25.9, 111], Math.round(zoom * 3));
}

void test('a press finds the marks within reach, the nearest first, and no label of an area', () => {
  at(14);
  const { marks } = onMap([
    mark(1, 0, 0),
    mark(2, 9, 0),
    mark(3, 60, 0),
    mark(4, 0, 0, { key: 'committees.4', kind: 'committee', selection: null, radius: 0 }),
  ]);
  const found = (x: number, y: number, reach = 3): number[] => marks.pick(leaflet.point(500 + x, 350 + y), reach).map(({ fid }) => fid); // prettier-ignore
  assert.deepEqual(found(0, 0), [1, 2]);
  assert.deepEqual(found(8, 0), [2, 1]);
  assert.deepEqual(found(30, 0), []);
  assert.deepEqual(found(30, 0, 23), [2], 'a finger reaches further');
  assert.deepEqual([found(60, 8.9), found(60, 9.1)], [[3], []]);
});

void test('dots are smaller from afar, and are hit as small as they are; what does not show is not hit', () => {
  const zooms: [number, number][] = [[11, 0.65], [12, 0.8], [13, 0.9], [14, 1], [16, 1.15]]; // prettier-ignore
  for (const [zoom, scale] of zooms) {
    at(zoom);
    const { marks, of } = onMap([mark(1, 0, 0, { radius: 10 }), mark(2, 200, 0, { radius: 10, markFrom: 13.5 })]);
    const hit = (x: number): boolean => marks.pick(leaflet.point(500 + x, 350), 0).length > 0;
    assert.deepEqual([hit(10 * scale - 0.1), hit(10 * scale + 0.1)], [true, false], String(zoom));
    assert.equal(hit(200), zoom >= 13.5, String(zoom));
    assert.equal(of('villages.2').is('is-absent'), zoom < 13.5, String(zoom));
  }
});

void test('on a wall all is larger, and a zoom shows what a lesser one shows at a desk', () => {
  at(14);
  const { marks, of } = onMap([mark(1, 0, 0, { radius: 10 }), mark(2, 200, 0, { markFrom: 13.5 })], [], 2);
  assert.equal(marks.seenZoom(), 13);
  const hit = (x: number): boolean => marks.pick(leaflet.point(500 + x, 350), 0).length > 0;
  assert.deepEqual([hit(10 * 0.9 * 2 - 0.1), hit(10 * 0.9 * 2 + 0.1)], [true, false]);
  assert.equal(of('villages.2').is('is-absent'), true);
});

void test('a label shows between its zooms, and where another of a higher rank stands it does not', () => {
  const labelled = (zoom: number, key: string, all: readonly Mark[]): boolean => {
    at(zoom);
    return onMap(all.map((each) => ({ ...each }))).of(key).is('is-labelled'); // prettier-ignore
  };
  at(12);
  const lone = mark(1, 0, 0, { from: 12, to: 14 });
  assert.deepEqual([11.67, 12, 14, 14.33].map((zoom) => labelled(zoom, 'villages.1', [lone])), [false, true, true, false]); // prettier-ignore
  at(12);
  const crowd = [mark(1, 0, 0, { rank: 1 }), mark(2, 1, 1, { rank: 9 }), mark(3, 2, 0, { rank: 8 }), mark(4, 1, -1, { rank: 7 })]; // prettier-ignore
  assert.equal(labelled(12, 'villages.2', crowd), true);
  const placed = ['villages.1', 'villages.2', 'villages.3', 'villages.4'].filter((key) => labelled(12, key, crowd));
  assert.ok(placed.length < 4 && !placed.includes('villages.1'), placed.join());
});

void test('a label that a panel or the window’s edge would cut is hidden, and comes back when it is free', async () => {
  at(14);
  const panel = { left: 600, right: 700, top: 340, bottom: 360 };
  const cut = async (x: number, y: number, obstacles: readonly Partial<DOMRect>[]): Promise<boolean> => {
    const own = onMap([mark(1, x, y)], obstacles);
    nextFrame();
    await new Promise((resolve) => setTimeout(resolve, 0));
    return own.of('villages.1').is('is-cut');
  };
  // Its label begins 9 px right of the mark, is 24 px wide and 16 px high, and wants 4 px around it.
  assert.equal(await cut(0, 0, []), false);
  assert.equal(await cut(80, 0, [panel]), true);
  assert.equal(await cut(80, 25, [panel]), false);
  assert.equal(await cut(66, 0, [panel]), true, 'too close to it');
  assert.equal(await cut(62, 0, [panel]), false);
  assert.equal(await cut(470, 0, []), true, 'at the window’s edge');
  assert.equal(await cut(450, 0, []), false);
  assert.equal(await cut(0, 345, []), true);
  assert.equal(await cut(0, -345, []), true);
});

void test('the whole map is one stop of the Tab key: arrows go on from mark to mark', () => {
  at(14);
  const { of, key } = onMap([
    mark(1, 0, 0),
    mark(2, 100, 10),
    mark(3, 200, 0),
    mark(4, 100, 150),
    mark(5, 0, 0, { selection: null }),
  ]);
  const stops = (): number[] => [1, 2, 3, 4].filter((fid) => of(`villages.${fid}`).button?.tabIndex === 0);
  assert.deepEqual(stops(), [1]);
  key('ArrowRight');
  assert.deepEqual([stops(), of('villages.2').button?.focused], [[2], true]);
  key('ArrowDown');
  assert.deepEqual(stops(), [4]);
  key('ArrowDown');
  assert.deepEqual(stops(), [4], 'nothing lies further');
  key('Enter');
  assert.deepEqual(stops(), [4]);
  assert.ok(
    sent.some((told) => told.startsWith('inside')),
    'what is gone to is brought into the window',
  );
});

void test('the stop goes with the selection, and to another mark where its own is gone', () => {
  at(14);
  const all = [mark(1, 0, 0, { markFrom: 13.5 }), mark(2, 100, 0), mark(3, 200, 0)];
  const { marks, of } = onMap(all);
  const stop = (): number | undefined => [1, 2, 3].find((fid) => of(`villages.${fid}`).button?.tabIndex === 0);
  assert.equal(stop(), 2, 'what shows from near by only is no stop to begin with');
  marks.emphasise(null, { layer: 'villages', fid: 3 });
  assert.equal(stop(), 3);
  assert.equal(of('villages.3').button?.attributes.get('aria-current'), 'true');
  assert.ok(of('villages.3').is('is-selected') && !of('villages.2').is('is-selected'));
  marks.emphasise({ layer: 'villages', fid: 2 }, null);
  assert.ok(of('villages.2').is('is-hovered') && !of('villages.3').is('is-selected'));
  assert.equal(of('villages.3').button?.attributes.has('aria-current'), false);
  marks.setMarks(all.slice(0, 2));
  assert.equal(of('villages.2').button?.tabIndex, 0);
});

void test('a press by keyboard chooses the mark; one of the mouse goes on to the map, which knows what else lies there', () => {
  at(14);
  const { of, chosen } = onMap([mark(1, 0, 0)]);
  const press = (detail: number): boolean => {
    let stopped = false;
    of('villages.1').button?.heard.get('click')?.({ detail, stopPropagation: () => (stopped = true) });
    return stopped;
  };
  assert.deepEqual([press(1), chosen], [false, []]);
  assert.deepEqual([press(0), chosen], [true, [{ layer: 'villages', fid: 1 }]]);
});

void test('marks that come anew keep their elements, say their new words, and those that went are taken away', () => {
  at(14);
  const { marks, of } = onMap([mark(1, 0, 0), mark(2, 100, 0)]);
  const before = of('villages.1').button;
  const second = of('villages.2').button;
  marks.setMarks([mark(1, 0, 0, { text: '水屯', spoken: '水屯、漏扫' })]);
  assert.equal(of('villages.1').button, before);
  assert.deepEqual([of('villages.1').label.textContent, before?.attributes.get('aria-label')], ['水屯', '水屯、漏扫']);
  assert.equal(made.find(({ children }) => second !== undefined && children.includes(second))?.gone, true);
});

void test('however many marks there are, what is labelled overlaps nothing that is, on the map itself', () => {
  at(13);
  const { below } = seeded(131);
  const all = Array.from({ length: 150 }, (_, i) =>
    mark(i + 1, below(900) - 450, below(600) - 300, { rank: below(9) }),
  );
  const { marks, of } = onMap(all);
  const boxes = all.flatMap((each) => {
    const { is, label } = of(each.key);
    const [, dx = 0, dy = 0] = /translate\((-?\d+)px, (-?\d+)px\)/.exec(label.style.transform)?.map(Number) ?? [];
    const { x, y } = map.latLngToContainerPoint([each.lat, each.lon]);
    const width = 12 * each.text.length;
    return is('is-labelled') ? [{ x0: x + dx, y0: y + dy, x1: x + dx + width, y1: y + dy + 15.6 }] : [];
  });
  assert.ok(boxes.length > 60, `only ${boxes.length}`);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) assert.ok(a.x1 <= b.x0 || b.x1 <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0);
  const [first] = boxes;
  const world = map.project(map.getCenter()).subtract([500, 350]);
  const onWorld = { x0: (first?.x0 ?? 0) + world.x, y0: (first?.y0 ?? 0) + world.y, x1: (first?.x1 ?? 0) + world.x, y1: (first?.y1 ?? 0) + world.y }; // prettier-ignore
  assert.equal(marks.taken(onWorld), true, 'what is lettered later can tell');
});
