/** The words of a month's papers; they come with that panel. */
import type { Paper } from '../../state/papers';

export interface MonthWords extends Record<
  | 'title'
  | 'before'
  | 'after'
  | 'colon'
  | 'open'
  | 'toCome'
  | 'close'
  | 'closeOpen'
  | 'showNames'
  | 'hideNames'
  | 'again'
  | 'noted'
  | 'xlsx'
  | 'number'
  | 'name'
  | 'duty'
  | 'swept'
  | 'slots'
  | 'dueSlots'
  | 'yuan'
  | 'attended'
  | 'pay'
  | 'total'
  | 'sharedHint'
  | 'signs'
  | 'lastDay'
  | 'leave'
  | 'leaveOpen'
  | 'takeBackLastDay'
  | 'backAgain'
  | 'correct'
  | 'correctHint'
  | 'place'
  | 'day'
  | 'daysMore'
  | 'slotsMore'
  | 'why'
  | 'waits'
  | 'upheld'
  | 'rejected'
  | 'object'
  | 'objectOpen'
  | 'objectWhy'
  | 'objectionSent'
  | 'answerOpen'
  | 'answerWhy'
  | 'uphold'
  | 'reject'
  | 'answered'
  | 'struck'
  | 'counts'
  | 'notYet'
  | 'toList'
  | 'noVillages'
  | 'rank'
  | 'tied'
  | 'done'
  | 'share'
  | 'unreported'
  | 'standing'
  | 'least'
  | 'places'
  | 'draftHint'
  | 'notOver'
  | 'publish'
  | 'publishOpen'
  | 'published'
  | 'notPublished'
  | 'noInspections'
  | 'member'
  | 'deducted'
  | 'score'
  | 'nothingFound'
  | 'noStreets'
  | 'street'
  | 'washedDays'
  | 'washedOn'
  | 'washHint'
  | 'calendar'
  | 'noDays'
  | 'works'
  | 'rests'
  | 'patrols'
  | 'noPatrols'
  | 'hours'
  | 'from'
  | 'until'
  | 'addShifts'
  | 'whoPatrols'
  | 'noMembers'
  | 'addDay'
  | 'saveDay'
  | 'worksOrRests'
  | 'dayName',
  string
> {
  readonly papers: Record<Paper, string>;
  readonly groups: Record<'villages' | 'streets', string>;
  readonly colours: Record<'red' | 'black' | 'few', string>;
  readonly month: (month: string) => string;
  readonly closedOn: (day: string, by: string) => string;
  readonly runs: (today: string) => string;
  readonly closed: (month: string) => string;
  readonly sureClose: (month: string, cleaners: string, slots: string, yuan: string) => string;
  readonly saved: (name: string) => string;
  readonly nobody: (villageDays: number, villageSlots: string, streetDays: number, streetSlots: string) => string;
  readonly shared: (days: number) => string;
  readonly lastDayIs: (day: string) => string;
  readonly sureLeft: (cleaner: number, day: string) => string;
  readonly left: (cleaner: number, day: string, ended: number, takenBack: number) => string;
  /** What was typed for a number and is none. */
  readonly noNumber: (typed: string) => string;
  readonly corrects: (day: string, place: string, reason: string) => string;
  readonly corrected: (month: string) => string;
  readonly objected: (day: string) => string;
  readonly publishedOn: (day: string, until: string) => string;
  /** By what villages are ranked; of those that are, how many slots were done of how many reported. */
  readonly rules: (least: number, n: string, d: string) => string;
  readonly leastOf: (slots: number) => string;
  readonly placesOf: (places: number) => string;
  readonly fewOf: (villages: number, least: number) => string;
  readonly surePublish: (red: number, black: number, until: string) => string;
  readonly inspected: (times: number, score: string) => string;
  readonly numbered: (member: number) => string;
  readonly deduction: (item: number, points: string, words: string) => string;
  readonly washed: (enough: number, all: number) => string;
  readonly proRata: (days: number) => string;
  /** The button that saves patrols of so many members. */
  readonly saveShifts: (members: number) => string;
  readonly shiftsSaved: (day: string, members: number) => string;
  readonly daySaved: (day: string, works: boolean) => string;
  readonly dayOfMonth: (day: number) => string;
}
