// Stands in for the native copy; the built-in Git extension does not start without it.
const { promises, constants } = require('node:fs');

exports.copyFile = (from, to) => promises.copyFile(from, to, constants.COPYFILE_FICLONE);
