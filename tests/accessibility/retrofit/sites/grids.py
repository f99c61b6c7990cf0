"""Data tables of five shapes, with figures from the seed and sums that are right."""

import random

from tests.accessibility.retrofit.sites.story import Cell, Grid

DISTRICTS = ("甲区", "乙区", "丙区", "丁区")
CATEGORIES = ("视力残疾", "听力残疾", "言语残疾", "肢体残疾", "智力残疾", "精神残疾", "多重残疾")


def grid(chance: random.Random) -> Grid:
    return chance.choice((plain, two_levels, cross, grouped, wordy, three_levels, with_gaps, long))(chance)


def cells(*texts: object) -> tuple[Cell, ...]:
    return tuple(Cell(text=str(text)) for text in texts)


def plain(chance: random.Random) -> Grid:
    rows = [
        (name, chance.randint(100, 9999), chance.randint(10, 99), f"{chance.randint(1, 99) / 10}") for name in DISTRICTS
    ]
    return Grid(
        caption="各区持证和新办证情况（样例）",
        head=(cells("地区", "持证人数", "新办证", "增长（%）"),),
        rows=tuple(cells(*row) for row in rows),
    )


def two_levels(chance: random.Random) -> Grid:
    """Headers over headers."""
    top = (Cell(text="地区", rows=2), Cell(text="男性", columns=2), Cell(text="女性", columns=2))
    below = cells("城镇", "农村", "城镇人口", "农村人口")
    rows = tuple(cells(name, *(chance.randint(20, 2000) for _ in range(4))) for name in DISTRICTS)
    return Grid(caption="表1　城乡持证残疾人数（样例）", head=(top, below), rows=rows, unit="人")


def cross(chance: random.Random) -> Grid:
    rows = []
    for name in CATEGORIES:
        grades = [chance.randint(10, 900) for _ in range(4)]
        rows.append(cells(name, *grades, sum(grades)))
    return Grid(
        caption="按类别和等级分的持证人数（样例）", head=(cells("残疾类别", "一级", "二级", "三级", "四级", "合计"),),
        rows=tuple(rows), unit="人", note="注：多重残疾的人只计一次。",
    )  # fmt: skip


def grouped(chance: random.Random) -> Grid:
    """Row headers that span rows."""
    rows: list[tuple[Cell, ...]] = []
    for name in DISTRICTS[:3]:
        rows.append((Cell(text=name, rows=2), *cells("培训", chance.randint(1, 30), chance.randint(50, 500))))
        rows.append(cells("招聘会", chance.randint(1, 30), chance.randint(50, 500)))
    return Grid(
        caption="就业服务活动（样例）", head=(cells("地区", "活动", "场次", "参加人数"),), rows=tuple(rows), stub=2
    )


def wordy(chance: random.Random) -> Grid:
    """Words in the cells, no figures to tell a header from."""
    rows = [
        cells("康复训练", "康复科", "七岁以下的残疾儿童优先", "每月一次"),
        cells("辅具适配", "辅具中心", "先评估，再适配", "随时"),
        cells("心理疏导", "社区", "残疾人及其家属都可以参加", "每季度一次"),
    ]
    chance.shuffle(rows)
    return Grid(
        stub_needed=0,
        caption="服务项目安排（样例）",
        head=(cells("项目", "负责部门", "说明", "多久一次"),),
        rows=tuple(rows),
    )


def three_levels(chance: random.Random) -> Grid:
    top = (Cell(text="项目", rows=3), Cell(text="受益人数", columns=4))
    middle = (Cell(text="儿童", columns=2), Cell(text="成年人", columns=2))
    below = cells("男童", "女童", "男子", "女子")
    names = ("康复训练", "辅具适配", "居家服务")
    rows = tuple(cells(name, *(chance.randint(3, 900) for _ in range(4))) for name in names)
    return Grid(caption="表2　服务受益人数（样例）", head=(top, middle, below), rows=rows, unit="人")


def with_gaps(chance: random.Random) -> Grid:
    """Cells without a figure, and one text that holds for several rows."""
    rows: list[tuple[Cell, ...]] = []
    for index, name in enumerate(DISTRICTS):
        figures = cells(
            chance.randint(1, 99), "-" if index % 2 else "", f"{chance.randint(1, 9)},{chance.randint(100, 999)}"
        )
        last = (Cell(text="按季度拨付", rows=len(DISTRICTS)),) if not index else ()
        rows.append((*cells(name), *figures, *last))
    head = (cells("地区", "站点（个）", "新增（个）", "经费（元）", "备注"),)
    return Grid(caption="托养站点和经费（样例）", head=head, rows=tuple(rows))


def long(chance: random.Random) -> Grid:
    """A table that ran over a page in Word: its head stands again in the middle."""
    rows = [cells(f"第{number}街道", chance.randint(10, 99), chance.randint(100, 999)) for number in "一二三四五六七八"]
    return Grid(
        caption="各街道走访情况（样例）", head=(cells("街道", "走访户数", "走访人次"),), rows=tuple(rows), again=5
    )
