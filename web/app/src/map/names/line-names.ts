/** Places names along lines, character by character. */
import type { Rect } from '../plane/geometry';

/** The kinds of lines that are named, each in its own ink. */
export type LineKind = 'river' | 'street';

/** A name that wants a place along a line. Pixels at the zoom that is being laid out; y grows downwards. */
export interface LineName {
  readonly text: string;
  /** [x0, y0, x1, y1, …] */
  readonly line: ArrayLike<number>;
  /** The room across the line: a name stands within where it fits, else beside it. */
  readonly width: number;
  /** Height of a character in px. */
  readonly size: number;
  readonly kind: LineKind;
  /** The higher goes first. */
  readonly rank: number;
}

/** One character of a name: where its middle stands and how it is turned. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise. */
  readonly turn: number;
  /** Height in px. */
  readonly size: number;
  readonly kind: LineKind;
  /** It stands within its line, not beside it. */
  readonly within: boolean;
}

export interface Lettering {
  /** Width of a text in px, for a height of 1 px. */
  readonly measure: (text: string) => number;
  /** Whether a label or a mark stands in the box. */
  readonly taken: (box: Rect) => boolean;
  /** Px along the line from one name to the next of the same line. */
  readonly every: number;
}

/** A name is not set where the line turns by more between two of its characters, or altogether: it could not be read. */
const MOST_BEND = 0.42;
const MOST_TURN = 1.2;
/** Letters along a line stand a little further apart, Chinese characters, each a word, more. */
const SPACING = { letters: 1.12, han: 1.3 };
const HAN = /^\p{Script=Han}+$/u;
/** In a bend the heads or the feet of characters, so much of their height from their middle, come no closer than this part of a step. */
const CLOSEST = { part: 0.85, reach: 0.35 };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Sets names along their lines, the greater first, clear of what is there and of each other. */
export function nameLines(names: readonly LineName[], lettering: Lettering): Glyph[] {
  const set: Glyph[] = [];
  const own: Rect[] = [];
  for (const name of [...names].sort((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1))) {
    const rule = new LineRule(name.line);
    const { size } = name;
    const spelled = spell(name, lettering.measure);
    // Above the line where there is room, else below it.
    const sides = spelled.aside === 0 ? [spelled] : [spelled, { ...spelled, aside: -spelled.aside }];
    const free = (box: Rect): boolean => !lettering.taken(box) && !own.some((other) => meet(box, other));
    let from = Math.max(size, (rule.length % lettering.every) / 2 - spelled.long / 2);
    while (from + spelled.long + size < rule.length) {
      let glyphs: Glyph[] | null = null;
      for (const side of sides) glyphs ??= alongFrom(rule, from, side, free);
      for (const glyph of glyphs ?? []) {
        set.push(glyph);
        own.push(boxOf(glyph));
      }
      from += glyphs !== null ? lettering.every : size;
    }
  }
  return set;
}

interface Spelled {
  readonly size: number;
  readonly kind: LineKind;
  readonly advances: readonly { readonly text: string; readonly width: number }[];
  readonly long: number;
  /** Its characters can stand one below the other. */
  readonly han: boolean;
  /** How far above the line it stands, in px. */
  readonly aside: number;
}

function spell({ text, width, size, kind }: LineName, measure: Lettering['measure']): Spelled {
  const han = HAN.test(text);
  const spacing = han ? SPACING.han : SPACING.letters;
  const advances = Array.from(text, (character) => ({ text: character, width: measure(character) * size * spacing }));
  const long = advances.reduce((sum, advance) => sum + advance.width, 0);
  return { size, kind, advances, long, han, aside: width >= size * 1.3 ? 0 : width / 2 + size * 0.72 };
}

