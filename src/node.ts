// The Node entry: hands the Node disk to the program that both hosts share.
import type { ExtensionContext } from 'vscode';
import { activate as activateOn } from './extension.js';
import { nodeDisk } from './host/disk.node';

export const activate = (context: ExtensionContext) => activateOn(context, nodeDisk);
