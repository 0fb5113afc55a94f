/** `__Host-` only works over https; over plain HTTP a browser would throw such a cookie away. */
const prefixed = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name);

export const sessionCookieName = (secure: boolean) => prefixed("so-chi-tieu", secure);

/** Must not begin like the session's: next-auth takes all such cookies for pieces of one and deletes what it cannot read. */
export const deviceCookieName = (secure: boolean) => prefixed("known-device", secure);
