"use client";
import { useEffect } from "react";
import { remember } from "./remembered";

/** Keeps what the address of this page chose, so that the next screen opens on it. */
export function Remember({ name, value }: { name: string; value: string }) {
  useEffect(() => remember(name, value), [name, value]);
  return null;
}
