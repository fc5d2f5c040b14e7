import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Passes a program's output on, each line under its name, since two speak at once. */
export function relay(output: Readable, name: string): void {
  createInterface({ input: output }).on('line', (line) => {
    process.stdout.write(`[${name}] ${line}\n`);
  });
}
