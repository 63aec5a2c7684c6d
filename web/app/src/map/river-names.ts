import type { Rect } from './labeler';

/** A name that wants a place along a line. Pixels at the zoom that is being laid out; y grows downwards. */
export interface LineName {
  readonly text: string;
  /** [x0, y0, x1, y1, …] */
  readonly line: ArrayLike<number>;
  /** The drawn width of the line: a name stands within a wide river and beside a narrow one. */
  readonly width: number;
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
}

export interface Lettering {
  /** Width of a text in px. */
  readonly measure: (text: string) => number;
  /** Height of a character in px. */
  readonly size: number;
  /** Whether a label or a mark stands in the box. */
  readonly taken: (box: Rect) => boolean;
  /** Px along the line from one name to the next of the same line. */
  readonly every: number;
}

/** A name is not set where the line turns by more between two of its characters, or altogether: it could not be read. */
const MOST_BEND = 0.42;
const MOST_TURN = 1.2;
/** Characters along a line stand a little further apart. */
const SPACING = 1.12;
/** On the inner side of a bend they come closer: so near to the straight distance is the least that can be read. */
const LEAST_APART = 0.9;

/** Sets names along their lines, the greater first, clear of what is there and of each other. */
export function nameLines(names: readonly LineName[], lettering: Lettering): Glyph[] {
  const set: Glyph[] = [];
  const own: Rect[] = [];
  for (const name of [...names].sort((a, b) => b.rank - a.rank || (a.text < b.text ? -1 : 1))) {
    const rule = new LineRule(name.line);
    const spelled = spell(name, lettering);
    // Above the line where there is room, else below it.
    const sides = spelled.aside === 0 ? [spelled] : [spelled, { ...spelled, aside: -spelled.aside }];
    const free = (box: Rect): boolean => !lettering.taken(box) && !own.some((other) => meet(box, other));
    let from = Math.max(lettering.size, (rule.length % lettering.every) / 2 - spelled.long / 2);
    while (from + spelled.long + lettering.size < rule.length) {
      let glyphs: Glyph[] | null = null;
      for (const side of sides) glyphs ??= alongFrom(rule, from, side, lettering.size, free);
      for (const glyph of glyphs ?? []) {
        set.push(glyph);
        own.push(boxOf(glyph, lettering.size));
      }
      from += glyphs !== null ? lettering.every : lettering.size;
    }
  }
  return set;
}

interface Spelled {
  readonly advances: readonly { readonly text: string; readonly width: number }[];
  readonly long: number;
  /** How far above the line it stands, in px. */
  readonly aside: number;
}

function spell({ text, width }: LineName, { measure, size }: Lettering): Spelled {
  const advances = Array.from(text, (character) => ({ text: character, width: measure(character) * SPACING }));
  const long = advances.reduce((sum, advance) => sum + advance.width, 0);
  return { advances, long, aside: width >= size * 1.3 ? 0 : width / 2 + size * 0.72 };
}

/** The name set from a distance along the line; null where it could not be read, or is in the way. It ends at the first character that does not fit: most places are not free. */
function alongFrom(
  line: LineRule,
  from: number,
  { advances, long, aside }: Spelled,
  size: number,
  free: (box: Rect) => boolean,
): Glyph[] | null {
  const [start, end] = [line.at(from), line.at(from + long)];
  // A name reads from left to right, or downwards where the line is upright.
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const backwards = Math.abs(dx) > Math.abs(dy) * 0.2 ? dx < 0 : dy < 0;
  const glyphs: Glyph[] = [];
  let [done, whole, half] = [0, 0, 0];
  for (const { text, width } of advances) {
    const step = half + width / 2;
    const s = backwards ? from + long - done - width / 2 : from + done + width / 2;
    done += width;
    const here = line.at(s);
    const [behind, ahead] = [line.at(s - size * 0.6), line.at(s + size * 0.6)];
    const turn = Math.atan2(ahead.y - behind.y, ahead.x - behind.x) + (backwards ? Math.PI : 0);
    const glyph = { text, x: here.x + Math.sin(turn) * aside, y: here.y - Math.cos(turn) * aside, turn };
    const before = glyphs.at(-1);
    const bend = between(turn, before?.turn ?? turn);
    whole += bend;
    const apart = before === undefined ? Infinity : Math.hypot(glyph.x - before.x, glyph.y - before.y);
    if (Math.abs(bend) > MOST_BEND || Math.abs(whole) > MOST_TURN || apart < LEAST_APART * step) return null;
    if (!free(boxOf(glyph, size))) return null;
    half = width / 2;
    glyphs.push(glyph);
  }
  return glyphs;
}

/** The angle from one direction to another, −π to π. */
function between(a: number, b: number): number {
  return Math.atan2(Math.sin(a - b), Math.cos(a - b));
}

function boxOf({ x, y }: Glyph, size: number): Rect {
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

  at(distance: number): { x: number; y: number } {
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
