import { Negotiator } from '@fastify/accept-negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pipeline, Readable } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { ListPage } from './list-pages.ts';
import { isNamed, type ListVersion } from './list-version.ts';

/** What fits into a network packet gets nowhere faster compressed. */
const SMALL = 1024;
const CHUNK_BYTES = 64 * 1024;

// The fast ends of both scales: on the way to the browser next door, time is dearer than bytes.
const compressors = {
  br: () =>
    createBrotliCompress({
      chunkSize: CHUNK_BYTES,
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 1,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  gzip: () => createGzip({ chunkSize: CHUNK_BYTES, level: 1 }),
};

type Encoding = keyof typeof compressors;
const encodings = new Negotiator<Encoding>({ supportedValues: ['br', 'gzip'] });

/** As a stream: of anything else, fastify's HEAD tells the length, which is not that of GET. */
export const noBody = () => Readable.from([]);

function compressed(source: Readable, encoding: Encoding): Readable {
  // What goes wrong ends both streams, and the answer with them: fastify looks at the last one.
  return pipeline(source, compressors[encoding](), () => undefined);
}

/**
 * Sends the contract's envelope of a list as its pages are read, or 304 without reading any.
 * What fails after the answer has begun cuts the connection: nobody takes half a list for a whole.
 */
export async function sendList(
  request: FastifyRequest,
  reply: FastifyReply,
  list: { message: string; version: ListVersion; pages: AsyncGenerator<ListPage, void, undefined> },
): Promise<FastifyReply> {
  const { message, version, pages } = list;
  // Before the rows: a change in between makes the tag too old, never the rows.
  const tag = await version();
  reply.headers({ etag: tag, vary: 'Accept-Encoding' });
  if (isNamed(request.headers['if-none-match'], tag)) return reply.code(304).send(noBody());

  // Waited for, so that a database that does not answer is still told as an error.
  const first = (await pages.next()).value;
  const begin = `{"status":200,"message":${JSON.stringify(message)},"data":[${first?.json ?? ''}`;
  const end = ']}';
  reply.type('application/json; charset=utf-8');
  if (first?.isLast !== false && begin.length < SMALL) return reply.send(begin + end);

  const encoding = encodings.negotiate(String(request.headers['accept-encoding'] ?? ''));
  if (encoding) reply.header('content-encoding', encoding);
  if (request.method === 'HEAD') return reply.send(noBody());

  const text = Readable.from(
    (async function* () {
      yield begin;
      for await (const { json } of pages) if (json !== '') yield `,${json}`;
      yield end;
    })(),
    { objectMode: false },
  );
  return reply.send(encoding ? compressed(text, encoding) : text);
}
