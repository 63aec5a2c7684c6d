/** The words that the work panels need; they come with those panels. */
import type { Level, Role } from '../../api/accounts';

/** What those who work with the map are told. It comes when it is first needed; a language that lacks a word does not compile. */
export interface OfficeWords {
  readonly roles: Record<Role, string>;
  readonly levels: Record<Level, string>;
  readonly allTowns: string;
  /** A role with its town and, where there is one, its committee or level. */
  readonly roleIn: (role: string, town: string, at: string) => string;
  /** The board of today's sweeps. */
  readonly today: Record<
    | 'title'
    | 'past'
    | 'remind'
    | 'reminded'
    | 'report'
    | 'holes'
    | 'play'
    | 'pause'
    | 'days'
    | 'todo'
    | 'nothing'
    | 'check'
    | 'call'
    | 'callWhole'
    | 'callHide'
    | 'nobodyToCall'
    | 'clerk'
    | 'wall'
    | 'noHoles'
    | 'left',
    string
  > & {
    readonly disputed: (count: number) => string;
    readonly bare: (count: number) => string;
    readonly ending: (count: number) => string;
    readonly holesLeft: (count: number) => string;
    readonly others: (count: number) => string;
    readonly allDone: (count: number) => string;
    readonly yesterday: (date: string) => string;
    readonly begins: (starts: string) => string;
    readonly lacking: (count: number, over: boolean) => string;
    readonly lackingOf: (count: number) => string;
    readonly reminder: (date: string, clock: string, slot: string, count: number) => string;
  };
  /** Reporting a slot. */
  readonly report: Record<
    'title' | 'slot' | 'all' | 'basis' | 'why' | 'none' | 'afterwards' | 'allCommittees',
    string
  > & {
    readonly results: Record<'done' | 'partial' | 'missed', string>;
    readonly bases: Record<'seen' | 'told' | 'paper', string>;
    /** Why a place is often not swept. */
    readonly usual: Record<'rain' | 'absent' | 'waste', string>;
    readonly send: (count: number) => string;
    readonly sent: (count: number) => string;
  };
  /** Finding somebody for places that lack one. */
  readonly plan: Record<
    | 'title'
    | 'open'
    | 'pick'
    | 'found'
    | 'nothing'
    | 'wholeNames'
    | 'uncovered'
    | 'never'
    | 'none'
    | 'clear'
    | 'way'
    | 'whom'
    | 'nearest'
    | 'nobodyNear'
    | 'each'
    | 'notYours'
    | 'from'
    | 'to'
    | 'toOpen'
    | 'onMap'
    | 'picked'
    | 'boundsMost'
    | 'boundsApart'
    | 'boundsSave'
    | 'boundsSaved',
    string
  > & {
    readonly bounds: (most: number, kilometres: string) => string;
    readonly ways: Record<'stand' | 'beside' | 'replace', string>;
    readonly ending: (days: number) => string;
    readonly overloaded: (most: number) => string;
    readonly apart: (kilometres: string) => string;
    readonly cleaner: (number: number) => string;
    readonly has: (places: number) => string;
    readonly kilometres: (distance: string) => string;
    readonly near: (distance: string, places: number) => string;
    readonly ends: (day: string) => string;
    readonly expired: (day: string) => string;
    readonly again: (day: string) => string;
    readonly places: (count: number, bare: number) => string;
    readonly present: (who: string) => string;
    readonly allOf: (count: number) => string;
    readonly effect: (before: number, after: number, uncovered: number) => string;
    readonly tooMany: (most: number, cleaners: string) => string;
    readonly tooEarly: (who: string, day: string) => string;
    readonly save: (count: number) => string;
    /** Who has what now, and in whose place. */
    readonly savedFor: (who: string, places: string, present: string) => string;
    readonly savedTime: (starts: string, ends: string) => string;
    readonly andOthers: (some: string, count: number) => string;
    readonly takeBack: (count: number) => string;
  };
  /** What was reported of a slot, on its place's card. */
  readonly slotReports: Record<
    | 'none'
    | 'mine'
    | 'brought'
    | 'corrected'
    | 'inFence'
    | 'contested'
    | 'void'
    | 'why'
    | 'voided'
    | 'counted'
    | 'unvoid'
    | 'names',
    string
  > & {
    readonly reasons: Record<'place' | 'slot' | 'absent' | 'false', string>;
    readonly flags: Record<'afterwards' | 'clock_doubtful' | 'outside_fence', string>;
    readonly bases: { readonly seen: string; readonly told: string; readonly paper: string };
    /** What a press of a reason does. */
    readonly whatVoid: (result: string) => string;
    readonly voidedBy: (at: string, by: string, reason: string) => string;
  };
  /** The next steps of a parcel. */
  readonly next: Record<'title' | 'day' | 'reason' | 'reasonIfAny' | 'accepted' | 'back', string> & {
    readonly send: (stage: string, count: number) => string;
    readonly moved: (stage: string, count: number) => string;
  };
  /** The board of stages, and the parcels that are moved together. */
  readonly stages: Record<
    'title' | 'all' | 'pick' | 'onMap' | 'picked' | 'clear' | 'noCommon' | 'pickThese' | 'takeBack' | 'parcels',
    string
  > & {
    readonly chosen: (count: number) => string;
    readonly most: (count: number) => string;
  };
  /** Suspending slots from the board. */
  readonly suspend: Record<
    'title' | 'open' | 'day' | 'scope' | 'tomorrow' | 'why' | 'end' | 'takeBack' | 'ended',
    string
  > & {
    readonly slots: Record<'am' | 'pm' | 'both', string>;
    /** Why, each by a press. */
    readonly reasons: Record<'rain' | 'wind' | 'roads' | 'festival', string>;
    /** What a press of a reason does. */
    readonly what: (day: string, slot: string, where: string, count: number) => string;
    readonly suspended: (day: string, slot: string, where: string) => string;
    readonly until: (day: string) => string;
    /** What a suspension that is entered late takes out of what was due. */
    readonly takesOut: (slots: number, places: number) => string;
  };
  /** Leads from usual reasons to one that is typed. */
  readonly otherReason: string;
  readonly cancel: string;
  readonly working: string;
  /** What is under way has taken so many seconds. */
  readonly workingFor: (seconds: number) => string;
  /** Why it takes so long. */
  readonly othersWrite: string;
  readonly copy: string;
  readonly copied: string;
  readonly more: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly optional: string;
  /** A text with a remark behind it. */
  readonly paren: (text: string, remark: string) => string;
  readonly gate: Record<
    | 'title'
    | 'login'
    | 'password'
    | 'enter'
    | 'wrong'
    | 'caps'
    | 'forgot'
    | 'closed'
    | 'joinTitle'
    | 'joinGone'
    | 'newPassword'
    | 'again'
    | 'rules'
    | 'short'
    | 'differ'
    | 'set'
    | 'welcome',
    string
  > & {
    readonly provider: (name: string) => string;
    readonly whose: (login: string) => string;
  };
  readonly problem: Record<
    | 'lost'
    | 'signIn'
    | 'forbidden'
    | 'gone'
    | 'late'
    | 'large'
    | 'faults'
    | 'unread'
    | 'busy'
    | 'full'
    | 'conflict'
    | 'weak'
    | 'wrongOld'
    | 'taken',
    string
  > & {
    readonly wait: (seconds: number) => string;
    readonly param: (what: string) => string;
    readonly broken: (request: string) => string;
    readonly other: (status: number) => string;
  };
  readonly account: Record<
    | 'roles'
    | 'noRoles'
    | 'signOut'
    | 'signedOut'
    | 'password'
    | 'old'
    | 'change'
    | 'changed'
    | 'tokens'
    | 'tokensHint'
    | 'noTokens'
    | 'tokenName'
    | 'scope'
    | 'read'
    | 'write'
    | 'days'
    | 'make'
    | 'secret'
    | 'secretOnce'
    | 'neverUsed'
    | 'remove'
    | 'removeSure'
    | 'drafts'
    | 'draftsHint'
    | 'goOn'
    | 'throwAway'
    | 'throwSure',
    string
  > & {
    readonly until: (date: string) => string;
    readonly used: (date: string) => string;
    readonly loginOf: (login: string) => string;
  };
  readonly people: Record<
    | 'list'
    | 'add'
    | 'login'
    | 'loginHint'
    | 'name'
    | 'role'
    | 'unit'
    | 'level'
    | 'byProvider'
    | 'addIt'
    | 'link'
    | 'linkOnce'
    | 'scan'
    | 'newLink'
    | 'disable'
    | 'disableSure'
    | 'enable'
    | 'disabled'
    | 'noPassword'
    | 'you'
    | 'give'
    | 'take'
    | 'takeSure'
    | 'settings'
    | 'anonymous'
    | 'anonymousOn'
    | 'anonymousOff'
    | 'layers'
    | 'layersHint'
    | 'layersOff',
    string
  > & {
    readonly linkFor: (login: string) => string;
    readonly until: (when: string) => string;
    readonly added: (login: string) => string;
  };
  readonly log: Record<
    | 'created'
    | 'changed'
    | 'deleted'
    | 'nothing'
    | 'ofLayer'
    | 'allLayers'
    | 'within'
    | 'nowhere'
    | 'shape'
    | 'place'
    | 'show'
    | 'hide'
    | 'was'
    | 'is'
    | 'undo'
    | 'undoIt'
    | 'undone'
    | 'undoReason'
    | 'erase'
    | 'eraseIt'
    | 'erased'
    | 'eraseReason'
    | 'conflicts'
    | 'operator'
    | 'demo'
    | 'only',
    string
  > & {
    readonly change: (number: number) => string;
    readonly imported: (file: string) => string;
    /** Done by a command at the server's machine. */
    readonly command: (command: string) => string;
    /** After a list that was cut short. */
    readonly andMore: (count: number) => string;
    readonly lastDays: (days: number) => string;
    readonly changedCount: (layer: string, count: number, days: number) => string;
    /** Only so many of them are listed. */
    readonly lastChanged: (count: number) => string;
    readonly undoes: (number: number) => string;
    readonly undoneBy: (number: number) => string;
    readonly by: (who: string) => string;
    readonly why: (why: string) => string;
    readonly touch: (layer: string, op: 'insert' | 'update' | 'delete' | 'erase', count: number) => string;
    /** What was done to people and their roles, which are no places. */
    readonly people: Record<string, (op: 'insert' | 'update' | 'delete' | 'erase', count: number) => string>;
    /** Why a change is not undone on the page. */
    readonly notHere: (number: number) => string;
    /** What undoing will do. */
    readonly willUndo: (number: number, touched: string) => string;
    /** Names the button by the text that it erases, for those who do not see the page. */
    readonly eraseOf: (label: string) => string;
    /** What erasing a text will do. */
    readonly willErase: (label: string) => string;
    /** Names a change's reason as a text. */
    readonly ofReason: (number: number) => string;
    readonly conflict: (layer: string, code: string) => string;
    readonly leaning: (layer: string, code: string, count: string, on: string) => string;
    readonly area: (was: string, is: string) => string;
  };
  /** Who sweeps a village, on its card. */
  readonly crew: Record<'see' | 'seeMasked' | 'hide' | 'reading' | 'nobody' | 'noPhone' | 'noted', string> & {
    readonly onDay: (date: string) => string;
  };
  /** Who has seen names, for administrators. */
  readonly looks: Record<'title' | 'hint' | 'none' | 'all' | 'members' | 'gone', string> & {
    /** The sheet of a month, such as 2026-11. */
    readonly sheet: (month: string) => string;
    /** Who reported what is known of a place. */
    readonly reporters: (place: string) => string;
    /** Who contracts a parcel, by its code. */
    readonly holder: (parcel: string) => string;
  };
  /** Lists behind the layers that a change may touch. */
  readonly lists: Record<string, string>;
  readonly edit: Record<
    | 'reason'
    | 'reasonHint'
    | 'save'
    | 'saved'
    | 'unchanged'
    | 'place'
    | 'lon'
    | 'lat'
    | 'onMap'
    | 'clickMap'
    | 'placeWrong'
    | 'delete'
    | 'deleteSure'
    | 'deleted'
    | 'late'
    | 'lateHint'
    | 'field'
    | 'was'
    | 'theirs'
    | 'yours'
    | 'takeTheirs'
    | 'noCommittee'
    | 'notAllowed'
    | 'aliases'
    | 'aliasesHint'
    | 'areaHint'
    | 'inPast'
    | 'throwAway',
    string
  > & {
    /** What an area is in its other unit. */
    readonly areaIs: (other: string) => string;
    /** What was typed is no area. */
    readonly noArea: (typed: string) => string;
    readonly unsaved: (name: string, why: string) => string;
    readonly draftKept: (name: string) => string;
    readonly draftOf: (when: string) => string;
  };
  /** What stands on printed sheets alone. */
  readonly paper: Record<'sorted' | 'unsorted' | 'rows' | 'number' | 'everything' | 'unread' | 'north', string> & {
    readonly printed: (when: string) => string;
    readonly capped: (shown: string, all: string) => string;
  };
  /** Two moments side by side. */
  readonly compare: Record<
    | 'from'
    | 'to'
    | 'time'
    | 'then'
    | 'now'
    | 'difference'
    | 'present'
    | 'added'
    | 'gone'
    | 'edited'
    | 'same'
    | 'before'
    | 'narrowed',
    string
  > & {
    readonly more: (count: string) => string;
  };
}
