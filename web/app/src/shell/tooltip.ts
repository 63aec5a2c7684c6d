/** The tooltip: what lies under the pointer on the map, and what a control is called and which key does the same. */
import { html, render, type TemplateResult } from 'lit-html';
import type { Picked } from '../state/data';
import { pressedLast } from '../look/device';
import { beside, type Side } from './beside';

/**
 * Controls that have something to say: a name that they do not show, in `data-tip` what their name does not say, in
 * `data-shortcut` the key that does the same.
 */
const CONTROL = 'button[aria-label], a[aria-label], [data-tip], [data-shortcut]';
/** What is not covered while it can be pressed. */
const PRESSED = 'button, a[href], input, select, summary';
/** The part of the tooltip that says more than the control's accessible name. */
const MORE = 'tooltip-more';

/** How long a mouse rests on a control before it is told of, and for how long the next one is told of at once. */
const REST_MS = 400;
const WARM_MS = 400;
/** How long a finger rests on a control, how far it may stray, and how long it may read when it is lifted. */
const HOLD_MS = 450;
const STRAY_PX = 10;
const READ_MS = 2_000;
/** The map may move a mark into sight when it takes the focus. */
const PAN_MS = 300;
/** On the way from a control to its tooltip the pointer crosses a gap. */
const BRIDGE_PX = 8;

type Asker = 'mouse' | 'finger' | 'key';

interface Said {
  readonly name: string;
  readonly more: string;
  readonly key: string;
}

/** Shows what the pointer is over on the map, null for nothing; of controls it tells by itself. */
export function makeTooltip(
  root: HTMLElement,
  inShort: (picked: Picked) => readonly [string, string],
): (picked: Picked | null, x: number, y: number) => void {
  const tooltip = new Tooltip(root);
  const map = document.getElementById('map');
  followMouse(tooltip, map);
  followFinger(tooltip, map);
  followKeys(tooltip, map);
  document.addEventListener('scroll', () => tooltip.leave(), { capture: true, passive: true });
  window.addEventListener('resize', () => tooltip.leave());
  return (picked, x, y) => {
    if (picked === null) {
      tooltip.leaveMap();
      return;
    }
    const [name, more] = inShort(picked);
    tooltip.showOnMap({ name, more, key: '' }, x, y);
  };
}

/** The one element, and what it says something of. */
class Tooltip {
  private of: HTMLElement | 'map' | null = null;
  private by: Asker = 'mouse';
  private awaited: HTMLElement | null = null;
  private timer = 0;
  private leftAt = -Infinity;

  constructor(private readonly root: HTMLElement) {
    // What it says more than names is told by aria-describedby.
    root.setAttribute('aria-hidden', 'true');
  }

  /** The control that is told of now, and who asked. */
  get control(): HTMLElement | null {
    return this.of === 'map' ? null : this.of;
  }
  get asker(): Asker {
    return this.by;
  }

  get isWaiting(): boolean {
    return this.awaited !== null;
  }

  /** Who has just read of one control reads of the next at once. */
  get isWarm(): boolean {
    return this.control !== null || performance.now() - this.leftAt < WARM_MS;
  }

  /** Tells of a control after a while, unless it is left before. */
  showSoon(control: HTMLElement, by: Asker, afterMs: number, shown: () => void = () => undefined): void {
    if (control === this.awaited) return;
    this.forget();
    this.awaited = control;
    this.timer = window.setTimeout(() => {
      this.show(control, by);
      shown();
    }, afterMs);
  }

  show(control: HTMLElement, by: Asker): void {
    this.hide();
    const said = saidOf(control);
    if (said === null || !isSeen(control)) return;
    [this.of, this.by] = [control, by];
    this.say(said, 'control');
    if (said.more !== '' || said.key !== '') control.setAttribute('aria-describedby', MORE);
    const size = { width: this.root.offsetWidth, height: this.root.offsetHeight };
    const within = { width: window.innerWidth, height: window.innerHeight };
    this.stand(beside(size, anchorsOf(control), sidesOf(control, by), within, pressable(control)));
  }

