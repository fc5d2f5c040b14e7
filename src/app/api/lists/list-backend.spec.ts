import {
  HttpBackend,
  HttpClient,
  HttpErrorResponse,
  provideHttpClient,
} from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { parseRecordList, RecordList } from '../../domain/record-list';
import { readNumber, readObject } from '../../domain/wire';
import { listContext } from '../interceptors/request-context';
import { ListBackend } from './list-backend';

const parseId = (row: unknown) => readNumber(readObject<{ id: number }>(row, 'row').id, 'id');

describe('ListBackend', () => {
  let fetched: jasmine.Spy<typeof fetch>;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        ListBackend,
        { provide: HttpBackend, useExisting: ListBackend },
      ],
    });
    fetched = spyOn(globalThis, 'fetch');
  });

  const answer = (body: BodyInit | null, init?: ResponseInit) =>
    fetched.and.resolveTo(new Response(body, init));
  const get = () =>
    firstValueFrom(
      TestBed.inject(HttpClient).get<unknown>('/api/persona', {
        context: listContext(parseId),
        headers: { Authorization: 'Bearer t', 'If-None-Match': 'W/"1"' },
        observe: 'response',
      }),
    );

  it('reads a list in pieces that break a letter in two', async () => {
    const rows = Array.from({ length: 40_000 }, (_, id) => ({ id, name: 'Ñandú' }));
    const bytes = new TextEncoder().encode(JSON.stringify({ data: [...rows, { id: 'x' }] }));
    answer(
      new ReadableStream({
        start(controller) {
          for (let at = 0; at < bytes.length; at += 9_973) {
            controller.enqueue(bytes.slice(at, at + 9_973));
          }
          controller.close();
        },
      }),
      { headers: { ETag: 'W/"2"' } },
    );
    const { body, headers } = await get();
    expect(body).toBeInstanceOf(RecordList);
    const list = body as RecordList<number>;
    expect(list.records).toEqual(rows.map(({ id }) => id));
    expect(list.setAside).toBe(1);
    expect(headers.get('ETag')).toBe('W/"2"');
    const [url, init] = fetched.calls.mostRecent().args;
    expect(url).toBe('/api/persona');
    expect(init?.headers).toEqual(
      jasmine.objectContaining({ Authorization: 'Bearer t', 'If-None-Match': 'W/"1"' }),
    );
  });

  it('gives no body where the answer is no list', async () => {
    for (const body of ['{"data":null}', '', '[]']) {
      answer(body);
      expect((await get()).body).toBeNull();
    }
    expect(() => parseRecordList(parseId, null)).toThrow();
  });

  it('fails as Angular does: with the status and what was said, or without an answer', async () => {
    const failure = () => get().then(fail, (error: HttpErrorResponse) => error);
    answer('{"message":"no"}', { status: 403, statusText: 'Forbidden' });
    expect(await failure()).toEqual(
      jasmine.objectContaining({ status: 403, error: { message: 'no' } }),
    );
    answer('<html>', { status: 502 });
    expect(await failure()).toEqual(jasmine.objectContaining({ status: 502, error: '<html>' }));
    answer(null, { status: 304, headers: { ETag: 'W/"1"' } });
    expect(await failure()).toEqual(jasmine.objectContaining({ status: 304 }));
    answer('<html>');
    expect(await failure()).toEqual(jasmine.objectContaining({ status: 200, ok: false }));
    fetched.and.rejectWith(new TypeError('Failed to fetch'));
    expect(await failure()).toEqual(jasmine.objectContaining({ status: 0 }));
  });

  it('stops reading when nobody waits any more', () => {
    fetched.and.returnValue(new Promise(() => undefined));
    const waiting = TestBed.inject(HttpClient)
      .get('/api/persona', { context: listContext(parseId) })
      .subscribe();
    const signal = fetched.calls.mostRecent().args[1]?.signal;
    expect(signal?.aborted).toBeFalse();
    waiting.unsubscribe();
    expect(signal?.aborted).toBeTrue();
  });

  describe('where the page asked before the app was there', () => {
    const ask = (headers: Record<string, string>) =>
      TestBed.inject(HttpClient).get('/api/persona', { context: listContext(parseId), headers });
    let aborter: AbortController;

    beforeEach(() => {
      aborter = new AbortController();
      window.earlyList = Promise.resolve({
        url: '/api/persona',
        authorization: 'Bearer t',
        answer: Promise.resolve(new Response('{"data":[{"id":7}]}')),
        aborter,
      });
      answer('{"data":[{"id":8}]}');
    });
    afterEach(() => delete window.earlyList);

    it('takes that answer, and asks anew the next time', async () => {
      const [first, second] = [
        await firstValueFrom(ask({ Authorization: 'Bearer t' })),
        await firstValueFrom(ask({ Authorization: 'Bearer t' })),
      ] as RecordList<number>[];
      expect([first!.records, second!.records]).toEqual([[7], [8]]);
      expect(fetched).toHaveBeenCalledTimes(1);
    });

    it('asks itself for who came since', async () => {
      const list = (await firstValueFrom(
        ask({ Authorization: 'Bearer other' }),
      )) as RecordList<number>;
      expect(list.records).toEqual([8]);
      expect(aborter.signal.aborted).toBeTrue();
    });

    it('asks itself whether what it knows has changed', async () => {
      await firstValueFrom(ask({ Authorization: 'Bearer t', 'If-None-Match': 'W/"1"' }));
      expect(fetched).toHaveBeenCalledTimes(1);
    });

    it('cuts it off when nobody waits any more', async () => {
      ask({ Authorization: 'Bearer t' }).subscribe().unsubscribe();
      await window.earlyList;
      await new Promise((resolve) => setTimeout(resolve));
      expect(aborter.signal.aborted).toBeTrue();
    });
  });
});
