import { expect, type Page } from "@playwright/test";

export const COMMUNE = {
  communeName: "xã Thử Nghiệm",
  committeeName: "Đảng ủy xã Thử Nghiệm",
  superiorName: "Đảng bộ tỉnh Thử Nghiệm",
  placeName: "Thử Nghiệm",
};

/** One person who does both jobs: administrator and office. */
export const OFFICER = { displayName: "Cán bộ Văn phòng", username: "vanphong", password: "muoi-ba-con-suoi-nho" };

export const DOCUMENT = { number: "07-NQ/ĐU", issuedOn: "05/01", title: "Nhiệm vụ năm" };

export const CELLS = "Các chi bộ (2)";
export const OFFICE_UNIT = "Phòng Kinh tế";
export const UNITS = ["Chi bộ thôn 1", "Chi bộ thôn 2", OFFICE_UNIT];

/** Five indicators of five kinds, who reports each, and the commune's plan. */
export const INDICATORS = {
  tax: { name: "Thu thuế sử dụng đất phi nông nghiệp", unit: "triệu đồng", reporter: CELLS, plan: "20" },
  certificates: {
    name: "Cấp giấy chứng nhận quyền sử dụng đất lần đầu",
    unit: "giấy",
    reporter: OFFICE_UNIT,
    plan: "100",
  },
  onTime: { name: "Tỷ lệ hồ sơ giải quyết đúng và trước hạn", unit: "%", reporter: OFFICE_UNIT, plan: "95" },
  volunteers: { name: "Thành viên, tình nguyện viên tổ cộng đồng", unit: "người", reporter: CELLS, plan: "20" },
  violations: { name: "Vụ vi phạm đất đai, trật tự xây dựng phát hiện", unit: "vụ", reporter: CELLS, plan: "3" },
};

/** Today's year and quarter in Việt Nam: an empty office opens the quarter it stands in. */
export function quarterOfToday(): { year: number; quarter: number; roman: string; key: string } {
  const [year = 0, month = 1] = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" })
    .format(new Date())
    .split("-")
    .map(Number);
  const quarter = Math.ceil(month / 3);
  return { year, quarter, roman: ["I", "II", "III", "IV"][quarter - 1] ?? "", key: `${year}-Q${quarter}` };
}

