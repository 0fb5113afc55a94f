"""The expected side of the golden workbook, as formulas: quarters of the commune (`quy`), what is told of every
indicator in every view (`mong_doi`), counts by status (`tong_hop`) and the traps that are really in it (`bay`).

A formula is written with names: [x] is column x of the same row, <c2.x> column x of `quy` in quarter II of this year,
<p2.x> of last year.
"""

import re

import inputs
import texts
from sheet import Sheet

# What is told, of which period, seen on which day; L = the period's last quarter, D = the last quarter handed in by
# then, day = the day as of which plans count (the last of a period that is over, else the day itself).
VIEWS = [
    ("Q1", "2026-Q1", "2026-04-20", 1, 1, 20260331, 0),
    ("6M", "2026-6M", "2026-07-20", 2, 2, 20260630, 0),
    ("9M", "2026-9M", "2026-10-20", 3, 3, 20260930, 0),
    ("DRAFT", "2026", "2026-10-20", 4, 3, 20261020, 0),
    ("YEAR", "2026", "2027-01-10", 4, 4, 20261231, 0),
    ("CLOSED", "2026", "2027-01-20", 4, 4, 20261231, 1),
]
# Basis and stage of the plan, and the views told against it; before September the plan of the start of the year is
# the one in force.
CHOICES = [
    ("commune", "in-force", ("Q1", "6M", "9M", "DRAFT", "YEAR", "CLOSED")),
    ("province", "in-force", ("Q1", "6M", "9M", "DRAFT", "YEAR", "CLOSED")),
    ("commune", "year-start", ("9M", "DRAFT", "CLOSED")),
]
# The views that tell a year's first quarters as they end.
QUARTER_ENDS = ("Q1", "6M", "9M")
STATUSES = (
    "no-plan followed not-due no-figure incomplete reached on-course behind at-risk exceeded met not-met".split()
)
QUARTERS = (1, 2, 3, 4)


def is_rate(indicator):
    return indicator["period"].startswith("rate")


def for_one_unit(indicator):
    return indicator["units"] in ("none", "latest")


QUARTER_HEAD = (
    "indicator year quarter key N n nodata none sum num den estimated preds predsAway present kind x rounded text note"
).split()


def quarter_sheet():
    """What the units gave of each indicator in each quarter: N of how many, sums over those who gave both parts."""
    quarters = Sheet("quy", QUARTER_HEAD)
    quarters.place = {}
    for indicator in inputs.INDICATORS:
        for year in (inputs.YEAR - 1, inputs.YEAR):
            for quarter in QUARTERS:
                quarters.place[indicator["code"], year, quarter] = len(quarters.place) + 2
    for (code, year, quarter), line in quarters.place.items():
        indicator = inputs.BY_CODE[code]
        parts = [each["code"] for each in inputs.INDICATORS if each["parent"] == code]
        if indicator["mode"] == "sum-of-parts":
            lines = [quarters.place[part, year, quarter] for part in parts]
            counted = [added(quarters, name, lines) for name in QUARTER_HEAD[4:14]]
        else:
            counted = counts(line)
        formulas = [*counted, *quarter_figure(indicator)]
        row = [code, year, quarter, f'=A{line}&"|"&B{line}&"|"&C{line}']
        quarters.rows.append(row + [resolve(each, quarters, line) for each in formulas])
    return quarters


def added(quarters, name, lines):
    """Of a parent: its parts together. The same predecessors stand behind every part."""
    letter = quarters.letter(name)
    listed = ",".join(f"{letter}{line}" for line in lines)
    return f"=MAX({listed})" if name in ("preds", "estimated") else f"=SUM({listed})"


def counts(line):
    """Excused sheets are in no denominator and in no sum."""
    here = f"so_lieu!L:L,D{line},so_lieu!K:K,0"
    return [
        f"=COUNTIFS({here})",
        f"=COUNTIFS({here},so_lieu!M:M,1)",
        f'=COUNTIFS({here},so_lieu!E:E,"no-data")',
        f'=COUNTIFS({here},so_lieu!E:E,"nothing-arose")',
        f'=ROUND(SUMIFS(so_lieu!F:F,{here},so_lieu!E:E,"value"),6)',
        f'=SUMIFS(so_lieu!G:G,{here},so_lieu!E:E,"rate")',
        f'=SUMIFS(so_lieu!H:H,{here},so_lieu!E:E,"rate")',
        f'=IF(COUNTIFS({here},so_lieu!J:J,"estimated")>0,1,0)',
        f"=COUNTIFS({here},so_lieu!N:N,1)",
        f"=COUNTIFS({here},so_lieu!N:N,1,so_lieu!M:M,0)",
    ]


