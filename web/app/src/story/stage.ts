/** How a scene looks on the big screen: title and text, at most four figures, the legend, how far the story is. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { AskedMeasure, Measured, StoryFigure } from '../api/stories';
import { legendOf, linesThatAre } from '../legend/legend-of';
import { legendOnScreen } from '../legend/on-screen';
import { icon } from '../look/icons';
import type { Now } from '../panel/mount';
import { NO_STORY } from '../state/view';
import { asOfText } from '../words/dates';
import { STORY, type StoryWords } from '../words/story';
import { asOfOf, figureWords, sharedSource } from './figure-words';
import type { Playing } from './playing';
import { told, type Stop } from './scenes';

/** A row of figures is read at one look. */
const MOST_FIGURES = 4;

export function stage(playing: Playing, now: Now): TemplateResult {
  const { view, data, words: own } = now;
  const { stores, over } = playing;
  const words = STORY[view.language];
  const stop = playing.now();
  const { scene, chapter } = stop;
  const title = told(scene.title, view.language);
  const text = told(scene.text, view.language);
  return html`
    <div
      class="story-words"
      data-scene=${scene.id}
      data-turn=${stop.nth % 2}
      ?hidden=${over.isOpen()}
      @pointerdown=${playing.swipes.down}
      @pointerup=${playing.swipes.up}
    >
      <header class="present-title">
        <p class="story-chapter">${told(chapter.title, view.language)}</p>
        <h1>${title}</h1>
      </header>
      ${
        text === ''
          ? null
          : html`
              <p class="story-text">${text}</p>
            `
      }
    </div>
    <div
      class="present-foot"
      ?hidden=${over.isOpen() && !over.isDrawing()}
      @pointerdown=${playing.swipes.down}
      @pointerup=${playing.swipes.up}
    >
      ${figuresPart(playing, now, words)}
      ${legendOnScreen(linesThatAre(legendOf(view, data, own), view), view, stores.tools.get(), own)}
    </div>
    ${over.part(now)} ${stepsPart(playing, now, words)} ${toolsPart(playing, now, words)}
    <p class="sr" role="status">${words.place(stop.nth + 1, playing.stops.length)} ${title}</p>
    ${
      playing.isBlank()
        ? html`
            <button
              type="button"
              class="story-blank"
              aria-label=${words.blanked}
              @click=${() => playing.blank(false)}
            ></button>
          `
        : null
    }
  `;
}

function figuresPart(playing: Playing, { view, words: own }: Now, words: StoryWords): TemplateResult | null {
  const { scene } = playing.now();
  const figures = scene.figures.slice(0, MOST_FIGURES);
  if (figures.length === 0) return null;
  const known = (asked: AskedMeasure): Measured | null => playing.figures.of(asked, scene);
  const all = figures.flatMap((figure) => [known(figure), figure.beside == null ? null : known(figure.beside)]);
  const measuredOnes = all.filter((each): each is Measured => each !== null);
  const asOf = asOfOf(measuredOnes);
  const source = sharedSource(measuredOnes, words);
  const one = (figure: StoryFigure): TemplateResult => {
    const measured = known(figure);
    const beside = figure.beside == null ? null : known(figure.beside);
    if (measured === null)
      return html`
        <div class="figure is-waiting" aria-busy="true">
          <span class="figure-label">${told(figure.label, view.language)}</span>
          <span class="figure-value"><b>–</b></span>
        </div>
      `;
    const said = figureWords(figure, measured, view.language, words);
    const other = beside === null || figure.beside == null ? null : figureWords(figure.beside, beside, view.language, words); // prettier-ignore
    return html`
      <button
        type="button"
        class="figure"
        data-measure=${figure.measure}
        data-value=${measured.value ?? ''}
        @click=${() => playing.over.openRows(figure, measured)}
      >
        <span class="figure-label">${said.label}</span>
        <span class="figure-value">
          ${
            said.before === ''
              ? null
              : html`
                  <span class="figure-unit">${said.before}</span>
                `
          }
          <b>${said.value}</b>
          <span class="figure-unit">${said.unit}</span>
        </span>
        ${
          other === null
            ? null
            : html`
                <span class="figure-beside" data-measure=${figure.beside?.measure ?? nothing}>
                  ${other.label}
                  <b>${other.before}${other.value}</b>
                  ${other.unit}
                </span>
              `
        }
        ${[...new Set([...said.notes, ...(other?.notes ?? [])])].map(
          (note) => html`
            <span class="figure-note">${note === source ? words.reported : note}</span>
          `,
        )}
      </button>
    `;
  };
  return html`
    <section class="present-figures" aria-label=${own.action.figures}>
      ${figures.map(one)}
      ${
        source === ''
          ? null
          : html`
              <p class="figures-date">${source}</p>
            `
      }
      ${
        asOf === null
          ? null
          : html`
              <p class="figures-date">${asOfText(asOf, own)}</p>
            `
      }
    </section>
  `;
}

/** The chapters with their scenes, each of which is gone to by a press. */
function stepsPart(playing: Playing, { view }: Now, words: StoryWords): TemplateResult {
  const here = playing.now();
  const step = (stop: Stop, chapter: string): TemplateResult => {
    const name = words.step(chapter, told(stop.scene.title, view.language));
    return html`
      <button
        type="button"
        data-step=${stop.scene.id}
        data-tip=${name}
        aria-label=${name}
        aria-current=${stop === here ? 'step' : nothing}
        class=${stop.nth < here.nth ? 'is-past' : ''}
        @click=${() => playing.goTo(stop.nth)}
      ></button>
    `;
  };
  return html`
    <nav class="story-steps" aria-label=${words.place(here.nth + 1, playing.stops.length)}>
      ${playing.story.chapters.map((chapter, nth) => {
        const name = told(chapter.title, view.language);
        return html`
          <div role="group" aria-label=${name} class=${nth === here.chapterNth ? 'is-here' : ''}>
            ${playing.stops.filter(({ chapterNth }) => chapterNth === nth).map((stop) => step(stop, name))}
          </div>
        `;
      })}
    </nav>
  `;
}

function toolsPart(playing: Playing, { words: own }: Now, words: StoryWords): TemplateResult {
  const { acts, over } = playing;
  const button = (name: string, picture: string, label: string, act: () => void): TemplateResult => html`
    <button type="button" class="icon-button" data-story=${name} aria-label=${label} data-tip=${label} @click=${act}>
      ${icon(picture)}
    </button>
  `;
  const running = playing.running();
  return html`
    <div class="story-tools">
      ${
        playing.isAway()
          ? html`
              <button type="button" class="story-back" data-story="back" @click=${() => playing.back()}>
                ${icon('left')}${words.back}
              </button>
            `
          : null
      }
      ${button('search', 'search', words.search, () => playing.search())}
      ${button('draw', 'die', words.drawing.title, () => over.openDraw())}
      ${button('play', running ? 'pause' : 'play', running ? words.pause : words.play, () => playing.run(!running))}
      ${button('full', 'whole', words.fullScreen, () => playing.room.toggle())}
      ${button('themes', 'layers', words.themes, () => themes(playing))}
      <button
        type="button"
        class="present-leave icon-button"
        aria-label=${own.action.leave}
        data-tip=${own.action.leave}
        @click=${() => acts.present(false)}
      >
        ${icon('close')}
      </button>
    </div>
  `;
}

/** The five themes in the story's place. */
function themes({ stores, acts }: Playing): void {
  stores.view.set({ story: NO_STORY, scene: null, looping: false, selected: null, filter: '', committee: null, asOf: null, date: null, off: [] }); // prettier-ignore
  acts.showTheme();
}
