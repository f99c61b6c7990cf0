"""Settings come from pyproject.toml and the command line; a slip is an error, never a guess."""

import pytest

from accessibility.errors import SettingError
from accessibility.plan import check_names
from accessibility.settings import Settings, changed, read_settings


def test_without_a_file_the_defaults_hold(tmp_path):
    assert read_settings(tmp_path / "pyproject.toml") == Settings()


def test_the_file_changes_the_defaults(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.accessibility]\nlevel = "AAA"\nexclude = ["/x"]\n')
    assert read_settings(tmp_path / "pyproject.toml") == Settings(level="AAA", exclude=("/x",))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"levle": "A"}, "没有“levle”"),
        ({"level": "B"}, "A、AA 或 AAA"),
        ({"jobs": -1}, "不能小于 0"),
        ({"jobs": "2"}, "不对"),
    ],
)
def test_a_wrong_setting_is_told(values, told):
    with pytest.raises(SettingError, match=told):
        changed(Settings(), values, "test")


def test_an_unknown_check_is_told_with_what_is_near():
    with pytest.raises(SettingError, match="image-alt"):
        check_names(["image-allt"])
    check_names(["image-alt", "page_has_language"])
