/** The room that panels leave around the map's middle. */
import { onPhone } from '../look/device';
import type { Padding } from '../map/camera';
import type { Stores } from '../panel/mount';
import { elementOf } from './elements';
import { BESIDE, CARD_REM, roomOf } from './free-part';

/** In px: top, right, bottom, left. */
export function freeRoom({ view, data, work }: Stores): Padding {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { presenting, selected, table } = view.get();
  const { innerWidth: width, innerHeight: height } = window;
  const beside = window.matchMedia(BESIDE).matches;
  const cardOpen = selected !== null || data.get().choices.length > 0;
  return roomOf(
    { width, height, rem, phone: onPhone(), beside },
    {
      presenting,
      // Also while its code is on its way.
      cardWidth: cardOpen ? elementOf('card').offsetWidth || CARD_REM * rem : null,
      tableHeight: table === null ? null : elementOf('table').offsetHeight,
      workWidth: work.get().open === null ? null : elementOf('work').offsetWidth,
      overview: elementOf('overview').getBoundingClientRect(),
    },
  );
}
