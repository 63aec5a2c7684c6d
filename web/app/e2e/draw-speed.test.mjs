// How many frames a second there are while a node is dragged, with 2,000 nodes in view.
import assert from 'node:assert/strict';
import { onScreen, sample } from './browser.mjs';
import { changeAs, free, open, polygon, ready, shapeOf } from './drawing.mjs';
import { person, removeAs } from './people.mjs';

const NODES = 2000;
const SECONDS = 4;

/** A ring with so many nodes whose border waves, so that no two of them are near each other. */
const waving = ([lon, lat]) =>
  Array.from({ length: NODES }, (_, i) => {
    const [angle, r] = [(2 * Math.PI * i) / NODES, 0.00095 + 0.00015 * Math.sin((40 * Math.PI * i) / NODES)];
    return [lon + r * Math.cos(angle), lat + r * Math.sin(angle) * 0.9];
  });

/**
 * In the page: drags from a place for some seconds, three moves a frame, and tells when frames came, what they took, and
 * how often something was filled or stroked in each.
 */
async function dragged([x, y, seconds]) {
  const target = document.elementFromPoint(x, y);
  const send = (type, at) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true, cancelable: true, isPrimary: true, pointerId: 1, pointerType: 'mouse', button: 0, buttons: 1,
        clientX: at[0], clientY: at[1],
      }), // prettier-ignore
    );
  const frames = [];
  const work = [];
  let strokes = 0;
  const context = CanvasRenderingContext2D.prototype;
  const plain = { fill: context.fill, stroke: context.stroke };
  for (const [name, draw] of Object.entries(plain))
    context[name] = function counted(...args) {
      strokes += 1;
      return draw.apply(this, args);
    };
  send('pointerdown', [x, y]);
  await new Promise((resolve) => {
    let n = 0;
    const until = performance.now() + seconds * 1000;
    const step = () => {
      const began = performance.now();
      frames.push(began);
      if (began > until) return resolve();
      // After the moves of a frame come its callbacks, then the panel and the canvas; what is timed ends with them.
      requestAnimationFrame(step);
      for (let i = 0; i < 3; i += 1)
        send('pointermove', [x + 12 + 8 * Math.sin(n / 9), y + 6 * Math.cos((n += 1) / 7)]);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => work.push(performance.now() - began);
      channel.port2.postMessage(null);
    };
    requestAnimationFrame(step);
  });
  Object.assign(context, plain);
  send('pointerup', [x, y]);
  const gaps = frames.slice(1).map((at, i) => at - frames[i]);
  const sorted = (all) => [...all].sort((a, b) => a - b);
  const at = (all, share) => sorted(all)[Math.floor(share * (all.length - 1))];
  return {
    perSecond: (1000 * gaps.length) / (frames[frames.length - 1] - frames[0]),
    slow: at(gaps, 0.95),
    work: at(work, 0.5),
    most: at(work, 0.95),
    strokes: strokes / gaps.length,
  };
}

export default {
  'a node is dragged with 2,000 nodes in view: its frames are told, and dots are drawn at once': async (session) => {
    const town = await sample(session);
    const who = await person(session, town, 'planner');
    const ring = waving(await free(session, town));
    const { results } = await changeAs(session, who, town, [
      {
        op: 'create',
        collection: 'parcels',
        feature: { type: 'Feature', properties: {}, geometry: polygon(ring) },
      },
    ]);
    const [{ id }] = results;
    const page = await open(session, who, town, await shapeOf(session, 'parcels', id));
    await page.locator('#card .card-shape').click();
    await ready(page);
    const place = await onScreen(page, ...ring[NODES / 2]);
    const before = await page.locator('.draw-figure').getAttribute('data-m2');
    const found = await page.evaluate(dragged, [...place, SECONDS]);
    const { perSecond, slow, work, most, strokes } = found;
    console.log(
      `      ${perSecond.toFixed(1)} frames a second, 95 % within ${slow.toFixed(1)} ms; of a frame's work the half takes ` +
        `${work.toFixed(1)} ms, 95 % ${most.toFixed(1)} ms; ${strokes.toFixed(1)} strokes a frame`,
    );
    assert.notEqual(await page.locator('.draw-figure').getAttribute('data-m2'), before, 'it was dragged');
    await page.locator('.draw-kept button').click();
    await removeAs(session, who, 'parcels', id);
    assert.ok(strokes > 0 && strokes < 100, `${strokes} strokes a frame: dots are drawn at once, not each by itself`);
  },
};
