import type { FormState } from "@/app/_ui/form-state";
import type { MeetingContent } from "@/lib/party-cell-meetings/meeting";

/** What each part of the form is given: the texts it opens with, what was refused, and what is typed right now. */
export type FieldsProps = {
  given: Record<string, string>;
  errors: FormState["errors"];
  content: MeetingContent;
};
