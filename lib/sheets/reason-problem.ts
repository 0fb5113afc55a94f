/** Why the reason of a return, a reopening or an excuse is not accepted; null = it is. */
export function reasonProblem(text: string): string | null {
  const reason = text.trim();
  if (reason === "") return "Ghi lý do để đơn vị biết.";
  return reason.length > 500 ? "Lý do dài quá 500 ký tự." : null;
}
