"use client";
import { FieldError } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { TextField } from "@/app/_ui/text-field";
import { SUPPLY_CHANNELS } from "@/lib/indicators/figure";
import { SUPPLY_CHANNEL_LABELS } from "@/lib/indicators/supply";
import { SUPPLIER_MAX, SUPPLY_FIELDS, type TypedSupply } from "@/lib/sheets/on-behalf";

type OnBehalfFieldsProps = {
  value: TypedSupply;
  /** By field name, as `readSupply` answers them. */
  errors: Record<string, string | undefined>;
  onChange: (value: TypedSupply) => void;
};

/** Above the table when somebody types for another unit: both names stay with every figure. */
export function OnBehalfFields({ value, errors, onChange }: OnBehalfFieldsProps) {
  const viaError = errors[SUPPLY_FIELDS.via];
  return (
    <div className="mb-4">
      <Notice tone="info" title="Nhập thay đơn vị">
        <p>
          Tên người nhập và người cung cấp số liệu được lưu cùng từng ô. Người khác trong Văn phòng duyệt phiếu này.
        </p>
        <div className="mt-3 grid gap-x-6 md:grid-cols-[minmax(0,26rem)_auto]">
          <TextField
            name={SUPPLY_FIELDS.suppliedBy}
            label="Người cung cấp số liệu"
            hint="Chỉ ghi họ tên và chức vụ, không ghi số điện thoại hay thông tin cá nhân khác."
            maxLength={SUPPLIER_MAX}
            autoComplete="off"
            value={value.suppliedBy}
            onChange={(event) => onChange({ ...value, suppliedBy: event.target.value })}
            {...(errors[SUPPLY_FIELDS.suppliedBy] ? { error: errors[SUPPLY_FIELDS.suppliedBy] } : {})}
          />
          <fieldset
            className="field md:mt-0!"
            data-invalid={viaError ? true : undefined}
            aria-describedby={viaError ? `${SUPPLY_FIELDS.via}-error` : undefined}
          >
            <legend className="field-label">Nhận số liệu qua</legend>
            {viaError ? <FieldError id={`${SUPPLY_FIELDS.via}-error`} text={viaError} /> : null}
            <div className="flex flex-wrap gap-x-5">
              {SUPPLY_CHANNELS.map((via, index) => {
                const id = index === 0 ? SUPPLY_FIELDS.via : `${SUPPLY_FIELDS.via}-${via}`;
                return (
                  <div className="check" key={via}>
                    <input
                      type="radio"
                      id={id}
                      name={SUPPLY_FIELDS.via}
                      value={via}
                      checked={value.via === via}
                      onChange={() => onChange({ ...value, via })}
                    />
                    <label htmlFor={id}>{SUPPLY_CHANNEL_LABELS[via]}</label>
                  </div>
                );
              })}
            </div>
          </fieldset>
        </div>
      </Notice>
    </div>
  );
}
