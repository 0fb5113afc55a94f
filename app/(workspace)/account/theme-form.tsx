import { SubmitButton } from "@/app/_ui/submit-button";
import { THEMES, type Theme } from "@/app/_ui/theme";

/** Light, dark, or as the computer has it; of this browser only. Paper is always white. */
export function ThemeForm({ theme }: { theme: Theme }) {
  return (
    <form action="/account/theme" method="post">
      <p className="text-sm text-muted">Chỉ đổi trên trình duyệt này. Bản in luôn nền trắng.</p>
      <fieldset>
        <legend className="sr-only">Giao diện</legend>
        {THEMES.map(([value, text]) => (
          <div className="check" key={value}>
            <input type="radio" name="theme" id={`theme-${value}`} value={value} defaultChecked={value === theme} />
            <label htmlFor={`theme-${value}`}>{text}</label>
          </div>
        ))}
      </fieldset>
      <SubmitButton variant="secondary" pendingText="Đang đổi…">
        Đổi giao diện
      </SubmitButton>
    </form>
  );
}
