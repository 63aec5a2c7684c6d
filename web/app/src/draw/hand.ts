/** The pointer and the keys of who draws: nodes are put, taken hold of and moved, on the map that the tool was lent to. */
import type L from 'leaflet';
import type { LonLat } from '../geodesy/ellipsoid';
import { placeIn, worldPx, worldX, worldY } from '../geodesy/mercator';
import { nearest, onGrid, same, type Node } from '../edit/kernel/grid';
import { applied, type Change, type Mesh } from '../edit/kernel/mesh';
import { alike, nodesOf, type Shape } from '../edit/kernel/shape';
import { withNodes } from '../edit/kernel/weld';
import { pressedLast, uiScale } from '../look/device';
import { zoomOf } from '../map/plane/levels';
import type { OverlayFrame } from '../map/canvas/overlay';
import { IDLE_TOOL, type Tool } from '../map/tools/tool';
import { besideLine, worldOf, type At, type Snapped, type Snapper } from './snap';
import type { Pair } from './craft';
import {
  BLADE,
  NEW,
  around,
  craftOf,
  meshOf,
  nameOf,
  nearestNode,
  putNodes,
  shapeIn,
  stepped,
  type Figures,
  type Sketch,
} from './sketch';

/** What the hand needs of the desk on which it draws. */
export interface HandPorts {
  readonly sketch: () => Sketch | null;
  /** Returns whether the step was taken. */
  readonly set: (sketch: Sketch) => boolean;
  readonly end: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly way: () => Way;
  /** The map was pressed where a press puts no node: an edge is chosen, or a neighbour. */
  readonly chosen: (at: Node) => void;
  readonly snapper: () => Snapper;
  /** Whether nodes may be taken hold of now; says why where they may not. */
  readonly ready: () => boolean;
  /** Brings a node to where no panel covers it. */
  readonly bring: (node: Node) => void;
  /** What is shown has changed, not what is drawn. */
  readonly shown: () => void;
  readonly moved: () => void;
  readonly paint: (frame: OverlayFrame, hand: Hand) => void;
}

/** What the hand does: moves nodes, draws a line to cut along, or chooses what an area is cut by or merged with. */
export type Way = 'nodes' | 'line' | 'area' | 'merge';

/** How near a press must come, in px: with a mouse, and with a finger, whose handles are 44 px wide. */
const REACH = {
  node: [11, 22],
  middle: [9, 20],
  edge: [6, 12],
  snap: [12, 24],
  begin: [3, 8],
  again: [5, 16],
} as const;

interface Hold {
  readonly kind: 'node' | 'edge';
  readonly node: Node;
  readonly edge: Pair | null;
  readonly from: At;
  /** What lies around, a node that is put in included. */
  readonly mesh: Mesh;
  readonly put: boolean;
  begun: boolean;
}

export class Hand {
  readonly tool: Tool;
  private hold: Hold | null = null;
  /** The press that is under way was the hand's. */
  private taken = false;
  private preview: Figures | null = null;
  /** What the next frame does: the pointer moves more often than there are frames. */
  private next: (() => void) | null = null;
  snap: Snapped | null = null;
  /** Where the next node would be. */
  pointer: Node | null = null;
  chosen: Node | null = null;

  constructor(
    private readonly ports: HandPorts,
    private readonly leaflet: L.Map,
    private readonly repaint: () => void,
  ) {
    this.tool = {
      ...IDLE_TOOL,
      up: (at, again) => {
        this.pressed(at, again);
        return true;
      },
      move: (at) => this.pointedAt(at),
      holds: () => this.isHolding,
      paint: (frame) => this.ports.paint(frame, this),
    };
    document.addEventListener('pointerdown', this.down, true);
    for (const kind of ['mousedown', 'touchstart'] as const) document.addEventListener(kind, this.kept, true);
    document.addEventListener('keydown', this.key, true);
    leaflet.on('moveend', this.settled, this);
  }

  /** The map is the reader's again. */
  leave(): void {
    this.letGo();
    document.removeEventListener('pointerdown', this.down, true);
    for (const kind of ['mousedown', 'touchstart'] as const) document.removeEventListener(kind, this.kept, true);
    document.removeEventListener('keydown', this.key, true);
    this.leaflet.off('moveend', this.settled, this);
  }

