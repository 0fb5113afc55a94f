import { useState } from "react";
import { FILE_REFUSALS, LARGEST_FILE } from "@/lib/sheets/evidence/cell-file";
import { newClientId } from "./client-id";

/** A file on its way to a cell, or one that did not arrive and waits for another try. */
export type Upload = { id: string; indicatorId: string; file: File; error: string | null; canRetry: boolean };

export type FileUploads = {
  uploads: readonly Upload[];
  attach: (indicatorId: string, files: Iterable<File>) => void;
  retry: (id: string) => void;
  dismiss: (id: string) => void;
  /** Null when it is gone; otherwise why not. */
  remove: (fileId: string) => Promise<string | null>;
};

const OFFLINE = "Chưa gửi được: mất kết nối.";
const FAILED = "Máy chủ chưa nhận được tệp.";

/**
 * Sends evidence files of one sheet, each on its own; leaving the cell does not stop them. The id of an upload is its
 * operation id, so that trying again never attaches a file twice.
 */
export function useFileUploads(address: string, onChanged: () => void): FileUploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const drop = (id: string) => setUploads((before) => before.filter((each) => each.id !== id));
  const fail = (id: string, error: string, canRetry: boolean) =>
    setUploads((before) => before.map((each) => (each.id === id ? { ...each, error, canRetry } : each)));

  async function send({ id, indicatorId, file }: Upload): Promise<void> {
    const form = new FormData();
    form.set("operationId", id);
    form.set("indicatorId", indicatorId);
    form.set("file", file);
    const answer = await post(address, { body: form });
    if (answer.ok) {
      drop(id);
      onChanged();
    } else {
      fail(id, answer.error, answer.canRetry);
    }
  }

  return {
    uploads,
    attach: (indicatorId, files) => {
      for (const file of files) {
        const error = file.size > LARGEST_FILE ? FILE_REFUSALS["too-large"] : null;
        const upload = { id: newClientId(), indicatorId, file, error, canRetry: false };
        setUploads((before) => [...before, upload]);
        if (error === null) void send(upload);
      }
    },
    retry: (id) => {
      const upload = uploads.find((each) => each.id === id);
      if (!upload) return;
      setUploads((before) => before.map((each) => (each.id === id ? { ...each, error: null } : each)));
      void send(upload);
    },
    dismiss: drop,
    remove: async (fileId) => {
      const body = JSON.stringify({ operationId: newClientId() });
      const answer = await post(`${address}/${encodeURIComponent(fileId)}/remove`, {
        body,
        headers: { "Content-Type": "application/json" },
      });
      onChanged();
      return answer.ok ? null : answer.error;
    },
  };
}

type Posted = { ok: true } | { ok: false; error: string; canRetry: boolean };

async function post(address: string, init: RequestInit): Promise<Posted> {
  try {
    const response = await fetch(address, { ...init, method: "POST" });
    if (response.ok) return { ok: true };
    const answer = (await response.json().catch(() => null)) as { error?: unknown } | null;
    const error = typeof answer?.error === "string" ? answer.error : FAILED;
    // Signed out or a server in trouble: the same file may arrive later. Anything else was refused for good.
    return { ok: false, error, canRetry: response.status === 401 || response.status >= 500 };
  } catch {
    return { ok: false, error: OFFLINE, canRetry: true };
  }
}
