"use client";
import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { controlProps, Field, type FieldProps } from "./field";
import { useHydrated } from "./use-hydrated";

type PasswordFieldProps = FieldProps & Pick<ComponentProps<"input">, "autoComplete" | "required" | "autoFocus">;

/** A password with a button to look at it. Pasting and password managers work; without JavaScript the button is absent. */
export function PasswordField({ name, id, label, hint, error, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const alive = useHydrated();
  const field = { name, id, label, hint, error };
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field {...field}>
      <div className="relative">
        <input
          {...rest}
          {...controlProps(field)}
          type={shown ? "text" : "password"}
          spellCheck={false}
          autoCapitalize="none"
          className="control pr-12"
        />
        {alive ? (
          <button
            type="button"
            className="absolute inset-y-0 right-0 flex w-11 items-center justify-center text-muted hover:text-ink"
            aria-label={shown ? "Ẩn mật khẩu" : "Hiện mật khẩu"}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            <Icon className="size-5" aria-hidden />
          </button>
        ) : null}
      </div>
    </Field>
  );
}