def quarter_figure(indicator):
    if is_rate(indicator):
        figure = 'IF([den]=0,"none","rate")'
    elif for_one_unit(indicator):
        figure = 'IF([n]>1,"missing","value")'
    else:
        figure = '"value"'
    absent = 'IF(AND([nodata]>0,[nodata]>=[N]),"nodata","missing")'
    x = 'IF([kind]="rate",ROUND(100*[num]/[den],11),"")' if is_rate(indicator) else (
        'IF([kind]="value",[sum],IF([kind]="none",0,""))'
    )
    return [
        '=IF(OR([kind]="value",[kind]="rate",[kind]="none"),1,0)',
        f'=IF([n]=0,{absent},IF([none]=[n],"none",{figure}))',
        f"={x}",
        f'=IF([x]="","",ROUND([x],{indicator["decimals"]})+0)',
        "=" + texts.figure(indicator, "[kind]", "[rounded]", "[x]"),
        "=" + texts.coverage("[n]", "[N]"),
    ]


def resolve(formula, sheet, line, place=None):
    """Names to addresses."""
    def here(match):
        return f"${sheet.letter(match[1])}{line}"

    def there(match):
        quarters, lines = place
        return f"quy!${quarters.letter(match[2])}{lines[match[1]]}"

    if not isinstance(formula, str) or not formula.startswith("="):
        return formula
    formula = re.sub(r"\[(\w+)\]", here, formula)
    return re.sub(r"<([cp][1-4])\.(\w+)>", there, formula)


def over_quarters(template, joined="+"):
    return joined.join(template.replace("#", str(quarter)) for quarter in QUARTERS)


def choose(at, template):
    return f"CHOOSE({at},{over_quarters(template, ',')})"


def cumulative_columns(indicator):
    """Quarters I to the last by the indicator's own rule: flows add up, a stock gives its last value with its quarter,
    a mean is one of quarters, a rate is made again from its parts."""
    period = indicator["period"]
    last = period in ("stock", "rate-of-stocks", "milestone")
    columns = {}
    for q in QUARTERS:
        columns[f"due{q}"] = f"=IF(AND({q}<=[D],{q}<=[L],OR(<c{q}.present>=1,<c{q}.N>>0)),1,0)"
    for q in QUARTERS:
        columns[f"here{q}"] = f"=IF(AND([due{q}]=1,<c{q}.present>=1),1,0)"
    for q in QUARTERS:
        columns[f"share{q}"] = f"=IF(AND([due{q}]=1,<c{q}.N>>0),<c{q}.n>/<c{q}.N>,9)"
    columns["dueCount"] = "=" + over_quarters("[due#]")
    columns["hereCount"] = "=" + over_quarters("[here#]")
    columns["lastQuarter"] = f"=MAX({over_quarters('#*[here#]', ',')})"
    columns["asOf"] = '=IF(OR([lastQuarter]=0,[lastQuarter]=[L]),"",[lastQuarter])'
    late = over_quarters("IF(#>[lastQuarter],[due#],0)")
    columns["missing"] = f"={late}" if last else "=[dueCount]-[hereCount]"
    worst = "IF(MIN([share1]:[share4])=9,0,MATCH(MIN([share1]:[share4]),[share1]:[share4],0))"
    columns["coverageOf"] = f"=IF([dueCount]=0,[L],{f'IF([lastQuarter]>0,[lastQuarter],{worst})' if last else worst})"
    columns["n"] = f"=IF(OR([coverageOf]=0,[coverageOf]>[D]),0,{choose('[coverageOf]', '<c#.n>')})"
    columns["N"] = f"=IF([coverageOf]=0,0,{choose('[coverageOf]', '<c#.N>')})"
    columns["complete"] = "=IF(AND([missing]=0,OR([dueCount]=0,[n]>=[N])),1,0)"
    columns["valueCount"] = "=" + over_quarters('[here#]*(<c#.kind>="value")')
    if period == "rate-of-flows":
        columns["num"] = "=" + over_quarters("[here#]*<c#.num>")
        columns["den"] = "=" + over_quarters("[here#]*<c#.den>")
    else:
        columns["num"] = f"=IF([lastQuarter]=0,0,{choose('MAX(1,[lastQuarter])', '<c#.num>')})" if is_rate(indicator) else ""
        columns["den"] = f"=IF([lastQuarter]=0,0,{choose('MAX(1,[lastQuarter])', '<c#.den>')})" if is_rate(indicator) else ""
    none_given = f'IF(AND([dueCount]>0,{over_quarters(chr(91) + "due#]*(<c#.kind>=" + chr(34) + "nodata" + chr(34) + ")")}=[dueCount]),"nodata","missing")'
    if last:
        kind = choose("[lastQuarter]", "<c#.kind>")
    elif period == "rate-of-flows":
        kind = 'IF([den]=0,"none","rate")'
    else:
        kind = 'IF([valueCount]=0,"none","value")'
    columns["kind"] = f"=IF([hereCount]=0,{none_given},{kind})"
    if is_rate(indicator):
        columns["actual"] = '=IF([kind]="rate",ROUND(100*[num]/[den],11),"")'
    elif last:
        columns["actual"] = f'=IF([hereCount]=0,"",IF([kind]="value",{choose("MAX(1,[lastQuarter])", "<c#.sum>")},IF([kind]="none",0,"")))'
    else:
        sum_ = over_quarters('[here#]*<c#.sum>')
        mean = f"({sum_})/MAX(1,[valueCount])" if period == "average" else sum_
        columns["actual"] = f'=IF([hereCount]=0,"",ROUND({mean},11))'
    certain = choose("MAX(1,[lastQuarter])", "<c#.estimated>") if last else f"MIN(1,{over_quarters('[here#]*<c#.estimated>')})"
    columns["estimated"] = f"=IF([hereCount]=0,0,{certain})"
    return columns


