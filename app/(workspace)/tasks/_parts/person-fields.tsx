import { SelectField } from "@/app/_ui/choice-field";
import { DateField } from "@/app/_ui/date-field";
import { personWords } from "@/lib/tasks/labels";
import type { Person } from "@/lib/tasks/task";

export type GivenPerson = Person & { units: string[] };

type Props = {
  people: GivenPerson[];
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** Who does it and until when: both or neither. */
export function PersonFields({ people, values, errors }: Props) {
  return (
    <>
      <SelectField
        name="assigneeId"
        label="Giao cho (không bắt buộc)"
        defaultValue={values.assigneeId}
        error={errors.assigneeId}
      >
        <option value="">Không giao việc</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {personWords(person)}
            {person.units.length === 0 ? "" : ` (${person.units.join(", ")})`}
          </option>
        ))}
      </SelectField>
      <DateField name="dueOn" label="Thời hạn" defaultValue={values.dueOn} error={errors.dueOn} />
    </>
  );
}
