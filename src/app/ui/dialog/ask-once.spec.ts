import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatDialog } from '@angular/material/dialog';
import { askOnce } from './ask-once';

@Component({ template: 'Eliges' })
class Question {}

describe('askOnce', () => {
  let dialogs: MatDialog;
  const ask = (what?: string) => askOnce<Question, unknown, string>(dialogs, Question, {}, what);
  const open = () => dialogs.openDialogs.length;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [{ provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }],
    });
    dialogs = TestBed.inject(MatDialog);
  });

  it('asks once what is asked twice, and answers who asked last', async () => {
    const [first, second] = [ask(), ask()];
    expect(open()).toBe(1);
    expect(await first).toBeUndefined();
    dialogs.openDialogs[0]!.close('sí');
    expect(await second).toBe('sí');
    const third = ask();
    expect(open()).withContext('asked anew').toBe(1);
    dialogs.closeAll();
    expect(await third).toBeUndefined();
  });

  it('asks two questions that are not the same', async () => {
    const [first, second] = [ask('¿Desactivar?'), ask('¿Salir?')];
    expect(open()).toBe(2);
    dialogs.openDialogs[1]!.close('sí');
    expect(await second).toBe('sí');
    dialogs.openDialogs[0]!.close('no');
    expect(await first).toBe('no');
  });
});
