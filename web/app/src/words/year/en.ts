/** The words of a year's reclamation in English. */
import type { YearWords } from './words';

export const yearEn: YearWords = {
  target: 'Target',
  set: 'Set the year’s target…',
  targetHint: 'What is to be reclaimed in all by the year’s end; 0 takes the target away',
  holding: 'Largest parcels to come',
  twoDays: 'Two days side by side',
  beside: 'Compare with',
  today: 'Today',
  difference: 'Change (mu)',
  noneThen: 'No parcel was on record on that day.',
  ofNone: 'Parcels that belong to no committee have no target and no progress of their own.',
  tolerance: 'Tolerated difference of areas (%)',
  toleranceHint: 'Contracted, surveyed and accepted areas against the drawn one; from 0 to 100',
  toleranceSaved: 'The tolerance holds from now on.',
  tolerated: (percent) => `Areas may differ by ${percent} %`,
  title: (year) => `Progress of ${year}`,
  targetOf: (year) => `Target of ${year} (mu)`,
  done: (mu) => `${mu} mu reclaimed; no target is set.`,
  ofTarget: (mu, target, percent) => `${mu} mu of ${target} reclaimed (${percent} %).`,
  ahead: (least, most) =>
    least === most
      ? `At the last eight weeks’ pace about ${most} mu by the year’s end.`
      : `At the last eight weeks’ pace ${least} to ${most} mu by the year’s end.`,
  reached: (earliest, latest) =>
    earliest === null
      ? 'At this pace the target is not reached.'
      : latest === null
        ? `Reached on ${earliest} at the earliest, at a slow pace not at all.`
        : `Reached between ${earliest} and ${latest}.`,
};
