// How hard a problem or a prompt is said to be.
import { oneOf } from '../shape';

export type Difficulty = 'easy' | 'medium' | 'hard';

export const difficulty = oneOf('easy', 'medium', 'hard');