def plan_columns():
    """The plan of the asked basis in force on the day, else that of the other; and the first that basis had."""
    other = '"province"' + ',"commune"'
    def latest(basis):
        return f'_xlfn.MAXIFS(ke_hoach!$M:$M,ke_hoach!$A:$A,[indicator],ke_hoach!$B:$B,{basis},ke_hoach!$C:$C,"<="&[day])'

    swapped = 'IF([basis]="commune",' + other + ")"
    columns = {
        "inForceLine": f"=IF({latest('[basis]')}>0,{latest('[basis]')},{latest(swapped)})",
        "planBasis": '=IF([inForceLine]=0,"",INDEX(ke_hoach!$B:$B,[inForceLine]))',
        "firstLine": "=IF([inForceLine]=0,0,_xlfn.MINIFS(ke_hoach!$M:$M,ke_hoach!$A:$A,[indicator],ke_hoach!$B:$B,[planBasis]))",
        "planLine": '=IF([stage]="year-start",[firstLine],[inForceLine])',
    }
    for name, letter in zip("comparator planned upper baseline q1 q2 q3 q4 document".split(), "DEFGHIJKL"):
        found = f"INDEX(ke_hoach!${letter}:${letter},[planLine])"
        columns[name] = f'=IF([planLine]=0,"",IF({found}="","",{found}))'
    for name, letter in (("firstPlanned", "E"), ("firstUpper", "F"), ("firstBaseline", "G")):
        found = f"INDEX(ke_hoach!${letter}:${letter},[firstLine])"
        columns[name] = f'=IF([firstLine]=[planLine],"",IF({found}="","",{found}))'
    columns["firstComparator"] = '=IF([firstLine]=[planLine],"",INDEX(ke_hoach!$D:$D,[firstLine]))'
    return columns


def measured(indicator, planned, upper, baseline, comparator, names):
    """Difference from a plan, and its percentage by the indicator's rule: p = a percentage, x = none can be formed."""
    kind, ratio, difference = names
    rule = indicator["percent"]
    inside = f"IF([actual]<{planned},[actual]-{planned},IF([actual]>{upper},[actual]-{upper},0))"
    if rule == "none":
        how = '"rule"'
    else:
        if rule == "reduction":
            formed = f'IF({baseline}="","x",IF({baseline}-{planned}<=0,"x","p"))'
        elif rule == "plan-over-actual":
            formed = f'IF({planned}<=0,"x",IF([actual]<=0,"x","p"))'
        else:
            formed = f'IF({planned}<=0,"x","p")'
        how = f'IF(OR({comparator}="range",{comparator}="milestone"),"rule",IF([actual]="","",{formed}))'
    shares = {
        "reduction": f"({baseline}-[actual])/({baseline}-{planned})",
        "plan-over-actual": f"{planned}/[actual]",
    }
    share = shares.get(rule, f"[actual]/{planned}")
    return {
        difference: f'=IF(OR({planned}="",[actual]="",{comparator}="milestone"),"",ROUND(IF({comparator}="range",{inside},[actual]-{planned}),11))',
        kind: f'=IF({planned}="","",{how})',
        ratio: f'=IF([{kind}]="p",ROUND(100*{share},11),"")',
    }


