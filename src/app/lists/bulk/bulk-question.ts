import { formatCount } from '../../domain/text/format-count';
import { Confirmation } from '../../ui/dialog/confirmation';

/** Somebody who changes, and what is there before. */
export interface Changing {
  readonly id: number;
  readonly name: string;
  /** What tells them apart from a namesake. */
  readonly beside?: string;
  readonly before: string;
  /** Where it is not the same for all. */
  readonly after?: string;
}

/** Somebody who stays as they are. */
export interface Staying {
  readonly id: number;
  readonly name: string;
  readonly beside?: string;
  readonly why: string;
}

/** What a change to many would do, before anybody agreed to it. */
export interface BulkQuestion {
  /** A verb, as 'Desactivar' or 'Dar el rol Cajero a'. */
  readonly verb: string;
  /** Label of the button that goes ahead, before the number. */
  readonly confirm: string;
  /** What they are: 'cuenta', 'cuentas'. */
  readonly nouns: readonly [string, string];
  readonly changing: readonly Changing[];
  readonly staying: readonly Staying[];
  /** Ids of those who are chosen and out of view: nobody expects them. */
  readonly hidden: ReadonlySet<number>;
  readonly after: string;
  /** What it means for those people: of one, and of many. */
  readonly consequence: string | readonly [string, string];
  /** Who of those who change should not be overlooked, in a sentence; '' where nobody. */
  readonly warning?: (changing: readonly Changing[]) => string;
  /** Something more that can be done at once. */
  readonly option?: Required<Confirmation>['option'];
  /** Whether it cannot be taken back. */
  readonly danger?: boolean;
}

export interface BulkAnswer {
  /** Ids that the person left out. */
  readonly leftOut: ReadonlySet<number>;
  /** Whether the option was chosen. */
  readonly option: boolean;
}

/** Why a number is smaller than that of the chosen, as '1: Ya está inactiva.' */
export function whyStaying(staying: readonly Staying[]): string {
  return [...countReasons(staying)]
    .map(([why, count]) => `${formatCount(count)}: ${why}`)
    .join('\n');
}

/** In groups of one reason each, the smallest group first. */
export function rarestFirst(staying: readonly Staying[]): readonly Staying[] {
  const counts = countReasons(staying);
  const reasons = [...counts.keys()];
  return [...staying].sort(
    (one, other) =>
      counts.get(one.why)! - counts.get(other.why)! ||
      reasons.indexOf(one.why) - reasons.indexOf(other.why),
  );
}

function countReasons(staying: readonly Staying[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { why } of staying) counts.set(why, (counts.get(why) ?? 0) + 1);
  return counts;
}
