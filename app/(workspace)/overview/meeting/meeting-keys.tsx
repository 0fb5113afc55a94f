"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import type { MeetingModel } from "./load";

type Props = Pick<MeetingModel, "links" | "back">;

/** → and Page Down go on, ← and Page Up go back, Home begins again, Esc ends: what a presenter's remote sends. */
export function MeetingKeys({ links, back }: Props) {
  const router = useRouter();
  useEffect(() => {
    const targets: Record<string, string | null> = {
      ArrowRight: links.next,
      PageDown: links.next,
      ArrowLeft: links.previous,
      PageUp: links.previous,
      Home: links.first,
      Escape: document.fullscreenElement === null ? back : null,
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (document.querySelector("dialog[open]") || isTyping(event.target)) return;
      const target = targets[event.key];
      if (!target) return;
      event.preventDefault();
      router.push(target);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [links, back, router]);
  return <FullScreenButton />;
}

/** In a field the keys are the field's own. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}

function FullScreenButton() {
  const [possible, setPossible] = useState(false);
  useEffect(() => setPossible(document.fullscreenEnabled), []);
  if (!possible) return null;
  return (
    <Button
      onClick={() => {
        if (document.fullscreenElement) void document.exitFullscreen();
        else void document.documentElement.requestFullscreen();
      }}
    >
      Toàn màn hình
    </Button>
  );
}
