import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { acceptedEncoding } from './encoding.ts';
import { sendNotFound, StartError } from './errors.ts';

const NONCE_PLACEHOLDER = 'CSP_NONCE_PLACEHOLDER';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(text\/|application\/|image\/svg)/;
// As the Angular build names what never changes: main-4XZ7QK2B.js
const HASHED = /-[\w-]{8}\.\w+$/;

interface StaticFile {
  type: string;
  cacheControl: string;
  plain: Buffer;
  /** null where compressing does not pay */
  compressed: Promise<{ br: Buffer; gzip: Buffer }> | null;
}

async function compress(plain: Buffer): Promise<{ br: Buffer; gzip: Buffer }> {
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  return { br, gzip: gzipped };
}

/** Reads the whole site: what is served is what is in this map, so that no path leads out of it. */
async function readSite(directory: string): Promise<Map<string, StaticFile>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = new Map<string, StaticFile>();
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const plain = await readFile(file);
    files.set(`/${path.relative(directory, file).split(path.sep).join('/')}`, {
      type,
      plain,
      cacheControl: HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      compressed: COMPRESSIBLE.test(type) && plain.length > 1024 ? compress(plain) : null,
    });
  }
  return files;
}

const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular',
  ].join('; ');

function sendIndex(reply: FastifyReply, index: string): FastifyReply {
  // A fresh one for each answer: a nonce that is seen twice protects nothing.
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', contentSecurityPolicy(nonce))
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(index.replaceAll(NONCE_PLACEHOLDER, nonce));
}

async function sendFile(
  reply: FastifyReply,
  file: StaticFile,
  accepted: string | string[] | undefined,
): Promise<FastifyReply> {
  reply.type(file.type).header('cache-control', file.cacheControl);
  if (!file.compressed) return reply.send(file.plain);
  reply.header('vary', 'Accept-Encoding');
  const encoding = acceptedEncoding(accepted);
  if (!encoding) return reply.send(file.plain);
  return reply.header('content-encoding', encoding).send((await file.compressed)[encoding]);
}

/**
 * Serves a production build with the headers that it is to be deployed with.
 * @param directory the build, which holds index.html
 * @throws StartError when there is no build
 */
export async function serveSite(app: FastifyInstance, directory: string): Promise<void> {
  if (!existsSync(path.join(directory, 'index.html'))) {
    throw new StartError(`No hay index.html en ${directory}. Ejecute antes npm run build.`);
  }
  const files = await readSite(directory);
  const index = files.get('/index.html')?.plain.toString('utf8') ?? '';

  app.get('/*', async (request, reply) => {
    const address = decodeURIComponent(request.url.split('?')[0] ?? '/');
    if (/^\/api(\/|$)/.test(address)) {
      return sendNotFound(request, reply.header('cache-control', 'no-store'));
    }
    const file = files.get(address);
    if (file && address !== '/index.html') {
      return sendFile(reply, file, request.headers['accept-encoding']);
    }
    // An address of the app's router has no extension; a file that is gone is no page.
    if (address !== '/index.html' && path.posix.extname(address) !== '') {
      return reply.code(404).type('text/plain; charset=utf-8').send('No existe');
    }
    return sendIndex(reply, index);
  });
}
