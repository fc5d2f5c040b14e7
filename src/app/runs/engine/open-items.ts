import { Deed } from '../deeds/deed';
import { isOpen, Reading, RunItem } from '../run';

/** After a lost answer the account is read again, later each time: a slow server may still be at it. */
const LOOK_AGAIN_MS: readonly number[] = [0, 1_000, 3_000, 10_000, 30_000];
const LAST_LOOK = LOOK_AGAIN_MS.length - 1;

/** The items of a run as they are, and in which order what is left of them is done. */
export class OpenItems {
  private readonly items: Map<number, RunItem>;
  private readonly queue: number[];
  private readonly looks = new Map<number, number>();

  constructor(items: readonly RunItem[]) {
    this.items = new Map(items.map((item) => [item.id, item]));
    // What may have been sent already comes last: by then it has landed, if ever.
    const open = items.filter(isOpen);
    const fresh = open.filter(({ state }) => state === 'waiting');
    const doubtful = open.filter(({ state }) => state !== 'waiting');
    this.queue = [...fresh, ...doubtful].map(({ id }) => id);
  }

  get areLeft(): boolean {
    return this.queue.length > 0;
  }

  /** How many of them may have been done, for all that is known. */
  get unknownCount(): number {
    return [...this.items.values()].filter(({ state }) => state === 'unknown').length;
  }

  next(): RunItem {
    return this.items.get(this.queue.shift()!)!;
  }

  now({ id }: RunItem): RunItem {
    return this.items.get(id)!;
  }

  set(item: RunItem): void {
    this.items.set(item.id, item);
  }

  /** Not begun after all: the next one. */
  putBack({ id }: RunItem): void {
    this.queue.unshift(id);
  }

  /** Nobody was reached: behind the others, which may fare better. */
  putLast({ id }: RunItem): void {
    this.queue.push(id);
  }

  /** To be looked at again, behind the others, unless that was the last time. */
  lookLater({ id }: RunItem): void {
    const look = this.looksAt({ id }) + 1;
    this.looks.set(id, look);
    if (look <= LAST_LOOK) this.queue.push(id);
  }

  /** How often it has to be looked at again; 0 = it was not sent yet, as far as is known. */
  looksAt({ id }: Pick<RunItem, 'id'>): number {
    return this.looks.get(id) ?? 0;
  }

  /** In ms, before it is looked at. */
  pauseBefore(item: RunItem): number {
    return LOOK_AGAIN_MS[this.looksAt(item)]!;
  }

  isLastLook(item: RunItem): boolean {
    return this.looksAt(item) >= LAST_LOOK;
  }
}

/** As it is while it is sent: who may have sent it stays known, however often it is. */
export function asSent(item: RunItem, { value }: Reading, { sender }: Deed): RunItem {
  const senders = sender && { senders: [...new Set([...(item.senders ?? []), sender])] };
  return { ...item, ...senders, before: value, state: 'sent' };
}
