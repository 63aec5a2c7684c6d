/**
 * Keeps drawings in the browser after each step, by account, town and tab: two tabs that change one feature's shape keep
 * theirs apart. Where a tab has none of its own, the last one of another is gone on with.
 */
import { dropDraft, keepDraft } from '../state/drafts';
import { nodesOf } from '../edit/kernel/shape';
import { FORM, PREFIX, keptSketches, type KeptSketch } from './kept';
import { changedIn, hasWork, nameOf, type Sketch } from './sketch';

const TAB = 'tuntu.tab';
/** How many nodes the kept steps have at most: older steps go with the page. */
const MOST_NODES = 40_000;

let own = '';

/** The tab's own name, which a reload leaves. */
function tab(): string {
  if (own !== '') return own;
  own = Math.random().toString(36).slice(2, 10);
  try {
    own = sessionStorage.getItem(TAB) ?? own;
    sessionStorage.setItem(TAB, own);
  } catch {
    // Then it is named anew with each reload, and goes on with what another tab has kept.
  }
  return own;
}

/** What a drawing is of: a feature of a town's layer, or what is new there. */
export function subjectOf(sketch: Pick<Sketch, 'town' | 'layer' | 'fid'>): string {
  const { town, layer } = sketch;
  return `${PREFIX}${town} ${layer}.${nameOf(sketch as Sketch)} `;
}

/** A drawing on which nothing was done is none. */
export function keep(sketch: Sketch, at = Date.now()): void {
  const draft = { form: FORM, sketch: lightened(sketch) };
  if (hasWork(sketch)) keepDraft(sketch.account, subjectOf(sketch) + tab(), draft, at);
  else drop(sketch);
}

export function drop(sketch: Sketch): void {
  dropDraft(sketch.account, subjectOf(sketch) + tab());
}

/** The drawing that this tab goes on with; another tab's becomes its own, and is as old as it was. */
export function kept(account: number, subject: Pick<Sketch, 'town' | 'layer' | 'fid'>): KeptSketch | null {
  const all = keptSketches(account).filter(({ name }) => name.startsWith(subjectOf(subject)));
  const own = all.find(({ name }) => name.endsWith(` ${tab()}`));
  const found = own ?? all[0];
  if (found === undefined) return null;
  if (own === undefined) {
    dropDraft(account, found.name);
    keep(found.sketch, found.at);
  }
  return found;
}

/** Without the features that were only read, and with no more steps than a browser has room for. */
function lightened(sketch: Sketch): Sketch {
  const named = new Set([...Object.keys(sketch.steps.now), nameOf(sketch), ...changedIn(sketch)]);
  const base = Object.fromEntries(Object.entries(sketch.base).filter(([name]) => named.has(name)));
  let room = MOST_NODES;
  const past = [...sketch.steps.past].reverse().filter(({ before, after }) => {
    for (const shape of [...Object.values(before), ...Object.values(after)]) room -= nodesOf(shape ?? []).length;
    return room > 0;
  });
  return { ...sketch, base, steps: { ...sketch.steps, past: past.reverse() } };
}
