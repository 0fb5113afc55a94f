import { type CatalogueEntry, flow, milestone } from "@/db/seed/reference/entry";

/** What this commune follows beside the catalogue: rows for published results that have no indicator there. */
export const OWN_INDICATORS: { groupCode: string; entry: CatalogueEntry }[] = [
  {
    groupCode: "dat-dai",
    entry: milestone({
      code: "quy-hoach-chung-xa",
      name: "Công bố quy hoạch chung xã",
      shortName: "Quy hoạch chung xã",
      reporter: "phong-kinh-te",
      definition: "Hoàn thành khi quy hoạch chung xã được phê duyệt và công bố.",
    }),
  },
  {
    groupCode: "xay-dung-dang",
    entry: flow({
      code: "lop-boi-duong",
      name: "Lớp bồi dưỡng, tập huấn đã mở",
      shortName: "Lớp bồi dưỡng",
      unit: "lớp",
      reporter: "ban-xay-dung-dang",
      definition: "Số lớp bồi dưỡng, tập huấn do xã mở trong quý.",
    }),
  },
  {
    groupCode: "xay-dung-dang",
    entry: flow({
      code: "luot-hoc-vien",
      name: "Lượt học viên tham gia bồi dưỡng, tập huấn",
      shortName: "Lượt học viên",
      unit: "lượt",
      reporter: "ban-xay-dung-dang",
      definition: "Số lượt học viên dự các lớp bồi dưỡng, tập huấn trong quý.",
    }),
  },
  {
    groupCode: "xay-dung-dang",
    entry: flow({
      code: "ke-hoach-tuyen-truyen",
      name: "Kế hoạch tuyên truyền đã ban hành",
      shortName: "Kế hoạch tuyên truyền",
      unit: "kế hoạch",
      reporter: "ban-xay-dung-dang",
      definition: "Số kế hoạch tuyên truyền của Đảng ủy ban hành trong quý.",
    }),
  },
  {
    groupCode: "xay-dung-dang",
    entry: flow({
      code: "de-an-ban-hanh",
      name: "Đề án đã ban hành",
      shortName: "Đề án",
      unit: "đề án",
      reporter: "van-phong-dang-uy",
      definition: "Số đề án của Đảng ủy ban hành trong quý.",
    }),
  },
  {
    groupCode: "xay-dung-dang",
    entry: flow({
      code: "quyet-dinh-ban-hanh",
      name: "Quyết định đã ban hành",
      shortName: "Quyết định",
      unit: "quyết định",
      reporter: "van-phong-dang-uy",
      definition: "Số quyết định về quy chế, quy định của Đảng ủy ban hành trong quý.",
    }),
  },
];
