import {
  Component,
  computed,
  DestroyRef,
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
import { formatCount } from '../../domain/text/format-count';
import { UnsavedChanges } from '../../forms/leaving/unsaved-changes';
import { RowVault } from '../../import/keeping/row-vault';
import { SheetPeopleKept } from '../../import/work/sheet-person';
import { RunView } from '../../runs/run-records';
import { Runs } from '../../runs/runs';
import { takenBackIds } from '../../runs/taken-back';
import { WorkInTabs } from '../../session/kept/work-in-tabs';
import { RunDetail } from '../../trabajos/run-detail';
import { Confirmation } from '../../ui/dialog/confirmation';
import { Confirmations } from '../../ui/dialog/confirmations';
import { Icon } from '../../ui/icon/icon';
import { loadPart } from '../../ui/load-part';
import { BackLink } from '../../ui/navigation/back-link';
import { Notice } from '../../ui/notice';
import { ComingPasswords } from '../account/credentials/coming-passwords';
import { NewCredentials } from '../account/credentials/new-credentials';
import { PasswordsElsewhere } from '../account/credentials/passwords-elsewhere';
import { PasswordsWithheld } from '../account/credentials/passwords-withheld';
import { RunPasswords } from '../account/credentials/run-passwords';
import { UnknownPasswords } from '../account/credentials/unknown-passwords';
import { ManyResets } from '../bulk/many-resets';

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
    PasswordsWithheld,
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
  private readonly confirmations = inject(Confirmations);

  protected readonly resets = new ManyResets();
  protected readonly icons = { Download, ListX };
  protected readonly format = formatCount;
  /** A run that takes the first one back is shown in its place, until all of it is taken back. */
  protected readonly undoing = signal('');
  protected readonly run = computed(() => this.runs.find(this.id()));
  protected readonly shownRun = computed(() => {
    const undo = this.runs.find(this.undoing());
    return undo && !isAllDone(undo) ? undo : this.run();
  });
  protected readonly passwords = new RunPasswords(this.run);
  protected readonly credentials = this.passwords.credentials;
  /** undefined as long as nobody knows; null where its rows are in another tab, or gone. */
  protected readonly kept = signal<SheetPeopleKept | null | undefined>(undefined);
  /** How many of the passwords were taken along. */
  protected readonly taken = signal(0);
  private readonly isUntaken = computed(() => this.credentials().length > this.taken());

  protected readonly coming = new ComingPasswords(this.run, this.passwords.unknown, (id) =>
    this.runs.isElsewhere(id),
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

  constructor() {
    inject(UnsavedChanges).watch(this.isUntaken, () => PASSWORDS_UNTAKEN);
    inject(WorkInTabs).follow('passwords', this.isUntaken);
    effect(() => {
      const id = this.id();
      void untracked(() => this.vault.read(id)).then((kept) => this.kept.set(kept));
    });
    // What is done needs no rows any more, but for the result on this page: also after a reload.
    // Whoever signs out has no runs any more as the page goes.
    let isDone = false;
    effect(() => (isDone ||= this.over()));
    inject(DestroyRef).onDestroy(() => {
      if (isDone) void this.vault.forget(this.id());
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
    const back = takenBackIds(run, this.runs.all());
    await saveResult(run, kept, back, (id) => (withPasswords ? this.passwords.of(id) : ''));
  }
}

function isAllDone({ state, items }: RunView): boolean {
  return state === 'finished' && items.every((item) => item.state === 'done');
}

const PASSWORDS_UNTAKEN: Confirmation = {
  title: '¿Salir sin las contraseñas?',
  message:
    'Las cuentas ya están registradas, pero nadie tiene sus contraseñas. En Trabajos se ven hasta que recargues o cierres esta pestaña, o salgas de tu sesión; después solo se restablecen. Descarga el resultado o imprime las credenciales.',
  confirm: 'Salir sin ellas',
  cancel: 'Quedarme',
  danger: true,
  leaves: true,
};
