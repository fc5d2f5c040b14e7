import { Component, computed, DestroyRef, DOCUMENT, inject, input, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { ChevronDown, PanelLeftClose, PanelLeftOpen } from 'lucide';
import { Usuario } from '../../domain/usuario/usuario';
import {
  usuarioBriefName,
  usuarioInitials,
  usuarioLabel,
} from '../../domain/usuario/usuario-labels';
import { preference } from '../../preferences/preference';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon/icon';
import { Mark } from '../../ui/mark';
import { Tips } from '../../ui/tip/tips';
import { ConnectionLine } from '../connection/connection-line';
import { SectionCounts } from '../counts/section-counts';
import { SECTIONS } from '../sections';
import { ThemeSwitch } from '../theme-switch';
import { PersonMenu } from './person-menu';

/**
 * The sections at the left, with their counts. Where there is room it is wide, unless somebody
 * folded it; elsewhere it is narrow, and opens over the page for a moment.
 */
@Component({
  selector: 'app-rail',
  imports: [
    Avatar,
    ConnectionLine,
    Icon,
    Mark,
    PersonMenu,
    RouterLink,
    RouterLinkActive,
    ThemeSwitch,
  ],
  host: {
    role: 'banner',
    '[class.folded]': 'folded.value()',
    '[class.open]': 'open()',
    '(keydown.escape)': 'close()',
    '(focusout)': 'closeBehind($event)',
  },
  templateUrl: './rail.html',
})
export class Rail {
  readonly user = input.required<Usuario>();

  protected readonly counts = inject(SectionCounts);
  protected readonly sections = SECTIONS;
  protected readonly label = usuarioLabel;
  protected readonly briefName = usuarioBriefName;
  protected readonly initialsOf = usuarioInitials;
  protected readonly foldIcon = PanelLeftClose;
  protected readonly unfoldIcon = PanelLeftOpen;
  protected readonly menuIcon = ChevronDown;

  protected readonly folded = preference('rail-folded', (stored) => stored === true);
  protected readonly open = signal(false);
  private readonly roomy = mediaMatches('(width >= 1280px)');
  protected readonly wide = computed(() => (this.roomy() ? !this.folded.value() : this.open()));

  constructor() {
    inject(Tips).start();
  }

  protected fold(): void {
    if (this.roomy()) this.folded.set(this.wide());
    else this.open.update((open) => !open);
  }

  protected close(): void {
    this.open.set(false);
  }

  /** Whoever goes on to the page has it whole again. */
  protected closeBehind({ currentTarget, relatedTarget }: FocusEvent): void {
    if (relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node)) this.close();
  }
}

function mediaMatches(query: string) {
  const media = inject(DOCUMENT).defaultView!.matchMedia(query);
  const matches = signal(media.matches);
  const follow = () => matches.set(media.matches);
  media.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => media.removeEventListener('change', follow));
  return matches.asReadonly();
}
