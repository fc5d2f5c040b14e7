import { Component, computed, inject, input, OnInit, Service } from '@angular/core';
import { Router, RouterLink, UrlTree } from '@angular/router';
import { ArrowLeft } from 'lucide';
import { Icon } from './icon/icon';

/** The lists as they were when a record of them was opened, by their path. */
@Service()
class LastLists {
  readonly urls = new Map<string, UrlTree>();
}

/** Back to a list, with the search and filters it had when the person came from there. */
@Component({
  selector: 'app-back-link',
  imports: [Icon, RouterLink],
  template: ` <a [routerLink]="target()"><app-icon [icon]="icon" small /><ng-content /></a> `,
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: var(--k-target);
      border-radius: var(--k-r-s);
      color: var(--k-ink-2);
      font: var(--mat-sys-label-large);
      text-decoration: none;
    }
    a:hover {
      color: var(--k-ink);
      text-decoration: underline;
    }
  `,
})
export class BackLink implements OnInit {
  /** The list's path, as '/usuarios'. */
  readonly to = input.required<string>();

  private readonly router = inject(Router);
  private readonly lastLists = inject(LastLists);
  private readonly cameFrom = (
    this.router.currentNavigation() ?? this.router.lastSuccessfulNavigation()
  )?.previousNavigation?.finalUrl;

  protected readonly target = computed(() => {
    const to = this.to();
    const path = this.cameFrom && this.router.serializeUrl(this.cameFrom).split('?')[0]!;
    if (this.cameFrom && path === to) return this.cameFrom;
    // From one record of the list to the next: it is still the list that the first came from.
    return path?.startsWith(`${to}/`) ? (this.lastLists.urls.get(to) ?? to) : to;
  });
  ngOnInit(): void {
    const target = this.target();
    if (typeof target !== 'string') this.lastLists.urls.set(this.to(), target);
  }

  protected readonly icon = ArrowLeft;
}
