import { Location } from '@angular/common';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { MailInvitation, readMailState } from '../domain/mail/mail';

/** What the link that led here asks for, from `history.state`. To be called in an injection context. */
export function mailInvitation(): MailInvitation | null {
  const state: unknown =
    inject(Router).currentNavigation()?.extras.state ?? inject(Location).getState();
  return readMailState(state);
}
