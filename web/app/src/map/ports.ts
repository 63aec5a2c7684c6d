/** What the map needs of the page around it. */
import type { Data, Picked } from '../state/data';
import type { Padding } from './camera';
import type { Store } from '../state/store';
import type { Selection, View } from '../state/view';
import type { Problem } from '../api/shapes';
import type { Tools } from '../state/tools';
import type { Palette } from '../look/palette';
import type { LayerId } from '../api/layers';

export interface MapPorts {
  readonly container: HTMLElement;
  readonly view: Store<View>;
  readonly data: Store<Data>;
  readonly tools: Store<Tools>;
  readonly palette: () => Palette;
  /** Window rectangles that lie over the map: labels give way to them, and fitting leaves them out. */
  readonly panels: () => readonly DOMRect[];
  readonly padding: () => Padding;
  readonly report: (layer: LayerId, problem: Problem | null) => void;
  readonly picked: (found: readonly Picked[]) => void;
  /** A key pressed a mark. */
  readonly pressed: (selection: Selection) => void;
  readonly hovered: (found: Picked | null, x: number, y: number) => void;
  /** A feature's name and the figure that matters. */
  readonly spoken: (found: Picked) => string;
  /** The keyboard opened a feature: its card takes the focus. */
  readonly opened: (found: Picked) => void;
  readonly baseDrawn: () => void;
  readonly baseFailed: () => void;
  /** Code for what was asked for could not be fetched; the next asking tries again. */
  readonly failed: () => void;
}
