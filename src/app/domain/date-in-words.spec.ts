import { dateInWords } from './date-in-words';

describe('dateInWords', () => {
  it('leaves no doubt about day and month', () => {
    expect(dateInWords('1968-12-04')).toBe('4 dic 1968');
    expect(dateInWords('1968-04-12')).toBe('12 abr 1968');
    expect(dateInWords('12/04/68')).toBe('12/04/68');
  });
});