  showOnMap(said: Said, x: number, y: number): void {
    this.hide();
    this.of = 'map';
    this.say(said, 'map');
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const flip = x > window.innerWidth - width - 40;
    const left = Math.max(8, flip ? x - width - 14 : x + 14);
    this.stand({ left, top: Math.min(y + 16, window.innerHeight - height - 8) });
  }

  /** Says anew what a press has changed; what is gone is told of no more. */
  again(): void {
    const { control, by } = this;
    if (control === null) return;
    // Panels are drawn in the next frame.
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() => {
        if (this.control === control) this.show(control, by);
      }),
    );
  }

  /** The control is left: its tooltip goes, and none comes. */
  leave(): void {
    this.forget();
    if (this.of !== 'map') this.hide();
  }

  leaveMap(): void {
    if (this.of === 'map') this.hide();
  }

  leaveSoon(): void {
    this.forget();
    this.timer = window.setTimeout(() => this.leave(), READ_MS);
  }

  /** Nothing more is waited for. */
  forget(): void {
    window.clearTimeout(this.timer);
    this.awaited = null;
  }

  /** Whether the pointer is on what is told of, on the tooltip, or between them. */
  isOn(x: number, y: number): boolean {
    const { control } = this;
    return control?.isConnected === true && (isIn(control, 0, x, y) || isIn(this.root, BRIDGE_PX, x, y));
  }

  private hide(): void {
    this.forget();
    const { control } = this;
    if (control?.getAttribute('aria-describedby') === MORE) control.removeAttribute('aria-describedby');
    if (control !== null && this.by === 'mouse') this.leftAt = performance.now();
    this.of = null;
    this.root.classList.remove('is-shown');
  }

  private say(said: Said, of: 'control' | 'map'): void {
    this.root.dataset['of'] = of;
    render(content(said), this.root);
  }

  private stand({ left, top }: { readonly left: number; readonly top: number }): void {
    this.root.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    this.root.classList.add('is-shown');
  }
}

/** A control is told of when a mouse rests on it, until it is pressed or left, or Escape is. */
function followMouse(tooltip: Tooltip, map: HTMLElement | null): void {
  let pressed: HTMLElement | null = null;
  document.addEventListener('pointerover', ({ target, pointerType, clientX, clientY }) => {
    if (pointerType === 'touch') return;
    const control = controlAt(target);
    // Of what lies on the map the map itself tells.
    const asked = control === null || map?.contains(control) === true ? null : control;
    if (asked !== pressed) pressed = null;
    if (asked === null) {
      tooltip.forget();
      if (tooltip.asker === 'mouse' && !tooltip.isOn(clientX, clientY)) tooltip.leave();
    } else if (asked !== tooltip.control && asked !== pressed)
      tooltip.showSoon(asked, 'mouse', tooltip.isWarm ? 0 : REST_MS);
  });
  document.addEventListener('pointermove', ({ pointerType, clientX, clientY }) => {
    const { control, asker, isWaiting } = tooltip;
    // What is waited for takes the place of what is left.
    if (pointerType === 'touch' || control === null || asker !== 'mouse' || isWaiting) return;
    if (!tooltip.isOn(clientX, clientY)) tooltip.leave();
  });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      tooltip.leave();
      pressed = controlAt(target);
    },
    true,
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') pressed = tooltip.control;
    },
    true,
  );
  document.documentElement.addEventListener('pointerleave', () => {
    if (tooltip.asker === 'mouse') tooltip.leave();
  });
}

