/** Places that are picked for a panel: on the map, by a row or by what the search finds, for as long as it is open. */
import type { LayerId } from '../api/layers';
import { NO_MODE } from '../state/mode';
import { selectionText } from '../state/place';
import type { Stores } from './mount';

interface PicksOf {
  readonly layers: readonly LayerId[];
  /** Whether who looks may pick at all. */
  readonly may: () => boolean;
  /** Others were picked on the map. */
  readonly picked: (places: readonly string[]) => void;
  /** A row was pressed, or something was found: its card would stand behind the panel. */
  readonly found: (place: string) => void;
}

export interface Picks {
  readonly places: () => readonly string[];
  /** Shows on the map what is picked; once the panel is closed nothing is. */
  readonly set: (places: readonly string[]) => void;
  /** Begins with what is selected, where that can be picked. */
  readonly begin: () => void;
  readonly end: () => void;
}

export function makePicks(
  { view, tools }: Pick<Stores, 'view' | 'tools'>,
  { layers, may, picked, found }: PicksOf,
): Picks {
  let open = false;
  let places: readonly string[] = [];
  /** The map's pointer is taken only while nothing else has it. */
  const show = (): void => {
    const { mode } = tools.get();
    if (open && may() && (mode.kind === 'pick' || mode.kind === 'none'))
      tools.set({ mode: { kind: 'pick', of: layers, places } });
  };
  tools.subscribe(({ mode }) => {
    if (!open) return;
    if (mode.kind === 'none') show();
    else if (mode.kind === 'pick' && mode.places !== places) picked(mode.places);
  });
  view.subscribe(({ selected }, before) => {
    if (open && selected !== null && selected !== before.selected && layers.includes(selected.layer) && may())
      found(selectionText(selected));
  });
  return {
    places: () => places,
    set: (next) => {
      if (!open) return;
      places = next;
      show();
    },
    begin: () => {
      const { selected } = view.get();
      open = true;
      places = selected !== null && layers.includes(selected.layer) && may() ? [selectionText(selected)] : [];
      show();
    },
    end: () => {
      [open, places] = [false, []];
      if (tools.get().mode.kind === 'pick') tools.set({ mode: NO_MODE });
    },
  };
}
