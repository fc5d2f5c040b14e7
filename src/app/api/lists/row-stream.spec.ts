import fc from 'fast-check';
import { RowStream } from './row-stream';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The rows, as they come out when the text arrives in pieces of this many bytes. */
function read(text: string, piece: number): { rows: unknown[]; isList: boolean } {
  const rows: unknown[] = [];
  const stream = new RowStream((row) => rows.push(row));
  const bytes = utf8(text);
  for (let at = 0; at < bytes.length; at += piece) stream.push(bytes.subarray(at, at + piece));
  return { isList: stream.end(), rows };
}

const answer = (data: unknown) => JSON.stringify({ status: 200, message: 'ok', data });
const LARGE = 300_000;

describe('RowStream', () => {
  it('gives the rows of a long answer before its end', () => {
    const rows: unknown[] = [];
    const stream = new RowStream((row) => rows.push(row));
    const text = answer(Array.from({ length: 50_000 }, (_, id) => ({ id, name: 'Ñusta' })));
    stream.push(utf8(text.slice(0, LARGE)));
    expect(rows.length).toBeGreaterThan(1_000);
    stream.push(utf8(text.slice(LARGE)));
    stream.end();
    expect(rows.length).toBe(50_000);
    expect(rows.at(-1)).toEqual({ id: 49_999, name: 'Ñusta' });
  });

  it('reads what JSON.parse reads, however the text is cut and whatever it says', () => {
    const nasty = fc.constantFrom(
      '},{',
      '"},{"',
      '\\',
      ']}',
      '[{',
      'Ñandú',
      '\n',
      '"data":[',
      '😀',
    );
    const text = fc
      .array(fc.oneof(nasty, fc.string()), { maxLength: 4 })
      .map((all) => all.join(''));
    const row = fc.oneof(
      fc.record({ id: fc.nat(), name: text, persona: fc.record({ nombres: text }) }),
      fc.record({ list: fc.array(fc.record({ a: text })) }),
      fc.jsonValue(),
    );
    const property = fc.property(
      fc.array(row),
      fc.integer({ min: 1, max: 7 }),
      (some, thousands) => {
        // Long enough for several batches.
        const data = Array.from({ length: 400 }, () => some).flat();
        data.push({ filler: 'x'.repeat(LARGE) });
        data.push(...some);
        const { rows, isList } = read(answer(data), thousands * 9_973);
        expect(isList).toBeTrue();
        expect(rows).toEqual((JSON.parse(answer(data)) as { data: unknown[] }).data);
      },
    );
    expect(() => fc.assert(property, { numRuns: 60 })).not.toThrow();
  });

  /** What people can put into a name to look like something else. */
  const worst = {
    'the end of a row': '},{',
    'the end of a row and of its text': '"},{"id":1,"a":"',
    quotes: '"',
    backslashes: '\\',
    'escaped ends': '\\"},{\\"',
    'the end of the list': '}]}',
    'the head of a list': '{"data":[{',
    'letters of two units': '😀',
  };
  for (const [what, part] of Object.entries(worst)) {
    it(`decodes and parses each character once, also where names of any length are made of ${what}`, () => {
      const parse = spyOn(JSON, 'parse').and.callThrough();
      const decode = spyOn(TextDecoder.prototype, 'decode').and.callThrough();
      const lengths = fc.constantFrom(1, 3, 50, 100, 4_000, 100_000);
      const property = fc.property(
        lengths,
        fc.integer({ min: 5_000, max: 70_000 }),
        (length, piece) => {
          const name = part.repeat(Math.ceil(length / part.length)).slice(0, length);
          const rows = Math.ceil(600_000 / (length + 100));
          const data = Array.from({ length: rows }, (_, id) => ({ id, nombres: name, otro: name }));
          const text = answer(data);
          parse.calls.reset();
          decode.calls.reset();
          const given = read(text, piece).rows;
          const parsed = parse.calls.allArgs().reduce((sum, [json]) => sum + json.length, 0);
          expect(given.length).toBe(rows);
          expect(given.at(-1)).toEqual(data.at(-1));
          expect(parsed).toBeLessThan(text.length * 1.01 + 1_000);
          const decoded = decode.calls
            .allArgs()
            .reduce((sum, [bytes]) => sum + bytes!.byteLength, 0);
          // Where its head ends is looked for in the first 4 kB.
          expect(decoded).toBeLessThan(utf8(text).length * 1.01 + 5_096);
        },
      );
      fc.assert(property, { numRuns: 30 });
    });
  }

  it('reads lists whose envelope is another', () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, name: 'abcdefghij' }));
    for (const envelope of [
      { data: rows },
      { data: rows, meta: [{ a: 1 }, { b: 2 }] },
      { message: 'a {b} [c]', data: rows },
      { page: { size: 1 }, data: rows },
    ]) {
      expect(read(JSON.stringify(envelope), 100_000).rows).toEqual(rows);
      expect(read(JSON.stringify(envelope, null, 2), 100_000).rows).toEqual(rows);
    }
  });

  it('knows what is no list', () => {
    for (const text of ['', 'null', '[]', '{}', '{"data":null}', '7', '"data"']) {
      expect(read(text, 10)).withContext(text).toEqual({ isList: false, rows: [] });
    }
  });

  it('takes no list from an answer that says it failed', () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, name: 'abcdefghij' }));
    for (const data of [[], rows]) {
      const failed = JSON.stringify({ status: 500, message: 'Error', data });
      expect(read(failed, 100_000).isList).toBeFalse();
      expect(read(JSON.stringify({ data, status: 404 }), 100_000).isList).toBeFalse();
      expect(read(answer(data), 100_000).isList).toBeTrue();
    }
  });

  it('refuses text that is no JSON, and text that is cut off', () => {
    const whole = answer(Array.from({ length: 30_000 }, (_, id) => ({ id })));
    for (const text of [
      '<html></html>',
      whole.slice(0, -1),
      whole.slice(0, 200_000),
      `${whole}}`,
    ]) {
      expect(() => read(text, 50_000))
        .withContext(text.slice(-20))
        .toThrowError(SyntaxError);
    }
  });
});
