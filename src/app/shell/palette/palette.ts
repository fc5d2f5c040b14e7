import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  inject,
  Injector,
  linkedSignal,
  signal,
} from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogModule,
  MatDialogRef,
} from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Search } from 'lucide';
import { UsuarioApi } from '../../api/usuario-api';
import { searchWords } from '../../domain/text/folded-text';
import { usuarioInitials } from '../../domain/usuario/usuario-labels';
import { likelySpelling } from '../../lists/index/likely-spelling';
import { resultBehind } from '../../lists/index/prepare-behind';
import { ThemeChoice } from '../../preferences/theme';
import { Session } from '../../session/session';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon/icon';
import { Shortcuts } from '../../ui/shortcuts';
import { commandsFor } from './palette-commands';
import { findableTexts, PaletteOption, paletteOptions } from './palette-options';

const OPENING = 'Control+k';

/** Ctrl+K: go to a screen, find a person, do what can be done here. */
@Component({
  imports: [Avatar, Icon, MatDialogModule],
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly dialog = inject<MatDialogRef<Palette, PaletteOption>>(MatDialogRef);
  private readonly typed = inject<() => string>(MAT_DIALOG_DATA);
  /** Those that can be done now, but for the one that opened this. */
  private readonly shortcuts = inject(Shortcuts)
    .all()
    .filter(({ keys, when }) => keys !== OPENING && (when?.() ?? true));
  private readonly commands = commandsFor(inject(Session).user()?.id);
  private readonly usuarios = inject(UsuarioApi).all;

  protected readonly searchIcon = Search;
  protected readonly initialsOf = usuarioInitials;
  protected readonly query = signal('');
  private readonly fitting = computed(() => this.optionsOf(this.query()));
  private readonly likelyWords = resultBehind(
    computed(() => {
      if (this.fitting().length) return null;
      const texts = findableTexts(this.commands, this.usuarios.value());
      return likelySpelling(searchWords(this.query()), texts);
    }),
  );
  /** Where nothing fits: what was most likely meant; '' = nothing. */
  protected readonly likely = computed(() => this.likelyWords()?.join(' ') ?? '');
  protected readonly options = computed(() => {
    const likely = this.likely();
    return likely ? this.optionsOf(likely) : this.fitting();
  });
  /** The line that Enter takes. */
  protected readonly current = linkedSignal({ source: this.options, computation: () => 0 });

  constructor() {
    this.usuarios.refresh();
  }

  private optionsOf(query: string): readonly PaletteOption[] {
    return paletteOptions(query, this.commands, this.shortcuts, this.usuarios.value());
  }

  /** What was typed before the field was there. */
  protected begin(field: HTMLInputElement): void {
    field.value ||= this.typed();
    this.query.set(field.value);
  }

  protected startsGroup(index: number): boolean {
    return this.options()[index]?.group !== this.options()[index - 1]?.group;
  }

  protected move(event: Event, step: number): void {
    event.preventDefault();
    const count = this.options().length;
    if (!count) return;
    this.current.update((current) => (current + step + count) % count);
    // What was typed just before has yet to bring the line.
    afterNextRender(() => this.bringIntoView(), { injector: this.injector });
  }

  private bringIntoView(): void {
    const option = this.document.getElementById(`palette-option-${this.current()}`);
    option?.scrollIntoView({ block: 'nearest' });
  }

  protected take(option: PaletteOption | undefined): void {
    if (option) this.dialog.close(option);
  }
}

/**
 * @param injector that has the API: the dialogs' own has not.
 * @param typed ends what keeps the letters typed since the key, and tells them
 */
export function openPalette(injector: Injector, typed: () => string): void {
  const dialogs = injector.get(MatDialog);
  if (dialogs.openDialogs.length) return void typed();
  dialogs
    .open<Palette, () => string, PaletteOption>(Palette, {
      injector,
      data: typed,
      enterAnimationDuration: 0,
      width: '560px',
      position: { top: '12vh' },
      ariaLabel: 'Comandos',
    })
    .afterClosed()
    .subscribe((option) => {
      const { link, info, theme, run } = option ?? {};
      if (link) void injector.get(Router).navigate([...link], { info });
      else if (theme) injector.get(ThemeChoice).set(theme);
      else run?.();
    });
}
