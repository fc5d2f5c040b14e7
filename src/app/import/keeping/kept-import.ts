import { inject, Service, untracked } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { filter, firstValueFrom } from 'rxjs';
import { TextForm } from '../../files/read-sheet';
import { Session } from '../../session/session';
import { ColumnMap } from '../reading/columns/column-map';
import { DayOrder } from '../reading/dates/date-column';
import { ImportWork } from '../work/import-work';
import { DecisionsKept } from '../work/row-decisions';
import { CellEdit } from '../work/row-edits';
import { Bytes, TabVault } from './tab-vault';

/** The step whose rows are read. */
const REVIEW = 2;

/** Heads of a sheet that nothing is kept of, as of the result of an import. */
const SECRET = /contraseña|clave|password/i;

/** How far an import has come. */
interface ImportKept extends DecisionsKept {
  readonly step: number;
  readonly name: string;
  readonly isPasted: boolean;
  readonly form: TextForm | null;
  readonly sheet: number;
  readonly headRow: number;
  readonly map: ColumnMap;
  readonly dayOrder: DayOrder | null;
  readonly words: Readonly<Record<'genero' | 'rol', readonly (readonly [string, string])[]>>;
  readonly defaultRole: string;
  readonly edits: readonly CellEdit[];
}

/**
 * Keeps an import that is being prepared through a reload of its tab, for its person alone: the file,
 * and what was decided of it. What follows from these is found out again.
 */
@Service({ autoProvided: false })
export class KeptImport {
  private readonly work = inject(ImportWork);
  private readonly vault = inject(TabVault);
  /** Of the one who is here: it is forgotten when they are gone. */
  private readonly owner = inject(Session).user()?.id ?? 0;
  private readonly areRolesRead = toObservable(this.work.areRolesRead);
  private keptContent: Bytes | null = null;
  /** One after another, so that what was asked last is what is so in the end. */
  private turn: Promise<unknown> = Promise.resolve();

  /** @returns the step that it had come to; null where nothing was kept */
  async resume(): Promise<number | null> {
    const [content, json] = await Promise.all([this.read('file'), this.read('work')]);
    // Somebody was quicker.
    if (!content || !json || this.work.file.name()) return null;
    const kept = JSON.parse(new TextDecoder().decode(json)) as ImportKept;
    return (await this.readAgain(content, kept)) ? kept.step : null;
  }

  private async readAgain(content: Bytes, kept: ImportKept): Promise<boolean> {
    const { work } = this;
    const { file } = work;
    if (kept.isPasted) await file.paste(new TextDecoder().decode(content));
    else await file.open(kept.name, content);
    const { encoding, delimiter } = file.book()?.form ?? {};
    const isOther = kept.form?.encoding !== encoding || kept.form?.delimiter !== delimiter;
    if (kept.form && isOther) await file.readAgain(kept.form);
    if (kept.sheet !== work.sheetPlace()) await work.chooseSheet(kept.sheet);
    if (!work.sheet()) return false;
    work.chooseHeads(kept.headRow);
    work.useColumns(kept.map);
    work.dayOrder.set(kept.dayOrder);
    work.words.set({ genero: new Map(kept.words.genero), rol: new Map(kept.words.rol) });
    work.defaultRole.set(kept.defaultRole);
    work.edits.restore(kept.edits);
    work.decisions.restore(kept);
    // Without them no role of the sheet would be known.
    await firstValueFrom(this.areRolesRead.pipe(filter(Boolean)), { defaultValue: true });
    if (kept.step === REVIEW) await work.review();
    return true;
  }

  /** What it reads is what it follows. */
  keep(step: number): void {
    const { work } = this;
    const content = work.file.content();
    const hasSecrets = work.heads().names.some((name) => SECRET.test(name));
    if (!content || !work.sheet() || hasSecrets) return this.forget();
    const kept: ImportKept = {
      step,
      name: work.file.name(),
      isPasted: work.file.isPasted(),
      form: work.file.book()?.form ?? null,
      sheet: work.sheetPlace(),
      headRow: work.heads().row,
      map: work.map(),
      dayOrder: work.dayOrder(),
      words: { genero: [...work.words().genero], rol: [...work.words().rol] },
      defaultRole: work.defaultRole(),
      edits: work.edits.all(),
      ...work.decisions.kept(),
    };
    this.next(async () => {
      if (content !== this.keptContent) await this.write('file', content);
      this.keptContent = content;
      await this.write('work', new TextEncoder().encode(JSON.stringify(kept)));
    });
  }

  /** It is begun, or left on purpose. */
  forget(): void {
    this.keptContent = null;
    this.next(async () => {
      await this.vault.forget(this.owner, this.thing('file'));
      await this.vault.forget(this.owner, this.thing('work'));
    });
  }

  private next(act: () => Promise<void>): void {
    // Without encryption, or room, it is as long as the page is.
    this.turn = this.turn.then(act).catch(() => undefined);
  }

  private read(part: string): Promise<Bytes | null> {
    return this.vault.read(this.owner, this.thing(part)).catch(() => null);
  }

  private write(part: string, content: Bytes): Promise<void> {
    return this.vault.keep(this.owner, this.thing(part), content, crypto.randomUUID());
  }

  private thing(part: string): string {
    return `${untracked(this.work.kind)}:${part}`;
  }
}
