// What `cloudsec-tutor` runs: answers --version at once, else runs app.cjs and the
// parts it asks for from V8's bytecode, kept from an earlier run.
// Written for any Node there is, so that an old one is told what it lacks. VERSION, HASH and OLDEST_NODE are filled in.
var major = Number(process.versions.node.split(".")[0]);
if (process.argv.length === 3 && process.argv[2] === "--version") {
	process.stdout.write(`${VERSION}\n`);
} else if (major < OLDEST_NODE) {
	process.stderr.write(`cloudsec-tutor: needs Node ${OLDEST_NODE} or newer, this is ${process.version}\n`);
	process.exitCode = 3;
} else {
	start();
}

function start() {
	const fs = require("node:fs");
	const path = require("node:path");
	const vm = require("node:vm");
	const loaded = {};
	const unkept = [];
	const load = (name) => {
		if (loaded[name]) return loaded[name].exports;
		const module = { exports: {} };
		loaded[name] = module;
		const filename = path.join(__dirname, name);
		// The build writes ASCII only: read as Latin-1 it takes half the memory and no decoding.
		const source = fs.readFileSync(filename, "latin1");
		const kept = source.length > 4096 ? bytecodeFile(path, path.basename(name, ".cjs")) : undefined;
		const cachedData = kept && read(fs, kept);
		const script = new vm.Script(source, { filename, cachedData });
		if (kept && (!cachedData || script.cachedDataRejected)) unkept.push([kept, script]);
		const find = (id) => (id[0] === "." ? load(id) : require(id));
		script.runInThisContext()(module.exports, find, module, filename, __dirname);
		return module.exports;
	};
	process.once("exit", () => {
		for (const [file, script] of unkept) keep(fs, path, file, script.createCachedData());
		if (unkept.length > 0) sweep(fs, path, path.dirname(unkept[0][0]));
	});
	load("./app.cjs");
}

/**
 * V8 checks its own version and flags, but of the source only the length: the name holds a hash of the text.
 * A run that opens the screen compiles other functions than a command does, so each keeps its own.
 */
function bytecodeFile(path, part) {
	const env = process.env;
	const home = env.HOME || env.USERPROFILE;
	const base =
		process.platform === "win32"
			? env.LOCALAPPDATA
			: process.platform === "darwin"
				? home && path.join(home, "Library", "Caches")
				: env.XDG_CACHE_HOME || (home && path.join(home, ".cache"));
	if (!base || !path.isAbsolute(base)) return undefined;
	const opensScreen = /^(?:learn|revise|exam|play|-.*)?$/.test(process.argv[2] || "");
	const name = [HASH, process.version, process.arch, opensScreen ? "screen" : "command", part].join("-");
	return path.join(base, "cloudsec-tutor", `${name}.bin`);
}

/** The file's bytes, or undefined where it is not there or belongs to somebody else: bytecode is code. */
function read(fs, file) {
	let open;
	try {
		open = fs.openSync(file, "r");
		const owner = fs.fstatSync(open).uid;
		return process.getuid && process.getuid() !== owner ? undefined : fs.readFileSync(open);
	} catch {
		return undefined;
	} finally {
		if (open !== undefined) fs.closeSync(open);
	}
}

/** Never in the way: whatever goes wrong, the next start is as slow as this one was. */
function keep(fs, path, file, data) {
	const draft = `${file}.${process.pid}`;
	try {
		fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
		fs.writeFileSync(draft, data, { mode: 0o600, flag: "wx" });
		fs.renameSync(draft, file);
	} catch {
		discard(fs, draft);
	}
}

/** A half-written draft, after a full disk, must not stay; where there is none, that is fine too. */
function discard(fs, draft) {
	try {
		fs.unlinkSync(draft);
	} catch {}
}

/** Bytecode that no run has written for a month belongs to a version that is gone. */
function sweep(fs, path, folder) {
	const month = 30 * 24 * 60 * 60 * 1000;
	try {
		for (const name of fs.readdirSync(folder)) {
			const file = path.join(folder, name);
			if (!name.startsWith(HASH) && Date.now() - fs.statSync(file).mtimeMs > month) fs.unlinkSync(file);
		}
	} catch {}
}
