import type { EarlyList } from './early-list';
import { takeEarlyList } from './take-early-list';

describe('takeEarlyList', () => {
  function early(): EarlyList {
    return {
      url: '/api/usuario',
      authorization: 'Bearer t',
      answer: Promise.resolve(new Response('{"data":[]}')),
      aborter: new AbortController(),
    };
  }
  afterEach(() => delete window.earlyList);

  it('gives what was asked for with the same token, once', async () => {
    const list = early();
    window.earlyList = Promise.resolve(list);
    expect(await takeEarlyList('/api/usuario', 'Bearer t')).toBe(list);
    expect(await takeEarlyList('/api/usuario', 'Bearer t')).toBeNull();
    expect(list.aborter.signal.aborted).toBeFalse();
  });

  it('gives it to one of two who ask at the same moment', async () => {
    const list = early();
    window.earlyList = Promise.resolve(list);
    const ask = () => takeEarlyList('/api/usuario', 'Bearer t');
    expect(await Promise.all([ask(), ask()])).toEqual([list, null]);
  });

  it('cuts off what another person asked for', async () => {
    const list = early();
    window.earlyList = Promise.resolve(list);
    expect(await takeEarlyList('/api/usuario', 'Bearer other')).toBeNull();
    expect(list.aborter.signal.aborted).toBeTrue();
  });

  it('keeps it while another list is asked for', async () => {
    const list = early();
    window.earlyList = Promise.resolve(list);
    expect(await takeEarlyList('/api/persona', 'Bearer t')).toBeNull();
    expect(await takeEarlyList('/api/usuario', 'Bearer t')).toBe(list);
  });

  it('has nothing where the page asked for nothing', async () => {
    expect(await takeEarlyList('/api/usuario', 'Bearer t')).toBeNull();
  });
});
