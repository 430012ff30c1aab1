import { inject } from 'vitest';
import { checkEngine } from './check-engine.ts';
import { firefox } from './firefox.ts';

checkEngine(firefox, inject('firefox'));
