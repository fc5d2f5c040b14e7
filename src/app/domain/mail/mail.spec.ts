import { cleanMail } from './mail';

describe('cleanMail', () => {
  const sent = (text: string) =>
    cleanMail({ email: 'ana@x.bo', name: 'Ana', subject: text, message: text });

  it('sends no control character: backends refuse them, and name no field', () => {
    const all = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('');
    const { subject, message } = sent(`a${all}b`);
    expect(subject).not.toMatch(/\p{Cc}/u);
    expect(message.replace(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}/u);
    expect(message).toContain('\t\n');
  });

  it('keeps the lines of a message, also those that other programs end otherwise', () => {
    const pasted = 'uno\vdos\u2028tres\r\ncuatro\n\n\tcinco';
    expect(sent(pasted).message).toBe('uno\ndos\ntres\r\ncuatro\n\n\tcinco');
    expect(sent(pasted).subject).toBe('uno dos tres cuatro cinco');
  });

  it('sends no half of a character, and every whole one', () => {
    expect(sent('a\ud83d b\ud83d\ude00').message).toBe('a b\ud83d\ude00');
  });
});
