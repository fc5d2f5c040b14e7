import { Location } from '@angular/common';
import { inject, WritableSignal } from '@angular/core';
import { Router } from '@angular/router';
import { MailInvitation, readMailState } from '../domain/mail/mail';
import { EMPTY_MAIL, WrittenMail } from './mail-draft';
import { RecipientIndex } from './recipients/recipient-index';
import { judgedRecipients } from './recipients/recipients-typed';

/** What the link that led here asks for, from `history.state`. To be called in an injection context. */
export function mailInvitation(): MailInvitation | null {
  return readMailState(handedOver());
}

/**
 * Writes what was taken back before it was sent, as if it were typed now. It is taken out of the
 * history: from here on it is kept as a draft. To be called in an injection context.
 */
export function writeAgain(draft: WritableSignal<WrittenMail>, index: RecipientIndex): void {
  const mail = readMailState(handedOver(), 'unsentMail');
  if (!mail) return;
  const judged = judgedRecipients(mail.recipients, index);
  const unreachable = [...judged.unreachable, ...(mail.unreachable ?? [])];
  draft.set({ ...EMPTY_MAIL, ...mail, ...judged, unreachable });
  const location = inject(Location);
  const { unsentMail: _, ...others } = location.getState() as Record<string, unknown>;
  location.replaceState(location.path(true), '', others);
}

function handedOver(): unknown {
  return inject(Router).currentNavigation()?.extras.state ?? inject(Location).getState();
}
