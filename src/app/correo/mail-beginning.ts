import { Location } from '@angular/common';
import { inject, WritableSignal } from '@angular/core';
import { Router } from '@angular/router';
import { MailInvitation, readMailState } from '../domain/mail/mail';
import { MailDraft } from '../domain/mail/mail-merge';
import { EMPTY_MAIL } from './mail-draft';
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
export function writeAgain(
  draft: WritableSignal<MailDraft>,
  rest: WritableSignal<string>,
  index: RecipientIndex,
): void {
  const mail = readMailState(handedOver(), 'unsentMail');
  if (!mail) return;
  const judged = judgedRecipients(mail.recipients, index);
  draft.set({ ...EMPTY_MAIL, ...mail, recipients: judged.recipients });
  rest.set(judged.rest);
  const location = inject(Location);
  const { unsentMail: _, ...others } = location.getState() as Record<string, unknown>;
  location.replaceState(location.path(true), '', others);
}

function handedOver(): unknown {
  return inject(Router).currentNavigation()?.extras.state ?? inject(Location).getState();
}
