"""Columns that keep their readers waiting: each declares in portal/columns.yaml how often it has something new.

Checking all content warns of columns that are late or blank; nothing is refused, as news cannot be made up to please a
gate. What is about to fall due is in `inv assess`. As a Pelican plugin it adds nothing. No setting.
"""