  /** A thing's shape as it is shown: as it would be, while it is held. */
  shapeOf(sketch: Sketch, name: string): Shape {
    const held = this.preview?.[name];
    if (held !== undefined) return held ?? [];
    const shape = shapeIn(sketch, name);
    const { pointer } = this;
    if (name !== this.putting(sketch) || pointer === null) return shape;
    const nodes = nodesOf(shape);
    return nodes.some((node) => same(node, pointer)) ? shape : [[[...nodes, pointer]]];
  }

  /** The name of that of which a press puts a node; null: of nothing. */
  putting({ open }: Sketch): string | null {
    if (open) return NEW;
    return this.ports.way() === 'line' ? BLADE : null;
  }

  /** The length in px that a finger or a pointer reaches. */
  reach(of: keyof typeof REACH): number {
    return REACH[of][pressedLast() === 'touch' ? 1 : 0] * uiScale();
  }

  redraw(): void {
    this.repaint();
  }

  get isHolding(): boolean {
    return this.hold?.begun === true;
  }

  choose(node: Node | null): void {
    this.chosen = node;
    this.redraw();
    this.ports.shown();
  }

  /** Chooses the next node of the thing, or the one before. */
  walk(step: number): void {
    const sketch = this.ports.sketch();
    if (sketch === null) return;
    const nodes = nodesOf(shapeIn(sketch, nameOf(sketch)));
    if (nodes.length === 0) return;
    const { chosen } = this;
    const at = chosen === null ? -1 : nodes.findIndex((node) => same(node, chosen));
    const next = nodes[(at + step + (at < 0 && step < 0 ? 1 : 0) + nodes.length) % nodes.length] ?? null;
    if (next !== null) this.ports.bring(next);
    this.choose(next);
  }

  /** Takes the chosen node out of all that have it. */
  remove(): void {
    const [sketch, node] = [this.ports.sketch(), this.chosen];
    if (sketch === null || node === null) return;
    if (this.ports.set(stepped(sketch, craftOf(sketch).removeNode(around(sketch), node)))) this.choose(null);
  }

  private readonly settled = (): void => this.ports.moved();

  private scale(): number {
    return worldPx(zoomOf(this.leaflet.getZoom()));
  }

  /** The place of a pointer's event on the map's square. */
  private at({ clientX, clientY }: PointerEvent): At {
    const { left, top } = this.leaflet.getContainer().getBoundingClientRect();
    const { lat, lng } = this.leaflet.containerPointToLatLng([clientX - left, clientY - top]);
    return [worldX(lng), worldY(lat)];
  }

  /** Does something in the next frame, and of several such the last. */
  private inNextFrame(act: () => void): void {
    const isAsked = this.next !== null;
    this.next = act;
    if (!isAsked) window.requestAnimationFrame(() => this.catchUp());
  }

  /** Does now what the next frame was to do. */
  private catchUp(): void {
    const { next } = this;
    this.next = null;
    next?.();
  }

  private readonly down = (event: PointerEvent): void => {
    this.taken = false;
    const { target, button, isPrimary } = event;
    if (!isPrimary) {
      this.letGo(); // a second finger zooms
      return;
    }
    if (button !== 0 || !(target instanceof Element) || !this.leaflet.getContainer().contains(target)) return;
    const sketch = this.ports.sketch();
    if (sketch === null || sketch.open || this.ports.way() !== 'nodes') return;
    const hold = this.grasped(sketch, this.at(event));
    if (hold === null) return;
    this.taken = true;
    event.stopImmediatePropagation();
    if (!this.ports.ready()) return;
    this.hold = hold;
    document.addEventListener('pointermove', this.dragged, true);
    document.addEventListener('pointerup', this.released, true);
    document.addEventListener('pointercancel', this.lost, true);
  };

  /** What the hand has taken the map does not get, or it would be dragged along. */
  private readonly kept = (event: Event): void => {
    if (this.taken) event.stopImmediatePropagation();
  };

