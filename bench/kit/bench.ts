// What a benchmark is: a name to call it by, a sentence, and a run that prints a table and answers its figures.

export interface Bench {
  name: string;
  about: string;
  run(args: readonly string[]): Promise<Record<string, unknown>>;
}
