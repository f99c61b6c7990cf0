"""The content model: what an editor wrote is what the site understands, or an error with file and line.

`content/<column>/<name>.md` is an item; `portal/*.yaml` says who publishes. Both are read by our own YAML reader and
checked against declarations: `common.yaml` and `types/<type>.yaml` (items), `groups/` (repeated parts such as phones),
`vocabularies/` (shared words), `portal_files/`. A new type is a new YAML file, a template and a sample.

Without Pelican: `python -m plugins.content_model check [FILE…] | new TYPE TITLE | fields`, `check.check_paths(paths,
root) -> list[Problem]`, `new.new_item(type, title, root, column)`.

With Pelican, the site is read and checked whole before anything is written; any Problem ends the build with exit code
2. Only items that are published and whose date has come exist for Pelican (SOURCE_DATE_EPOCH stands for now). Files
are copied to `/<column>/files/<name>` only when a public item links them. There is no setting; the project's root is
the folder above PATH.

What templates may use:

    article.item            Item: type column slug url href lang status path; every declared field is an attribute
                            with a typed value: item.title, item.places[0].step_free, item.checked_on (date),
                            item.date and item.updated (datetime, Beijing time). What the editor left out is None, a
                            list is () then. A name that is not declared is an error.
                            A choice prints the editor's word and has .code (English, stable): item.validity.code.
                            A file is a File: .href .name .format .size .size_bytes (item.attachments[0].file.href).
                            Rows of a table are tuples of text, whether written in the item or in a CSV file.
                            item.body has .headings (level, id, text), .links, .images.
    article.content         the body as safe HTML with addresses resolved
    article.template        the item's type; article.category has the column's name and slug
    article.relations       Relations, all in Items: related, policies, interpretations, replaced_by, replaces,
                            translations, original, needs_update, expired, newer, older
    article.downloads       of a statistic: one CSV file for each table, in order, with .href .format .size
    portal                  portal.yaml's fields, and .columns .units .calendar .people .column(slug)
    columns                 Column: slug name description keywords column_type update_within update_within_days types
                            items (public originals, newest first) past (expired) current (not) href past_href
    units                   Unit: slug name short_name level parent
    calendar                Day: slug name basis; .on(year) .next_from(date) .edition(year)
    build_time              the moment the site is built for, Beijing time
    gates_off               label and reason of every gate that portal/gates.yaml switches off

A plugin with a `gate.py` is a gate (gates.py): its Problems count like ours, in `check` and in the build.
"""


def register() -> None:
    """Connect to Pelican, which is imported here only: checking content needs none of it."""
    from plugins.content_model.plugin import connect  # noqa: PLC0415

    connect()
