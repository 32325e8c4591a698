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
	const cache = cacheFolder(path);
	globalThis.cloudsecTutorPicture = cache && picture(fs, path, cache);
	const loaded = {};
	const unkept = [];
	const load = (name) => {
		if (loaded[name]) return loaded[name].exports;
		const module = { exports: {} };
		loaded[name] = module;
		const filename = path.join(__dirname, name);
		// The build writes ASCII only: read as Latin-1 it takes half the memory and no decoding.
		const source = fs.readFileSync(filename, "latin1");
		const isWorthKeeping = cache && source.length > 4096;
		const kept = isWorthKeeping ? path.join(cache, bytecodeName(path.basename(name, ".cjs"))) : undefined;
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

/** The user's folder for what can be made anew; undefined where there is none. */
function cacheFolder(path) {
	const env = process.env;
	const home = env.HOME || env.USERPROFILE;
	const base =
		process.platform === "win32"
			? env.LOCALAPPDATA
			: process.platform === "darwin"
				? home && path.join(home, "Library", "Caches")
				: env.XDG_CACHE_HOME || (home && path.join(home, ".cache"));
	return base && path.isAbsolute(base) ? path.join(base, "cloudsec-tutor") : undefined;
}

/**
 * V8 checks its own version and flags, but of the source only the length: the name holds a hash of the text.
 * A run that opens the screen compiles other functions than a command does, so each keeps its own.
 */
function bytecodeName(part) {
	const opensScreen = /^(?:learn|revise|exam|play|-.*)?$/.test(process.argv[2] || "");
	const kind = opensScreen ? "screen" : "command";
	return `${[HASH, process.version, process.arch, kind, part].join("-")}.bin`;
}

/**
 * The home screen as the last run left it. Where nothing has changed since, it is painted at once and stands while
 * the tutor loads and draws the real one over it. The tutor is told which file to keep the next picture in.
 */
function picture(fs, path, cache) {
	// Asking for the streams opens them, which takes longer than a command's help.
	if (process.argv.length > 2) return undefined;
	const { env, stdin, stdout } = process;
	const isSet = (value) => value !== undefined && value !== "0" && value !== "false";
	if (!stdin.isTTY || !stdout.isTTY || env.TERM === "dumb" || env.INK_SCREEN_READER === "true")
		return undefined;
	if (isSet(env.CI) || isSet(env.CONTINUOUS_INTEGRATION)) return undefined;
	const file = path.join(cache, `${HASH}-home-${stdout.columns}x${stdout.rows}.json`);
	const kept = stillTrue(fs, file);
	let standing;
	const take = () => {
		const text = standing;
		standing = undefined;
		return text;
	};
	const leave = () => {
		if (take() !== undefined) fs.writeSync(1, "\x1b[?25h\x1b[?1049l");
	};
	if (kept !== undefined) {
		stdin.setRawMode(true);
		// Alternate buffer, no cursor, and all of it at once where the terminal can do that.
		fs.writeSync(1, `\x1b[?1049h\x1b[?25l\x1b[?2026h\x1b[H${kept}\x1b[?2026l`);
		standing = kept;
		process.once("exit", leave);
	}
	return { file, take, leave };
}

/** The text of a picture whose time is not over, and whose files and surroundings are as they were. */
function stillTrue(fs, file) {
	try {
		const { text, until, files, env } = JSON.parse(read(fs, file));
		if (Date.now() > until) return undefined;
		for (const [name, value] of env) if ((process.env[name] || "") !== value) return undefined;
		for (const [name, size, changed] of files) {
			const now = fs.statSync(name, { throwIfNoEntry: false });
			if ((now ? now.size : -1) !== size || (now ? now.mtimeMs : -1) !== changed) return undefined;
		}
		return text;
	} catch {
		return undefined;
	}
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

/** What no run has written for a month belongs to a version that is gone. */
function sweep(fs, path, folder) {
	const month = 30 * 24 * 60 * 60 * 1000;
	try {
		for (const name of fs.readdirSync(folder)) {
			const file = path.join(folder, name);
			if (!name.startsWith(HASH) && Date.now() - fs.statSync(file).mtimeMs > month) fs.unlinkSync(file);
		}
	} catch {}
}
