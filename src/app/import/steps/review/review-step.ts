import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import {
  Check,
  CircleHelp,
  CircleMinus,
  Mail,
  TriangleAlert,
  Undo2,
  UserCheck,
  UserPen,
  Users,
  WandSparkles,
} from 'lucide';
import { formatCount } from '../../../domain/text/format-count';
import { typedDate } from '../../../domain/typed-date';
import { Usuario } from '../../../domain/usuario/usuario';
import { RolesBehind } from '../../../lists/roles-behind';
import { rowLayout } from '../../../lists/table/row-layout';
import { WholeText } from '../../../lists/table/whole-text';
import { UnreadRoles } from '../../../lists/unread-roles';
import { FailureNotice } from '../../../ui/failure-notice';
import { Icon } from '../../../ui/icon/icon';
import { LazyOutlet } from '../../../ui/lazy-outlet';
import { LazyParts } from '../../../ui/lazy-parts';
import { loadPart } from '../../../ui/load-part';
import { OpensMenu } from '../../../ui/menu/opens-menu';
import { ShowsFocused } from '../../../ui/shows-focused';
import { Verdict } from '../../judging/verdict';
import { ImportRow } from '../../reading/import-cell';
import { FIELD_LABELS, fieldsOf, ImportField, SHORT_LABELS } from '../../reading/import-field';
import { ImportWork } from '../../work/import-work';
import { notPeopleSentence } from '../../work/not-people';
import { VERDICT_LABELS } from '../../work/row-sentences';
import { CellEditor } from './cell-editor';
import { columnWidths } from './column-widths';
import { lineHeight } from './line-height';
import { LineWindow } from './line-window';
import { cellText, isDoubtful, isWrong } from './review-cells';
import { ReviewFocus } from './review-focus';
import { ReviewFoot } from './review-foot';
import { ReviewFilter, ReviewLine } from './review-lines';
import { ReviewMends } from './review-mends';
import { ReviewRows } from './review-rows';
import { RowBoxes } from './row-boxes';
import { RowReason } from './row-reason';

/** The third step: what will become of each row, with every cell to be mended in its place. */
@Component({
  selector: 'app-review-step',
  imports: [
    CellEditor,
    FailureNotice,
    Icon,
    LazyOutlet,
    LineWindow,
    MatButtonModule,
    OpensMenu,
    ReviewFoot,
    RowReason,
    ShowsFocused,
    UnreadRoles,
    WholeText,
  ],
  providers: [ReviewRows, RowBoxes, ReviewMends],
  host: { '(keydown.control.z)': 'undoByKey($event)' },
  templateUrl: './review-step.html',
  styleUrl: './review-step.scss',
})
export class ReviewStep {
  readonly back = output();
  readonly register = output();

  protected readonly work = inject(ImportWork);
  private readonly injector = inject(Injector);
  private readonly parts = inject(LazyParts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly window = viewChild(LineWindow);
  private readonly layout = rowLayout();
  private readonly isPhone = computed(() => this.layout() === 'cards');

  protected readonly format = formatCount;
  protected readonly icons: Readonly<Record<Exclude<ReviewFilter, 'all'>, typeof Check>> = {
    new: Check,
    present: UserCheck,
    'email-taken': Mail,
    duplicate: Users,
    error: TriangleAlert,
    omitted: CircleMinus,
    doubtful: CircleHelp,
    proposed: WandSparkles,
    differing: UserPen,
  };
  protected readonly undoIcon = Undo2;
  protected readonly mendIcon = WandSparkles;
  protected readonly labels = VERDICT_LABELS;
  protected readonly text = cellText;
  protected readonly isDoubtful = isDoubtful;
  protected readonly isWrong = isWrong;
  protected readonly fields = computed(() =>
    fieldsOf(this.work.kind())
      .filter((field) => field !== 'name' || this.work.map().includes('name'))
      .map((field) => ({
        field,
        label: FIELD_LABELS[field],
        head: SHORT_LABELS[field],
      })),
  );
  protected readonly widths = computed(() =>
    columnWidths(
      this.fields().map(({ field }) => field),
      this.isPhone(),
    ),
  );

  protected readonly rows = inject(ReviewRows);
  protected readonly boxes = inject(RowBoxes);
  protected readonly mends = inject(ReviewMends);
  protected readonly heights = computed(() => this.rows.lines().map((line) => this.heightOf(line)));
  protected readonly shown = computed(() => {
    const window = this.window();
    return window ? this.rows.lines().slice(window.start(), window.end()) : [];
  });

  protected readonly notPeople = computed(() =>
    notPeopleSentence(this.work.sheet(), this.work.people().notPeople),
  );

  /** Who stands beside a row in the dialog. */
  private readonly beside = signal<readonly Usuario[]>([]);
  protected readonly roles = new RolesBehind({
    usuarios: computed(() => [...this.work.judging.compared(), ...this.beside()]),
    inView: this.beside,
    isSettled: computed(() => this.work.verdicts() !== null),
  });
  protected readonly rolesLeft = computed(() =>
    this.roles.areAwaited() ? this.roles.sentence() : '',
  );

  /** The cell that is being written, as 'row field'. */
  protected readonly editing = signal('');
  protected readonly focus = new ReviewFocus(this.element, this.rows.lines, this.window);

  constructor() {
    this.mends.whenClosed = () => this.focus.toFilter();
  }

  protected show(filter: ReviewFilter): void {
    this.rows.show(filter);
    this.window()?.toTop();
  }

  protected showProposals(): void {
    this.show('proposed');
    afterNextRender(() => this.focus.toFilter(), { injector: this.injector });
  }

  protected heightOf(line: ReviewLine): number {
    return lineHeight(line, this.isPhone());
  }

  protected key({ row }: ImportRow, field: ImportField): string {
    return `${row} ${field}`;
  }

  protected edit(row: ImportRow, field: ImportField): void {
    this.editing.set(this.key(row, field));
  }

  protected write(row: ImportRow, field: ImportField, text: string): void {
    if (this.editing() !== this.key(row, field)) return;
    this.leave(row, field);
    const typed = field === 'fecha_nacimiento' ? typedDate(text) : text;
    if (text !== cellText(row, field)) this.work.write([{ row: row.row, field, text: typed }]);
  }

  protected leave({ row }: ImportRow, field: ImportField): void {
    this.editing.set('');
    this.focus.toCell(row, field);
  }

  /** The row beside whom it is like. What is decided there is done here. */
  protected async compare(row: ImportRow, verdict: Verdict): Promise<void> {
    const dialog = await this.parts.load(() => loadPart(() => import('./compare-dialog')));
    const compared = () =>
      dialog?.compare(
        row,
        verdict,
        (persona) => this.work.judging.accountOf(persona),
        (usuario) => this.roles.text(usuario),
      );
    const comparison = compared();
    if (!dialog || !comparison) return;
    this.beside.set(comparison.usuario ? [comparison.usuario] : []);
    const choice = await dialog.openCompareDialog(this.injector, () => compared() ?? comparison);
    if (choice === 'another') this.work.decisions.isAnother(row.row);
    if (choice === 'omit') this.work.decisions.include([row.row], false);
  }

  protected undoByKey(event: Event): void {
    if (event.target instanceof HTMLInputElement || !this.work.edits.canUndo()) return;
    event.preventDefault();
    this.work.edits.undo();
  }

  protected lineKey(line: ReviewLine): string {
    return `${line.row.row} ${line.kind === 'why' ? line.place : ''}`;
  }
}
