import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";

/** Asks with GET: works without JavaScript, and the answer has an address of its own. */
export function VerifyForm({ typed }: { typed: string }) {
  return (
    <form action="/verify" method="get">
      <TextField
        name="code"
        label="Mã kiểm tra"
        hint="Tám ký tự ở chân báo cáo, ví dụ K7PM-4QXD. Không phân biệt chữ hoa, chữ thường và dấu gạch."
        error={typed === "" ? undefined : "Mã kiểm tra có tám chữ cái và chữ số. Đồng chí xem lại trên báo cáo."}
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
        className="font-mono tracking-wider"
      />
      <Button type="submit" variant="primary" className="mt-4">
        Kiểm tra
      </Button>
    </form>
  );
}
