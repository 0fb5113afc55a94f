/** What a section of the office's own usually holds, beside its text box; never printed. Keys are those of the built-in outline. */
const HINTS: Record<string, string> = {
  leadership: "Tình hình đầu kỳ; nghị quyết, chương trình, kế hoạch đã ban hành; phân công, kiểm tra, đôn đốc.",
  party: "Một vài câu chung trước các mục nhỏ, nếu cần.",
  ideology: "Học tập nghị quyết, tuyên truyền, nắm dư luận: số đợt, số lượt người dự.",
  front: "Hoạt động của Mặt trận, các đoàn thể; thực hiện dân chủ ở cơ sở; công tác dân tộc, tôn giáo.",
  economy: "Một vài câu chung trước các mục nhỏ, nếu cần.",
  strengths: "Những việc làm tốt, chỉ tiêu vượt kế hoạch và vì sao.",
  shortcomings: "Việc chưa làm được, chỉ tiêu chưa đạt, khâu còn yếu.",
  causes: "Khách quan, chủ quan. Giải trình của các đơn vị đã được chấp nhận có ở dưới.",
  lessons: "Hai hoặc ba bài học rút ra từ kỳ này.",
  outlook: "Một vài câu chung trước các mục nhỏ, nếu cần.",
  tasks: "Mục tiêu, các chỉ tiêu chủ yếu và việc trọng tâm của kỳ tới.",
  solutions: "Việc cần làm, ai chủ trì, bao giờ xong.",
  proposals: "Kiến nghị với cấp trên: việc gì, với cơ quan nào.",
};

export function proseHint(sectionId: string): string | null {
  return HINTS[sectionId] ?? null;
}
