/** The words of a story, by language. */
import type { Language } from '../../state/view';
import { storyEn } from './en';
import type { StoryWords } from './words';
import { storyHans } from './zh-hans';
import { storyHant } from './zh-hant.generated';

export type { StoryWords };

export const STORY: Record<Language, StoryWords> = { 'zh-Hans': storyHans, 'zh-Hant': storyHant, en: storyEn };
