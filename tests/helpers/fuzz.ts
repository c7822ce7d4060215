// How long the property tests look: `FUZZ_RUNS=20000 npx vitest run …` looks harder.

export const FUZZ = { numRuns: Number(process.env.FUZZ_RUNS ?? 300) };
