"use client";
import { useEffect, useState } from "react";
import { Notice } from "@/app/_ui/notice";

/** What was just done, until the next thing is. */
export function DoneNotice({ title }: { title: string }) {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const hide = () => setShown(false);
    document.addEventListener("submit", hide);
    return () => document.removeEventListener("submit", hide);
  }, []);
  if (!shown) return null;
  return (
    <div className="mb-4 max-w-[46rem]">
      <Notice tone="success" live title={title} />
    </div>
  );
}
