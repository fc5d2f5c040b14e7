import type { Verdict } from './check.ts';
import { exitCodeOf, type Finding, type Report, type Settings } from './run.ts';

/** The table fits a terminal of 100 columns. */
const WIDTH = 100;
const INDENT = '  ';
const GAP = '  ';

const GROUPS: [Verdict, string][] = [
  ['conforms', 'Conforms'],
  ['handled', 'Deviates, handled by the module'],
  ['unhandled', 'Deviates, NOT handled'],
  ['lost', 'Lost functions'],
  ['unchecked', 'Could not be checked'],
];

/** Words in lines of at most `width`; a longer word is broken. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ').flatMap((word) => pieces(word, width))) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const pieces = (word: string, width: number): string[] =>
  word.match(new RegExp(`.{1,${width}}`, 'gs')) ?? [];

/** One row, as many lines as its fullest cell needs. */
function row(cells: readonly string[], widths: readonly number[]): string[] {
  const columns = cells.map((cell, index) => wrapped(cell, widths[index]!));
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    (
      INDENT + columns.map((column, index) => (column[line] ?? '').padEnd(widths[index]!)).join(GAP)
    ).trimEnd(),
  );
}

function group([verdict, title]: [Verdict, string], findings: readonly Finding[]): string[] {
  const members = findings.filter((finding) => finding.verdict === verdict);
  if (members.length === 0) return [];
  const isThreefold = verdict !== 'conforms' && verdict !== 'unchecked';
  const first = Math.max(...members.map(({ call }) => call.length));
  const rest = WIDTH - INDENT.length - first - GAP.length;
  const half = Math.floor((rest - GAP.length) / 2);
  const widths = isThreefold ? [first, half, half] : [first, rest];
  const heads = isThreefold ? ['', 'the contract → what came back', 'what the module does'] : [];
  const rows = members.map(({ call, contract, got, module }) => {
    if (isThreefold) return [call, `${contract} → ${got}`, module];
    const note = got === '' ? '' : verdict === 'conforms' ? ` (${got})` : `: ${got}`;
    return [call, contract + note];
  });
  return [
    `${title} (${members.length})`,
    ...(heads.length > 0 ? row(heads, widths) : []),
    ...rows.flatMap((cells) => row(cells, widths)),
    '',
  ];
}

function recordLines({ write, records, settings }: Report): string[] {
  if (!write) return [];
  if (!records) {
    const unread = 'The records of this run could not be read: look for "prueba-".';
    return [unread, '', ...settingsLines(settings)];
  }
  const { usuarios, personas, isTidy } = records;
  const accounts = usuarios.map(
    ({ id, email, estado }) =>
      `${INDENT}usuario ${id}  ${email}  ${estado ? 'ACTIVE' : 'inactive'}`,
  );
  const people = wrapped(`personas ${personas.join(', ') || 'none'}`, WIDTH - INDENT.length);
  const state = isTidy ? 'all accounts are inactive' : 'NOT all could be deactivated';
  return [
    `Records of this run, which the contract has no way to delete; ${state}`,
    ...accounts,
    ...people.map((line) => INDENT + line),
    '',
    ...settingsLines(settings),
  ];
}

function settingsLines(settings: Settings): string[] {
  if (Object.keys(settings).length === 0) return [];
  const lines = JSON.stringify(settings, null, 2).split('\n');
  return ['settings.json of a module for this backend', ...lines.map((line) => INDENT + line), ''];
}

function warningLines({ findings }: Report): string[] {
  const warnings = findings.flatMap(({ warning }) => warning ?? []);
  if (warnings.length === 0) return [];
  const lines = warnings.flatMap((text) => {
    const [first, ...rest] = wrapped(text, WIDTH - 2 * INDENT.length);
    return [`${INDENT}- ${first}`, ...rest.map((line) => INDENT + INDENT + line)];
  });
  return [`Warnings (${warnings.length})`, ...lines, ''];
}

const countOf = (findings: readonly Finding[], verdict: Verdict) =>
  findings.filter((finding) => finding.verdict === verdict).length;

function summary({ findings, interruption }: Report): string {
  const [conform, handled, not, lost, open] = GROUPS.map(([verdict]) => countOf(findings, verdict));
  const counts = `${conform} conform, ${handled} deviate and are handled, ${not} deviate and are not, ${lost} lost functions, ${open} could not be checked.`;
  const lines = wrapped(counts, WIDTH).join('\n');
  return interruption === null ? lines : `${lines}\nNot all of it was told: ${interruption}`;
}

export function toTable(report: Report): string {
  const mode = report.write
    ? 'with records of its own'
    : 'read only; --write tries the other calls';
  return [
    `${report.url}, signed in as ${report.as}`,
    mode,
    '',
    ...GROUPS.flatMap((each) => group(each, report.findings)),
    ...warningLines(report),
    ...recordLines(report),
    summary(report),
    '',
  ].join('\n');
}

export function toJson(report: Report): string {
  return `${JSON.stringify({ ...report, exitCode: exitCodeOf(report) }, null, 2)}\n`;
}
