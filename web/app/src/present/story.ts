/** Whether a town has a story to play: where it has, the player's code comes. */
import { html, type TemplateResult } from 'lit-html';
import { json } from '../api/client';
import type { StoryHead } from '../api/stories';
import { laterStyle } from '../panel/later';
import type { Acts, Now, Stores } from '../panel/mount';
import { townOf } from '../state/data';
import { NO_STORY } from '../state/view';
import type { Player } from '../story/player';

/** Gives the part of the story that the view asks for; null where there is none, and nothing as yet while it is asked for. */
export function storyPart(stores: Stores, acts: Acts, ask: () => void): (now: Now) => TemplateResult | null {
  let player: Player | null = null;
  let wanted = '';
  let coming = false;
  const close = (): void => {
    player?.close();
    player = null;
    wanted = '';
  };
  const open = async (town: string, name: string | null): Promise<Player | null> => {
    const { stories } = await json<{ stories: readonly (StoryHead & { version: number | null })[] }>(
      `/api/stories?town=${town}`,
    );
    const told = stories.filter(({ version }) => version !== null);
    const story = told.find((each) => each.name === name) ?? told[0];
    if (story === undefined) return null;
    const [{ makePlayer }] = await Promise.all([import('../story/player'), laterStyle()]);
    return makePlayer(stores, acts, ask, story.name);
  };
  return (now) => {
    const { town, story, presenting } = now.view;
    if (!presenting || story === NO_STORY || town === null || townOf(now.data, town) === undefined) {
      close();
      return null;
    }
    if (player?.plays(town, story) === true) return player.part(now);
    const key = `${town} ${story ?? ''}`;
    if (key !== wanted) {
      close();
      wanted = key;
      coming = true;
      void open(town, story)
        .catch(() => null)
        .then((made) => {
          if (wanted !== key) return;
          player = made;
          coming = false;
          if (player !== null) player.begin();
          // The themes are no scenes.
          else if (stores.view.get().scene !== null) acts.play({ scene: null, looping: false });
          ask();
        });
    }
    return coming ? html`` : null;
  };
}
