import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** For programs that cannot take a free port by themselves and say which. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
