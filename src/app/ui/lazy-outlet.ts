import {
  Binding,
  Directive,
  effect,
  inject,
  input,
  Type,
  untracked,
  ViewContainerRef,
} from '@angular/core';

/** A component whose code was loaded, and what it is given. */
export interface LoadedPart {
  readonly component: Type<unknown>;
  readonly bindings: Binding[];
}

/**
 * Draws a component out of the module that `loadPart` found. `@defer` would ask for its script under
 * the script's own address, where Chromium never asks again for what did not come once.
 */
@Directive({ selector: '[appLazyOutlet]' })
export class LazyOutlet {
  readonly part = input.required<LoadedPart | null>({ alias: 'appLazyOutlet' });

  constructor() {
    const place = inject(ViewContainerRef);
    effect(() => {
      const part = this.part();
      untracked(() => {
        place.clear();
        if (part) place.createComponent(part.component, { bindings: part.bindings });
      });
    });
  }
}
