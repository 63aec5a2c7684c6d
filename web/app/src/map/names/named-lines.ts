/** Paints the names of rivers and streets along them. */
import type { TownFeature } from '../../api/shapes';
import type { Language } from '../../state/view';
import { featureNameOf } from '../../words/names';
import { metresPerPx } from '../../geodesy/mercator';
import type { OverlayFrame } from '../canvas/overlay';
import { nameLines, type Glyph, type LineName } from './line-names';
import { partsOf, toWorld } from '../plane/shapes';
import type { Rect } from '../plane/geometry';

/** Below this zoom only the greater rivers are named; below the other none. */
const STREAMS_FROM = 13.3;
const RIVERS_FROM = 11.3;
/** From this zoom on a street has room for its name. */
const STREETS_FROM = 15.9;
/** Height of a character in px; a river's grows with its width. */
const SIZE = { least: 12, most: 18 };

interface NamedLine {
  readonly feature: TownFeature;
  readonly lines: readonly Float64Array[];
}

/** The inputs of the layout of names; the same inputs are laid out once. */
export interface NameScene {
  readonly rivers: readonly TownFeature[];
  readonly streets: readonly TownFeature[];
  readonly language: Language;
  readonly family: string;
  readonly lat: number;
  /** The rivers themselves are painted beneath, which they are not on another base map. */
  readonly painted: boolean;
  readonly taken: (box: Rect) => boolean;
}

/** The names of rivers and streets, set along them where labels and marks leave room. */
export class NamedLines {
  private readonly rivers = readOnce();
  private readonly streets = readOnce();
  private laid: { scene: NameScene; scale: number; glyphs: readonly Glyph[] } | null = null;

  /** Finds the names' places, which hold for every window of the same zoom. */
  prepare(frame: OverlayFrame, scene: NameScene): void {
    this.layOut(frame, scene);
  }

  paint(frame: OverlayFrame, scene: NameScene): void {
    const { ctx, ui, palette } = frame;
    const glyphs = this.layOut(frame, scene).filter((glyph) => isIn(frame, glyph));
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.lineJoin = 'round';
    let size = 0;
    for (const pass of ['halo', 'ink'] as const) {
      for (const glyph of glyphs) {
        if (glyph.size !== size) ctx.font = fontOf(scene, (size = glyph.size));
        const river = glyph.kind === 'river';
        // On a street, so wide that the halos of neighbouring letters flow into one.
        ctx.lineWidth = (river ? 3 : 6.5) * ui;
        ctx.fillStyle = river ? palette.riverName : palette.ink;
        // A name on water needs no halo of paper.
        ctx.strokeStyle = river && glyph.within && scene.painted ? palette.river : palette.paper;
        letter(frame, glyph, pass);
      }
    }
  }

  private layOut(frame: OverlayFrame, scene: NameScene): readonly Glyph[] {
    const { ctx, ui, scale, zoom } = frame;
    if (zoom - Math.log2(ui) < RIVERS_FROM) return [];
    const known = this.laid;
    const keys = ['rivers', 'streets', 'language', 'family', 'taken'] as const;
    if (known?.scale === frame.scale && keys.every((key) => known.scene[key] === scene[key])) return known.glyphs;
    const names = [...this.riverNames(frame, scene), ...this.streetNames(frame, scene)];
    ctx.font = fontOf(scene, SIZE.least * ui);
    const measure = (text: string): number => ctx.measureText(text).width / (SIZE.least * ui);
    const glyphs = nameLines(names, { measure, taken: scene.taken, every: 700 * ui });
    this.laid = { scene, scale, glyphs };
    return glyphs;
  }

  private riverNames({ ui, scale, zoom }: OverlayFrame, { rivers, language, lat }: NameScene): LineName[] {
    const perPx = metresPerPx(lat, zoom);
    const streams = zoom - Math.log2(ui) >= STREAMS_FROM;
    return this.rivers(rivers).flatMap(({ feature, lines }) => {
      const text = featureNameOf('rivers', feature.properties, language);
      const greater = feature.properties['class'] === 'river';
      if (!greater && !streams) return [];
      const metres = Number(feature.properties['width_m'] ?? 0);
      const width = Math.max(greater ? 2.4 * ui : 1.1 * ui, metres / perPx);
      const size = greater ? Math.max(SIZE.least * ui, Math.min(SIZE.most * ui, width * 0.4)) : SIZE.least * ui;
      return lines.map((line) => ({ text, line: scaled(line, scale), width, size, kind: 'river', rank: metres }));
    });
  }

  /** Upon the street itself, narrow as it is, for houses stand on both sides of it; rivers go first. */
  private streetNames({ ui, scale, zoom }: OverlayFrame, { streets, language }: NameScene): LineName[] {
    if (zoom - Math.log2(ui) < STREETS_FROM) return [];
    const size = SIZE.least * ui;
    return this.streets(streets).flatMap(({ feature, lines }) => {
      const text = featureNameOf('streets', feature.properties, language);
      const rank = feature.properties['class'] === 'main' ? -1 : -2;
      return lines.map((line) => ({ text, line: scaled(line, scale), width: 2 * size, size, kind: 'street', rank }));
    });
  }
}

/** Reads the named lines of a layer, again only where the layer is another. */
function readOnce(): (features: readonly TownFeature[]) => readonly NamedLine[] {
  let known: { from: readonly TownFeature[]; list: readonly NamedLine[] } = { from: [], list: [] };
  return (from) => {
    if (known.from !== from) {
      const list = from.flatMap((feature) => {
        const { geometry, properties } = feature;
        return geometry === null || (properties.name ?? '') === ''
          ? []
          : [{ feature, lines: partsOf(geometry).map(toWorld) }];
      });
      known = { from, list };
    }
    return known.list;
  };
}

function scaled(line: Float64Array, scale: number): Float64Array {
  return line.map((each) => each * scale);
}

function fontOf({ family }: NameScene, size: number): string {
  return `400 ${size}px ${family}`;
}

function isIn({ originX, originY, width, height }: OverlayFrame, { x, y, size }: Glyph): boolean {
  const [left, top] = [x - originX, y - originY];
  return left > -2 * size && top > -2 * size && left < width + 2 * size && top < height + 2 * size;
}

function letter({ ctx, originX, originY }: OverlayFrame, { text, x, y, turn }: Glyph, pass: 'halo' | 'ink'): void {
  ctx.save();
  ctx.translate(x - originX, y - originY);
  ctx.rotate(turn);
  if (pass === 'halo') ctx.strokeText(text, 0, 0);
  else ctx.fillText(text, 0, 0);
  ctx.restore();
}
