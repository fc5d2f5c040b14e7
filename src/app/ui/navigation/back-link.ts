import { Component, computed, inject, input, OnInit } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ArrowLeft } from 'lucide';
import { Icon } from '../icon/icon';
import { LastLists } from './last-lists';

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

  private readonly url = computed(() => this.lastLists.urlOf(this.to()));
  protected readonly target = computed(() => this.router.parseUrl(this.url()));
  protected readonly icon = ArrowLeft;

  ngOnInit(): void {
    this.lastLists.keep(this.to(), this.url());
  }
}