def comparison_columns(indicator):
    """The same quarters of last year, in four states; a partial set of predecessors is never summed."""
    last = indicator["period"] in ("stock", "rate-of-stocks", "milestone")
    columns = {"upTo": "=IF([lastQuarter]=0,[L],[lastQuarter])"}
    for q in QUARTERS:
        columns[f"w{q}"] = f"=IF(AND({q}{'=' if last else '<='}[upTo],<p{q}.N>+<p{q}.n>>0),1,0)"
    for q in QUARTERS:
        columns[f"now{q}"] = f"=IF([lastQuarter]=0,IF({q}<=[L],1,0),IF({q}<=[lastQuarter],[due{q}],0))"
    columns["given"] = "=" + over_quarters("[w#]*<p#.n>")
    columns["preds"] = f"=MAX({over_quarters('[w#]*<p#.preds>', ',')})"
    columns["away"] = "=" + over_quarters("[w#]*<p#.predsAway>")
    columns["short"] = "=" + over_quarters("[w#]*IF(OR(<p#.present>=0,<p#.n><<p#.N>),1,0)")
    columns["unlike"] = "=" + over_quarters("ABS([w#]-[now#])") if not last else "=0"
    apart = "[preds]>1" if for_one_unit(indicator) or indicator["period"] == "average" else "FALSE"
    why = f'IF(OR([away]>0,{apart},[short]>0,[unlike]>0),"x",IF([preds]>0,"combined","value"))'
    columns["lastYear"] = f'=IF([given]=0,"",{why})'
    columns["beforeNum"] = "=" + over_quarters("[w#]*<p#.num>") if is_rate(indicator) else ""
    columns["beforeDen"] = "=" + over_quarters("[w#]*<p#.den>") if is_rate(indicator) else ""
    count = over_quarters('[w#]*(<p#.kind>="value")')
    comparable = 'OR([lastYear]="value",[lastYear]="combined")'
    if is_rate(indicator):
        columns["beforeKind"] = f'=IF({comparable},IF([beforeDen]=0,"none","rate"),"")'
        columns["before"] = '=IF([beforeKind]="rate",ROUND(100*[beforeNum]/[beforeDen],11),"")'
    else:
        columns["beforeKind"] = f'=IF({comparable},IF({count}=0,"none","value"),"")'
        sum_ = over_quarters("[w#]*<p#.sum>")
        mean = f"({sum_})/MAX(1,{count})" if indicator["period"] == "average" else sum_
        columns["before"] = f'=IF([beforeKind]="","",ROUND({mean},11))'
    points = is_rate(indicator) or "%" in indicator["unit"]
    made = "[actual]-[before]" if points else 'IF([before]>0,100*([actual]-[before])/[before],"")'
    columns["change"] = f'=IF(OR([complete]=0,[actual]="",[before]=""),"",IF({made}="","",ROUND({made},11)))'
    return columns


