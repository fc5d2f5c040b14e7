import { effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';

/**
 * The tab says what the page is about, once that is known. To be called in an injection context.
 * @param text the one h1; '' leaves what the route says.
 */
export function pageTitle(text: () => string): void {
  const title = inject(Title);
  effect(() => {
    if (text()) title.setTitle(`${text()} · Kantuta Administración`);
  });
}
