import { Injector } from '@angular/core';
import { PersonaApi } from '../../api/persona-api';
import type { Persona } from '../../domain/persona/persona';
import { twinsKey } from '../../domain/quality/twins';
import { Discards } from './discards';

/** Somebody on record was registered with her own details: that she is there twice is no finding. */
export function letPairBe(injector: Injector, like: number, made: Persona): void {
  const before = injector.get(PersonaApi).all.value();
  const persona = before.find(({ id }) => id === like);
  if (!persona) return;
  injector.get(Discards).add(twinsKey(persona, made), {
    kind: 'duplicados',
    about: [persona.id, made.id],
    reason: 'Es la misma persona: se registró su cuenta con los datos que ya estaban',
  });
}
