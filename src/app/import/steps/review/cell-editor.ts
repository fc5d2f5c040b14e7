import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { GENDERS } from '../../../domain/persona/persona-details';
import { MOST_DRAWN } from '../../../ui/choosing/choosing';
import { ImportRow } from '../../reading/import-cell';
import { ImportField } from '../../reading/import-field';
import { ImportWork } from '../../work/import-work';
import { cellText } from './review-cells';

/** One cell while it is written: a choice where there are few, else a text. */
@Component({
  selector: 'app-cell-editor',
  templateUrl: './cell-editor.html',
  styleUrl: './cell-editor.scss',
})
export class CellEditor {
  readonly row = input.required<ImportRow>();
  readonly field = input.required<ImportField>();
  readonly label = input.required<string>();

  readonly written = output<string>();
  /** What was written is not wanted. */
  readonly refused = output();
  /** The focus went elsewhere, and nothing was chosen. */
  readonly left = output();

  private readonly roles = inject(ImportWork).roles;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly text = computed(() => cellText(this.row(), this.field()));
  /** What can be chosen; null where it is typed, as a role is where there are too many to look through. */
  protected readonly choices = computed(() => {
    if (this.field() === 'genero') {
      return GENDERS.map(({ code, label }) => ({ value: code, label }));
    }
    if (this.field() !== 'rol') return null;
    const roles = this.roles();
    if (roles.length > MOST_DRAWN) return null;
    return roles.map(({ nombre }) => ({ value: nombre, label: nombre }));
  });
  protected readonly chosen = computed(() => {
    const { genero, rol } = this.row().cells;
    return this.field() === 'genero' ? genero.value : rol.value;
  });

  constructor() {
    afterNextRender(() => {
      const editor = this.element.querySelector<HTMLElement>('.editor');
      editor?.focus();
      if (editor instanceof HTMLInputElement) editor.select();
    });
  }
}
