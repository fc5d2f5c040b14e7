import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import fc from 'fast-check';
import { cleanMail } from '../domain/mail/mail';
import { mailFor } from '../domain/mail/mail-merge';
import { clean } from '../domain/text/clean-text';
import {
  EMPTY_MAIL,
  mailSchema,
  MAX_MESSAGE,
  MAX_SUBJECT,
  readMailDraft,
  whyNotRecipients,
} from './mail-draft';
import { RecipientIndex } from './recipients/recipient-index';
import { readRecipients } from './recipients/recipients-typed';

describe('mailSchema', () => {
  const nobody = new RecipientIndex([]);

  it('lets a mail pass only when the backend can take each of its copies, in 10,000', () => {
    const model = signal(EMPTY_MAIL);
    const rules = mailSchema({
      named: (one) => one,
      lacksRole: () => false,
      isRoleAwaited: () => false,
    });
    const written = TestBed.runInInjectionContext(() => form(model, rules));
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('', ' ', '\u200b', 'Hola\r\nBcc: x@y.bo', 'a'.repeat(201), 'Turnos'),
    );
    const recipient = fc.record({
      email: fc.oneof(fc.emailAddress(), text),
      name: fc.oneof(text, fc.constant('Ana')),
    });
    const drafts = fc.record({
      typed: fc.array(recipient, { maxLength: 3 }),
      subject: text,
      message: fc.oneof(text, fc.constant('x'.repeat(MAX_MESSAGE + 1))),
    });
    let taken = 0;
    const property = fc.property(drafts, ({ typed, subject, message }) => {
      const recipients = typed.flatMap(({ email, name }) =>
        readRecipients(email, nobody).recipients.map((read) => ({ ...read, name })),
      );
      model.set({ ...EMPTY_MAIL, recipients, subject, message });
      const errors = written().errorSummary();
      expect(errors.every(({ message }) => message?.endsWith('.'))).toBeTrue();
      if (errors.length > 0) return;
      taken++;
      expect(recipients.length).toBeGreaterThan(0);
      for (const one of recipients) {
        const sent = cleanMail(mailFor(model(), one, undefined));
        expect(`${sent.email}${sent.name}${sent.subject}`).not.toMatch(/[\r\n]/);
        expect(Object.values(sent).every((field) => clean(field) !== '')).toBeTrue();
        // One recipient, and no second one hidden behind it.
        expect(sent.email).toMatch(/^[^\s,;<>]+@[^\s,;<>@]+$/);
        expect([...sent.subject].length).toBeLessThanOrEqual(MAX_SUBJECT);
      }
    });
    fc.assert(property, { numRuns: 10_000 });
    expect(taken).toBeGreaterThan(100);
  });

  it('takes the longest name that a person on record may have, and none that is longer', () => {
    const longest = ['n'.repeat(100), 'p'.repeat(50), 's'.repeat(50)].join(' ');
    const to = (name: string) => whyNotRecipients([{ email: 'ana@kantuta.bo', name }]);
    expect(to(longest)).toBeUndefined();
    expect(to(`${longest}n`)?.message).toContain('202 caracteres como máximo');
  });

  it('keeps what is no address yet with the draft, and reads drafts that had none of it', () => {
    const mail = { ...EMPTY_MAIL, rest: 'ana@', unreachable: [7], subject: 'Turnos' };
    expect(readMailDraft(mail)).toEqual(mail);
    const { rest: _, unreachable: __, ...former } = EMPTY_MAIL;
    expect(readMailDraft(former)).toEqual(EMPTY_MAIL);
  });
});
