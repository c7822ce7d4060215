import { expect, it } from 'vitest';
import { StoreFault } from '../../src/domain/fault';
import { readChoice } from '../../src/domain/interface';

it('reads a stored choice, and falls back to the system for what is missing or damaged', () => {
  expect(readChoice({ language: 'zh-CN', theme: 'dark' })).toEqual({ language: 'zh-CN', theme: 'dark' });
  for (const damaged of [null, undefined, 7, 'dark', [], { language: 'fr', theme: {} }])
    expect(readChoice(damaged)).toEqual({ language: 'system', theme: 'system' });
});

it('a store fault carries its reason, and its cause’s words', () => {
  const cause = new Error('disk is full');
  expect(new StoreFault('quota', cause)).toMatchObject({
    name: 'StoreFault',
    reason: 'quota',
    message: 'disk is full',
    cause,
  });
  expect(new StoreFault('failed', 'text').message).toBe('text');
});
