import { inflateSync } from 'node:zlib';

/** The texts of a PDF's pages, as Chromium writes one: each glyph by the table of its font, in the order of the drawing. */
export function pagesOf(pdf) {
  const file = pdf.toString('latin1');
  const objects = new Map();
  for (const [, number, body] of file.matchAll(/(\d+) 0 obj\s([^]*?)\nendobj\n/g)) objects.set(Number(number), body);
  const streamOf = (number) => {
    const body = objects.get(number);
    const [, head, rest] = /^([^]*?)stream\r?\n([^]*)$/.exec(body);
    const [, length] = /\/Length (\d+)/.exec(head);
    const bytes = Buffer.from(rest.slice(0, Number(length)), 'latin1');
    return (/FlateDecode/.test(head) ? inflateSync(bytes) : bytes).toString('latin1');
  };
  const fonts = new Map();
  const fontOf = (number) => {
    if (!fonts.has(number)) {
      const body = objects.get(number);
      const [, map] = /\/ToUnicode (\d+) 0 R/.exec(body) ?? [];
      // A font of drawings counts its glyphs in one byte, any other in two.
      const digits = /\/Subtype\s*\/Type3/.test(body) ? 2 : 4;
      fonts.set(number, { digits, glyphs: map === undefined ? new Map() : glyphsOf(streamOf(Number(map))) });
    }
    return fonts.get(number);
  };
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body));
  return pages.map((body) => {
    const [, contents] = /\/Contents (\d+) 0 R/.exec(body);
    const [, ours = ''] = /\/Font\s*<<([^>]*)>>/.exec(body) ?? [];
    const named = new Map([...ours.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name, number]) => [name, Number(number)]));
    let [font, text] = [{ digits: 4, glyphs: new Map() }, ''];
    for (const [token, name] of streamOf(Number(contents)).matchAll(/\/(\S+) \S+ Tf|<([0-9A-Fa-f]+)>|\bET\b/g)) {
      if (name !== undefined) font = fontOf(named.get(name));
      else if (token === 'ET') text += '\n';
      else for (const code of codesOf(token, font.digits)) text += font.glyphs.get(code) ?? '';
    }
    return text;
  });
}

function codesOf(token, digits) {
  return (token.match(new RegExp(`[0-9A-Fa-f]{${digits}}`, 'g')) ?? []).map((each) => parseInt(each, 16));
}

/** What a font's glyphs stand for, from its map to Unicode. */
function glyphsOf(map) {
  const glyphs = new Map();
  const text = (hex) => String.fromCharCode(...hex.match(/.{4}/g).map((each) => parseInt(each, 16)));
  for (const [, lines] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code, to] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) glyphs.set(parseInt(code, 16), text(to));
  for (const [, lines] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from, to, first] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1)
        glyphs.set(code, String.fromCodePoint(parseInt(first, 16) + code - parseInt(from, 16)));
  return glyphs;
}
