import { ApiError } from './api-error.ts';
import { MAX_ID } from './schemas.ts';

/**
 * Reads an id from a path.
 * @returns 0, which no record has, for a number beyond the database's
 * @throws ApiError 400 for what is no number
 */
export function recordId(text: string): number {
  if (!/^\d+$/.test(text)) throw new ApiError(400, ['id must be an integer number']);
  const id = Number(text);
  return id <= MAX_ID ? id : 0;
}
