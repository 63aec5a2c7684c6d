import assert from 'node:assert/strict';
import test from 'node:test';
import { Turns, type Urgency } from '../src/map/canvas/turns';

/** A window whose tasks and frames come when they are told to. */
function stage(): { task: () => Promise<void>; frame: () => void } {
  const tasks: (() => void)[] = [];
  const frames: (() => void)[] = [];
  const fake = {
    setTimeout: (work: () => void) => tasks.push(work),
    requestAnimationFrame: (work: () => void) => frames.push(work),
  };
  (globalThis as unknown as { window: typeof fake }).window = fake;
  return {
    task: async () => {
      tasks.shift()?.();
      await Promise.resolve();
    },
    frame: () => {
      for (const work of frames.splice(0)) work();
    },
  };
}

const wanted = new AbortController().signal;

test('turns come one a task, in order, and so many a frame', async () => {
  const { task, frame } = stage();
  const turns = new Turns(2);
  const done: number[] = [];
  const add = (i: number, urgency?: Urgency): void => void turns.turn(wanted, urgency).then(() => done.push(i));
  add(9, 'late');
  for (const i of [1, 2, 3]) add(i);
  await task();
  assert.deepEqual(done, [1], 'what is not pressing waits for what is');
  await task();
  await task();
  assert.deepEqual(done, [1, 2], 'the third waits for the frame');
  frame();
  await task();
  await task();
  await task();
  assert.deepEqual(done, [1, 2, 3, 9]);
  frame();
  add(4);
  add(5);
  await task();
  await task();
  assert.deepEqual(done, [1, 2, 3, 9, 4, 5], 'what comes after a frame waits for none');
});

test('what takes a whole frame has it alone, and goes before the rest', async () => {
  const { task, frame } = stage();
  const turns = new Turns(2);
  const done: string[] = [];
  const add = (what: string, urgency: Urgency, share: number): void =>
    void turns.turn(null, urgency, share).then(() => done.push(what));
  add('tile 1', 'soon', 1);
  await task();
  add('tile 2', 'soon', 1);
  add('window', 'first', 2);
  await task();
  assert.deepEqual(done, ['tile 1'], 'there was room for the second tile, but the window goes before it');
  frame();
  await task();
  await task();
  assert.deepEqual(done, ['tile 1', 'window']);
  frame();
  await task();
  assert.deepEqual(done, ['tile 1', 'window', 'tile 2']);
});

test('what was begun is ended before the next begins, and what a frame has nothing to do with takes no room', async () => {
  const { task, frame } = stage();
  const turns = new Turns(1);
  const done: string[] = [];
  const tile = async (name: string): Promise<void> => {
    for (const [step, urgency, share] of [
      ['land', 'soon', 0],
      ['roads', 'begun', 1],
    ] as const) {
      await turns.turn(wanted, urgency, share);
      done.push(`${name} ${step}`);
    }
  };
  void tile('a');
  void tile('b');
  for (let i = 0; i < 6; i += 1) await task();
  assert.deepEqual(
    done,
    ['a land', 'a roads', 'b land'],
    'the frame has no room for more roads, land is not shown yet',
  );
  frame();
  for (let i = 0; i < 3; i += 1) await task();
  assert.deepEqual(done, ['a land', 'a roads', 'b land', 'b roads']);
});

test('what was given up takes no turn from others', async () => {
  const { task } = stage();
  const turns = new Turns(1);
  const given = new AbortController();
  const done: string[] = [];
  for (let i = 0; i < 60; i += 1) void turns.turn(given.signal).then(() => done.push('given up'));
  void turns.turn(wanted).then(() => done.push('wanted'));
  given.abort();
  await task();
  assert.equal(done.length, 61);
  assert.equal(done.at(-1), 'wanted');
});

test('who comes after what was given up waits for the frame as others do', async () => {
  const { task, frame } = stage();
  const turns = new Turns(1);
  const given = new AbortController();
  const done: string[] = [];
  void turns.turn(wanted).then(() => done.push('first'));
  await task();
  void turns.turn(given.signal, 'soon', 0).then(() => done.push('given up'));
  void turns.turn(wanted).then(() => done.push('second'));
  given.abort();
  await task();
  assert.deepEqual(done, ['first', 'given up'], 'what is given up has room, what follows it has not');
  frame();
  await task();
  assert.deepEqual(done, ['first', 'given up', 'second']);
});

test('without a limit no frame is waited for', async () => {
  const { task } = stage();
  const turns = new Turns(Infinity);
  let done = 0;
  for (let i = 0; i < 9; i += 1) void turns.turn(wanted).then(() => (done += 1));
  for (let i = 0; i < 9; i += 1) await task();
  assert.equal(done, 9);
});
