/** Texts that are searched as one: some 100 kB, of which one can be changed in little time. */
const PER_PACK = 1_024;
/** With fewer candidates in a pack, each is looked at by itself. */
const FEW = 128;

interface Pack {
  /** Its texts, each with a line break behind it. */
  text: string;
  /** Where each of these line breaks is. */
  ends: number[];
}

/** Which of the texts match: 1 or 0 for each. */
export type Matches = Uint8Array;

/**
 * Folded texts, packed into long ones: one search goes through a thousand of them at the speed at
 * which memory is read, where a search in each takes ten times as long.
 */
export class PackedTexts {
  private readonly packs: Pack[] = [];
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** @param text without line breaks, as `fold` makes them. */
  push(text: string): void {
    const pack = this.count % PER_PACK ? this.packs.at(-1)! : this.startPack();
    pack.text += `${text}\n`;
    pack.ends.push(pack.text.length - 1);
    this.count++;
    if (pack.ends.length === PER_PACK) makeWhole(pack);
  }

  replace(place: number, text: string): void {
    const pack = this.packs[Math.floor(place / PER_PACK)]!;
    const at = place % PER_PACK;
    const [start, end] = [startOf(pack, at), pack.ends[at]!];
    pack.text = pack.text.slice(0, start) + text + pack.text.slice(end);
    const longer = text.length - (end - start);
    for (let i = at; i < pack.ends.length; i++) pack.ends[i]! += longer;
  }

  /**
   * Which texts hold each of the words.
   * @param among those that a search found before whose words are parts of these.
   */
  find(words: readonly string[], among?: Matches): Matches {
    const matches = among?.slice() ?? new Uint8Array(this.count).fill(1);
    const longestFirst = [...words].sort((one, other) => other.length - one.length);
    for (const word of longestFirst) {
      this.packs.forEach((pack, i) => {
        const start = i * PER_PACK;
        narrow(pack, word, matches.subarray(start, start + pack.ends.length));
      });
    }
    return matches;
  }

  /** Each of the texts, one after the other. */
  *texts(): Generator<string> {
    for (const { text } of this.packs) yield* text.slice(0, -1).split('\n');
  }

  private startPack(): Pack {
    const pack = { text: '', ends: [] };
    this.packs.push(pack);
    return pack;
  }
}

/** A text of a thousand parts is put together when it is looked through first: not at the first key. */
function makeWhole({ text }: Pack): void {
  text.indexOf('\n', text.length - 1);
}

function startOf({ ends }: Pack, at: number): number {
  return at === 0 ? 0 : ends[at - 1]! + 1;
}

/** Takes those out of `matches` that do not hold the word. */
function narrow(pack: Pack, word: string, matches: Matches): void {
  let candidates = 0;
  for (let at = 0; at < matches.length; at++) candidates += matches[at]!;
  if (candidates === 0) return;
  if (candidates < FEW) return narrowFew(pack, word, matches);
  const { text, ends } = pack;
  let at = 0;
  for (let from = 0; at < ends.length;) {
    const found = text.indexOf(word, from);
    const until = found < 0 ? text.length : found;
    while (at < ends.length && ends[at]! < until) matches[at++] = 0;
    if (found < 0) break;
    from = ends[at++]! + 1;
  }
}

function narrowFew(pack: Pack, word: string, matches: Matches): void {
  for (let at = matches.indexOf(1); at >= 0; at = matches.indexOf(1, at + 1)) {
    const text = pack.text.slice(startOf(pack, at), pack.ends[at]);
    if (!text.includes(word)) matches[at] = 0;
  }
}