/** A finger that rests on a control asks what it is; lifted then, it does not press it. */
function followFinger(tooltip: Tooltip, map: HTMLElement | null): void {
  let asks = false;
  let downAt: readonly [number, number] | null = null;
  document.addEventListener(
    'pointerdown',
    ({ target, pointerType, clientX, clientY }) => {
      asks = false;
      const control = controlAt(target);
      if (pointerType !== 'touch' || control === null || map?.contains(control) === true) return;
      downAt = [clientX, clientY];
      tooltip.showSoon(control, 'finger', HOLD_MS, () => (asks = true));
    },
    true,
  );
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (downAt === null || asks || Math.hypot(clientX - downAt[0], clientY - downAt[1]) <= STRAY_PX) return;
    downAt = null;
    tooltip.forget();
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(end, () => {
      if (downAt === null) return;
      downAt = null;
      if (asks) tooltip.leaveSoon();
      else tooltip.forget();
    });
  for (const act of ['click', 'contextmenu'] as const)
    document.addEventListener(
      act,
      (event) => {
        if (!asks) return;
        event.preventDefault();
        event.stopPropagation();
      },
      true,
    );
  document.addEventListener('keydown', () => (asks = false), true);
}

/** A control that takes the keyboard's focus is told of at once, until it loses it. Escape ends any telling. */
function followKeys(tooltip: Tooltip, map: HTMLElement | null): void {
  document.addEventListener('focusin', ({ target }) => {
    const control = controlAt(target);
    // Under a box that is typed in stands what is found.
    if (control !== null && control === tooltip.control) return;
    if (control === null || pressedLast() !== 'key' || control.matches('input')) tooltip.leave();
    else if (map?.contains(control) === true) tooltip.showSoon(control, 'key', PAN_MS);
    else tooltip.show(control, 'key');
  });
  document.addEventListener('focusout', () => {
    if (tooltip.asker === 'key') tooltip.leave();
  });
  document.addEventListener(
    'keydown',
    ({ key }) => {
      // A mark moves when a key moves the map.
      if (key === 'Escape' || map?.contains(tooltip.control) === true) tooltip.leave();
    },
    true,
  );
  document.addEventListener('click', () => tooltip.again());
}

function content({ name, more, key }: Said): TemplateResult {
  const cap = html`
    <kbd>${key}</kbd>
  `;
  return html`
    ${
      name === ''
        ? null
        : html`
            <b>${name}</b>
          `
    }
    ${
      more === '' && key === ''
        ? null
        : html`
            <span id=${MORE}>${more}${key === '' ? null : cap}</span>
          `
    }
  `;
}

/** What there is to say of a control; null where it says all of it itself. */
function saidOf(control: HTMLElement): Said | null {
  const name = control.getAttribute('aria-label') ?? '';
  const { tip: more = '', shortcut: key = '' } = control.dataset;
  const isSaid = name === '' || name === control.innerText.trim();
  return isSaid && more === '' && key === '' ? null : { name, more, key };
}

function controlAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(CONTROL) : null;
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}

function isIn(element: Element, room: number, x: number, y: number): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return x >= left - room && x <= right + room && y >= top - room && y <= bottom + room;
}

/** What the tooltip stands beside: the control, or where that would cover another one, the part that it is in. */
function anchorsOf(control: HTMLElement): readonly [DOMRect, ...DOMRect[]] {
  const own = control.getBoundingClientRect();
  const part = control.closest('#tools, .panel, .search-box')?.getBoundingClientRect();
  return part === undefined ? [own] : [own, part];
}

function sidesOf(control: HTMLElement, by: Asker): readonly [Side, ...Side[]] {
  if (control.closest('#tools') !== null) return ['left', 'above', 'below', 'right'];
  // A finger lies over what is below it.
  return by === 'finger' ? ['above', 'left', 'right', 'below'] : ['below', 'above', 'right', 'left'];
}

/** The boxes of all other controls that are to be seen, but for the map's. */
function pressable(control: HTMLElement): readonly DOMRect[] {
  return [...document.querySelectorAll(PRESSED)]
    .filter((each) => each !== control && each.closest('#map, [data-behind]') === null)
    .map((each) => each.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
}
