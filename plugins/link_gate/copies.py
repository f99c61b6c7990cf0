"""A dead link with a declared copy leads to the copy, and says so."""

from collections.abc import Mapping
from dataclasses import replace

from plugins.content_model.item import Item
from plugins.content_model.markdown.addresses import judge
from plugins.content_model.markdown.body import Body, Here, Link, LinkCloses, LinkOpens, Part
from plugins.content_model.portal import Portal
from plugins.content_model.record import Record


def copies_of(portal: Portal) -> Mapping[str, str]:
    """Address → the address of its copy, as portal/archives.yaml declares them."""
    return {judge(str(one.url)).url: str(one.copy) for one in portal.archives if one.url and one.copy}


def with_copies(item: Item, copies: Mapping[str, str]) -> Item:
    """The item with every address among the copies replaced. copies: of dead links only."""
    body, fields = _body(item.body, copies), _record(item.fields, copies)
    return item if body is item.body and fields is item.fields else replace(item, body=body, fields=fields)


def _body(body: Body, copies: Mapping[str, str]) -> Body:
    if not any(judge(link.target).url in copies for link in body.links):
        return body
    links = tuple(_link(link, copies) for link in body.links)
    writing = replace(body.fetch(), parts=tuple(_part(part, copies) for part in body.parts))
    return replace(body, links=links, fetch=Here(writing=writing))


def _part(part: Part, copies: Mapping[str, str]) -> Part:
    return replace(part, link=_link(part.link, copies)) if isinstance(part, LinkOpens | LinkCloses) else part


def _link(link: Link, copies: Mapping[str, str]) -> Link:
    copy = copies.get(judge(link.target).url)
    return replace(link, target=copy, archived=True) if copy else link


def _record(record: Record, copies: Mapping[str, str]) -> Record:
    values = {key: _value(record, key, value, copies) for key, value in record.values.items()}
    same = all(values[key] is value for key, value in record.values.items())
    return record if same else replace(record, values=values)


def _value(record: Record, key: str, value: object, copies: Mapping[str, str]) -> object:
    if isinstance(value, Record):
        return _record(value, copies)
    if isinstance(value, tuple) and any(isinstance(one, Record) for one in value):
        new = tuple(_record(one, copies) if isinstance(one, Record) else one for one in value)
        return value if all(one is old for one, old in zip(new, value, strict=True)) else new
    if isinstance(value, str) and record.declaration.fields[key].kind == "url":
        return copies.get(judge(value).url, value)
    return value
