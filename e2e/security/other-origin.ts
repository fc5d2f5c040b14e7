import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that is not ours, and remembers who came. To be held with `await using`. */
export async function otherOrigin() {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Otro sitio</title>');
  });
  server.on('upgrade', (request, socket) => {
    visits.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    visits,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
