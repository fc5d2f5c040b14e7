import { DOCUMENT, inject, Injector } from '@angular/core';
import { Session } from '../../session/session';
import { LazyParts } from '../../ui/lazy-parts';
import { loadPart } from '../../ui/load-part';
import { Shortcuts } from '../../ui/shortcuts';
import { typedMeanwhile } from './typed-meanwhile';

/**
 * The keys that are there on every screen. To be called where the API is: the commands find people
 * too. The dialogs are loaded when somebody asks for them.
 */
export function offerCommands(): void {
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  const parts = inject(LazyParts);
  const session = inject(Session);
  const when = () => session.access() === 'granted' && session.state().name === 'signed-in';
  inject(Shortcuts).add(
    {
      keys: 'Control+k',
      label: 'Buscar un comando o una persona',
      when,
      run: () => {
        const typed = typedMeanwhile(document);
        void parts
          .load(() => loadPart(() => import('./palette')))
          .then((part) => (part ? part.openPalette(injector, typed) : typed()));
      },
    },
    {
      keys: '?',
      label: 'Ver los atajos del teclado',
      when,
      run: () =>
        void parts
          .load(() => loadPart(() => import('./keys-dialog')))
          .then((part) => part?.openKeys(injector)),
    },
  );
}
