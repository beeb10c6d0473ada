// The oldest VS Code imports this name; the program comes from a package that brings it without an install script.
const { join } = require('node:path');

exports.rgPath = join(__dirname, '../ripgrep-universal/bin', `${process.platform}-${process.arch}`, 'rg');
