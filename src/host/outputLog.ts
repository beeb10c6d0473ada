// Prepbook's channel in the Output panel. Levels and times are VS Code's.
import { type LogOutputChannel, window } from 'vscode';

export const outputLog = (): LogOutputChannel => window.createOutputChannel('Prepbook', { log: true });
