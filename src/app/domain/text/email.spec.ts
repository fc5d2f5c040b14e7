import fc from 'fast-check';
import {
  emailDomain,
  INCOMPLETE_EMAIL,
  isEmail,
  sameEmail,
  whyNotEmail,
  withoutMarks,
} from './email';
import { meantDomain, withDomain } from './misspelt-domain';

describe('an e-mail', () => {
  it('is one address, its domain with a dot', () => {
    for (const email of ['ana@kantuta.bo', 'ANA.q+pos@mail.kantuta.com.bo', "o'neil@x-y.io"]) {
      expect(isEmail(email)).withContext(email).toBeTrue();
    }
    for (const email of [
      ...['', 'ana', '@x.bo', 'ana@', 'ana@x', 'ana@.bo', 'ana@x..bo', 'ana@-x.bo', 'ana@x.b'],
      ...['.ana@x.bo', 'ana.@x.bo', 'a..b@x.bo', 'a@x.bo, b@x.bo', 'Ana <a@x.bo>', 'a@x.bo;'],
      ...['ana@x.1', `${'a'.repeat(65)}@x.bo`, 'ana@[127.0.0.1]'],
    ]) {
      expect(isEmail(email)).withContext(email).toBeFalse();
    }
  });

  it('is the same in any case, and with what nobody sees around it, in 10,000', () => {
    const hidden = fc.constantFrom('', ' ', '\u00a0', '\u200b', '\t');
    const property = fc.property(fc.emailAddress(), hidden, hidden, (email, before, after) => {
      const other = before + email.toUpperCase() + after;
      return sameEmail(email, other) && isEmail(other) === isEmail(email);
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });
});

describe('an address with accents', () => {
  it('is most likely meant without', () => {
    expect(withoutMarks('peña.jose\u0301@gmail.com')).toBe('pena.jose@gmail.com');
    expect(withoutMarks('ana@gmail.com')).toBeNull();
  });

  it('is none that a backend takes, and is told with the one that it may be', () => {
    for (const email of ['ñandu@kantuta.bo', 'jose\u0301@kantuta.bo', 'ana@ñandú.bo', 'аna@x.bo']) {
      expect(isEmail(email)).withContext(email).toBeFalse();
    }
    expect(whyNotEmail('José.Ñandú@kantuta.bo')).toBe(
      'Un correo no lleva tildes ni eñes: escribe Jose.Nandu@kantuta.bo, si es ese.',
    );
    expect(whyNotEmail('аna@x.bo'))
      .withContext('a Cyrillic letter')
      .toMatch(/otro alfabeto\.$/);
    expect(whyNotEmail('peña@kantuta')).withContext('two faults').toContain(INCOMPLETE_EMAIL);
  });
});

describe('a misspelt domain', () => {
  it('is one or two slips from a usual one', () => {
    for (const [typed, meant] of [
      ['gmial.com', 'gmail.com'],
      ['gmail.con', 'gmail.com'],
      ['gmail.co', 'gmail.com'],
      ['hotmial.con', 'hotmail.com'],
      ['outlok.com', 'outlook.com'],
      ['yaho.com', 'yahoo.com'],
      ['gamil.com', 'gmail.com'],
      ['gmai.com', 'gmail.com'],
      ['gmail.comm', 'gmail.com'],
      ['gmail.cm', 'gmail.com'],
      ['gmail.es', 'gmail.com'],
      ['gmail.com.bo', 'gmail.com'],
      ['gmial.con', 'gmail.com'],
      ['gmal.co', 'gmail.com'],
      ['GMIAL.COM', 'gmail.com'],
      ['hotmal.com', 'hotmail.com'],
      ['hotmail.con', 'hotmail.com'],
      ['homail.co', 'hotmail.com'],
      ['outloo.con', 'outlook.com'],
      ['yahooo.com', 'yahoo.com'],
      ['yahoo.com.com', 'yahoo.com'],
      ['iclud.com', 'icloud.com'],
      ['mail.con', 'mail.com'],
      ['empresa.con', 'empresa.com'],
    ] as const) {
      expect(meantDomain(`ana@${typed}`, []))
        .withContext(typed)
        .toBe(meant);
      expect(withDomain(`ana@${typed}`, meant)).toBe(`ana@${meant}`);
    }
  });

  it('is none that there is', () => {
    for (const domain of [
      ...['gmail.com', 'mail.com', 'yahoo.cl', 'kantuta.bo', 'ymail.com', ''],
      ...['email.co', 'empresa.co', 'umsa.edu.bo', 'hotmail.es', 'proton.me', 'zoho.com'],
    ]) {
      expect(meantDomain(`ana@${domain}`, []))
        .withContext(domain)
        .toBeNull();
    }
  });

  it('is named where a mail program copied more with it', () => {
    for (const pasted of ['"Ana" <ana@x.bo>', 'Ana Ríos <ana@x.bo> ', 'mailto:ana@x.bo']) {
      expect(whyNotEmail(pasted)).toBe('Escribe solo el correo: ana@x.bo.');
    }
    expect(whyNotEmail('ana@x')).toBe('Escribe el correo completo, como nombre@ejemplo.com.');
    expect(whyNotEmail('<ana> ana@x.bo')).toContain('completo');
    expect(whyNotEmail('ana@x.bo')).toBeNull();
  });

  it('never leads to another mailbox, in 10,000', () => {
    const property = fc.property(fc.emailAddress(), (email) => {
      const meant = meantDomain(email, []);
      return meant === null || emailDomain(withDomain(email, meant)) === meant;
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });
});
