// How long the property tests look: `FUZZ_RUNS=20000 npx vitest run …` looks harder.

import { vi } from 'vitest';

vi.setConfig({ testTimeout: 300_000 }); // thousands of parses, on a machine that may be busy

export const FUZZ = { numRuns: Number(process.env.FUZZ_RUNS ?? 300) };
