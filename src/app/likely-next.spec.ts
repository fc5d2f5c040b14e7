import { of, throwError } from 'rxjs';
import { LikelyNext } from './likely-next';

describe('LikelyNext', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('loads what is likely next, after the open page had its turn', () => {
    const load = jasmine.createSpy().and.returnValue(of('loaded'));
    new LikelyNext().preload({ data: { likelyNext: true } }, load).subscribe();
    expect(load).not.toHaveBeenCalled();
    jasmine.clock().tick(2_000);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('leaves the rest for when somebody goes there', () => {
    const load = jasmine.createSpy().and.returnValue(of('loaded'));
    new LikelyNext().preload({ path: 'correo' }, load).subscribe();
    jasmine.clock().tick(10_000);
    expect(load).not.toHaveBeenCalled();
  });

  it('fails without a word', () => {
    const error = jasmine.createSpy();
    const gone = () => throwError(() => new TypeError('gone'));
    new LikelyNext().preload({ data: { likelyNext: true } }, gone).subscribe({ error });
    jasmine.clock().tick(2_000);
    expect(error).not.toHaveBeenCalled();
  });
});
