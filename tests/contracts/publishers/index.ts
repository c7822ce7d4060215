// The recipes the contract suite runs, one for each publisher of src/publishers/index.ts.
import { ghost } from './ghost';
import type { Recipe } from './recipe';
import { webhook } from './webhook';
import { wordpress } from './wordpress';

export const recipes: readonly Recipe[] = [wordpress, webhook, ghost];
