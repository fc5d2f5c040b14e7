import fastifyStatic from '@fastify/static';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { sendNotFound } from '../http/errors.ts';
import { StartError } from '../start-error.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { precompress } from './precompress.ts';

const NONCE_PLACEHOLDER = 'CSP_NONCE_PLACEHOLDER';
const INDEX = '/index.html';
/** As the Angular build names what never changes: main-4XZ7QK2B.js */
const HASHED = /-[\w-]{8}\.\w+$/;

/** An address of the app's router has no extension; a file that is gone is no page. */
const isFile = (address: string) => address !== INDEX && path.posix.extname(address) !== '';

/**
 * Serves a production build with the headers that it is to be deployed with.
 * @param directory the build, which holds index.html
 * @throws StartError when there is no build
 */
export async function serveSite(app: FastifyInstance, directory: string): Promise<void> {
  const site = path.resolve(directory);
  if (!existsSync(path.join(site, INDEX))) {
    throw new StartError(`No hay index.html en ${directory}. Ejecuta antes: npm run build`);
  }
  const index = await readFile(path.join(site, INDEX), 'utf8');
  const compressed = await precompress(site);
  app.addHook('onClose', () => rm(compressed, { recursive: true, force: true }));

  const sendPage = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const [address = '/'] = request.url.split('?');
    if (!['GET', 'HEAD'].includes(request.method) || /^\/api(\/|$)/.test(address)) {
      return sendNotFound(request, reply.header('cache-control', 'no-store'));
    }
    if (isFile(address)) {
      return reply.code(404).type('text/plain; charset=utf-8').send('No existe');
    }
    return sendIndex(reply.code(200), index);
  };
  app.setNotFoundHandler(sendPage);

  await app.register(async (files) => {
    // An address that leads out of the site is one that does not exist.
    files.setErrorHandler<FastifyError>((error, request, reply) => {
      if (error.code !== 'FST_STATIC_FORBIDDEN_PATH') throw error;
      return sendPage(request, reply);
    });
    await files.register(fastifyStatic, {
      root: [compressed, site],
      preCompressed: true,
      index: false,
      dotfiles: 'ignore',
      cacheControl: false,
      allowedPath: isFile,
      setHeaders: (reply, file) => {
        const isHashed = HASHED.test(file.replace(/\.(br|gz)$/, ''));
        const forEver = 'public, max-age=31536000, immutable';
        reply.header('cache-control', isHashed ? forEver : 'no-cache');
      },
    });
  });
}

function sendIndex(reply: FastifyReply, index: string): FastifyReply {
  // A fresh one for each answer: a nonce that is seen twice protects nothing.
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', contentSecurityPolicy(nonce))
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(index.replaceAll(NONCE_PLACEHOLDER, nonce));
}
