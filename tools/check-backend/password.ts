import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';

/** A terminal, or what a test puts in its place. */
export type PasswordInput = NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>;

/**
 * Asks for the password on a terminal, where nothing is echoed, and otherwise takes the first line
 * of what is piped in. An argument would be in the shell's history and in the list of processes.
 * @returns '' when there was none, null when Ctrl-C was pressed
 */
export async function readPassword(
  input: PasswordInput,
  output: NodeJS.WritableStream,
  question: string,
): Promise<string | null> {
  const isTerminal = input.isTTY === true;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: isTerminal });
  if (isTerminal) output.write(question);
  const line = once(lines, 'line').then(([text]) => text as string);
  const interrupted = once(lines, 'SIGINT').then(() => null);
  const ended = once(lines, 'close').then(() => '');
  const password = await Promise.race([line, interrupted, ended]);
  lines.close();
  if (isTerminal) output.write('\n');
  return password;
}
