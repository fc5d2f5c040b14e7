import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** From the terminal without an echo, or the first line of what is piped in; never an argument. */
export async function askPassword(email: string): Promise<string> {
  const isTerminal = process.stdin.isTTY;
  if (isTerminal) process.stderr.write(`Password of ${email}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: silent,
    terminal: Boolean(isTerminal),
  });
  try {
    for await (const line of lines) return line;
    throw new Error(`No password for ${email} on the standard input`);
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
  }
}
