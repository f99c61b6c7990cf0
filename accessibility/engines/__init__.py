"""Engines that are not ours, each behind one thin adapter."""
