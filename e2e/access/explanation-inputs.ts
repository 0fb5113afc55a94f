import type { ActionInput } from "./action-input";

const click = (id: string, fields: Record<string, string>) =>
  Object.entries({ operationId: `matrix-${id}-000000000000`, ...fields });

/** The demo has one question that waits for the unit (1) and one answer that waits for a leader (2). */
const WAITING = { path: "/explanations/giai-trinh-minh-hoa-1", id: "giai-trinh-minh-hoa-1" };
const ANSWERED = { path: "/explanations/giai-trinh-minh-hoa-2", id: "giai-trinh-minh-hoa-2" };

export const EXPLANATION_INPUTS: Record<string, ActionInput> = {
  askExplanationAction: {
    path: "/explanations/new?indicator=giai-ngan-dau-tu-cong&period=2026-Q3",
    allowed: "lanhdao",
    fields: click("ask", {
      ...{ indicatorId: "giai-ngan-dau-tu-cong", unitId: "phong-kinh-te", year: "2026", quarter: "3" },
      ...{ question: "Vì sao giải ngân chậm?", dueOn: "25/11/2026" },
    }),
  },
  // Of a question that is answered there is nothing to withdraw.
  withdrawExplanationAction: {
    path: ANSWERED.path,
    allowed: null,
    fields: click("withdraw-question", { id: ANSWERED.id, version: "2" }),
  },
  askAgainAction: {
    path: ANSWERED.path,
    allowed: "lanhdao",
    fields: click("ask-again", { id: ANSWERED.id, version: "2", question: "Nêu rõ thời hạn", dueOn: "27/11/2026" }),
  },
  acceptExplanationAction: {
    path: ANSWERED.path,
    allowed: "lanhdao",
    fields: click("accept", { id: ANSWERED.id, version: "3", comment: "" }),
  },
  answerExplanationAction: {
    path: WAITING.path,
    allowed: "phongkinhte",
    fields: click("answer", {
      ...{ id: WAITING.id, version: "1", unitId: "phong-kinh-te" },
      answer: "Còn ba hộ chưa nhận tiền bồi thường.",
    }),
  },
};
