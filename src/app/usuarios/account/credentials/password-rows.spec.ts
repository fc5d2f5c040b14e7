import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aPersona, aUsuario } from '../../../testing/factories';
import { PasswordRows } from './password-rows';
import { UnknownPasswords } from './unknown-passwords';

describe('passwords of namesakes', () => {
  const usuarios = [
    aUsuario({ id: 1, email: 'ana1@kantuta.bo' }),
    aUsuario({ id: 2, email: 'ana2@kantuta.bo' }),
    aUsuario({ id: 3, email: 'eva@kantuta.bo', persona: aPersona({ nombres: 'Eva' }) }),
  ];

  beforeEach(() => TestBed.configureTestingModule({ providers: [provideRouter([])] }));

  it('stand beside the e-mail of each', async () => {
    const rows = TestBed.createComponent(PasswordRows);
    rows.componentRef.setInput(
      'all',
      usuarios.map((usuario) => ({ usuario, password: `quinua ${usuario.id}` })),
    );
    await rows.whenStable();
    expectBeside(rows.nativeElement);
  });

  it('are told apart where nobody knows them, too', async () => {
    const unknown = TestBed.createComponent(UnknownPasswords);
    unknown.componentRef.setInput('usuarios', usuarios);
    await unknown.whenStable();
    expectBeside(unknown.nativeElement);
  });

  function expectBeside(element: HTMLElement): void {
    expect(element.textContent).toContain('ana1@kantuta.bo');
    expect(element.textContent).toContain('ana2@kantuta.bo');
    expect(element.textContent).not.toContain('eva@kantuta.bo');
  }
});
