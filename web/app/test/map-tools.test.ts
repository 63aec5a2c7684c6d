import assert from 'node:assert/strict';
import test from 'node:test';
import { compareTool } from '../src/map/tools/compare';
import { measureTool } from '../src/map/tools/measure';
import { pickTool } from '../src/map/tools/pick';
import { placeTool } from '../src/map/tools/place';
import { IDLE_TOOL } from '../src/map/tools/tool';
import { NO_MODE, begun, type Mode } from '../src/state/mode';
import { createStore, type Store } from '../src/state/store';
import { NO_TOOLS, type Tools } from '../src/state/tools';
import { NO_DATA, type Data } from '../src/state/data';
import { worldX, worldY } from '../src/geodesy/mercator';
import { paletteOf } from '../src/look/palette';
import type { OverlayFrame } from '../src/map/canvas/overlay';
import { canvas } from './canvas';

class Element {
  constructor(readonly tagName: string) {}
}
Object.assign(globalThis, { HTMLElement: Element });

function toolsIn(mode: Mode): Store<Tools> {
  return createStore<Tools>({ ...NO_TOOLS, mode });
}

function press(key: string, tagName = 'BODY'): KeyboardEvent {
  return { key, target: new Element(tagName) } as unknown as KeyboardEvent;
}

void test('measuring takes each press of the pointer, and a double one ends the line', () => {
  const tools = toolsIn(begun('length'));
  const tool = measureTool(tools, () => [0, 0]);
  tool.move([110, 25]);
  assert.equal(tool.up([111, 25], false), true);
  assert.equal(tool.up([111, 26], false), true);
  assert.deepEqual(tools.get().mode, {
    ...begun('length'),
    pointer: [110, 25],
    points: [
      [111, 25],
      [111, 26],
    ],
  });
  tool.up([111, 26], true);
  assert.deepEqual(tools.get().mode, {
    ...begun('length'),
    ended: true,
    points: [
      [111, 25],
      [111, 26],
    ],
  });
});

void test('by keys a point is put in the map’s middle, taken back, and measuring ended; what is typed stays typed', () => {
  const tools = toolsIn(begun('area'));
  const tool = measureTool(tools, () => [111.5, 25.5]);
  assert.equal(tool.key(press(' ')), true);
  assert.deepEqual(tools.get().mode, { ...begun('area'), points: [[111.5, 25.5]] });
  assert.equal(tool.key(press('Backspace', 'INPUT')), false);
  assert.equal(tool.key(press('Backspace')), true);
  assert.deepEqual(tools.get().mode, begun('area'));
  assert.equal(tool.key(press('x')), false);
  assert.equal(tool.key(press('Escape', 'INPUT')), true);
  assert.equal(tools.get().mode, NO_MODE);
});

void test('a feature’s place is the next press, and the one after it opens what lies there', () => {
  const tools = toolsIn({ kind: 'place', waiting: true, at: null });
  const tool = placeTool(tools);
  assert.equal(tool.up([111, 25], true), false, 'a double press’s second');
  assert.equal(tool.up([111, 25], false), true);
  assert.deepEqual(tools.get().mode, { kind: 'place', waiting: false, at: [111, 25] });
  assert.equal(tool.up([112, 25], false), false);
});

void test('a tool does nothing in another’s mode, and comparing leaves the pointer to the map', () => {
  const tools = toolsIn({ kind: 'compare', change: 3, was: null, is: null });
  const before = tools.get();
  const all = [measureTool(tools, () => [0, 0]), placeTool(tools), compareTool(tools), IDLE_TOOL];
  for (const tool of all) {
    tool.down([1, 1]);
    tool.move([1, 1]);
  }
  assert.equal(all[1]?.up([1, 1], false), false);
  assert.equal(all[2]?.up([1, 1], false), false);
  assert.equal(all[2]?.key(press('Escape')), false);
  assert.equal(tools.get(), before);
});

void test('a street that is picked has a tick, beside its name in the middle; villages are ticked by their marks', () => {
  const street = (id: number, coordinates: number[][]): object => ({
    type: 'Feature', id, properties: {}, geometry: { type: 'LineString', coordinates },
  }); // prettier-ignore
  const features = [street(4, [[111, 0], [111.001, 0], [111.004, 0]]), street(5, [[111, 0], [111, 0.001]])]; // prettier-ignore
  const layers = { streets: { status: 'ready', value: features, problem: null } };
  const data = createStore<Data>({ ...NO_DATA, layers } as unknown as Data);
  const drawnWith = (places: readonly string[]): ReturnType<typeof canvas>['drawn'] => {
    const { ctx, drawn } = canvas();
    const frame = { ctx, scale: 1e6, originX: 0, originY: 0, ui: 1, palette: paletteOf('light') };
    pickTool(toolsIn({ kind: 'pick', of: ['villages'], places }), data).paint(frame as unknown as OverlayFrame);
    return drawn;
  };
  assert.deepEqual(drawnWith(['villages.4']), []);
  assert.deepEqual(drawnWith(['streets.9']), [], 'one that is not known yet');
  const drawn = drawnWith(['villages.5', 'streets.4']);
  const { accent, paper } = paletteOf('light');
  const disc = drawn.find(({ op }) => op === 'fill');
  assert.equal(disc?.style, accent);
  const [at] = disc.circles;
  assert.ok(Math.abs((at?.x ?? 0) - worldX(111.0004) * 1e6) < 1e-6 && Math.abs((at?.y ?? 0) - worldY(0) * 1e6) < 1e-6);
  const tick = drawn.at(-1);
  assert.deepEqual([tick?.op, tick?.style, tick?.lines[0]?.points.length], ['stroke', paper, 3]);
});
