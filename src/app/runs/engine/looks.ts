import { RunItem } from '../run';
import { Wait } from '../waits';
import { OpenItems } from './open-items';

/** The waits before what had no answer is looked at again, and what is told of all waits. */
export class Looks {
  private readonly times = new Map<number, number>();

  constructor(
    private readonly items: OpenItems,
    private readonly pause: (ms: number, signal: AbortSignal) => Promise<void>,
    private readonly waiting: (wait: Wait | null) => void = () => undefined,
  ) {}

  async waitFor(item: RunItem, signal: AbortSignal): Promise<void> {
    const ms = this.items.pauseBefore(item);
    this.times.set(item.id, Date.now() + ms);
    this.tell(null);
    await this.pause(ms, signal);
  }

  /** Told of until it was looked at: what comes and goes between two looks would flicker. */
  end({ id }: RunItem): void {
    this.times.delete(id);
  }

  /** @param wait of all that is sent; null = for that nothing is waited */
  tell(wait: Wait | null): void {
    const times = [...this.times.values()];
    const look: Wait | null = times.length
      ? { until: Math.min(...times), why: 'looking', count: this.items.unknownCount }
      : null;
    this.waiting(wait ?? look);
  }
}
