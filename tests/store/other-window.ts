// Stands for another window: a worker with its own copy of the code and its own connection.

import { openStore } from '../../src/store';

self.onmessage = async ({ data: name }: MessageEvent<string>) => {
  const store = await openStore('strict', name);
  await store.settings.put('x', 'from elsewhere');
};
