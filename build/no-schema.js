// Stands in for ajv: `conf` compiles a schema only when it is given one, and ours never is.
export class Ajv2020 {
	constructor() {
		throw new Error("conf was given a schema, and the validator is not bundled");
	}
}

export default { default: Ajv2020 };
