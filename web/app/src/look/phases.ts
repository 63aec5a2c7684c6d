/** The stages of parcels in their phases, and the ticks that tell the levels of acceptance apart. */
import { STYLE, type Phase } from './style';
import type { Stage } from '../api/layers';

export type { Phase };

const CLASSES = STYLE.fills['parcels.stage'];

export const PHASES = CLASSES.map(({ id }) => id) as readonly Phase[];

export const STAGES_OF = Object.fromEntries(CLASSES.map(({ id, values = [] }) => [id, values])) as Record<
  Phase,
  readonly Stage[]
>;

const PHASE_BY_STAGE = new Map<string, Phase>(
  PHASES.flatMap((phase) => STAGES_OF[phase].map((stage) => [stage, phase] as const)),
);

export function phaseOf(stage: unknown): Phase {
  return PHASE_BY_STAGE.get(String(stage)) ?? 'todo';
}

/** One to four for the four levels of acceptance, else 0: so many ticks a parcel bears. */
export function ticksOf(stage: unknown): number {
  return STAGES_OF.acceptance.findIndex((level) => level === stage) + 1;
}
