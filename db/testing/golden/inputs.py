"""What the golden workbook is about: 12 units, 27 indicators, two years of figures, plans. Inputs only, no result.

Figures follow from their place (a checksum), so that the workbook is the same wherever it is made; the traps are
written out by hand below them.
"""

from fractions import Fraction
from zlib import crc32

YEAR = 2026

# code, kind, name, first day, last day, what it went into. Three communes became one on 1/7/2025; three villages
# became one on 1/7/2026.
UNITS = [
    ("p1", "predecessor", "thị trấn Đức Cũ", "", "2025-06-30", ""),
    ("p2", "predecessor", "xã Nam Cũ", "", "2025-06-30", ""),
    ("p3", "predecessor", "xã Bắc Cũ", "", "2025-06-30", ""),
    ("c1", "party-cell", "Chi bộ thôn 1", "", "2026-06-30", "c4"),
    ("c2", "party-cell", "Chi bộ thôn 2", "", "2026-06-30", "c4"),
    ("c3", "party-cell", "Chi bộ thôn 3", "", "2026-06-30", "c4"),
    ("c4", "party-cell", "Chi bộ thôn Hợp Nhất", "2026-07-01", "", ""),
    ("c5", "party-cell", "Chi bộ thôn 5", "", "", ""),
    ("c6", "party-cell", "Chi bộ thôn 6", "", "", ""),
    ("c7", "party-cell", "Chi bộ thôn 7", "", "", ""),
    ("c8", "party-cell", "Chi bộ thôn 8", "", "", ""),
    ("o1", "office", "Phòng Kinh tế", "", "", ""),
]

# Sheets that the office excused: unit, year, quarter.
EXCUSED = [("c8", 2026, 2)]


def at(year, quarter):
    return year * 4 + quarter - 1


_P = [(u, at(2024, 1), at(2025, 2)) for u in ("p1", "p2", "p3")]
_CELLS = [(u, at(2025, 3), at(2026, 2)) for u in ("c1", "c2", "c3")] + [("c4", at(2026, 3), None)]
_CELLS += [(u, at(2025, 3), None) for u in ("c5", "c6", "c7", "c8")]
PATTERNS = {
    "ALL": _P + _CELLS,
    "OFFICE": [("o1", at(2025, 1), None)],
    "LATE": [("o1", at(2025, 3), None)],
    "OFFICE-AFTER": _P + [("o1", at(2025, 3), None)],
    "THREE": [(u, at(2025, 1), None) for u in ("c5", "c6", "c7")],
    "NEW": [(u, at(2026, 1), None) for u in ("c5", "c6", "c7")],
    "LONE": [("c8", at(2025, 1), None)],
}

GROUPS = [
    ("kinh-te", "Kinh tế, ngân sách"),
    ("dat-dai", "Đất đai, môi trường"),
    ("van-hoa", "Văn hóa - xã hội"),
    ("xay-dung-dang", "Xây dựng Đảng"),
]

FIELDS = "code group name unit decimals direction period units percent frequency pattern parent mode headline base spread"


def _i(text, base, spread=0):
    row = [each.strip() for each in text.split("|")]
    keys = FIELDS.split()[:14]
    made = dict(zip(keys, row))
    made["decimals"] = int(made["decimals"])
    made["headline"] = made["headline"] == "1"
    made["base"] = base
    made["spread"] = spread
    return made


