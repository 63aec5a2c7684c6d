/** The three heights of the overview panel on a phone. */
import './stops.css';
import { html, type TemplateResult } from 'lit-html';
import type { Words } from '../words';

export const STOPS = ['handle', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

const SWIPE_PX = 24;
const LOW_PX = 520;

/** Where a drag ends: the next stop in its direction, two stops for a long one. */
export function stopAfter(from: Stop, draggedPx: number, windowPx: number): Stop {
  if (Math.abs(draggedPx) < SWIPE_PX) return from;
  const steps = Math.abs(draggedPx) > windowPx * 0.42 ? 2 : 1;
  const at = STOPS.indexOf(from) + (draggedPx < 0 ? steps : -steps);
  return STOPS[Math.max(0, Math.min(STOPS.length - 1, at))] ?? from;
}

/** A panel that on a phone stands at one of three heights and follows the finger between them. */
export function makeStops(
  root: HTMLElement,
  moved: () => void,
): { handle: (words: Words, measured: boolean) => TemplateResult } {
  // A low window, such as an office screen at 200 %, would be all sheet and no map.
  let stop: Stop = window.innerHeight < LOW_PX ? 'handle' : 'half';
  let start: { y: number; base: number; moved: number } | null = null;
  let hadMeasure = false;
  const set = (next: Stop): void => {
    stop = next;
    root.dataset['stop'] = next;
    root.style.transform = '';
    window.setTimeout(moved, 220);
  };
  const down = (event: PointerEvent): void => {
    const { top, height } = root.getBoundingClientRect();
    start = { y: event.clientY, base: top - (window.innerHeight - height), moved: 0 };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    root.classList.add('is-dragged');
  };
  const move = (event: PointerEvent): void => {
    if (start === null) return;
    start.moved = event.clientY - start.y;
    root.style.transform = `translateY(${Math.max(0, start.base + start.moved)}px)`;
  };
  const up = (): void => {
    if (start === null) return;
    const dragged = start.moved;
    start = null;
    root.classList.remove('is-dragged');
    const tapped = Math.abs(dragged) < 6;
    set(
      tapped
        ? stop === 'handle'
          ? 'half'
          : stop === 'half'
            ? 'full'
            : 'handle'
        : stopAfter(stop, dragged, window.innerHeight),
    );
  };
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowUp: 1, ArrowDown: -1, Enter: 1, ' ': 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const wraps = event.key === 'Enter' || event.key === ' ';
    const at = STOPS.indexOf(stop) + step;
    set(STOPS[wraps ? at % STOPS.length : Math.max(0, Math.min(STOPS.length - 1, at))] ?? stop);
  };
  root.dataset['stop'] = stop;
  return {
    handle: (words, measured) => {
      // A measure's choice and legend need more of the window than the day's figures.
      if (root.toggleAttribute('data-measured', measured) !== hadMeasure) window.setTimeout(moved, 220);
      hadMeasure = measured;
      return html`
        <button
          type="button"
          class="overview-handle"
          aria-label=${words.action.handle}
          @pointerdown=${down}
          @pointermove=${move}
          @pointerup=${up}
          @pointercancel=${up}
          @keydown=${key}
        >
          <i></i>
        </button>
      `;
    },
  };
}
