/** An input that changes something when the right person sends it, for every action of the program. */
export type ActionInput = {
  path: string;
  bound?: string[];
  fields: [string, string][];
  /** The demo account that may; null where the input must change nothing for anybody. */
  allowed: string | null;
};
