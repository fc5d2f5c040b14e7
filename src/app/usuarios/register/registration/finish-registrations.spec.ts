import { Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DoubtStore } from '../../../session/kept/doubt-store';
import { DraftStore } from '../../../session/kept/draft-store';
import { UnfinishedStore } from '../../../session/kept/unfinished-store';
import { aPersona, aUsuario } from '../../../testing/factories';
import { provideTestWire, signIn, wire } from '../../../testing/testbed';
import { Confirmations } from '../../../ui/dialog/confirmations';
import { EMPTY_USUARIO_FORM } from '../../account/usuario-schema';
import { finishRegistrations } from './finish-registrations';

describe('finishRegistrations', () => {
  const { nombres, p_apellido, fecha_nacimiento, genero } = aPersona();
  const details = { nombres, p_apellido, s_apellido: 'Muñoz', fecha_nacimiento, genero };
  const left = { id: 90, email: 'nayra@kantuta.bo', estado: false };
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const usuario = (estado: boolean) =>
    wire()
      .expectOne({ method: 'GET', url: '/api/usuario/90' })
      .flush({ data: aUsuario({ id: 90, estado }) });
  const stored = () => TestBed.inject(UnfinishedStore).read(1);

  /** @param lost what was sent and had no answer, in place of what had one. */
  function begin(answer: boolean, lost?: { estado: boolean }): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        { provide: Confirmations, useValue: { ask: () => Promise.resolve(answer) } },
      ],
    });
    signIn();
    if (lost) {
      const sent = { email: left.email, ...details, ...lost };
      const doubt = { key: left.email, sent: [sent] };
      TestBed.inject(DoubtStore).write(1, 'usuarios', [{ ...doubt, since: Date.now() }]);
    } else TestBed.inject(UnfinishedStore).add(1, left);
    return finishRegistrations(TestBed.inject(Injector), 1);
  }
  afterEach(() => wire().verify());

  it('finishes what was cut off, and forgets it', async () => {
    const finished = begin(true);
    usuario(true);
    await turn();
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/90' });
    expect(patch.request.body).toEqual({ estado: false });
    patch.flush({ affected: 1 });
    usuario(false);
    await finished;
    expect(stored()).toEqual([]);
  });

  it('says nothing of what somebody finished meanwhile', async () => {
    const finished = begin(true);
    usuario(false);
    await finished;
    expect(stored()).toEqual([]);
  });

  it('leaves it where the person wants it so', async () => {
    const finished = begin(false);
    usuario(true);
    await finished;
    expect(stored()).toEqual([]);
  });

  it('tells it the next time where it could not be changed', async () => {
    const finished = begin(true);
    usuario(true);
    await turn();
    wire()
      .expectOne({ method: 'PATCH', url: '/api/usuario/90' })
      .flush({}, { status: 503, statusText: 'no' });
    await finished;
    expect(stored()).toEqual([left]);
  });

  describe('of those without an answer', () => {
    const doubts = () => TestBed.inject(DoubtStore).read(1, 'usuarios');
    const accounts = (...all: ReturnType<typeof aUsuario>[]) =>
      wire().expectOne({ method: 'GET', url: '/api/usuario' }).flush({ data: all });

    it('finishes one that was made, active', async () => {
      const finished = begin(true, { estado: false });
      accounts(aUsuario({ id: 90, email: left.email }));
      await turn();
      usuario(true);
      await turn();
      wire().expectOne({ method: 'PATCH', url: '/api/usuario/90' }).flush({ affected: 1 });
      usuario(false);
      await finished;
      expect(stored()).toEqual([]);
      expect(doubts()).toEqual([]);
    });

    describe('and was typed', () => {
      const drafts = () => TestBed.inject(DraftStore);
      const screen = 'usuarios/registrar';

      /** @param persona what the form holds of the person. @returns whether the draft is still there */
      async function keeps(persona: object): Promise<boolean> {
        const finished = begin(false, { estado: false });
        const account = { ...EMPTY_USUARIO_FORM.account, email: left.email, estado: false };
        const typed = { persona, account };
        drafts().write(1, screen, 'tab', { version: '', base: EMPTY_USUARIO_FORM, typed });
        accounts(aUsuario({ id: 90, email: left.email }));
        await turn();
        usuario(true);
        await finished;
        const isKept = drafts().readAll(1, screen).length > 0;
        drafts().remove(1, screen, 'tab');
        return isKept;
      }

      it('keeps no draft of what is on record now', async () => {
        expect(await keeps(details)).toBe(false);
      });

      it('keeps what was typed since then', async () => {
        expect(await keeps({ ...details, nombres: 'Otro nombre' })).toBe(true);
      });
    });

    it('stays in doubt of one that was not made yet', async () => {
      const finished = begin(true, { estado: false });
      accounts();
      await finished;
      expect(doubts().length).toBe(1);
    });

    it('asks nothing about one that was to be active', async () => {
      await begin(true, { estado: true });
      expect(doubts().length).toBe(1);
    });

    it('asks nothing about somebody else who has the e-mail', async () => {
      const finished = begin(true, { estado: false });
      const persona = aPersona({ nombres: 'Otra', p_apellido: 'Persona' });
      accounts(aUsuario({ id: 90, email: left.email, persona }));
      await finished;
      expect(stored()).toEqual([]);
    });
  });
});
