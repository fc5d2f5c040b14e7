import { TestBed } from '@angular/core/testing';
import { aSession } from '../../testing/factories';
import { provideTestWire, signIn } from '../../testing/testbed';
import { Discards, markOf } from './discards';

describe('Discards', () => {
  const KEY = 'nombre|9|nombres|FIDELIA';
  const discard = { kind: 'espacios', about: [9], reason: 'Así firma' } as const;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    signIn(aSession());
  });

  it('hold for the finding as it is, and no longer when the record says something else', () => {
    const discards = TestBed.inject(Discards);
    discards.add(KEY, discard);
    expect(discards.has(KEY)).toBeTrue();
    expect(discards.has('nombre|9|nombres|FIDELA')).toBeFalse();
    discards.takeBack([markOf(KEY)]);
    expect(discards.has(KEY)).toBeFalse();
  });

  it('keep no name and no value of the record', () => {
    TestBed.inject(Discards).add(KEY, discard);
    const kept = localStorage.getItem('kantuta_preference:calidad-descartados')!;
    expect(kept).toContain('Así firma');
    expect(kept).not.toContain('FIDELIA');
  });
});
