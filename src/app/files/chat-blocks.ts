import { withoutMarksOfChat } from './chat-lines';

const IS_EMAIL = /^<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?$/;
const LABEL = /^\p{L}[\p{L}\p{N} ./°º()]{1,30}:\s*(?=\S)/u;
const DIVIDED = /[;\t|]/;
const MOST = 0.6;

/**
 * A list as people write it into chats, each person on several lines: one line a person, with tabs between.
 * Where lines say what they are, as 'Cargo: Cajera', these are the heads.
 * null where the text is none.
 */
export function peopleOfBlocks(text: string): string | null {
  if (DIVIDED.test(text) || !text.includes('@')) return null;
  const blocks = withoutMarksOfChat(text)
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').flatMap((line) => line.trim() || []));
  const people = blocks.filter(({ length }) => length > 1);
  const areBlocks = people.length > 0 && people.filter(isPerson).length >= people.length * MOST;
  const found = areBlocks ? blocks : inTurns(blocks.flat());
  if (!found) return null;
  const rows = areLabelled(found) ? byLabel(found) : byEmail(found);
  return rows.map((row) => row.join('\t')).join('\n');
}

function isPerson(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.filter((line) => IS_EMAIL.test(plain(line))).length === 1;
}

/** With nothing between them: as many lines each, of which one is an e-mail. */
function inTurns(lines: readonly string[]): string[][] | null {
  const places = lines.flatMap((line, place) => (IS_EMAIL.test(plain(line)) ? place : []));
  const [first = 0, second = 0] = places;
  const height = second - first;
  if (height < 2 || places.some((place, i) => place !== first + i * height)) return null;
  const start = first - (height - 1) + (lines.length - 1 - places.at(-1)!);
  if (start < 0 || start > first) return null;
  const people = places.map((_, i) => lines.slice(start + i * height, start + (i + 1) * height));
  return [...lines.slice(0, start).map((line) => [line]), ...people];
}

function areLabelled(blocks: readonly (readonly string[])[]): boolean {
  const lines = blocks.filter(isPerson).flat();
  return lines.filter((line) => LABEL.test(line)).length >= lines.length * MOST;
}

function byLabel(blocks: readonly (readonly string[])[]): string[][] {
  const rows = blocks.filter(isPerson).map((lines) => new Map(lines.map(labelAndText)));
  const heads = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [heads, ...rows.map((row) => heads.map((head) => row.get(head) ?? ''))];
}

function labelAndText(line: string): [label: string, text: string] {
  const [label = ''] = LABEL.exec(line) ?? [];
  return [label.replace(/:\s*$/, '').toLowerCase(), plain(line)];
}

/** What stands before the e-mail, and behind it, however many lines these are. */
function byEmail(blocks: readonly (readonly string[])[]): string[][] {
  const rows = blocks.map((lines) => {
    const texts = lines.map(plain);
    const place = texts.findIndex((text) => IS_EMAIL.test(text));
    return { texts, place: place < 0 ? texts.length : place };
  });
  const before = Math.max(...rows.map(({ texts, place }) => (place < texts.length ? place : 0)));
  return rows.map(({ texts, place }) => {
    const gap = Array<string>(Math.max(0, before - place)).fill('');
    return [...texts.slice(0, place), ...gap, ...texts.slice(place)];
  });
}

function plain(line: string): string {
  return line.replace(LABEL, '').replace(/^mailto:/i, '');
}
