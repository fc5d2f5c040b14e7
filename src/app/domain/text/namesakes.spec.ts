import { namesakesAmong } from './namesakes';

describe('namesakesAmong', () => {
  it('tells whose name stands there again, as people read it', () => {
    const isNamesake = namesakesAmong(['José Rojas', 'Ana Rojas', 'JOSE  ROJAS']);
    expect(isNamesake('José Rojas')).toBeTrue();
    expect(isNamesake('JOSE  ROJAS')).toBeTrue();
    expect(isNamesake('Ana Rojas')).toBeFalse();
  });
});
