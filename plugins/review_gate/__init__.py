"""三审三校: an item goes out when three people, none of them its author, reviewed exactly this text, in order.

Each item has `<name>.review.yaml` beside it (sidecar.py): secrecy attribute, and of each level reviewer, date, result,
remark and the SHA-256 of what was reviewed (digest.py). `judge.py` is the pure core over the record; `witness.py` asks
git who made each entry, when, after what and with which key; `governance.py` whether the lists of people, keys and
gates were changed by someone who may. `gate.py` puts them together.

`python -m plugins.review_gate FILE… --level 2` shows what is to be reviewed and records it. In portal/gates.yaml,
`proof` says what is asked of git (必须核对 unless written), `require_signed` asks for signatures. As a Pelican plugin
it adds nothing.
"""
