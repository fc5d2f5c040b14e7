import { Component, ElementRef, input, output, viewChild } from '@angular/core';
import { Search } from 'lucide';
import { Icon } from '../ui/icon/icon';

/** "Buscar", above a list. */
@Component({
  selector: 'app-search-field',
  imports: [Icon],
  template: `
    <app-icon small [icon]="icon" />
    <input
      #field
      type="search"
      aria-label="Buscar"
      aria-keyshortcuts="/"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength="200"
      [placeholder]="hint()"
      [value]="text()"
      (input)="textChange.emit(field.value)"
      (keydown.arrowdown)="toRows($event)"
    />
    @if (!text()) {
      <kbd aria-hidden="true">/</kbd>
    }
  `,
  styles: `
    :host {
      display: flex;

      /* As wide as the filters leave it. */
      flex: 0 1000 312px;
      align-items: center;
      gap: var(--k-2);
      min-width: 216px;
      height: var(--k-tool);
      padding: 0 6px 0 10px;
      border: 1px solid var(--k-line-strong);
      border-radius: var(--k-r-m);
      background: var(--k-surface);
      color: var(--k-ink-2);
    }
    :host(:focus-within) {
      border-color: var(--k-ink);
      outline: 1px solid var(--k-ink);
      outline-offset: -2px;
      box-shadow: 0 0 0 3px var(--k-gold);
    }
    input {
      flex: 1;
      min-width: 0;
      height: 100%;
      padding: 0;
      border: 0;
      outline: 0;
      background: none;
      color: var(--k-ink);
      text-overflow: ellipsis;
      font: var(--k-body-weight) var(--k-text-small) / 20px var(--k-family);
    }
    input:focus-visible {
      outline: 0;
      box-shadow: none;
    }
    input::placeholder {
      color: var(--k-ink-2);
      opacity: 1;
    }

    /* The browser's own is blue. */
    input::-webkit-search-cancel-button {
      width: 16px;
      height: 16px;
      background: var(--k-ink-2);
      clip-path: polygon(
        3px 4px,
        4px 3px,
        8px 7px,
        12px 3px,
        13px 4px,
        9px 8px,
        13px 12px,
        12px 13px,
        8px 9px,
        4px 13px,
        3px 12px,
        7px 8px
      );
      cursor: pointer;
      appearance: none;
    }
    @media (forced-colors: active) {
      input::-webkit-search-cancel-button {
        background: ButtonText;
      }
    }
    :host(:focus-within) kbd {
      visibility: hidden;
    }
    @media (width < 1024px) {
      :host {
        flex: 1;
        min-width: 160px;
        height: 36px;
      }
      kbd {
        display: none;
      }
    }
    @media (width < 600px) {
      :host {
        height: 44px;
      }
      input {
        font-size: var(--k-text-field);
      }
    }
  `,
})
export class SearchField {
  readonly text = input.required<string>();
  /** What is looked at, as 'Nombre, correo o rol'. */
  readonly hint = input.required<string>();
  readonly textChange = output<string>();
  /** The arrow down: to what was found. */
  readonly rowsWanted = output();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly icon = Search;

  protected toRows(event: Event): void {
    event.preventDefault();
    this.rowsWanted.emit();
  }

  focus(): void {
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }
}