def outlook_columns(indicator):
    """Pace: planned quarters, else last year's shares, else even; what each quarter left needs; where the year ends."""
    flow = indicator["period"] == "flow"
    reporting = [q for q in QUARTERS if inputs.reports(indicator["frequency"], q)]
    columns = {"quarter": "=[upTo]"}
    columns["left"] = "=" + "+".join(f"IF({q}>[quarter],1,0)" for q in reporting)
    less = '[comparator]="at-most"'
    if indicator["direction"] == "lower":
        less = 'AND([planned]<>"",[comparator]<>"at-least")'
    columns["target"] = f'=IF(AND([upper]<>"",{less}),[upper],[planned])'
    seasonal = "AND(" + ",".join(f"<p{q}.present>=1,<p{q}.n>>=<p{q}.N>,<p{q}.sum>>=0" for q in reporting) + ")"
    year = "+".join(f"<p{q}.sum>" for q in reporting)
    columns["seasonOf"] = f"=IF({seasonal},{year},0)" if flow else "=0"
    columns["seasonTo"] = ("=" + "+".join(f"IF({q}<=[quarter],<p{q}.sum>,0)" for q in reporting)) if flow else "=0"
    columns["evenTo"] = "=" + "+".join(f"IF({q}<=[quarter],1,0)" for q in reporting)
    so_far = over_quarters("IF(#<=[quarter],N([q#]),0)")
    columns["plannedTo"] = f'=IF([q1]="",0,{so_far})'
    columns["plannedOf"] = '=IF([q1]="",0,N([q1])+N([q2])+N([q3])+N([q4]))'
    unpaced = 'OR([planned]="",[comparator]="milestone")'
    if flow:
        columns["method"] = f'=IF({unpaced},"",IF([q1]<>"","planned-quarters",IF([seasonOf]>0,"last-year-shares","even")))'
        columns["pace"] = (
            '=IF([method]="","",IF([method]="planned-quarters",[plannedTo],IF([method]="last-year-shares",'
            f"[target]*[seasonTo]/[seasonOf],[target]*[evenTo]/{len(reporting)})))"
        )
    else:
        columns["method"] = f'=IF(OR({unpaced},[q1]=""),"","planned-quarters")'
        columns["pace"] = f'=IF([method]="","",{choose("[quarter]", "[q#]")})'
    for q in QUARTERS:
        if flow:
            share = f"<p{q}.sum>" if q in reporting else "0"
            even = f"{1 if q in reporting else 0}/{len(reporting)}"
            columns[f"step{q}"] = (
                f'=IF({unpaced},"",IF([q1]<>"",[q{q}],IF([seasonOf]>0,[target]*{share}/[seasonOf],[target]*{even})))'
            )
        else:
            columns[f"step{q}"] = f'=IF({unpaced},"",IF([q1]<>"",[q{q}],[planned]))'
    columns["running"] = '=IF(AND([complete]=1,[actual]<>"",[closed]=0),1,0)'
    wanted = 'AND([running]=1,[planned]<>"",[comparator]<>"at-most",[comparator]<>"milestone",[left]>0)'
    columns["needed"] = f'=IF({wanted},IF([planned]-[actual]>0,([planned]-[actual])/[left],""),"")' if flow else ""
    open_ended = "AND([running]=1,[left]>0,[hereCount]>=2)"
    ends = (("endPlanned", "plannedTo", "plannedOf"), ("endSeason", "seasonTo", "seasonOf"), ("endEven", "evenTo", ""))
    for name, to, of in ends:
        whole = f"[{of}]" if of else str(len(reporting))
        columns[name] = f'=IF({open_ended},IF(AND([{to}]>0,{whole}>0),ROUND([actual]*{whole}/[{to}],3),""),"")' if flow else ""
    columns["low"] = '=IF(COUNT([endPlanned]:[endEven])=0,"",MIN([endPlanned]:[endEven]))'
    columns["high"] = '=IF(COUNT([endPlanned]:[endEven])=0,"",MAX([endPlanned]:[endEven]))'
    return columns


def status_columns(indicator):
    """Ordered rules, the first that matches decides; "không đạt" only of a closed year."""
    direction, period = indicator["direction"], indicator["period"]
    higher, lower = (str(direction == each).upper() for each in ("higher", "lower"))
    tolerance = "nguong!$C$2"
    columns = {
        "lowest": f'=IF(OR([comparator]="",[comparator]="at-most"),"",IF([comparator]="about",ROUND([planned]*(1-{tolerance}),9),IF([comparator]="milestone",1,[planned])))',
        "highest": f'=IF(OR([comparator]="",[comparator]="at-least",[comparator]="milestone"),"",IF([comparator]="about",ROUND([planned]*(1+{tolerance}),9),IF([upper]<>"",[upper],[planned])))',
        "under": '=IF(OR([lowest]="",[actual]=""),0,IF([actual]<[lowest],1,0))',
        "over": '=IF(OR([highest]="",[actual]=""),0,IF([actual]>[highest],1,0))',
    }
    beyond = f'IF(AND({higher},[actual]>[lowest]),"better","met")'
    within = f'IF(AND({lower},[actual]<[highest]),"better","met")'
    around = f'IF([over]=1,IF({higher},"better","over"),IF([under]=1,IF({lower},"better","under"),"met"))'
    columns["standing"] = (
        '=IF(OR([planned]="",[actual]=""),"",IF([comparator]="at-least",IF([under]=1,"under",' + beyond + "),"
        'IF([comparator]="milestone",IF([under]=1,"under","met"),'
        f'IF([comparator]="at-most",IF([over]=1,"over",{within}),{around}))))'
    )
    ceiling = "[target]<>" + '""' + (',[comparator]<>"at-least"' if direction == "lower" else ',[comparator]="at-most"')
    columns["less"] = f"=IF(AND({ceiling}),1,0)" if period == "flow" else '=IF([standing]="over",1,0)'
    columns["wanted"] = '=IF([pace]="",[target],[pace])'
    columns["part"] = "=IF([less]=1,[wanted],[actual])"
    columns["whole"] = "=IF([less]=1,[actual],[wanted])"
    columns["grade"] = (
        '=IF(OR([part]="",[whole]=""),"",IF(ROUND([part]-[whole],9)>=0,"on-course",IF(OR([part]<0,[whole]<=0),"at-risk",'
        'IF(ROUND([part]/[whole],9)>=nguong!$A$2,"on-course",IF(ROUND([part]/[whole],9)>=nguong!$B$2,"behind","at-risk")))))'
    )
    first = next(q for q in QUARTERS if inputs.reports(indicator["frequency"], q))
    if period == "flow":
        mid = 'IF([standing]="over","at-risk",IF(AND([less]=0,[standing]<>"under"),"reached",[grade]))'
    else:
        held = "on-course" if period in ("rate-of-flows", "average") else "reached"
        step = f'IF(N({choose("[quarter]", "[q#]")})=1,"behind","on-course")'
        mid = f'IF(OR([standing]="met",[standing]="better"),"{held}",IF([comparator]="milestone",{step},[grade]))'
    verdict = 'IF([standing]="better","exceeded",IF([standing]="met","met","not-met"))'
    ended = 'IF(OR([standing]="met",[standing]="better"),"reached","at-risk")'
    told = f'IF([complete]=0,"incomplete",IF([closed]=1,{verdict},IF([left]=0,{ended},{mid})))'
    told = f'IF(AND([L]<{first},[actual]=""),"not-due",IF([actual]="","no-figure",{told}))'
    columns["status"] = f'=IF([planLine]=0,"no-plan",{chr(34) + "followed" + chr(34) if direction == "neutral" else told})'
    return columns


