import assert from 'node:assert/strict';
import test from 'node:test';
import { Turns } from '../src/map/turns';

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

test('turns come one a task, in order, and so many a frame', async () => {
  const { task, frame } = stage();
  const turns = new Turns(2);
  const done: number[] = [];
  for (const i of [1, 2, 3, 4, 5]) void turns.turn().then(() => done.push(i));
  await task();
  assert.deepEqual(done, [1]);
  await task();
  await task();
  assert.deepEqual(done, [1, 2], 'the third waits for the frame');
  frame();
  await task();
  await task();
  await task();
  assert.deepEqual(done, [1, 2, 3, 4]);
  frame();
  await task();
  assert.deepEqual(done, [1, 2, 3, 4, 5]);
  void turns.turn().then(() => done.push(6));
  await task();
  assert.deepEqual(done, [1, 2, 3, 4, 5, 6], 'one that comes later waits for nothing');
});

test('without a limit no frame is waited for', async () => {
  const { task } = stage();
  const turns = new Turns(Infinity);
  let done = 0;
  for (let i = 0; i < 9; i += 1) void turns.turn().then(() => (done += 1));
  for (let i = 0; i < 9; i += 1) await task();
  assert.equal(done, 9);
});
