import { computed } from '@angular/core';
import { notAllOffered } from '../../domain/usuario/offered-roles';
import { FilterOption } from '../../lists/filter-chips';
import { RolesBehind } from '../../lists/roles-behind';
import { NO_ROLE, rolesInOrder, rolesOffered } from './usuario-filters';

export interface RoleFilterPlan {
  /** The role that the address asks for; '' = all. */
  readonly asked: () => string;
  /** How many accounts of the list have each role. */
  readonly known: () => ReadonlyMap<string, number>;
  /** How many rows each role would leave. */
  readonly counts: () => ReadonlyMap<string, number>;
  readonly behind: () => RolesBehind;
}

/** The filter "Rol", also while roles are still being read. */
export class RoleFilter {
  private readonly known = computed(() => rolesOffered(this.plan.known()));
  readonly value = computed(() => {
    const role = this.plan.asked();
    return this.plan.behind().areAwaited() || this.plan.known().get(role) ? role : '';
  });
  readonly options = computed<readonly FilterOption[]>(() => {
    const counts = this.plan.counts();
    return rolesInOrder(new Set([...this.known(), this.value()].filter(Boolean))).map((value) => ({
      value,
      label: value === NO_ROLE ? 'Sin dato' : value,
      count: counts.get(value) ?? 0,
    }));
  });
  /** What is to be known of the counts. */
  readonly note = computed(() => {
    const behind = this.plan.behind();
    // Each account is looked at for the second half: not where the first says no.
    const isPartial = this.known().includes(NO_ROLE) && behind.unread() + behind.failed() > 0;
    const note = behind.sentence() || (isPartial ? 'Solo roles ya leídos' : '');
    return note || notAllOffered(this.plan.known().size);
  });
  /** Whether more rows than these may have the role that is filtered. */
  readonly awaitsRows = computed(() => this.value() !== '' && this.plan.behind().areAwaited());
  /** Another text whenever the filter needs another room. */
  readonly key = computed(() => [...this.known(), this.note() ? 'and a note' : ''].join('|'));

  constructor(private readonly plan: RoleFilterPlan) {}
}
