import { ItemState, RunField, RunItem } from '../runs/run';
import {
  filterWords,
  itemStateLabel,
  outcomeSentence,
  secondsText,
  timeLeftSentence,
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

describe('outcomeSentence', () => {
  it('counts what became of the accounts, and leaves out what there is none of', () => {
    const states: ItemState[] = ['done', 'done', 'failed', 'waiting', 'sent', 'changed'];
    expect(outcomeSentence({ field: 'estado', items: states.map(item) })).toBe(
      '2 hechas · 1 fallida · 1 por decidir · 2 en espera',
    );
    const mails = ['done', 'failed'] as const;
    expect(outcomeSentence({ field: 'correo', items: mails.map(item) })).toBe(
      '1 enviado · 1 fallido',
    );
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
    expect(outcomeSentence({ field: 'registro', items: [item('left')] })).toBe('1 sin registrar');
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
