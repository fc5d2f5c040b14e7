import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { RoleApi } from '../../api/role-api';
import { Role } from '../../domain/usuario/role';
import { ReadBook, ReadSheet } from '../../files/read-sheet';
import { pause } from '../../ui/waiting/in-slices';
import { ColumnMap, guessColumns } from '../reading/columns/column-map';
import { DayOrder } from '../reading/dates/date-column';
import { FieldRules } from '../reading/field-rules';
import { Heads, headsAt } from '../reading/heads/head-row';
import { ImportRow } from '../reading/import-cell';
import { ImportKind } from '../reading/import-field';
import { birthDates, findPeopleSheet, openSheet, rulesFor } from '../reading/open-sheet';
import { readPeople, SheetPeople } from '../reading/sheet-people';
import { ImportFile } from './import-file';
import { RememberedColumns } from './remembered-columns';
import { RowDecisions } from './row-decisions';
import { CellEdit, RowEdits } from './row-edits';
import { RowJudging } from './row-judging';

const NOBODY: SheetPeople = { rows: [], notPeople: [] };
const NO_HEADS: Heads = { row: 0, firstRow: 1, names: [] };

/** An import from the file to the verdicts, as far as the person has come. */
@Service({ autoProvided: false })
export class ImportWork {
  private readonly remembered = inject(RememberedColumns);

  readonly kind = signal<ImportKind>('usuarios');
  private readonly roleList = inject(RoleApi).list();
  readonly roles = computed<readonly Role[]>(() =>
    this.roleList.hasValue() ? this.roleList.value() : [],
  );
  readonly areRolesRead = computed(() => ['resolved', 'error'].includes(this.roleList.status()));

  readonly file = new ImportFile(async (book) => this.openSheet(await findPeopleSheet(book)));
  private readonly _sheet = linkedSignal<ReadBook | null, ReadSheet | null>({
    source: this.file.book,
    computation: () => null,
  });
  private readonly _people = signal(NOBODY);

  readonly sheet = this._sheet.asReadonly();
  readonly people = this._people.asReadonly();

  readonly sheetPlace = signal(0);
  readonly heads = signal(NO_HEADS);
  /** Whether anything stands below the head. */
  readonly hasRows = computed(() => {
    const { firstRow } = this.heads();
    return this.sheet()?.rows.some(({ number }) => number >= firstRow) ?? false;
  });
  readonly map = signal<ColumnMap>([]);
  readonly dayOrder = signal<DayOrder | null>(null);
  readonly words = signal<FieldRules['words']>({ genero: new Map(), rol: new Map() });
  readonly defaultRole = signal('');
  /** Whether the person came back to correct what was left out. */
  isCorrecting = false;
  readonly edits = new RowEdits();
  readonly decisions = new RowDecisions();

  private readonly guess = computed(() => ({ heads: this.heads(), map: this.map() }));
  readonly dates = computed(() => {
    const sheet = this.sheet();
    return sheet && birthDates(sheet, this.guess());
  });
  readonly rules = computed<FieldRules | null>(() => {
    const sheet = this.sheet();
    if (!sheet) return null;
    const rules = rulesFor(sheet, this.guess(), this.roles(), this.dayOrder(), this.dates());
    return { ...rules, words: this.words(), defaultRole: this.defaultRole() };
  });
  readonly rows = computed<readonly ImportRow[]>(() => {
    const rules = this.rules();
    const { rows } = this.people();
    return rules ? this.edits.applied(rows, rules) : rows;
  });
  private readonly sheetEmails = computed(
    () => new Set(this.rows().map(({ cells }) => cells.email.value)),
  );
  readonly judging = new RowJudging(this.rows, this.kind, this.decisions.current);
  readonly verdicts = this.judging.verdicts;
  readonly counts = this.judging.counts;
  /** The rows that will be registered; none while a change is being judged. */
  readonly ready = this.judging.ready;
  readonly hasUnsaved = computed(() => this.file.book() !== null);

  /** Nothing of the file stays. */
  close(): void {
    this.file.close();
    this.startOver();
  }

  /** Another one of the book. Where it cannot be read that is said, and the one before stays. */
  chooseSheet(place: number): Promise<void> {
    return this.file.attempt(() => this.openSheet(place));
  }

  private async openSheet(place: number): Promise<void> {
    const book = this.file.book();
    if (!book) return;
    const read = await book.read(place);
    // What was read is one piece of work, what it means is another.
    await pause();
    const { sheet, heads } = openSheet(read);
    this.startOver();
    this.sheetPlace.set(place);
    this._sheet.set(sheet);
    this.useHeads(heads);
  }

  /** @param row as the sheet numbers it; 0 = it has none. */
  chooseHeads(row: number): void {
    const sheet = this.sheet();
    if (sheet) this.useHeads(headsAt(sheet, row));
  }

  useColumns(map: ColumnMap): void {
    this.map.set(map);
  }

  /** Reads the rows as the columns say now. */
  async review(): Promise<void> {
    const sheet = this.sheet();
    const rules = this.rules();
    if (!sheet || !rules) return;
    this.remembered.keep(this.kind(), this.heads().names, this.map());
    this.judging.forget();
    this._people.set(await readPeople(sheet, this.heads(), this.map(), this.kind(), rules));
  }

  write(edits: readonly CellEdit[]): void {
    this.edits.write(edits);
  }

  isEmailTaken(email: string): boolean {
    return this.judging.isOnRecord(email) || this.sheetEmails().has(email);
  }

  private useHeads(heads: Heads): void {
    const rows = this.sheet()?.rows ?? [];
    this.heads.set(heads);
    this.map.set(
      this.remembered.find(this.kind(), heads.names) ?? guessColumns(heads, rows, this.kind()),
    );
  }

  private startOver(): void {
    this.heads.set(NO_HEADS);
    this.map.set([]);
    this.dayOrder.set(null);
    this.words.set({ genero: new Map(), rol: new Map() });
    this.edits.clear();
    this.decisions.clear();
    this._people.set(NOBODY);
    this.judging.forget();
  }
}