# base: a number = about this much in a quarter and unit; a pair = a rate: about this denominator, this share.
INDICATORS = [
    _i("thu-ns|kinh-te|Tổng thu ngân sách trên địa bàn|triệu đồng|1|higher|flow|sum|actual-over-plan|quarter|NONE||sum-of-parts|1", 0),
    _i("thu-noi-dia|kinh-te|– Thu nội địa|triệu đồng|1|higher|flow|sum|actual-over-plan|quarter|ALL|thu-ns|entered|0", 310.25, 2),
    _i("thu-dat|kinh-te|– Thu tiền sử dụng đất|triệu đồng|1|higher|flow|sum|actual-over-plan|quarter|ALL|thu-ns|entered|0", 640.4, 1),
    _i("thu-phi|kinh-te|– Thu phí, lệ phí|triệu đồng|1|higher|flow|sum|actual-over-plan|quarter|OFFICE-AFTER|thu-ns|entered|0", 95.6, 1),
    _i("chi-ns|kinh-te|Tổng chi ngân sách xã|triệu đồng|1|neutral|flow|none|actual-over-plan|quarter|OFFICE||entered|1", 9120.5, 1),
    _i("giai-ngan|kinh-te|Tỷ lệ giải ngân vốn đầu tư công|%|2|higher|rate-of-flows|recompute|none|quarter|ALL||entered|1", (900, 0.95)),
    _i("gcn|dat-dai|Cấp giấy chứng nhận lần đầu|giấy|0|higher|flow|sum|actual-over-plan|quarter|THREE||entered|1", 70),
    _i("gieo-trong|dat-dai|Diện tích gieo trồng|ha|2|exact|flow|sum|actual-over-plan|quarter|ALL||entered|0", 41.375, 3),
    _i("rac-thai|dat-dai|Tỷ lệ rác thải được thu gom|%|1|higher|rate-of-flows|recompute|actual-over-plan|quarter|ALL||entered|0", (290, 0.9)),
    _i("vi-pham|dat-dai|Vụ vi phạm đất đai phát hiện|vụ|0|lower|flow|sum|plan-over-actual|quarter|THREE||entered|0", 2),
    _i("chay-no|dat-dai|Số vụ cháy nổ|vụ|0|lower|flow|sum|actual-over-plan|quarter|THREE||entered|0", 1),
    _i("che-phu|dat-dai|Tỷ lệ che phủ rừng|%|2|higher|stock|none|none|quarter|OFFICE||entered|0", 38.71, 2),
    _i("ho-ngheo|van-hoa|Tỷ lệ hộ nghèo|%|2|lower|rate-of-stocks|recompute|none|quarter|ALL||entered|1", (410, 0.021)),
    _i("giam-ngheo|van-hoa|Tỷ lệ hộ nghèo đồng bào dân tộc thiểu số|%|2|lower|rate-of-stocks|recompute|reduction|quarter|THREE||entered|0", (360, 0.07)),
    _i("can-ngheo|van-hoa|Tỷ lệ hộ cận nghèo|%|2|lower|rate-of-stocks|recompute|plan-over-actual|quarter|ALL||entered|0", (410, 0.034)),
    _i("bhyt|van-hoa|Tỷ lệ tham gia bảo hiểm y tế|%|1|higher|rate-of-stocks|recompute|none|quarter|NEW||entered|0", (1800, 0.91)),
    _i("thu-nhap|van-hoa|Thu nhập bình quân đầu người|triệu đồng|1|higher|average|latest|actual-over-plan|year|OFFICE||entered|1", 71.4, 1),
    _i("hai-long|van-hoa|Mức độ hài lòng của người dân|điểm|1|higher|average|none|actual-over-plan|quarter|OFFICE-AFTER||entered|0", 88.3, 1),
    _i("viec-lam|van-hoa|Lao động được giải quyết việc làm|người|0|higher|flow|sum|actual-over-plan|half-year|THREE||entered|0", 64),
    _i("nha-dot|van-hoa|Nhà tạm, nhà dột nát đã xóa|căn|0|exact|flow|none|actual-over-plan|quarter|LONE||entered|0", 3),
    _i("ntm|van-hoa|Hoàn thành quy hoạch chung xã|mốc|0|higher|milestone|latest|none|quarter|OFFICE||entered|0", 0),
    _i("so-hoa|van-hoa|Số hóa xong hồ sơ lưu trữ|mốc|0|higher|milestone|latest|none|quarter|OFFICE||entered|0", 0),
    _i("ket-nap|xay-dung-dang|Kết nạp đảng viên mới|đảng viên|0|higher|flow|sum|actual-over-plan|quarter|ALL||entered|1", 1),
    _i("dang-vien|xay-dung-dang|Tổng số đảng viên|đảng viên|0|neutral|stock|sum|none|quarter|ALL||entered|0", 38),
    _i("kiem-tra|xay-dung-dang|Cuộc kiểm tra theo chương trình|cuộc|0|exact|flow|none|actual-over-plan|quarter|LATE||entered|0", 3),
    _i("sinh-hoat|xay-dung-dang|Tỷ lệ đảng viên dự sinh hoạt|%|1|higher|rate-of-flows|recompute|none|quarter|NEW||entered|0", (110, 0.93)),
    _i("mo-hinh|xay-dung-dang|Mô hình Dân vận khéo|mô hình|0|higher|stock|sum|actual-over-plan|quarter|THREE||entered|0", 6),
]
BY_CODE = {each["code"]: each for each in INDICATORS}

