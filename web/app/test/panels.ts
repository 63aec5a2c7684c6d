/** What a panel for work is given, and what becomes of it while it is used. */
import type { Session } from '../src/api/accounts';
import type { Acts, Stores } from '../src/panel/mount';
import { withOffice, type WorkPart, type WorkPorts } from '../src/panel/form';
import { NO_DATA, type Data } from '../src/state/data';
import { createStore } from '../src/state/store';
import { NO_TOOLS } from '../src/state/tools';
import { FIRST_VIEW, type View } from '../src/state/view';
import { NO_WORK } from '../src/state/work';
import { CATALOGUE } from '../src/words';
import { drawn, type Drawn } from './templates';

export const TOWN = '450399100';

export function session(more: Partial<Session> = {}): Session {
  const nobody = { signed_in: true, account: 1, login: 'wei', name: '韦规划', administrator: false, anonymous: true, provider: '', memberships: [] }; // prettier-ignore
  return { ...nobody, ...more } as unknown as Session;
}

export interface Office {
  readonly part: WorkPart;
  readonly stores: Stores;
  /** The panel as it stands now. */
  readonly panel: () => Drawn;
  readonly title: () => string;
  /** The extents that the map was asked to show. */
  readonly shown: unknown[];
  /** Waits for something to be so. */
  readonly until: (true_: (panel: Drawn) => boolean, what: string) => Promise<Drawn>;
}

/** Opens a panel for who has signed in. */
export function office(
  make: (ports: WorkPorts) => WorkPart,
  who: Session | null,
  view: Partial<View> = {},
  data: Partial<Data> = {},
): Office {
  const window = { setTimeout: () => 0, clearTimeout: () => undefined, setInterval: () => 0, clearInterval: () => undefined, matchMedia: () => ({ matches: false }) }; // prettier-ignore
  Object.assign(globalThis, { window: { ...window, requestAnimationFrame: () => 0 } });
  const stores: Stores = {
    view: createStore<View>({ ...FIRST_VIEW, town: TOWN, ...view }),
    data: createStore<Data>({ ...NO_DATA, ...data }),
    tools: createStore(NO_TOOLS),
    work: createStore({ ...NO_WORK, session: who }),
  };
  const shown: unknown[] = [];
  const acts = { showExtent: (extent: unknown) => shown.push(extent), readAgain: () => undefined } as unknown as Acts;
  const now = (): ReturnType<typeof withOffice> => {
    const present = stores.view.get();
    return withOffice({ view: present, data: stores.data.get(), words: CATALOGUE[present.language] });
  };
  const part = make({ stores, acts, ask: () => undefined, now, signedIn: (act) => act() });
  const panel = (): Drawn => drawn(part.body(now()));
  const until = async (true_: (panel: Drawn) => boolean, what: string): Promise<Drawn> => {
    for (let turn = 0; turn < 1_000; turn += 1) {
      const present = panel();
      if (true_(present)) return present;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    throw new Error(`in vain: ${what}: ${panel().text}`);
  };
  return { part, stores, panel, title: () => part.title(now()), shown, until };
}