/** A wrong code first: the message stands beside it and what was typed is still there. */
export async function firstRun(page: Page, code: string): Promise<void> {
  await page.goto("/");
  await expect(page).toHaveURL(/\/first-run$/);
  await page.getByLabel("Mã dùng một lần").fill("SAIS-AIAI");
  await page.getByLabel("Tên xã (phường, đặc khu)").fill(COMMUNE.communeName);
  await page.getByLabel("Tên Đảng ủy").fill(COMMUNE.committeeName);
  await page.getByLabel("Cấp trên trực tiếp").fill(COMMUNE.superiorName);
  await page.getByLabel("Địa danh ghi trước ngày tháng").fill(COMMUNE.placeName);
  await page.getByLabel("Họ và tên").fill(OFFICER.displayName);
  await page.getByLabel("Tên đăng nhập").fill(OFFICER.username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(OFFICER.password);
  await page.getByLabel("Tôi cũng làm việc ở Văn phòng Đảng ủy").check();
  await page.getByRole("button", { name: "Khởi tạo và đăng nhập" }).click();
  await expect(page.locator("#code-error")).toContainText("Mã khởi tạo không đúng");
  await expect(page.getByLabel("Tên Đảng ủy")).toHaveValue(COMMUNE.committeeName);
  await expect(page.getByLabel("Địa danh ghi trước ngày tháng")).toHaveValue(COMMUNE.placeName);
  await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(OFFICER.username);
  await expect(page.getByLabel("Tôi cũng làm việc ở Văn phòng Đảng ủy")).toBeChecked();
  await expect(page.getByLabel("Mật khẩu", { exact: true })).toHaveValue(OFFICER.password);
  await page.getByLabel("Mã dùng một lần").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Khởi tạo và đăng nhập" }).click();
  await expect(page).toHaveURL(/\/admin$/);
  await expect(page.getByText("Thiết lập ban đầu")).toBeVisible();
}

/** The next step of the set-up list, by the one button that is pressed in order. */
export async function nextStep(page: Page, name: string): Promise<void> {
  await page.goto("/admin");
  await page.getByRole("link", { name: `Làm bước này ${name}` }).click();
}

export async function pasteUnits(page: Page): Promise<void> {
  await nextStep(page, "Đơn vị");
  await page.getByLabel("Danh sách đơn vị, mỗi dòng một đơn vị").fill(UNITS.join("\r\n"));
  await page.getByRole("button", { name: "Kiểm tra danh sách" }).click();
  await expect(page.getByLabel("Loại đơn vị, dòng 1")).toHaveValue("party-cell");
  await expect(page.getByLabel("Tên đơn vị, dòng 3")).toHaveValue(OFFICE_UNIT);
  await page.getByRole("button", { name: "Lưu 3 đơn vị" }).click();
  await expect(page.getByRole("status").filter({ hasText: "3 đơn vị" })).toBeVisible();
}

export type Slip = { unit: string; username: string; password: string };

/** The slips as printed: name, sign-in name and first password of each unit. */
export async function createUnitAccounts(page: Page): Promise<Slip[]> {
  await nextStep(page, "Tài khoản của các đơn vị");
  await page.getByRole("button", { name: "Tạo các tài khoản được đánh dấu" }).click();
  const sheet = page.getByRole("region", { name: "Phiếu đăng nhập" });
  await expect(sheet.getByRole("listitem")).toHaveCount(UNITS.length);
  const slips: Slip[] = [];
  for (const unit of UNITS) {
    const slip = sheet.getByRole("listitem").filter({ hasText: unit });
    await expect(slip).toContainText(COMMUNE.committeeName);
    const [, username = "", password = ""] = await slip.getByRole("definition").allTextContents();
    expect(password.split("-")).toHaveLength(4);
    slips.push({ unit, username, password });
  }
  await page.getByRole("link", { name: "Đã in xong" }).click();
  await expect(page).toHaveURL(/\/admin\/accounts$/);
  return slips;
}

export async function openYearAndQuarter(page: Page): Promise<void> {
  const { year, roman } = quarterOfToday();
  await nextStep(page, "Năm và quý");
  await expect(page.getByLabel("Năm", { exact: true })).toHaveValue(String(year));
  await expect(page.getByRole("checkbox", { name: `Quý ${roman}`, exact: true })).toBeChecked();
  await page.getByRole("button", { name: "Mở năm" }).click();
  await expect(page.getByText(`Đã mở năm ${year}.`)).toBeVisible();
}

export async function chooseIndicators(page: Page): Promise<void> {
  const { year } = quarterOfToday();
  await nextStep(page, "Chỉ tiêu và đơn vị báo cáo");
  for (const { name, reporter } of Object.values(INDICATORS)) {
    await page.getByRole("checkbox", { name, exact: true }).check();
    await page.getByLabel(`Đơn vị báo cáo: ${name}`, { exact: true }).selectOption({ label: reporter });
  }
  await page.getByRole("button", { name: `Lưu danh mục năm ${year}` }).click();
  await expect(page.getByText(`5 chỉ tiêu được chọn`)).toBeVisible();
}

/** The commune's five plans by one document, then the part of one cell by the same document. */
export async function recordPlans(page: Page): Promise<void> {
  const { year } = quarterOfToday();
  await nextStep(page, "Kế hoạch");
  await page.getByLabel("Số, ký hiệu").fill(DOCUMENT.number);
  await page.getByLabel("Ngày ban hành").fill(`${DOCUMENT.issuedOn}/${year}`);
  await expect(page.getByLabel("Cơ quan ban hành")).toHaveValue(COMMUNE.committeeName);
  for (const { name, plan } of Object.values(INDICATORS)) {
    await page.getByLabel(`Kế hoạch năm, ${name}`, { exact: true }).fill(plan);
  }
  await page.getByRole("button", { name: "Ghi kế hoạch" }).click();
  await expect(page.getByText("Đã ghi kế hoạch của 5 chỉ tiêu.")).toBeVisible();

  await page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Chi bộ thôn 1" });
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await page.getByRole("link", { name: "Ghi kế hoạch" }).click();
  await expect(page.getByLabel("Số, ký hiệu")).toHaveValue(DOCUMENT.number);
  await page.getByLabel(`Kế hoạch năm, ${INDICATORS.tax.name}`, { exact: true }).fill("12,5");
  await page.getByRole("button", { name: "Ghi kế hoạch" }).click();
  await expect(page.getByText("Đã ghi kế hoạch của 1 chỉ tiêu.")).toBeVisible();

  await page.getByRole("link", { name: "Quản trị", exact: true }).click();
  await expect(page.getByText("Thiết lập ban đầu")).toHaveCount(0);
}

export async function signInWith(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Đăng xuất" }).first().click();
  await expect(page).toHaveURL(/\/sign-in/);
}

/** The slip in hand: first password, an own password at once, then the unit's sheet of the open quarter. */
export async function signInWithSlip(page: Page, slip: Slip): Promise<void> {
  await signInWith(page, slip.username, slip.password);
  await expect(page).toHaveURL(/\/change-password/);
  await page.goto("/overview");
  await expect(page).toHaveURL(/\/change-password/);
  await page.getByLabel("Mật khẩu hiện tại").fill(slip.password);
  await page.getByLabel("Mật khẩu mới").fill(`cua-rieng-${slip.username}-26`);
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect(page).toHaveURL(new RegExp(`/sheets/[^/]+/${quarterOfToday().key}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(slip.unit);
}

/** What looked odd, such as 259 % of a plan, is explained before the sheet can be handed in. */
async function giveReasons(page: Page): Promise<void> {
  const reasons = await page.getByLabel("Lý do, nếu số đúng").all();
  if (reasons.length === 0) return;
  for (const reason of reasons) await reason.fill("Số đã đối chiếu với hồ sơ");
  await page.getByRole("button", { name: "Ghi lý do" }).click();
  await expect(page.getByText("Cảnh báo đã ghi lý do")).toBeVisible();
}

export async function submitSheet(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Nộp phiếu…" }).click();
  await expect(page.getByText("Đã điền đủ các ô")).toBeVisible();
  await giveReasons(page);
  await page.getByRole("button", { name: "Nộp phiếu", exact: true }).click();
  await expect(page.getByText("Phiếu đã nộp, đang chờ duyệt")).toBeVisible();
}

export async function approveSheet(page: Page, unit: string): Promise<void> {
  await page.goto("/review");
  await page.getByRole("link", { name: unit, exact: true }).first().click();
  await page.getByRole("button", { name: "Duyệt phiếu" }).click();
  await expect(page.getByText("Đã duyệt").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Duyệt phiếu" })).toHaveCount(0);
}
