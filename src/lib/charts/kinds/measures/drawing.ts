export { drawing } from '../dumbbell/drawing.ts';