  /** What lies under a press: a node, the middle of an edge, which becomes one, or an edge. */
  private grasped(sketch: Sketch, from: At): Hold | null {
    const craft = craftOf(sketch);
    const shape = shapeIn(sketch, nameOf(sketch));
    const px = 1 / this.scale();
    const before = around(sketch);
    const off = ([x, y]: At): number => Math.hypot(x - from[0], y - from[1]);
    const base = { from, mesh: before, edge: null, put: false, begun: false };
    const node = nodesOf(shape).reduce<Node | null>(
      (best, each) => (best === null || off(worldOf(each)) < off(worldOf(best)) ? each : best),
      null,
    );
    if (node !== null && off(worldOf(node)) <= this.reach('node') * px) return { ...base, kind: 'node', node };
    for (const edge of shape.flat().flatMap(craft.edges)) {
      const [a, b] = [worldOf(edge[0]), worldOf(edge[1])];
      const middle: At = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      if (Math.hypot(b[0] - a[0], b[1] - a[1]) < 4 * this.reach('middle') * px) continue;
      if (off(middle) > this.reach('middle') * px) continue;
      const near = nearest((edge[0][0] + edge[1][0]) / 2, (edge[0][1] + edge[1][1]) / 2);
      const mesh = applied(before, craft.insertNode(before, edge, near));
      const put = nearestNode(mesh.get(nameOf(sketch)) ?? [], near);
      return put === null ? null : { ...base, kind: 'node', node: put, mesh, put: true };
    }
    for (const edge of shape.flat().flatMap(craft.edges))
      if (besideLine(from, worldOf(edge[0]), worldOf(edge[1])).off <= this.reach('edge') * px)
        return { ...base, kind: 'edge', node: edge[0], edge };
    return null;
  }

  private readonly dragged = (event: PointerEvent): void => {
    const [sketch, { hold }] = [this.ports.sketch(), this];
    if (sketch === null || hold === null || !event.isPrimary) return;
    event.stopImmediatePropagation();
    const at = this.at(event);
    this.inNextFrame(() => this.dragTo(sketch, hold, at));
  };

  private dragTo(sketch: Sketch, hold: Hold, at: At): void {
    if (this.hold !== hold) return;
    const by: At = [at[0] - hold.from[0], at[1] - hold.from[1]];
    if (!hold.begun && Math.hypot(...by) * this.scale() < this.reach('begin')) return;
    hold.begun = true;
    const change = this.changed(sketch, hold, by);
    this.preview = Object.fromEntries([...hold.mesh, ...change.map(({ name, is }) => [name, is] as const)]);
    this.redraw();
    this.ports.shown();
  }

  /** What becomes of all when what is held is moved by so much; where it then lies on another's edge, that gets its node. */
  private changed(sketch: Sketch, { kind, node, edge, mesh }: Hold, by: At): Change {
    const craft = craftOf(sketch);
    const place = worldOf(node);
    const target: At = [place[0] + by[0], place[1] + by[1]];
    if (kind === 'edge' && edge !== null) {
      const to = this.nodeAt(target);
      return craft.moveEdge(mesh, edge, [to[0] - node[0], to[1] - node[1]]);
    }
    this.snap = this.ports.snapper().find(target, this.reach('snap') / this.scale(), node);
    const to = this.snap?.node ?? this.nodeAt(target);
    this.chosen = to;
    const change = craft.moveNode(mesh, node, to);
    const onto = this.snap?.edge ?? null;
    if (onto === null || !craft.isArea) return change;
    const touched = new Set(change.map(({ name }) => name));
    const others = [...new Map([...meshOf(sketch), ...mesh])].flatMap(([name, was]) => {
      const is = touched.has(name) ? was : withNodes(was, [to]);
      return alike(is, was) ? [] : [{ name, was, is }];
    });
    return [...change, ...others];
  }

  private readonly released = (event: PointerEvent): void => {
    const [sketch, { hold }] = [this.ports.sketch(), this];
    if (!event.isPrimary) return;
    event.stopImmediatePropagation();
    this.catchUp();
    const { preview } = this;
    this.letGo();
    if (sketch === null || hold === null) return;
    const now: ReadonlyMap<string, Shape | null> = new Map(
      hold.begun && preview !== null ? Object.entries(preview) : hold.mesh,
    );
    const before = meshOf(sketch);
    const change = [...now].flatMap(([name, is]) => {
      const was = before.get(name) ?? null;
      return alike(was ?? [], is ?? []) ? [] : [{ name, was, is }];
    });
    if (!hold.begun) this.chosen = hold.kind === 'node' ? hold.node : null;
    else if (hold.kind === 'edge') this.chosen = null;
    this.ports.set(stepped(sketch, change));
  };

  private readonly lost = (): void => {
    this.letGo();
    this.redraw();
    this.ports.shown();
  };

