import { TestBed } from '@angular/core/testing';
import { Usuario } from '../../domain/usuario/usuario';
import { Conflicts } from '../../forms/saving/conflicts';
import { aUsuario } from '../../testing/factories';
import type { Confirmation } from '../../ui/dialog/confirmation';
import { Confirmations } from '../../ui/dialog/confirmations';
import { AccessClosing } from '../account/access-closing';
import { SaveQuestions } from './save-questions';
import { UsuarioEdits, usuarioEdits } from './usuario-edits';

const OPTION = { label: 'Cerrar también su acceso', hint: '', chosen: false };

describe('SaveQuestions', () => {
  let asked: Confirmation[];
  let followed: string[];
  let answer: { confirmed: boolean; option: boolean };

  beforeEach(() => {
    [asked, followed] = [[], []];
    answer = { confirmed: true, option: true };
    const askWithOption = async (question: Confirmation) => (asked.push(question), answer);
    TestBed.configureTestingModule({
      providers: [
        SaveQuestions,
        { provide: Conflicts, useValue: {} },
        { provide: Confirmations, useValue: { askWithOption } },
        {
          provide: AccessClosing,
          useValue: {
            option: OPTION,
            close: async ({ id }: Usuario) => followed.push(`closed ${id}`),
            reopen: async ({ id }: Usuario) => followed.push(`reopened ${id}`),
          },
        },
      ],
    });
  });

  async function save(before: Usuario, change: Partial<UsuarioEdits['account']>) {
    const theirs = usuarioEdits(before);
    const value = { ...theirs, account: { ...theirs.account, ...change } };
    const questions = TestBed.inject(SaveQuestions);
    const choice = await questions.ask({ value, theirs, conflicts: [] }, before, before, []);
    if (choice === 'mine') questions.followUp(before, { ...before, estado: value.account.estado });
    return choice;
  }

  it('offers to close the access of whoever is deactivated, and does it afterwards', async () => {
    expect(await save(aUsuario({ id: 7, estado: true }), { estado: false })).toBe('mine');
    expect(asked[0]!.option).toBe(OPTION);
    expect(followed).toEqual(['closed 7']);
  });

  it('leaves the access alone when that was not wanted', async () => {
    answer = { confirmed: true, option: false };
    await save(aUsuario({ estado: true }), { estado: false });
    expect(followed).toEqual([]);
  });

  it('closes nothing when the person thought better of it', async () => {
    answer = { confirmed: false, option: true };
    expect(await save(aUsuario({ estado: true }), { estado: false })).toBe('cancel');
    expect(followed).toEqual([]);
  });

  it('looks after the access of whoever is activated again', async () => {
    await save(aUsuario({ id: 7, estado: false }), { estado: true });
    expect(asked[0]!.option).toBeUndefined();
    expect(followed).toEqual(['reopened 7']);
  });

  it('asks nothing about a name to show', async () => {
    expect(await save(aUsuario(), { name: 'Otro' })).toBe('mine');
    expect(asked).toEqual([]);
  });
});
