/** What a scene's frame puts on the map. */
import type { Extent } from '../api/shapes';
import type { Frame } from '../api/stories';
import { isVillage } from '../api/layers';
import { uiScale } from '../look/device';
import { featuresOf, findFeature, fidOf, type Data } from '../state/data';
import { matchesOf } from '../state/shown';
import { subjectOf } from '../state/moves';
import { isTiled } from '../state/layers';
import { THEME_LAYERS } from '../state/themes';
import type { View } from '../state/view';
import { answerKey } from '../sync/keys';
import type { Framed } from '../map/camera';
import { extentOfFeatures } from '../map/theme-extent';
import type { LayerId } from '../api/layers';

/** The whole of the town. */
const TOWN: Framed = 'town';
/** How near a committee, an area or a line is shown, and how near a point, in the map's zoom for type of 16 px. */
const CLOSEST = { area: 16, point: 15, theme: 15.33 };

/** What is to be shown; null while it has not been read. What is not there, or has no shape, is shown by its town. */
export function framed(frame: Frame, view: View, data: Data): Framed | null {
  if (frame === 'town' || view.town === null) return TOWN;
  if (frame === 'place') return view.place ?? TOWN;
  if (frame === 'selection') return selection(view, data);
  if (frame === 'committee') return committee(view, data);
  return theme(view, data);
}

function near(extent: Extent | null, closest: number): Framed {
  return extent === null ? TOWN : { extent, closest: closest + Math.log2(uiScale()) };
}

function selection({ selected }: View, data: Data): Framed | null {
  if (selected === null) return TOWN;
  const picked =
    data.picked.value !== null && fidOf(data.picked.value) === selected.fid ? data.picked.value : undefined;
  const feature = findFeature(data, selected.layer, selected.fid) ?? picked;
  if (feature === undefined) return isRead(selected.layer, data) || data.picked.status === 'failed' ? TOWN : null;
  const extent = extentOfFeatures([feature]);
  const isPoint = extent !== null && extent[0] === extent[2] && extent[1] === extent[3];
  return near(extent, isPoint ? CLOSEST.point : CLOSEST.area);
}

function committee({ committee: code }: View, data: Data): Framed | null {
  if (!isRead('committees', data)) return null;
  return near(
    extentOfFeatures(featuresOf(data, 'committees').filter(({ properties }) => properties.code === code)),
    CLOSEST.area,
  );
}

/** What the theme is about, as far as the filter lets it through. Of a layer that comes as tiles all of it is the town's. */
function theme(view: View, data: Data): Framed | null {
  const subject = subjectOf(view);
  const whole = view.filter !== '' || view.committee !== null;
  const layers = THEME_LAYERS[view.theme].filter(
    (layer, i) => (i === 0 || !isVillage(layer)) && (!whole || layer === subject),
  );
  if (!whole && layers.some((layer) => isTiled(layer))) return TOWN;
  if (!layers.every((layer) => isRead(layer, data))) return null;
  if (answerKey(view.town ?? '', view) !== null && data.answered?.filter !== view.filter) return null;
  return near(extentOfFeatures(layers.flatMap((layer) => matchesOf(view, data, layer).features)), CLOSEST.theme);
}

function isRead(layer: LayerId, data: Data): boolean {
  return data.layers[layer]?.value != null;
}
