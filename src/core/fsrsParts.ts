// Of the scheduling library what is used here: its algorithm. Its schedulers also make cards, logs and plans for each grade.
export { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';
