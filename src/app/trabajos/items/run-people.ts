import { computed, effect, inject, resource, Signal, untracked } from '@angular/core';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Recipient } from '../../domain/mail/mail';
import { fullName } from '../../domain/persona/persona-name';
import { toldApartBy } from '../../domain/persona/told-apart';
import { namesakesAmong } from '../../domain/text/namesakes';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { RowVault } from '../../import/keeping/row-vault';
import { SheetPerson } from '../../import/work/sheet-person';
import { isOfPersonas, isOfRows, RunItem } from '../../runs/run';
import { RunView } from '../../runs/run-records';

/** Who an item is about, and what tells them apart from a namesake. */
type Known = Recipient & { readonly beside: string };

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
      return people ? new Map(people.map((one) => [one.row, knownRow(one)])) : null;
    },
  });

  /** Whether what it needs to go on is in this tab; null as long as that is not known. */
  readonly areHere = computed<boolean | null>(() => {
    if (!this.ofRows()) return true;
    return this.rows.hasValue() ? this.rows.value() !== null : null;
  });

  /** Of this run alone, by id: the lists may hold a hundred thousand. */
  private readonly people = computed<ReadonlyMap<number, Known>>(() => {
    const ids = new Set(this.run().items.flatMap((item) => this.recordId(item) ?? []));
    return new Map([
      ...(this.ofPersonas() ? this.namedPersonas(ids) : this.namedAccounts(ids)),
      ...(this.run().mail?.others ?? []).map(
        (other) => [other.id, { ...other, beside: other.email }] as const,
      ),
    ]);
  });

  private readonly isNamesake = computed(() =>
    namesakesAmong(this.run().items.map((item) => this.nameOf(item))),
  );

  constructor(private readonly run: Signal<RunView>) {
    effect(() => {
      const list = this.ofPersonas() ? this.personas : this.accounts;
      untracked(() => list.refresh());
    });
  }

  /** As far as the list was read. */
  of(item: RunItem): Recipient | undefined {
    return this.known(item);
  }

  nameOf(item: RunItem): string {
    const name = this.shown(item)?.name;
    if (name) return name;
    if (this.ofRows()) return `Fila ${item.id}`;
    return `${this.ofPersonas() ? 'Persona' : 'Cuenta'} ${item.id}`;
  }

  /** What tells them apart from others of this run that have the same name; '' where nobody has. */
  besideOf(item: RunItem): string {
    const known = this.shown(item);
    return known && known.beside !== known.name && this.isNamesake()(known.name)
      ? known.beside
      : '';
  }

  private known(item: RunItem): Known | undefined {
    const id = this.recordId(item);
    return id === undefined ? undefined : this.people().get(id);
  }

  /** Of a row that nothing was made of yet, what the sheet says. */
  private shown(item: RunItem): Known | undefined {
    const known = this.known(item);
    if (known?.name || !this.ofRows()) return known;
    return this.rows.value()?.get(item.id);
  }

  /** Of a row only once something was made of it. */
  private recordId({ id, made }: RunItem): number | undefined {
    return this.ofRows() ? made : id;
  }

  private namedAccounts(ids: ReadonlySet<number>): [number, Known][] {
    const accounts = this.accounts.value().filter(({ id }) => ids.has(id));
    return accounts.map((usuario) => [
      usuario.id,
      { name: usuarioLabel(usuario), email: usuario.email, beside: usuario.email },
    ]);
  }

  private namedPersonas(ids: ReadonlySet<number>): [number, Known][] {
    const personas = this.personas.value().filter(({ id }) => ids.has(id));
    return personas.map((persona) => [
      persona.id,
      { name: fullName(persona), email: '', beside: toldApartBy('', persona.fecha_nacimiento) },
    ]);
  }
}

function knownRow({ details, email }: SheetPerson): Known {
  const beside = toldApartBy(email, details.fecha_nacimiento);
  return { name: fullName(details), email, beside };
}
