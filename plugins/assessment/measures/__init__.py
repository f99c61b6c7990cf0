"""One way of measuring a file: `measure(evidence, settings) -> Iterable[Shortfall]`; indicators.yaml names it.

`inapplicable(evidence)` may stand beside it: whether there is nothing to measure.
"""
