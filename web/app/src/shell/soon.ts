/** What comes in one piece right after the first look: the card, a filter's chips, villages' colours by a measure. */
export { mountCard } from '../card/card';
export { chips } from '../columns/chips';
export { makeChoice } from '../gauge/choice';
export { Swipe } from '../map/swipe';