def columns_of(indicator):
    made = cumulative_columns(indicator) | plan_columns()
    made |= measured(indicator, "[planned]", "[upper]", "[baseline]", "[comparator]", ("percentKind", "percent", "difference"))
    first = ("[firstPlanned]", "[firstUpper]", "[firstBaseline]", "[firstComparator]")
    made |= measured(indicator, *first, ("firstKind", "firstPercent", "firstDifference"))
    made |= comparison_columns(indicator) | outlook_columns(indicator) | status_columns(indicator)
    made |= behind_columns(indicator) | since_columns()
    return made | texts.columns(indicator)


def behind_columns(indicator):
    """How far from where it should be: a broken ceiling against the plan, else against the pace, else the plan."""
    direction = indicator["direction"]
    columns = {
        "ceiling": '=IF(OR([planned]="",[comparator]="at-least",[comparator]="milestone"),"",IF([comparator]="at-most",[planned],'
        + ('""' if direction == "higher" else 'IF([upper]<>"",[upper],[planned])')
        + "))",
        "floor": '=IF(OR([planned]="",[comparator]="at-most",[comparator]="milestone"),"",IF([comparator]="at-least",[planned],'
        + ('""' if direction == "lower" else "[planned]")
        + "))",
    }
    less = '[comparator]="at-most"'
    if direction == "lower":
        less = '[comparator]<>"at-least"'
    broken = 'IF([ceiling]="",FALSE,[actual]>[ceiling])'
    paced = 'AND([pace]<>"",[left]>0)'
    columns["measuredBy"] = (
        f'=IF(OR([planned]="",[actual]="",[comparator]="milestone"),"",IF({broken},"ceiling",'
        f'IF({paced},IF({less},"pace over","pace under"),IF([floor]="","","floor"))))'
    )
    columns["lacking"] = (
        '=IF([measuredBy]="","",ROUND(IF([measuredBy]="ceiling",[actual]-[ceiling],IF([measuredBy]="pace over",'
        '[actual]-[pace],IF([measuredBy]="pace under",[pace]-[actual],[floor]-[actual]))),11))'
    )
    whole = 'IF([measuredBy]="ceiling",[ceiling],IF([measuredBy]="floor",[floor],[pace]))'
    columns["behindBy"] = f'=IF([lacking]="","",IF([lacking]<=0,"",IF({whole}>0,[lacking]/{whole},"")))'
    return columns


