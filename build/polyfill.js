// Ink asks for Node 22 because of this one function.
Promise.withResolvers ??= function () {
	let resolve;
	let reject;
	const promise = new this((yes, no) => {
		resolve = yes;
		reject = no;
	});
	return { promise, resolve, reject };
};
