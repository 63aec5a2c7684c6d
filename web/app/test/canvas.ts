/** A canvas that notes what is drawn on it, each stroke and fill with all that it is drawn with. */

/** Points of a line in order, and whether it closes. */
export interface Drawn {
  readonly op: 'stroke' | 'fill' | 'clip';
  readonly style: unknown;
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: string;
  readonly alpha: number;
  /** How far the canvas was moved when it was drawn. */
  readonly shift: readonly [number, number];
  readonly lines: readonly Line[];
  readonly circles: readonly Circle[];
}

export interface Line {
  readonly points: readonly (readonly [number, number])[];
  readonly closed: boolean;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

class Path {
  lines: { points: [number, number][]; closed: boolean }[] = [];
  circles: Circle[] = [];

  moveTo(x: number, y: number): void {
    this.lines.push({ points: [[x, y]], closed: false });
  }
  lineTo(x: number, y: number): void {
    this.lines[this.lines.length - 1]?.points.push([x, y]);
  }
  closePath(): void {
    const last = this.lines[this.lines.length - 1];
    if (last !== undefined) last.closed = true;
  }
  rect(x: number, y: number, width: number, height: number): void {
    const points: [number, number][] = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]]; // prettier-ignore
    this.lines.push({ points, closed: true });
  }
  arc(x: number, y: number, radius: number): void {
    this.circles.push({ x, y, radius });
  }
}

interface Pen {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  globalAlpha: number;
  globalCompositeOperation: string;
  dash: readonly number[];
  shift: readonly [number, number];
}

const FRESH: Pen = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  globalCompositeOperation: 'source-over',
  dash: [],
  shift: [0, 0],
};

/** What stands for the pattern of a fill: nothing is drawn with it. */
export const PATTERN = { pattern: true };

export function canvas(): { readonly ctx: CanvasRenderingContext2D; readonly drawn: Drawn[] } {
  const drawn: Drawn[] = [];
  const kept: Pen[] = [];
  let path = new Path();
  const note = (pen: Pen, op: Drawn['op'], style: unknown, { lines, circles }: Path): void => {
    const { lineWidth: width, dash, lineCap: cap, globalAlpha: alpha, shift } = pen;
    drawn.push({ op, style, width, dash, cap, alpha, shift, lines: [...lines], circles: [...circles] });
  };
  const ctx = {
    ...FRESH,
    canvas: { width: 1000, height: 700 },
    beginPath: () => (path = new Path()),
    moveTo: (x: number, y: number) => path.moveTo(x, y),
    lineTo: (x: number, y: number) => path.lineTo(x, y),
    closePath: () => path.closePath(),
    rect: (x: number, y: number, width: number, height: number) => path.rect(x, y, width, height),
    arc: (x: number, y: number, radius: number) => path.arc(x, y, radius),
    setLineDash: (dash: readonly number[]) => (ctx.dash = dash),
    translate: (x: number, y: number) => (ctx.shift = [ctx.shift[0] + x, ctx.shift[1] + y]),
    save: () => void kept.push({ ...ctx }),
    restore: () => {
      const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, dash, shift } = kept.pop() ?? FRESH;
      Object.assign(ctx, { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, dash, shift });
    },
    stroke: () => note(ctx, 'stroke', ctx.strokeStyle, path),
    fill: (own: unknown) => note(ctx, 'fill', ctx.fillStyle, own instanceof Path ? own : path),
    clip: () => note(ctx, 'clip', null, path),
    fillRect: () => undefined,
    drawImage: () => undefined,
    createPattern: () => PATTERN,
    getTransform: () => ({ a: 1 }),
  };
  return { ctx: ctx as unknown as CanvasRenderingContext2D, drawn };
}

/** Gives a test's process the parts of a document that painters need. */
export function withCanvases(): void {
  const document = { createElement: () => ({ getContext: () => canvas().ctx }), documentElement: {} };
  Object.assign(globalThis, { document, Path2D: Path });
}
