import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * Passes a program's output on, each line under its name, since two speak at once.
 * @param hushed from when on nobody wants to hear it
 */
export function relay(output: Readable, name: string, hushed?: AbortSignal): void {
  createInterface({ input: output }).on('line', (line) => {
    if (!hushed?.aborted) process.stdout.write(`[${name}] ${line}\n`);
  });
}
