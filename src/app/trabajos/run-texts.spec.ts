import { ItemState, RunItem } from '../runs/run';
import { outcomeSentence, timeLeftSentence } from './run-texts';

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
    expect(outcomeSentence(states.map(item))).toBe(
      '2 hechas · 1 fallida · 1 por decidir · 2 en espera',
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
