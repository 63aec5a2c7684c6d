/**
 * The drawings that the browser keeps, as they are listed and thrown away. Nothing here needs the kernel, which comes when
 * one is opened.
 */
import { layerOf } from '../api/layers';
import { dropDraft, keptDrafts, type Kept } from '../state/drafts';
import type { Sketch } from './sketch';

/** Rises with every change of Sketch's form. */
export const FORM = 1;
export const PREFIX = 'draw ';

/** A drawing, and when it was last drawn on, in ms since 1970. */
export interface KeptSketch {
  readonly at: number;
  readonly sketch: Sketch;
  readonly name: string;
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
