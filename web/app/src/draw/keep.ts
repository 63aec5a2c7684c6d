/**
 * Keeps drawings in the browser after each step, by account, town and tab: two tabs that change one feature's shape keep
 * theirs apart. Where a tab has none of its own, the last one of another is gone on with.
 */
import { layerOf } from '../api/layers';
import { dropDraft, keepDraft, keptDrafts, type Kept } from '../state/drafts';
import { nodesOf } from '../edit/kernel/shape';
import { changedIn, isDrawn, nameOf, type Sketch } from './sketch';

/** Rises with every change of Sketch's form. */
const FORM = 1;
const PREFIX = 'draw ';
const TAB = 'tuntu.tab';
/** How many nodes the kept steps have at most: older steps go with the page. */
const MOST_NODES = 40_000;

/** A drawing, and when it was last drawn on, in ms since 1970. */
export interface KeptSketch {
  readonly at: number;
  readonly sketch: Sketch;
  readonly name: string;
}

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

function subjectOf(sketch: Pick<Sketch, 'town' | 'layer' | 'fid'>): string {
  const { town, layer } = sketch;
  return `${PREFIX}${town} ${layer}.${nameOf(sketch as Sketch)} `;
}

/** A drawing on which nothing was done is none. */
export function keep(sketch: Sketch): void {
  if (isDrawn(sketch)) keepDraft(sketch.account, subjectOf(sketch) + tab(), { form: FORM, sketch: lightened(sketch) });
  else drop(sketch);
}

export function drop(sketch: Sketch): void {
  dropDraft(sketch.account, subjectOf(sketch) + tab());
}

/** The drawing that this tab goes on with; another tab's becomes its own. */
export function kept(account: number, subject: Pick<Sketch, 'town' | 'layer' | 'fid'>): KeptSketch | null {
  const all = keptSketches(account).filter(({ name }) => name.startsWith(subjectOf(subject)));
  const found = all.find(({ name }) => name.endsWith(` ${tab()}`)) ?? all[0];
  if (found === undefined) return null;
  dropDraft(account, found.name);
  keep(found.sketch);
  return found;
}

/** All of an account's, the last drawn on first. */
export function keptSketches(account: number): readonly KeptSketch[] {
  return keptDrafts(account)
    .filter(({ name }) => name.startsWith(PREFIX))
    .flatMap((each) => sketchIn(each) ?? []);
}

export function throwAway(account: number, { name }: KeptSketch): void {
  dropDraft(account, name);
}

function sketchIn({ draft, at, name }: Kept): KeptSketch | null {
  const known = draft as { readonly form?: unknown; readonly sketch?: Sketch };
  const { sketch } = known;
  // A layer may have gone with a version of the program.
  const isKnown = known.form === FORM && sketch !== undefined && (layerOf(sketch.layer) as unknown) !== undefined;
  return isKnown ? { at, sketch, name } : null;
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
