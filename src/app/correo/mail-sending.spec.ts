import { TestBed } from '@angular/core/testing';
import { Mail } from '../domain/mail';
import { provideTestWire, signIn, wire } from '../testing/testbed';
import { MailLimit, MAILS_PER_MINUTE } from './mail-limit';
import { MailSending } from './mail-sending';

describe('MailSending', () => {
  const mailTo = (name: string): Mail => ({
    email: `${name}@kantuta.bo`,
    name,
    subject: 'Turnos',
    message: 'Hola',
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const answer = (id: string) => wire().expectOne('/api/mail').flush({ id });

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    signIn();
  });
  afterEach(() => wire().verify());

  const sending = () => TestBed.runInInjectionContext(() => new MailSending());

  it('sends one after another, and stops when told', async () => {
    const mails = sending();
    const all = mails.send(['ana', 'luis', 'eva'].map(mailTo));
    await turn();
    answer('1');
    await turn();
    mails.stop();
    answer('2');
    await all;
    expect(mails.outcomes().map(({ mail }) => mail.name)).toEqual(['ana', 'luis']);
    expect(mails.left().map(({ name }) => name)).toEqual(['eva']);
    const rest = mails.goOn();
    await turn();
    answer('3');
    await rest;
    expect(mails.outcomes().length).toBe(3);
    expect(mails.running()).toBeFalse();
  });

  it('waits for the limit, says for how long, and ends with its page', async () => {
    const limit = TestBed.inject(MailLimit);
    for (let sent = 0; sent < MAILS_PER_MINUTE; sent++) limit.record();
    const mails = sending();
    const all = mails.send([mailTo('ana')]);
    await turn();
    expect(mails.secondsToWait()).toBeGreaterThan(50);
    mails.stop();
    await all;
    expect(mails.left().length).toBe(1);
  });
});
