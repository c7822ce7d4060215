import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DayWatch } from '../../src/app/day-watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const watch = new DayWatch();
  const stop = vi.fn();
  const follow = vi.fn(() => stop);
  watch.turnTo(follow);
  const looks = (): boolean => follow.mock.calls.length > stop.mock.calls.length;
  return { watch, follow, looks };
}
const act = (watch: DayWatch, ms = 10): Promise<void> =>
  watch.during(() => new Promise((done) => setTimeout(done, ms)));

test('looks away while the curator acts, and again a moment after the last act', async () => {
  const { watch, follow, looks } = watched();
  void act(watch);
  expect(looks()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  void act(watch);
  await vi.advanceTimersByTimeAsync(250);
  expect(looks()).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(looks()).toBe(true);
  expect(follow).toHaveBeenCalledTimes(2);
});

test('looks again after an act that failed', async () => {
  const { watch, looks } = watched();
  await expect(watch.during(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  await vi.advanceTimersByTimeAsync(400);
  expect(looks()).toBe(true);
});

test('looks now and then while letters follow each other without end', async () => {
  const { watch, follow } = watched();
  for (let i = 0; i < 60; i += 1) {
    void act(watch, 95); // nearly always under way
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(follow.mock.calls.length).toBeGreaterThanOrEqual(3);
});

test('another day is followed at once, and nothing more after the end', async () => {
  const { watch } = watched();
  void act(watch);
  const stop = vi.fn();
  const other = vi.fn(() => stop);
  watch.turnTo(other);
  expect(other).toHaveBeenCalledTimes(1);
  void act(watch);
  watch.end();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(stop).toHaveBeenCalledTimes(1);
  expect(other).toHaveBeenCalledTimes(1);
});
