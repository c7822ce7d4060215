// The courier's page in Chromium: it works until nothing is due, says when it wants to be brought again, and leaves.

import { answerAsCourier } from '../platform/courier';
import { send } from '../platform/messages';
import { courier } from './courier';

const { look, isLeaving } = courier(async (rest) => void (await send('rest', rest)));
answerAsCourier(() => {
  if (isLeaving()) return false;
  void look();
  return true;
});
void look().then(() => window.close());
