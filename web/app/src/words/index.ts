/** All that the page says in the first look, by language; what only the work's panels say comes with them. */
import { LAYER_IDS, layerOf, type LayerId } from '../api/layers';
import type { Language } from '../state/view';
import { en } from './en';
import { FIELD_NAMES, LAYER_WORDS } from './layers.generated';
import type { OwnWords, Words } from './words';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant.generated';

export type { Words };

type ByName = Readonly<Record<string, string>>;

/** Words that the layer table lists in one text, by the names that they are of. */
function byName(names: readonly string[], words: string): ByName {
  return Object.fromEntries(words.split('|').map((word, i) => [names[i] ?? '', word]));
}

/** The words of values by `layer.field`. */
function valuesOf(lists: ByName): Readonly<Record<string, ByName>> {
  return Object.fromEntries(
    Object.entries(lists).map(([key, words]) => {
      const [layer = '', field = ''] = key.split('.');
      return [key, byName(layerOf(layer as LayerId).fields[field]?.values ?? [], words)];
    }),
  );
}

/** The words of the layer table beside the page's own, which go before them. */
function withLayers(language: Language, { otherwise, ...own }: OwnWords): Words {
  const table = LAYER_WORDS[language];
  const layers = { ...byName(LAYER_IDS, table.layers), ...otherwise.layers } as Words['layers'];
  const values = valuesOf(table.values);
  return {
    ...own,
    layers,
    kinds: { ...layers, ...own.kinds },
    fields: { ...byName(FIELD_NAMES.split('|'), table.fields), ...otherwise.fields },
    values,
    crops: values['plots.crop'] as Words['crops'],
    grades: values['channels.grade'] as Words['grades'],
    siteKinds: values['sites.kind'] as Words['siteKinds'],
    zoneKinds: values['zones.kind'] as Words['zoneKinds'],
  };
}

export const CATALOGUE: Record<Language, Words> = {
  'zh-Hans': withLayers('zh-Hans', zhHans),
  'zh-Hant': withLayers('zh-Hant', zhHant),
  en: withLayers('en', en),
};