# indicator, basis, day of effect, comparator, planned, upper, starting value, planned quarters, document
PLANS = [
    ("thu-ns", "commune", 20260105, "at-least", 38200, None, None, [9000, 9500, 9700, 10000], "01-NQ/ĐU"),
    ("thu-ns", "commune", 20260915, "at-least", 31500.5, None, None, [7000.5, 7500, 8000, 9000], "09-NQ/ĐU"),
    ("thu-ns", "province", 20260102, "at-least", 26000, None, None, None, "50/QĐ-UBND"),
    ("thu-noi-dia", "commune", 20260105, "at-least", 9300, None, None, None, "01-NQ/ĐU"),
    ("thu-noi-dia", "commune", 20260915, "at-least", 12400, None, None, None, "09-NQ/ĐU"),
    ("thu-phi", "commune", 20260105, "range", 380.5, 420, None, None, "01-NQ/ĐU"),
    ("chi-ns", "commune", 20260105, "at-most", 30000, None, None, [7000, 7500, 7500, 8000], "01-NQ/ĐU"),
    ("giai-ngan", "commune", 20260105, "at-least", 95, None, None, None, "01-NQ/ĐU"),
    ("giai-ngan", "province", 20260102, "equals", 100, None, None, None, "50/QĐ-UBND"),
    ("gcn", "commune", 20260105, "at-least", 480, None, None, None, "01-NQ/ĐU"),
    ("gcn", "province", 20260102, "at-least", 600, None, None, None, "50/QĐ-UBND"),
    ("gcn", "province", 20260701, "at-least", 0, None, None, None, "61/QĐ-UBND"),
    ("gieo-trong", "commune", 20260105, "equals", 1180.5, None, None, None, "01-NQ/ĐU"),
    ("rac-thai", "commune", 20260105, "at-least", 92.5, None, None, [88, 89.5, 91, 92.5], "01-NQ/ĐU"),
    ("vi-pham", "commune", 20260105, "at-most", 18, None, None, None, "01-NQ/ĐU"),
    ("chay-no", "commune", 20260105, "at-most", 0, None, None, None, "01-NQ/ĐU"),
    ("chay-no", "commune", 20260915, "at-most", 9, None, None, None, "09-NQ/ĐU"),
    ("che-phu", "commune", 20260105, "range", 38.5, 39, None, None, "01-NQ/ĐU"),
    ("ho-ngheo", "commune", 20260105, "at-most", 2, None, None, None, "01-NQ/ĐU"),
    ("ho-ngheo", "province", 20260102, "at-most", 2.4, None, None, None, "50/QĐ-UBND"),
    ("giam-ngheo", "commune", 20260105, "at-most", 5.5, None, 8.25, None, "01-NQ/ĐU"),
    ("giam-ngheo", "commune", 20260915, "at-most", 6.5, None, 8.25, None, "09-NQ/ĐU"),
    ("can-ngheo", "commune", 20260105, "at-most", 3, None, None, None, "01-NQ/ĐU"),
    ("bhyt", "commune", 20260105, "at-least", 95, None, None, [88, 92, 94, 95], "01-NQ/ĐU"),
    ("thu-nhap", "commune", 20260105, "about", 70.3, None, None, None, "01-NQ/ĐU"),
    ("hai-long", "commune", 20260105, "about", 92, None, None, None, "01-NQ/ĐU"),
    ("viec-lam", "commune", 20260105, "at-least", 390, None, None, None, "01-NQ/ĐU"),
    ("viec-lam", "commune", 20260915, "at-least", 400, None, None, None, "09-NQ/ĐU"),
    ("nha-dot", "commune", 20260105, "equals", 12, None, None, None, "01-NQ/ĐU"),
    ("ntm", "commune", 20260105, "milestone", 1, None, None, None, "01-NQ/ĐU"),
    ("so-hoa", "commune", 20260105, "milestone", 1, None, None, [0, 1, 1, 1], "01-NQ/ĐU"),
    ("ket-nap", "commune", 20260105, "at-least", 30, None, None, None, "01-NQ/ĐU"),
    ("ket-nap", "commune", 20260915, "at-least", 24, None, None, None, "09-NQ/ĐU"),
    ("kiem-tra", "province", 20260102, "equals", 12, None, None, None, "50/QĐ-UBND"),
    ("sinh-hoat", "commune", 20260105, "range", 90, 92.5, None, None, "01-NQ/ĐU"),
    ("mo-hinh", "commune", 20260105, "at-least", 20, None, None, None, "01-NQ/ĐU"),
]


