import { lookup } from 'node:dns/promises';
import { createServer } from 'node:net';
import { StartError } from './start-error.ts';

/**
 * Tries each address of the host before the work begins: a server would be content with one of them,
 * and requests to the others would reach whoever has the port there.
 * @param option how the person at the terminal chooses another port
 * @throws StartError when one of them is in use
 */
export async function assertPortFree(host: string, port: number, option = '--port'): Promise<void> {
  if (port === 0) return;
  const addresses = await lookup(host, { all: true }).catch((error: unknown) => {
    throw explained(error, host, port, option);
  });
  for (const { address } of addresses) {
    await new Promise<void>((resolve, reject) => {
      const probe = createServer();
      probe.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') reject(explained(error, host, port, option) as Error);
        else resolve();
      });
      probe.listen({ port, host: address }, () => probe.close(() => resolve()));
    });
  }
}

/** A sentence for the person at the terminal, where the reason is known; else the error as it is. */
export function explained(error: unknown, host: string, port: number, option = '--port'): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new StartError(
        `El puerto ${port} ya está en uso. Cierra el otro programa, o elige otro con ${option}.`,
        error,
      );
    case 'EACCES':
      return new StartError(
        `No hay permiso para usar el puerto ${port}. Elige otro con ${option}.`,
      );
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return new StartError(`Esta máquina no tiene la dirección ${host}. Revisa --host.`, error);
    default:
      return error;
  }
}
