import {
  FetchBackend,
  HttpBackend,
  HttpErrorResponse,
  HttpEvent,
  HttpEventType,
  HttpHeaders,
  HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Observable, Subscriber } from 'rxjs';
import { RecordList } from '../../domain/record-list';
import { PARSE_ROW } from '../interceptors/request-context';
import { RowStream } from './row-stream';
import { takeEarlyList } from './take-early-list';

/**
 * Reads lists row by row while they arrive, where Angular's own backend would wait for the last
 * byte and then stop the page for as long as 100,000 rows take. The body of such an answer is a
 * `RecordList`. Every other call is left to Angular.
 */
@Service({ autoProvided: false })
export class ListBackend implements HttpBackend {
  private readonly fetchBackend = inject(FetchBackend);

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const parseRow = request.context.get(PARSE_ROW);
    if (!parseRow) return this.fetchBackend.handle(request);
    return new Observable((subscriber) => {
      const aborter = new AbortController();
      readList(request, parseRow, aborter.signal, subscriber).catch((error: unknown) =>
        subscriber.error(new HttpErrorResponse({ error, url: request.url })),
      );
      return () => aborter.abort();
    });
  }
}

async function readList(
  request: HttpRequest<unknown>,
  parseRow: (row: unknown) => unknown,
  signal: AbortSignal,
  subscriber: Subscriber<HttpEvent<unknown>>,
): Promise<void> {
  const response = await ask(request, signal);
  const { status, statusText } = response;
  const meta = {
    status,
    statusText,
    url: response.url,
    headers: new HttpHeaders(response.headers),
  };
  if (!response.ok) {
    const error = asJson(await response.text());
    return subscriber.error(new HttpErrorResponse({ ...meta, error }));
  }
  const list = new RecordList<unknown>();
  const rows = new RowStream((row) => list.add(parseRow, row));
  const reader = response.body?.getReader();
  for (let loaded = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    loaded += value.length;
    rows.push(value);
    // A sign of life, for who waits for the next byte.
    subscriber.next({ type: HttpEventType.DownloadProgress, loaded });
  }
  try {
    const isList = rows.end();
    subscriber.next(new HttpResponse({ ...meta, body: isList ? list : null }));
    subscriber.complete();
  } catch (error) {
    subscriber.error(new HttpErrorResponse({ ...meta, error }));
  }
}

/** A first reading may be on its way since before the app was there. */
async function ask(request: HttpRequest<unknown>, signal: AbortSignal): Promise<Response> {
  const url = request.urlWithParams;
  if (window.earlyList && !request.headers.has('If-None-Match')) {
    const early = await takeEarlyList(url, request.headers.get('Authorization'));
    if (early) {
      signal.addEventListener('abort', () => early.aborter.abort());
      if (signal.aborted) early.aborter.abort();
      return early.answer;
    }
  }
  return fetch(url, { headers: headersOf(request), signal });
}

function headersOf({ headers }: HttpRequest<unknown>): Record<string, string> {
  const names = headers.keys().map((name) => [name, headers.get(name) ?? '']);
  return { Accept: 'application/json', ...Object.fromEntries(names) };
}

/** An error's body, as Angular has it: its text where it is no JSON. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
