import { TestBed } from '@angular/core/testing';
import { MailLimit, MAILS_PER_MINUTE } from './mail-limit';

describe('MailLimit', () => {
  const NOON = Date.UTC(2026, 10, 26, 16);

  beforeEach(() => localStorage.clear());

  it('lets ten pass in any minute, and says how long the next one waits', () => {
    const limit = TestBed.inject(MailLimit);
    for (let i = 0; i < MAILS_PER_MINUTE; i++) {
      expect(limit.msToWait(NOON + i)).toBe(0);
      limit.record(NOON + i);
    }
    expect(limit.msToWait(NOON + 20_000)).toBe(40_000);
    expect(limit.msToWait(NOON + 60_000)).toBe(0);
  });

  it('knows how long many take: ten at once, and the others when their minute comes', () => {
    const limit = TestBed.inject(MailLimit);
    expect(limit.msToSend(8, NOON)).toBe(8_000);
    expect(limit.msToSend(12, NOON)).toBe(62_000);
    expect(limit.msToSend(21, NOON)).toBe(121_000);
    for (let i = 0; i < MAILS_PER_MINUTE; i++) limit.record(NOON);
    expect(limit.msToSend(1, NOON + 20_000)).toBe(41_000);
  });

  it('outlives the page: a run that goes on after a reload is held to it too', () => {
    const before = TestBed.inject(MailLimit);
    for (let i = 0; i < MAILS_PER_MINUTE; i++) before.record(NOON);
    TestBed.resetTestingModule();
    expect(TestBed.inject(MailLimit).msToWait(NOON + 1_000)).toBe(59_000);
  });

  it('is held up by no time that is still to come', () => {
    const limit = TestBed.inject(MailLimit);
    for (let i = 0; i < MAILS_PER_MINUTE; i++) limit.record(NOON + 86_400_000);
    expect(limit.msToWait(NOON)).toBe(0);
  });
});
