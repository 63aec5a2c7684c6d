import { BASE, PAPER } from '../look/palette';
import type { TownFeature } from '../api/shapes';
import type { Language } from '../state/view';
import { featureNameOf } from '../words/names';
import type { Rect } from './labeler';
import { metresPerPx } from './mercator';
import type { OverlayFrame } from './overlay';
import { nameLines, type Glyph, type LineName } from './river-names';
import { partsOf, toWorld } from './shapes';

/** Below this zoom only the greater rivers are named; below the other none. */
const STREAMS_FROM = 13.3;
const RIVERS_FROM = 11.3;
/** Height of a character in px; a river's grows with its width. */
const SIZE = { least: 12, most: 18 };

interface River {
  readonly feature: TownFeature;
  readonly greater: boolean;
  readonly widthM: number;
  readonly lines: readonly Float64Array[];
}

/** What the names' places hang on; the same scene is laid out once. */
export interface RiverScene {
  readonly features: readonly TownFeature[];
  readonly language: Language;
  readonly family: string;
  readonly lat: number;
  /** The rivers themselves are painted beneath, which they are not on another base map. */
  readonly painted: boolean;
  readonly taken: (box: Rect) => boolean;
}

/** The names of rivers, set along them in blue where labels and marks leave room. */
export class RiverNames {
  private rivers: { from: readonly TownFeature[]; list: readonly River[] } = { from: [], list: [] };
  private laid: { scene: RiverScene; scale: number; glyphs: readonly Glyph[] } | null = null;

  /** Finds the names' places, which hold for every window of the same zoom. */
  prepare(frame: OverlayFrame, scene: RiverScene): void {
    this.layOut(frame, scene);
  }

  paint(frame: OverlayFrame, scene: RiverScene): void {
    const { ctx, ui } = frame;
    const glyphs = this.layOut(frame, scene);
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.lineJoin = 'round';
    ctx.lineWidth = 3 * ui;
    ctx.fillStyle = BASE.riverName;
    let size = 0;
    for (const pass of ['halo', 'ink'] as const) {
      for (const glyph of glyphs.filter((each) => isIn(frame, each))) {
        if (glyph.size !== size) ctx.font = fontOf(scene, (size = glyph.size));
        // What stands on water needs no sheet of paper beneath it.
        ctx.strokeStyle = glyph.within && scene.painted ? BASE.river : PAPER;
        letter(frame, glyph, pass);
      }
    }
  }

  private layOut(frame: OverlayFrame, scene: RiverScene): readonly Glyph[] {
    const { ctx, ui, scale, zoom } = frame;
    if (scene.features.length === 0 || zoom - Math.log2(ui) < RIVERS_FROM) return [];
    const known = this.laid;
    const keys = ['features', 'language', 'family', 'taken'] as const;
    if (known?.scale === frame.scale && keys.every((key) => known.scene[key] === scene[key])) return known.glyphs;
    const perPx = metresPerPx(scene.lat, zoom);
    const streams = zoom - Math.log2(ui) >= STREAMS_FROM;
    const names = this.read(scene.features).flatMap(({ feature, greater, widthM, lines }): LineName[] => {
      const text = featureNameOf('rivers', feature.properties, scene.language);
      if (text === '' || (!greater && !streams)) return [];
      const width = Math.max(greater ? 2.4 * ui : 1.1 * ui, widthM / perPx);
      const size = greater ? Math.max(SIZE.least * ui, Math.min(SIZE.most * ui, width * 0.4)) : SIZE.least * ui;
      return lines.map((line) => ({ text, line: line.map((each) => each * scale), width, size, rank: widthM }));
    });
    ctx.font = fontOf(scene, SIZE.least * ui);
    const measure = (text: string): number => ctx.measureText(text).width / (SIZE.least * ui);
    const glyphs = nameLines(names, { measure, taken: scene.taken, every: 700 * ui });
    this.laid = { scene, scale, glyphs };
    return glyphs;
  }

  private read(features: readonly TownFeature[]): readonly River[] {
    if (this.rivers.from !== features) {
      const list = features
        .filter((feature) => feature.geometry !== null && (feature.properties.name ?? '') !== '')
        .map((feature) => ({
          feature,
          greater: feature.properties['class'] === 'river',
          widthM: Number(feature.properties['width_m'] ?? 0),
          lines: feature.geometry === null ? [] : partsOf(feature.geometry).map(toWorld),
        }));
      this.rivers = { from: features, list };
    }
    return this.rivers.list;
  }
}

function fontOf({ family }: RiverScene, size: number): string {
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
