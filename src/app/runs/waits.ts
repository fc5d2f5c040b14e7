import { ApiError } from '../api/api-error';
import { Deed } from './deeds/deed';

/** Where the server does not say how long. */
const THROTTLED_MS = 15_000;

/** Why nothing is sent for now, and until when, in ms since 1970. */
export interface Wait {
  readonly until: number;
  readonly why: 'throttled' | 'pace' | 'grace' | 'looking';
  /** What had no answer is looked at again: so many. */
  readonly count?: number;
}

/** How long nothing is sent: the person's grace, the server's patience, the pace of what is done. */
export class Waits {
  private throttledUntil = 0;

  constructor(
    private readonly deed: Deed,
    private readonly grace: () => Wait | null = () => null,
  ) {}

  throttle({ retryAfterMs }: ApiError): void {
    this.throttledUntil = Date.now() + (retryAfterMs ?? THROTTLED_MS);
  }

  now(): Wait | null {
    const grace = this.grace();
    if (grace) return grace;
    const now = Date.now();
    if (this.throttledUntil > now) return { until: this.throttledUntil, why: 'throttled' };
    const ms = this.deed.pace?.() ?? 0;
    return ms > 0 ? { until: now + ms, why: 'pace' } : null;
  }
}
