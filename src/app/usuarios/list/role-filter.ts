import { computed } from '@angular/core';
import { ROLES_IN_PART } from '../../api/missing-roles';
import { FilterOption } from '../../lists/filter-chips';
import type { Counts } from '../../lists/index/facet';
import { RolesBehind } from '../../lists/roles-behind';
import { MOST_DRAWN } from '../../ui/choosing/choosing';
import { NO_ROLE, rolesInOrder, rolesUsed } from './usuario-filters';

export interface RoleFilterPlan {
  /** The role that the address asks for; '' = all. */
  readonly asked: () => string;
  /** How many accounts of the list have each role. */
  readonly known: () => Counts;
  /** How many rows each role would leave. */
  readonly counts: () => Counts;
  readonly behind: () => RolesBehind;
}

/** The filter "Rol", also while roles are still being read. */
export class RoleFilter {
  private readonly known = computed(() => rolesUsed(this.plan.known()));
  /** Of all roles at once: to count those of one takes as long. */
  private readonly counts = computed(() => this.plan.counts());
  /** Those that stand in the page: of very many only so many that they fold, and the rest is searched. */
  private readonly shown = computed(() => this.known().slice(0, MOST_DRAWN));
  readonly value = computed(() => {
    const role = this.plan.asked();
    return this.plan.behind().areAwaited() || this.plan.known().get(role) ? role : '';
  });
  readonly options = computed<readonly FilterOption[]>(() =>
    rolesInOrder(new Set([...this.shown(), this.value()].filter(Boolean))).map((role) =>
      this.optionOf(role),
    ),
  );
  /** Every role, where there are more than `options` has. */
  readonly all = computed(() => {
    const known = this.known();
    if (known.length <= MOST_DRAWN) return null;
    return () => known.map((role) => this.optionOf(role));
  });
  /** What is to be known of the counts. */
  readonly note = computed(() => {
    const behind = this.plan.behind();
    // Each account is looked at for the second half: not where the first says no.
    const isPartial = this.known().includes(NO_ROLE) && behind.unread() + behind.failed() > 0;
    return behind.sentence() || (isPartial ? ROLES_IN_PART : '');
  });
  /** Whether more rows than these may have the role that is filtered. */
  readonly awaitsRows = computed(() => this.value() !== '' && this.plan.behind().areAwaited());
  /** Another text whenever the filter needs another room. */
  readonly key = computed(() => [...this.shown(), this.note() ? 'and a note' : ''].join('|'));

  constructor(private readonly plan: RoleFilterPlan) {}

  private optionOf(role: string): FilterOption {
    return { value: role, label: labelOf(role), count: this.counts().get(role) ?? 0 };
  }
}

function labelOf(role: string): string {
  return role === NO_ROLE ? 'Sin dato' : role;
}
