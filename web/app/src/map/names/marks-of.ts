/** The marks and labels of a view as data. */
import { html, type TemplateResult } from 'lit-html';
import type { SlotState, TownFeature, UnitCoverage, UnitState } from '../../api/shapes';
import { dot, findingMark, halves, pumpMark, siteMark } from '../../look/icons';
import { halvesOf } from '../../look/slots';
import { featuresOf, fidOf, townOf, type Data } from '../../state/data';
import { matchesOf } from '../../state/shown';
import type { Tinted } from '../../state/tint';
import { isOff, type View } from '../../state/view';
import { CATALOGUE, type Words } from '../../words';
import { labelOf, nameOf, withoutRemark } from '../../words/names';
import { insidePoints } from '../plane/geometry';
import { ringsOf } from '../plane/shapes';
import { shows } from '../../state/themes';
import { selectionText } from '../../state/place';
import { OTHERS, SITES, valueIn } from '../../look/style';
import type { LayerId, SiteKind } from '../../api/layers';
import { pageLayer } from '../../state/layers';
import type { Mark } from './mark';

const insides = new WeakMap<TownFeature, readonly LonLat[]>();

const icons = new Map<string, TemplateResult>();

/** The same icon for the same thing: what is the same need not be drawn again. */
function kept(key: string, make: () => TemplateResult): TemplateResult {
  const icon = icons.get(key) ?? make();
  icons.set(key, icon);
  return icon;
}

/** All marks and labels of the view, from what has been read so far. */
export function marksOf(view: View, data: Data): Mark[] {
  const words = CATALOGUE[view.language];
  return [
    ...townMark(view, data),
    ...committeeMarks(view, data),
    ...villageMarks(view, data, words),
    ...pointMarks(view, data, words),
  ];
}

function townMark(view: View, data: Data): Mark[] {
  const town = townOf(data, view.town);
  const centre = featuresOf(data, 'zones').find((zone) => zone.properties['kind'] === 'market_town');
  if (town === undefined || centre?.geometry == null) return [];
  const [at] = inside(centre);
  if (at === undefined) return [];
  const text = withoutRemark(nameOf(town, view.language));
  return [
    {
      key: 'town',
      kind: 'town',
      selection: null,
      ...at,
      text,
      spoken: text,
      rank: 3e6,
      radius: 0,
      icon: null,
      from: 8,
      to: 14,
    },
  ];
}

function committeeMarks(view: View, data: Data): Mark[] {
  if (isOff(view, 'committees')) return [];
  return featuresOf(data, 'committees').flatMap((committee) => {
    if (committee.geometry === null) return [];
    const [at, ...others] = inside(committee);
    if (at === undefined) return [];
    const text = nameOf(committee.properties, view.language);
    const rank = 2e6 + (committee.properties.area_m2 ?? 0) / 1e9;
    const key = `committees.${fidOf(committee)}`;
    return [
      {
        key,
        kind: 'committee',
        selection: null,
        ...at,
        others,
        text,
        spoken: text,
        rank,
        radius: 0,
        icon: null,
        from: 11,
        to: 14,
      },
    ];
  });
}

/** Places for an area's label, best first; a point's own place. */
function inside(feature: TownFeature): readonly LonLat[] {
  const known = insides.get(feature);
  if (known !== undefined) return known;
  const rings = ringsOf(feature.geometry).map((ring) => ring.flatMap(([lon = 0, lat = 0]) => [lon, lat]));
  const own = pointOf(feature);
  const found =
    rings.length > 0 ? insidePoints(rings, 96).map(([lon, lat]) => ({ lon, lat })) : own === null ? [] : [own];
  insides.set(feature, found);
  return found;
}

function villageMarks(view: View, data: Data, words: Words): Mark[] {
  if (isOff(view, 'villages')) return [];
  const coverage = view.theme === 'coverage' ? data.coverage.value : null;
  const byFid = new Map((coverage?.villages ?? []).map((unit) => [unit.fid, unit]));
  const tint = view.theme === 'coverage' ? data.tint : null;
  const { fids } = matchesOf(view, data, 'villages');
  return featuresOf(data, 'villages').flatMap((village) => {
    const at = pointOf(village);
    if (at === null) return [];
    const unit = byFid.get(fidOf(village));
    const state = coverage?.has_assignments === true ? stateOf(unit) : null;
    const tinted = tint?.of.get(fidOf(village));
    const level = tinted?.level ?? state;
    if (level !== null && isOff(view, 'villages', level)) return [];
    const plain = villageMark(village, at, state === null ? null : (unit ?? UNKNOWN), view, words);
    const mark = tinted === undefined ? plain : tintedMark(plain, tinted, words);
    return [fids?.has(fidOf(village)) === false ? { ...mark, quiet: true, from: 99 } : mark];
  });
}

