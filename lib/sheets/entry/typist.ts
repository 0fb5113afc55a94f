/** Who types: the account, its name for signing in again, and the key of its drafts. */
export type Typist = { accountId: string; username: string; draftKey: string };
