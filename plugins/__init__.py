"""The build's plugins, one small package each. Only `content_model` may be imported by the others."""