/** A village that came after the day's coverage was read. */
const UNKNOWN: SlotPair = { am: null, pm: null, staffed: false };

type SlotPair = Pick<UnitCoverage, 'am' | 'pm' | 'staffed'>;

function villageMark(village: TownFeature, at: LonLat, unit: SlotPair | null, view: View, words: Words): Mark {
  const households = Number(village.properties['households'] ?? 0);
  const size = households >= 90 ? 2 : households >= 45 ? 1 : 0;
  const radius = (view.theme === 'coverage' ? 5 : 3) + size;
  const text = nameOf(village.properties, view.language) || words.unnamed;
  const fid = fidOf(village);
  return {
    key: `villages.${fid}`,
    kind: 'village',
    selection: { layer: 'villages', fid },
    ...at,
    text,
    spoken: unit === null ? text : [text, ...slotsSpoken(unit, words)].join(words.listComma),
    rank: 1e6 + households,
    radius,
    icon: kept(unit === null ? `plain ${radius}` : `${unit.am} ${unit.pm} ${unit.staffed} ${radius}`, () =>
      unit === null ? dot(OTHERS.plain, radius) : halves(halvesOf(unit), radius),
    ),
    from: 8,
    to: 22,
  };
}

/** A village in the colour of its measure; in those of two periods where a bar parts them, the later over the earlier. */
function tintedMark(mark: Mark, { fill, beforeFill: before, text }: Tinted, words: Words): Mark {
  const { radius } = mark;
  const icon = kept(`tint ${fill.id} ${before?.id} ${radius}`, () =>
    before === null
      ? dot(fill, radius)
      : html`
          ${dot(before, radius)}
          <span class="dot-over">${dot(fill, radius)}</span>
        `,
  );
  return { ...mark, icon, spoken: mark.text + words.listComma + text };
}

/** What a listener is told of the two slots. */
function slotsSpoken({ am, pm, staffed }: SlotPair, words: Words): string[] {
  if (am === null && pm === null && !staffed) return [words.states.not_staffed];
  const spoken = (slot: string, state: SlotState | null): string => `${slot} ${words.slotStates[state ?? 'not_due']}`;
  return am === pm ? [words.slotStates[am ?? 'not_due']] : [spoken(words.am, am), spoken(words.pm, pm)];
}

export function stateOf(unit: UnitCoverage | undefined): UnitState {
  return unit?.state ?? 'not_staffed';
}

function pointMarks(view: View, data: Data, words: Words): Mark[] {
  const marks: Mark[] = [];
  const add = (
    layer: 'sites' | 'pump_stations' | 'findings',
    make: (feature: TownFeature) => Partial<Mark> & Pick<Mark, 'kind' | 'icon'>,
  ): void => {
    if (!shows(view.theme, layer) || isOff(view, layer)) return;
    for (const feature of matchesOf(view, data, layer).features) {
      const at = pointOf(feature);
      const { kind } = feature.properties;
      const value = typeof kind === 'string' ? kind : '';
      if (at === null || isOff(view, layer, value)) continue;
      const fid = fidOf(feature);
      const text = labelOf(layer, feature.properties, view.language, words) || words.kinds[layer];
      const common = {
        key: selectionText({ layer, fid }),
        selection: { layer, fid },
        ...at,
        text,
        spoken: text,
        rank: 1.5e6,
        radius: 8,
        from: 13.5,
        to: 22,
      };
      marks.push({ ...common, ...make(feature) });
    }
  };
  add('sites', (site) => {
    const kind = String(site.properties['kind']) as SiteKind;
    const mark = valueIn<(typeof SITES)[SiteKind]>(SITES, kind) ?? SITES.cooperative;
    return {
      kind: 'site',
      icon: kept(`site ${kind}`, () => siteMark(mark, 18)),
      spoken: `${nameOf(site.properties, view.language)}${words.listComma}${words.siteKinds[kind]}`,
    };
  });
  add('pump_stations', (pump) => ({
    kind: 'pump',
    icon: kept(`pump ${String(pump.properties['state'])}`, () => pumpMark(pump.properties['state'] !== 'not_working')),
  }));
  add('findings', () => ({
    kind: 'finding',
    icon: kept('finding', findingMark),
    radius: 6,
    from: 15,
    ...markFromOf('findings'),
    aside: 7,
  }));
  return marks;
}

/** The zoom from which a layer's marks show, where they do not always. */
function markFromOf(layer: LayerId): Pick<Mark, 'markFrom'> {
  const { marksFrom } = pageLayer(layer);
  return marksFrom === undefined ? {} : { markFrom: marksFrom };
}

interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

function pointOf(feature: TownFeature): LonLat | null {
  if (feature.geometry?.type !== 'Point') return null;
  const [lon, lat] = feature.geometry.coordinates;
  return lon === undefined || lat === undefined ? null : { lon, lat };
}
