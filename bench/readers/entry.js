// The readers that run inside a page, for bench/kit/extract/other-readers.ts to bundle. Plain JavaScript: what it
// imports is installed only when the benchmark first runs, so the type checker cannot know it.
import Defuddle from 'defuddle';

globalThis.benchDefuddle = Defuddle;
