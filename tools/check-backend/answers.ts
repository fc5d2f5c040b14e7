import type { Answer } from './caller.ts';

export type Row = Record<string, unknown>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const rowOf = (value: unknown): Row => (isRow(value) ? value : {});
export const isOk = ({ status }: Answer) => status >= 200 && status < 300;

/** An answer in a few words: its status, and what its error says. */
export function inShort({ status, body, headers }: Answer): string {
  const location = headers.get('location');
  if (location !== null) return `${status} to ${location}`;
  if (body === undefined) {
    const type = headers.get('content-type')?.split(';')[0];
    return `${status}, no JSON${type ? ` (${type})` : ''}`;
  }
  const { message, error_detail } = rowOf(body);
  const said = [message].flat().filter((text) => typeof text === 'string');
  if (status < 400 || said.length === 0) return `${status}${body === null ? ' null' : ''}`;
  // Beside the key in use, a detail repeats the message or the status.
  const isKey = typeof error_detail === 'string' && error_detail.startsWith('Key (');
  return `${status} "${said.join('; ')}"${isKey ? `, ${error_detail}` : ''}`;
}
