// The worker: listeners registered synchronously, no state in variables. It opens the desk when its keys are pressed.

import { onCommand } from '../platform/commands';
import { showDesk } from '../platform/desk-tab';

onCommand('open-desk', () => void showDesk());
