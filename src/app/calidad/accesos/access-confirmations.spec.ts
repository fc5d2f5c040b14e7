import { TestBed } from '@angular/core/testing';
import { anAdministrator, aSession, aUsuario } from '../../testing/factories';
import { provideTestWire, signIn } from '../../testing/testbed';
import { AccessConfirmations, DAYS_BETWEEN_REVIEWS } from './access-confirmations';

const DAY_MS = 24 * 60 * 60_000;

describe('AccessConfirmations', () => {
  const maria = aUsuario({ id: 7 });
  let confirmations: AccessConfirmations;
  const inDays = (days: number) => Date.now() + days * DAY_MS;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    signIn(aSession(anAdministrator({ id: 1 })));
    confirmations = TestBed.inject(AccessConfirmations);
  });

  it('ask for the next review after 90 days, and not before, nor where none was begun', () => {
    expect(confirmations.isOverdue(inDays(DAYS_BETWEEN_REVIEWS + 1))).toBeFalse();
    confirmations.set([maria], true);
    expect(confirmations.isOverdue(inDays(DAYS_BETWEEN_REVIEWS - 1))).toBeFalse();
    expect(confirmations.when(maria, inDays(DAYS_BETWEEN_REVIEWS - 1))).not.toBeNull();
    expect(confirmations.isOverdue(inDays(DAYS_BETWEEN_REVIEWS + 1))).toBeTrue();
    expect(confirmations.when(maria, inDays(DAYS_BETWEEN_REVIEWS + 1))).toBeNull();
  });

  it('hold for that role and that state alone', () => {
    confirmations.set([maria], true);
    expect(confirmations.when({ ...maria, estado: false }, Date.now())).toBeNull();
    expect(confirmations.when({ ...maria, role: null }, Date.now())).toBeNull();
  });
});
