import { computed, effect, inject, linkedSignal, Service, signal, untracked } from '@angular/core';
import { PersonaApi } from '../../api/persona-api';
import { RoleApi } from '../../api/role-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Persona } from '../../domain/persona/persona';
import { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { ReadBook, ReadSheet } from '../../files/read-sheet';
import { KnownPeople } from '../judging/known-people';
import { countVerdicts, Decisions, judgeRows, Verdict } from '../judging/verdict';
import { ColumnMap, guessColumns } from '../reading/column-map';
import { DayOrder } from '../reading/date-column';
import { FieldRules, readTyped } from '../reading/field-rules';
import { Heads, headsAt } from '../reading/head-row';
import { ImportCells, ImportRow } from '../reading/import-cell';
import { ImportField, ImportKind } from '../reading/import-field';
import { birthDates, findPeopleSheet, headsOf, rulesFor } from '../reading/open-sheet';
import { readPeople, SheetPeople } from '../reading/sheet-people';
import { ImportFile } from './import-file';
import { RememberedColumns } from './remembered-columns';
import { RowDecisions } from './row-decisions';
import { CellEdit, RowEdits } from './row-edits';

/** What was found out, and of what: a row that was changed since is not judged yet. */
interface Judgement {
  readonly rows: readonly ImportRow[];
  readonly decisions: Decisions;
  readonly verdicts: readonly Verdict[];
}

const NOBODY: SheetPeople = { rows: [], notPeople: [] };
const NO_HEADS: Heads = { row: 0, firstRow: 1, names: [] };

/** An import from the file to the verdicts, as far as the person has come. */
@Service({ autoProvided: false })
export class ImportWork {
  private readonly usuarios = inject(UsuarioApi).all;
  private readonly personas = inject(PersonaApi).all;
  private readonly remembered = inject(RememberedColumns);

  readonly kind = signal<ImportKind>('usuarios');
  private readonly roleList = inject(RoleApi).list();
  readonly roles = computed<readonly Role[]>(() =>
    this.roleList.hasValue() ? this.roleList.value() : [],
  );

  readonly file = new ImportFile(async (book) => this.chooseSheet(await findPeopleSheet(book)));
  private readonly _sheet = linkedSignal<ReadBook | null, ReadSheet | null>({
    source: this.file.book,
    computation: () => null,
  });
  private readonly _people = signal(NOBODY);
  private readonly judgement = signal<Judgement | null>(null);
  private readonly known = signal<KnownPeople | null>(null);

  readonly sheet = this._sheet.asReadonly();
  readonly people = this._people.asReadonly();
  /** The last that were found out; null as long as none were. */
  readonly verdicts = computed(() => this.judgement()?.verdicts ?? null);

  readonly sheetPlace = signal(0);
  readonly heads = signal(NO_HEADS);
  readonly map = signal<ColumnMap>([]);
  readonly dayOrder = signal<DayOrder | null>(null);
  readonly words = signal<FieldRules['words']>({ genero: new Map(), rol: new Map() });
  readonly defaultRole = signal('');
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
    const rules = rulesFor(sheet, this.guess(), this.roles(), this.dayOrder());
    return { ...rules, words: this.words(), defaultRole: this.defaultRole() };
  });
  readonly rows = computed<readonly ImportRow[]>(() => {
    const rules = this.rules();
    const edits = this.edits.current();
    const { rows } = this.people();
    if (!rules || edits.size === 0) return rows;
    return rows.map((row) => {
      const texts = edits.get(row.row);
      return texts ? { ...row, cells: editedCells(row.cells, texts, rules) } : row;
    });
  });
  private readonly sheetEmails = computed(
    () => new Set(this.rows().map(({ cells }) => cells.email.value)),
  );
  readonly counts = computed(() => countVerdicts(this.verdicts() ?? []));
  /** The rows that will be registered; none while a change is being judged. */
  readonly ready = computed<readonly ImportRow[]>(() => {
    const judged = this.judgement();
    const isCurrent = judged?.rows === this.rows() && judged.decisions === this.decisions.current();
    return isCurrent ? judged.rows.filter((_, i) => judged.verdicts[i]?.name === 'new') : [];
  });
  readonly listFailure = computed(() => this.usuarios.error() ?? this.personas.error());
  readonly hasUnsaved = computed(() => this.file.book() !== null);

  private judging = 0;

  constructor() {
    this.usuarios.refresh();
    this.personas.refresh();
    effect(() => {
      this.usuarios.reading();
      this.personas.reading();
      if (!this.usuarios.hasValue() || !this.personas.hasValue()) return;
      const [usuarios, personas] = untracked(() => [this.usuarios.value(), this.personas.value()]);
      void KnownPeople.of(usuarios, personas).then((known) => this.known.set(known));
    });
    effect(() => {
      const known = this.known();
      const rows = this.rows();
      const decisions = this.decisions.current();
      if (known && rows.length) void this.judge(rows, known, decisions);
    });
  }

  /** Nothing of the file stays. */
  close(): void {
    this.file.close();
    this.startOver();
  }

  async chooseSheet(place: number): Promise<void> {
    const book = this.file.book();
    if (!book) return;
    this.sheetPlace.set(place);
    const sheet = await book.read(place);
    this.startOver();
    this._sheet.set(sheet);
    this.useHeads(headsOf(sheet));
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
    this.judgement.set(null);
    this._people.set(await readPeople(sheet, this.heads(), this.map(), this.kind(), rules));
  }

  write(edits: readonly CellEdit[]): void {
    this.edits.write(edits);
  }

  isEmailTaken(email: string): boolean {
    return (this.known()?.hasEmail(email) ?? false) || this.sheetEmails().has(email);
  }

  knownEmails(): readonly string[] {
    return this.usuarios.value().map(({ email }) => email);
  }

  accountOf({ id }: Persona): Usuario | undefined {
    return this.usuarios.value().find(({ persona }) => persona?.id === id);
  }

  /** Reads what is on record again. */
  reload(): void {
    this.usuarios.reload();
    this.personas.reload();
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
    this.judgement.set(null);
  }

  /** What was asked last counts. */
  private async judge(
    rows: readonly ImportRow[],
    known: KnownPeople,
    decisions: Decisions,
  ): Promise<void> {
    const asked = ++this.judging;
    const verdicts = await judgeRows(rows, known, untracked(this.kind), decisions);
    if (asked === this.judging) this.judgement.set({ rows, decisions, verdicts });
  }
}

function editedCells(
  cells: ImportCells,
  texts: Readonly<Partial<Record<ImportField, string>>>,
  rules: FieldRules,
): ImportCells {
  const edited = Object.entries(texts).map(([field, text]) => [
    field,
    readTyped(field as ImportField, text, rules),
  ]);
  return { ...cells, ...Object.fromEntries(edited) } as ImportCells;
}
