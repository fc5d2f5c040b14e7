import { readFile } from './read-file';
import { UnreadableFile } from './unreadable-file';

const MACINTOSH: Readonly<Record<string, number>> = {
  ...{ á: 0x87, é: 0x8e, í: 0x92, ó: 0x97, ú: 0x9c, ñ: 0x96, Á: 0xe7, Ó: 0xee, Ñ: 0x84 },
};
const DOS: Readonly<Record<string, number>> = {
  ...{ á: 0xa0, é: 0x82, í: 0xa1, ó: 0xa2, ú: 0xa3, ñ: 0xa4, Á: 0xb5, Ó: 0xe0, Ñ: 0xa5 },
};
const WINDOWS: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96 };
const NAMES = 'Nombres;Apellidos\nAna Belén;García Ñuñez\nÁNGEL;PEÑA LÓPEZ\n';

const encode = (text: string, codes: Readonly<Record<string, number>>) =>
  Uint8Array.from(text, (letter) => codes[letter] ?? letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array) {
  const book = await readFile(bytes);
  const { rows } = await book.read(0);
  return { form: book.form!, rows: rows.map(({ cells }) => cells.map((cell) => cell?.text ?? '')) };
}

describe('text of other programs', () => {
  const encodings: readonly [name: string, codes: Readonly<Record<string, number>>][] = [
    ['macintosh', MACINTOSH],
    ['cp850', DOS],
    ['windows-1252', WINDOWS],
  ];
  for (const [name, codes] of encodings) {
    it(`${name} is found by the letters within its words`, async () => {
      const { form, rows } = await read(encode(NAMES, codes));
      expect(form.encoding as string).toBe(name);
      expect(rows[1]).toEqual(['Ana Belén', 'García Ñuñez']);
      expect(rows[2]).toEqual(['ÁNGEL', 'PEÑA LÓPEZ']);
    });
  }

  for (const text of ['D’Angelo;d’avila;O’Connor', 'Lima – Perú', 'Juan\u00a0de\u00a0dios']) {
    it(`${text} is Windows-1252`, async () => {
      const { form, rows } = await read(encode(`Nombres;Apellidos;Otro\n${text}`, WINDOWS));
      expect(form.encoding).toBe('windows-1252');
      expect(rows[1]!.join(';')).toBe(text);
    });
  }

  it('a quote after a blank is a quote', async () => {
    const { rows } = await read(utf8('a, b, c\n1, "2, 2", 3\n "4" , "5 ""x""", "6\n6"\n'));
    expect(rows).toEqual([
      ['a', ' b', ' c'],
      ['1', '2, 2', ' 3'],
      ['4', '5 "x"', '6\n6'],
    ]);
  });

  it('a quote after a blank that is never closed swallows nothing', async () => {
    const { rows } = await read(utf8('a, b, c\n1, "2, 3\n4, 5, 6\n'));
    expect(rows.length).toBe(3);
  });

  it('a blank within a quoted cell stays', async () => {
    const { rows } = await read(utf8('a,b\n"x, ""y"", z",2\n'));
    expect(rows[1]).toEqual(['x, "y", z', '2']);
  });

  it('lines that are quoted whole are taken apart', async () => {
    const { rows } = await read(utf8('"a,b,c"\n"1,""2, 2"",3"\n'));
    expect(rows).toEqual([
      ['a', 'b', 'c'],
      ['1', '2, 2', '3'],
    ]);
  });

  for (const line of ['sep=;', '"sep=;"', 'sep=;;;']) {
    for (const end of ['\r\n', '\r', '\n']) {
      it(`${line} before ${JSON.stringify(end)} is no row`, async () => {
        const { rows } = await read(utf8([line, 'a;b', '1;2'].join(end)));
        expect(rows).toEqual([
          ['a', 'b'],
          ['1', '2'],
        ]);
      });
    }
  }

  it('zeros within and below are nothing', async () => {
    const { rows } = await read(
      utf8(`a;b\n1\u0000;2\n${'x;y\n'.repeat(300)}${'\u0000'.repeat(900)}`),
    );
    expect(rows[1]).toEqual(['1', '2']);
    expect(rows.length).toBe(302);
  });

  const refused: readonly [name: string, bytes: Uint8Array, reason: string, words: RegExp][] = [
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0), 'other-format', /UTF-32/],
    ['JSON', utf8('[{"nombres": "Ana"}]'), 'not-a-sheet', /JSON/],
    ['contacts', utf8('BEGIN:VCARD\nVERSION:3.0\n'), 'not-a-sheet', /contactos/],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), 'not-a-sheet', /comprimido/],
    [
      'flat OpenDocument',
      utf8('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument">'),
      'other-format',
      /fods/,
    ],
  ];
  for (const [name, bytes, reason, words] of refused) {
    it(`${name} is refused with its name`, async () => {
      const failure = await readFile(bytes).catch((error: unknown) => error as UnreadableFile);
      expect((failure as UnreadableFile).reason as string).toBe(reason);
      expect((failure as UnreadableFile).message).toMatch(words);
    });
  }
});
