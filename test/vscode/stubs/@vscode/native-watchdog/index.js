// Stands in for the native watchdog. What it guards against, a host that outlives its server, the leash prevents.
exports.start = () => undefined;
exports.exit = (code) => process.exit(code);
