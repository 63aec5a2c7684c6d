/** The bar between two periods: dragged by mouse, finger or keys, it parts the villages' dots into the earlier and the later. */
import type L from 'leaflet';
import { html, render } from 'lit-html';
import { icon } from '../look/icons';
import type { Tint } from '../state/tint';
import { GAUGE } from '../words/gauge';
import { periodText } from '../words/gauge/period';
import type { Marks } from './names/marks';
import type { MapPorts } from './ports';

/** A key's step, in parts of the free map. */
const STEP = 0.02;
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  ArrowRight: STEP,
  ArrowUp: STEP,
  PageDown: -0.1,
  PageUp: 0.1,
  Home: -1,
  End: 1,
};
/** Where so little is left of a side, its days are not named. */
const NARROW_PX = 120;

export class Swipe {
  private readonly element = document.createElement('div');
  /** Where it stands in the part of the map that no panel covers. */
  private part = 0.5;
  private tint: Tint | null = null;
  /** From the map's left edge, in px. */
  private x = 0;
  /** Where each dot is cut, from its middle in px, so that only what changes is written. */
  private readonly cuts = new WeakMap<HTMLElement, number>();

  constructor(
    private readonly leaflet: L.Map,
    private readonly marks: Marks,
    private readonly ports: Pick<MapPorts, 'container' | 'padding' | 'view'>,
  ) {
    const { element } = this;
    element.className = 'swipe';
    element.tabIndex = 0;
    element.setAttribute('role', 'slider');
    element.setAttribute('aria-valuemin', '0');
    element.setAttribute('aria-valuemax', '100');
    // What begins on the bar is no drag of the map, and no press of what lies under it.
    for (const type of ['mousedown', 'touchstart', 'click', 'dblclick', 'contextmenu'])
      element.addEventListener(type, (event) => event.stopPropagation());
    element.addEventListener('pointerdown', (event) => this.take(event));
    element.addEventListener('pointermove', (event) => {
      if (element.hasPointerCapture(event.pointerId)) this.moveTo(event.clientX);
    });
    element.addEventListener('keydown', (event) => this.step(event));
    leaflet.on('move resize', () => this.stand());
    marks.moved = () => this.cut();
  }

  /** Shows two periods, or with null nothing. */
  show(tint: Tint | null): void {
    this.tint = tint;
    if (tint?.before == null || !tint.swiped) {
      this.element.remove();
      return;
    }
    const words = GAUGE[this.ports.view.get().language];
    this.element.setAttribute('aria-label', words.bar);
    const { period, before } = tint;
    render(
      html`
        <span class="swipe-day is-before">${words.beforeBar} ${periodText(before)}</span>
        <span class="swipe-grip">${icon('left')}${icon('right')}</span>
        <span class="swipe-day is-now">${words.nowBar} ${periodText(period)}</span>
      `,
      this.element,
    );
    if (!this.element.isConnected) this.ports.container.append(this.element);
    this.stand();
  }

  private take(event: PointerEvent): void {
    event.stopPropagation();
    this.element.setPointerCapture(event.pointerId);
    this.element.focus({ preventScroll: true });
  }

  private step(event: KeyboardEvent): void {
    const step = KEYS[event.key];
    if (step === undefined) return;
    // The map's own keys would move it.
    event.preventDefault();
    event.stopPropagation();
    this.put(this.part + step);
  }

  private moveTo(clientX: number): void {
    const { left, wide } = this.room();
    this.put((clientX - this.ports.container.getBoundingClientRect().left - left) / wide);
  }

  private put(part: number): void {
    this.part = Math.max(0, Math.min(1, part));
    this.stand();
  }

  private room(): { readonly left: number; readonly wide: number; readonly top: number; readonly high: number } {
    const [top, right, bottom, left] = this.ports.padding();
    const { x, y } = this.leaflet.getSize();
    return { left, wide: Math.max(1, x - left - right), top, high: y - top - bottom };
  }

  private stand(): void {
    if (this.tint === null) return;
    const { left, wide, top, high } = this.room();
    const x = Math.round(left + this.part * wide);
    const percent = Math.round(this.part * 100);
    const { element } = this;
    element.style.left = `${x}px`;
    element.style.setProperty('--top', `${top}px`);
    element.style.setProperty('--middle', `${top + high / 2}px`);
    element.setAttribute('aria-valuenow', String(percent));
    element.setAttribute('aria-valuetext', GAUGE[this.ports.view.get().language].barAt(percent));
    element.classList.toggle('is-left', this.part * wide < NARROW_PX);
    element.classList.toggle('is-right', (1 - this.part) * wide < NARROW_PX);
    this.x = x;
    this.cut();
  }

  /** Parts the dots: what of them lies left of the bar is of the earlier period. */
  private cut(): void {
    if (this.tint?.swiped !== true) return;
    for (const [button, x, half, scale] of this.marks.villageDots()) {
      // One that the pointer is on is larger.
      const most = half * 1.4;
      const cut = Math.round(Math.max(-most, Math.min(most, (this.x - x) / scale)));
      if (this.cuts.get(button) === cut) continue;
      this.cuts.set(button, cut);
      button.style.setProperty('--cut', `${cut}px`);
    }
  }
}
