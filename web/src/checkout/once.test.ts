// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { keyFor, settled } from './once';

beforeEach(() => sessionStorage.clear());

it('keeps the key of an intention until its outcome is known', () => {
  const first = keyFor('book car 1');
  expect(keyFor('book car 1')).toBe(first);
  expect(keyFor('book car 2')).not.toBe(first);
  settled('book car 1');
  expect(keyFor('book car 1')).not.toBe(first);
});

it('survives a reload, which leaves the storage of the tab as it is', () => {
  const first = keyFor('pay 1');
  expect(sessionStorage.length).toBe(1);
  expect(keyFor('pay 1')).toBe(first);
});
