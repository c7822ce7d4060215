// The first frame comes before everything that is only wanted after it.

/** How long to wait for a frame where none is drawn (a page in the background), in milliseconds. */
const PATIENCE = 50;

/** Resolves once what was rendered just now has been drawn. */
export const firstFrame = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, PATIENCE);
  });
