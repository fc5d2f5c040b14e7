import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Copy, Ellipsis, LockKeyhole, Mail, Printer } from 'lucide';
import { mailState } from '../../domain/mail/mail';
import { asksToCloseAccess } from '../../domain/usuario/record-deed';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { CopyText } from '../../lists/copy-text';
import { Icon } from '../../ui/icon/icon';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { OpensMenu } from '../../ui/menu/opens-menu';
import { addShortcuts } from '../../ui/shortcuts';
import { CloseAccess } from './close-access';

/** What can be done with the account on the page beside editing it. */
@Component({
  selector: 'app-record-deeds',
  imports: [Icon, MatButtonModule, OpensMenu, RouterLink],
  template: `
    <a matButton="outlined" routerLink="/correo" [state]="mail()">
      <app-icon small [icon]="mailIcon" />Escribir correo
    </a>
    <button
      #more
      type="button"
      matButton="outlined"
      class="more"
      aria-label="Más acciones"
      title="Más acciones"
      [appMenu]="menu"
    >
      <app-icon [icon]="moreIcon" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--k-4);
    }
    .more {
      min-width: var(--k-button);
      padding: 0;
    }
  `,
})
export class RecordDeeds {
  readonly usuario = input.required<Usuario>();
  /** The account as the server has it after its access was closed. */
  readonly changed = output<Usuario>();

  private readonly copyText = inject(CopyText);
  private readonly closing = new CloseAccess();
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView!;
  private readonly more = viewChild.required('more', { read: ElementRef<HTMLElement> });
  /** Not in the address: others read it, in logs and over shoulders. */
  protected readonly mail = computed(() => {
    const usuario = this.usuario();
    return mailState({ recipients: [{ email: usuario.email, name: usuarioLabel(usuario) }] });
  });
  protected readonly mailIcon = Mail;
  protected readonly moreIcon = Ellipsis;

  constructor() {
    const router = inject(Router);
    addShortcuts(
      {
        keys: '',
        label: 'Escribir correo a esta persona',
        run: () => void router.navigate(['/correo'], { state: this.mail() }),
      },
      { keys: '', label: 'Copiar el correo de esta persona', run: () => this.copyMail() },
      {
        keys: '',
        label: 'Cerrar el acceso de esta persona',
        also: 'bloquear',
        when: () => this.canClose(),
        run: () => void this.closeAccess(),
      },
    );
    const { trigger, extras } =
      router.currentNavigation() ?? router.lastSuccessfulNavigation() ?? {};
    // Not again on the way back, nor after a reload: the history keeps its state.
    if (trigger === 'imperative' && asksToCloseAccess(extras?.state)) {
      afterNextRender(() => void (this.canClose() && this.closeAccess()));
    }
  }

  protected readonly menu = (): readonly MenuEntry[] => [
    {
      label: 'Copiar correo',
      icon: Copy,
      run: () => this.copyMail(),
    },
    { label: 'Imprimir', icon: Printer, run: () => this.window.print() },
    ...(this.canClose()
      ? [{ label: 'Cerrar acceso', icon: LockKeyhole, run: () => void this.closeAccess() }]
      : []),
  ];

  private readonly canClose = computed(() => this.closing.isPossible(this.usuario()));

  private async closeAccess(): Promise<void> {
    const usuario = await this.closing.ask(this.usuario());
    if (usuario) this.changed.emit(usuario);
    // The entry of the menu that was pressed is gone.
    if (this.document.activeElement === this.document.body) this.more().nativeElement.focus();
  }

  private copyMail(): void {
    this.copyText.copyMail(this.usuario().email);
  }
}
