import type { Stage } from '../api/shapes';

/** A parcel's phase: the thirteen stages in the seven groups that a reader tells apart. */
export const PHASES = ['todo', 'work', 'replanted', 'acceptance', 'done', 'abandoned_again', 'ruled_out'] as const;
export type Phase = (typeof PHASES)[number];

export const STAGES_OF: Record<Phase, readonly Stage[]> = {
  todo: ['suspected', 'verified', 'tasked'],
  work: ['clearing'],
  replanted: ['replanted'],
  acceptance: ['check_town', 'check_county', 'check_city', 'check_region'],
  done: ['closed', 'in_care'],
  ruled_out: ['ruled_out'],
  abandoned_again: ['abandoned_again'],
};

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
