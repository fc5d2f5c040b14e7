import { computed, Signal, signal } from '@angular/core';
import { fold } from '../../domain/text/folded-text';
import { Usuario } from '../../domain/usuario/usuario';
import { roleName, usuarioLabel } from '../../domain/usuario/usuario-labels';
import { FilterOption } from '../../lists/filter-chips';
import { likelySpelling } from '../../lists/index/likely-spelling';
import { resultBehind } from '../../lists/index/prepare-behind';
import { ListQuery } from '../../lists/list-query';
import { AccessGroup, accessGroups } from './access-groups';

/** The filter's value for accounts whose role the backend does not say. */
const NO_ROLE = 'sin-dato';

/** Whom the review shows: who has all the words that are searched for, and the role that is chosen. */
export class AccessSearch {
  readonly query: ListQuery<'rol'>;
  /** Folded once for each list, and only when somebody searches. */
  private readonly texts = computed(() => this.usuarios().map(searchedText));
  private readonly found = computed(() => {
    const words = this.query.words();
    if (!words.length) return this.usuarios();
    const texts = this.texts();
    return this.usuarios().filter((_, at) => words.every((word) => texts[at]!.includes(word)));
  });
  private readonly foundGroups = computed(() =>
    accessGroups(this.found(), this.administratorRoles),
  );
  private readonly all = computed(() => accessGroups(this.usuarios(), this.administratorRoles));

  readonly role = computed(() => {
    const asked = this.query.value('rol');
    return this.all().some((group) => valueOf(group) === asked) ? asked : '';
  });
  /** With how many of those who are found each role has. */
  readonly roles = computed<readonly FilterOption[]>(() => {
    const counts = new Map(this.foundGroups().map((one) => [valueOf(one), one.usuarios.length]));
    return this.all().map((group) => ({
      value: valueOf(group),
      label: group.role || 'Sin dato',
      count: counts.get(valueOf(group)) ?? 0,
    }));
  });
  readonly groups = computed<readonly AccessGroup[]>(() => {
    const role = this.role();
    return this.foundGroups().filter((group) => !role || valueOf(group) === role);
  });
  readonly isFiltered = computed(() => this.role() !== '' || this.query.words().length > 0);
  readonly count = computed(() =>
    this.groups().reduce((sum, { usuarios }) => sum + usuarios.length, 0),
  );

  private readonly likelyWords = resultBehind(
    computed(() => (this.found().length ? null : likelySpelling(this.query.words(), this.texts()))),
  );
  /** Where nothing fits: what was most likely meant; '' = nothing. */
  readonly likely = computed(() => this.likelyWords()?.join(' ') ?? '');

  /** To be made in an injection context. @param asked as the URL has it */
  constructor(
    private readonly usuarios: Signal<readonly Usuario[]>,
    private readonly administratorRoles: readonly string[],
    asked: Signal<{ readonly q: string; readonly rol: string }>,
  ) {
    this.query = new ListQuery(asked, signal(undefined));
  }

  clear(): void {
    this.query.show({ q: '', rol: '' });
  }
}

function valueOf({ role }: AccessGroup): string {
  return role || NO_ROLE;
}

function searchedText(usuario: Usuario): string {
  return fold(`${usuarioLabel(usuario)} ${usuario.name} ${usuario.email} ${roleName(usuario)}`);
}
