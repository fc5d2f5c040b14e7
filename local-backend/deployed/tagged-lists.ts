import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { ApiError } from '../http/api-error.ts';
import { noBody } from '../lists/list-answer.ts';
import { isNamed } from '../lists/list-version.ts';

/** The envelope of a list that is sent whole. C, lists without rows: 404. */
export function wholeList<T>(message: string, data: T[]) {
  if (data.length === 0) throw new ApiError(404, 'No se encontraron registros');
  return { status: 200, message, data };
}

/** An onSend hook. C, lists: an ETag over the whole answer, so that a 304 costs as much as a 200. */
export async function tagList(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (
    !['GET', 'HEAD'].includes(request.method) ||
    reply.statusCode !== 200 ||
    typeof payload !== 'string'
  ) {
    return payload;
  }
  const hash = createHash('sha1').update(payload).digest('base64').slice(0, 27);
  const tag = `W/"${Buffer.byteLength(payload).toString(16)}-${hash}"`;
  // Told not to store, a browser would never ask with the tag.
  reply.removeHeader('cache-control');
  reply.header('etag', tag);
  const { 'if-none-match': known, 'cache-control': wish = '' } = request.headers;
  // C, ETag: who says no-cache gets it all.
  if (/\bno-cache\b/.test(wish) || !isNamed(known, tag)) return payload;
  reply.code(304);
  return noBody();
}