def since_columns():
    """Since which quarter without a break: only a good quarter ends it. {s1}…{s4} are the statuses at the ends."""
    columns = {f"s{q}": f"={{s{q}}}" for q in QUARTERS}
    for q in QUARTERS:
        columns[f"bad{q}"] = f'=IF(OR([s{q}]="not-met",[s{q}]="at-risk",[s{q}]="behind"),{q},0)'
    good = ",".join(f'IF(OR([s{q}]="reached",[s{q}]="on-course",[s{q}]="exceeded",[s{q}]="met"),{q},0)' for q in QUARTERS)
    columns["lastGood"] = f"=MAX({good})"
    def earliest(after):
        return "MIN(" + ",".join(f"IF([bad{q}]>{after},{q},9)" for q in QUARTERS) + ")"
    columns["since"] = f"=IF([bad{{L}}]=0,0,{earliest('[lastGood]')})"
    other = ",".join(f"IF([s{q}]<>[s{{L}}],[bad{q}],0)" for q in QUARTERS)
    columns["since2"] = f"=IF([since]=0,0,{earliest(f'MAX([lastGood],{other})')})"
    return columns


VIEW_HEAD = ["indicator", "view", "period", "today", "basis", "stage", "L", "D", "day", "closed"]


def places(quarters, code):
    """Where the eight quarters of an indicator stand."""
    found = {}
    for q in QUARTERS:
        found[f"c{q}"] = quarters.place[code, inputs.YEAR, q]
        found[f"p{q}"] = quarters.place[code, inputs.YEAR - 1, q]
    return found


def named(formula, ends):
    for name, address in ends.items():
        formula = formula.replace(f"{{{name}}}", str(address))
    return formula


def expected_sheet(quarters):
    made = {indicator["code"]: columns_of(indicator) for indicator in inputs.INDICATORS}
    names = list(made[inputs.INDICATORS[0]["code"]])
    told = Sheet("mong_doi", [*VIEW_HEAD, *names])
    lines = {}
    for view, period, today, last, handed_in, day, closed in VIEWS:
        for basis, stage, views in CHOICES:
            for indicator in inputs.INDICATORS if view in views else []:
                code = indicator["code"]
                assert list(made[code]) == names, code
                line = lines[code, view, basis, stage] = len(told.rows) + 2
                ends = {"L": last}
                for q in QUARTERS:
                    if q < last:
                        earlier = (code, QUARTER_ENDS[q - 1], basis)
                        at = lines.get((*earlier, stage), lines[(*earlier, "in-force")])
                        ends[f"s{q}"] = f"${told.letter('status')}{at}"
                    else:
                        ends[f"s{q}"] = "[status]" if q == last else '""'
                row = [code, view, period, today, basis, stage, last, handed_in, day, closed]
                place = (quarters, places(quarters, code))
                for formula in made[code].values():
                    row.append(resolve(named(formula, ends), told, line, place))
                told.rows.append(row)
    return told


def count_sheet(told):
    """Roll-up over indicators: statuses are counted, percentages never averaged."""
    counts = Sheet("tong_hop", ["view", "basis", "stage", *STATUSES, "total", "assessed", "good", "estimated", "headline"])
    where = ",".join(f"mong_doi!${told.letter(x)}:${told.letter(x)},[{x}]" for x in ("view", "basis", "stage"))
    status = f"mong_doi!${told.letter('status')}:${told.letter('status')}"
    estimated = f"mong_doi!${told.letter('estimated')}:${told.letter('estimated')}"
    judged = "reached on-course behind at-risk exceeded met not-met".split()
    for view, *_, closed in VIEWS:
        for basis, stage, views in CHOICES:
            if view not in views:
                continue
            line = len(counts.rows) + 2
            row = [view, basis, stage]
            row += [f'=COUNTIFS({where},{status},"{each}")' for each in STATUSES]
            letter = {each: f"{counts.letter(each)}{line}" for each in STATUSES}
            row.append(f"=SUM({letter['no-plan']}:{letter['not-met']})")
            row.append(f"={counts.letter('total')}{line}-{letter['no-plan']}-{letter['followed']}")
            row.append("=" + "+".join(letter[each] for each in ("reached", "on-course", "exceeded", "met")))
            row.append("=" + "+".join(f'COUNTIFS({where},{status},"{each}",{estimated},1)' for each in judged))
            lead, tail, word = ("Đạt và vượt ", "exceeded", " chỉ tiêu vượt") if closed else (
                "Đã về đích và đúng tiến độ ", "reached", " chỉ tiêu đã về đích")
            share = f'"{lead}"&[good]&"/"&[assessed]&" chỉ tiêu"'
            row.append(f'={share}&IF({letter[tail]}=0,"",", trong đó "&{letter[tail]}&"{word}")&"."')
            counts.rows.append([resolve(each, counts, line) for each in row])
    return counts


