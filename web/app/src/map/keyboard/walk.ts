/** Walks the map's features by keyboard. */
import './walk.css';
import type { Step } from '../scene/steps';
import { arrowOf, makeStand, type Stand, type StandPorts } from './stand';

export interface WalkPorts extends StandPorts {
  readonly open: (step: Step) => void;
  readonly zoom: (steps: number) => void;
  readonly leave: () => void;
}

/**
 * One stop of the Tab key for all that is drawn on canvases: arrow keys go from feature to feature, each is ringed on
 * the map and said aloud, Enter opens its card, Escape goes back to the map.
 */
export class Walk {
  readonly element = document.createElement('div');
  private readonly stop = document.createElement('div');
  private readonly now = document.createElement('p');
  private readonly hint = document.createElement('p');
  private readonly stand: Stand;

  constructor(private readonly ports: WalkPorts) {
    this.element.className = 'walk panel';
    this.stop.className = 'walk-stop';
    this.stop.tabIndex = 0;
    this.stop.setAttribute('role', 'application');
    this.now.className = 'walk-now';
    this.now.setAttribute('role', 'status');
    this.hint.className = 'walk-hint';
    this.hint.setAttribute('aria-hidden', 'true');
    this.element.append(this.stop, this.now, this.hint);
    this.stand = makeStand(
      ports,
      (text) => (this.now.textContent = text),
      () => document.activeElement === this.stop,
    );
    this.stop.addEventListener('focus', () => this.stand.enter());
    this.stop.addEventListener('blur', () => this.ports.ring(null));
    this.stop.addEventListener('keydown', (event) => this.key(event));
    this.setWords();
  }

  setWords(): void {
    const { walk } = this.ports.words();
    this.stop.setAttribute('aria-label', `${walk.label}${this.ports.words().listComma}${walk.hint}`);
    this.hint.textContent = walk.hint;
  }

  private key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = arrowOf(event.key);
    const at = this.stand.at();
    if (arrow !== undefined) void this.stand.go(arrow);
    else if (event.key === 'PageDown' || event.key === 'PageUp') this.stand.turn(event.key === 'PageDown' ? 1 : -1);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (at !== null) this.ports.open(at);
    } else if (event.key === '+' || event.key === '=') this.ports.zoom(1);
    else if (event.key === '-') this.ports.zoom(-1);
    else if (event.key === 'Escape') this.ports.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
