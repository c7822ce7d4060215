// Telling the worker that something is due.

import { send } from './messages';

export const wake = (): void => void send('deliver');
