import { Directive } from '@angular/core';

/**
 * What scrolls sideways shows the whole of what the keyboard comes to: the browser is content with
 * 32 px of it. For the mouse it stays where it is pressed.
 */
@Directive({ selector: '[appShowsFocused]', host: { '(focusin)': 'show($event)' } })
export class ShowsFocused {
  protected show({ target, currentTarget }: Event): void {
    const focused = target as Element;
    if (focused === currentTarget || !focused.matches(':focus-visible')) return;
    focused.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
