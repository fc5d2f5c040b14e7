import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePeer } from './peer.ts';
import { OWN_SELECTORS } from './subject.ts';

test('a peer is where it is, and differs from ours in what its file says', () => {
  const text = JSON.stringify({ url: 'http://localhost:5173', selectors: { listPath: '/users' } });
  assert.deepEqual(parsePeer('peer.json', text), {
    url: 'http://localhost:5173',
    email: null,
    selectors: { ...OWN_SELECTORS, listPath: '/users' },
  });
});

test('what is no address, and names that nothing has, are refused by the file’s name', () => {
  for (const file of [
    {},
    { url: 'localhost' },
    { url: 'http://localhost', password: 'secret' },
    { url: 'http://localhost', selectors: { lst: '/users' } },
  ]) {
    assert.throws(() => parsePeer('peer.json', JSON.stringify(file)), /^Error: peer\.json: /);
  }
});
