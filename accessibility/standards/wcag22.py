"""WCAG 2.2 success criteria: number, level, English and Chinese title.

Source: https://www.w3.org/TR/WCAG22/ (Recommendation of 2024-12-12). Chinese titles follow the wording of the
authorised translation of WCAG 2.1 where there is one; the nine criteria new in 2.2 carry our own wording.
4.1.1 Parsing is obsolete in 2.2 and left out: 31 A, 24 AA, 31 AAA.
"""

ROWS = """
1.1.1|A|Non-text Content|非文本内容
1.2.1|A|Audio-only and Video-only (Prerecorded)|纯音频和纯视频（预先录制）
1.2.2|A|Captions (Prerecorded)|字幕（预先录制）
1.2.3|A|Audio Description or Media Alternative (Prerecorded)|口述影像或媒体替代（预先录制）
1.2.4|AA|Captions (Live)|字幕（实况）
1.2.5|AA|Audio Description (Prerecorded)|口述影像（预先录制）
1.2.6|AAA|Sign Language (Prerecorded)|手语（预先录制）
1.2.7|AAA|Extended Audio Description (Prerecorded)|扩展口述影像（预先录制）
1.2.8|AAA|Media Alternative (Prerecorded)|媒体替代（预先录制）
1.2.9|AAA|Audio-only (Live)|纯音频（实况）
1.3.1|A|Info and Relationships|信息和关系
1.3.2|A|Meaningful Sequence|有意义的顺序
1.3.3|A|Sensory Characteristics|感官特征
1.3.4|AA|Orientation|方向
1.3.5|AA|Identify Input Purpose|识别输入目的
1.3.6|AAA|Identify Purpose|识别目的
1.4.1|A|Use of Color|颜色的使用
1.4.2|A|Audio Control|音频控制
1.4.3|AA|Contrast (Minimum)|对比度（最低）
1.4.4|AA|Resize Text|调整文本大小
1.4.5|AA|Images of Text|文本图像
1.4.6|AAA|Contrast (Enhanced)|对比度（加强）
1.4.7|AAA|Low or No Background Audio|低音量背景音频或无背景音频
1.4.8|AAA|Visual Presentation|视觉呈现
1.4.9|AAA|Images of Text (No Exception)|文本图像（无例外）
1.4.10|AA|Reflow|重排
1.4.11|AA|Non-text Contrast|非文本对比度
1.4.12|AA|Text Spacing|文本间距
1.4.13|AA|Content on Hover or Focus|悬停或焦点上的内容
2.1.1|A|Keyboard|键盘
2.1.2|A|No Keyboard Trap|无键盘陷阱
2.1.3|AAA|Keyboard (No Exception)|键盘（无例外）
2.1.4|A|Character Key Shortcuts|字符键快捷方式
2.2.1|A|Timing Adjustable|时间可调
2.2.2|A|Pause, Stop, Hide|暂停、停止、隐藏
2.2.3|AAA|No Timing|无时间限制
2.2.4|AAA|Interruptions|中断
2.2.5|AAA|Re-authenticating|重新验证
2.2.6|AAA|Timeouts|超时
2.3.1|A|Three Flashes or Below Threshold|闪烁三次或低于阈值
2.3.2|AAA|Three Flashes|闪烁三次
2.3.3|AAA|Animation from Interactions|由交互引发的动画
2.4.1|A|Bypass Blocks|绕过区块
2.4.2|A|Page Titled|页面标题
2.4.3|A|Focus Order|焦点顺序
2.4.4|A|Link Purpose (In Context)|链接目的（在上下文中）
2.4.5|AA|Multiple Ways|多种方法
2.4.6|AA|Headings and Labels|标题和标签
2.4.7|AA|Focus Visible|焦点可见
2.4.8|AAA|Location|位置
2.4.9|AAA|Link Purpose (Link Only)|链接目的（仅链接）
2.4.10|AAA|Section Headings|章节标题
2.4.11|AA|Focus Not Obscured (Minimum)|焦点不被遮挡（最低）
2.4.12|AAA|Focus Not Obscured (Enhanced)|焦点不被遮挡（加强）
2.4.13|AAA|Focus Appearance|焦点外观
2.5.1|A|Pointer Gestures|指针手势
2.5.2|A|Pointer Cancellation|指针取消
2.5.3|A|Label in Name|名称中的标签
2.5.4|A|Motion Actuation|动作触发
2.5.5|AAA|Target Size (Enhanced)|目标尺寸（加强）
2.5.6|AAA|Concurrent Input Mechanisms|并行输入机制
2.5.7|AA|Dragging Movements|拖动操作
2.5.8|AA|Target Size (Minimum)|目标尺寸（最低）
3.1.1|A|Language of Page|页面语言
3.1.2|AA|Language of Parts|局部语言
3.1.3|AAA|Unusual Words|非常用词
3.1.4|AAA|Abbreviations|缩写
3.1.5|AAA|Reading Level|阅读水平
3.1.6|AAA|Pronunciation|发音
3.2.1|A|On Focus|获得焦点时
3.2.2|A|On Input|输入时
3.2.3|AA|Consistent Navigation|一致的导航
3.2.4|AA|Consistent Identification|一致的标识
3.2.5|AAA|Change on Request|按请求变更
3.2.6|A|Consistent Help|一致的帮助
3.3.1|A|Error Identification|错误标识
3.3.2|A|Labels or Instructions|标签或说明
3.3.3|AA|Error Suggestion|错误建议
3.3.4|AA|Error Prevention (Legal, Financial, Data)|错误预防（法律、财务、数据）
3.3.5|AAA|Help|帮助
3.3.6|AAA|Error Prevention (All)|错误预防（所有）
3.3.7|A|Redundant Entry|重复输入
3.3.8|AA|Accessible Authentication (Minimum)|无障碍身份验证（最低）
3.3.9|AAA|Accessible Authentication (Enhanced)|无障碍身份验证（加强）
4.1.2|A|Name, Role, Value|名称、角色、值
4.1.3|AA|Status Messages|状态消息
"""

CRITERIA = {number: (level, en, zh) for number, level, en, zh in (row.split("|") for row in ROWS.strip().splitlines())}
LEVELS = {number: level for number, (level, _, _) in CRITERIA.items()}


def anchor(number: str) -> str:
    """The criterion's place in the Recommendation: "1.4.3" → "contrast-minimum"."""
    kept = "".join(char for char in CRITERIA[number][1].lower() if char.isalnum() or char in " -")
    return kept.replace(" ", "-")
