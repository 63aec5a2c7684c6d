/**
 * What a panel draws, as elements to be looked at and pressed, without a browser: lit-html's templates are texts with
 * values between them, and are read here as far as the page's own templates go.
 */
import assert from 'node:assert/strict';
import { nothing } from 'lit-html';

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}

/** What lit-html's guard draws anew only when something else is given. */
function isGuard(value: unknown): value is { readonly values: readonly [unknown, () => unknown] } {
  return typeof value === 'object' && value !== null && '_$litDirective$' in value && 'values' in value;
}

export class Drawn {
  readonly children: (Drawn | string)[] = [];

  constructor(
    readonly tag: string,
    /** Attributes by name, `?` and `.` and `@` before it as in the template. */
    readonly given: ReadonlyMap<string, unknown> = new Map(),
  ) {}

  /** What a reader reads, blanks as a browser shows them. */
  get text(): string {
    return this.words().replace(/\s+/g, ' ').trim();
  }

  private words(): string {
    const inside = this.children.map((child) => (typeof child === 'string' ? child : child.words()));
    return /^(button|li|p|h\d|div|section|dt|dd|option|label|summary)$/.test(this.tag)
      ? ` ${inside.join('')} `
      : inside.join('');
  }

  attribute(name: string): string | null {
    const value = this.given.get(name);
    return value === undefined || value === null || value === nothing ? null : String(value);
  }

  /** All elements within that a selector chooses: a name, classes, attributes; several with blanks lie in each other. */
  all(selector: string): Drawn[] {
    const [first = '', ...rest] = selector.split(' ');
    const found = this.descendants().filter((each) => each.is(first));
    return rest.length === 0 ? found : [...new Set(found.flatMap((each) => each.all(rest.join(' '))))];
  }

  /** The only element that a selector chooses. */
  one(selector: string): Drawn {
    const found = this.all(selector);
    assert.equal(found.length, 1, `${selector} in ${this.text}`);
    return found[0] as Drawn;
  }

  /** The texts of all elements that a selector chooses. */
  texts(selector: string): string[] {
    return this.all(selector).map(({ text }) => text);
  }

  /** The button with a text. */
  button(text: string): Drawn {
    const found = this.all('button').filter((each) => each.text === text);
    assert.equal(found.length, 1, `a button “${text}” in ${this.text}`);
    return found[0] as Drawn;
  }

  /** Does what the element does on an event. */
  on(event: string, given: object = {}): void {
    const act = this.given.get(`@${event}`);
    assert.ok(typeof act === 'function', `${this.tag} ${this.text} hears no ${event}`);
    (act as (event: unknown) => void)({ preventDefault: () => undefined, stopPropagation: () => undefined, ...given });
  }

  press(): void {
    assert.notEqual(this.given.get('?disabled'), true, `${this.text} is disabled`);
    this.on('click', { currentTarget: this, detail: 1 });
  }

  private descendants(): Drawn[] {
    return this.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...child.descendants()]));
  }

  private is(selector: string): boolean {
    const parts = selector.match(/^[\w-]+|\.[\w-]+|\[[^\]]+\]/g) ?? [];
    assert.equal(parts.join(''), selector, 'no selector that is read here');
    return parts.every((part) => {
      if (part.startsWith('.')) return (this.attribute('class') ?? '').split(/\s+/).includes(part.slice(1));
      if (!part.startsWith('[')) return this.tag === part;
      const [, name = '', value] = /^\[([\w-]+)(?:="?([^"\]]*)"?)?\]$/.exec(part) ?? [];
      const own = this.attribute(name);
      return own !== null && (value === undefined || own === value);
    });
  }
}

const [BEFORE, AFTER] = ['\u0001', '\u0002'];
const VOID = /^(input|img|br|rect|path|use|line|circle)$/;

/** Draws a template, several or none. */
export function drawn(value: unknown): Drawn {
  const root = new Drawn('root');
  put(root, value);
  return root;
}

function put(into: Drawn, value: unknown): void {
  if (Array.isArray(value)) for (const each of value) put(into, each);
  else if (isTemplate(value)) parse(into, value);
  else if (isGuard(value)) put(into, value.values[1]());
  else if (value !== null && value !== undefined && value !== nothing && value !== '')
    into.children.push(String(value));
}

function parse(root: Drawn, { strings, values }: Template): void {
  const source = strings.map((text, i) => (i === 0 ? text : `${BEFORE}${i - 1}${AFTER}${text}`)).join('');
  const open: Drawn[] = [root];
  const top = (): Drawn => open[open.length - 1] ?? root;
  const given = (text: string): unknown => {
    const whole = new RegExp(`^${BEFORE}(\\d+)${AFTER}$`).exec(text)?.[1];
    if (whole !== undefined) return values[Number(whole)];
    return text.replace(new RegExp(`${BEFORE}(\\d+)${AFTER}`, 'g'), (_, i: string) => String(values[Number(i)]));
  };
  for (const [, end, tag = '', attributes = '', closed, text] of source.matchAll(
    /<(\/?)([\w-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/g,
  )) {
    if (text !== undefined)
      for (const part of text.split(new RegExp(`(${BEFORE}\\d+${AFTER})`))) {
        const index = new RegExp(`^${BEFORE}(\\d+)${AFTER}$`).exec(part)?.[1];
        if (index === undefined) put(top(), part);
        else put(top(), values[Number(index)]);
      }
    else if (end === '/') open.pop();
    else {
      const all = [...attributes.matchAll(/([@?.]?[\w:-]+)(?:=(?:"([^"]*)"|([^\s]+)))?/g)];
      const element = new Drawn(tag, new Map(all.map(([, name = '', quoted, plain]) => [name, given(quoted ?? plain ?? '')]))); // prettier-ignore
      top().children.push(element);
      if (closed !== '/' && !VOID.test(tag)) open.push(element);
    }
  }
}
