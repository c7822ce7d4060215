// `npm start`: Clipsheet in a browser window, or the whole job headless. What happens is in scripts/start/.
import { handOver } from './bootstrap.mjs';

handOver('scripts/start/index.ts');
