// Makes what the base maps' tests need: node basemap-server.mjs FOLDER writes a PMTiles file and a configuration into
// the folder, then serves pictures on a port of its own until it is stopped.
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

const folder = process.argv[2];

/** A PNG of 256 px in one colour. */
function picture(red, green, blue) {
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc(body), body.length + 4);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(256, 0);
  head.writeUInt32BE(256, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(256 * 3).map((_, i) => [red, green, blue][i % 3])]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: 256 }, () => row)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A PMTiles file whose every tile is one picture: a single run from the first tile on. */
function archive(data) {
  const varint = (value) => {
    const bytes = [];
    let left = BigInt(value);
    do {
      bytes.push(Number(left & 127n) | (left > 127n ? 128 : 0));
      left >>= 7n;
    } while (left > 0n);
    return bytes;
  };
  const root = Buffer.from([1, 0, ...varint(0xffffffff), ...varint(data.length), 1]);
  const head = Buffer.alloc(127);
  head.write('PMTiles\x03', 'latin1');
  const put = (at, value) => head.writeBigUInt64LE(BigInt(value), at);
  put(8, 127);
  put(16, root.length);
  put(56, 127 + root.length);
  put(64, data.length);
  head.set([1, 1, 2], 97);
  return Buffer.concat([head, root, data]);
}

const server = createServer((request, response) => {
  const known = new URL(request.url, 'http://x').searchParams.get('tk') === 'secret';
  response.writeHead(known ? 200 : 403, { 'content-type': 'image/png' });
  response.end(known ? picture(214, 224, 200) : '');
});
server.listen(0, '127.0.0.1', () => {
  writeFileSync(join(folder, 'file.pmtiles'), archive(picture(200, 214, 224)));
  const map = (id) => ({
    id,
    name: { 'zh-Hans': '测试底图', 'zh-Hant': '測試底圖', en: 'Test map' },
    datum: 'cgcs2000',
    attribution: '测试',
    approval: 'GS（2024）0001号',
    maxzoom: 15,
  });
  const url = `http://127.0.0.1:${server.address().port}/{z}/{x}/{y}.png?tk={key}`;
  const maps = [
    { ...map('file'), file: 'file.pmtiles' },
    { ...map('service'), url, key: 'secret' },
  ];
  writeFileSync(join(folder, 'basemaps.json'), JSON.stringify({ maps }));
  console.log('ready');
});