/** The name set from a distance along the line; null where it could not be read, or is in the way. It ends at the first character that does not fit: most places are not free. */
function alongFrom(
  line: LineRule,
  from: number,
  { size, kind, advances, long, aside, han }: Spelled,
  free: (box: Rect) => boolean,
): Glyph[] | null {
  const { backwards, upright } = wayOf(line.at(from), line.at(from + long), han);
  const way = backwards ? -1 : 1;
  const place = (text: string, s: number): Glyph => {
    const here = line.at(s);
    const [behind, ahead] = [line.at(s - way * size * 0.6), line.at(s + way * size * 0.6)];
    const along = Math.atan2(ahead.y - behind.y, ahead.x - behind.x);
    const turn = upright ? along - Math.PI / 2 : along;
    return {
      text,
      x: here.x + Math.sin(along) * aside,
      y: here.y - Math.cos(along) * aside,
      turn,
      size,
      kind,
      within: aside === 0,
    };
  };
  const glyphs: Glyph[] = [];
  let [s, whole, half] = [backwards ? from + long : from, 0, 0];
  for (const { text, width } of advances) {
    const step = half + width / 2;
    s += way * step;
    half = width / 2;
    let glyph = place(text, s);
    const before = glyphs.at(-1);
    if (before !== undefined) {
      const apart = (): number => Math.hypot(glyph.x - before.x, glyph.y - before.y);
      // Beside a bend as far from the one before as beside a straight stretch.
      for (let round = 0; round < 2 && Math.abs(apart() - step) > size * 0.02; round += 1) {
        s += way * (step - apart());
        glyph = place(text, s);
      }
      const bend = between(glyph.turn, before.turn);
      whole += bend;
      if (Math.abs(bend) > MOST_BEND || Math.abs(whole) > MOST_TURN) return null;
      if (apart() - Math.abs(bend) * size * CLOSEST.reach < step * CLOSEST.part) return null;
    }
    if (!free(boxOf(glyph))) return null;
    glyphs.push(glyph);
  }
  return glyphs;
}

/**
 * Which way a name runs between two points of its line: from left to right, or downwards where the line is steep.
 * Chinese stands upright on a line steeper than half a right angle, one character below the other; letters are turned.
 */
function wayOf(start: Point, end: Point, han: boolean): { backwards: boolean; upright: boolean } {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const steep = Math.abs(dy) > Math.abs(dx) * (han ? 1 : 5);
  return { backwards: steep ? dy < 0 : dx < 0, upright: han && steep };
}

/** The angle from one direction to another, −π to π. */
function between(a: number, b: number): number {
  return Math.atan2(Math.sin(a - b), Math.cos(a - b));
}

function boxOf({ x, y, size }: Glyph): Rect {
  const half = size * 0.62;
  return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
}

function meet(a: Rect, b: Rect): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

/** Finds the point at a distance along a line. */
class LineRule {
  readonly length: number;
  private readonly upTo: Float64Array;

  constructor(private readonly line: ArrayLike<number>) {
    this.upTo = new Float64Array(line.length / 2);
    for (let i = 1; i < this.upTo.length; i += 1) {
      const [dx, dy] = [this.x(i) - this.x(i - 1), this.y(i) - this.y(i - 1)];
      this.upTo[i] = (this.upTo[i - 1] as number) + Math.hypot(dx, dy);
    }
    this.length = this.upTo[this.upTo.length - 1] ?? 0;
  }

  at(distance: number): Point {
    const s = Math.max(0, Math.min(this.length, distance));
    let [low, high] = [0, this.upTo.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.upTo[middle] as number) <= s) low = middle;
      else high = middle;
    }
    const [a, b] = [this.upTo[low] as number, this.upTo[high] as number];
    const t = b > a ? (s - a) / (b - a) : 0;
    return { x: this.x(low) + (this.x(high) - this.x(low)) * t, y: this.y(low) + (this.y(high) - this.y(low)) * t };
  }

  private x(i: number): number {
    return this.line[2 * i] as number;
  }

  private y(i: number): number {
    return this.line[2 * i + 1] as number;
  }
}
