import { inject } from 'vitest';
import { checkEngine } from './check-engine.ts';
import { webkit } from './webkit.ts';

checkEngine(webkit, inject('webkit'));
