/** What a parameter may hold; the rules that AWS checks at its own side stand with it. */
export type Shape =
	| {
			readonly type: "text";
			readonly minimum?: number;
			readonly maximum?: number;
			readonly pattern?: RegExp;
			/** The only words allowed. */
			readonly oneOf?: readonly string[];
	  }
	| { readonly type: "integer"; readonly minimum?: number; readonly maximum?: number }
	| { readonly type: "boolean" }
	/** Bytes; the model keeps them as text. */
	| { readonly type: "blob" }
	| { readonly type: "list"; readonly of: Shape }
	| { readonly type: "map"; readonly of: Shape }
	| { readonly type: "structure"; readonly fields: Fields }
	/** Any JSON, where the model looks inside for itself: a DynamoDB attribute value, for one. */
	| { readonly type: "json" };

/** One parameter, or one member of a structure. */
export type Field = { readonly shape: Shape; readonly isRequired: boolean };

/** Parameters by AWS's own names, such as `UserName`. */
export type Fields = Readonly<Record<string, Field>>;

/** The value that a shape lets through. */
export type ValueOf<S extends Shape> = S extends { readonly type: "text" }
	? S extends { readonly oneOf: readonly (infer Word)[] }
		? Word
		: string
	: S extends { readonly type: "blob" }
		? string
		: S extends { readonly type: "integer" }
			? number
			: S extends { readonly type: "boolean" }
				? boolean
				: S extends { readonly type: "list"; readonly of: infer Of extends Shape }
					? readonly ValueOf<Of>[]
					: S extends { readonly type: "map"; readonly of: infer Of extends Shape }
						? Readonly<Record<string, ValueOf<Of>>>
						: S extends { readonly type: "structure"; readonly fields: infer Of extends Fields }
							? ParamsOf<Of>
							: unknown;

type KeysBy<F extends Fields, Required extends boolean> = {
	[Key in keyof F]: F[Key]["isRequired"] extends Required ? Key : never;
}[keyof F];

/** The parameters that these fields let through. */
export type ParamsOf<F extends Fields> = {
	readonly [Key in KeysBy<F, true>]: ValueOf<F[Key]["shape"]>;
} & { readonly [Key in KeysBy<F, false>]?: ValueOf<F[Key]["shape"]> | undefined };

/** Parameters whose names and types were checked against an operation's fields. */
export type Params = Readonly<Record<string, unknown>>;

/** A parameter that must be there. */
export const required = <const S extends Shape>(
	shape: S,
): { readonly shape: S; readonly isRequired: true } => ({
	shape,
	isRequired: true,
});

/** A parameter that may be left out. */
export const optional = <const S extends Shape>(
	shape: S,
): { readonly shape: S; readonly isRequired: false } => ({ shape, isRequired: false });

/** Any text. */
export const text = { type: "text" } as const;

/** Any whole number. */
export const integer = { type: "integer" } as const;

/** True or false: `--flag` and `--no-flag`. */
export const truth = { type: "boolean" } as const;

/** Bytes. */
export const blob = { type: "blob" } as const;

/** Any JSON. */
export const json = { type: "json" } as const;

/** A text that is one of some words. */
export const wordOf = <const W extends string>(
	...oneOf: readonly W[]
): { readonly type: "text"; readonly oneOf: readonly W[] } => ({ type: "text", oneOf });

/** A list of one shape. */
export const listOf = <const S extends Shape>(of: S): { readonly type: "list"; readonly of: S } => ({
	type: "list",
	of,
});

/** A map from texts to one shape. */
export const mapOf = <const S extends Shape>(of: S): { readonly type: "map"; readonly of: S } => ({
	type: "map",
	of,
});

/** A structure with these members. */
export const structure = <const F extends Fields>(
	fields: F,
): { readonly type: "structure"; readonly fields: F } => ({ type: "structure", fields });
