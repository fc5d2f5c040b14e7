import { computed, effect, inject, resource, Signal, untracked } from '@angular/core';
import { PersonaApi } from '../api/persona-api';
import { UsuarioApi } from '../api/usuario-api';
import { Recipient } from '../domain/mail/mail';
import { fullName } from '../domain/persona/persona-name';
import { usuarioLabel } from '../domain/usuario/usuario-labels';
import { RowVault } from '../import/keeping/row-vault';
import { isOfPersonas, isOfRows, RunItem } from '../runs/run';
import { RunView } from '../runs/run-records';

/**
 * Who the items of a run are: it knows their ids alone. To be made in an injection context.
 */
export class RunPeople {
  private readonly accounts = inject(UsuarioApi).all;
  private readonly personas = inject(PersonaApi).all;
  private readonly vault = inject(RowVault);
  private readonly ofPersonas = computed(() => isOfPersonas(this.run()));
  private readonly ofRows = computed(() => isOfRows(this.run()));

  /** Of a sheet, as long as this tab has its rows: by row, who is in it. */
  private readonly rows = resource({
    params: () => (this.ofRows() ? this.run().id : undefined),
    loader: async ({ params }) => {
      const people = (await this.vault.read(params))?.people;
      return people ? new Map(people.map(({ row, details }) => [row, fullName(details)])) : null;
    },
  });

  /** Whether what it needs to go on is in this tab; null as long as that is not known. */
  readonly areHere = computed<boolean | null>(() => {
    if (!this.ofRows()) return true;
    return this.rows.hasValue() ? this.rows.value() !== null : null;
  });

  /** Of this run alone, by id: the lists may hold a hundred thousand. */
  private readonly people = computed<ReadonlyMap<number, Recipient>>(() => {
    const ids = new Set(this.run().items.flatMap((item) => this.recordId(item) ?? []));
    return new Map([
      ...(this.ofPersonas() ? this.namedPersonas(ids) : this.namedAccounts(ids)),
      ...(this.run().mail?.others ?? []).map((other) => [other.id, other] as const),
    ]);
  });

  constructor(private readonly run: Signal<RunView>) {
    effect(() => {
      const list = this.ofPersonas() ? this.personas : this.accounts;
      untracked(() => list.refresh());
    });
  }

  /** As far as the list was read. */
  of(item: RunItem): Recipient | undefined {
    const id = this.recordId(item);
    return id === undefined ? undefined : this.people().get(id);
  }

  nameOf(item: RunItem): string {
    const name = this.of(item)?.name;
    if (name) return name;
    if (this.ofRows()) return this.rows.value()?.get(item.id) ?? `Fila ${item.id}`;
    return `${this.ofPersonas() ? 'Persona' : 'Cuenta'} ${item.id}`;
  }

  /** Of a row only once something was made of it. */
  private recordId({ id, made }: RunItem): number | undefined {
    return this.ofRows() ? made : id;
  }

  private namedAccounts(ids: ReadonlySet<number>): [number, Recipient][] {
    const accounts = this.accounts.value().filter(({ id }) => ids.has(id));
    return accounts.map((usuario) => [
      usuario.id,
      { name: usuarioLabel(usuario), email: usuario.email },
    ]);
  }

  private namedPersonas(ids: ReadonlySet<number>): [number, Recipient][] {
    const personas = this.personas.value().filter(({ id }) => ids.has(id));
    return personas.map((persona) => [persona.id, { name: fullName(persona), email: '' }]);
  }
}
