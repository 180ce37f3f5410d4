// Loaded into a child process (node --import): when the process that started it is killed, the channel between them
// breaks, and the site must not stay behind and keep the port, nor a build and hold its lock.
process.on("disconnect", () => process.exit(0));