def value(amount, certainty="final"):
    return ("value", amount, None, None, None, certainty)


def rate(numerator, denominator, certainty="final"):
    return ("rate", None, numerator, denominator, None, certainty)


BLANK = ("blank", None, None, None, None, "final")
NONE_AROSE = ("nothing-arose", None, None, None, None, "final")
NO_DATA = ("no-data", None, None, None, "sổ theo dõi bị hỏng", "final")


def reports(frequency, quarter):
    return frequency == "quarter" or quarter == 4 or (frequency == "half-year" and quarter == 2)


def chance(*key):
    return crc32("|".join(map(str, key)).encode()) / 2**32


SEASON = {1: 0.8, 2: 1, 3: 1.05, 4: 1.2}
SIZE = {"p1": 3.1, "p2": 2.2, "p3": 2.4, "c4": 2.9}


def usual(indicator, unit, year, quarter):
    """The figure of an ordinary cell; growth of a tenth in a year."""
    size = SIZE.get(unit, 1) * (1.1 if year == YEAR else 1)
    h = chance(indicator["code"], unit, year, quarter)
    if isinstance(indicator["base"], tuple):
        base, share = indicator["base"]
        denominator = max(1, round(base * size * (0.8 + 0.4 * h)))
        wobble = 1 + (0.16 if share < 0.5 else 0.06) * (chance("rate", indicator["code"], unit, year, quarter) - 0.5)
        return rate(min(denominator, round(denominator * share * wobble)), denominator)
    base = indicator["base"]
    if indicator["period"] in ("average", "stock") and indicator["units"] != "sum":
        return value(round(base * (0.98 + 0.05 * h), indicator["spread"]))
    season = SEASON[quarter] if indicator["period"] == "flow" else 1
    return value(round(base * size * season * (0.7 + 0.6 * h), indicator["spread"]))


def cells():
    """{(indicator, unit, year, quarter): cell} of every assigned place, with the traps."""
    found = {}
    for indicator in INDICATORS:
        for unit, first, last in PATTERNS.get(indicator["pattern"], []):
            for year in (YEAR - 1, YEAR):
                for quarter in (1, 2, 3, 4):
                    here = at(year, quarter)
                    if first <= here and (last is None or here <= last) and reports(indicator["frequency"], quarter):
                        found[indicator["code"], unit, year, quarter] = usual(indicator, unit, year, quarter)
    traps(found)
    return found


