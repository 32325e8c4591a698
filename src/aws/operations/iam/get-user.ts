import { rootArn } from "../../account/arns.ts";
import { SCENE_START } from "../../account/read-scene.ts";
import { defineOperation, done } from "../operation.ts";
import { outputTime } from "../output-time.ts";
import { optional } from "../shape.ts";
import { notFound } from "./iam-errors.ts";
import { userOutput } from "./iam-output.ts";
import { anyUserName } from "./parameters.ts";
import { refuseNameless, whose, whoseArn } from "./whose.ts";

/** One user; without a name the caller. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html */
export const getUser = defineOperation({
	service: "iam",
	name: "GetUser",
	parameters: { UserName: optional(anyUserName) },
	refuse: refuseNameless,
	needs: ({ UserName }, call) => [{ resource: whoseArn(UserName, call) }],
	perform: ({ UserName }, call) => {
		const { cloud, account } = call;
		const found = whose(UserName, call);
		if (found.type !== "user") {
			const root = { UserId: account.id, Arn: rootArn(account.id), CreateDate: outputTime(SCENE_START) };
			return done(cloud, { User: root });
		}
		const user = account.users.get(found.name);
		return user === undefined
			? notFound("user", found.name)
			: done(cloud, { User: userOutput(account.id, user) });
	},
});
