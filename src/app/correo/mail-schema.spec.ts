import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import fc from 'fast-check';
import { clean } from '../domain/clean-text';
import { cleanMail, Mail } from '../domain/mail';
import { EMPTY_MAIL, mailSchema, MAX_MESSAGE, MAX_SUBJECT } from './mail-schema';

describe('mailSchema', () => {
  const good: Mail = { email: 'ana@kantuta.bo', name: 'Ana', subject: 'Aviso', message: 'Hola' };

  it('takes no line break into what becomes a header, in 10,000 mails', () => {
    const model = signal(EMPTY_MAIL);
    const mailForm = TestBed.runInInjectionContext(() => form(model, mailSchema));
    const text = fc.string({
      unit: fc.constantFrom(...'añ@.: <>,;"', '\r', '\n', '\u0000', '😀', 'Bcc:', 'x@y.bo'),
      maxLength: 12,
    });
    const typed = fc.oneof(
      text,
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...Object.values(good)),
    );
    const mails = fc.record({
      email: fc.oneof(typed, fc.emailAddress()),
      name: typed,
      subject: typed,
      message: typed,
    });
    let taken = 0;
    const property = fc.property(mails, (mail) => {
      model.set(mail);
      const errors = mailForm().errorSummary();
      expect(errors.every(({ message }) => message?.endsWith('.'))).toBeTrue();
      if (errors.length > 0) return;
      taken++;
      const sent = cleanMail(mail);
      expect(`${sent.email}${sent.name}${sent.subject}`).not.toMatch(/[\r\n]/);
      expect(Object.values(sent).every((field) => clean(field) !== '')).toBeTrue();
      // One recipient, and no second one hidden behind it.
      expect(sent.email).toMatch(/^[^\s,;<>]+@[^\s,;<>@]+$/);
    });
    fc.assert(property, { numRuns: 10_000 });
    expect(taken).toBeGreaterThan(100);
  });

  it('counts characters as the database does, up to its limits', () => {
    const model = signal(good);
    const mailForm = TestBed.runInInjectionContext(() => form(model, mailSchema));
    const limits: [keyof Mail, number][] = [
      ['name', 100],
      ['subject', MAX_SUBJECT],
      ['message', MAX_MESSAGE],
    ];
    for (const [field, max] of limits) {
      for (const [length, fits] of [
        [max, true],
        [max + 1, false],
      ] as const) {
        model.set({ ...good, [field]: '😀'.repeat(length) });
        expect(mailForm().valid()).withContext(`${field} ${length}`).toBe(fits);
      }
    }
  });
});