def predecessors_away(code):
    """Names of the predecessors that left a figure of last year out."""
    blank = {unit for (c, unit, year, _), cell in cells().items() if (c, year) == (code, YEAR - 1) and cell == BLANK}
    return [name for unit, kind, name, *_ in UNITS if kind == "predecessor" and unit in blank]


def put(found, code, year, quarter, given):
    for unit, cell in given.items():
        assert (code, unit, year, quarter) in found, (code, unit, year, quarter)
        found[code, unit, year, quarter] = cell


def traps(found):
    """Cells written by hand: missing, zero, không phát sinh, không có số liệu, ước, ties of rounding, over 100 %."""
    # A unit that never gave its figure of quarter III; it and what it belongs to stay incomplete to the year's end.
    put(found, "thu-dat", 2026, 3, {"c6": BLANK})
    # Sums that end in 5 behind the last printed digit, with an even digit before it.
    settle_sum(found, "thu-noi-dia", 2026, 1, "c8", Fraction(1, 4))
    settle_sum(found, "thu-noi-dia", 2026, 3, "c8", Fraction(9, 20))
    # 390/480 = 81,25 %; the year ends far beyond 100 %.
    put(found, "gcn", 2026, 1, {"c5": value(60), "c6": value(55), "c7": value(75)})
    put(found, "gcn", 2026, 2, {"c5": value(70), "c6": value(60), "c7": value(70)})
    put(found, "gcn", 2026, 4, {"c5": value(1900), "c6": value(1005), "c7": value(902)})
    # 1845/2000 = 92,25 %, against 92,5: -0,25 điểm %.
    parts = dict(zip(["c1", "c2", "c3", "c5", "c6", "c7", "c8"], [300, 280, 320, 250, 290, 260, 300]))
    short = dict(zip(parts, [3, 50, 18, 9, 40, 21, 14]))
    put(found, "rac-thai", 2026, 1, {u: rate(d - short[u], d) for u, d in parts.items()})
    # A rate of which nothing could be measured in one unit, and one over a denominator of zero.
    put(found, "giai-ngan", 2026, 3, {"c5": NONE_AROSE, "c6": rate(0, 0)})
    # A difference that rounds to another digit when it is rounded twice.
    for quarter in (1, 2, 3, 4):
        round_twice(found, "giai-ngan", quarter, "c7", 95)
    # Nothing in quarter I, stated; later "không phát sinh" of some, zero of others.
    for unit in ("c1", "c2", "c3", "c5", "c6", "c7", "c8"):
        put(found, "ket-nap", 2026, 1, {unit: NONE_AROSE})
    put(found, "ket-nap", 2026, 2, {"c1": NONE_AROSE, "c2": value(0), "c5": value(4)})
    put(found, "ket-nap", 2026, 3, {"c4": value(12), "c5": NONE_AROSE, "c6": value(0)})
    put(found, "vi-pham", 2026, 1, {"c5": value(0), "c6": value(0), "c7": NONE_AROSE})
    put(found, "vi-pham", 2026, 2, {"c5": value(5), "c6": value(4), "c7": value(2)})
    put(found, "vi-pham", 2026, 3, {"c5": value(3), "c6": value(2), "c7": value(1)})
    put(found, "vi-pham", 2026, 4, {"c5": value(1), "c6": value(4), "c7": value(1)})
    for quarter, given in {1: (0, 0, 0), 2: (1, 0, 0), 3: (1, 1, 0), 4: (1, 0, 1)}.items():
        put(found, "chay-no", 2026, quarter, dict(zip(("c5", "c6", "c7"), map(value, given))))
    # Of the year before: one predecessor is missing, one quarter is short of a unit, one is zero.
    put(found, "can-ngheo", 2025, 2, {"p2": BLANK})
    put(found, "mo-hinh", 2025, 2, {"c6": BLANK})
    for unit in ("c5", "c6", "c7"):
        put(found, "chay-no", 2025, 1, {unit: NONE_AROSE})
    # "Không có số liệu": of the only unit, and of one of three.
    put(found, "kiem-tra", 2026, 2, {"o1": NO_DATA})
    put(found, "sinh-hoat", 2026, 1, {"c7": NO_DATA})
    for unit in ("c5", "c6", "c7"):
        put(found, "bhyt", 2026, 1, {unit: NO_DATA})
    # A stock of which nobody gave quarter III: the value of quarter II stands, with its quarter.
    for unit in ("c5", "c6", "c7"):
        put(found, "mo-hinh", 2026, 3, {unit: BLANK})
    put(found, "mo-hinh", 2026, 4, {"c5": value(8, "estimated"), "c6": value(6), "c7": value(6)})
    # Milestones: done in quarter III; never done.
    for quarter in (1, 2, 3, 4):
        put(found, "ntm", 2026, quarter, {"o1": value(1 if quarter >= 3 else 0)})
        put(found, "so-hoa", 2026, quarter, {"o1": value(0)})
        for year_before in ("ntm", "so-hoa"):
            put(found, year_before, 2025, quarter, {"o1": value(0)})
    # A mean of three and of four quarters, in thirds and quarters of a tenth.
    for quarter, given in {1: 88.3, 2: 90, 3: 86.9, 4: 84.6}.items():
        put(found, "hai-long", 2026, quarter, {"o1": value(given)})
    put(found, "nha-dot", 2026, 1, {"c8": value(4)})
    put(found, "nha-dot", 2026, 2, {"c8": value(5)})
    put(found, "nha-dot", 2026, 3, {"c8": value(3)})
    put(found, "nha-dot", 2026, 4, {"c8": value(5, "estimated")})
    put(found, "kiem-tra", 2026, 1, {"o1": value(3)})
    # Ước in quarter IV.
    for code, unit in (("thu-noi-dia", "c5"), ("rac-thai", "c4"), ("chi-ns", "o1"), ("viec-lam", "c6")):
        kind, amount, numerator, denominator, reason, _ = found[code, unit, 2026, 4]
        put(found, code, 2026, 4, {unit: (kind, amount, numerator, denominator, reason, "estimated")})


