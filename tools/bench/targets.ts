/** What the project promises about its size, in kB. */
export const SIZE_TARGETS = {
  /** JS and CSS to show /usuarios, gzip -9 */
  usuarios: 250,
  /** scripts that index.html loads, and what they import, brotli */
  initial: 95,
  /** JS and CSS of any route, brotli */
  route: 230,
} as const;

/** Headless draws at 60 Hz. */
export const FRAME_MS = 1000 / 60;

/** What is measured together. */
export const GROUPS = [
  'size',
  'vitals',
  'load',
  'search',
  'sort',
  'walk',
  'change',
  'scroll',
  'export',
  'twins',
  'import',
  'heap',
  'hostile',
  'backend',
] as const;
export type Group = (typeof GROUPS)[number];

/** Which sizes each group's targets are about; all that are asked for where it is null. */
export const GROUP_SIZES: Record<Group, readonly number[] | null> = {
  size: [1000],
  vitals: [1000],
  load: null,
  search: [1000, 10_000, 100_000],
  sort: [1000, 10_000, 100_000],
  walk: [1000, 10_000],
  change: [100_000],
  scroll: [100_000],
  export: [100_000],
  twins: [100_000],
  import: [100_000],
  heap: [100_000],
  hostile: [1000],
  backend: [10_000],
};

/** The sizes of a group among those asked for; where none is, the largest asked for, to inform. */
export function sizesOf(group: Group, asked: readonly number[]): number[] {
  const promised = GROUP_SIZES[group];
  if (promised === null) return [...asked];
  const both = asked.filter((size) => promised.includes(size));
  return both.length > 0 ? both : asked.toSorted((a, b) => b - a).slice(0, 1);
}
