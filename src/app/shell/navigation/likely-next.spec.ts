import { loadLikelyNext } from './likely-next';

describe('loadLikelyNext', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('loads what is likely next, after the open page had its turn', () => {
    const load = jasmine.createSpy().and.resolveTo('loaded');
    loadLikelyNext([load]);
    jasmine.clock().tick(1_999);
    expect(load).not.toHaveBeenCalled();
    jasmine.clock().tick(1);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('fails without a word, and goes on', () => {
    const load = jasmine.createSpy().and.resolveTo('loaded');
    loadLikelyNext([() => Promise.reject(new TypeError('gone')), load]);
    jasmine.clock().tick(2_000);
    expect(load).toHaveBeenCalledTimes(1);
  });
});
