import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  OutputEmitterRef,
  signal,
  untracked,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Download, ListX } from 'lucide';
import { UsuarioApi } from '../../api/usuario-api';
import { formatCount } from '../../domain/text/format-count';
import { Usuario } from '../../domain/usuario/usuario';
import { UnsavedChanges } from '../../forms/leaving/unsaved-changes';
import { RowVault } from '../../import/keeping/row-vault';
import { SheetPeopleKept } from '../../import/work/sheet-person';
import { NewPasswords } from '../../runs/new-passwords';
import { RunView } from '../../runs/run-records';
import { Runs } from '../../runs/runs';
import { WorkInTabs } from '../../session/kept/work-in-tabs';
import { RunDetail } from '../../trabajos/run-detail';
import { Confirmation } from '../../ui/dialog/confirmation';
import { Confirmations } from '../../ui/dialog/confirmations';
import { Icon } from '../../ui/icon/icon';
import { loadPart } from '../../ui/load-part';
import { BackLink } from '../../ui/navigation/back-link';
import { Notice } from '../../ui/notice';
import { ComingPasswords } from '../account/credentials/coming-passwords';
import { Credentials } from '../account/credentials/credentials';
import { NewCredentials } from '../account/credentials/new-credentials';
import { PasswordsElsewhere } from '../account/credentials/passwords-elsewhere';
import { UnknownPasswords } from '../account/credentials/unknown-passwords';
import { ManyResets } from '../bulk/many-resets';
import { ALREADY_THERE } from './account-deed';

/** How far an import has come, and what its people need: for this page alone. */
@Component({
  selector: 'app-import-result',
  imports: [
    BackLink,
    Icon,
    MatButtonModule,
    NewCredentials,
    Notice,
    PasswordsElsewhere,
    RunDetail,
    UnknownPasswords,
  ],
  host: { class: 'page' },
  templateUrl: './import-result.html',
  styleUrl: './import-result.scss',
})
export class ImportResult {
  /** Of the run. */
  readonly id = input.required<string>();
  /** Whether the sheet is still at hand. */
  readonly hasSheet = input(false);
  readonly again = output();
  /** Back to the rows that were left out. */
  readonly correct = output();

  private readonly runs = inject(Runs);
  private readonly vault = inject(RowVault);
  private readonly passwords = inject(NewPasswords);
  private readonly accounts = inject(UsuarioApi).all;
  private readonly confirmations = inject(Confirmations);

  protected readonly resets = new ManyResets();
  protected readonly icons = { Download, ListX };
  protected readonly format = formatCount;
  /** A run that takes the first one back is shown in its place. */
  protected readonly undoing = signal('');
  protected readonly run = computed(() => this.runs.find(this.id()));
  protected readonly shownRun = computed(() => this.runs.find(this.undoing() || this.id()));
  /** undefined as long as nobody knows; null where its rows are in another tab, or gone. */
  private readonly kept = signal<SheetPeopleKept | null | undefined>(undefined);
  /** How many of the passwords were taken along. */
  protected readonly taken = signal(0);
  private readonly isUntaken = computed(() => this.credentials().length > this.taken());

  /** Who was made by this run, with the passwords that were sent. */
  protected readonly credentials = computed<readonly Credentials[]>(() => {
    const run = this.run();
    if (!run) return [];
    const byId = new Map(this.accounts.value().map((usuario) => [usuario.id, usuario]));
    return run.items.flatMap(({ id: row, made, state }) => {
      const usuario = made === undefined ? undefined : byId.get(made);
      const password = this.passwords.find(run.id, row);
      return state === 'done' && usuario && password ? { usuario, password } : [];
    });
  });
  protected readonly coming = new ComingPasswords(
    this.run,
    (run) => this.madeElsewhere(run),
    (id) => this.runs.isElsewhere(id),
  );
  protected readonly leftOut = computed(() =>
    (this.kept()?.leftOut ?? []).filter(({ isSettled }) => !isSettled),
  );
  protected readonly over = computed(() => this.run()?.state === 'finished');
  /** Without the rows it cannot go on here. */
  protected readonly isExpecting = computed(
    () => this.coming.areExpected() && this.kept() !== null,
  );
  protected readonly heading = (count: number) =>
    count === 0
      ? 'Las credenciales llegan aquí'
      : `Credenciales de ${count} ${count === 1 ? 'cuenta nueva' : 'cuentas nuevas'}`;

  /** Who was made by this run with a password that this page does not know. */
  private madeElsewhere(run: RunView): readonly Usuario[] {
    const made = run.items.filter(
      ({ id: row, state, reason }) =>
        state === 'done' && reason !== ALREADY_THERE && !this.passwords.find(run.id, row),
    );
    const ids = new Set(made.map((item) => item.made));
    return this.accounts.value().filter(({ id }) => ids.has(id));
  }

  constructor() {
    inject(UnsavedChanges).watch(this.isUntaken, () => PASSWORDS_UNTAKEN);
    inject(WorkInTabs).follow('passwords', this.isUntaken);
    effect(() => {
      const id = this.id();
      void untracked(() => this.vault.read(id)).then((kept) => this.kept.set(kept));
    });
    // What is done needs no rows any more, but for the result on this page.
    effect(() => {
      if (this.over()) void this.vault.forget(this.id());
    });
  }

  /** What comes next takes the place of this result on the same page: no guard sees it go. */
  protected async goOnTo(next: OutputEmitterRef<void>): Promise<void> {
    if (this.isUntaken() && !(await this.confirmations.ask(PASSWORDS_UNTAKEN))) return;
    next.emit();
  }

  protected async saveLeftOut(): Promise<void> {
    const { saveLeftOut } = await loadPart(() => import('../../import/work/left-out'));
    await saveLeftOut('usuarios', this.kept()!.fileName, this.leftOut());
  }

  protected async save(withPasswords: boolean): Promise<void> {
    const [run, kept] = [this.run(), this.kept()];
    if (!run || !kept) return;
    const { saveResult } = await loadPart(() => import('./result-sheet'));
    await saveResult(run, kept, (row) => (withPasswords ? this.passwords.find(run.id, row) : ''));
  }
}

const PASSWORDS_UNTAKEN: Confirmation = {
  title: '¿Salir sin las contraseñas?',
  message:
    'Las cuentas ya están registradas, pero nadie tiene sus contraseñas. En Trabajos se ven hasta que recargues o cierres esta pestaña, o salgas de tu sesión; después solo se restablecen. Descarga el resultado o imprime las credenciales.',
  confirm: 'Salir sin ellas',
  cancel: 'Quedarme',
};
