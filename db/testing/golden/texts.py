"""What stands on screen, in Excel and on paper, as formulas: Vietnamese numbers, rounded once, half away from zero."""

import inputs

WORDS = {
    "no-plan": "Không giao kế hoạch",
    "followed": "Theo dõi",
    "not-due": "Chưa đến kỳ",
    "no-figure": "Chưa có số liệu",
    "incomplete": "Chưa đủ số liệu",
    "reached": "Đã về đích",
    "on-course": "Đúng tiến độ",
    "behind": "Chậm",
    "at-risk": "Nguy cơ không đạt",
    "exceeded": "Vượt",
    "met": "Đạt",
    "not-met": "Không đạt",
}


def number(x):
    """1.234,5: dot between thousands, comma before decimals, no zeros at the end. `x` is already rounded."""
    bare = f'SUBSTITUTE(TEXT({x},"#,##0.###")&"|",".|","|")'
    swapped = f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({bare},",","_"),".",","),"_",".")'
    return f'SUBSTITUTE({swapped},"|","")'


def signed(x):
    return f'IF({x}>0,"+","")&{number(x)}'


def figure(indicator, kind, rounded, exact):
    """Not entered = empty; 0 = 0; không phát sinh = -; không có số liệu = …; a milestone is done or not."""
    if indicator["period"] == "milestone":
        amount = f'IF({exact}>=1,"xong","chưa xong")'
    else:
        amount = number(rounded)
    return f'IF(OR({kind}="value",{kind}="rate"),{amount},IF({kind}="none","-",IF({kind}="nodata","…","")))'


def unit_figure(indicator, line):
    """What one unit gave, as a figure of its own; a rate over zero has none."""
    decimals = indicator["decimals"]
    x = f'IF(E{line}="rate",IF(H{line}=0,0,100*G{line}/H{line}),N(F{line}))'
    kind = f'IF(E{line}="nothing-arose","none",IF(E{line}="no-data","nodata",IF(AND(E{line}="rate",H{line}=0),"missing",E{line})))'
    return figure(indicator, kind, f"(ROUND({x},{decimals})+0)", f"N(F{line})")


def coverage(n, of):
    return f'IF(AND({n}>0,{n}<{of}),{n}&"/"&{of}&" đơn vị","")'


def telling(x):
    """A percentage never rounds onto 100 unless it is 100."""
    tries = "".join(f"IF(ROUND({x},{places})<>100,ROUND({x},{places})," for places in (1, 2))
    return f"IF({x}=100,100,{tries}ROUND({x},3)))"


def nonzero(x, places):
    """As many decimals as a difference needs not to read as zero, three at most."""
    tries = [places, *[each for each in (2, 3) if each > places]]
    made = f"ROUND({x},{places})"
    for each in reversed(tries):
        made = f"IF(ROUND({x},{each})<>0,ROUND({x},{each}),{made})"
    return f"{made}+0"


def prose(indicator, x):
    """An amount in a sentence: from 1 tỷ đồng on, triệu đồng is left."""
    decimals, unit = indicator["decimals"], indicator["unit"]
    if unit == "%":
        return f'{number(f"(ROUND({x},{decimals})+0)")}&"%"'
    plain = f'{number(f"(ROUND({x},{decimals})+0)")}&" {unit}"'
    if unit != "triệu đồng":
        return plain
    billions = f"(ROUND({x}/1000,IF(ABS({x})>=10000,1,2))+0)"
    return f'IF(ABS({x})>=1000,{number(billions)}&" tỷ đồng",{plain})'


