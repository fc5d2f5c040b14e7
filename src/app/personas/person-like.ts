import { Location } from '@angular/common';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { Persona } from '../domain/persona/persona';
import { PersonaDetails, personaDetails } from '../domain/persona/persona-details';
import { readNumber, readObject } from '../domain/wire';
import { personaDraft } from './fields/persona-schema';

/** Somebody on record without an account, and their details, to make another with the same. */
export interface PersonLike {
  readonly id: number;
  readonly details: PersonaDetails;
}

/** As a navigation carries it, in `history.state`: an address is read by others. */
export function personLikeState(persona: Persona): { like: PersonLike } {
  return { like: { id: persona.id, details: personaDetails(persona) } };
}

/** What the link that led here brings along. To be called in an injection context. */
export function personLike(): PersonLike | null {
  const state: unknown =
    inject(Router).currentNavigation()?.extras.state ?? inject(Location).getState();
  try {
    const { like } = readObject<{ like: unknown }>(state, 'state');
    const { id, details } = readObject<PersonLike>(like, 'like');
    return { id: readNumber(id, 'id'), details: personaDraft(details) };
  } catch {
    return null;
  }
}
