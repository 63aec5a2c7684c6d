/** Measures labels, each text once for a face and a size. */
import type { Mark, MarkKind } from './mark';

const FONT: Record<MarkKind, { readonly px: number; readonly weight: number }> = {
  town: { px: 16, weight: 600 },
  committee: { px: 14, weight: 600 },
  village: { px: 12, weight: 400 },
  site: { px: 12, weight: 600 },
  pump: { px: 12, weight: 400 },
  finding: { px: 12, weight: 400 },
};

export class LabelRuler {
  /** The face that labels are set in. */
  family = 'sans-serif';
  private readonly widths = new Map<string, number>();
  private readonly ctx = document.createElement('canvas').getContext('2d');

  /** A label's size in px; `scale` is that of the type. */
  measure({ kind, text }: Mark, scale: number): { width: number; height: number } {
    const { px, weight } = FONT[kind];
    const size = px * scale;
    if (this.ctx === null) return { width: size * text.length, height: size * 1.3 };
    const font = `${weight} ${size}px ${this.family}`;
    const key = `${font}|${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      if (this.ctx.font !== font) this.ctx.font = font;
      width = Math.ceil(this.ctx.measureText(text).width) + 2;
      this.widths.set(key, width);
    }
    return { width, height: Math.ceil(size * 1.3) };
  }

  /** Other fonts have come: what was measured holds no more. */
  forget(): void {
    this.widths.clear();
  }
}