  private letGo(): void {
    this.hold = this.preview = this.snap = this.next = null;
    document.removeEventListener('pointermove', this.dragged, true);
    document.removeEventListener('pointerup', this.released, true);
    document.removeEventListener('pointercancel', this.lost, true);
  }

  private nodeAt([x, y]: At): Node {
    return onGrid(placeIn(x, y));
  }

  private pointedAt(at: LonLat): void {
    const sketch = this.ports.sketch();
    if (sketch === null || this.putting(sketch) === null || pressedLast() === 'touch') return;
    this.inNextFrame(() => {
      this.snap = this.snapped(at);
      this.pointer = this.snap?.node ?? onGrid(at);
      this.redraw();
      this.ports.shown();
    });
  }

  private snapped([lon, lat]: LonLat): Snapped | null {
    return this.ports.snapper().find([worldX(lon), worldY(lat)], this.reach('snap') / this.scale(), null);
  }

  /** A press that nothing was taken by: the next node of what is new, or its end. */
  private pressed(at: LonLat, again: boolean): void {
    const sketch = this.ports.sketch();
    if (this.taken || sketch === null) {
      this.taken = false;
      return;
    }
    if (this.putting(sketch) !== null) {
      if (again) this.ports.end();
      else this.put(sketch, at);
    } else if (this.ports.way() === 'nodes') this.choose(null);
    else if (!again) this.ports.chosen(onGrid(at));
  }

  private put(sketch: Sketch, at: LonLat): void {
    const name = this.putting(sketch);
    if (name === null) return;
    const nodes = nodesOf(shapeIn(sketch, name));
    const world: At = [worldX(at[0]), worldY(at[1])];
    const isAt = (node: Node | undefined): boolean => {
      if (node === undefined) return false;
      const [x, y] = worldOf(node);
      return Math.hypot(x - world[0], y - world[1]) * this.scale() <= this.reach('again');
    };
    const isRing = name === NEW && craftOf(sketch).isArea;
    if (isAt(nodes[nodes.length - 1]) || (isRing && nodes.length >= 3 && isAt(nodes[0]))) {
      if (nodes.length >= (isRing ? 3 : 2)) this.ports.end();
      return;
    }
    this.next = null; // where the pointer was before this press is nothing any more
    this.snap = this.snapped(at);
    const node = this.snap?.node ?? onGrid(at);
    this.pointer = null;
    this.ports.set(putNodes(sketch, name, [...nodes, node]));
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (this.keyed(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  private keyed({ key, target, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
    const sketch = this.ports.sketch();
    if (sketch === null || !(target instanceof HTMLElement) || altKey) return false;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return false;
    const name = key.toLowerCase();
    if (ctrlKey || metaKey) {
      if (name === 'z' && !shiftKey) this.ports.undo();
      else if (name === 'y' || name === 'z') this.ports.redo();
      else return false;
      return true;
    }
    if (/^(BUTTON|SUMMARY|A)$/.test(target.tagName) && (key === 'Enter' || key === ' ')) return false;
    if (key === 'Escape' && this.hold !== null) this.lost();
    else if (this.putting(sketch) !== null) return this.keyedOpen(sketch, key);
    else if (name === 'n' || name === 'b') this.walk(name === 'n' ? 1 : -1);
    else if (this.chosen !== null && (key === 'Delete' || key === 'Backspace')) this.remove();
    else if (this.chosen !== null && key.startsWith('Arrow') && target.closest('#work') === null)
      this.nudge(sketch, this.chosen, key, shiftKey ? 10 : 1);
    else return false;
    return true;
  }

  private keyedOpen(sketch: Sketch, key: string): boolean {
    const { lng, lat } = this.leaflet.getCenter();
    if (key === ' ') this.put(sketch, [lng, lat]);
    else if (key === 'Enter') this.ports.end();
    else if (key === 'Backspace') this.ports.undo();
    else return false;
    return true;
  }

  /** An arrow moves the chosen node by some px of the map. */
  private nudge(sketch: Sketch, node: Node, key: string, px: number): void {
    const { x, y } = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 } }[key] ?? {
      x: 0,
      y: 1,
    };
    const place = worldOf(node);
    const to = this.nodeAt([place[0] + (x * px) / this.scale(), place[1] + (y * px) / this.scale()]);
    if (this.ports.set(stepped(sketch, craftOf(sketch).moveNode(around(sketch), node, to)))) this.choose(to);
  }
}
