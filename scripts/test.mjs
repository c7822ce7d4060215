// `npm test`: everything, on any machine with Node and npm. The stages are in scripts/test/.
import { handOver } from './bootstrap.mjs';

handOver('scripts/test/index.ts');
