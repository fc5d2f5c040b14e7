import { ItemState, RunField, RunItem } from '../runs/run';
import { RunView } from '../runs/run-records';
import { itemsShown, runFilters } from './run-filters';
import {
  filterWords,
  itemStateLabel,
  outcomeSentence,
  runLabel,
  secondsText,
  timeLeftSentence,
  undoLabel,
  undoVerb,
  waitSentence,
} from './run-texts';

const item = (state: ItemState): RunItem => ({
  id: 1,
  before: true,
  after: false,
  version: '',
  state,
  reason: '',
});
const run = (
  field: RunField,
  items: readonly RunItem[],
  change: Partial<RunView> = {},
): RunView => ({
  ...{ id: 'run', owner: 1, title: '', field, begunAt: 0, state: 'finished', reason: '' },
  ...{ undoes: null, items },
  ...change,
});

describe('outcomeSentence', () => {
  it('counts what became of the accounts, and leaves out what there is none of', () => {
    const states: ItemState[] = ['done', 'done', 'failed', 'waiting', 'sent', 'changed'];
    expect(outcomeSentence(run('estado', states.map(item)), [])).toBe(
      '2 hechas · 1 fallida · 1 por decidir · 2 en espera',
    );
    const mails = ['done', 'failed'] as const;
    expect(outcomeSentence(run('correo', mails.map(item)), [])).toBe('1 enviado · 1 fallido');
  });
});

describe('what was taken back of a run', () => {
  const items = [
    { ...item('done'), id: 1 },
    { ...item('done'), id: 2 },
    { ...item('waiting'), id: 3 },
  ];
  const paused = run('estado', items, { state: 'paused' });
  const finished = run('estado', [...items.slice(0, 2), { ...item('done'), id: 3 }]);
  const undo = run('estado', [{ ...item('done'), id: 1, before: false, after: true }], {
    id: 'undo',
    undoes: 'run',
  });
  const both = { ...undo, items: [...undo.items, { ...undo.items[0]!, id: 2 }] };

  it('is not done any more: neither by its label nor in what is counted', () => {
    expect(itemStateLabel(items[0]!, finished, true)).toBe('Deshecho');
    expect(outcomeSentence(finished, [undo, finished])).toBe('2 hechas · 1 deshecha');
    const back = new Set([1]);
    const choices = runFilters(finished, back).map(({ label, count }) => `${label} ${count}`);
    const expected = ['Todas 3', 'Hechas 2', 'Deshechas 1', 'Fallidas 0', 'En espera 0'];
    expect(choices).toEqual(expected);
    expect(itemsShown('done', finished, back).map(({ id }) => id)).toEqual([2, 3]);
    expect(itemsShown('undone', finished, back).map(({ id }) => id)).toEqual([1]);
  });

  it('ends no run that can still go on', () => {
    expect(runLabel(paused, [both, paused])).toBe('En pausa');
    const stopped: RunView = { ...paused, state: 'stopped' };
    expect(runLabel(stopped, [both, stopped])).toBe('Deshecho');
    expect(runLabel(finished, [undo, finished])).toBe('Terminado');
  });

  it('is not meant by what can be taken back then', () => {
    expect(undoLabel('Deshacer', 3, 0)).toBe('Deshacer las 3');
    expect(undoLabel('Deshacer', 6, 3)).toBe('Deshacer las 6 que quedan');
    expect(undoLabel('Deshacer', 1, 3)).toBe('Deshacer la que queda');
  });

  it('is called by what is done again, where a run took another back', () => {
    expect(undoVerb(finished, [undo, finished])).toBe('Deshacer');
    expect(undoVerb(undo, [undo, finished])).toBe('Volver a desactivar');
    const ofImport = run('estado', items, { id: 'undo', undoes: 'run' });
    expect(undoVerb(ofImport, [ofImport])).toBe('Volver a activar');
    expect(undoVerb({ ...undo, field: 'id_role' }, [finished])).toBe('Volver a cambiar');
    expect(undoVerb({ ...undo, field: 'datos' }, [finished])).toBe('Volver a corregir');
    const again = run('estado', items, { id: 'again', undoes: 'undo' });
    expect(undoVerb(again, [again, undo, finished])).toBe('Deshacer');
  });
});

describe('itemStateLabel', () => {
  const sent = { state: 'sent' } as const;

  it('claims that something is being saved only while the run goes on', () => {
    expect(itemStateLabel(sent, { field: 'estado', state: 'running' })).toBe('Guardando…');
    for (const state of ['paused', 'stopped', 'finished'] as const) {
      expect(itemStateLabel(sent, { field: 'estado', state })).toBe('No se sabe todavía');
    }
  });
});

describe('what a stopped run left', () => {
  it('was not sent, not registered, or stays as it was', () => {
    const left = (field: RunField) =>
      `${itemStateLabel(item('left'), { field, state: 'stopped' })} · ${filterWords(field).left}`;
    expect(left('correo')).toBe('No se envió · Sin enviar');
    expect(left('registro')).toBe('No se registró · Sin registrar');
    expect(left('persona')).toBe('No se registró · Sin registrar');
    expect(left('estado')).toBe('Quedó como estaba · Sin cambiar');
    expect(outcomeSentence(run('registro', [item('left')]), [])).toBe('1 sin registrar');
  });
});

describe('waitSentence', () => {
  it('says what is looked at again, and counts down to it', () => {
    const looking = (count: number) => waitSentence({ until: 0, why: 'looking', count });
    expect(`${looking(2)} ${secondsText(8)}`).toBe('2 sin saber: se comprueban otra vez en 8 s');
    expect(`${looking(1)} ${secondsText(0)}`).toBe(
      '1 sin saber: se comprueba otra vez en un momento',
    );
  });
});

describe('timeLeftSentence', () => {
  it('is as exact as anybody can be', () => {
    expect(timeLeftSentence(null)).toBe('');
    expect(timeLeftSentence(1_200)).toBe('Quedan unos 5 segundos');
    expect(timeLeftSentence(18_400)).toBe('Quedan unos 20 segundos');
    expect(timeLeftSentence(61_000)).toBe('Queda cerca de un minuto');
    expect(timeLeftSentence(200_000)).toBe('Quedan unos 3 minutos');
  });
});
