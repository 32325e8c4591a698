import fc from "fast-check";

/** Text as learners and authors may bring it: escapes, controls, wide and joined characters, Markdown and its debris. */
export const hostile: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				"\u001b[31m",
				"\u001b]8;;http://x\u0007",
				"\u202e",
				"\r\n",
				"\t",
				"👩‍👩‍👧‍👦",
				"❤️",
				"🇫🇷",
				"日本語のテキスト",
				"한국어",
				"Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
				"`code`",
				"**bold**",
				"* ",
				"- item\n",
				"| a | b |\n|---|---|\n| 1 | 2 |\n",
				"```json\n{\n",
				"[text](https://docs.aws.amazon.com/IAM/latest/UserGuide/x.html)",
				"arn:aws:iam::111122223333:role/service-role/A-Very-Long-Role-Name-For-Inventory-And-Billing",
				"<b>html</b>",
				"> quote\n",
				"# head\n",
				"\n\n",
			),
			fc.string({ unit: "binary", maxLength: 20 }),
			fc.lorem({ maxCount: 12 }),
		),
		{ maxLength: 12 },
	)
	.map((parts) => parts.join(" "));

/** Any width that a window may leave. */
export const anyWidth: fc.Arbitrary<number> = fc.integer({ min: 36, max: 200 });
