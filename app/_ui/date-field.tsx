import type { ComponentProps } from "react";
import { formatLocalDate } from "@/lib/format/dates";
import { parseLocalDate } from "@/lib/periods/local-date";
import { TextField } from "./text-field";

/**
 * A date typed as day/month/year. Not the browser's date picker: that one shows month/day on a computer set to
 * English, and the office must never have to guess. `defaultValue` is YYYY-MM-DD or the text as typed.
 */
export function DateField({ defaultValue = "", className = "", ...rest }: ComponentProps<typeof TextField>) {
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      placeholder="ngày/tháng/năm"
      defaultValue={shownDate(String(defaultValue))}
      className={`max-w-48 ${className}`}
    />
  );
}

/** "22/11/2026" for a stored date; anything else as it was typed. */
export function shownDate(text: string): string {
  return parseLocalDate(text) === null ? text : formatLocalDate(text);
}
