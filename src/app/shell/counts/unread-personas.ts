import { DOCUMENT, effect, EnvironmentInjector } from '@angular/core';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Session } from '../../session/session';

/** More than these are read where somebody wants to see them: a number is not worth their bytes. */
const MOST_ROWS = 5_000;

/** What browsers tell of the line; not all do. */
interface Line {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
}

/**
 * Once the accounts were read, and nothing else is to be done, the personas are read for the counts
 * in the rail: where those have room, on a line that costs nothing, and never again after a failure.
 */
export function readUnreadPersonas(injector: EnvironmentInjector): void {
  const [usuarios, personas] = [injector.get(UsuarioApi).all, injector.get(PersonaApi).all];
  const session = injector.get(Session);
  const window = injector.get(DOCUMENT).defaultView!;
  const isWanted = () =>
    session.access() === 'granted' &&
    usuarios.status() === 'resolved' &&
    usuarios.value().length <= MOST_ROWS &&
    personas.status() === 'idle';

  effect(
    (onCleanup) => {
      if (!isWanted() || !hasRoom(window) || isCostly(window)) return;
      onCleanup(onceIdle(window, () => personas.refresh()));
    },
    { injector },
  );
}

/** @returns what calls it off. Not all browsers tell when they are idle: there it is at once. */
function onceIdle(window: Window, run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const idle = window.requestIdleCallback(run);
  return () => window.cancelIdleCallback(idle);
}

/** As the rail's styles have it. */
function hasRoom(window: Window): boolean {
  return window.matchMedia('(width >= 1280px)').matches;
}

function isCostly({ navigator }: Window): boolean {
  const line = (navigator as { readonly connection?: Line }).connection;
  if (!line) return false;
  return !!line.saveData || line.type === 'cellular' || /2g|3g/.test(line.effectiveType ?? '');
}
