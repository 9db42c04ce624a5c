/** Rejects where the user is no member of the project. */
export declare function requireMember(user: string, project: string): Promise<void>;
/** Rejects where the user does not own the project. */
export declare function requireOwner(user: string, project: string): Promise<void>;
