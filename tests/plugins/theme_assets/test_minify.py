"""Making a file smaller never changes what it means."""

import pytest

from plugins.theme_assets.minify import minify_css, minify_js


@pytest.mark.parametrize(
    ("css", "smaller"),
    [
        ("a  b > c , d { margin : 0 ; }", "a b>c,d{margin :0}"),
        ("a :hover { x: calc(1px + 2px) }", "a :hover{x:calc(1px + 2px)}"),
        ('/* { */ a { content: "  ; /* kept */ {  " }', 'a{content:"  ; /* kept */ {  "}'),
        ('a { content: "›" / ""; }', 'a{content:"›" / ""}'),
        ('a { b: url("x y.svg") 6 4, auto }', 'a{b:url("x y.svg") 6 4,auto}'),
        ("a { b: url(data:x;y) }", "a{b:url(data:x;y)}"),
        ("@media screen and (min-width: 64em) { a { b: c } }", "@media screen and (min-width:64em){a{b:c}}"),
        ("", ""),
    ],
)
def test_css(css: str, smaller: str) -> None:
    assert minify_css(css) == smaller


@pytest.mark.parametrize(
    ("script", "smaller"),
    [
        ("  // gone\n  const a = 1; // stays\n", "const a = 1; // stays"),
        ("/* gone\n over lines */\nlet a;\n\n", "let a;"),
        ('const a = "// kept";', 'const a = "// kept";'),
        ("const a = 1 /* kept */ + 2;", "const a = 1 /* kept */ + 2;"),
        ("", ""),
    ],
)
def test_js(script: str, smaller: str) -> None:
    assert minify_js(script) == smaller