def trap_sheet(told):
    """How often each trap is really in the workbook: a test refuses one that is not."""
    def told_as(**given):
        return ",".join(
            f'mong_doi!{told.letter(name)}:{told.letter(name)},"{value}"' for name, value in given.items()
        )

    def kept(column, value):
        return f'=COUNTIFS(so_lieu!{column}:{column},"{value}")'

    def cells(name):
        letter = told.letter(name)
        return f"mong_doi!{letter}2:{letter}{len(told.rows) + 1}"

    def tie(name, scale):
        x = f"N(+{cells(name)})"
        x = f'IF(ISNUMBER({cells(name)}),{cells(name)},0)*{scale}'
        return f"=SUMPRODUCT((ABS(ABS({x})-INT(ABS({x}))-0.5)<0.0000001)*(MOD(INT(ABS({x})),2)=0)*1)"

    twice = 'IF(ISNUMBER({0}),ROUND(ROUND({0},3),2)-ROUND({0},2),0)'.format(cells("difference"))
    traps = Sheet("bay", ["trap", "cells"])
    rows = {
        "missing": kept("E", "blank"),
        "zero": '=COUNTIFS(so_lieu!E:E,"value",so_lieu!F:F,0)',
        "nothing-arose": kept("E", "nothing-arose"),
        "no-data": kept("E", "no-data"),
        "estimated": kept("J", "estimated"),
        "zero-denominator": '=COUNTIFS(so_lieu!E:E,"rate",so_lieu!H:H,0)',
        "excused-with-a-figure": "=COUNTIFS(so_lieu!K:K,1,so_lieu!M:M,1)",
        "nobody-but-the-excused": '=COUNTIFS(quy!E:E,0,quy!B:B,2026,quy!A:A,"nha-dot")',
        "predecessor-away": "=COUNTIFS(so_lieu!N:N,1,so_lieu!M:M,0)",
        "zero-plan": "=COUNTIFS(ke_hoach!E:E,0)",
        "percent-not-formed": f"=COUNTIFS({told_as(percentKind='x')})",
        "far-over-100": f'=COUNTIFS(mong_doi!{told.letter("percent")}:{told.letter("percent")},">900")',
        "revised-plan": '=SUMPRODUCT((' + cells("firstLine") + "<>" + cells("planLine") + ")*1)",
        "other-basis": '=SUMPRODUCT((' + cells("planBasis") + "<>" + cells("basis") + ")*(" + cells("planLine") + ">0)*1)",
        "value-of-an-earlier-quarter": f'=COUNTIFS(mong_doi!{told.letter("asOf")}:{told.letter("asOf")},">0")',
        "percent-ties": tie("percent", 10),
        "value-ties": tie("actual", 10),
        "difference-rounded-twice": f"=SUMPRODUCT((ABS({twice})>0.0001)*1)",
    }
    for name in inputs_of("period"):
        rows[f"period-{name}"] = f'=COUNTIFS(chi_tieu!G:G,"{name}")'
    for name in "sum recompute latest none".split():
        rows[f"units-{name}"] = f'=COUNTIFS(chi_tieu!H:H,"{name}")'
    for name in "higher lower exact neutral".split():
        rows[f"direction-{name}"] = f'=COUNTIFS(chi_tieu!F:F,"{name}")'
    for name in "actual-over-plan plan-over-actual reduction none".split():
        rows[f"percent-{name}"] = f'=COUNTIFS(chi_tieu!I:I,"{name}")'
    for name in "quarter half-year year".split():
        rows[f"frequency-{name}"] = f'=COUNTIFS(chi_tieu!J:J,"{name}")'
    rows["sum-of-parts"] = '=COUNTIFS(chi_tieu!L:L,"sum-of-parts")'
    for name in "at-least at-most equals range about milestone".split():
        rows[f"comparator-{name}"] = f"=COUNTIFS({told_as(comparator=name)})"
    for name in STATUSES:
        rows[f"status-{name}"] = f"=COUNTIFS({told_as(status=name)})"
    for name in "value combined x".split():
        rows[f"last-year-{name}"] = f"=COUNTIFS({told_as(lastYear=name)})"
    for name in "planned-quarters last-year-shares even".split():
        rows[f"pace-{name}"] = f"=COUNTIFS({told_as(method=name)})"
    for name in "missing nodata none".split():
        rows[f"told-{name}"] = f"=COUNTIFS({told_as(kind=name)})"
    traps.rows = [[name, formula] for name, formula in rows.items()]
    return traps


def inputs_of(field):
    return list(dict.fromkeys(indicator[field] for indicator in inputs.INDICATORS))
