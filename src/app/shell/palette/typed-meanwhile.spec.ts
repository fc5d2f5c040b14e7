import { typedMeanwhile } from './typed-meanwhile';

describe('typedMeanwhile', () => {
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    document.body.dispatchEvent(event);
    return event;
  };

  it('keeps letters until it is ended, and takes none after that', () => {
    const end = typedMeanwhile(document);
    for (const key of ['q', 'u', 'x', 'Backspace', 'i']) press(key);
    expect(press('s').defaultPrevented).toBeTrue();
    expect(end()).toBe('quis');
    expect(press('p').defaultPrevented).toBeFalse();
  });

  it('takes none once somebody presses elsewhere', () => {
    const end = typedMeanwhile(document);
    press('q');
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(press('u').defaultPrevented).toBeFalse();
    expect(end()).toBe('');
  });

  it('leaves other keys to others', () => {
    const end = typedMeanwhile(document);
    expect(press('Escape').defaultPrevented).toBeFalse();
    expect(press('s', { ctrlKey: true }).defaultPrevented).toBeFalse();
    expect(end()).toBe('');
  });
});
