import { parseArgs } from 'node:util';
import { type Group, GROUPS } from './targets.ts';

export const HELP = `npm run bench -- [options]

Measures the production build against its targets and prints a Markdown table.
Exits with 1 when a target is missed.

  --sizes 1000,10000   how many users (1000,10000,50000,100000)
  --runs N             how often each figure is taken; the median counts (5)
  --only GROUP,…       ${GROUPS.join(', ')}
  --dist DIR           measures this build instead of building (dist is built otherwise)
  --port N             where the local backend listens, for a peer's proxy (a free one)
  --out FILE           the figures as JSON (.reports/bench.json)
  --compare FILE       prints this older result beside the new one, and exits with 1 when a figure
                       is worse by more than the noise
  --latency            lists come as late as from deployed backends, and uncompressed: the first
                       byte after 0.3 s with 1,000 users, 1 s with 10,000, 4 s with 50,000
  --peer FILE          measures another front of the same contract as well, in turn with ours, on
                       the same backend: JSON with its "url", and what its way in has that ours
                       has not ("email" of somebody else than the demo's administrator, whose
                       password is asked for, or the first line piped in; "selectors", by their
                       names in tools/bench/subjects/subject.ts)
  --help               this
`;

export interface Options {
  sizes: number[];
  runs: number;
  groups: readonly Group[];
  dist: string | null;
  port: number;
  out: string;
  compare: string | null;
  latency: boolean;
  /** a file, see `readPeer` */
  peer: string | null;
}

/** @returns null when only help was asked for. @throws Error that says which option is wrong */
export function readOptions(args: readonly string[]): Options | null {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { ...text, default: '1000,10000,50000,100000' },
      runs: { ...text, default: '5' },
      only: { ...text, default: GROUPS.join(',') },
      dist: text,
      port: { ...text, default: '0' },
      out: { ...text, default: '.reports/bench.json' },
      compare: text,
      latency: { type: 'boolean', default: false },
      peer: text,
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const groups = values.only.split(',');
  const unknown = groups.filter((group) => !GROUPS.some((known) => known === group));
  if (unknown.length > 0) throw new Error(`--only knows ${GROUPS.join(', ')}, not ${unknown[0]}`);
  const sizes = values.sizes.split(',').map((size) => whole('--sizes', size, 1, 100_000));
  return {
    sizes: sizes.sort((a, b) => a - b),
    runs: whole('--runs', values.runs, 1, 100),
    groups: GROUPS.filter((group) => groups.includes(group)),
    dist: values.dist ?? null,
    port: whole('--port', values.port, 0, 65_535),
    out: values.out,
    compare: values.compare ?? null,
    latency: values.latency,
    peer: values.peer ?? null,
  };
}

function whole(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new Error(`${name} takes whole numbers from ${min} to ${max}, not ${text}`);
  }
  return value;
}
