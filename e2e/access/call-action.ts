import type { APIRequestContext, APIResponse } from "@playwright/test";
import { builtManifest } from "./pages";

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> };
export type BuiltAction = { id: string; name: string; page: string };

/** Every server action of the build: its name, its id on the wire and a page that carries it. */
export function builtActions(): BuiltAction[] {
  const { node } = builtManifest("server/server-reference-manifest.json") as { node: Record<string, Reference> };
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const [worker] = Object.keys(workers);
    if (worker === undefined) throw new Error(`${filename} ${exportedName} is on no page`);
    return { id, name: exportedName, page: worker };
  });
}

export type Call = {
  action: BuiltAction;
  path: string;
  /** Arguments bound on the server before the form's state. */
  bound: readonly string[];
  fields: readonly (readonly [string, string])[];
  headers?: Record<string, string>;
};

const STATE = {
  status: "idle",
  errors: {},
  values: {},
  suggestions: {},
  conflicts: {},
  slips: [],
  rows: [],
  problems: [],
  unitIds: [],
  preview: null,
};

/** Calls an action as Next's own client does: [...bound, state, form] in React's multipart encoding. */
export async function callAction(request: APIRequestContext, call: Call): Promise<APIResponse> {
  const parts = call.fields.map(([name, value]) => [`_1_${name}`, value] as const);
  const root = JSON.stringify([...call.bound, STATE, "$K1"]);
  const boundary = "----soChiTieu7f3a";
  const body = [...parts, ["0", root] as const]
    .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("");
  return request.post(call.path, {
    maxRedirects: 0,
    headers: {
      Accept: "text/x-component",
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
      "Next-Action": call.action.id,
      ...call.headers,
    },
    data: `${body}--${boundary}--\r\n`,
  });
}
