// Stands in for semver: `conf` compares versions only where it is given migrations, and ours never is.
export default new Proxy(
	{},
	{
		get: () => {
			throw new Error("conf was given migrations, and the comparison of versions is not bundled");
		},
	},
);
