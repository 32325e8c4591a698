import type { EpochSeconds, Role } from "../account/account.ts";
import { isExpired, type Session } from "./session.ts";
import { durations } from "./session-durations.ts";

/** Who somebody is: their own sign-in, and the role they wear over it, if any. */
export type Badge = { readonly own: Session; readonly worn: Session | undefined };

/** The badge of somebody who wears no role. */
export const ownBadge = (own: Session): Badge => ({ own, worn: undefined });

/** Puts a role on; it takes the place of one's own rights and of any role worn before. */
export const putOn = (badge: Badge, worn: Session): Badge => ({ ...badge, worn });

/** Takes the role off; one's own rights are back. */
export const takeOff = (badge: Badge): Badge => ownBadge(badge.own);

/** The session that makes the next request: the role while it is worn, never both. */
export const speaker = (badge: Badge): Session => badge.worn ?? badge.own;

/** True where the role still worn has run out: requests fail until it is taken off or taken anew. */
export const hasRunOut = (badge: Badge, now: EpochSeconds): boolean => isExpired(speaker(badge), now);

/**
 * Seconds that a role switched to in the console lasts: the role's maximum, but no longer than the sign-in.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html
 */
export const switchRoleSeconds = (own: Session, role: Role, now: EpochSeconds): number => {
	const left = own.expiresAt === undefined ? durations.AssumeRole.maximum : own.expiresAt - now;
	return Math.max(0, Math.min(role.maxSessionSeconds, left));
};
