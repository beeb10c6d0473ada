// Files of plain folders, by Node: whole or not at all, and many times faster than VS Code's file system.
import { Uri } from 'vscode';
import type { Disk } from '../core/ports';
import { plainFiles } from './plainFiles.node';

/** `elsewhere` answers for what is no plain folder. */
export function nodeDisk(elsewhere: Disk): Disk {
	const plain = plainFiles();
	/** Who answers for an address, and what the address is to them. */
	const at = (uri: string): readonly [Disk, string] => {
		const path = plainPath(uri);
		return path === undefined ? [elsewhere, uri] : [plain, path];
	};
	return {
		read(uri, most) {
			const [disk, place] = at(uri);
			return disk.read(place, most);
		},
		list(folder, reach) {
			const [disk, place] = at(folder);
			return disk.list(place, {
				within: at(reach.within)[1],
				enters: (path) => reach.enters(path),
				wants: (path) => reach.wants(path),
			});
		},
		create(uri, text) {
			const [disk, place] = at(uri);
			return disk.create(place, text);
		},
		append(uri, line) {
			const [disk, place] = at(uri);
			return disk.append(place, line);
		},
		isPlain: (uri) => at(uri)[0] === plain,
		replace(uri, before, after) {
			const [disk, place] = at(uri);
			return disk.replace(place, before, after);
		},
		async isWithin(uri, within) {
			const [disk, place] = at(uri);
			const [other, folder] = at(within);
			return disk === other && disk.isWithin(place, folder);
		},
		sweep(folder, before, enters) {
			const [disk, place] = at(folder);
			return disk.sweep(place, before, enters);
		},
	};
}

/** The only place where an address becomes a path. */
function plainPath(uri: string): string | undefined {
	const parsed = Uri.parse(uri);
	return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}