def columns(indicator):
    decimals = indicator["decimals"]
    rate = indicator["period"].startswith("rate")
    percent = "%" in indicator["unit"]
    finer = max(decimals, 1)
    milestone = indicator["period"] == "milestone"
    made = {}
    for q in (1, 2, 3, 4):
        made[f"tQ{q}"] = f'=IF(OR({q}>[L],{q}>[D]),"",<c{q}.text>)'
        made[f"tQ{q}Note"] = f'=IF(OR({q}>[L],{q}>[D]),"",<c{q}.note>)'
        step = f'IF([step{q}]="","",{number(f"(ROUND([step{q}],{decimals})+0)")})'
        made[f"tStep{q}"] = f"={step}"
    made |= plan_columns(indicator)
    made["rounded"] = f'=IF([actual]="","",ROUND([actual],{decimals})+0)'
    made["tFigure"] = "=" + figure(indicator, "[kind]", "[rounded]", "[actual]")
    made["tAsOf"] = '=IF([asOf]="","","đến quý "&CHOOSE([asOf],"I","II","III","IV"))'
    made["percentShown"] = f'=IF([percent]="","",{telling("[percent]")})'
    made["tPercent"] = f'=IF([percentKind]="x","x",IF([percentShown]="","",{number("[percentShown]")}&"%"))'
    made["firstShown"] = f'=IF([firstPercent]="","",{telling("[firstPercent]")})'
    made["tFirstPercent"] = f'=IF([firstKind]="x","x",IF([firstShown]="","",{number("[firstShown]")}&"%"))'
    made["differenceShown"] = f'=IF([difference]="","",ROUND([difference],{finer if rate else decimals})+0)'
    made["xDifference"] = "" if milestone else f'=IF([differenceShown]="","",{signed("[differenceShown]")})'
    made["tDifference"] = '=IF([xDifference]="","",[xDifference]&"' + (" điểm %" if rate else "") + '")'
    made["beforeShown"] = f'=IF([before]="","",ROUND([before],{decimals})+0)'
    made["tBefore"] = f'=IF([lastYear]="x","x",{figure(indicator, "[beforeKind]", "[beforeShown]", "[before]")})'
    combined = "cộng gộp 3 đơn vị cũ: thị trấn Đức Cũ, xã Nam Cũ, xã Bắc Cũ"
    away = f"không so sánh được: thiếu {', '.join(inputs.predecessors_away(indicator['code']))}"
    made["tBeforeNote"] = f'=IF([lastYear]="combined","{combined}",IF(AND([lastYear]="x",[away]>0),"{away}",""))'
    made["changeShown"] = f'=IF([change]="","",ROUND([change],{finer if rate or percent else 1})+0)'
    made["tChange"] = f'=IF([changeShown]="","",{signed("[changeShown]")}&"' + (' điểm %")' if rate or percent else '%")')
    made["xChange"] = f'=IF([changeShown]="","",{signed("[changeShown]")}&"' + ('")' if rate or percent else '%")')
    words = "".join(f'IF([status]="{status}","{word}",' for status, word in WORDS.items())
    made["tStatus"] = f'={words}""' + ")" * len(WORDS)
    return made | card_columns(indicator, rate) | paper_columns(indicator, rate, percent)


def plan_columns(indicator):
    """≥ 95, ≤ 3, 6,6–6,8, khoảng 4, hoàn thành; a sum to reach stands bare."""
    decimals = indicator["decimals"]
    made = {"xPlan": "", "xUpper": "", "xFirst": "", "tPlan": "", "tFirst": ""}
    for shown, x in (("xPlan", "planned"), ("xUpper", "upper"), ("xFirst", "firstPlanned"), ("xFirstUpper", "firstUpper")):
        made[shown] = f'=IF([{x}]="","",{number(f"(ROUND([{x}],{decimals})+0)")})'
    sign = '' if indicator["period"] in ("flow", "stock") else "≥ "
    for shown, bare, upper, how in (
        ("tPlan", "xPlan", "xUpper", "comparator"),
        ("tFirst", "xFirst", "xFirstUpper", "firstComparator"),
    ):
        cases = f'IF([{how}]="at-least","{sign}"&[{bare}],IF([{how}]="at-most","≤ "&[{bare}],'
        cases += f'IF([{how}]="range",[{bare}]&"–"&[{upper}],IF([{how}]="about","khoảng "&[{bare}],'
        made[shown] = f'=IF([{bare}]="","",{cases}IF([{how}]="milestone","hoàn thành",[{bare}]))))))'
    return made


def card_columns(indicator, rate):
    amount = number(f'(ROUND([needed],{indicator["decimals"]})+0)')
    unit = indicator["unit"]
    needed = f'IF([left]=1,"cần "&{amount}&" {unit} trong quý IV","cần bình quân "&{amount}&" {unit} mỗi quý còn lại")'
    followed = indicator["direction"] == "neutral"
    return {
        "cPercent": f'=IF([percentKind]="p",[tPercent],{"[tDifference]" if rate else chr(34) * 2})'
        if rate and indicator["percent"] == "none"
        else f'=IF([percentKind]="p",[tPercent],IF([percentKind]="rule",{"[tDifference]" if rate else chr(34) * 2},""))',
        "cChange": '=IF([lastYear]="x","không so sánh được với cùng kỳ",IF([tChange]="","",[tChange]&" so với cùng kỳ"&IF([lastYear]="combined"," (cộng gộp 3 đơn vị cũ)","")))',
        "tNeeded": "" if followed else f'=IF([needed]="","",{needed})',
        "tCoverage": "=" + coverage("[n]", "[N]"),
    } | attention_columns(indicator, rate)


