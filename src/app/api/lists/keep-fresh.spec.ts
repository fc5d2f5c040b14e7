import { TestBed } from '@angular/core/testing';
import { aUsuario } from '../../testing/factories';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { UsuarioApi } from '../usuario-api';
import { keepFresh } from './keep-fresh';

describe('A list that is shown', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    signIn();
    jasmine.clock().install().mockDate();
    TestBed.runInInjectionContext(() => keepFresh(usuarios()));
    answer();
  });
  afterEach(() => {
    jasmine.clock().uninstall();
    wire().verify();
  });

  const usuarios = () => TestBed.inject(UsuarioApi).all;
  const lookAgain = () => window.dispatchEvent(new Event('focus'));

  function answer(count = 1): void {
    const rows = Array.from({ length: count }, (_, i) => aUsuario({ id: i + 1 }));
    wire().expectOne({ method: 'GET', url: '/api/usuario' }).flush({ data: rows });
    TestBed.tick();
  }

  it('is read again when somebody comes back to the window after a while', () => {
    lookAgain();
    expect(usuarios().isLoading()).withContext('still young').toBeFalse();
    jasmine.clock().tick(31_000);
    lookAgain();
    expect(usuarios().isLoading()).toBeTrue();
    answer();
  });

  it('is not read again unasked when it is a long one', () => {
    usuarios().reload();
    answer(5_001);
    jasmine.clock().tick(31_000);
    lookAgain();
    expect(usuarios().isLoading()).toBeFalse();
  });

  it('is read once when another tab has written record after record', () => {
    for (let count = 0; count < 5; count++) {
      usuarios().writtenElsewhere.tell();
      TestBed.tick();
      jasmine.clock().tick(400);
    }
    expect(usuarios().isLoading()).withContext('while it writes').toBeFalse();
    jasmine.clock().tick(1_000);
    expect(usuarios().isLoading()).toBeTrue();
    answer();
    jasmine.clock().tick(5_000);
  });
});
