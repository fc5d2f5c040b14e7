import { plainId } from './plain-id';

describe('plainId', () => {
  it('reads plain digits, and nothing that only comes to the same number', () => {
    expect(['1', '20', '2147483647'].map(plainId)).toEqual([1, 20, 2147483647]);
    for (const other of [
      '1.0',
      '1e0',
      '01',
      '0',
      '-1',
      '+1',
      ' 1',
      '1 ',
      '0x1',
      '',
      '１',
      '1;id=2',
    ]) {
      expect(plainId(other)).withContext(other).toBeNaN();
    }
  });
});