def attention_columns(indicator, rate):
    """"Cần chú ý": by how much, and since when."""
    points = rate or "%" in indicator["unit"]
    places = max(indicator["decimals"], 1) if points else indicator["decimals"]
    amount = f"(IF(ROUND([lacking],{places})<>0,ROUND([lacking],{places}),ROUND([lacking],3))+0)"
    said = f'{number("[lackingShown]")}&" {"điểm %" if points else indicator["unit"]}"'
    late = f'"chậm "&{said}&" so với tiến độ"'
    if indicator["period"] != "flow":
        late = f'"thiếu "&{said}&" so với kế hoạch quý "&CHOOSE([quarter],"I","II","III","IV")'
    cases = f'IF([measuredBy]="ceiling","vượt mức giao "&{said},IF([measuredBy]="floor","thiếu "&{said}&" so với kế hoạch",'
    cases += f'IF([measuredBy]="pace over","nhiều hơn tiến độ "&{said},{late})))'
    def word(status):
        return f'IF({status}="not-met","không đạt",IF({status}="at-risk","nguy cơ không đạt","chậm"))&" từ quý "'

    first, latest = (f"CHOOSE([{x}],[s1],[s2],[s3],[s4])" for x in ("since", "since2"))
    roman = 'CHOOSE([{}],"I","II","III","IV")'
    both = f'&IF({first}={latest},"",", "&{word(latest)}&{roman.format("since2")})'
    return {
        "lackingShown": f'=IF([behindBy]&[lacking]="","",IF([lacking]<=0,"",{amount}))',
        "tGap": f'=IF([comparator]="milestone","chưa hoàn thành",IF([lackingShown]="","",{cases}))',
        "tSince": f'=IF([since]=0,"",{word(first)}&{roman.format("since")}{both})',
    }


def paper_columns(indicator, rate, percent):
    """The annex of the annual report (a…) and its sentences (s…)."""
    decimals = indicator["decimals"]
    finer = max(decimals, 1) if indicator["unit"] == "%" else decimals
    points = " đ.%" if indicator["unit"] == "%" else ""
    milestone = indicator["period"] == "milestone"
    made = {}
    done = '"hoàn thành"'
    for name, kind, shown, exact in (("aBefore", "beforeKind", "beforeShown", "before"), ("aFigure", "kind", "rounded", "actual")):
        amount = f'IF([{exact}]>0,{done},"chưa xong")' if milestone else number(f"[{shown}]")
        text = f'IF(OR([{kind}]="value",[{kind}]="rate"),{amount},IF([{kind}]="none","-",IF([{kind}]="nodata","…","")))'
        made[name] = f'=IF([lastYear]="x","x",{text})' if name == "aBefore" else f"={text}"
    made["aDifference"] = f'=IF([difference]="","",{nonzero("[difference]", finer)})'
    rule = f'IF([aDifference]="","",{signed("[aDifference]")}&"{points}")'
    made["aPercent"] = f'=IF([percentKind]="rule",{rule},SUBSTITUTE([tPercent],"%",""))'
    if rate or percent:
        made["aChangeShown"] = f'=IF([change]="","",{nonzero("[change]", finer)})'
        made["aChange"] = f'=IF([lastYear]="x","x",IF([aChangeShown]="","",{signed("[aChangeShown]")}&"{points}"))'
        size = f'{number("ABS([aChangeShown])")}&" điểm %"'
    else:
        made["aChangeShown"] = f'=IF([change]="","",{telling("([change]+100)")})'
        zero = 'IF(AND(OR([lastYear]="value",[lastYear]="combined"),[before]=0,[kind]<>"missing",[kind]<>"nodata"),"x","")'
        made["aChange"] = f'=IF([lastYear]="x","x",IF([aChangeShown]="",{zero},{number("[aChangeShown]")}))'
        size = f'{number("(IF(ROUND(ABS([change]),1)<>0,ROUND(ABS([change]),1),ROUND(ABS([change]),2))+0)")}&"%"'
    made["sFigure"] = f'=IF(OR([kind]="value",[kind]="rate"),{prose(indicator, "[actual]")},"")'
    made["sBefore"] = f'=IF(OR([beforeKind]="value",[beforeKind]="rate"),{prose(indicator, "[before]")},"")'
    made["sChange"] = f'=IF([change]="","",{size})'
    if indicator["unit"] == "%":
        made["sDifference"] = f'=IF([aDifference]="","",{number("ABS([aDifference])")}&" điểm %")'
    else:
        made["sDifference"] = f'=IF([difference]="","",{prose(indicator, "ABS([difference])")})'
    made["sPlan"] = f'=IF([planned]="","",{prose(indicator, "[planned]")})'
    made["sUpper"] = f'=IF([upper]="","",{prose(indicator, "[upper]")})'
    made["sNeeded"] = f'=IF([needed]="","",{prose(indicator, "[needed]")})'
    return made