def settle_sum(found, code, year, quarter, unit, end):
    """Moves one unit's value so that the commune's sum ends as wanted, with an even digit before the last."""
    others = sum(
        Fraction(str(cell[1]))
        for (c, u, y, q), cell in found.items()
        if (c, y, q) == (code, year, quarter) and u != unit and cell[0] == "value"
    )
    mine = Fraction(str(found[code, unit, year, quarter][1]))
    wanted = int(others + mine) + end
    put(found, code, year, quarter, {unit: value(float(wanted - others))})


def round_twice(found, code, quarter, unit, planned):
    """Moves one unit's rate so that the cumulative difference, rounded to thousandths first, prints another digit."""
    def parts(without):
        chosen = [
            cell
            for (c, u, y, q), cell in found.items()
            if c == code and y == YEAR and q <= quarter and (c, u, y, q) != without and cell[0] == "rate"
            and (u, y, q) not in EXCUSED
        ]
        return sum(cell[2] for cell in chosen), sum(cell[3] for cell in chosen)

    def rounded(x, places):
        scaled = abs(x) * 10**places
        whole = int(scaled + Fraction(1, 2))
        return Fraction(whole if x >= 0 else -whole, 10**places)

    numerator, denominator = parts((code, unit, YEAR, quarter))
    _, _, n, d, _, _ = found[code, unit, YEAR, quarter]
    for more in range(400):
        for n2 in range(n - 60, n + 61):
            difference = Fraction(100 * (numerator + n2), denominator + d + more) - planned
            if n2 <= d + more and rounded(rounded(difference, 3), 2) != rounded(difference, 2):
                put(found, code, YEAR, quarter, {unit: rate(n2, d + more)})
                return
    raise SystemExit("no such rate")
